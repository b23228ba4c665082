#include "../geo/boundaries.h"

#include "pb-map-legend.h"
#include "pb-map-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#define WIDTH 620
#define HEIGHT 540

/* Life expectancy at birth of males, 2023-25, in five classes. */
static const struct
{
  const char *name;
  const char *value;
  int         shade;
} districts[] = {
  { "Amber Valley", "79.3", 1 },     { "Bolsover", "77.9", 3 }, { "Chesterfield", "77.3", 4 },
  { "Derby", "78.4", 2 },            { "Derbyshire Dales", "81.8", 0 },
  { "Erewash", "78.8", 2 },          { "High Peak", "79.6", 1 },
  { "North East Derbyshire", "79.9", 1 }, { "South Derbyshire", "80.7", 0 },
};

typedef struct
{
  Boundaries    *areas;
  Boundaries    *neighbours;
  PbTheme        theme;
  PbPaletteEntry entries[9];
  PbMapLabel     labels[9];
  PbMapLegendRow rows[7];
  int            selected;
  PbMapScene     scene;
} Fixture;

static void
fill_legend (Fixture *self)
{
  static const char *const edges[] = { "76.8 to 77.3", "77.5 to 78.3", "78.4 to 79.2", "79.3 to 80.0", "80.4 to 81.8" };
  static const int counts[] = { 1, 1, 2, 3, 2 };

  for (int i = 0; i < 5; i++)
    self->rows[i] = (PbMapLegendRow) {
      pb_map_entry_for_value (self->theme.sequential[4 - i]), edges[i],
      i == 0 ? "shortest" : i == 4 ? "longest" : "", counts[i],
    };

  self->rows[5] = (PbMapLegendRow) { pb_map_entry_for_status (PB_STATUS_MISSING, &self->theme), "No value", "", 0 };
  self->rows[6] = (PbMapLegendRow) { pb_map_entry_for_status (PB_STATUS_SUPPRESSED, &self->theme),
                                     "Hidden, small number", "", 0 };
  self->scene.legend_title = "Years, males, 2023-25";
  self->scene.legend_rows = self->rows;
  self->scene.n_legend_rows = 7;
  self->scene.legend_rule = "Natural breaks, one scale for all periods 2015-17 to 2023-25. Counts are districts.";
  self->scene.attribution = "Contains OS data © Crown copyright and database right 2024. "
                            "Office for National Statistics, OGL v3.0";
}

static void
set_up (Fixture *self, gconstpointer kind)
{
  self->areas = boundaries_load ("districts.geojson");
  self->neighbours = boundaries_load ("neighbours.geojson");
  pb_theme_init (&self->theme, GPOINTER_TO_INT (kind), "DejaVu Sans", 0);

  for (guint i = 0; i < G_N_ELEMENTS (districts); i++)
    {
      int area = boundaries_find (self->areas, districts[i].name);
      int shade = districts[i].shade;

      self->entries[area] = pb_map_entry_for_value (self->theme.sequential[shade]);
      self->labels[area] = (PbMapLabel) { districts[i].name, districts[i].value,
                                          pb_mesh_get_centre (self->areas->mesh, area, NULL), area,
                                          FALSE, self->theme.on_shade[shade] };
    }

  self->selected = boundaries_find (self->areas, "Chesterfield");
  self->labels[self->selected].is_selected = TRUE;
  self->scene = (PbMapScene) {
    .mesh = self->areas->mesh,
    .entries = self->entries,
    .context = self->neighbours->mesh,
    .context_names = (const char *const *) self->neighbours->names->pdata,
    .labels = self->labels,
    .n_labels = 9,
    .selected = &self->selected,
    .n_selected = 1,
  };
  fill_legend (self);
}

static void
tear_down (Fixture *self, gconstpointer kind)
{
  boundaries_free (self->areas);
  boundaries_free (self->neighbours);
}

/* What the tests draw can be looked at: PLACEBOARD_TEST_PICTURES names a folder. */
static void
keep_picture (cairo_surface_t *surface, const char *name)
{
  const char *folder = g_getenv ("PLACEBOARD_TEST_PICTURES");

  if (folder != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);

      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
    }
}

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guint8 *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (gconstpointer) (data + (int) y * cairo_image_surface_get_stride (surface) + 4 * (int) x) &
         0xffffff;
}

/* Away from borders each district has the colour of its class, and every
 * neighbour is land. Where the labels lie depends on the fonts, so the colours
 * are looked at without them. */
static void
test_picture (Fixture *self, gconstpointer kind)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PbViewport view;
  PbPoint land;

  pb_map_picture_draw (&self->scene, &self->theme, cr, WIDTH, HEIGHT);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  keep_picture (surface, GPOINTER_TO_INT (kind) == PB_THEME_DARK ? "map-dark" : "map-light");

  self->scene.n_labels = 0;
  view = pb_map_picture_fit (&self->scene, &self->theme, WIDTH, HEIGHT);
  pb_map_picture_draw (&self->scene, &self->theme, cr, WIDTH, HEIGHT);

  for (guint i = 0; i < 9; i++)
    {
      double radius;
      PbPoint centre = pb_mesh_get_centre (self->areas->mesh, i, &radius);
      PbPoint corner = { centre.x - radius * 0.85, centre.y - radius * 0.85 };
      PbPoint pixel = pb_viewport_to_pixels (&view, corner);

      /* Chesterfield's corner lies under the outline's casing. */
      if ((int) i == self->selected)
        pixel = pb_viewport_to_pixels (&view, (PbPoint) { centre.x - radius / 2, centre.y });

      g_assert_cmphex (get_pixel (surface, pixel.x, pixel.y), ==, self->entries[i].colour);
    }

  /* Between Ashbourne and Uttoxeter, in East Staffordshire. */
  land = pb_viewport_to_pixels (&view, pb_mercator_from_degrees (-1.86, 52.88));
  g_assert_cmphex (get_pixel (surface, land.x, land.y), ==,
                   pb_map_entry_for_status (PB_STATUS_NOT_PUBLISHED, &self->theme).colour);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The first line of a label is a district's name or its beginning. */
static int
find_district (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (districts); i++)
    if (g_str_equal (districts[i].name, text))
      return i;

  for (guint i = 0; i < G_N_ELEMENTS (districts); i++)
    if (g_str_has_prefix (districts[i].name, text) && districts[i].name[strlen (text)] == ' ')
      return i;

  return -1;
}

static void
test_labels (Fixture *self, gconstpointer kind)
{
  /* Width, height, and how many districts can be named. */
  static const guint sizes[][3] = { { 620, 540, 9 }, { 900, 700, 9 }, { 420, 460, 9 }, { 1600, 1200, 9 } };

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    {
      PbViewport view = pb_map_picture_fit (&self->scene, &self->theme, sizes[size][0], sizes[size][1]);
      PbBox blocked = { 16, sizes[size][1] - 200.0, 220, 180 };
      g_autoptr(PbMapLabels) labels = pb_map_labels_new (&self->scene, &view, &self->theme, &blocked, 1);
      guint n_own = 0;

      for (guint i = 0; i < pb_map_labels_get_n (labels); i++)
        {
          PbBox box = pb_map_labels_get_box (labels, i);
          const char *text = pb_map_labels_get_text (labels, i);

          g_assert_false (pb_box_overlaps (&box, &blocked));

          for (guint k = 0; k < i; k++)
            {
              PbBox other = pb_map_labels_get_box (labels, k);

              g_assert_false (pb_box_overlaps (&box, &other));
            }

          n_own += find_district (text) >= 0;

          /* Outside labels and neighbours' names are off the values. */
          if (pb_map_labels_is_outside (labels, i))
            for (int corner = 0; corner < 4; corner++)
              g_assert_cmpint (pb_mesh_find_area (self->areas->mesh,
                                                  pb_viewport_from_pixels (&view, box.x + (corner % 2) * box.width,
                                                                           box.y + (corner / 2) * box.height)),
                               ==, -1);
        }

      g_test_message ("%u x %u: %u labels, %u of districts", sizes[size][0], sizes[size][1],
                      pb_map_labels_get_n (labels), n_own);
      g_assert_cmpuint (n_own, ==, sizes[size][2]);
    }
}

/* Where there is room a label is inside its own area, box and all. */
static void
test_labels_inside (Fixture *self, gconstpointer kind)
{
  PbViewport view = pb_map_picture_fit (&self->scene, &self->theme, 1600, 1200);
  g_autoptr(PbMapLabels) labels = pb_map_labels_new (&self->scene, &view, &self->theme, NULL, 0);

  for (guint i = 0; i < 9; i++)
    {
      PbBox box = pb_map_labels_get_box (labels, i);
      int district = find_district (pb_map_labels_get_text (labels, i));
      int area = boundaries_find (self->areas, districts[district].name);

      g_assert_false (pb_map_labels_is_outside (labels, i));

      for (int corner = 0; corner < 4; corner++)
        g_assert_cmpint (pb_mesh_find_area (self->areas->mesh,
                                            pb_viewport_from_pixels (&view, box.x + (corner % 2) * box.width,
                                                                     box.y + (corner / 2) * box.height)),
                         ==, area);
    }
}

static void
test_patterns (Fixture *self, gconstpointer kind)
{
  static const PbStatus statuses[] = { PB_STATUS_MISSING, PB_STATUS_SUPPRESSED, PB_STATUS_NOT_PUBLISHED,
                                       PB_STATUS_NOT_APPLICABLE, PB_STATUS_SUPPRESSED_HERE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint32 land = pb_map_entry_for_status (PB_STATUS_MISSING, &self->theme).colour;
  PbViewport view;

  /* Without labels the areas have their room too. */
  self->scene.n_labels = 0;
  view = pb_map_picture_fit (&self->scene, &self->theme, WIDTH, HEIGHT);
  self->scene.n_selected = 0;
  self->scene.is_outside_dates = TRUE;

  for (guint i = 0; i < 9; i++)
    self->entries[i] = pb_map_entry_for_status (statuses[i % 5], &self->theme);

  pb_map_picture_draw (&self->scene, &self->theme, cr, WIDTH, HEIGHT);
  keep_picture (surface, "map-patterns");

  for (guint i = 0; i < 9; i++)
    {
      double radius;
      PbPoint centre = pb_viewport_to_pixels (&view, pb_mesh_get_centre (self->areas->mesh, i, &radius));
      int half = MIN (radius * pb_mercator_pixels (view.zoom) * 0.8, 20);
      int n_inked = 0;

      for (int y = -half; y < half; y++)
        for (int x = -half; x < half; x++)
          n_inked += get_pixel (surface, centre.x + x, centre.y + y) != land;

      if (statuses[i % 5] == PB_STATUS_NOT_PUBLISHED)
        g_assert_cmpint (n_inked, ==, 0);
      else
        g_assert_cmpint (n_inked, >, half * half / 4);
    }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A leader leads off its own district straight away: over others only where all around
 * are others. */
static void
test_leaders (Fixture *self, gconstpointer kind)
{
  static const guint sizes[][2] = { { 620, 540 }, { 420, 460 }, { 380, 420 } };
  guint n_leaders = 0;

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    {
      PbViewport view = pb_map_picture_fit (&self->scene, &self->theme, sizes[size][0], sizes[size][1]);
      g_autoptr(PbMapLabels) labels = pb_map_labels_new (&self->scene, &view, &self->theme, NULL, 0);

      for (guint i = 0; i < pb_map_labels_get_n (labels); i++)
        {
          int district = find_district (pb_map_labels_get_text (labels, i));
          PbPoint from, to;
          int n_crossed = 0;

          if (district < 0 || !pb_map_labels_is_outside (labels, i))
            continue;

          n_leaders++;
          pb_map_labels_get_leader (labels, i, &from, &to);

          for (int step = 0; step < 100; step++)
            {
              PbPoint at = { from.x + step * (to.x - from.x) / 100, from.y + step * (to.y - from.y) / 100 };
              int area = pb_mesh_find_area (self->areas->mesh, pb_viewport_from_pixels (&view, at.x, at.y));

              n_crossed += area >= 0 && area != boundaries_find (self->areas, districts[district].name);
            }

          g_test_message ("%u x %u: %s's leader of %.0f px is to %d %% on others", sizes[size][0], sizes[size][1],
                          districts[district].name, hypot (to.x - from.x, to.y - from.y), n_crossed);
          /* Two districts lie within others. */
          g_assert_cmpint (n_crossed, <=, (district == 2 || district == 3) ? 60 : 30);
        }
    }

  g_assert_cmpuint (n_leaders, >, 0);
}

/* Labels stay where they are for other values, not for other names. */
static void
test_reuse (Fixture *self, gconstpointer kind)
{
  PbViewport view = pb_map_picture_fit (&self->scene, &self->theme, 620, 540);
  g_autoptr(PbMapLabels) labels = pb_map_labels_new (&self->scene, &view, &self->theme, NULL, 0);
  int erewash = boundaries_find (self->areas, "Erewash");
  PbMapLabel before = self->labels[erewash];

  self->labels[erewash].value = "70.1";
  g_assert_true (pb_map_labels_reuse (labels, &self->scene));

  self->labels[erewash].name = "Bolsover";
  g_assert_false (pb_map_labels_reuse (labels, &self->scene));

  self->labels[erewash] = before;
  self->labels[erewash].anchor = pb_mesh_get_centre (self->areas->mesh, self->selected, NULL);
  g_assert_false (pb_map_labels_reuse (labels, &self->scene));
}

static void
assert_near (guint32 colour, guint32 expected)
{
  for (int shift = 0; shift < 24; shift += 8)
    g_assert_cmpint (ABS ((int) (colour >> shift & 0xff) - (int) (expected >> shift & 0xff)), <=, 2);
}

/* What is lit up keeps its colour, whatever mesh it is of; the rest fades to the land. */
static void
test_lights (Fixture *self, gconstpointer kind)
{
  g_autoptr(Boundaries) small = boundaries_load ("small-areas-2021.geojson");
  g_autofree int *lit = g_new (int, pb_mesh_get_n_areas (small->mesh));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PbViewport view;
  int derby = boundaries_find (self->areas, "Derby"), dales = boundaries_find (self->areas, "Derbyshire Dales");
  guint32 full = self->entries[derby].colour, other = pb_map_entry_dim (self->entries[dales], &self->theme).colour;
  PbPoint inside, outside;

  self->scene.n_labels = self->scene.n_selected = 0;
  view = pb_map_picture_fit (&self->scene, &self->theme, WIDTH, HEIGHT);
  inside = pb_viewport_to_pixels (&view, pb_mercator_from_degrees (-1.47, 52.92));
  outside = pb_viewport_to_pixels (&view, pb_mesh_get_centre (self->areas->mesh, dales, NULL));
  self->scene.lit_mesh = small->mesh;
  self->scene.lit = lit;

  for (guint i = 0; i < pb_mesh_get_n_areas (small->mesh); i++)
    if (g_str_has_prefix (g_ptr_array_index (small->names, i), "Derby 0"))
      lit[self->scene.n_lit++] = i;

  g_assert_cmphex (other, !=, self->entries[dales].colour);
  pb_map_picture_draw (&self->scene, &self->theme, cr, WIDTH, HEIGHT);
  keep_picture (surface, "map-lit-small-areas");
  assert_near (get_pixel (surface, inside.x, inside.y), full);
  assert_near (get_pixel (surface, outside.x, outside.y), other);

  /* Of its own mesh: the maker of the scene dims, the picture draws the line alone. */
  self->scene.lit_mesh = self->areas->mesh;
  self->scene.lit = &derby;
  self->scene.n_lit = 1;
  pb_map_picture_draw (&self->scene, &self->theme, cr, WIDTH, HEIGHT);
  assert_near (get_pixel (surface, inside.x, inside.y), full);
  assert_near (get_pixel (surface, outside.x, outside.y), self->entries[dales].colour);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Files hold paths and text, no picture: a PDF page of the map is small. */
static cairo_status_t
count_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
test_vector (Fixture *self, gconstpointer kind)
{
  g_autoptr(GByteArray) pdf = g_byte_array_new ();
  g_autoptr(GByteArray) svg = g_byte_array_new ();
  cairo_surface_t *surfaces[] = {
    cairo_pdf_surface_create_for_stream (count_bytes, pdf, WIDTH, HEIGHT),
    cairo_svg_surface_create_for_stream (count_bytes, svg, WIDTH, HEIGHT),
  };

  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    {
      cairo_t *cr = cairo_create (surfaces[i]);

      pb_map_picture_draw (&self->scene, &self->theme, cr, WIDTH, HEIGHT);
      cairo_destroy (cr);
      cairo_surface_finish (surfaces[i]);
      g_assert_cmpint (cairo_surface_status (surfaces[i]), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_destroy (surfaces[i]);
    }

  g_byte_array_append (svg, (const guint8 *) "", 1);
  g_assert_null (strstr ((const char *) svg->data, "<image"));
  g_assert_nonnull (strstr ((const char *) svg->data, "<path"));
  g_assert_cmpuint (pdf->len, >, 5000);
  g_assert_null (g_strstr_len ((const char *) pdf->data, pdf->len, "/Subtype /Image"));
}

static void
test_small_areas (void)
{
  g_autoptr(Boundaries) areas = boundaries_load ("small-areas-2021.geojson");
  guint n = pb_mesh_get_n_areas (areas->mesh);
  g_autofree PbPaletteEntry *entries = g_new (PbPaletteEntry, n);
  g_autofree int *groups = g_new (int, n);
  g_autofree int *selected = g_new (int, n);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PbMapScene scene = { .mesh = areas->mesh, .entries = entries, .groups = groups, .selected = selected };
  PbTheme theme;
  PbViewport view;
  PbPoint derby;

  pb_theme_init (&theme, PB_THEME_LIGHT, "DejaVu Sans", 0);

  for (guint i = 0; i < n; i++)
    {
      const char *name = g_ptr_array_index (areas->names, i);

      entries[i] = pb_map_entry_for_value (theme.sequential[i % 5]);
      groups[i] = name[0] * 256 + name[5];

      if (g_str_has_prefix (name, "Derby 0"))
        selected[scene.n_selected++] = i;
    }

  g_assert_cmpuint (scene.n_selected, ==, 152);
  pb_map_picture_draw (&scene, &theme, cr, WIDTH, HEIGHT);
  keep_picture (surface, "map-small-areas");

  /* No gap between small areas: nothing of land or sea inside Derby. */
  view = pb_map_picture_fit (&scene, &theme, WIDTH, HEIGHT);
  derby = pb_viewport_to_pixels (&view, pb_mercator_from_degrees (-1.47, 52.92));

  for (int y = -12; y < 12; y++)
    for (int x = -12; x < 12; x++)
      g_assert_cmphex (get_pixel (surface, derby.x + x, derby.y + y), !=, 0xf8f8f7);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, kind, function) \
  g_test_add ("/chart/map-picture/" name, Fixture, GINT_TO_POINTER (kind), set_up, function, tear_down)

  ADD ("picture/light", PB_THEME_LIGHT, test_picture);
  ADD ("picture/dark", PB_THEME_DARK, test_picture);
  ADD ("labels", PB_THEME_LIGHT, test_labels);
  ADD ("labels-inside", PB_THEME_LIGHT, test_labels_inside);
  ADD ("leaders", PB_THEME_LIGHT, test_leaders);
  ADD ("reuse", PB_THEME_LIGHT, test_reuse);
  ADD ("lights/light", PB_THEME_LIGHT, test_lights);
  ADD ("lights/dark", PB_THEME_DARK, test_lights);
  ADD ("patterns", PB_THEME_LIGHT, test_patterns);
  ADD ("vector", PB_THEME_PAPER, test_vector);
  g_test_add_func ("/chart/map-picture/small-areas", test_small_areas);

  return g_test_run ();
}
