#pragma once

#include "pb-theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The colours and type in which @widget draws its chart: light or dark, contrast
 * and font as the widget has them now. The ground is the view's. */
void pb_widget_get_theme    (GtkWidget *widget,
                             PbTheme   *theme_out);

/* Draws @widget again whenever light, dark or contrast changes. */
void pb_widget_follow_style (GtkWidget *widget);

G_END_DECLS
