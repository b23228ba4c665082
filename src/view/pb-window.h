#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_WINDOW (pb_window_get_type ())

G_DECLARE_FINAL_TYPE (PbWindow, pb_window, PB, WINDOW, AdwApplicationWindow)

PbWindow  *pb_window_new          (AdwApplication *application);

PbSession *pb_window_get_session  (PbWindow       *self);

/* Lays the window out for a size before it is first shown [px]. */
void       pb_window_set_size     (PbWindow       *self,
                                   int             width,
                                   int             height);
/* A whole page for a workspace that cannot be opened, with what can be done; a
 * message above what is shown where another workspace is open. */
void       pb_window_show_problem (PbWindow       *self,
                                   const GError   *error);
void       pb_window_dismiss_message (PbWindow    *self);
/* Is everything drawn that will be drawn without a further event? */
gboolean   pb_window_is_complete  (PbWindow       *self);

G_END_DECLS
