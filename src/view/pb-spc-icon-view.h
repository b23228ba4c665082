#pragma once

#include "pb-drawing.h"
#include "pb-spc-icon.h"

G_BEGIN_DECLS

#define PB_TYPE_SPC_ICON_VIEW (pb_spc_icon_view_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcIconView, pb_spc_icon_view, PB, SPC_ICON_VIEW, PbDrawing)

/* @size: width and height [px] */
GtkWidget *pb_spc_icon_view_new      (int            size);

/* Takes no room for %PB_SPC_ICON_NONE. */
void       pb_spc_icon_view_set_icon (PbSpcIconView *self,
                                      PbSpcIcon      icon);

G_END_DECLS
