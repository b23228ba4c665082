#include "chart-surface.h"
#include "pb-text.h"
#include "spc-figures.h"

#include <string.h>

#define WIDTH  700
#define HEIGHT 300

static PbXmrChart *
make_chart (const PbXmrInput *input,
            double            width,
            double            height)
{
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);

  return pb_xmr_chart_new (input, &theme, width, height);
}

static const PbLabel *
find_label (PbXmrChart *chart,
            const char *text)
{
  GArray *labels = pb_xmr_chart_get_labels (chart);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (g_array_index (labels, PbLabel, i).text, text))
      return &g_array_index (labels, PbLabel, i);

  return NULL;
}

/* Mean and limits are those of the rules: 399.30 and 2.66 mean moving ranges of 80.31,
 * very large ranges aside, either side. */
static void
test_lines (void)
{
  TestDelays delays;
  g_autoptr(PbXmrChart) chart = NULL;
  PbBox plot;
  double x, y;

  test_delays_init (&delays, -1, 0);
  delays.input.target = 300;
  chart = make_chart (&delays.input, WIDTH, HEIGHT);
  plot = pb_xmr_chart_get_plot (chart);

  g_assert_nonnull (find_label (chart, "Upper limit\302\240613"));
  g_assert_nonnull (find_label (chart, "Mean\302\240399"));
  g_assert_nonnull (find_label (chart, "Lower limit\302\240186"));
  g_assert_nonnull (find_label (chart, "Target\302\240300"));
  g_assert_nonnull (find_label (chart, "April 2011"));
  g_assert_nonnull (find_label (chart, "December 2019"));
  /* The last value. */
  g_assert_nonnull (find_label (chart, "357"));

  /* 8 px of room on both sides; heights are those of the axis. */
  g_assert_true (pb_xmr_chart_locate (chart, 0, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, plot.x + 8, 0.01);
  g_assert_cmpfloat_with_epsilon (y, pb_xmr_chart_get_y (chart, 354), 1e-9);
  g_assert_true (pb_xmr_chart_locate (chart, N_DELAYS - 1, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, plot.x + plot.width - 8, 0.01);
}

/* A decimal more for means of small figures, and the words that a target brings. */
static void
test_small_figures (void)
{
  TestDelays delays;
  g_autoptr(PbXmrChart) chart = NULL;

  test_delays_init (&delays, -1, 0);
  delays.segments[0].mean = 42.25;
  delays.input.target = 40;
  delays.input.target_words = "At most";
  chart = make_chart (&delays.input, WIDTH, HEIGHT);
  g_assert_nonnull (find_label (chart, "Mean\302\24042.2"));
  g_assert_nonnull (find_label (chart, "At most\302\24040"));
}

/* The axis holds values, limits and target, and starts where they do. */
static void
test_axis (void)
{
  TestDelays delays;
  g_autoptr(PbXmrChart) chart = NULL;
  g_autoptr(PbXmrChart) high = NULL;
  g_autofree char *note = NULL;
  const PbAxis *axis;

  test_delays_init (&delays, -1, 0);
  delays.input.target = 1400;
  chart = make_chart (&delays.input, WIDTH, HEIGHT);
  axis = pb_xmr_chart_get_axis (chart);
  g_assert_cmpfloat (axis->max, >=, 1400);
  g_assert_cmpfloat (axis->min, <=, 163);
  g_assert_null (pb_xmr_chart_dup_scale_note (chart));

  for (int i = 0; i < N_DELAYS; i++)
    delays.points[i].value += 5000;
  delays.input.target = NAN;
  delays.input.n_segments = 0;
  high = make_chart (&delays.input, WIDTH, HEIGHT);
  note = pb_xmr_chart_dup_scale_note (high);
  g_assert_cmpstr (note, ==, "The scale starts at 5000");
}

static void
test_gaps (void)
{
  TestDelays delays;
  PbXmrPoint sparse[N_DELAYS];
  g_autoptr(PbXmrChart) chart = NULL;
  g_autoptr(PbXmrChart) without = NULL;
  double x, y;

  test_delays_init (&delays, 30, 0);
  chart = make_chart (&delays.input, WIDTH, HEIGHT);
  g_assert_true (pb_xmr_chart_joins (chart, 28));
  g_assert_false (pb_xmr_chart_joins (chart, 29));
  g_assert_false (pb_xmr_chart_joins (chart, 30));
  g_assert_true (pb_xmr_chart_joins (chart, 31));
  g_assert_false (pb_xmr_chart_has_mark (chart, 30));
  g_assert_false (pb_xmr_chart_locate (chart, 30, &x, &y));
  g_assert_cmpfloat (x, >, 0);

  /* A month that is not even in the list is a gap as well. */
  memcpy (sparse, delays.points, 30 * sizeof (PbXmrPoint));
  memcpy (sparse + 30, delays.points + 31, (N_DELAYS - 31) * sizeof (PbXmrPoint));
  delays.input.points = sparse;
  delays.input.n_points = N_DELAYS - 1;
  delays.input.n_segments = 0;
  without = make_chart (&delays.input, WIDTH, HEIGHT);
  g_assert_false (pb_xmr_chart_joins (without, 29));
  g_assert_true (pb_xmr_chart_joins (without, 30));
}

/* Every special cause is drawn in its colour at its place, and nothing else is. */
static void
test_marks (void)
{
  TestDelays delays;
  g_autoptr(PbXmrChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  int n_better = 0, n_worse = 0;

  test_delays_init (&delays, -1, 0);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = make_chart (&delays.input, 1400, 500);
  surface = test_surface_new (1400, 500, theme.ground);
  pb_xmr_chart_draw (chart, surface.cr);

  for (int i = 0; i < N_DELAYS; i++)
    {
      PbSpcVariation variation = delays.points[i].variation;
      double x, y;

      g_assert_true (pb_xmr_chart_locate (chart, i, &x, &y));
      g_assert_true (pb_xmr_chart_has_mark (chart, i));
      g_assert_cmpint (test_surface_has_colour (&surface, x, y, 1, theme.better), ==,
                       variation == PB_SPC_VARIATION_IMPROVEMENT);
      g_assert_cmpint (test_surface_has_colour (&surface, x, y, 1, theme.worse), ==,
                       variation == PB_SPC_VARIATION_CONCERN);
      n_better += variation == PB_SPC_VARIATION_IMPROVEMENT;
      n_worse += variation == PB_SPC_VARIATION_CONCERN;
    }

  g_assert_cmpint (n_better, >, 10);
  g_assert_cmpint (n_worse, >, 10);
  test_surface_clear (&surface);
}

/* What came after the moment has no verdict, and where points stand close only special
 * causes have marks. */
static void
test_later_and_dense (void)
{
  TestDelays delays;
  g_autoptr(PbXmrChart) chart = NULL;
  g_autoptr(PbXmrChart) dense = NULL;
  TestSurface surface;
  PbTheme theme;
  double x, y;

  test_delays_init (&delays, -1, 0);
  dense = make_chart (&delays.input, 340, HEIGHT);
  for (int i = 0; i < N_DELAYS; i++)
    g_assert_cmpint (pb_xmr_chart_has_mark (dense, i), ==,
                     delays.points[i].variation != PB_SPC_VARIATION_COMMON_CAUSE);

  for (int i = 0; i < N_DELAYS; i++)
    delays.points[i].is_later = TRUE;
  delays.input.n_segments = 0;
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = make_chart (&delays.input, 1400, HEIGHT);
  surface = test_surface_new (1400, HEIGHT, theme.ground);
  pb_xmr_chart_draw (chart, surface.cr);
  g_assert_cmpint (test_surface_count (&surface, theme.better), ==, 0);
  g_assert_cmpint (test_surface_count (&surface, theme.worse), ==, 0);
  /* Hollow. */
  g_assert_true (pb_xmr_chart_locate (chart, 50, &x, &y));
  g_assert_cmpfloat (test_colour_distance (test_surface_get_pixel (&surface, x, y), theme.ground), <, 0.2);
  test_surface_clear (&surface);
}

/* Each segment has lines of its own, dashed limits and a whole mean, and a rebase stands
 * where the second starts. */
static void
test_rebase (void)
{
  PbXmrMark rebase = { pb_day_from_ymd (2015, 4, 1), "New limits: the Better Care Fund begins" };
  PbXmrMark outside = { pb_day_from_ymd (2025, 4, 1), "Much later" };
  TestDelays delays;
  g_autoptr(PbXmrChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  double before, after, y;

  test_delays_init (&delays, -1, 48);
  g_assert_cmpint (delays.input.n_segments, ==, 2);
  delays.input.rebases = &rebase;
  delays.input.n_rebases = 1;
  delays.input.events = &outside;
  delays.input.n_events = 1;
  chart = make_chart (&delays.input, 1000, 400);
  g_assert_nonnull (find_label (chart, rebase.words));
  g_assert_null (find_label (chart, outside.words));

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  surface = test_surface_new (1000, 400, theme.ground);
  pb_xmr_chart_draw (chart, surface.cr);
  pb_xmr_chart_locate (chart, 47, &before, &y);
  pb_xmr_chart_locate (chart, 48, &after, &y);
  /* The dashes are somewhere between April's point and March's, from the words to the axis. */
  g_assert_true (test_surface_has_colour (&surface, (before + after) / 2, pb_xmr_chart_get_plot (chart).y + 8, 4,
                                          theme.dim));
  /* Means differ, and each ends at the rebase. */
  pb_xmr_chart_locate (chart, 20, &before, &y);
  g_assert_true (test_surface_has_colour (&surface, before, pb_xmr_chart_get_y (chart, delays.segments[0].mean), 2,
                                          theme.dim));
  test_surface_clear (&surface);
}

static void
test_pick (void)
{
  TestDelays delays;
  g_autoptr(PbXmrChart) chart = NULL;
  int point = -1;

  test_delays_init (&delays, 30, 0);
  chart = make_chart (&delays.input, WIDTH, HEIGHT);

  for (int i = 0; i < N_DELAYS; i++)
    {
      double x, y;

      pb_xmr_chart_locate (chart, i, &x, &y);
      g_assert_true (pb_xmr_chart_pick (chart, x + 0.2, HEIGHT / 2.0, &point));
      g_assert_cmpint (point, ==, i);
    }

  g_assert_false (pb_xmr_chart_pick (chart, 1, HEIGHT / 2.0, &point));
  g_assert_false (pb_xmr_chart_pick (chart, WIDTH / 2.0, -1, &point));
  g_assert_false (pb_xmr_chart_pick (chart, WIDTH - 1, HEIGHT / 2.0, &point));
}

static void
test_empty (void)
{
  PbXmrPoint missing = { .period = "April 2011", .value = NAN, .is_missing = TRUE };
  PbXmrPoint lone = { .period = "April 2011", .value = 4 };
  PbXmrInput input = { .target = NAN, .cursor = -1, .n_decimals = -1 };
  TestSurface surface = test_surface_new (WIDTH, HEIGHT, pb_colour_from_rgb (0xffffff));
  g_autoptr(PbXmrChart) none = make_chart (&input, WIDTH, HEIGHT);
  g_autoptr(PbXmrChart) all_missing = NULL;
  g_autoptr(PbXmrChart) single = NULL;
  int point;

  g_assert_true (pb_xmr_chart_is_empty (none));
  g_assert_false (pb_xmr_chart_pick (none, 10, 10, &point));
  pb_xmr_chart_draw (none, surface.cr);

  input.points = &missing;
  input.n_points = 1;
  all_missing = make_chart (&input, WIDTH, HEIGHT);
  g_assert_true (pb_xmr_chart_is_empty (all_missing));
  pb_xmr_chart_draw (all_missing, surface.cr);
  g_assert_cmpint (test_surface_count (&surface, pb_colour_from_rgb (0xffffff)), ==, WIDTH * HEIGHT);

  input.points = &lone;
  single = make_chart (&input, WIDTH, HEIGHT);
  g_assert_false (pb_xmr_chart_is_empty (single));
  g_assert_true (pb_xmr_chart_has_mark (single, 0));
  pb_xmr_chart_draw (single, surface.cr);
  g_assert_cmpint (test_surface_count (&surface, pb_colour_from_rgb (0xffffff)), <, WIDTH * HEIGHT);
  test_surface_clear (&surface);
}

static void
assert_labels_apart (GArray *labels,
                     double  width,
                     double  height)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const PbLabel *label = &g_array_index (labels, PbLabel, i);

      g_assert_cmpfloat (label->box.x, >=, -0.5);
      g_assert_cmpfloat (label->box.y, >=, -0.5);
      g_assert_cmpfloat (label->box.x + label->box.width, <=, width + 1);
      g_assert_cmpfloat (label->box.y + label->box.height, <=, height + 1);
      for (guint k = i + 1; k < labels->len; k++)
        if (pb_box_overlaps (&label->box, &g_array_index (labels, PbLabel, k).box))
          g_error ("“%s” stands on “%s” at %g x %g", label->text, g_array_index (labels, PbLabel, k).text, width,
                   height);
    }
}

/* No label overlaps another or leaves the chart, wherever cursor and marks stand. */
static void
test_labels_apart (void)
{
  static const double widths[] = { 340, 520, 900 };
  static const double heights[] = { 220, 360 };
  static const double sizes[] = { 0, 18 };
  PbXmrMark rebases[] = {
    { pb_day_from_ymd (2013, 4, 1), "New limits: counted anew" },
    { pb_day_from_ymd (2019, 6, 1), "New limits: discharge to assess begins at the Royal Derby Hospital" },
  };
  PbXmrMark events[] = {
    { pb_day_from_ymd (2013, 7, 1), "21 small areas join the NHS area" },
    { pb_day_from_ymd (2017, 4, 1), "High impact change model" },
  };

  for (int cursor = -1; cursor < N_DELAYS; cursor += 13)
    for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
      for (gsize h = 0; h < G_N_ELEMENTS (heights); h++)
        for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
          for (int n_marks = 0; n_marks <= 2; n_marks++)
            {
              TestDelays delays;
              g_autoptr(PbXmrChart) chart = NULL;
              PbTheme theme;

              test_delays_init (&delays, 30, 24);
              delays.input.target = 390;
              delays.input.cursor = cursor;
              delays.input.rebases = rebases;
              delays.input.events = events;
              delays.input.n_rebases = delays.input.n_events = n_marks;
              pb_theme_init (&theme, PB_THEME_DARK, NULL, sizes[s]);
              chart = pb_xmr_chart_new (&delays.input, &theme, widths[w], heights[h]);
              assert_labels_apart (pb_xmr_chart_get_labels (chart), widths[w], heights[h]);
              if (cursor >= 0)
                g_assert_nonnull (find_label (chart, delays.periods[cursor]));
            }
}

/* Tags of points with notes, one of a month without a value. */
static void
test_tags (void)
{
  static const PbChartTag tags[] = { { 0, 0, "1" }, { 0, 55, "2" }, { 0, 60, "3" }, { 0, 104, "4, 5" } };
  static const double widths[] = { 320, 480, 700, 1200 };
  static const int cursors[] = { -1, 55, 104 };
  TestDelays delays;

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint c = 0; c < G_N_ELEMENTS (cursors); c++)
      {
        g_autoptr(PbXmrChart) chart = NULL;

        test_delays_init (&delays, 60, 0);
        delays.input.cursor = cursors[c];
        delays.input.tags = tags;
        delays.input.n_tags = G_N_ELEMENTS (tags);
        chart = make_chart (&delays.input, widths[w], HEIGHT);
        assert_labels_apart (pb_xmr_chart_get_labels (chart), widths[w], HEIGHT);
        for (guint t = 0; t < G_N_ELEMENTS (tags); t++)
          g_assert_nonnull (find_label (chart, tags[t].words));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/xmr/lines", test_lines);
  g_test_add_func ("/chart/xmr/small-figures", test_small_figures);
  g_test_add_func ("/chart/xmr/axis", test_axis);
  g_test_add_func ("/chart/xmr/gaps", test_gaps);
  g_test_add_func ("/chart/xmr/marks", test_marks);
  g_test_add_func ("/chart/xmr/later-and-dense", test_later_and_dense);
  g_test_add_func ("/chart/xmr/rebase", test_rebase);
  g_test_add_func ("/chart/xmr/pick", test_pick);
  g_test_add_func ("/chart/xmr/empty", test_empty);
  g_test_add_func ("/chart/xmr/labels-apart", test_labels_apart);
  g_test_add_func ("/chart/xmr/tags", test_tags);

  return g_test_run ();
}
