#pragma once

#include "pb-indicator-summary.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_ENGLAND_ROW (pb_england_row_get_type ())

G_DECLARE_FINAL_TYPE (PbEnglandRow, pb_england_row, PB, ENGLAND_ROW, GtkListBoxRow)

GtkWidget *pb_england_row_new  (void);

/* Shows @summary, which has a value, as it stands now; the row does not follow it. */
void       pb_england_row_show (PbEnglandRow       *self,
                                PbIndicatorSummary *summary);

G_END_DECLS
