#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Fills @list with what an inspected file holds: the columns of a table, what each
 * means and its first value; the outlines of a boundary file; the files of a pack. */
void pb_import_preview_fill (GtkListBox *list,
                             JsonObject *inspection);

/* Fills @box with the problems found, one a line; hides it where there is none. */
void pb_import_preview_fill_problems (GtkBox     *box,
                                      JsonObject *inspection);

G_END_DECLS
