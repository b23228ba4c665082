#include "chart-surface.h"
#include "label-checks.h"
#include "pb-pyramid-chart.h"

static const double widths[] = { 250, 300, 480, 640, 1000, 2400 };

/* Made up, near what a country has by broad ages, in thousands. */
#define N_BROAD 3
static const PbPyramidBar broad[N_BROAD] = {
  { "0 to 14", 15, { 0.592, 0.563 }, { 0 }, { "5,300", "5,000" }, { 0.6, 0.57 } },
  { "15 to 64", 50, { 0.635, 0.65 }, { 0 }, { "18,900", "19,300" }, { 0.64, 0.645 } },
  { "65 and over", 35, { 0.242, 0.287 }, { 0 }, { "5,000", "6,000" }, { 0.22, 0.26 } },
};

static PbPyramidInput
get_input (const PbPyramidBar *bars,
           int                 n)
{
  return (PbPyramidInput) { .bars = bars, .n_bars = n, .n_sides = 2, .sides = { "Males, 29,200", "Females, 30,400" },
                            .scale_title = "% of all people in each year of age", .other_name = "England" };
}

static PbPyramidChart *
lay (const PbPyramidInput *input,
     PbThemeKind           kind,
     double                base_size,
     double                width)
{
  PbTheme theme;

  pb_theme_init (&theme, kind, NULL, base_size);

  return pb_pyramid_chart_new (input, &theme, width);
}

/* Males to the left, females to the right, as long as their values, as tall as their years,
 * the youngest at the bottom. */
static void
test_boxes (void)
{
  PbPyramidInput input = get_input (broad, N_BROAD);
  g_autoptr(PbPyramidChart) chart = lay (&input, PB_THEME_LIGHT, 0, 640);
  PbBox young = pb_pyramid_chart_get_bar_box (chart, 0);

  for (int i = 0; i < N_BROAD; i++)
    {
      PbBox box = pb_pyramid_chart_get_bar_box (chart, i);
      PbBox left = pb_pyramid_chart_get_side_box (chart, i, PB_PYRAMID_LEFT);
      PbBox right = pb_pyramid_chart_get_side_box (chart, i, PB_PYRAMID_RIGHT);
      int found;

      g_assert_cmpfloat_with_epsilon (box.height / young.height, broad[i].span / broad[0].span, 0.001);
      g_assert_cmpfloat_with_epsilon (left.width / right.width, broad[i].values[0] / broad[i].values[1], 0.001);
      g_assert_cmpfloat (left.x + left.width, <, right.x);
      g_assert_cmpfloat (box.y, <=, young.y);
      g_assert_true (pb_pyramid_chart_pick (chart, 320, box.y + box.height / 2, &found));
      g_assert_cmpint (found, ==, i);
    }

  g_assert_cmpfloat (pb_pyramid_chart_get_axis (chart)->min, ==, 0);
  g_assert_cmpfloat (pb_pyramid_chart_get_axis (chart)->max, >=, 0.65);
}

/* Five-year bands: each as tall as the next. */
static void
fill_five (PbPyramidBar *bars,
           char        (*names)[24],
           int           n)
{
  for (int i = 0; i < n; i++)
    {
      g_snprintf (names[i], sizeof names[i], i + 1 < n ? "%d to %d" : "%d and over", 5 * i, 5 * i + 4);
      bars[i] = (PbPyramidBar) { names[i], 5, { 3.2 - 0.1 * i, 3.1 - 0.08 * i }, { 0 }, { "123,456", "123,456" },
                                 { 3, 3 - 0.05 * i } };
    }
}

static void
test_labels (void)
{
  PbPyramidBar bars[19];
  char names[19][24];
  const int counts[] = { 1, 2, 19 };

  fill_five (bars, names, 19);
  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      for (double size = 11; size < 30; size += 7)
        {
          PbPyramidInput input = get_input (bars, counts[c]);
          g_autoptr(PbPyramidChart) chart = lay (&input, PB_THEME_PAPER, size, widths[w]);

          assert_labels_clear (pb_pyramid_chart_get_labels (chart), widths[w], pb_pyramid_chart_get_height (chart));
        }
}

/* At the widths of a page all ages and counts of five-year bands stand. */
static void
test_needed_labels (void)
{
  PbPyramidBar bars[19];
  char names[19][24];
  PbPyramidInput input = get_input (bars, 19);

  fill_five (bars, names, 19);
  for (guint w = 1; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(PbPyramidChart) chart = lay (&input, PB_THEME_PAPER, 0, widths[w]);
      GArray *labels = pb_pyramid_chart_get_labels (chart);
      int n_counts = 0;

      for (int i = 0; i < 19; i++)
        g_assert_nonnull (find_label (labels, names[i]));
      for (guint i = 0; i < labels->len; i++)
        n_counts += g_str_equal (g_array_index (labels, PbLabel, i).text, "123,456");
      g_assert_cmpint (n_counts, ==, 38);
      g_assert_nonnull (find_label (labels, "Males, 29,200"));
      g_assert_nonnull (find_label (labels, "Females, 30,400"));
      g_assert_nonnull (find_label (labels, "England"));
      g_assert_nonnull (find_label (labels, input.scale_title));
    }
}

/* Single years have too many names: the ends stand, and none overlaps. */
static void
test_single_years (void)
{
  PbPyramidBar bars[91];
  char names[91][24];
  PbPyramidInput input = get_input (bars, 91);

  for (int i = 0; i < 91; i++)
    {
      g_snprintf (names[i], sizeof names[i], i < 90 ? "%d" : "%d and over", i);
      bars[i] = (PbPyramidBar) { names[i], i < 90 ? 1 : 10, { 0.6, 0.6 }, { 0 }, { i < 90 ? "1,234" : "2,345", i < 90 ? "1,234" : "2,345" }, { 0.5, 0.7 } };
    }

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(PbPyramidChart) chart = lay (&input, PB_THEME_LIGHT, 0, widths[w]);
      GArray *labels = pb_pyramid_chart_get_labels (chart);

      assert_labels_clear (labels, widths[w], pb_pyramid_chart_get_height (chart));
      g_assert_nonnull (find_label (labels, "0"));
      g_assert_nonnull (find_label (labels, "90 and over"));
      g_assert_null (find_label (labels, "1,234"));
      g_assert_nonnull (find_label (labels, "2,345"));
    }
}

/* A hidden count has its pattern and words, never a bar of no length. */
static void
test_missing (void)
{
  PbPyramidBar bars[N_BROAD];
  PbPyramidInput input = get_input (bars, N_BROAD);
  g_autoptr(PbPyramidChart) chart = NULL;
  g_autoptr(PbPyramidChart) narrow = NULL;
  g_autoptr(PbPyramidChart) empty = NULL;

  for (int i = 0; i < N_BROAD; i++)
    bars[i] = broad[i];
  bars[1].values[0] = NAN;
  bars[1].statuses[0] = PB_STATUS_SUPPRESSED;
  bars[1].others[0] = NAN;
  chart = lay (&input, PB_THEME_LIGHT, 0, 640);
  g_assert_cmpfloat (pb_pyramid_chart_get_side_box (chart, 1, PB_PYRAMID_LEFT).width, ==, 0);
  g_assert_nonnull (find_label (pb_pyramid_chart_get_labels (chart), "Hidden, small number"));
  g_assert_null (find_label (pb_pyramid_chart_get_labels (chart), "18,900"));

  narrow = lay (&input, PB_THEME_LIGHT, 0, 250);
  g_assert_nonnull (find_label (pb_pyramid_chart_get_labels (narrow), "[c]"));

  input.n_bars = 0;
  empty = lay (&input, PB_THEME_LIGHT, 0, 640);
  g_assert_cmpfloat (pb_pyramid_chart_get_height (empty), ==, 0);
  g_assert_cmpuint (pb_pyramid_chart_get_labels (empty)->len, ==, 0);
}

/* The same bars of both sexes together: one side, to the right, with all the width that names and counts leave. */
static PbPyramidInput
get_profile (const PbPyramidBar *bars,
             int                 n)
{
  return (PbPyramidInput) { .bars = bars, .n_bars = n, .n_sides = 1, .sides = { "People, 59,600" },
                            .scale_title = "% of all people", .other_name = "Derby and Derbyshire" };
}

static void
test_profile (void)
{
  PbPyramidBar bars[19];
  char names[19][24];
  PbPyramidInput input = get_profile (bars, 19);

  fill_five (bars, names, 19);
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (double size = 11; size < 30; size += 7)
      {
        g_autoptr(PbPyramidChart) chart = lay (&input, PB_THEME_PAPER, size, widths[w]);
        GArray *labels = pb_pyramid_chart_get_labels (chart);
        PbBox longest = pb_pyramid_chart_get_side_box (chart, 0, PB_PYRAMID_ONLY);
        int n_counts = 0, found;

        assert_labels_clear (labels, widths[w], pb_pyramid_chart_get_height (chart));
        for (int i = 0; i < 19; i++)
          {
            PbBox box = pb_pyramid_chart_get_side_box (chart, i, PB_PYRAMID_ONLY);

            g_assert_cmpfloat_with_epsilon (box.x, longest.x, 0.001);
            g_assert_cmpfloat_with_epsilon (box.width / longest.width, bars[i].values[0] / bars[0].values[0], 0.001);
            g_assert_true (pb_pyramid_chart_pick (chart, widths[w] - 1, box.y + box.height / 2, &found));
            g_assert_cmpint (found, ==, i);
          }

        if (widths[w] < 480 || size > 11)
          continue;

        for (int i = 0; i < 19; i++)
          {
            const PbLabel *name = find_label (labels, names[i]);

            g_assert_nonnull (name);
            g_assert_cmpfloat (name->box.x + name->box.width, <, longest.x);
          }
        for (guint i = 0; i < labels->len; i++)
          n_counts += g_str_equal (g_array_index (labels, PbLabel, i).text, "123,456");
        g_assert_cmpint (n_counts, ==, 19);
        g_assert_nonnull (find_label (labels, "People, 59,600"));
        g_assert_nonnull (find_label (labels, "Derby and Derbyshire"));
        g_assert_cmpfloat (longest.width, >, widths[w] * 0.6);
      }
}

/* A hidden count beside the axis; the comparator's outline, and no colour of a sex. */
static void
test_profile_drawn (void)
{
  PbPyramidBar bars[N_BROAD];
  PbPyramidInput input = get_profile (bars, N_BROAD);

  for (int i = 0; i < N_BROAD; i++)
    bars[i] = broad[i];
  bars[2].values[0] = NAN;
  bars[2].statuses[0] = PB_STATUS_SUPPRESSED;

  for (int kind = PB_THEME_LIGHT; kind <= PB_THEME_PAPER; kind++)
    {
      g_autoptr(PbPyramidChart) chart = lay (&input, (PbThemeKind) kind, 0, 640);
      PbBox box = pb_pyramid_chart_get_side_box (chart, 1, PB_PYRAMID_ONLY);
      TestSurface surface;
      PbTheme theme;

      g_assert_nonnull (find_label (pb_pyramid_chart_get_labels (chart), "Hidden, small number"));
      g_assert_null (find_label (pb_pyramid_chart_get_labels (chart), "5,000"));

      pb_theme_init (&theme, (PbThemeKind) kind, NULL, 0);
      surface = test_surface_new (640, (int) pb_pyramid_chart_get_height (chart), theme.ground);
      pb_pyramid_chart_draw (chart, surface.cr);
      g_assert_cmpfloat (test_colour_distance (test_surface_get_pixel (&surface, box.x + box.width / 2,
                                                                      box.y + box.height / 2), theme.place), <, 0.05);
      g_assert_cmpint (test_surface_count (&surface, theme.england), >, 100);
      g_assert_cmpint (test_surface_count (&surface, theme.categorical[1]), ==, 0);
      test_surface_clear (&surface);
    }
}

/* Each sex has its colour on its own side, the comparator its line over both. */
static void
test_colours (void)
{
  PbPyramidInput input = get_input (broad, N_BROAD);

  for (int kind = PB_THEME_LIGHT; kind <= PB_THEME_PAPER; kind++)
    {
      g_autoptr(PbPyramidChart) chart = lay (&input, (PbThemeKind) kind, 0, 640);
      PbBox left = pb_pyramid_chart_get_side_box (chart, 1, PB_PYRAMID_LEFT);
      PbBox right = pb_pyramid_chart_get_side_box (chart, 1, PB_PYRAMID_RIGHT);
      TestSurface surface;
      PbTheme theme;

      pb_theme_init (&theme, (PbThemeKind) kind, NULL, 0);
      surface = test_surface_new (640, (int) pb_pyramid_chart_get_height (chart), theme.ground);
      pb_pyramid_chart_draw (chart, surface.cr);
      g_assert_cmpfloat (test_colour_distance (test_surface_get_pixel (&surface, left.x + left.width / 2,
                                                                      left.y + left.height / 2), theme.categorical[0]), <,
                         0.05);
      g_assert_cmpfloat (test_colour_distance (test_surface_get_pixel (&surface, right.x + right.width / 2,
                                                                      right.y + right.height / 2), theme.categorical[1]), <,
                         0.05);
      g_assert_cmpint (test_surface_count (&surface, theme.england), >, 100);
      test_surface_clear (&surface);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/pyramid-chart/boxes", test_boxes);
  g_test_add_func ("/chart/pyramid-chart/labels", test_labels);
  g_test_add_func ("/chart/pyramid-chart/needed-labels", test_needed_labels);
  g_test_add_func ("/chart/pyramid-chart/single-years", test_single_years);
  g_test_add_func ("/chart/pyramid-chart/missing", test_missing);
  g_test_add_func ("/chart/pyramid-chart/profile", test_profile);
  g_test_add_func ("/chart/pyramid-chart/profile-drawn", test_profile_drawn);
  g_test_add_func ("/chart/pyramid-chart/colours", test_colours);

  return g_test_run ();
}
