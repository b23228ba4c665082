#include "pb-mesh-private.h"

#include <math.h>

/* A better point is worth looking for while it could add this share. */
#define PRECISION 0.03
#define MAX_CELLS 600

/* An area is measured as it looks about this many pixels wide. */
#define MEASURED_WIDTH 256.0

/* One area, stretched so that the box sought is a square. */
typedef struct
{
  PbMesh *mesh;
  int     area;
  double  zoom;
  double  stretch;   /* of y */
} Shape;

/* A square that may hold the best point. */
typedef struct
{
  PbPoint centre;
  double  half;
  double  depth;     /* of the centre */
} Cell;

static double
chebyshev (double x, double y)
{
  return MAX (fabs (x), fabs (y));
}

/* The half side of the largest upright square around the origin that a segment
 * does not enter. Along the segment this is convex and bends only on the axes
 * and the diagonals. */
static double
square_distance (double ax, double ay, double bx, double by)
{
  double dx = bx - ax, dy = by - ay;
  double bends[][2] = { { -ax, dx }, { -ay, dy }, { ay - ax, dx - dy }, { -ax - ay, dx + dy } };
  double distance = MIN (chebyshev (ax, ay), chebyshev (bx, by));

  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    {
      double t = bends[i][1] != 0 ? bends[i][0] / bends[i][1] : 0;

      if (t > 0 && t < 1)
        distance = MIN (distance, chebyshev (ax + t * dx, ay + t * dy));
    }

  return distance;
}

/* What of @from to @to lies nearest to 0 cannot be nearer than this. */
static double
span_distance (double from, double to)
{
  return MAX (MAX (MIN (from, to), -MAX (from, to)), 0);
}

/* No line within these bounds is nearer to the point. */
static double
bounds_distance (const Shape *shape, const PbBounds *bounds, PbPoint point)
{
  return MAX (span_distance (bounds->x1 - point.x, bounds->x2 - point.x),
              span_distance ((bounds->y1 - point.y) * shape->stretch, (bounds->y2 - point.y) * shape->stretch));
}

/* Depth of a point: distance to the nearest line, negative outside. Most lines are
 * farther away than one that was looked at before, which their bounds tell at once. */
static double
get_depth (const Shape *shape, PbPoint point)
{
  PbMesh *mesh = shape->mesh;
  guint level = pb_mesh_level_for_zoom (shape->zoom);
  guint n_refs;
  const int *refs = pb_mesh_area_refs (mesh, shape->area, &n_refs);
  double distance = INFINITY;

  for (guint i = 0; i < n_refs; i++)
    {
      guint arc = pb_mesh_ref_arc (refs[i]);
      guint n;
      const PbPoint *p = pb_mesh_arc_points (mesh, level, arc, &n);

      if (bounds_distance (shape, &mesh->arc_bounds[arc], point) >= distance)
        continue;

      for (guint k = 1; k < n; k++)
        {
          double ax = p[k - 1].x - point.x, ay = (p[k - 1].y - point.y) * shape->stretch;
          double bx = p[k].x - point.x, by = (p[k].y - point.y) * shape->stretch;

          if (span_distance (ax, bx) < distance && span_distance (ay, by) < distance)
            distance = MIN (distance, square_distance (ax, ay, bx, by));
        }
    }

  return pb_mesh_area_contains (mesh, shape->area, point, shape->zoom) ? distance : -distance;
}

static void
add_cell (GArray *cells, const Shape *shape, double x, double y, double half, Cell *best)
{
  Cell cell = { { x, y }, half, 0 };

  cell.depth = get_depth (shape, cell.centre);

  if (cell.depth > best->depth)
    *best = cell;

  g_array_append_val (cells, cell);
}

static Cell
take_most_promising (GArray *cells)
{
  guint found = 0;
  Cell cell;

  for (guint i = 1; i < cells->len; i++)
    if (g_array_index (cells, Cell, i).depth + g_array_index (cells, Cell, i).half >
        g_array_index (cells, Cell, found).depth + g_array_index (cells, Cell, found).half)
      found = i;

  cell = g_array_index (cells, Cell, found);
  g_array_remove_index_fast (cells, found);

  return cell;
}

/* Divides the squares that could still hold a deeper point than the best one
 * found, most promising first.
 *
 * Source: the idea of Garcia-Castellanos & Lombardo (2007), Scottish
 * Geographical Journal 123(3), 227-233, with a quadtree for the search. */
static Cell
find_deepest (const Shape *shape)
{
  PbBounds bounds = shape->mesh->area_bounds[shape->area];
  double width = bounds.x2 - bounds.x1;
  double height = (bounds.y2 - bounds.y1) * shape->stretch;
  double half = MAX (MIN (width, height), MAX (width, height) / 16) / 2;
  g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  Cell best = { { (bounds.x1 + bounds.x2) / 2, (bounds.y1 + bounds.y2) / 2 }, 0, -INFINITY };

  for (double x = half; x - half < width; x += 2 * half)
    for (double y = half; y - half < height; y += 2 * half)
      add_cell (cells, shape, bounds.x1 + x, bounds.y1 + y / shape->stretch, half, &best);

  for (guint n = 0; cells->len > 0 && n < MAX_CELLS; n++)
    {
      Cell cell = take_most_promising (cells);
      double quarter = cell.half / 2;

      if (cell.depth + cell.half - best.depth <= PRECISION * MAX (best.depth, 0))
        break;

      for (guint i = 0; i < 4; i++)
        add_cell (cells, shape, cell.centre.x + (i % 2 ? quarter : -quarter),
                  cell.centre.y + (i / 2 ? quarter : -quarter) / shape->stretch, quarter, &best);
    }

  return best;
}

static double
get_measuring_zoom (PbMesh *self, int area)
{
  double width = self->area_bounds[area].x2 - self->area_bounds[area].x1;

  return width > 0 ? log2 (MEASURED_WIDTH / pb_mercator_pixels (0) / width) : PB_MESH_LAST_ZOOM;
}

/**
 * pb_mesh_build_centres:
 * @self: a mesh with its levels
 *
 * Finds each area's point of largest room.
 */
void
pb_mesh_build_centres (PbMesh *self)
{
  self->centres = g_new0 (PbPoint, self->n_areas);
  self->radii = g_new0 (double, self->n_areas);

  for (guint area = 0; area < self->n_areas; area++)
    if (pb_mesh_has_shape (self, area))
      {
        Shape shape = { self, area, get_measuring_zoom (self, area), 1 };
        Cell best = find_deepest (&shape);

        self->centres[area] = best.centre;
        self->radii[area] = MAX (best.depth, 0);
      }
}

/**
 * pb_mesh_get_centre:
 * @area: area number
 * @radius_out: (out) (optional): half the side of the largest upright square
 *   around the point that stays in the area [Web Mercator]
 *
 * Returns: the point of @area that has the most room around it [Web Mercator];
 *   it lies inside even where the area is bent or has holes
 */
PbPoint
pb_mesh_get_centre (PbMesh *self, int area, double *radius_out)
{
  g_return_val_if_fail (area >= 0 && (guint) area < self->n_areas, ((PbPoint) { 0.5, 0.5 }));

  if (radius_out != NULL)
    *radius_out = self->radii[area];

  return self->centres[area];
}

/**
 * pb_mesh_find_room:
 * @area: area number
 * @width: width of an upright box, such as a label [Web Mercator]
 * @height: height of the box [Web Mercator]
 * @centre_out: (out): the middle of where the box has the most room
 *
 * Looks for room for a box wholly inside an area.
 *
 * Returns: %TRUE if the box fits there; else @centre_out is where it sticks out
 *   least
 */
gboolean
pb_mesh_find_room (PbMesh *self, int area, double width, double height, PbPoint *centre_out)
{
  Shape shape = { self, area, 0, 1 };
  Cell best;

  g_return_val_if_fail (area >= 0 && (guint) area < self->n_areas, FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  *centre_out = self->centres[area];

  if (!pb_mesh_has_shape (self, area))
    return FALSE;

  shape.zoom = get_measuring_zoom (self, area);
  shape.stretch = width / height;
  best = find_deepest (&shape);
  *centre_out = best.centre;

  return best.depth >= width / 2;
}

/**
 * pb_mesh_get_width_at:
 * @area: area number
 * @point: a point [Web Mercator]
 * @height: height of a band around it [Web Mercator]
 *
 * Returns: the width of the widest box of @height centred on @point that stays
 *   in @area [Web Mercator]; 0 if @point is outside
 */
double
pb_mesh_get_width_at (PbMesh *self, int area, PbPoint point, double height)
{
  double nearest = INFINITY;
  const int *refs;
  guint n_refs;

  g_return_val_if_fail (area >= 0 && (guint) area < self->n_areas, 0);

  if (!pb_mesh_area_contains (self, area, point, G_MAXDOUBLE))
    return 0;

  refs = pb_mesh_area_refs (self, area, &n_refs);

  for (guint i = 0; i < n_refs; i++)
    {
      guint n;
      const PbPoint *p = pb_mesh_arc_points (self, PB_MESH_FULL, pb_mesh_ref_arc (refs[i]), &n);

      for (guint k = 1; k < n; k++)
        {
          PbPoint a = p[k - 1].y < p[k].y ? p[k - 1] : p[k];
          PbPoint b = p[k - 1].y < p[k].y ? p[k] : p[k - 1];
          double top = MAX (a.y, point.y - height / 2), bottom = MIN (b.y, point.y + height / 2);
          double slope = b.y > a.y ? (b.x - a.x) / (b.y - a.y) : 0;
          double x1 = a.x + (top - a.y) * slope - point.x;
          double x2 = (b.y > a.y ? a.x + (bottom - a.y) * slope : b.x) - point.x;

          if (top > bottom)
            continue;

          nearest = MIN (nearest, x1 * x2 < 0 ? 0 : MIN (fabs (x1), fabs (x2)));
        }
    }

  return isfinite (nearest) ? 2 * nearest : 0;
}
