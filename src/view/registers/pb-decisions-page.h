#pragma once

#include "pb-page.h"

G_BEGIN_DECLS

/**
 * PbDecisionsPage:
 *
 * Decisions and agreements as they stood at the moment: everything by name on the left,
 * the opened record or an overview in the middle, what belongs to it beside.  In a narrow
 * window the list comes first, then what was chosen, with a way back.
 */
#define PB_TYPE_DECISIONS_PAGE (pb_decisions_page_get_type ())

G_DECLARE_FINAL_TYPE (PbDecisionsPage, pb_decisions_page, PB, DECISIONS_PAGE, PbPage)

/* %TRUE when nothing is loading. */
gboolean pb_decisions_page_is_complete (PbDecisionsPage *self);

G_END_DECLS
