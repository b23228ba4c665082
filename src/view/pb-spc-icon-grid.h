#pragma once

#include "pb-session.h"
#include "pb-spc-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_SPC_ICON_GRID (pb_spc_icon_grid_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcIconGrid, pb_spc_icon_grid, PB, SPC_ICON_GRID, AdwBin)

GtkWidget *pb_spc_icon_grid_new         (PbSession     *session);

/* Shows every chart of @table (nullable), or those indicators alone that have a special
 * cause somewhere. Returns how many indicators are shown. */
guint      pb_spc_icon_grid_show        (PbSpcIconGrid *self,
                                         PbSpcTable    *table,
                                         gboolean       has_special_only);
/* Marks the cell of the series and area in view. */
void       pb_spc_icon_grid_mark        (PbSpcIconGrid *self,
                                         PbSeries      *series,
                                         const char    *area_code);

G_END_DECLS
