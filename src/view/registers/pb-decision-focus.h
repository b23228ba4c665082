#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The name of the widget that has the focus within @first or @second; %NULL where none
 * of them has it. @within: any widget of the window */
char     *pb_decision_focus_dup_name (GtkWidget  *within,
                                      GtkWidget  *first,
                                      GtkWidget  *second);
/* Gives the focus to the first widget of that name below @widget; %FALSE where there is none. */
gboolean  pb_decision_focus_name     (GtkWidget  *widget,
                                      const char *name);

G_END_DECLS
