#include "chart-surface.h"
#include "pb-before-after.h"
#include "pb-evidence-badge.h"
#include "pb-state-glyph.h"
#include "pb-state-line.h"
#include "pb-step-chart.h"

#define WIDTH  340
#define HEIGHT 170
#define DAY(year, month, day) pb_day_from_ymd (year, month, day)

static void
assert_labels_fit (GArray *labels,
                   double  width,
                   double  height)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const PbLabel *label = &g_array_index (labels, PbLabel, i);

      g_assert_cmpfloat (label->box.x, >=, -0.5);
      g_assert_cmpfloat (label->box.x + label->box.width, <=, width + 0.5);
      g_assert_cmpfloat (label->box.y, >=, -2);
      g_assert_cmpfloat (label->box.y + label->box.height, <=, height + 0.5);
    }
}

static gboolean
has_label (GArray     *labels,
           const char *text)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (g_array_index (labels, PbLabel, i).text, text))
      return TRUE;

  return FALSE;
}

/* Two in pandemic practice from April 2020, of which one is kept from July 2021. */
static void
test_steps (void)
{
  PbStepPoint points[] = {
    { DAY (2020, 3, 31), { 0 } }, { DAY (2020, 4, 30), { [PB_INNOVATION_PANDEMIC_PRACTICE] = 2 } },
    { DAY (2021, 6, 30), { [PB_INNOVATION_PANDEMIC_PRACTICE] = 2 } },
    { DAY (2021, 7, 31), { [PB_INNOVATION_PANDEMIC_PRACTICE] = 1, [PB_INNOVATION_KEPT] = 1 } },
  };
  PbStepChartInput input = { points, G_N_ELEMENTS (points), DAY (2023, 1, 1), NULL };
  double counts[PB_N_INNOVATION_STATES], top, middle;
  g_autoptr(PbStepChart) chart = NULL;
  PbTheme theme;

  pb_step_points_interpolate (points, G_N_ELEMENTS (points), DAY (2020, 4, 15), counts);
  g_assert_cmpfloat_with_epsilon (counts[PB_INNOVATION_PANDEMIC_PRACTICE], 1, 1e-9);
  pb_step_points_interpolate (points, G_N_ELEMENTS (points), DAY (2030, 1, 1), counts);
  g_assert_cmpfloat (counts[PB_INNOVATION_KEPT], ==, 1);
  pb_step_points_interpolate (points, G_N_ELEMENTS (points), DAY (2019, 1, 1), counts);
  g_assert_cmpfloat (counts[PB_INNOVATION_PANDEMIC_PRACTICE], ==, 0);

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_step_chart_new (&input, &theme, WIDTH, HEIGHT);
  assert_labels_fit (pb_step_chart_get_labels (chart), WIDTH, HEIGHT);
  g_assert_true (has_label (pb_step_chart_get_labels (chart), "1 kept"));
  g_assert_true (has_label (pb_step_chart_get_labels (chart), "1 pandemic practice"));

  /* Kept stands below, half as high as both. */
  middle = pb_step_chart_get_top (chart, PB_INNOVATION_KEPT, DAY (2022, 1, 1));
  top = pb_step_chart_get_top (chart, PB_INNOVATION_UNDECIDED, DAY (2022, 1, 1));
  g_assert_cmpfloat (top, <, middle);
  g_assert_cmpfloat_with_epsilon (pb_step_chart_get_top (chart, PB_INNOVATION_KEPT, DAY (2020, 1, 1)) - middle,
                                  middle - top, 1e-6);
}

static void
test_no_steps (void)
{
  PbStepChartInput input = { NULL, 0, DAY (2023, 1, 1), NULL };
  g_autoptr(PbStepChart) chart = NULL;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_DARK, NULL, 0);
  chart = pb_step_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_cmpuint (pb_step_chart_get_labels (chart)->len, ==, 0);
}

/* Preventable deaths under 75 in Derby, per 100,000, from the look's own example. */
static void
test_before_after (void)
{
  static const double values[] = { 176, 170, 172.5, 153, 168, 190, 225, 220, 200, 182, 179 };
  PbBeforeAfterPoint points[G_N_ELEMENTS (values)];
  PbBeforeAfterInput input = {
    .points = points, .n_points = G_N_ELEMENTS (values), .start_first = DAY (2020, 12, 1), .start_last = DAY (2020, 12, 31),
    .start_words = "Vaccination hubs, December 2020", .median_before = 172.5, .median_after = 191.1,
    .before_words = "median 172.5", .after_words = "median 191.1",
  };
  g_autoptr(PbBeforeAfter) chart = NULL;
  g_autofree char *note = NULL;
  PbTheme theme;
  PbBox ramp;
  double x, y;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    points[i] = (PbBeforeAfterPoint) { DAY (2014 + (int) i, 1, 1), DAY (2014 + (int) i, 12, 31), values[i], FALSE };

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_before_after_new (&input, &theme, 500, HEIGHT);
  assert_labels_fit (pb_before_after_get_labels (chart), 500, HEIGHT);
  g_assert_true (has_label (pb_before_after_get_labels (chart), "median 172.5"));
  g_assert_true (has_label (pb_before_after_get_labels (chart), "median 191.1"));
  g_assert_false (has_label (pb_before_after_get_labels (chart), "no values"));
  note = pb_before_after_dup_scale_note (chart);
  g_assert_nonnull (note);

  ramp = pb_before_after_get_ramp (chart);
  g_assert_true (pb_before_after_locate (chart, 5, &x, &y));
  g_assert_cmpfloat (x, <, ramp.x);
  g_assert_true (pb_before_after_locate (chart, 7, &x, &y));
  g_assert_cmpfloat (x, >, ramp.x + ramp.width);
}

/* A series that ends before the start has nothing on its other side. */
static void
test_no_values (void)
{
  PbBeforeAfterPoint points[] = {
    { DAY (2015, 1, 1), DAY (2015, 12, 31), 10, FALSE }, { DAY (2016, 1, 1), DAY (2016, 12, 31), 12, FALSE },
  };
  PbBeforeAfterInput input = {
    .points = points, .n_points = 2, .start_first = DAY (2021, 1, 1), .start_last = DAY (2021, 12, 31),
    .start_words = "A start, 2021", .median_before = 11, .median_after = NAN, .before_words = "median 11",
  };
  g_autoptr(PbBeforeAfter) chart = NULL;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_before_after_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_true (has_label (pb_before_after_get_labels (chart), "no values"));
  /* A year is a ramp as wide as it is long. */
  g_assert_cmpfloat (pb_before_after_get_ramp (chart).width, >, 20);
  assert_labels_fit (pb_before_after_get_labels (chart), WIDTH, HEIGHT);
}

static void
test_line (void)
{
  PbStateSpan spans[] = {
    { PB_INNOVATION_PANDEMIC_PRACTICE, DAY (2020, 3, 1), DAY (2020, 3, 31), "Pandemic practice" },
    { PB_INNOVATION_UNDECIDED, DAY (2020, 6, 1), DAY (2020, 6, 30), "Undecided: in use" },
    { PB_INNOVATION_KEPT, DAY (2025, 1, 1), DAY (2025, 12, 31), "Kept" },
  };
  PbStateBand bands[] = { { "Pandemic", DAY (2020, 1, 1), DAY (2021, 12, 31) }, { "Long ago", DAY (1990, 1, 1), DAY (1991, 1, 1) } };
  PbStateLineInput input = { spans, 3, bands, 2, NULL, 0, DAY (2020, 3, 16), DAY (2024, 7, 1) };
  g_autoptr(PbStateLine) chart = NULL;
  TestSurface surface;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_state_line_new (&input, &theme, 700, 110);
  assert_labels_fit (pb_state_line_get_labels (chart), 700, 110);
  g_assert_true (has_label (pb_state_line_get_labels (chart), "Pandemic"));
  g_assert_false (has_label (pb_state_line_get_labels (chart), "Long ago"));
  g_assert_true (has_label (pb_state_line_get_labels (chart), "Undecided: in use"));
  g_assert_cmpfloat (pb_state_line_get_x (chart, DAY (2020, 3, 1)), <, pb_state_line_get_x (chart, DAY (2024, 7, 1)));

  surface = test_surface_new (700, 110, theme.ground);
  pb_state_line_draw (chart, surface.cr);
  /* What is kept later has no fill yet. */
  g_assert_cmpint (test_surface_count (&surface, theme.place), ==, 0);
  g_assert_cmpint (test_surface_count (&surface, theme.sequential[1]), >, 20);
  test_surface_clear (&surface);
}

/* Every state looks like no other, and every strength has one more bar filled. */
static void
test_marks (void)
{
  guint hashes[PB_N_INNOVATION_STATES];
  int filled = -1;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  for (int i = 0; i < PB_N_INNOVATION_STATES; i++)
    {
      TestSurface surface = test_surface_new (32, 32, theme.ground);
      g_autoptr(GBytes) bytes = NULL;

      pb_state_glyph_draw ((PbInnovationState) i, &theme, surface.cr, 0, 0, 32);
      cairo_surface_flush (surface.surface);
      bytes = g_bytes_new (cairo_image_surface_get_data (surface.surface), 32 * 32 * 4);
      hashes[i] = g_bytes_hash (bytes);
      for (int j = 0; j < i; j++)
        g_assert_cmpuint (hashes[i], !=, hashes[j]);
      test_surface_clear (&surface);
    }

  for (int i = 0; i < PB_N_EVIDENCE_STRENGTHS; i++)
    {
      TestSurface surface = test_surface_new (76, 28, theme.ground);
      int count;

      pb_evidence_badge_draw ((PbEvidenceStrength) i, &theme, surface.cr, 0, 0, 76, 28);
      count = test_surface_count (&surface, theme.place);
      g_assert_cmpint (count, >, filled);
      filled = count;
      test_surface_clear (&surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/innovation-charts/steps", test_steps);
  g_test_add_func ("/chart/innovation-charts/no-steps", test_no_steps);
  g_test_add_func ("/chart/innovation-charts/before-after", test_before_after);
  g_test_add_func ("/chart/innovation-charts/no-values", test_no_values);
  g_test_add_func ("/chart/innovation-charts/line", test_line);
  g_test_add_func ("/chart/innovation-charts/marks", test_marks);

  return g_test_run ();
}
