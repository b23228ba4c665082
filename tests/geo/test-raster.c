#include "boundaries.h"
#include "pb-palette.h"

#include <math.h>

static PbViewport
fit (PbMesh *mesh, int width, int height, double scale)
{
  PbBounds bounds = pb_mesh_get_bounds (mesh);

  return pb_viewport_fit (&bounds, width, height, scale, &(PbMargins) { 8, 8, 8, 8 });
}

static PbPoint
sample_point (const PbViewport *view, int x, int y, int sample)
{
  return pb_viewport_from_pixels (view, (x + 0.25 + 0.5 * (sample % 2)) / view->scale,
                                  (y + 0.25 + 0.5 * (sample / 2)) / view->scale);
}

/* Every sample holds the number that a point in polygon test gives. */
static void
assert_samples (PbMesh *mesh, const PbViewport *view)
{
  g_autoptr(PbIndexRaster) raster = pb_index_raster_new (mesh, view, NULL);
  double zoom = view->zoom + log2 (view->scale);

  for (int y = 0; y < pb_index_raster_get_height (raster); y++)
    for (int x = y % 3; x < pb_index_raster_get_width (raster); x += 3)
      {
        int samples[4];

        pb_index_raster_get_samples (raster, x, y, samples);

        for (int i = 0; i < 4; i++)
          {
            PbPoint point = sample_point (view, x, y, i);
            int expected = -1;

            for (guint area = 0; area < pb_mesh_get_n_areas (mesh); area++)
              if (pb_mesh_area_contains (mesh, area, point, zoom))
                expected = area;

            g_assert_cmpint (samples[i], ==, expected);
          }
      }
}

static void
test_samples (gconstpointer fixture)
{
  g_autoptr(Boundaries) boundaries = boundaries_load (fixture);
  PbViewport view = fit (boundaries->mesh, 160, 150, 1);

  assert_samples (boundaries->mesh, &view);

  /* Twice the pixels, an odd zoom, and the view inside the areas. */
  view.scale = 2;
  view.zoom += 2.37;
  assert_samples (boundaries->mesh, &view);
}

/* Mixed pixels are those with samples of different areas, and only those. */
static void
test_mixed (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("small-areas-2021.geojson");
  PbViewport view = fit (boundaries->mesh, 500, 500, 1);
  g_autoptr(PbIndexRaster) raster = pb_index_raster_new (boundaries->mesh, &view, NULL);
  guint n_mixed = 0;

  for (int y = 0; y < 500; y++)
    for (int x = 0; x < 500; x++)
      {
        int s[4];

        pb_index_raster_get_samples (raster, x, y, s);
        n_mixed += s[0] != s[1] || s[0] != s[2] || s[0] != s[3];
      }

  g_assert_cmpuint (n_mixed, ==, pb_index_raster_get_n_mixed (raster));
  g_assert_cmpuint (n_mixed, >, 1000);
}

/* No hole opens between neighbours: along each row through the system the
 * outer line is entered and left, and nothing between is outside unless the
 * outer line says so. */
static void
test_no_gap (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("small-areas-2011.geojson");

  for (double zoom = 7; zoom < 12; zoom += 0.7)
    {
      PbViewport view = fit (boundaries->mesh, 200, 200, 1);
      g_autoptr(PbIndexRaster) raster = NULL;
      g_autoptr(PbPaths) outer = pb_mesh_get_outer (boundaries->mesh, zoom);

      view.zoom = zoom;
      raster = pb_index_raster_new (boundaries->mesh, &view, NULL);

      for (int y = 0; y < 200; y++)
        for (int x = 0; x < 200; x++)
          {
            int samples[4];

            pb_index_raster_get_samples (raster, x, y, samples);

            if (samples[0] < 0)
              g_assert_false (paths_contain (outer, sample_point (&view, x, y, 0)));
          }
    }
}

static void
test_cancelled (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  PbViewport view = fit (boundaries->mesh, 300, 300, 1);

  g_cancellable_cancel (cancellable);
  g_assert_null (pb_index_raster_new (boundaries->mesh, &view, cancellable));
}

static void
test_far_away (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");
  PbViewport views[] = { { { 0.9, 0.9 }, 18, 64, 70, 1 }, { { 0.5, 0.5 }, 0, 64, 70, 1.5 } };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr(PbIndexRaster) raster = pb_index_raster_new (boundaries->mesh, &views[i], NULL);

      g_assert_cmpint (pb_index_raster_get_area (raster, 1, 1), ==, -1);
      g_assert_cmpint (pb_index_raster_get_height (raster), ==, ceil (70 * views[i].scale));
    }
}

/* Far inside one area every pixel is that area's, at any zoom. */
static void
test_deep_zoom (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");
  int derby = boundaries_find (boundaries, "Derby");
  PbViewport view = { pb_mesh_get_centre (boundaries->mesh, derby, NULL), 18, 100, 100, 2 };
  g_autoptr(PbIndexRaster) raster = pb_index_raster_new (boundaries->mesh, &view, NULL);

  g_assert_cmpuint (pb_index_raster_get_n_mixed (raster), ==, 0);
  g_assert_cmpint (pb_index_raster_get_area (raster, 0, 0), ==, derby);
  g_assert_cmpint (pb_index_raster_get_area (raster, 199, 199), ==, derby);
}

/* Two squares side by side, the border through the middle of a column of
 * pixels; the outer edges between pixels. Drawn 8 by 4 pixels, 32 a degree. */
static PbIndexRaster *
make_pair (PbMesh **mesh_out)
{
  const double xs[] = { -0.09375, 0.015625, 0.09375 };
  PbPaths *areas[2];
  PbViewport view = { { 0.5, 0.5 }, 0, 8, 4, 1 };

  for (int i = 0; i < 2; i++)
    {
      areas[i] = pb_paths_new ();
      pb_paths_begin (areas[i]);
      pb_paths_add (areas[i], (PbPoint) { xs[i], -1 });
      pb_paths_add (areas[i], (PbPoint) { xs[i + 1], -1 });
      pb_paths_add (areas[i], (PbPoint) { xs[i + 1], 1 });
      pb_paths_add (areas[i], (PbPoint) { xs[i], 1 });
    }

  view.zoom = log2 (32 * 360 / 256.0);
  *mesh_out = pb_mesh_new (areas, 2);
  pb_paths_free (areas[0]);
  pb_paths_free (areas[1]);

  return pb_index_raster_new (*mesh_out, &view, NULL);
}

static void
test_palette (void)
{
  g_autoptr(PbMesh) mesh = NULL;
  g_autoptr(PbIndexRaster) raster = make_pair (&mesh);
  PbPaletteEntry entries[] = { { PB_FILL_SOLID, 0x204060, 0 }, { PB_FILL_SOLID, 0xa0c0e0, 0 } };
  PbPalette palette = { entries, 2, 0xffffff, 0 };
  guint32 pixels[4][8] = { { 0 } };

  pb_palette_paint (&palette, raster, (guint8 *) pixels, sizeof pixels[0]);

  for (int y = 0; y < 4; y++)
    {
      g_assert_cmphex (pixels[y][0], ==, 0);
      g_assert_cmphex (pixels[y][1], ==, 0xff204060);
      g_assert_cmphex (pixels[y][3], ==, 0xff204060);
      g_assert_cmphex (pixels[y][4], ==, 0xff6080a0);   /* half of each */
      g_assert_cmphex (pixels[y][5], ==, 0xffa0c0e0);
      g_assert_cmphex (pixels[y][7], ==, 0);
    }

  palette.border_width = 0.5;
  pb_palette_paint (&palette, raster, (guint8 *) pixels, sizeof pixels[0]);
  g_assert_cmphex (pixels[0][4], ==, 0xffafbfcf);   /* half of it white */
  g_assert_cmphex (pixels[0][3], ==, 0xff204060);

  palette.border_width = 3;
  pb_palette_paint (&palette, raster, (guint8 *) pixels, sizeof pixels[0]);
  g_assert_cmphex (pixels[0][4], ==, 0xffffffff);
}

static void
test_palette_plain (void)
{
  g_autoptr(PbMesh) mesh = NULL;
  g_autoptr(PbIndexRaster) raster = make_pair (&mesh);
  PbPaletteEntry entries[] = { { PB_FILL_PLAIN, 0x808080, 0 }, { PB_FILL_PLAIN, 0x808080, 0 } };
  PbPalette palette = { entries, 2, 0xffffff, 1 };
  guint32 pixels[4][8] = { { 0 } };

  pb_palette_paint (&palette, raster, (guint8 *) pixels, sizeof pixels[0]);
  g_assert_cmphex (pixels[0][4], ==, 0xff808080);

  entries[1].fill = PB_FILL_SOLID;
  pb_palette_paint (&palette, raster, (guint8 *) pixels, sizeof pixels[0]);
  g_assert_cmphex (pixels[0][4], ==, 0xffffffff);

  /* Nothing is painted: what was there stays. */
  entries[0].fill = entries[1].fill = PB_FILL_NONE;

  for (int x = 0; x < 8; x++)
    pixels[0][x] = 0xff123456;

  pb_palette_paint (&palette, raster, (guint8 *) pixels, sizeof pixels[0]);

  for (int x = 0; x < 8; x++)
    g_assert_cmphex (pixels[0][x], ==, 0xff123456);
}

static double
mean_ink (PbMesh *mesh, const PbViewport *view, PbFill fill)
{
  g_autoptr(PbIndexRaster) raster = pb_index_raster_new (mesh, view, NULL);
  int width = pb_index_raster_get_width (raster), height = pb_index_raster_get_height (raster);
  g_autofree guint32 *pixels = g_new0 (guint32, width * height);
  PbPaletteEntry entries[9];
  PbPalette palette = { entries, 9, 0xffffff, 0 };
  double sum = 0;

  for (int i = 0; i < 9; i++)
    entries[i] = (PbPaletteEntry) { fill, 0x000000, 0xffffff };

  pb_palette_paint (&palette, raster, (guint8 *) pixels, width * 4);

  for (int i = 0; i < width * height; i++)
    sum += (pixels[i] & 0xff) / 255.0;

  return sum / (width * height);
}

/* Patterns differ by how much ink they carry, at every scale the same. */
static void
test_patterns (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");
  int dales = boundaries_find (boundaries, "Derbyshire Dales");

  for (double scale = 1; scale <= 2; scale += 0.5)
    {
      PbViewport view = { pb_mesh_get_centre (boundaries->mesh, dales, NULL), 14, 96, 96, scale };

      double gap = 10 / G_SQRT2;

      /* A line of 1.6 px, or two of 1, in each gap; a disc of 1.3 px, or a ring 0.8 wide, in each 36. */
      g_assert_cmpfloat_with_epsilon (mean_ink (boundaries->mesh, &view, PB_FILL_HATCH), 1.6 / gap, 0.02);
      g_assert_cmpfloat_with_epsilon (mean_ink (boundaries->mesh, &view, PB_FILL_CROSS_HATCH),
                                      1 - pow (1 - 1 / gap, 2), 0.04);
      g_assert_cmpfloat_with_epsilon (mean_ink (boundaries->mesh, &view, PB_FILL_DOTS), G_PI * 1.69 / 36, 0.02);
      g_assert_cmpfloat_with_epsilon (mean_ink (boundaries->mesh, &view, PB_FILL_RINGS), 2 * G_PI * 1.7 * 0.8 / 36, 0.03);
      g_assert_cmpfloat (mean_ink (boundaries->mesh, &view, PB_FILL_SOLID), ==, 0);
    }
}

/* The pattern belongs to the land: moved by whole pixels it looks the same. */
static void
test_pattern_moves (void)
{
  g_autoptr(Boundaries) boundaries = boundaries_load ("districts.geojson");
  int dales = boundaries_find (boundaries, "Derbyshire Dales");
  PbViewport view = { pb_mesh_get_centre (boundaries->mesh, dales, NULL), 14, 64, 64, 1 };
  PbPaletteEntry entries[9];
  PbPalette palette = { entries, 9, 0xffffff, 0 };
  g_autofree guint32 *before = g_new (guint32, 64 * 64);
  g_autofree guint32 *after = g_new (guint32, 64 * 64);
  g_autoptr(PbIndexRaster) first = pb_index_raster_new (boundaries->mesh, &view, NULL);
  g_autoptr(PbIndexRaster) second = NULL;

  for (int i = 0; i < 9; i++)
    entries[i] = (PbPaletteEntry) { PB_FILL_HATCH, 0xefeeec, 0x77767b };

  view.centre.x += 7 / pb_mercator_pixels (14);
  second = pb_index_raster_new (boundaries->mesh, &view, NULL);
  pb_palette_paint (&palette, first, (guint8 *) before, 64 * 4);
  pb_palette_paint (&palette, second, (guint8 *) after, 64 * 4);

  for (int y = 0; y < 64; y++)
    for (int x = 0; x < 64 - 7; x++)
      g_assert_cmphex (after[y * 64 + x], ==, before[y * 64 + x + 7]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/geo/raster/samples/districts", "districts.geojson", test_samples);
  g_test_add_data_func ("/geo/raster/samples/enclaves", "enclaves.geojson", test_samples);
  g_test_add_data_func ("/geo/raster/samples/small-areas-2011", "small-areas-2011.geojson", test_samples);
  g_test_add_func ("/geo/raster/mixed", test_mixed);
  g_test_add_func ("/geo/raster/no-gap", test_no_gap);
  g_test_add_func ("/geo/raster/cancelled", test_cancelled);
  g_test_add_func ("/geo/raster/far-away", test_far_away);
  g_test_add_func ("/geo/raster/deep-zoom", test_deep_zoom);
  g_test_add_func ("/geo/raster/palette", test_palette);
  g_test_add_func ("/geo/raster/palette-plain", test_palette_plain);
  g_test_add_func ("/geo/raster/patterns", test_patterns);
  g_test_add_func ("/geo/raster/pattern-moves", test_pattern_moves);

  return g_test_run ();
}
