#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_WRAP_LAYOUT (pb_wrap_layout_get_type ())

G_DECLARE_FINAL_TYPE (PbWrapLayout, pb_wrap_layout, PB, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *pb_wrap_layout_new (void);

G_END_DECLS
