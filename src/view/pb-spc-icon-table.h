#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_SPC_ICON_TABLE (pb_spc_icon_table_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcIconTable, pb_spc_icon_table, PB, SPC_ICON_TABLE, AdwBin)

GtkWidget *pb_spc_icon_table_new         (PbSession      *session);

/* Reads the table for the session's area set and moment, if it is not the one shown. */
void       pb_spc_icon_table_load        (PbSpcIconTable *self);
/* Reads it again after the rules or limits were changed. */
void       pb_spc_icon_table_reload      (PbSpcIconTable *self);
/* Marks the chart in view. */
void       pb_spc_icon_table_mark        (PbSpcIconTable *self,
                                          PbSeries       *series,
                                          const char     *area_code);
/* Is what was asked for last on show? */
gboolean   pb_spc_icon_table_is_complete (PbSpcIconTable *self);

G_END_DECLS
