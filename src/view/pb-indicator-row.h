#pragma once

#include "pb-indicator-summary.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_INDICATOR_ROW (pb_indicator_row_get_type ())

G_DECLARE_FINAL_TYPE (PbIndicatorRow, pb_indicator_row, PB, INDICATOR_ROW, GtkListBoxRow)

GtkWidget          *pb_indicator_row_new         (PbIndicatorSummary *summary);

PbIndicatorSummary *pb_indicator_row_get_summary (PbIndicatorRow     *self);

/* Marks the row, for assistive technology too, if its indicator is the one shown.  A list
 * of GTK 4.24 takes that back from the row that is put in. */
void                pb_indicator_row_mark        (PbIndicatorRow     *self);

G_END_DECLS
