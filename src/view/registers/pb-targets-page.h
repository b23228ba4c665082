#pragma once

#include "pb-page.h"

G_BEGIN_DECLS

/**
 * PbTargetsPage:
 *
 * What is aimed at: each target with the selected Place's value at the moment, and
 * whether it is met.
 */
#define PB_TYPE_TARGETS_PAGE (pb_targets_page_get_type ())

G_DECLARE_FINAL_TYPE (PbTargetsPage, pb_targets_page, PB, TARGETS_PAGE, PbPage)

gboolean pb_targets_page_is_complete (PbTargetsPage *self);

G_END_DECLS
