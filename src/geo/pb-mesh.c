#include "pb-mesh-private.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (PbMesh, pb_mesh, G_TYPE_OBJECT)

/* Arrow keys prefer the area straight ahead: a step aside costs this much more
 * than a step onward, and a neighbour is this much nearer than it is. */
#define ASIDE_COST 2.0
#define WIDEST_ASIDE 1.2
#define NEIGHBOUR_BONUS 0.5

static guint
grid_column (PbMesh *self, double x)
{
  double width = self->bounds.x2 - self->bounds.x1;
  double column = width > 0 ? (x - self->bounds.x1) / width * self->n_columns : 0;

  return CLAMP (column, 0, self->n_columns - 1);
}

static guint
grid_row (PbMesh *self, double y)
{
  double height = self->bounds.y2 - self->bounds.y1;
  double row = height > 0 ? (y - self->bounds.y1) / height * self->n_rows : 0;

  return CLAMP (row, 0, self->n_rows - 1);
}

/* Counts the areas of each cell in the first pass and lists them in the second. */
static void
build_grid (PbMesh *self)
{
  guint side = CLAMP (sqrt (self->n_areas), 1, 256);
  gsize n_cells = (gsize) side * side;
  g_autofree guint *filled = g_new0 (guint, n_cells);

  self->n_columns = self->n_rows = side;
  self->cell_starts = g_new0 (guint, n_cells + 1);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint area = 0; area < self->n_areas; area++)
        {
          const PbBounds *bounds = &self->area_bounds[area];

          if (pb_bounds_is_empty (bounds))
            continue;

          for (guint row = grid_row (self, bounds->y1); row <= grid_row (self, bounds->y2); row++)
            for (guint column = grid_column (self, bounds->x1); column <= grid_column (self, bounds->x2); column++)
              {
                gsize cell = (gsize) row * side + column;

                if (pass == 0)
                  self->cell_starts[cell + 1]++;
                else
                  self->cell_areas[self->cell_starts[cell] + filled[cell]++] = area;
              }
        }

      if (pass == 0)
        {
          for (gsize cell = 0; cell < n_cells; cell++)
            self->cell_starts[cell + 1] += self->cell_starts[cell];

          self->cell_areas = g_new (int, self->cell_starts[n_cells]);
        }
    }
}

static void
list_neighbours_of (PbMesh *self, int area, GArray *neighbours, int *seen_by)
{
  guint n;
  const int *refs = pb_mesh_area_refs (self, area, &n);

  seen_by[area] = area;

  for (guint i = 0; i < n; i++)
    {
      guint arc = pb_mesh_ref_arc (refs[i]);

      for (guint use = self->use_starts[arc]; use < self->use_starts[arc + 1]; use++)
        if (seen_by[self->uses[use]] != area)
          {
            seen_by[self->uses[use]] = area;
            g_array_append_val (neighbours, self->uses[use]);
          }
    }
}

static void
build_neighbours (PbMesh *self)
{
  GArray *neighbours = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree int *seen_by = g_new (int, self->n_areas);

  for (guint area = 0; area < self->n_areas; area++)
    seen_by[area] = -1;

  self->neighbour_starts = g_new0 (guint, self->n_areas + 1);

  for (guint area = 0; area < self->n_areas; area++)
    {
      list_neighbours_of (self, area, neighbours, seen_by);
      self->neighbour_starts[area + 1] = neighbours->len;
    }

  self->neighbours = (int *) (gpointer) g_array_free (neighbours, FALSE);
}

static void
pb_mesh_finalize (GObject *object)
{
  PbMesh *self = PB_MESH (object);

  for (guint level = 0; level < PB_MESH_N_LEVELS; level++)
    if (!self->levels[level].is_shared)
      {
        g_free (self->levels[level].points);
        g_free (self->levels[level].starts);
      }

  g_free (self->area_bounds);
  g_free (self->centres);
  g_free (self->radii);
  g_free (self->ring_starts);
  g_free (self->ref_starts);
  g_free (self->refs);
  g_free (self->arc_bounds);
  g_free (self->arc_ends);
  g_free (self->use_starts);
  g_free (self->uses);
  g_free (self->neighbour_starts);
  g_free (self->neighbours);
  g_free (self->cell_starts);
  g_free (self->cell_areas);

  G_OBJECT_CLASS (pb_mesh_parent_class)->finalize (object);
}

static void
pb_mesh_class_init (PbMeshClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_mesh_finalize;
}

static void
pb_mesh_init (PbMesh *self)
{
}

/**
 * pb_mesh_new:
 * @areas: (array length=n_areas): the rings of each area [degrees]; holes and
 *   islands are told by even-odd, in any order and direction; %NULL or no ring
 *   for an area without a shape, which keeps its number
 * @n_areas: number of areas
 *
 * Builds the coverage; may be called in any thread. Rings that touch or cross
 * themselves are taken as they are.
 *
 * Returns: (transfer full): the mesh, which never changes
 */
PbMesh *
pb_mesh_new (PbPaths *const *areas, guint n_areas)
{
  PbMesh *self = g_object_new (PB_TYPE_MESH, NULL);

  self->n_areas = n_areas;
  pb_mesh_build_topology (self, areas);
  pb_mesh_build_levels (self);
  build_grid (self);
  build_neighbours (self);
  pb_mesh_build_centres (self);

  return self;
}

guint
pb_mesh_get_n_areas (PbMesh *self)
{
  return self->n_areas;
}

/**
 * pb_mesh_has_shape:
 *
 * Returns: %TRUE if @area has at least one ring
 */
gboolean
pb_mesh_has_shape (PbMesh *self, int area)
{
  g_return_val_if_fail (area >= 0 && (guint) area < self->n_areas, FALSE);

  return self->ring_starts[area + 1] > self->ring_starts[area];
}

/**
 * pb_mesh_get_bounds:
 *
 * Returns: the bounds of all areas [Web Mercator]; empty without any shape
 */
PbBounds
pb_mesh_get_bounds (PbMesh *self)
{
  return self->bounds;
}

/**
 * pb_mesh_get_area_bounds:
 *
 * Returns: the bounds of @area [Web Mercator]; empty if it has no shape
 */
PbBounds
pb_mesh_get_area_bounds (PbMesh *self, int area)
{
  g_return_val_if_fail (area >= 0 && (guint) area < self->n_areas, PB_BOUNDS_EMPTY);

  return self->area_bounds[area];
}

/**
 * pb_mesh_get_set_bounds:
 * @areas: (array length=n_areas): area numbers
 *
 * Returns: the bounds of the areas together [Web Mercator]
 */
PbBounds
pb_mesh_get_set_bounds (PbMesh *self, const int *areas, guint n_areas)
{
  PbBounds bounds = PB_BOUNDS_EMPTY;

  for (guint i = 0; i < n_areas; i++)
    {
      PbBounds one = pb_mesh_get_area_bounds (self, areas[i]);

      pb_bounds_add_bounds (&bounds, &one);
    }

  return bounds;
}

/**
 * pb_mesh_get_n_points:
 * @zoom: zoom level
 *
 * Returns: how many points the arcs have at @zoom
 */
guint
pb_mesh_get_n_points (PbMesh *self, double zoom)
{
  return self->levels[pb_mesh_level_for_zoom (zoom)].starts[self->n_arcs];
}

/**
 * pb_mesh_area_contains:
 * @area: area number
 * @point: a point [Web Mercator]
 * @zoom: at whose generalisation; G_MAXDOUBLE for the lines as they came
 *
 * Returns: %TRUE if @point is inside @area, by even-odd
 */
gboolean
pb_mesh_area_contains (PbMesh *self, int area, PbPoint point, double zoom)
{
  guint level = pb_mesh_level_for_zoom (zoom);
  gboolean is_inside = FALSE;
  const int *refs;
  guint n_refs;

  g_return_val_if_fail (area >= 0 && (guint) area < self->n_areas, FALSE);

  if (!pb_bounds_contains (&self->area_bounds[area], point))
    return FALSE;

  refs = pb_mesh_area_refs (self, area, &n_refs);

  for (guint i = 0; i < n_refs; i++)
    {
      guint arc = pb_mesh_ref_arc (refs[i]);
      const PbBounds *bounds = &self->arc_bounds[arc];
      const PbPoint *p;
      guint n;

      if (point.y < bounds->y1 || point.y > bounds->y2 || point.x < bounds->x1)
        continue;

      p = pb_mesh_arc_points (self, level, arc, &n);

      for (guint k = 1; k < n; k++)
        if ((p[k - 1].y > point.y) != (p[k].y > point.y) &&
            point.x > p[k - 1].x + (point.y - p[k - 1].y) * (p[k].x - p[k - 1].x) / (p[k].y - p[k - 1].y))
          is_inside = !is_inside;
    }

  return is_inside;
}

/**
 * pb_mesh_find_area:
 * @point: a point [Web Mercator]
 *
 * Returns: the number of the area that holds @point, or -1
 */
int
pb_mesh_find_area (PbMesh *self, PbPoint point)
{
  gsize cell;

  if (!pb_bounds_contains (&self->bounds, point))
    return -1;

  cell = (gsize) grid_row (self, point.y) * self->n_columns + grid_column (self, point.x);

  /* Where areas overlap in the source the last one is drawn on top. */
  for (guint i = self->cell_starts[cell + 1]; i > self->cell_starts[cell]; i--)
    if (pb_mesh_area_contains (self, self->cell_areas[i - 1], point, G_MAXDOUBLE))
      return self->cell_areas[i - 1];

  return -1;
}

/**
 * pb_mesh_find_area_at:
 * @longitude: longitude [degrees east]
 * @latitude: latitude [degrees north]
 *
 * Returns: the number of the area at that place, or -1
 */
int
pb_mesh_find_area_at (PbMesh *self, double longitude, double latitude)
{
  return pb_mesh_find_area (self, pb_mercator_from_degrees (longitude, latitude));
}

/**
 * pb_mesh_get_neighbours:
 * @area: area number
 * @n_out: (out): how many neighbours it has
 *
 * Returns: (array length=n_out) (transfer none): the areas that share a line
 *   with @area; to touch in one point is not enough
 */
const int *
pb_mesh_get_neighbours (PbMesh *self, int area, guint *n_out)
{
  g_return_val_if_fail (area >= 0 && (guint) area < self->n_areas, NULL);

  *n_out = self->neighbour_starts[area + 1] - self->neighbour_starts[area];

  return self->neighbours + self->neighbour_starts[area];
}

static gboolean
are_neighbours (PbMesh *self, int a, int b)
{
  for (guint i = self->neighbour_starts[a]; i < self->neighbour_starts[a + 1]; i++)
    if (self->neighbours[i] == b)
      return TRUE;

  return FALSE;
}

static int
find_middle_area (PbMesh *self)
{
  double middle_x = (self->bounds.x1 + self->bounds.x2) / 2;
  double middle_y = (self->bounds.y1 + self->bounds.y2) / 2;
  double nearest = INFINITY;
  int found = -1;

  for (guint area = 0; area < self->n_areas; area++)
    {
      double distance = hypot (self->centres[area].x - middle_x, self->centres[area].y - middle_y);

      if (pb_mesh_has_shape (self, area) && distance < nearest)
        {
          nearest = distance;
          found = area;
        }
    }

  return found;
}

/**
 * pb_mesh_find_next:
 * @area: where the cursor is, or -1 if it is nowhere yet
 * @dx: direction on the screen, 1 for right, -1 for left, 0 for neither
 * @dy: direction on the screen, 1 for down, -1 for up, 0 for neither
 *
 * Finds the area that an arrow key leads to: the nearest one within about 50
 * degrees of the direction, neighbours first.
 *
 * Returns: its number, the area in the middle if @area is -1, or @area itself
 *   if nothing lies that way
 */
int
pb_mesh_find_next (PbMesh *self, int area, double dx, double dy)
{
  double best = INFINITY;
  int found = area;

  g_return_val_if_fail (area < 0 || (guint) area < self->n_areas, -1);

  if (area < 0 || !pb_mesh_has_shape (self, area))
    return find_middle_area (self);

  for (guint i = 0; i < self->n_areas; i++)
    {
      double onward, aside, cost;

      if ((int) i == area || !pb_mesh_has_shape (self, i))
        continue;

      onward = (self->centres[i].x - self->centres[area].x) * dx + (self->centres[i].y - self->centres[area].y) * dy;
      aside = fabs ((self->centres[i].x - self->centres[area].x) * dy -
                    (self->centres[i].y - self->centres[area].y) * dx);

      if (onward <= 0 || aside > onward * WIDEST_ASIDE)
        continue;

      cost = onward + ASIDE_COST * aside;

      if (cost * NEIGHBOUR_BONUS < best && are_neighbours (self, area, i))
        cost *= NEIGHBOUR_BONUS;

      if (cost < best)
        {
          best = cost;
          found = i;
        }
    }

  return found;
}
