#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_LAYOUT_BIN (pb_layout_bin_get_type ())

G_DECLARE_FINAL_TYPE (PbLayoutBin, pb_layout_bin, PB, LAYOUT_BIN, GtkWidget)

G_END_DECLS
