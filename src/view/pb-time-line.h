#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_TIME_LINE (pb_time_line_get_type ())

G_DECLARE_FINAL_TYPE (PbTimeLine, pb_time_line, PB, TIME_LINE, GtkWidget)

void       pb_time_line_set_session (PbTimeLine *self,
                                     PbSession  *session);
/* How high it wants to be: 112 px unless told. */
void       pb_time_line_set_height  (PbTimeLine *self,
                                     int         height);
/* One period a second to the last one, from the first where the last is shown. */
void       pb_time_line_play        (PbTimeLine *self);
void       pb_time_line_pause       (PbTimeLine *self);
gboolean   pb_time_line_is_playing  (PbTimeLine *self);

G_END_DECLS
