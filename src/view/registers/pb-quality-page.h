#pragma once

#include "pb-page.h"

G_BEGIN_DECLS

/**
 * PbQualityPage:
 *
 * What to know before quoting a figure: each finding opens the row, or shows the figure,
 * that it is about.
 */
#define PB_TYPE_QUALITY_PAGE (pb_quality_page_get_type ())

G_DECLARE_FINAL_TYPE (PbQualityPage, pb_quality_page, PB, QUALITY_PAGE, PbPage)

gboolean pb_quality_page_is_complete (PbQualityPage *self);

G_END_DECLS
