#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Line, column, value and reason of rows that were refused.
 * @with_file: also in which file of a folder */
void pb_refusal_columns_append (GtkColumnView *view,
                                gboolean       with_file);

G_END_DECLS
