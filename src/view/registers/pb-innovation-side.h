#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The cards beside the list of innovations: in use over time, states at the moment, what
 * was kept without evidence or lapsed, and initiatives beside them. */
#define PB_TYPE_INNOVATION_SIDE (pb_innovation_side_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationSide, pb_innovation_side, PB, INNOVATION_SIDE, GtkBox)

GtkWidget *pb_innovation_side_new    (PbSession        *session);
void       pb_innovation_side_update (PbInnovationSide *self);

G_END_DECLS
