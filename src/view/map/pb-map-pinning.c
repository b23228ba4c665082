#include "pb-map-pinning.h"

struct _PbMapPinning
{
  GObject       parent_instance;

  PbRegisters  *registers;     /* of the markers; with */
  PbCatalogue  *catalogue;
  PbDay         moment;
  GPtrArray    *markers;       /* PbMapMarker at that moment */
  PbMapPins    *pins;          /* of those; NULL until they are shown */
  gboolean      is_shown;

  PbMapAreas   *places;        /* NULL until they are loaded */
  GCancellable *cancellable;   /* NULL while nothing is on its way */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapPinning, pb_map_pinning, G_TYPE_OBJECT)

static void
pb_map_pinning_finalize (GObject *object)
{
  PbMapPinning *self = PB_MAP_PINNING (object);

  pb_map_pinning_forget (self);

  G_OBJECT_CLASS (pb_map_pinning_parent_class)->finalize (object);
}

static void
pb_map_pinning_class_init (PbMapPinningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_pinning_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pb_map_pinning_init (PbMapPinning *self)
{
  self->moment = PB_DAY_NONE;
}

PbMapPinning *
pb_map_pinning_new (void)
{
  return g_object_new (PB_TYPE_MAP_PINNING, NULL);
}

static void
make_pins (PbMapPinning *self)
{
  if (self->pins == NULL && self->places != NULL && self->markers != NULL && self->is_shown)
    self->pins = pb_map_pins_new (self->markers, self->places);
}

static void
areas_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapPinning) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbMapAreas) places = pb_map_areas_new_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (places == NULL)
    {
      g_warning ("Settings cannot be put on the map: %s", error->message);
      return;
    }

  g_set_object (&self->places, places);
  make_pins (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapPinning) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) boundaries = pb_session_load_boundaries_finish (PB_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (boundaries == NULL)
    {
      g_clear_object (&self->cancellable);
      g_warning ("Settings cannot be put on the map: %s", error->message);
      return;
    }

  pb_map_areas_new_async (boundaries, self->cancellable, areas_ready_cb, g_object_ref (self));
}

void
pb_map_pinning_update (PbMapPinning *self, PbSession *session)
{
  PbRegisters *registers = pb_session_get_registers (session);
  PbCatalogue *catalogue = pb_session_get_catalogue (session);
  const PbView *view = pb_session_get_view (session);

  if (registers != self->registers || catalogue != self->catalogue || view->moment != self->moment)
    {
      g_set_object (&self->registers, registers);
      g_set_object (&self->catalogue, catalogue);
      self->moment = view->moment;
      g_clear_pointer (&self->markers, g_ptr_array_unref);
      g_clear_object (&self->pins);
      self->markers = pb_map_markers_list (registers, catalogue, view->moment);
    }

  self->is_shown = pb_map_markers_is_shown (view);
  make_pins (self);

  if (self->is_shown && self->places == NULL && self->cancellable == NULL && catalogue != NULL)
    {
      self->cancellable = g_cancellable_new ();
      pb_session_load_boundaries_async (session, PB_LEVEL_LTLA, "", FALSE, self->cancellable, loaded_cb,
                                        g_object_ref (self));
    }
}

PbMapPins *
pb_map_pinning_get_pins (PbMapPinning *self)
{
  return self->is_shown ? self->pins : NULL;
}

guint
pb_map_pinning_get_n (PbMapPinning *self)
{
  return self->markers != NULL ? self->markers->len : 0;
}

gboolean
pb_map_pinning_is_shown (PbMapPinning *self)
{
  return self->is_shown;
}

gboolean
pb_map_pinning_is_loading (PbMapPinning *self)
{
  return self->cancellable != NULL;
}

void
pb_map_pinning_forget (PbMapPinning *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->registers);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->markers, g_ptr_array_unref);
  g_clear_object (&self->pins);
  g_clear_object (&self->places);
  self->moment = PB_DAY_NONE;
}
