#include "pb-map-lighting.h"

/* Boundaries to look for codes in.  Small areas have other ones from each census: most
 * codes stand in two editions, so the one that has all of them is meant. */
typedef struct
{
  PbLevel     level;
  const char *edition;    /* "" for the newest */
} Place;

static const Place places[] = {
  { PB_LEVEL_LSOA, "" }, { PB_LEVEL_LSOA, "2011" }, { PB_LEVEL_LSOA, "2021" },
  { PB_LEVEL_MSOA, "" }, { PB_LEVEL_MSOA, "2011" }, { PB_LEVEL_WARD, "" },
  { PB_LEVEL_LTLA, "" }, { PB_LEVEL_UTLA, "" },     { PB_LEVEL_PLACE, "" },
};

struct _PbMapLighting
{
  GObject       parent_instance;

  PbMapAreas   *shown;         /* the map's own */
  PbMapLit     *lit;

  char        **codes;
  PbLevel       level;         /* of the codes, which are being looked for at */
  guint         position;      /* of places */
  GPtrArray    *best;          /* (element-type PbBoundary): the most codes so far */
  guint         n_best;
  GCancellable *cancellable;   /* NULL when nothing is on its way */

  GPtrArray    *boundaries;    /* of the last areas loaded, kept for the next group */
  PbMapAreas   *areas;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapLighting, pb_map_lighting, G_TYPE_OBJECT)

static void look_further (PbMapLighting *self, PbSession *session);

static void
stop_looking (PbMapLighting *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->best, g_ptr_array_unref);
}

static void
pb_map_lighting_finalize (GObject *object)
{
  PbMapLighting *self = PB_MAP_LIGHTING (object);

  stop_looking (self);
  g_clear_pointer (&self->codes, g_strfreev);
  g_clear_object (&self->shown);
  g_clear_object (&self->lit);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  g_clear_object (&self->areas);

  G_OBJECT_CLASS (pb_map_lighting_parent_class)->finalize (object);
}

static void
pb_map_lighting_class_init (PbMapLightingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_lighting_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pb_map_lighting_init (PbMapLighting *self)
{
}

PbMapLighting *
pb_map_lighting_new (void)
{
  return g_object_new (PB_TYPE_MAP_LIGHTING, NULL);
}

static guint
count_codes (GPtrArray *boundaries, char **codes)
{
  guint n_found = 0;

  for (guint i = 0; i < boundaries->len; i++)
    n_found += g_strv_contains ((const char *const *) codes, ((PbBoundary *) g_ptr_array_index (boundaries, i))->code);

  return n_found;
}

/* Where the map itself has the most of them, those. */
static void
take_areas (PbMapLighting *self, PbMapAreas *areas)
{
  g_autoptr(PbMapLit) lit = pb_map_lit_new (areas, (const char *const *) self->codes);

  if (pb_map_lit_get_n_found (lit) > pb_map_lit_get_n_found (self->lit))
    g_set_object (&self->lit, lit);

  stop_looking (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
areas_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapLighting) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbMapAreas) areas = pb_map_areas_new_finish (result, &error);

  /* Another group is lit by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (areas == NULL)
    {
      g_warning ("Areas cannot be found on the map: %s", error->message);
      stop_looking (self);
      return;
    }

  g_set_object (&self->areas, areas);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  self->boundaries = g_ptr_array_ref (self->best);
  take_areas (self, areas);
}

static void
take_best (PbMapLighting *self)
{
  if (self->best == NULL)
    {
      stop_looking (self);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  else if (self->best == self->boundaries)
    take_areas (self, self->areas);
  else
    pb_map_areas_new_async (self->best, self->cancellable, areas_ready_cb, g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapLighting) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) boundaries = pb_session_load_boundaries_finish (PB_SESSION (source), result, &error);
  guint n_found;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  n_found = boundaries != NULL ? count_codes (boundaries, self->codes) : 0;

  if (n_found > self->n_best)
    {
      g_clear_pointer (&self->best, g_ptr_array_unref);
      self->best = g_steal_pointer (&boundaries);
      self->n_best = n_found;
    }

  if (self->n_best == g_strv_length (self->codes))
    take_best (self);
  else
    look_further (self, PB_SESSION (source));
}

static void
look_further (PbMapLighting *self, PbSession *session)
{
  while (self->position < G_N_ELEMENTS (places) && places[self->position].level != self->level)
    self->position++;

  if (self->position == G_N_ELEMENTS (places))
    {
      take_best (self);
      return;
    }

  pb_session_load_boundaries_async (session, self->level, places[self->position++].edition, FALSE, self->cancellable,
                                    loaded_cb, g_object_ref (self));
}

static gboolean
is_shown (PbMapLighting *self, PbMapAreas *areas, const char *const *codes)
{
  static const char *const none[] = { NULL };

  return self->shown == areas && g_strv_equal (self->codes != NULL ? (const char *const *) self->codes : none,
                                               codes != NULL ? codes : none);
}

void
pb_map_lighting_show (PbMapLighting *self, PbSession *session, PbMapAreas *areas, const char *const *codes)
{
  if (is_shown (self, areas, codes))
    return;

  stop_looking (self);
  g_clear_object (&self->lit);
  g_set_object (&self->shown, areas);
  g_strfreev (self->codes);
  self->codes = g_strdupv ((char **) codes);

  if (codes == NULL || *codes == NULL || areas == NULL)
    return;

  self->lit = pb_map_lit_new (areas, codes);

  if (pb_map_lit_get_n_found (self->lit) == g_strv_length (self->codes))
    return;

  self->level = pb_map_lighting_find_level (session, codes);
  self->position = self->n_best = 0;
  self->cancellable = g_cancellable_new ();
  look_further (self, session);
}

PbMapLit *
pb_map_lighting_get_lit (PbMapLighting *self)
{
  return self->lit;
}

gboolean
pb_map_lighting_is_loading (PbMapLighting *self)
{
  return self->cancellable != NULL;
}

void
pb_map_lighting_stop (PbMapLighting *self)
{
  stop_looking (self);
}

PbLevel
pb_map_lighting_find_level (PbSession *session, const char *const *codes)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (session);
  PbSeriesTable *table = pb_session_get_table (session);
  PbArea *area = catalogue != NULL ? pb_catalogue_find_area (catalogue, codes[0]) : NULL;

  if (area != NULL)
    return pb_area_get_level (area);

  if (table != NULL && pb_series_table_find_area (table, codes[0]) >= 0)
    return pb_series_table_get_level (table);

  return g_str_has_prefix (codes[0], "E02") ? PB_LEVEL_MSOA : g_str_has_prefix (codes[0], "E05") ? PB_LEVEL_WARD : PB_LEVEL_LSOA;
}
