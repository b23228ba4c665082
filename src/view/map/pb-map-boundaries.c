#include "pb-map-boundaries.h"

/* What is kept of one level and edition. */
typedef struct
{
  PbMapAreas *areas;         /* NULL: the workspace holds none */
  char       *attribution;
} Kept;

struct _PbMapBoundaries
{
  GObject       parent_instance;

  GHashTable   *kept;                  /* key: Kept */
  char         *key;                   /* what was asked for last */
  PbMapAreas   *areas;                 /* shown; of the last key once that is there */
  PbMapAreas   *context;
  GError       *error;
  gboolean      has_context;           /* asked for already */
  GCancellable *cancellable;           /* of the areas on their way */
  GCancellable *context_cancellable;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapBoundaries, pb_map_boundaries, G_TYPE_OBJECT)

static void
kept_free (Kept *kept)
{
  g_clear_object (&kept->areas);
  g_free (kept->attribution);
  g_free (kept);
}

static Kept *
get_kept (PbMapBoundaries *self)
{
  return self->key != NULL ? g_hash_table_lookup (self->kept, self->key) : NULL;
}

static char *
make_key (PbFrame *frame)
{
  return g_strdup_printf ("%s/%s", pb_level_to_word (pb_series_table_get_level (pb_frame_get_table (frame))),
                          pb_frame_get_edition (frame));
}

static void
changed (PbMapBoundaries *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fail (PbMapBoundaries *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  changed (self);
}

/* The boundaries' own statements: those of the values stand with the figures. */
static char *
load_attribution (PbSession *session, GError **error)
{
  PbFrame *frame = pb_session_get_frame (session);

  return pb_workspace_load_boundary_attribution (pb_session_get_workspace (session),
                                                 pb_series_table_get_level (pb_frame_get_table (frame)),
                                                 pb_frame_get_edition (frame), error);
}

/* The attribution is in its place already. */
static void
keep (PbMapBoundaries *self, PbMapAreas *areas)
{
  get_kept (self)->areas = areas != NULL ? g_object_ref (areas) : NULL;
  g_set_object (&self->areas, areas);
  g_clear_object (&self->cancellable);
  changed (self);
}

static void
areas_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapBoundaries) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbMapAreas) areas = pb_map_areas_new_finish (result, &error);

  /* A newer level is already on its way. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (areas == NULL)
    fail (self, g_steal_pointer (&error));
  else
    keep (self, areas);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapBoundaries) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) boundaries = pb_session_load_boundaries_finish (PB_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (boundaries == NULL)
    fail (self, g_steal_pointer (&error));
  else if (boundaries->len == 0)
    keep (self, NULL);
  else
    pb_map_areas_new_async (boundaries, self->cancellable, areas_ready_cb, g_object_ref (self));
}

static void
context_areas_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapBoundaries) self = user_data;
  g_autoptr(PbMapAreas) context = pb_map_areas_new_finish (result, NULL);

  /* Without neighbours the map is bare but whole. */
  if (context == NULL)
    return;

  g_set_object (&self->context, context);
  changed (self);
}

static void
context_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapBoundaries) self = user_data;
  g_autoptr(GPtrArray) boundaries = pb_session_load_boundaries_finish (PB_SESSION (source), result, NULL);

  if (boundaries != NULL && boundaries->len > 0)
    pb_map_areas_new_async (boundaries, self->context_cancellable, context_areas_ready_cb, g_object_ref (self));
}

static void
load_context (PbMapBoundaries *self, PbSession *session)
{
  if (self->has_context)
    return;

  self->has_context = TRUE;
  pb_session_load_boundaries_async (session, PB_LEVEL_LTLA, "", TRUE, self->context_cancellable, context_loaded_cb,
                                    g_object_ref (self));
}

static void
load (PbMapBoundaries *self, PbSession *session)
{
  PbFrame *frame = pb_session_get_frame (session);
  Kept *kept = g_new0 (Kept, 1);

  kept->attribution = load_attribution (session, &self->error);
  g_hash_table_replace (self->kept, g_strdup (self->key), kept);

  if (self->error != NULL)
    {
      changed (self);
      return;
    }

  self->cancellable = g_cancellable_new ();
  pb_session_load_boundaries_async (session, pb_series_table_get_level (pb_frame_get_table (frame)),
                                    pb_frame_get_edition (frame), FALSE, self->cancellable, loaded_cb,
                                    g_object_ref (self));
}

/* What was on its way and never came is not kept. */
static void
stop_loading (PbMapBoundaries *self)
{
  if (self->cancellable != NULL || self->error != NULL)
    g_hash_table_remove (self->kept, self->key);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
}

static void
pb_map_boundaries_finalize (GObject *object)
{
  PbMapBoundaries *self = PB_MAP_BOUNDARIES (object);

  g_hash_table_unref (self->kept);
  g_free (self->key);
  g_clear_object (&self->areas);
  g_clear_object (&self->context);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context_cancellable);

  G_OBJECT_CLASS (pb_map_boundaries_parent_class)->finalize (object);
}

static void
pb_map_boundaries_class_init (PbMapBoundariesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_boundaries_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pb_map_boundaries_init (PbMapBoundaries *self)
{
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) kept_free);
  self->context_cancellable = g_cancellable_new ();
}

PbMapBoundaries *
pb_map_boundaries_new (void)
{
  return g_object_new (PB_TYPE_MAP_BOUNDARIES, NULL);
}

gboolean
pb_map_boundaries_show (PbMapBoundaries *self, PbSession *session)
{
  g_autofree char *key = make_key (pb_session_get_frame (session));
  Kept *kept;

  load_context (self, session);

  if (g_strcmp0 (key, self->key) == 0)
    return FALSE;

  stop_loading (self);
  g_free (self->key);
  self->key = g_steal_pointer (&key);
  kept = get_kept (self);

  if (kept == NULL)
    {
      load (self, session);
      return TRUE;
    }

  g_set_object (&self->areas, kept->areas);
  changed (self);

  return TRUE;
}

void
pb_map_boundaries_forget (PbMapBoundaries *self)
{
  pb_map_boundaries_stop (self);
  g_hash_table_remove_all (self->kept);
  g_clear_pointer (&self->key, g_free);
  g_clear_object (&self->context);
  self->context_cancellable = g_cancellable_new ();
  self->has_context = FALSE;
}

void
pb_map_boundaries_stop (PbMapBoundaries *self)
{
  stop_loading (self);
  g_cancellable_cancel (self->context_cancellable);
  g_clear_object (&self->context_cancellable);
}

PbMapAreas *
pb_map_boundaries_get_areas (PbMapBoundaries *self)
{
  return self->areas;
}

PbMapAreas *
pb_map_boundaries_get_context (PbMapBoundaries *self)
{
  return self->context;
}

const char *
pb_map_boundaries_get_attribution (PbMapBoundaries *self)
{
  Kept *kept = get_kept (self);

  return kept != NULL && kept->attribution != NULL ? kept->attribution : "";
}

gboolean
pb_map_boundaries_is_loading (PbMapBoundaries *self)
{
  return self->cancellable != NULL && self->error == NULL;
}

gboolean
pb_map_boundaries_is_empty (PbMapBoundaries *self)
{
  Kept *kept = get_kept (self);

  return kept != NULL && kept->areas == NULL && self->cancellable == NULL && self->error == NULL;
}

const GError *
pb_map_boundaries_get_error (PbMapBoundaries *self)
{
  return self->error;
}
