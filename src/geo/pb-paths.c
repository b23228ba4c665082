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
