#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One innovation: its state over time, its evidence, its indicators on both sides of the
 * start, the Places with and without it, and all that is recorded.  Another kind of
 * record opened on this page is shown as recorded. */
#define PB_TYPE_INNOVATION_DETAIL (pb_innovation_detail_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationDetail, pb_innovation_detail, PB, INNOVATION_DETAIL, AdwBin)

GtkWidget *pb_innovation_detail_new         (PbSession          *session);
void       pb_innovation_detail_show        (PbInnovationDetail *self,
                                             const char         *kind_word,
                                             const char         *uid);
/* Gives the focus to the way back. */
void       pb_innovation_detail_focus       (PbInnovationDetail *self);
gboolean   pb_innovation_detail_is_complete (PbInnovationDetail *self);

G_END_DECLS
