#include "pb-spc-loader.h"

/**
 * PbSpcLoader:
 *
 * Reads the process chart of the session's series in the selected Place, off the
 * main thread, while that chart is the page in view.
 */
struct _PbSpcLoader
{
  GObject        parent_instance;
  PbSession     *session;
  PbSpcReading  *reading;
  char          *error;
  GCancellable  *cancellable;   /* of the load in flight; NULL without one */

  /* What was asked for last. */
  PbSeries      *series;
  PbAreaSet     *area_set;
  PbLevel        level;
  char          *area_code;
  PbDay          moment;
};

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbSpcLoader, pb_spc_loader, G_TYPE_OBJECT)

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbSpcLoader) self = PB_SPC_LOADER (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbSpcReading) reading = pb_spc_reading_load_finish (PB_WORKSPACE (object), result, &error);

  /* A newer selection is already loading; its result is the one to show. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;

  g_clear_object (&self->cancellable);
  g_free (self->error);
  self->error = error != NULL ? g_strdup (error->message) : NULL;
  if (reading != NULL)
    g_set_object (&self->reading, reading);

  g_signal_emit (self, signals[LOADED], 0);
}

static gboolean
is_in_view (PbSpcLoader *self)
{
  return pb_session_get_view (self->session)->chart == PB_CHART_SPC &&
         pb_session_get_catalogue (self->session) != NULL && pb_session_get_series (self->session) != NULL;
}

static void
load (PbSpcLoader *self)
{
  const PbView *view = pb_session_get_view (self->session);
  PbSpcQuestion question = {
    .series = pb_session_get_series (self->session),
    .level = view->level,
    .area_set = pb_session_get_area_set (self->session),
    .area_code = view->place,
    .moment = view->moment,
  };

  pb_spc_loader_stop (self);
  g_set_object (&self->series, question.series);
  g_set_object (&self->area_set, question.area_set);
  g_free (self->area_code);
  self->area_code = g_strdup (view->place);
  self->level = view->level;
  self->moment = view->moment;

  self->cancellable = g_cancellable_new ();
  pb_spc_reading_load_async (pb_session_get_workspace (self->session), pb_session_get_catalogue (self->session),
                             &question, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
pb_spc_loader_dispose (GObject *object)
{
  PbSpcLoader *self = PB_SPC_LOADER (object);

  pb_spc_loader_stop (self);
  g_clear_object (&self->reading);
  g_clear_object (&self->series);
  g_clear_object (&self->area_set);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_spc_loader_parent_class)->dispose (object);
}

static void
pb_spc_loader_finalize (GObject *object)
{
  PbSpcLoader *self = PB_SPC_LOADER (object);

  g_free (self->error);
  g_free (self->area_code);

  G_OBJECT_CLASS (pb_spc_loader_parent_class)->finalize (object);
}

static void
pb_spc_loader_class_init (PbSpcLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_spc_loader_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_spc_loader_finalize;

  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
pb_spc_loader_init (PbSpcLoader *self)
{
}

PbSpcLoader *
pb_spc_loader_new (PbSession *session)
{
  PbSpcLoader *self = g_object_new (PB_TYPE_SPC_LOADER, NULL);

  self->session = g_object_ref (session);
  return self;
}

gboolean
pb_spc_loader_follow (PbSpcLoader *self)
{
  const PbView *view;

  g_return_val_if_fail (PB_IS_SPC_LOADER (self), FALSE);

  if (!is_in_view (self))
    return FALSE;

  /* One choice notifies several properties: only what asks something else is read. */
  view = pb_session_get_view (self->session);
  if (self->series != pb_session_get_series (self->session) || self->level != view->level ||
      self->area_set != pb_session_get_area_set (self->session) || self->moment != view->moment ||
      g_strcmp0 (self->area_code, view->place) != 0)
    load (self);

  return TRUE;
}

gboolean
pb_spc_loader_reload (PbSpcLoader *self)
{
  g_return_val_if_fail (PB_IS_SPC_LOADER (self), FALSE);

  if (is_in_view (self))
    {
      load (self);
      return TRUE;
    }

  /* Asked anew when the page comes into view. */
  g_clear_object (&self->series);
  return FALSE;
}

void
pb_spc_loader_stop (PbSpcLoader *self)
{
  g_return_if_fail (PB_IS_SPC_LOADER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

gboolean
pb_spc_loader_is_loading (PbSpcLoader *self)
{
  g_return_val_if_fail (PB_IS_SPC_LOADER (self), FALSE);

  return self->cancellable != NULL;
}

PbSpcReading *
pb_spc_loader_get_reading (PbSpcLoader *self)
{
  g_return_val_if_fail (PB_IS_SPC_LOADER (self), NULL);

  return self->reading;
}

const char *
pb_spc_loader_get_error (PbSpcLoader *self)
{
  g_return_val_if_fail (PB_IS_SPC_LOADER (self), NULL);

  return self->error;
}
