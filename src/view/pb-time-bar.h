#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_TIME_BAR (pb_time_bar_get_type ())

G_DECLARE_FINAL_TYPE (PbTimeBar, pb_time_bar, PB, TIME_BAR, GtkWidget)

void pb_time_bar_set_session (PbTimeBar *self,
                              PbSession *session);
/* Without its buttons and words the line has the whole width. */
void pb_time_bar_set_narrow  (PbTimeBar *self,
                              gboolean   is_narrow);
void pb_time_bar_set_height  (PbTimeBar *self,
                              int        height);

G_END_DECLS
