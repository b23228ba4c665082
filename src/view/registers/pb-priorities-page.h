#pragma once

#include "pb-page.h"

G_BEGIN_DECLS

/**
 * PbPrioritiesPage:
 *
 * The priorities of a frame with their indicators, programmes, milestones and decisions;
 * beside them the projected gap, the commitments and what else the documents say.  A
 * record that is opened, or the list of a kind, takes the place of the priorities.
 */
#define PB_TYPE_PRIORITIES_PAGE (pb_priorities_page_get_type ())

G_DECLARE_FINAL_TYPE (PbPrioritiesPage, pb_priorities_page, PB, PRIORITIES_PAGE, PbPage)

/* Whether nothing of it is loading. */
gboolean pb_priorities_page_is_complete (PbPrioritiesPage *self);

G_END_DECLS
