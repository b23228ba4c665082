#pragma once

#include "pb-area-row-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The cells of the area table: what is put on screen for each column of a row. */

/* A factory for one column; its cells follow their row's `changed`. */
GtkListItemFactory *pb_area_cells_new_factory (PbAreaColumn   column);

/* The item of the row under @widget, or of one of its ancestors; %NULL outside rows. */
PbAreaRowItem      *pb_area_cells_find_item   (GtkWidget     *widget);

/* The row that @cell, a child made by a factory, stands in. */
GtkWidget          *pb_area_cells_get_row     (GtkWidget     *cell);
/* Marks a row whose item is of the group that is lit up. */
void                pb_area_cells_show_lit    (GtkWidget     *row);

G_END_DECLS
