#include "pb-screenshot.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>

#define POLL_MS 20
#define PATIENCE_MS 30000

/* A picture is only taken when this many looks in a row found all drawn: what a
 * frame shows may ask for one more layout. */
#define STEADY_LOOKS 6

typedef struct
{
  char *path;
  int   n_steady;
  int   waited_ms;
} Shot;

static void
shot_free (gpointer data)
{
  Shot *shot = data;

  g_free (shot->path);
  g_free (shot);
}

static gboolean
save (GtkWidget   *widget,
      const char  *path,
      GError     **error)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (widget));
  GskRenderNode *node;
  g_autoptr(GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("The window has nothing drawn to save in “%s”."), path);
      return FALSE;
    }

  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);

  if (!gdk_texture_save_to_png (texture, path))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY, _("“%s” cannot be written."), path);
      return FALSE;
    }

  return TRUE;
}

/* From a timeout, never from a tick: there the frame is not finished and the
 * snapshot would be empty. */
static gboolean
look_cb (gpointer user_data)
{
  GTask *task = G_TASK (user_data);
  PbWindow *window = g_task_get_source_object (task);
  Shot *shot = g_task_get_task_data (task);
  GError *error = NULL;

  shot->waited_ms += POLL_MS;
  shot->n_steady = pb_window_is_complete (window) ? shot->n_steady + 1 : 0;

  if (shot->waited_ms >= PATIENCE_MS)
    {
      g_task_return_new_error (task, PB_ERROR, PB_ERROR_FAILED,
                               _("The window was not complete after %d seconds: no picture was saved."),
                               PATIENCE_MS / 1000);
      return G_SOURCE_REMOVE;
    }

  if (shot->n_steady < STEADY_LOOKS)
    return G_SOURCE_CONTINUE;

  if (save (GTK_WIDGET (window), shot->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);

  return G_SOURCE_REMOVE;
}

void
pb_screenshot_prepare (PbWindow *window)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-font-name", "Cantarell 11",
                "gtk-xft-antialias", 1,
                "gtk-xft-hinting", 0,
                "gtk-xft-rgba", "none",
                "gtk-decoration-layout", ":close",
                "gtk-enable-animations", FALSE,
                NULL);
  gtk_widget_add_css_class (GTK_WIDGET (window), "picture");
}

void
pb_screenshot_take_async (PbWindow            *window,
                          const char          *path,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = g_task_new (window, NULL, callback, user_data);
  Shot *shot = g_new0 (Shot, 1);

  shot->path = g_strdup (path);
  g_task_set_task_data (task, shot, shot_free);
  g_task_set_source_tag (task, pb_screenshot_take_async);
  g_timeout_add_full (G_PRIORITY_LOW, POLL_MS, look_cb, task, g_object_unref);
}

gboolean
pb_screenshot_take_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
