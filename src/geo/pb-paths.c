#include "pb-paths.h"

struct _PbPaths
{
  GArray *points;   /* PbPoint */
  GArray *starts;   /* guint, the first point of each path */
};

/**
 * pb_paths_new:
 *
 * Returns: (transfer full): no path yet
 */
PbPaths *
pb_paths_new (void)
{
  PbPaths *self = g_new0 (PbPaths, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (PbPoint));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
pb_paths_free (PbPaths *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->points);
  g_array_unref (self->starts);
  g_free (self);
}

/**
 * pb_paths_begin:
 *
 * Starts a path; the points added next belong to it.
 */
void
pb_paths_begin (PbPaths *self)
{
  guint start = self->points->len;

  g_array_append_val (self->starts, start);
}

/**
 * pb_paths_add:
 *
 * Appends a point to the path begun last.
 */
void
pb_paths_add (PbPaths *self, PbPoint point)
{
  g_return_if_fail (self->starts->len > 0);

  g_array_append_val (self->points, point);
}

/**
 * pb_paths_get_n:
 *
 * Returns: the number of paths
 */
guint
pb_paths_get_n (const PbPaths *self)
{
  return self->starts->len;
}

/**
 * pb_paths_get:
 * @path: number of the path
 * @n_points_out: (out): its number of points
 *
 * Returns: (array length=n_points_out): its points
 */
const PbPoint *
pb_paths_get (const PbPaths *self, guint path, guint *n_points_out)
{
  guint start, end;

  g_assert (path < self->starts->len);

  start = g_array_index (self->starts, guint, path);
  end = path + 1 < self->starts->len ? g_array_index (self->starts, guint, path + 1) : self->points->len;
  *n_points_out = end - start;

  return &g_array_index (self->points, PbPoint, start);
}

/**
 * pb_paths_is_closed:
 *
 * Returns: %TRUE if the last point of @path is its first
 */
gboolean
pb_paths_is_closed (const PbPaths *self, guint path)
{
  guint n_points;
  const PbPoint *points = pb_paths_get (self, path, &n_points);

  return n_points > 2 && points[0].x == points[n_points - 1].x && points[0].y == points[n_points - 1].y;
}

/**
 * pb_paths_get_n_points:
 *
 * Returns: the number of points in all paths
 */
guint
pb_paths_get_n_points (const PbPaths *self)
{
  return self->points->len;
}

static double
get_ring_size (const PbPoint *points, guint n)
{
  double twice = 0;

  /* Relative to the first point: far from the origin products lose digits. */
  for (guint i = 2; i < n; i++)
    twice += (points[i - 1].x - points[0].x) * (points[i].y - points[0].y) -
             (points[i].x - points[0].x) * (points[i - 1].y - points[0].y);

  return ABS (twice) / 2;
}

static gboolean
ring_contains (const PbPoint *ring, guint n, PbPoint point)
{
  gboolean is_inside = FALSE;

  for (guint i = 1; i < n; i++)
    if ((ring[i - 1].y > point.y) != (ring[i].y > point.y) &&
        point.x > ring[i - 1].x +
                    (point.y - ring[i - 1].y) * (ring[i].x - ring[i - 1].x) / (ring[i].y - ring[i - 1].y))
      is_inside = !is_inside;

  return is_inside;
}

/* Half way along an edge, since rings may touch at a corner. */
static PbPoint
get_ring_sample (const PbPoint *points)
{
  return (PbPoint) { (points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2 };
}

/**
 * pb_paths_get_size:
 *
 * Measures closed paths that do not cross: those inside an odd number of others
 * are holes.
 *
 * Returns: the surface enclosed [squared unit of the points]
 */
double
pb_paths_get_size (const PbPaths *self)
{
  double size = 0;

  for (guint i = 0; i < self->starts->len; i++)
    {
      guint n, n_around = 0;
      const PbPoint *points = pb_paths_get (self, i, &n);

      for (guint k = 0; k < self->starts->len; k++)
        {
          guint n_other;
          const PbPoint *other = pb_paths_get (self, k, &n_other);

          n_around += k != i && ring_contains (other, n_other, get_ring_sample (points));
        }

      size += n_around % 2 == 0 ? get_ring_size (points, n) : -get_ring_size (points, n);
    }

  return size;
}
