#pragma once

#include "pb-area-row-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives each column of the area table its sorter.  Call once, before the view's
 * own sorter is given to a sort model.
 * @columns: (array length=PB_N_AREA_COLUMNS): in @view */
void pb_area_sort_attach (GtkColumnView              *view,
                          GtkColumnViewColumn *const *columns);

G_END_DECLS
