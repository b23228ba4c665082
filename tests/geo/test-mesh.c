#include "boundaries.h"

#include <math.h>

#define N_SAMPLES 20000

static const char *const fixtures[] = {
  "districts.geojson",
  "enclaves.geojson",
  "small-areas-2011.geojson",
  "small-areas-2021.geojson",
};

static PbPoint
random_point (GRand *rand, PbBounds bounds)
{
  return (PbPoint) { g_rand_double_range (rand, bounds.x1, bounds.x2),
                     g_rand_double_range (rand, bounds.y1, bounds.y2) };
}

static int
count_areas_at (PbMesh *mesh, PbPoint point, double zoom)
{
  int n = 0;

  for (guint area = 0; area < pb_mesh_get_n_areas (mesh); area++)
    n += pb_mesh_area_contains (mesh, area, point, zoom);

  return n;
}

/* Inside the outer line each point is in exactly one area, outside in none. */
static void
test_stays_coverage (gconstpointer fixture)
{
  g_autoptr(Boundaries) boundaries = boundaries_load (fixture);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  PbMesh *mesh = boundaries->mesh;

  for (int zoom = PB_MESH_FIRST_ZOOM; zoom <= PB_MESH_LAST_ZOOM + 1; zoom++)
    {
      g_autoptr(PbPaths) outer = pb_mesh_get_outer (mesh, zoom);
      int n_gaps = 0, n_overlaps = 0, n_inside = 0;

      for (int i = 0; i < N_SAMPLES; i++)
        {
          int area = g_rand_int_range (rand, 0, pb_mesh_get_n_areas (mesh));
          PbPoint point = random_point (rand, pb_mesh_get_area_bounds (mesh, area));
          int n = count_areas_at (mesh, point, zoom);
          gboolean is_inside = paths_contain (outer, point);

          n_inside += is_inside;
          n_gaps += is_inside && n == 0;
          n_overlaps += n > (is_inside ? 1 : 0);
        }

      g_test_message ("zoom %d: %d inside, %d gaps, %d overlaps, %u points", zoom, n_inside, n_gaps, n_overlaps,
                      pb_mesh_get_n_points (mesh, zoom));
      g_assert_cmpint (n_inside, >, N_SAMPLES / 20);
      g_assert_cmpint (n_gaps, ==, 0);
      g_assert_cmpint (n_overlaps, ==, 0);
    }
}

static void
test_sizes_add_up (gconstpointer fixture)
{
  g_autoptr(Boundaries) boundaries = boundaries_load (fixture);
  PbMesh *mesh = boundaries->mesh;

  for (int zoom = PB_MESH_FIRST_ZOOM; zoom <= PB_MESH_LAST_ZOOM + 1; zoom++)
    {
      g_autoptr(PbPaths) outer = pb_mesh_get_outer (mesh, zoom);
      double sum = 0;

      for (guint area = 0; area < pb_mesh_get_n_areas (mesh); area++)
        {
          g_autoptr(PbPaths) rings = pb_mesh_get_rings (mesh, area, zoom);

          sum += paths_size (rings);
        }

      g_assert_cmpfloat_with_epsilon (sum / paths_size (outer), 1, 1e-9);
    }
}

static void
test_rings_stay (gconstpointer fixture)
{
  g_autoptr(Boundaries) boundaries = boundaries_load (fixture);
  PbMesh *mesh = boundaries->mesh;

  for (int zoom = PB_MESH_FIRST_ZOOM; zoom <= PB_MESH_LAST_ZOOM + 1; zoom++)
    for (guint area = 0; area < pb_mesh_get_n_areas (mesh); area++)
      {
        g_autoptr(PbPaths) rings = pb_mesh_get_rings (mesh, area, zoom);

        g_assert_cmpuint (pb_paths_get_n (rings), ==, pb_paths_get_n (g_ptr_array_index (boundaries->rings, area)));
        g_assert_cmpfloat (paths_size (rings), >, 0);

        for (guint i = 0; i < pb_paths_get_n (rings); i++)
          {
            guint n;

            pb_paths_get (rings, i, &n);
            g_assert_cmpuint (n, >=, 4);
            g_assert_true (pb_paths_is_closed (rings, i));
          }
      }
}

/* A generalised line lies within the tolerance of the true one: the size of an
 * area changes by no more than its length times that. */
static void
test_generalisation_is_close (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("small-areas-2011.geojson");
  PbMesh *mesh = boundaries->mesh;
  guint n_before = 0;

  for (int zoom = PB_MESH_FIRST_ZOOM; zoom <= PB_MESH_LAST_ZOOM + 1; zoom++)
    {
      double tolerance = PB_MESH_TOLERANCE / pb_mercator_pixels (zoom);

      g_assert_cmpuint (pb_mesh_get_n_points (mesh, zoom), >=, n_before);
      n_before = pb_mesh_get_n_points (mesh, zoom);

      for (guint area = 0; area < pb_mesh_get_n_areas (mesh); area++)
        {
          g_autoptr(PbPaths) rings = pb_mesh_get_rings (mesh, area, zoom);
          g_autoptr(PbPaths) full = pb_mesh_get_rings (mesh, area, G_MAXDOUBLE);
          double length = 0;

          for (guint i = 0; i < pb_paths_get_n (full); i++)
            {
              guint n;
              const PbPoint *p = pb_paths_get (full, i, &n);

              for (guint k = 1; k < n; k++)
                length += hypot (p[k].x - p[k - 1].x, p[k].y - p[k - 1].y);
            }

          g_assert_cmpfloat (fabs (paths_size (rings) - paths_size (full)), <=, length * tolerance);
        }
    }

  g_assert_cmpuint (pb_mesh_get_n_points (mesh, PB_MESH_FIRST_ZOOM), <, n_before / 4);
}

static void
test_find_area (void)
{
  static const struct { const char *name; double longitude, latitude; } towns[] = {
    { "Derby", -1.4746, 52.9225 },              /* the cathedral */
    { "Chesterfield", -1.4268, 53.2361 },       /* the crooked spire */
    { "High Peak", -1.9148, 53.2590 },          /* Buxton */
    { "High Peak", -1.9490, 53.4430 },          /* Glossop */
    { "Derbyshire Dales", -1.6750, 53.2140 },   /* Bakewell */
    { "Erewash", -1.3070, 52.9710 },            /* Ilkeston */
    { "South Derbyshire", -1.5540, 52.7740 },   /* Swadlincote */
    { "Amber Valley", -1.4790, 53.0230 },       /* Belper */
    { "Bolsover", -1.2920, 53.2290 },
    { "North East Derbyshire", -1.4260, 53.1640 },   /* Clay Cross */
  };
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");

  for (guint i = 0; i < G_N_ELEMENTS (towns); i++)
    g_assert_cmpint (pb_mesh_find_area_at (boundaries->mesh, towns[i].longitude, towns[i].latitude), ==,
                     boundaries_find (boundaries, towns[i].name));

  g_assert_cmpint (pb_mesh_find_area_at (boundaries->mesh, -1.15, 52.95), ==, -1);   /* Nottingham */
  g_assert_cmpint (pb_mesh_find_area_at (boundaries->mesh, 170, -45), ==, -1);
}

static void
test_enclave (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("enclaves.geojson");
  int inner = boundaries_find (boundaries, "Cambridge");
  int around = boundaries_find (boundaries, "South Cambridgeshire");
  guint n;
  const int *neighbours = pb_mesh_get_neighbours (boundaries->mesh, inner, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (neighbours[0], ==, around);

  for (int zoom = PB_MESH_FIRST_ZOOM; zoom <= PB_MESH_LAST_ZOOM + 1; zoom++)
    {
      PbPoint centre = pb_mesh_get_centre (boundaries->mesh, inner, NULL);

      g_assert_true (pb_mesh_area_contains (boundaries->mesh, inner, centre, zoom));
      g_assert_false (pb_mesh_area_contains (boundaries->mesh, around, centre, zoom));
    }
}

static void
test_neighbours (void)
{
  static const char *const expected[] = { "Amber Valley", "Erewash", "South Derbyshire" };
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");
  int derby = boundaries_find (boundaries, "Derby");
  guint n, n_found = 0;
  const int *neighbours = pb_mesh_get_neighbours (boundaries->mesh, derby, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      n_found += neighbours[i] == boundaries_find (boundaries, expected[k]);

  g_assert_cmpuint (n_found, ==, n);
}

static void
test_neighbours_are_mutual (gconstpointer fixture)
{
  g_autoptr(Boundaries) boundaries = boundaries_load (fixture);

  for (guint area = 0; area < pb_mesh_get_n_areas (boundaries->mesh); area++)
    {
      guint n;
      const int *neighbours = pb_mesh_get_neighbours (boundaries->mesh, area, &n);

      for (guint i = 0; i < n; i++)
        {
          guint n_back;
          const int *back = pb_mesh_get_neighbours (boundaries->mesh, neighbours[i], &n_back);
          gboolean is_mutual = FALSE;

          g_assert_cmpint (neighbours[i], !=, area);

          for (guint k = 0; k < n_back; k++)
            is_mutual = is_mutual || back[k] == (int) area;

          g_assert_true (is_mutual);
        }
    }
}

static void
test_arrows (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");
  PbMesh *mesh = boundaries->mesh;
  int derby = boundaries_find (boundaries, "Derby");

  g_assert_cmpint (pb_mesh_find_next (mesh, derby, 0, 1), ==, boundaries_find (boundaries, "South Derbyshire"));
  g_assert_cmpint (pb_mesh_find_next (mesh, derby, 1, 0), ==, boundaries_find (boundaries, "Erewash"));
  g_assert_cmpint (pb_mesh_find_next (mesh, derby, 0, -1), ==, boundaries_find (boundaries, "Amber Valley"));
  g_assert_cmpint (pb_mesh_find_next (mesh, boundaries_find (boundaries, "High Peak"), -1, 0), ==,
                   boundaries_find (boundaries, "High Peak"));
  g_assert_cmpint (pb_mesh_find_next (mesh, -1, 0, 1), >=, 0);
}

/* The keyboard reaches every area from the one it starts in. */
static void
test_arrows_reach_all (gconstpointer fixture)
{
  static const double directions[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  g_autoptr(Boundaries) boundaries = boundaries_load (fixture);
  guint n_areas = pb_mesh_get_n_areas (boundaries->mesh);
  g_autofree gboolean *is_reached = g_new0 (gboolean, n_areas);
  g_autoptr(GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
  int start = pb_mesh_find_next (boundaries->mesh, -1, 1, 0);

  g_array_append_val (queue, start);
  is_reached[start] = TRUE;

  for (guint i = 0; i < queue->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (directions); k++)
      {
        int next = pb_mesh_find_next (boundaries->mesh, g_array_index (queue, int, i), directions[k][0],
                                      directions[k][1]);

        if (!is_reached[next])
          {
            is_reached[next] = TRUE;
            g_array_append_val (queue, next);
          }
      }

  g_test_message ("%u of %u areas reached", queue->len, n_areas);
  g_assert_cmpuint (queue->len, ==, n_areas);
}

static void
test_bounds (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");
  int pair[] = { boundaries_find (boundaries, "Derby"), boundaries_find (boundaries, "Erewash") };
  PbBounds all = pb_mesh_get_bounds (boundaries->mesh);
  PbBounds both = pb_mesh_get_set_bounds (boundaries->mesh, pair, 2);
  PbBounds derby = pb_mesh_get_area_bounds (boundaries->mesh, pair[0]);
  double longitude, latitude;

  pb_mercator_to_degrees ((PbPoint) { all.x1, all.y1 }, &longitude, &latitude);
  g_assert_cmpfloat_with_epsilon (longitude, -2.0340, 0.002);
  g_assert_cmpfloat_with_epsilon (latitude, 53.5405, 0.002);
  g_assert_cmpfloat (both.x1, ==, derby.x1);
  g_assert_cmpfloat (both.x2, >, derby.x2);
  g_assert_true (pb_bounds_meets (&all, &both));
}

/* An area whose rings are missing, empty or degenerate keeps its number. */
static void
test_no_shape (void)
{
  g_autoptr(PbPaths) empty = pb_paths_new ();
  g_autoptr(PbPaths) line = pb_paths_new ();
  g_autoptr(PbPaths) square = pb_paths_new ();
  PbPaths *areas[] = { NULL, empty, line, square };
  g_autoptr(PbMesh) mesh = NULL;

  pb_paths_begin (line);
  pb_paths_add (line, (PbPoint) { 0, 0 });
  pb_paths_add (line, (PbPoint) { 1, 1 });
  pb_paths_add (line, (PbPoint) { 0, 0 });

  pb_paths_begin (square);
  pb_paths_add (square, (PbPoint) { 2, 2 });
  pb_paths_add (square, (PbPoint) { 3, 2 });
  pb_paths_add (square, (PbPoint) { 3, 3 });
  pb_paths_add (square, (PbPoint) { 3, 3 });
  pb_paths_add (square, (PbPoint) { 2, 3 });

  mesh = pb_mesh_new (areas, G_N_ELEMENTS (areas));
  g_assert_cmpuint (pb_mesh_get_n_areas (mesh), ==, 4);

  for (int area = 0; area < 3; area++)
    {
      PbBounds bounds = pb_mesh_get_area_bounds (mesh, area);

      g_assert_false (pb_mesh_has_shape (mesh, area));
      g_assert_true (pb_bounds_is_empty (&bounds));
    }

  g_assert_true (pb_mesh_has_shape (mesh, 3));
  g_assert_cmpint (pb_mesh_find_area_at (mesh, 2.5, 2.5), ==, 3);
  g_assert_cmpint (pb_mesh_find_area_at (mesh, 0.5, 0.5), ==, -1);
  g_assert_cmpint (pb_mesh_find_next (mesh, 0, 1, 0), ==, 3);
}

static void
test_no_areas (void)
{
  g_autoptr(PbMesh) mesh = pb_mesh_new (NULL, 0);
  g_autoptr(PbPaths) outer = pb_mesh_get_outer (mesh, 8);
  PbBounds bounds = pb_mesh_get_bounds (mesh);

  g_assert_true (pb_bounds_is_empty (&bounds));
  g_assert_cmpint (pb_mesh_find_area_at (mesh, 0, 0), ==, -1);
  g_assert_cmpint (pb_mesh_find_next (mesh, -1, 1, 0), ==, -1);
  g_assert_cmpuint (pb_paths_get_n (outer), ==, 0);
}

static void
add_for_fixtures (const char *law, GTestDataFunc function)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/geo/mesh/%s/%s", law, fixtures[i]);

      g_test_add_data_func (path, fixtures[i], function);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_for_fixtures ("stays-coverage", test_stays_coverage);
  add_for_fixtures ("sizes-add-up", test_sizes_add_up);
  add_for_fixtures ("rings-stay", test_rings_stay);
  add_for_fixtures ("neighbours-are-mutual", test_neighbours_are_mutual);
  add_for_fixtures ("arrows-reach-all", test_arrows_reach_all);
  g_test_add_func ("/geo/mesh/generalisation-is-close", test_generalisation_is_close);
  g_test_add_func ("/geo/mesh/find-area", test_find_area);
  g_test_add_func ("/geo/mesh/enclave", test_enclave);
  g_test_add_func ("/geo/mesh/neighbours", test_neighbours);
  g_test_add_func ("/geo/mesh/arrows", test_arrows);
  g_test_add_func ("/geo/mesh/bounds", test_bounds);
  g_test_add_func ("/geo/mesh/no-shape", test_no_shape);
  g_test_add_func ("/geo/mesh/no-areas", test_no_areas);

  return g_test_run ();
}
