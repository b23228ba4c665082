#pragma once

#include "pb-innovation-item.h"
#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  PB_INNOVATION_COLUMN_NAME,
  PB_INNOVATION_COLUMN_START,
  PB_INNOVATION_COLUMN_STATE,
  PB_INNOVATION_COLUMN_REACH,
  PB_INNOVATION_COLUMN_EVIDENCE,
  PB_N_INNOVATION_COLUMNS,
} PbInnovationColumn;

/* Appends the columns of the list; the model's items are #PbInnovationSlot. */
void pb_innovation_columns_append        (GtkColumnView *view);
/* Leaves out what a narrow window has no room for. */
void pb_innovation_columns_fit           (GtkColumnView *view,
                                          int            width);
/* Appends the columns of the grid: name, then one a Place.
 * @codes: ended by %NULL; the column of @place (nullable) is marked */
void pb_innovation_columns_append_places (GtkColumnView      *view,
                                          PbCatalogue        *catalogue,
                                          const char *const  *codes,
                                          const char         *place);
/* The whole of an ellipsized label under the pointer.  It is asked for, not set with each row that
 * comes into view: GTK then asks the screen where the pointer is. */
void pb_innovation_columns_add_tooltip   (GtkWidget     *label);
/* A cell that opens its innovation, for a screen reader too. */
#define PB_TYPE_INNOVATION_CELL (pb_innovation_cell_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationCell, pb_innovation_cell, PB, INNOVATION_CELL, GtkWidget)

G_END_DECLS
