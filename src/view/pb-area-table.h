#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_AREA_TABLE (pb_area_table_get_type ())

G_DECLARE_FINAL_TYPE (PbAreaTable, pb_area_table, PB, AREA_TABLE, GtkWidget)

void pb_area_table_set_session (PbAreaTable *self,
                                PbSession   *session);
/* The rows as a person sees them, filtered and sorted, England last.
 * (element-type PbAreaRowItem) */
GListModel *pb_area_table_get_rows (PbAreaTable *self);
/* Shows or hides the filter entry. */
void pb_area_table_show_filter (PbAreaTable *self,
                                gboolean     is_shown);

G_END_DECLS
