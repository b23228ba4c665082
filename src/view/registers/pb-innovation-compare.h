#pragma once

#include "pb-innovation-register.h"
#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A card that sets the Places recorded with an innovation beside those recorded without
 * it, by a linked series: medians before and after the start. No claim of effect. */
#define PB_TYPE_INNOVATION_COMPARE (pb_innovation_compare_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationCompare, pb_innovation_compare, PB, INNOVATION_COMPARE, AdwBin)

GtkWidget *pb_innovation_compare_new        (void);
void       pb_innovation_compare_show       (PbInnovationCompare  *self,
                                             PbSession            *session,
                                             PbInnovationRegister *innovations,
                                             guint                 number);
gboolean   pb_innovation_compare_is_loading (PbInnovationCompare  *self);

G_END_DECLS
