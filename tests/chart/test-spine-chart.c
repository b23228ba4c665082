#include "pb-spine-chart.h"

#include "chart-surface.h"
#include "label-checks.h"

#define N_ROWS 7

/* Chesterfield among the nine districts: life expectancy, preventable deaths, depression, healthy
 * life expectancy and smoking: OHID Fingertips 90366, 93721, 848, 90362 and 92445; child poverty:
 * Department for Work and Pensions.  The last row is made up: all areas are England's equals. */
static const PbSpineRow rows[N_ROWS] = {
  { "Overarching", "Life expectancy, years, males", "2023-25", 78.4, "78.4", PB_STATUS_PRESENT, PB_COMPARISON_WORSE,
    79.7, "79.7", 77.3, 81.8, "77.3", "81.8", 78.4, 79.9, TRUE, NULL },
  { "Overarching", "Preventable deaths under 75, per 100,000", "2024", 200.3, "200.3", PB_STATUS_PRESENT,
    PB_COMPARISON_WORSE, 145.8, "145.8", 200.3, 96.1, "200.3", "96.1", 178.8, 154.0, TRUE, NULL },
  { "Overarching", "Healthy life expectancy, years, males", "2022-24", NAN, NULL, PB_STATUS_NOT_PUBLISHED,
    PB_COMPARISON_NOT_COMPARED, 60.9, "60.9", NAN, NAN, NULL, NULL, NAN, NAN, TRUE, "Only one district with a value" },
  { "Overarching", "Children in relative poverty before housing costs, %", "2021/22 Q1-2025/26 Q3", 22.3, "22.3",
    PB_STATUS_PRESENT, PB_COMPARISON_NOT_COMPARED, NAN, NULL, 27.9, 14.2, "27.9", "14.2", 22.3, 15.5, TRUE,
    "No England value" },
  { "Place-based care", "Recorded depression, %", "2024/25", 18.4, "18.4", PB_STATUS_PRESENT, PB_COMPARISON_HIGHER,
    14.3, "14.3", 13.0, 20.2, "13.0", "20.2", 15.1, 17.6, FALSE, NULL },
  { "Place-based care", "Smoking in routine and manual occupations, %", "2023", NAN, NULL, PB_STATUS_SUPPRESSED,
    PB_COMPARISON_NOT_COMPARED, 19.5, "19.5", 28.0, -9.2, "28.0", "-9.2", NAN, NAN, TRUE, NULL },
  { "Place-based care", "Equal, %", "21 March 2021", 5, "5.0", PB_STATUS_PRESENT, PB_COMPARISON_SIMILAR, 5, "5.0",
    5, 5, "5.0", "5.0", 5, 5, TRUE, NULL },
};

static PbSpineInput
get_input (void)
{
  return (PbSpineInput) { "North East Derbyshire", "England", "districts", rows, N_ROWS };
}

static int
count_labels (PbSpineChart *chart,
              const char   *text)
{
  GArray *labels = pb_spine_chart_get_labels (chart);
  int count = 0;

  for (guint i = 0; i < labels->len; i++)
    count += g_str_equal (g_array_index (labels, PbLabel, i).text, text);

  return count;
}

static void
test_labels_apart (void)
{
  static const double widths[] = { 252, 300, 432, 500, 592, 640, 952, 2400 };
  static const double sizes[] = { 0, 9, 20 };
  PbTheme theme;

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int first = 0; first < N_ROWS; first++)
        {
          PbSpineInput input = get_input ();
          g_autoptr(PbSpineChart) chart = NULL;

          input.rows += first;
          input.n_rows -= first;
          pb_theme_init (&theme, PB_THEME_LIGHT, NULL, sizes[s]);
          chart = pb_spine_chart_new (&input, &theme, widths[w]);
          assert_labels_clear (pb_spine_chart_get_labels (chart), widths[w], pb_spine_chart_get_height (chart));
        }
}

/* England is the middle; one scale on both sides; the farther end reaches the column's end; and
 * better is to the right, whichever direction is good. */
static void
test_scale (void)
{
  static const double widths[] = { 300, 640, 952 };
  PbSpineInput input = get_input ();
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(PbSpineChart) chart = pb_spine_chart_new (&input, &theme, widths[w]);
      PbBox track = pb_spine_chart_get_track (chart, 0);
      double middle = track.x + track.width / 2;

      /* Worst 77.3 is farther from 79.7 than best 81.8 is: by 2.4 against 2.1 years. */
      g_assert_cmpfloat_with_epsilon (pb_spine_chart_get_x (chart, 0, 79.7), middle, 1e-9);
      g_assert_cmpfloat_with_epsilon (pb_spine_chart_get_x (chart, 0, 77.3), track.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (pb_spine_chart_get_x (chart, 0, 81.8), middle + track.width / 2 * 2.1 / 2.4, 1e-6);

      /* Of deaths the higher value is the worse one and lies to the left. */
      g_assert_cmpfloat_with_epsilon (pb_spine_chart_get_x (chart, 1, 200.3), track.x, 1e-9);
      g_assert_cmpfloat (pb_spine_chart_get_x (chart, 1, 96.1), >, middle);

      /* With no direction the higher one lies to the right. */
      g_assert_cmpfloat (pb_spine_chart_get_x (chart, 4, 13.0), <, middle);
      g_assert_cmpfloat_with_epsilon (pb_spine_chart_get_x (chart, 4, 20.2), track.x + track.width, 1e-9);

      /* No spread, no distance. */
      g_assert_cmpfloat_with_epsilon (pb_spine_chart_get_x (chart, 6, 5), middle, 1e-9);

      g_assert_cmpfloat (pb_spine_chart_get_track (chart, 2).width, ==, 0);
      g_assert_cmpfloat (pb_spine_chart_get_track (chart, 3).width, ==, 0);
      g_assert_cmpfloat (pb_spine_chart_get_track (chart, 5).width, >, 0);
    }
}

/* A Place beyond the areas, as one that the set leaves out may be, is drawn within the chart. */
static void
test_place_beyond (void)
{
  PbSpineRow row = rows[0];
  PbSpineInput input = get_input ();
  g_autoptr(PbSpineChart) chart = NULL;
  PbTheme theme;
  PbBox track;

  row.value = 70;
  input.rows = &row;
  input.n_rows = 1;
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_spine_chart_new (&input, &theme, 640);
  track = pb_spine_chart_get_track (chart, 0);
  g_assert_cmpfloat_with_epsilon (pb_spine_chart_get_x (chart, 0, 70), track.x, 1e-9);
  g_assert_cmpfloat (pb_spine_chart_get_x (chart, 0, 77.3), >, track.x + 1);
}

static void
test_words (void)
{
  PbSpineInput input = get_input ();
  g_autoptr(PbSpineChart) wide = NULL;
  g_autoptr(PbSpineChart) narrow = NULL;
  g_autoptr(PbSpineChart) levels = NULL;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  wide = pb_spine_chart_new (&input, &theme, 952);
  g_assert_true (pb_spine_chart_is_wide (wide));
  g_assert_cmpint (count_labels (wide, "Worst"), ==, 1);
  g_assert_cmpint (count_labels (wide, "Best"), ==, 1);
  g_assert_cmpint (count_labels (wide, "lowest"), ==, 1);
  g_assert_cmpint (count_labels (wide, "highest"), ==, 1);
  g_assert_cmpint (count_labels (wide, "worse"), ==, 2);
  g_assert_cmpint (count_labels (wide, "No England value"), ==, 1);
  g_assert_cmpint (count_labels (wide, "No value"), ==, 1);
  g_assert_cmpint (count_labels (wide, "Only one district with a value"), ==, 1);
  g_assert_cmpint (count_labels (wide, "North East Derbyshire, worse"), ==, 1);
  g_assert_cmpint (count_labels (wide, "worst to best of the districts"), ==, 1);
  g_assert_cmpint (count_labels (wide, "their 25th to 75th percentile"), ==, 1);
  g_assert_cmpint (count_labels (wide, "Overarching"), ==, 1);

  input.rows = &rows[1];
  input.n_rows = N_ROWS - 1;
  narrow = pb_spine_chart_new (&input, &theme, 300);
  g_assert_false (pb_spine_chart_is_wide (narrow));
  g_assert_cmpint (count_labels (narrow, "200.3, worse; England 145.8"), ==, 1);
  g_assert_cmpint (count_labels (narrow, "Hidden, small number; England 19.5"), ==, 1);
  g_assert_cmpint (count_labels (narrow, "22.3"), ==, 1);
  g_assert_cmpint (count_labels (narrow, "Overarching"), ==, 1);

  /* Where no row has a worse end the heads say so and the rows need not. */
  input.rows = &rows[4];
  input.n_rows = 1;
  levels = pb_spine_chart_new (&input, &theme, 952);
  g_assert_cmpint (count_labels (levels, "Lowest"), ==, 1);
  g_assert_cmpint (count_labels (levels, "Highest"), ==, 1);
  g_assert_cmpint (count_labels (levels, "lowest"), ==, 0);
  g_assert_cmpint (count_labels (levels, "lowest to highest of the districts"), ==, 1);
  g_assert_cmpint (count_labels (levels, "Worst"), ==, 0);
}

/* Bars, England's line and shapes are where the sums say. */
static void
test_ink (void)
{
  PbSpineInput input = get_input ();
  g_autoptr(PbSpineChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  PbColour range, quarters;
  PbBox track;
  double y;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  range = pb_colour_mix (theme.ground, theme.text, 0.13);
  quarters = pb_colour_mix (theme.ground, theme.text, 0.34);
  chart = pb_spine_chart_new (&input, &theme, 952);
  surface = test_surface_new (952, (int) ceil (pb_spine_chart_get_height (chart)), theme.ground);
  pb_spine_chart_draw (chart, surface.cr);

  track = pb_spine_chart_get_track (chart, 0);
  y = track.y + track.height / 2;
  g_assert_true (test_surface_has_colour (&surface, pb_spine_chart_get_x (chart, 0, 78.4), y, 1, theme.worse));
  g_assert_true (test_surface_has_colour (&surface, pb_spine_chart_get_x (chart, 0, 79.2), y, 1, quarters));
  g_assert_true (test_surface_has_colour (&surface, pb_spine_chart_get_x (chart, 0, 80.9), y, 1, range));
  g_assert_true (test_surface_has_colour (&surface, pb_spine_chart_get_x (chart, 0, 79.7), track.y + 2, 1, theme.england));
  /* Beyond the best there is nothing. */
  g_assert_false (test_surface_has_colour (&surface, track.x + track.width - 2, y, 1, range));

  track = pb_spine_chart_get_track (chart, 4);
  g_assert_true (test_surface_has_colour (&surface, pb_spine_chart_get_x (chart, 4, 18.4),
                                          track.y + track.height / 2, 1, theme.level));

  /* No value, no shape; the spine of the others stands. */
  track = pb_spine_chart_get_track (chart, 5);
  y = track.y + track.height / 2;
  g_assert_true (test_surface_has_colour (&surface, pb_spine_chart_get_x (chart, 5, 0), y, 1, range));
  g_assert_false (test_surface_has_colour (&surface, pb_spine_chart_get_x (chart, 5, 0), y, 1, quarters));
  test_surface_clear (&surface);
}

static void
test_pick (void)
{
  PbSpineInput input = get_input ();
  g_autoptr(PbSpineChart) chart = NULL;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  chart = pb_spine_chart_new (&input, &theme, 592);
  for (int i = 0; i < N_ROWS; i++)
    {
      PbBox row = pb_spine_chart_get_row (chart, i);
      int found = -1;

      g_assert_true (pb_spine_chart_pick (chart, row.x + row.width / 2, row.y + row.height / 2, &found));
      g_assert_cmpint (found, ==, i);
    }
  g_assert_cmpfloat (pb_spine_chart_get_row (chart, N_ROWS).width, ==, 0);
}

static void
test_none (void)
{
  PbSpineInput input = get_input ();
  g_autoptr(PbSpineChart) chart = NULL;
  PbTheme theme;

  input.n_rows = 0;
  pb_theme_init (&theme, PB_THEME_DARK, NULL, 0);
  chart = pb_spine_chart_new (&input, &theme, 592);
  assert_labels_clear (pb_spine_chart_get_labels (chart), 592, pb_spine_chart_get_height (chart));
  g_assert_cmpfloat (pb_spine_chart_get_row (chart, 0).width, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/spine/labels-apart", test_labels_apart);
  g_test_add_func ("/chart/spine/scale", test_scale);
  g_test_add_func ("/chart/spine/place-beyond", test_place_beyond);
  g_test_add_func ("/chart/spine/words", test_words);
  g_test_add_func ("/chart/spine/ink", test_ink);
  g_test_add_func ("/chart/spine/pick", test_pick);
  g_test_add_func ("/chart/spine/none", test_none);

  return g_test_run ();
}
