#include "boundaries.h"

#include <math.h>
#include <string.h>

static int *
list_areas (PbMesh *mesh)
{
  int *areas = g_new (int, pb_mesh_get_n_areas (mesh));

  for (guint i = 0; i < pb_mesh_get_n_areas (mesh); i++)
    areas[i] = i;

  return areas;
}

static double
paths_length (const PbPaths *paths)
{
  double length = 0;

  for (guint i = 0; i < pb_paths_get_n (paths); i++)
    {
      guint n;
      const PbPoint *p = pb_paths_get (paths, i, &n);

      for (guint k = 1; k < n; k++)
        length += hypot (p[k].x - p[k - 1].x, p[k].y - p[k - 1].y);
    }

  return length;
}

static void
test_one_area (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");

  for (int area = 0; area < 9; area++)
    {
      g_autoptr(PbPaths) rings = pb_mesh_get_rings (boundaries->mesh, area, 9);
      g_autoptr(PbPaths) outline = pb_mesh_get_outline (boundaries->mesh, &area, 1, 9);

      g_assert_cmpfloat_with_epsilon (paths_length (outline) / paths_length (rings), 1, 1e-12);
      g_assert_cmpfloat_with_epsilon (paths_size (outline) / paths_size (rings), 1, 1e-12);
    }
}

/* Derby and Erewash share a border: together they have one outline without it. */
static void
test_dissolve (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");
  int pair[] = { boundaries_find (boundaries, "Derby"), boundaries_find (boundaries, "Erewash") };
  g_autoptr(PbPaths) outline = pb_mesh_get_outline (boundaries->mesh, pair, 2, 16);
  g_autoptr(PbPaths) first = pb_mesh_get_rings (boundaries->mesh, pair[0], 16);
  g_autoptr(PbPaths) second = pb_mesh_get_rings (boundaries->mesh, pair[1], 16);

  g_assert_cmpuint (pb_paths_get_n (outline), ==, 1);
  g_assert_true (pb_paths_is_closed (outline, 0));
  g_assert_cmpfloat (paths_length (outline), <, paths_length (first) + paths_length (second));
  g_assert_cmpfloat_with_epsilon (paths_size (outline) / (paths_size (first) + paths_size (second)), 1, 1e-12);
}

/* Every line is an outer line or a border; each ring's length is half a border
 * or an outer line. */
static void
test_lengths_add_up (gconstpointer fixture)
{
  g_autoptr(Boundaries) boundaries = boundaries_load (fixture);
  PbMesh *mesh = boundaries->mesh;

  for (int zoom = PB_MESH_FIRST_ZOOM; zoom <= PB_MESH_LAST_ZOOM + 1; zoom += 3)
    {
      g_autoptr(PbPaths) outer = pb_mesh_get_outer (mesh, zoom);
      g_autoptr(PbPaths) borders = pb_mesh_get_borders (mesh, NULL, zoom);
      double sum = 0;

      for (guint area = 0; area < pb_mesh_get_n_areas (mesh); area++)
        {
          g_autoptr(PbPaths) rings = pb_mesh_get_rings (mesh, area, zoom);

          sum += paths_length (rings);
        }

      for (guint i = 0; i < pb_paths_get_n (outer); i++)
        g_assert_true (pb_paths_is_closed (outer, i));

      g_assert_cmpfloat_with_epsilon ((paths_length (outer) + 2 * paths_length (borders)) / sum, 1, 1e-9);
    }
}

/* District lines over small areas: the same as the outlines of each district's
 * areas dissolved, without the outer line. */
static void
test_groups (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("small-areas-2021.geojson");
  PbMesh *mesh = boundaries->mesh;
  guint n_areas = pb_mesh_get_n_areas (mesh);
  g_autofree int *groups = g_new (int, n_areas);
  g_autofree int *areas = list_areas (mesh);
  g_autoptr(GHashTable) districts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(PbPaths) lines = NULL;
  g_autoptr(PbPaths) outer = pb_mesh_get_outer (mesh, 10);
  double sum = 0;

  /* "Amber Valley 006E" */
  for (guint i = 0; i < n_areas; i++)
    {
      const char *name = g_ptr_array_index (boundaries->names, i);
      char *district = g_strndup (name, strrchr (name, ' ') - name);

      if (!g_hash_table_contains (districts, district))
        g_hash_table_insert (districts, g_strdup (district), GINT_TO_POINTER (g_hash_table_size (districts)));

      groups[i] = GPOINTER_TO_INT (g_hash_table_lookup (districts, district));
      g_free (district);
    }

  g_assert_cmpuint (g_hash_table_size (districts), ==, 9);
  lines = pb_mesh_get_borders (mesh, groups, 10);

  for (int group = 0; group < 9; group++)
    {
      g_autoptr(PbPaths) outline = NULL;
      guint n = 0;

      for (guint i = 0; i < n_areas; i++)
        if (groups[i] == group)
          areas[n++] = i;

      outline = pb_mesh_get_outline (mesh, areas, n, 10);
      sum += paths_length (outline);
    }

  g_assert_cmpfloat_with_epsilon ((paths_length (outer) + 2 * paths_length (lines)) / sum, 1, 1e-9);
  g_assert_cmpuint (pb_paths_get_n (lines), <, 40);
}

/* A square of the room promised around the centre stays inside. */
static void
test_centres (gconstpointer fixture)
{
  g_autoptr(Boundaries) boundaries = boundaries_load (fixture);

  for (guint area = 0; area < pb_mesh_get_n_areas (boundaries->mesh); area++)
    {
      double radius;
      PbPoint centre = pb_mesh_get_centre (boundaries->mesh, area, &radius);
      g_autoptr(PbPaths) rings = pb_mesh_get_rings (boundaries->mesh, area, G_MAXDOUBLE);

      g_assert_cmpfloat (radius, >, 0);

      for (int i = 0; i <= 20; i++)
        for (int side = 0; side < 4; side++)
          {
            double along = (i / 10.0 - 1) * radius * 0.95;
            double across = (side % 2 ? 1 : -1) * radius * 0.95;
            PbPoint point = { centre.x + (side < 2 ? along : across), centre.y + (side < 2 ? across : along) };

            g_assert_true (paths_contain (rings, point));
          }
    }
}

static void
test_room (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");
  PbMesh *mesh = boundaries->mesh;
  int dales = boundaries_find (boundaries, "Derbyshire Dales");
  int chesterfield = boundaries_find (boundaries, "Chesterfield");
  double pixel = 1 / pb_mercator_pixels (9.3);
  PbPoint centre;

  /* A label of 90 by 34 pixels has room in the large district alone. */
  g_assert_true (pb_mesh_find_room (mesh, dales, 90 * pixel, 34 * pixel, &centre));
  g_assert_cmpint (pb_mesh_find_area (mesh, centre), ==, dales);
  g_assert_cmpfloat (pb_mesh_get_width_at (mesh, dales, centre, 34 * pixel), >=, 90 * pixel);

  for (int corner = 0; corner < 4; corner++)
    g_assert_cmpint (pb_mesh_find_area (mesh, (PbPoint) { centre.x + (corner % 2 ? 45 : -45) * pixel,
                                                          centre.y + (corner / 2 ? 17 : -17) * pixel }), ==, dales);

  g_assert_false (pb_mesh_find_room (mesh, chesterfield, 90 * pixel, 34 * pixel, &centre));
  g_assert_cmpint (pb_mesh_find_area (mesh, centre), ==, chesterfield);
  g_assert_cmpfloat (pb_mesh_get_width_at (mesh, chesterfield, centre, 34 * pixel), <, 90 * pixel);
  g_assert_cmpfloat (pb_mesh_get_width_at (mesh, dales, centre, 34 * pixel), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/lines/one-area", test_one_area);
  g_test_add_func ("/geo/lines/dissolve", test_dissolve);
  g_test_add_data_func ("/geo/lines/lengths-add-up/districts", "districts.geojson", test_lengths_add_up);
  g_test_add_data_func ("/geo/lines/lengths-add-up/small-areas-2011", "small-areas-2011.geojson", test_lengths_add_up);
  g_test_add_data_func ("/geo/lines/lengths-add-up/small-areas-2021", "small-areas-2021.geojson", test_lengths_add_up);
  g_test_add_func ("/geo/lines/groups", test_groups);
  g_test_add_data_func ("/geo/lines/centres/districts", "districts.geojson", test_centres);
  g_test_add_data_func ("/geo/lines/centres/enclaves", "enclaves.geojson", test_centres);
  g_test_add_data_func ("/geo/lines/centres/small-areas-2011", "small-areas-2011.geojson", test_centres);
  g_test_add_func ("/geo/lines/room", test_room);

  return g_test_run ();
}
