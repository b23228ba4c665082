#include "pb-window-private.h"

/* The first picture comes first: what stands beside the map, hundreds of widgets and
 * a query for each indicator, follows when the map is on the screen. */

/* A page that never gets complete keeps nothing from being shown for longer [us]. */
#define PATIENCE_US (2 * G_USEC_PER_SEC)

static gboolean
release_cb (gpointer user_data)
{
  pb_session_release (PB_SESSION (user_data));

  return G_SOURCE_REMOVE;
}

/* After the frame that this tick belongs to was drawn. */
static void
release_soon (PbWindow *self)
{
  g_idle_add_full (G_PRIORITY_LOW, release_cb, g_object_ref (self->session), g_object_unref);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (widget);
  gint64 *deadline_us = user_data;
  gint64 now_us = gdk_frame_clock_get_frame_time (clock);

  if (*deadline_us == 0)
    *deadline_us = now_us + PATIENCE_US;
  if (pb_window_get_page (self) == PB_PAGE_EXPLORE &&
      !pb_chart_stack_is_complete (PB_CHART_STACK (self->chart_stack)) && now_us < *deadline_us)
    return G_SOURCE_CONTINUE;

  release_soon (self);
  return G_SOURCE_REMOVE;
}

static void
frame_changed_cb (PbWindow *self)
{
  g_signal_handlers_disconnect_by_func (self->session, frame_changed_cb, self);

  /* A workspace without a figure has no picture to wait for. */
  if (pb_session_get_frame (self->session) != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, g_new0 (gint64, 1), g_free);
  else
    release_soon (self);
}

void
pb_window_show_first_picture_first (PbWindow *self)
{
  pb_session_hold (self->session);
  g_signal_connect_object (self->session, "notify::frame", G_CALLBACK (frame_changed_cb), self, G_CONNECT_SWAPPED);
}
