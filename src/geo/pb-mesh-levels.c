#include "pb-mesh-private.h"

#include <math.h>
#include <string.h>

typedef struct
{
  guint  first;
  guint  last;
  double limit;
} Span;

static double
distance_to_segment (PbPoint p, PbPoint a, PbPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double length2 = dx * dx + dy * dy;
  double t = length2 > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2 : 0;

  t = CLAMP (t, 0, 1);

  return hypot (p.x - a.x - t * dx, p.y - a.y - t * dy);
}

static guint
find_farthest (const PbPoint *points, guint first, guint last, double *distance_out)
{
  guint farthest = first;

  *distance_out = -1;

  for (guint i = first + 1; i < last; i++)
    {
      double distance = distance_to_segment (points[i], points[first], points[last]);

      if (distance > *distance_out)
        {
          *distance_out = distance;
          farthest = i;
        }
    }

  return farthest;
}

static void
push_span (GArray *spans, guint first, guint last, double limit)
{
  Span span = { first, last, limit };

  if (last > first + 1)
    g_array_append_val (spans, span);
}

/* The significance of a vertex is the largest tolerance at which the line still
 * turns there; it never exceeds that of the vertex whose span it split, so that
 * one number decides for every tolerance. Ends have no limit.
 *
 * A closed arc starts with the vertex farthest from its seam and the one
 * farthest from the line between the two: these three always stay. */
static void
measure_arc (const PbPoint *points, guint n, double *significance, GArray *spans)
{
  gboolean is_closed = points[0].x == points[n - 1].x && points[0].y == points[n - 1].y;
  double distance;

  g_array_set_size (spans, 0);
  significance[0] = significance[n - 1] = INFINITY;

  if (is_closed && n > 3)
    {
      guint far = find_farthest (points, 0, n - 1, &distance);
      double before, after;
      guint third_before = find_farthest (points, 0, far, &before);
      guint third_after = find_farthest (points, far, n - 1, &after);
      guint third = before >= after ? third_before : third_after;

      significance[far] = significance[third] = INFINITY;
      push_span (spans, 0, MIN (far, third), INFINITY);
      push_span (spans, MIN (far, third), MAX (far, third), INFINITY);
      push_span (spans, MAX (far, third), n - 1, INFINITY);
    }
  else
    push_span (spans, 0, n - 1, INFINITY);

  while (spans->len > 0)
    {
      Span span = g_array_index (spans, Span, spans->len - 1);
      guint far = find_farthest (points, span.first, span.last, &distance);

      g_array_set_size (spans, spans->len - 1);
      significance[far] = MIN (distance, span.limit);
      push_span (spans, span.first, far, significance[far]);
      push_span (spans, far, span.last, significance[far]);
    }
}

static void
keep_top (PbMesh *self, double *significance, guint arc)
{
  guint start = self->levels[PB_MESH_FULL].starts[arc];
  guint n = self->levels[PB_MESH_FULL].starts[arc + 1] - start;
  guint top = start + 1;

  if (n < 3)
    return;

  for (guint i = start + 2; i < start + n - 1; i++)
    if (significance[i] > significance[top])
      top = i;

  significance[top] = INFINITY;
}

/* A ring of arcs between only one or two nodes, such as a small area between
 * two others, would collapse into a line once its arcs are straight; each of its
 * arcs then keeps its foremost vertex. */
static void
keep_rings_open (PbMesh *self, double *significance)
{
  for (guint ring = 0; ring < self->n_rings; ring++)
    {
      const int *refs = self->refs + self->ref_starts[ring];
      guint n = self->ref_starts[ring + 1] - self->ref_starts[ring];
      guint nodes[2] = { self->arc_ends[2 * pb_mesh_ref_arc (refs[0])],
                         self->arc_ends[2 * pb_mesh_ref_arc (refs[0]) + 1] };
      gboolean is_thin = TRUE;

      if (n == 1)
        continue;

      for (guint i = 1; i < n && is_thin; i++)
        for (guint end = 0; end < 2; end++)
          {
            guint node = self->arc_ends[2 * pb_mesh_ref_arc (refs[i]) + end];

            is_thin = is_thin && (node == nodes[0] || node == nodes[1]);
          }

      for (guint i = 0; i < n && is_thin; i++)
        keep_top (self, significance, pb_mesh_ref_arc (refs[i]));
    }
}

static void
copy_kept (PbMesh *self, PbMeshLevel *level, const guint8 *keep)
{
  const PbMeshLevel *full = &self->levels[PB_MESH_FULL];
  guint n_full = full->starts[self->n_arcs];
  guint n_kept = 0;

  for (guint i = 0; i < n_full; i++)
    n_kept += keep[i];

  level->points = g_new (PbPoint, n_kept);
  level->starts = g_new (guint, self->n_arcs + 1);
  n_kept = 0;

  for (guint arc = 0; arc < self->n_arcs; arc++)
    {
      level->starts[arc] = n_kept;

      for (guint i = full->starts[arc]; i < full->starts[arc + 1]; i++)
        if (keep[i])
          level->points[n_kept++] = full->points[i];
    }

  level->starts[self->n_arcs] = n_kept;
}

static gboolean
keeps_all (const guint8 *keep, guint n)
{
  return memchr (keep, FALSE, n) == NULL;
}

/**
 * pb_mesh_build_levels:
 * @self: a mesh with its arcs
 *
 * Makes the generalised copy for each zoom.
 *
 * The lines are thinned with the Douglas-Peucker rule at %PB_MESH_TOLERANCE
 * pixels, and vertices come back where thinned lines would cross. No ring falls
 * below three corners, so islands and enclaves stay at every zoom.
 *
 * Source: Douglas & Peucker (1973), Cartographica 10(2), 112-122.
 */
void
pb_mesh_build_levels (PbMesh *self)
{
  const PbMeshLevel *full = &self->levels[PB_MESH_FULL];
  guint n_points = full->starts[self->n_arcs];
  g_autofree double *significance = g_new0 (double, n_points + 1);
  g_autofree guint8 *keep = g_new (guint8, n_points + 1);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint arc = 0; arc < self->n_arcs; arc++)
    measure_arc (full->points + full->starts[arc], full->starts[arc + 1] - full->starts[arc],
                 significance + full->starts[arc], spans);

  keep_rings_open (self, significance);

  for (int level = PB_MESH_FULL - 1; level >= 0; level--)
    {
      double tolerance = PB_MESH_TOLERANCE / pb_mercator_pixels (PB_MESH_FIRST_ZOOM + level);

      for (guint i = 0; i < n_points; i++)
        keep[i] = significance[i] >= tolerance;

      pb_mesh_mend_crossings (self, significance, keep);

      if (keeps_all (keep, n_points))
        {
          self->levels[level] = *full;
          self->levels[level].is_shared = TRUE;
        }
      else
        copy_kept (self, &self->levels[level], keep);
    }
}

/**
 * pb_mesh_level_for_zoom:
 * @zoom: zoom level, may be fractional; add the logarithm of the scale
 *
 * Returns: the coarsest level that is exact enough at @zoom
 */
guint
pb_mesh_level_for_zoom (double zoom)
{
  double level = ceil (zoom) - PB_MESH_FIRST_ZOOM;

  return CLAMP (level, 0, PB_MESH_FULL);
}
