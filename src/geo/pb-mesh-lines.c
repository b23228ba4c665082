#include "pb-mesh-private.h"

#include "pb-number-map.h"

/* Arcs waiting to be joined into lines: each once, found from either end. */
typedef struct
{
  GArray     *arcs;       /* guint */
  guint8     *is_done;    /* by position in arcs */
  GArray     *next_at;    /* int, 2 by arc: next (position * 2 + end) at that end's node, or -1 */
  PbNumberMap first_at;   /* node: first (position * 2 + end) there */
} Chains;

static void
append_arc (PbMesh *self, PbPaths *paths, guint level, guint arc, gboolean is_backward, gboolean skip_first)
{
  guint n;
  const PbPoint *points = pb_mesh_arc_points (self, level, arc, &n);

  for (guint i = skip_first ? 1 : 0; i < n; i++)
    pb_paths_add (paths, points[is_backward ? n - 1 - i : i]);
}

static void
index_ends (PbMesh *self, Chains *chains)
{
  chains->is_done = g_new0 (guint8, chains->arcs->len);
  chains->next_at = g_array_sized_new (FALSE, FALSE, sizeof (int), 2 * chains->arcs->len);
  pb_number_map_init (&chains->first_at, 2 * chains->arcs->len);

  for (guint i = 0; i < 2 * chains->arcs->len; i++)
    {
      guint node = self->arc_ends[2 * g_array_index (chains->arcs, guint, i / 2) + i % 2];
      guint32 before;
      int next = pb_number_map_lookup (&chains->first_at, node, &before) ? (int) before : -1;

      g_array_append_val (chains->next_at, next);
      pb_number_map_insert (&chains->first_at, node, i);
    }
}

/* Returns an end at @node of an arc not yet drawn, or -1. */
static int
find_open_end (Chains *chains, guint node)
{
  guint32 first;

  if (!pb_number_map_lookup (&chains->first_at, node, &first))
    return -1;

  for (int end = first; end >= 0; end = g_array_index (chains->next_at, int, end))
    if (!chains->is_done[end / 2])
      return end;

  return -1;
}

static guint
count_open_ends (Chains *chains, guint node)
{
  guint32 first;
  guint n = 0;

  if (!pb_number_map_lookup (&chains->first_at, node, &first))
    return 0;

  for (int end = first; end >= 0; end = g_array_index (chains->next_at, int, end))
    n += !chains->is_done[end / 2];

  return n;
}

static void
draw_chain (PbMesh *self, Chains *chains, PbPaths *paths, guint level, int end)
{
  gboolean is_first = TRUE;

  pb_paths_begin (paths);

  while (end >= 0)
    {
      guint arc = g_array_index (chains->arcs, guint, end / 2);
      gboolean is_backward = end % 2 == 1;

      append_arc (self, paths, level, arc, is_backward, !is_first);
      chains->is_done[end / 2] = TRUE;
      is_first = FALSE;
      end = find_open_end (chains, self->arc_ends[2 * arc + (is_backward ? 0 : 1)]);
    }
}

/* Joins arcs end to end, so that a line's corners are mitred and a dash runs
 * through. Lines that must end somewhere start there; what is left is closed. */
static PbPaths *
join_arcs (PbMesh *self, GArray *arcs, guint level)
{
  PbPaths *paths = pb_paths_new ();
  Chains chains = { arcs, NULL, NULL, { NULL } };

  index_ends (self, &chains);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < 2 * arcs->len; i++)
      {
        guint node = self->arc_ends[2 * g_array_index (arcs, guint, i / 2) + i % 2];

        if (!chains.is_done[i / 2] && (pass == 1 || count_open_ends (&chains, node) % 2 == 1))
          draw_chain (self, &chains, paths, level, i);
      }

  g_free (chains.is_done);
  g_array_unref (chains.next_at);
  pb_number_map_clear (&chains.first_at);

  return paths;
}

/**
 * pb_mesh_get_rings:
 * @area: area number
 * @zoom: at whose generalisation
 *
 * Returns: (transfer full): the closed rings of @area [Web Mercator], to be
 *   filled by even-odd
 */
PbPaths *
pb_mesh_get_rings (PbMesh *self, int area, double zoom)
{
  PbPaths *paths = pb_paths_new ();
  guint level = pb_mesh_level_for_zoom (zoom);

  g_return_val_if_fail (area >= 0 && (guint) area < self->n_areas, paths);

  for (guint ring = self->ring_starts[area]; ring < self->ring_starts[area + 1]; ring++)
    {
      pb_paths_begin (paths);

      for (guint i = self->ref_starts[ring]; i < self->ref_starts[ring + 1]; i++)
        append_arc (self, paths, level, pb_mesh_ref_arc (self->refs[i]), self->refs[i] < 0,
                    i > self->ref_starts[ring]);
    }

  return paths;
}

/**
 * pb_mesh_get_outline:
 * @areas: (array length=n_areas): area numbers, each once
 * @zoom: at whose generalisation
 *
 * Dissolves areas into one: lines between two of them vanish.
 *
 * Returns: (transfer full): the closed lines around them [Web Mercator]
 */
PbPaths *
pb_mesh_get_outline (PbMesh *self, const int *areas, guint n_areas, double zoom)
{
  g_autoptr(GArray) arcs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *is_odd = g_new0 (guint8, self->n_arcs + 1);

  for (guint i = 0; i < n_areas; i++)
    {
      guint n;
      const int *refs;

      g_return_val_if_fail (areas[i] >= 0 && (guint) areas[i] < self->n_areas, pb_paths_new ());

      refs = pb_mesh_area_refs (self, areas[i], &n);

      for (guint k = 0; k < n; k++)
        is_odd[pb_mesh_ref_arc (refs[k])] ^= 1;
    }

  for (guint arc = 0; arc < self->n_arcs; arc++)
    if (is_odd[arc])
      g_array_append_val (arcs, arc);

  return join_arcs (self, arcs, pb_mesh_level_for_zoom (zoom));
}

/**
 * pb_mesh_get_outer:
 * @zoom: at whose generalisation
 *
 * Returns: (transfer full): the closed lines around all areas together, and
 *   around the gaps between them [Web Mercator]
 */
PbPaths *
pb_mesh_get_outer (PbMesh *self, double zoom)
{
  g_autofree int *areas = g_new (int, self->n_areas);

  for (guint i = 0; i < self->n_areas; i++)
    areas[i] = i;

  return pb_mesh_get_outline (self, areas, self->n_areas, zoom);
}

static gboolean
is_border (PbMesh *self, guint arc, const int *groups)
{
  const int *uses = self->uses + self->use_starts[arc];
  guint n = self->use_starts[arc + 1] - self->use_starts[arc];

  for (guint i = 1; i < n; i++)
    if (groups != NULL ? groups[uses[i]] != groups[uses[0]] : uses[i] != uses[0])
      return TRUE;

  return FALSE;
}

/**
 * pb_mesh_get_borders:
 * @groups: (nullable) (array): the group of each area, such as the district of
 *   a small area; %NULL if each area is a group
 * @zoom: at whose generalisation
 *
 * Returns: (transfer full): the lines whose two sides are of different groups,
 *   each once [Web Mercator]; not the outer line
 */
PbPaths *
pb_mesh_get_borders (PbMesh *self, const int *groups, double zoom)
{
  g_autoptr(GArray) arcs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint arc = 0; arc < self->n_arcs; arc++)
    if (is_border (self, arc, groups))
      g_array_append_val (arcs, arc);

  return join_arcs (self, arcs, pb_mesh_level_for_zoom (zoom));
}
