#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts the chart, map or table in view on the clipboard: a picture (PNG and SVG)
 * of a chart or map; tab-separated text and HTML of the table. */
void pb_copy_view           (GtkWidget *widget,
                             PbSession *session);

/* A right click, Shift+F10 or the Menu key on @widget offers Copy and Export
 * (win.copy, win.export).  Call once a widget. */
void pb_copy_add_menu       (GtkWidget *widget);

G_END_DECLS
