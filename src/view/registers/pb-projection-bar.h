#pragma once

#include "pb-priority-projection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The parts of a projection in one bar, with our sum over them; it says them to a
 * screen reader, and the rows beside it hold the same. */
#define PB_TYPE_PROJECTION_BAR (pb_projection_bar_get_type ())

G_DECLARE_FINAL_TYPE (PbProjectionBar, pb_projection_bar, PB, PROJECTION_BAR, GtkWidget)

GtkWidget *pb_projection_bar_new  (void);
void       pb_projection_bar_show (PbProjectionBar      *self,
                                   PbPriorityProjection *projection);

G_END_DECLS
