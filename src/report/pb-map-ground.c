#include "pb-map-ground.h"

#include "pb-error.h"
#include "pb-place-areas.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The neighbours, the country, two levels: what most maps of one workspace stand on. */
#define N_KEPT 4

/* @boundaries: what @areas were made of; NULL for nothing yet */
typedef struct
{
  GPtrArray  *boundaries;
  PbMapAreas *areas;
} Kept;

static GMutex kept_lock;
static Kept kept[N_KEPT];   /* the one asked for last comes first */

static gboolean
is_same_boundary (const PbBoundary *a,
                  const PbBoundary *b)
{
  return g_str_equal (a->code, b->code) && g_str_equal (a->name, b->name) &&
         g_strcmp0 (a->parent_code, b->parent_code) == 0 &&
         (a->geometry == b->geometry ||
          (a->geometry != NULL && b->geometry != NULL && g_bytes_equal (a->geometry, b->geometry)));
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; a != b && i < a->len; i++)
    if (!is_same_boundary (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/* Comes first from now on; NULL where there is none. */
static PbMapAreas *
find_kept (GPtrArray *boundaries)
{
  for (guint i = 0; i < N_KEPT && kept[i].boundaries != NULL; i++)
    if (is_same (kept[i].boundaries, boundaries))
      {
        Kept found = kept[i];

        memmove (kept + 1, kept, i * sizeof (Kept));
        kept[0] = found;
        return g_object_ref (found.areas);
      }

  return NULL;
}

static void
keep (GPtrArray  *boundaries,
      PbMapAreas *areas)
{
  g_clear_pointer (&kept[N_KEPT - 1].boundaries, g_ptr_array_unref);
  g_clear_object (&kept[N_KEPT - 1].areas);
  memmove (kept + 1, kept, (N_KEPT - 1) * sizeof (Kept));
  kept[0] = (Kept) { g_ptr_array_ref (boundaries), g_object_ref (areas) };
}

/**
 * pb_map_ground_share_areas:
 * @boundaries: (element-type PbBoundary): outlines, which nobody changes any more
 * @error: return location for an error
 *
 * Makes areas of outlines, once for all maps that are drawn of the same outlines one after
 * another: a run of exports, a paper and its charts. The last few are kept, whatever
 * workspace they came from: the outlines themselves are compared. May be called in any thread.
 *
 * Errors: %PB_ERROR_BAD_INPUT naming the area.
 *
 * Returns: (transfer full): the areas, or %NULL
 */
PbMapAreas *
pb_map_ground_share_areas (GPtrArray  *boundaries,
                           GError    **error)
{
  PbMapAreas *areas;

  g_mutex_lock (&kept_lock);
  areas = find_kept (boundaries);
  g_mutex_unlock (&kept_lock);
  if (areas != NULL)
    return areas;

  areas = pb_map_areas_new (boundaries, error);
  if (areas == NULL)
    return NULL;

  g_mutex_lock (&kept_lock);
  keep (boundaries, areas);
  g_mutex_unlock (&kept_lock);

  return areas;
}

/* %FALSE only on an error: no boundaries, no areas. */
static gboolean
take_areas (GPtrArray   *boundaries,
            PbMapAreas **areas_out,
            GError     **error)
{
  if (boundaries == NULL || boundaries->len == 0)
    return TRUE;

  *areas_out = pb_map_ground_share_areas (boundaries, error);

  return *areas_out != NULL;
}

/* What the selected Place has of its district, where it is not all of it. */
static gboolean
take_outline (PbMapGround  *self,
              PbFrame      *frame,
              GPtrArray    *part,
              GError      **error)
{
  g_auto(GStrv) codes = part != NULL ? pb_place_areas_list_part (frame) : NULL;
  g_autoptr(PbMapAreas) areas = NULL;

  if (codes == NULL)
    return TRUE;

  areas = pb_map_ground_share_areas (part, error);
  if (areas == NULL)
    return FALSE;

  self->outline = pb_map_lit_new (areas, (const char *const *) codes);

  return TRUE;
}

PbMapGround *
pb_map_ground_new (PbFrame    *frame,
                   GPtrArray  *boundaries,
                   GPtrArray  *context,
                   GPtrArray  *country,
                   GPtrArray  *part,
                   GError    **error)
{
  g_autoptr(PbMapGround) self = g_new0 (PbMapGround, 1);

  if (boundaries == NULL || boundaries->len == 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                   _("The map needs boundaries for this level: import boundaries, or export bars or a table"));
      return NULL;
    }

  if (!take_areas (boundaries, &self->areas, error) || !take_areas (context, &self->neighbours, error) ||
      !take_areas (country, &self->country, error) || !take_outline (self, frame, part, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
pb_map_ground_free (PbMapGround *self)
{
  g_clear_object (&self->areas);
  g_clear_object (&self->neighbours);
  g_clear_object (&self->country);
  g_clear_object (&self->outline);
  g_free (self);
}
