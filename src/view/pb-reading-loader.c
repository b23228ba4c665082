#include "pb-reading-loader.h"

#include "pb-export-work.h"

struct _PbReadingLoader
{
  GObject         parent_instance;
  PbSession      *session;
  PbView         *asked;         /* what was read last, or is being read; NULL for nothing */
  PbSeries       *series;        /* of it */
  PbChartReading *reading;
  char           *error;
  GCancellable   *cancellable;   /* of what is being read; NULL for nothing */
};

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbReadingLoader, pb_reading_loader, G_TYPE_OBJECT)

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbReadingLoader) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbExportWork) work = pb_export_work_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->error, g_free);
  if (work != NULL)
    g_set_object (&self->reading, pb_export_get_chart (pb_export_work_get_export (work)));
  else
    self->error = g_strdup (error->message);

  g_signal_emit (self, signals[LOADED], 0);
}

static void
load (PbReadingLoader *self)
{
  const PbView *view = pb_session_get_view (self->session);

  pb_reading_loader_stop (self);
  g_clear_pointer (&self->asked, pb_view_free);
  self->asked = pb_view_copy (view);
  g_set_object (&self->series, pb_session_get_series (self->session));

  self->cancellable = g_cancellable_new ();
  pb_export_work_load_async (self->session, view->chart, self->cancellable, loaded_cb, g_object_ref (self));
}

static gboolean
is_in_view (PbReadingLoader *self)
{
  return pb_chart_reading_has_kind (pb_session_get_view (self->session)->chart) &&
         pb_session_get_workspace (self->session) != NULL && pb_session_get_series (self->session) != NULL;
}

static void
pb_reading_loader_dispose (GObject *object)
{
  PbReadingLoader *self = PB_READING_LOADER (object);

  pb_reading_loader_stop (self);
  g_clear_object (&self->reading);
  g_clear_object (&self->series);
  g_clear_object (&self->session);
  g_clear_pointer (&self->asked, pb_view_free);
  g_clear_pointer (&self->error, g_free);

  G_OBJECT_CLASS (pb_reading_loader_parent_class)->dispose (object);
}

static void
pb_reading_loader_class_init (PbReadingLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_reading_loader_dispose;

  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
pb_reading_loader_init (PbReadingLoader *self)
{
}

PbReadingLoader *
pb_reading_loader_new (PbSession *session)
{
  PbReadingLoader *self = g_object_new (PB_TYPE_READING_LOADER, NULL);

  self->session = g_object_ref (session);

  return self;
}

void
pb_reading_loader_follow (PbReadingLoader *self)
{
  const PbView *view;

  g_return_if_fail (PB_IS_READING_LOADER (self));

  if (!is_in_view (self))
    return;

  view = pb_session_get_view (self->session);
  if (self->asked == NULL || self->series != pb_session_get_series (self->session) ||
      !pb_view_is_same_figure (self->asked, view))
    load (self);
}

void
pb_reading_loader_reload (PbReadingLoader *self)
{
  g_return_if_fail (PB_IS_READING_LOADER (self));

  /* Asked anew when a chart that is read comes into view. */
  g_clear_pointer (&self->asked, pb_view_free);
  pb_reading_loader_follow (self);
}

void
pb_reading_loader_stop (PbReadingLoader *self)
{
  g_return_if_fail (PB_IS_READING_LOADER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

gboolean
pb_reading_loader_is_loading (PbReadingLoader *self)
{
  g_return_val_if_fail (PB_IS_READING_LOADER (self), FALSE);

  return self->cancellable != NULL;
}

PbChartReading *
pb_reading_loader_get_reading (PbReadingLoader *self)
{
  g_return_val_if_fail (PB_IS_READING_LOADER (self), NULL);

  return self->reading;
}

const char *
pb_reading_loader_get_error (PbReadingLoader *self)
{
  g_return_val_if_fail (PB_IS_READING_LOADER (self), NULL);

  return self->error;
}
