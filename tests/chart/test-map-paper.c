/* What a map on paper has beside its areas: where in the country it lies, and how long a
 * kilometre is on it. */

#include "../geo/boundaries.h"
#include "chart-surface.h"
#include "label-checks.h"
#include "pb-map-legend.h"
#include "pb-map-picture.h"
#include "pb-map-scale.h"

#include <string.h>

/* Mean radius of the Earth [km]. */
#define RADIUS 6371.0088

typedef struct
{
  Boundaries     *areas;
  Boundaries     *neighbours;
  PbTheme         theme;
  PbPaletteEntry  entries[9];
  PbMapLegendRow  rows[5];
  PbMapScene      scene;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char *const edges[] = { "76.8 to 77.3", "77.5 to 78.3", "78.4 to 79.2", "79.3 to 80.0", "80.4 to 81.8" };

  self->areas = boundaries_load ("districts.geojson");
  self->neighbours = boundaries_load ("neighbours.geojson");
  pb_theme_init (&self->theme, PB_THEME_PAPER, "DejaVu Sans", 0);

  for (guint i = 0; i < G_N_ELEMENTS (self->entries); i++)
    self->entries[i] = pb_map_entry_for_value (self->theme.sequential[i % 5]);
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    self->rows[i] = (PbMapLegendRow) { pb_map_entry_for_value (self->theme.sequential[i]), edges[i],
                                       i == 0 ? "most deprived" : "", 131 };

  self->scene = (PbMapScene) {
    .mesh = self->areas->mesh,
    .entries = self->entries,
    .context = self->neighbours->mesh,
    .country = self->neighbours->mesh,
    .country_name = "England",
    .legend_title = "Years, males, 2023-25",
    .legend_rows = self->rows,
    .n_legend_rows = G_N_ELEMENTS (self->rows),
    .legend_rule = "Natural breaks, one scale for all periods 2015-17 to 2023-25. Counts are districts.",
  };
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  boundaries_free (self->areas);
  boundaries_free (self->neighbours);
}

/* By the haversine formula, on a sphere [km]. */
static double
distance (double longitude_1,
          double latitude_1,
          double longitude_2,
          double latitude_2)
{
  double radians = G_PI / 180;
  double dx = sin ((longitude_2 - longitude_1) * radians / 2), dy = sin ((latitude_2 - latitude_1) * radians / 2);

  return 2 * RADIUS * asin (sqrt (dy * dy + cos (latitude_1 * radians) * cos (latitude_2 * radians) * dx * dx));
}

/* The bar's ends, put on the map's middle, are as far apart as it says. */
static void
test_scale (void)
{
  static const struct { double latitude, zoom; } cases[] = {
    { 53.1, 8.3 }, { 53.1, 12 }, { 53.1, 17 }, { 0, 5 }, { -33, 9 }, { 65, 10.7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PbViewport view = { pb_mercator_from_degrees (-1.5, cases[i].latitude), cases[i].zoom, 600, 500, 1 };
      PbMapScale scale = pb_map_scale_choose (&view, 96);
      double from_x, from_y, to_x, to_y, first = scale.km;

      g_assert_cmpfloat (scale.width, <=, 96);
      g_assert_cmpfloat (scale.width, >, 96 / 2.6);
      pb_mercator_to_degrees (pb_viewport_from_pixels (&view, 300 - scale.width / 2, 250), &from_x, &from_y);
      pb_mercator_to_degrees (pb_viewport_from_pixels (&view, 300 + scale.width / 2, 250), &to_x, &to_y);
      /* The sphere of Web Mercator is a little larger than the mean Earth. */
      g_assert_cmpfloat_with_epsilon (distance (from_x, from_y, to_x, to_y) / scale.km, 1, 0.002);

      while (first >= 9.99)
        first /= 10;
      while (first < 0.99)
        first *= 10;
      g_assert_true (fabs (first - 1) < 1e-9 || fabs (first - 2) < 1e-9 || fabs (first - 5) < 1e-9);
    }
}

static void
test_scale_words (void)
{
  PbMapScale twenty = { 20, 80 }, half = { 0.5, 80 };
  g_autofree char *km = pb_map_scale_dup_words (&twenty);
  g_autofree char *m = pb_map_scale_dup_words (&half);

  g_assert_cmpstr (km, ==, "20 km");
  g_assert_cmpstr (m, ==, "500 m");
}

/* Legend, inset, bar and all that they say keep apart at every width. */
static void
test_texts (Fixture       *self,
            gconstpointer  data)
{
  static const double widths[] = { 300, 432, 459, 460, 592, 952, 2352 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      double height = pb_map_picture_get_height (&self->scene, &self->theme, widths[i]);
      g_autoptr(GArray) texts = pb_map_picture_list_texts (&self->scene, &self->theme, widths[i], height);
      guint n_km = 0;

      assert_labels_clear (texts, widths[i], height);
      g_assert_nonnull (find_label (texts, "most deprived"));
      for (guint k = 0; k < texts->len; k++)
        n_km += g_str_has_suffix (g_array_index (texts, PbLabel, k).text, " km");
      g_assert_cmpuint (n_km, ==, 1);
      if (widths[i] >= 432)
        g_assert_nonnull (find_label (texts, "England"));
    }

  self->scene.country = NULL;
  self->scene.country_name = NULL;
  {
    g_autoptr(GArray) texts = pb_map_picture_list_texts (&self->scene, &self->theme, 592, 560);

    g_assert_null (find_label (texts, "England"));
  }
}

/* The areas are dark within the country, which is land. */
static void
test_inset (Fixture       *self,
            gconstpointer  data)
{
  TestSurface surface = test_surface_new (592, 560, self->theme.ground);
  g_autoptr(GArray) texts = pb_map_picture_list_texts (&self->scene, &self->theme, 592, 560);
  const PbLabel *name = find_label (texts, "England");
  double x = name->box.x + name->box.width / 2;

  pb_map_picture_draw (&self->scene, &self->theme, surface.cr, 592, 560);
  g_assert_true (test_surface_has_colour (&surface, x, name->box.y - 50, 40, self->theme.text));
  g_assert_true (test_surface_has_colour (&surface, x, name->box.y - 50, 40, self->theme.land));
  test_surface_clear (&surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/map-paper/scale", test_scale);
  g_test_add_func ("/chart/map-paper/scale-words", test_scale_words);
  g_test_add ("/chart/map-paper/texts", Fixture, NULL, set_up, test_texts, tear_down);
  g_test_add ("/chart/map-paper/inset", Fixture, NULL, set_up, test_inset, tear_down);

  return g_test_run ();
}
