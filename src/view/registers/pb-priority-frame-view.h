#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbPriorityFrameView:
 *
 * The main column of the page: headline, chooser of the frame, its priorities, legend of
 * the shapes, milestones.
 */
#define PB_TYPE_PRIORITY_FRAME_VIEW (pb_priority_frame_view_get_type ())

G_DECLARE_FINAL_TYPE (PbPriorityFrameView, pb_priority_frame_view, PB, PRIORITY_FRAME_VIEW, GtkBox)

GtkWidget *pb_priority_frame_view_new     (void);
/* Says all again; rows stay as they are where the priorities are the same. */
void       pb_priority_frame_view_update  (PbPriorityFrameView *self,
                                           PbSession           *session);
/* @width: of the column [px] */
void       pb_priority_frame_view_lay_out (PbPriorityFrameView *self,
                                           int                  width);

G_END_DECLS
