#include "chart-surface.h"
#include "label-checks.h"
#include "pb-dot-chart.h"

#define N_DISTRICTS 9

static const double widths[] = { 250, 300, 480, 640, 1000, 2400 };

/* Households in fuel poverty, %, by households, 2020, with the marks of a funnel about England's
 * 13.2%: Department for Energy Security and Net Zero, as re-published by Rich Tyler.  Open
 * Government Licence v3.0.  Counts to the nearest hundred. */
static const PbDot districts[N_DISTRICTS] = {
  { "Derby", 109700, 16.4, PB_DOT_MUCH_WORSE, 9, FALSE },
  { "Bolsover", 35100, 16.2, PB_DOT_MUCH_WORSE, 8, FALSE },
  { "Chesterfield", 50100, 15.8, PB_DOT_MUCH_WORSE, 7, TRUE },
  { "Amber Valley", 56500, 13.9, PB_DOT_WORSE, 6, FALSE },
  { "North East Derbyshire", 46400, 13.9, PB_DOT_MUCH_WORSE, 5, FALSE },
  { "Erewash", 52400, 13.5, PB_DOT_WITHIN, 4, FALSE },
  { "High Peak", 42000, 13.5, PB_DOT_WITHIN, 3, FALSE },
  { "Derbyshire Dales", 33200, 13.4, PB_DOT_WITHIN, 2, FALSE },
  { "South Derbyshire", 41900, 11.7, PB_DOT_MUCH_BETTER, 1, FALSE },
};

static const double line_xs[] = { 0, 60000, 200000 };
static const double middle_ys[] = { 13.2, 13.2, 13.2 };
static const double upper_ys[] = { 15, 13.7, 13.4 };
static const double lower_ys[] = { 11.4, 12.7, 13 };
static const PbDotLine lines[] = {
  { PB_DOT_LINE_MIDDLE, line_xs, middle_ys, 3, "England 13.2%" },
  { PB_DOT_LINE_INNER, line_xs, upper_ys, 3, "95%" },
  { PB_DOT_LINE_OUTER, line_xs, lower_ys, 3, "99.8%" },
};
static const PbDotKey keys[] = {
  { PB_DOT_MUCH_WORSE, FALSE, "Worse, beyond the 99.8% limit: 4" },
  { PB_DOT_WORSE, FALSE, "Worse, beyond the 95% limit: 1" },
  { PB_DOT_WITHIN, FALSE, "Within the limits: 3" },
  { PB_DOT_MUCH_BETTER, FALSE, "Better, beyond the 99.8% limit: 1" },
};

static PbDotInput
get_districts (void)
{
  return (PbDotInput) {
    .dots = districts, .n_dots = N_DISTRICTS, .selected = 2, .lines = lines, .n_lines = G_N_ELEMENTS (lines),
    .keys = keys, .n_keys = G_N_ELEMENTS (keys), .x_title = "Denominator: how many the share is of",
    .y_title = "Households in fuel poverty, %, 2020", .x_from_zero = TRUE, .y_low = NAN, .y_high = NAN,
    .y_decimals = 1,
  };
}

static PbDotChart *
lay (const PbDotInput *input,
     PbThemeKind       kind,
     double            base_size,
     double            width)
{
  PbTheme theme;

  pb_theme_init (&theme, kind, NULL, base_size);

  return pb_dot_chart_new (input, &theme, width);
}

/* Every dot stands where its two numbers say, and is found there. */
static void
test_positions (void)
{
  PbDotInput input = get_districts ();
  g_autoptr(PbDotChart) chart = lay (&input, PB_THEME_LIGHT, 0, 640);
  const PbAxis *x_axis = pb_dot_chart_get_x_axis (chart), *y_axis = pb_dot_chart_get_y_axis (chart);
  PbBox plot = pb_dot_chart_get_plot (chart);
  int found;

  g_assert_cmpfloat (x_axis->min, ==, 0);
  for (int i = 0; i < N_DISTRICTS; i++)
    {
      PbBox box = pb_dot_chart_get_dot_box (chart, i);
      double x = box.x + box.width / 2, y = box.y + box.height / 2;

      g_assert_cmpfloat_with_epsilon (x, plot.x + pb_axis_map (x_axis, districts[i].x) * plot.width, 0.01);
      g_assert_cmpfloat_with_epsilon (y, plot.y + (1 - pb_axis_map (y_axis, districts[i].y)) * plot.height, 0.01);
      g_assert_true (pb_dot_chart_pick (chart, x, y, &found));
      g_assert_cmpint (found, ==, i);
    }

  g_assert_false (pb_dot_chart_pick (chart, plot.x + plot.width - 1, plot.y + plot.height - 1, &found));
}

/* A scale that leaves zero out says so. */
static void
test_scale_note (void)
{
  PbDotInput input = get_districts ();
  g_autoptr(PbDotChart) chart = lay (&input, PB_THEME_LIGHT, 0, 640);
  g_autofree char *note = pb_dot_chart_dup_scale_note (chart);
  g_autoptr(PbDotChart) second = NULL;
  g_autofree char *both = NULL;
  PbDot high[] = { { "A", 512, 61, PB_DOT_VALUE, 1, FALSE }, { "B", 540, 69, PB_DOT_VALUE, 1, FALSE } };

  g_assert_cmpstr (note, ==, "The scale starts at 10");

  input = (PbDotInput) { .dots = high, .n_dots = 2, .selected = -1, .y_low = NAN, .y_high = NAN };
  second = lay (&input, PB_THEME_LIGHT, 0, 640);
  both = pb_dot_chart_dup_scale_note (second);
  g_assert_cmpstr (both, ==, "The scale starts at 60. The scale across starts at 510");
}

/* Nothing overlaps or leaves the chart, at any width, style and size of text. */
static void
test_labels (void)
{
  PbDotInput input = get_districts ();

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (double size = 11; size < 30; size += 7)
      for (int kind = PB_THEME_LIGHT; kind <= PB_THEME_PAPER; kind++)
        {
          g_autoptr(PbDotChart) chart = lay (&input, (PbThemeKind) kind, size, widths[w]);

          assert_labels_clear (pb_dot_chart_get_labels (chart), widths[w], pb_dot_chart_get_height (chart));
        }
}

/* What must be read stands at every width that a page has: the selected name, the titles,
 * the middle line, all keys. */
static void
test_needed_labels (void)
{
  PbDotInput input = get_districts ();

  for (guint w = 1; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(PbDotChart) chart = lay (&input, PB_THEME_PAPER, 0, widths[w]);
      GArray *labels = pb_dot_chart_get_labels (chart);

      g_assert_nonnull (find_label (labels, "Chesterfield"));
      g_assert_nonnull (find_label (labels, "England 13.2%"));
      g_assert_nonnull (find_label (labels, "99.8%"));
      g_assert_nonnull (find_label (labels, input.x_title));
      g_assert_nonnull (find_label (labels, input.y_title));
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        g_assert_nonnull (find_label (labels, keys[i].words));
    }
}

/* Where there is room every name that is wanted stands, one that is not wanted never. */
static void
test_names (void)
{
  PbDot dots[N_DISTRICTS];
  PbDotInput input = get_districts ();
  g_autoptr(PbDotChart) chart = NULL;
  GArray *labels;

  for (int i = 0; i < N_DISTRICTS; i++)
    dots[i] = districts[i];
  dots[8].urgency = 0;
  input.dots = dots;
  chart = lay (&input, PB_THEME_LIGHT, 0, 1000);
  labels = pb_dot_chart_get_labels (chart);
  g_assert_nonnull (find_label (labels, "Bolsover"));
  g_assert_nonnull (find_label (labels, "Derby"));
  g_assert_nonnull (find_label (labels, "Amber Valley"));
  g_assert_null (find_label (labels, "South Derbyshire"));
}

/* A dot without a number has no place, a chart without dots none at all. */
static void
test_missing (void)
{
  const PbDot dots[] = {
    { "Derby", 4, NAN, PB_DOT_VALUE, 1, FALSE },
    { "Erewash", 3, 2, PB_DOT_VALUE, 1, FALSE },
    { "Bolsover", NAN, 2, PB_DOT_VALUE, 1, FALSE },
  };
  PbDotInput input = { .dots = dots, .n_dots = 3, .selected = 0, .y_low = NAN, .y_high = NAN };
  g_autoptr(PbDotChart) chart = lay (&input, PB_THEME_LIGHT, 0, 480);
  g_autoptr(PbDotChart) none = NULL;
  int found;

  g_assert_false (pb_dot_chart_is_empty (chart));
  g_assert_cmpfloat (pb_dot_chart_get_dot_box (chart, 0).width, ==, 0);
  g_assert_cmpfloat (pb_dot_chart_get_dot_box (chart, 1).width, >, 0);
  g_assert_null (find_label (pb_dot_chart_get_labels (chart), "Derby"));

  input.n_dots = 1;
  none = lay (&input, PB_THEME_LIGHT, 0, 480);
  g_assert_true (pb_dot_chart_is_empty (none));
  g_assert_cmpfloat (pb_dot_chart_get_height (none), ==, 0);
  g_assert_false (pb_dot_chart_pick (none, 10, 10, &found));
  g_assert_null (pb_dot_chart_dup_scale_note (none));
}

/* Below zero, all alike, and very long names. */
static void
test_extremes (void)
{
  const char *name = "Bournemouth, Christchurch and Poole without the parts that another area set counts elsewhere";
  const PbDot dots[] = {
    { name, -4, -120000, PB_DOT_HIGHER, 3, FALSE },  { name, -4, -120000, PB_DOT_LOWER, 2, FALSE },
    { name, 0, 3, PB_DOT_MUCH_HIGHER, 1, TRUE },     { name, 1e6, 3, PB_DOT_MUCH_LOWER, 5, FALSE },
  };
  PbDotInput input = {
    .dots = dots, .n_dots = G_N_ELEMENTS (dots), .selected = 0, .y_low = NAN, .y_high = NAN, .x_title = name,
    .y_title = name, .lines = lines, .n_lines = G_N_ELEMENTS (lines),
  };

  for (int n = 1; n <= input.n_dots; n++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        PbDotInput one = input;
        g_autoptr(PbDotChart) chart = NULL;

        one.n_dots = n;
        chart = lay (&one, PB_THEME_PAPER, 0, widths[w]);
        assert_labels_clear (pb_dot_chart_get_labels (chart), widths[w], pb_dot_chart_get_height (chart));
      }
}

/* Verdicts wear their colours, the selected Place the session's ink, in every style. */
static void
test_colours (void)
{
  PbDotInput input = get_districts ();

  for (int kind = PB_THEME_LIGHT; kind <= PB_THEME_PAPER; kind++)
    {
      g_autoptr(PbDotChart) chart = lay (&input, (PbThemeKind) kind, 0, 640);
      TestSurface surface;
      PbTheme theme;
      PbColour wanted[3];
      const int which[] = { 0, 8, 2 };

      pb_theme_init (&theme, (PbThemeKind) kind, NULL, 0);
      wanted[0] = theme.worse;
      wanted[1] = theme.better;
      wanted[2] = theme.ink;
      surface = test_surface_new (640, (int) pb_dot_chart_get_height (chart), theme.ground);
      pb_dot_chart_draw (chart, surface.cr);
      for (guint i = 0; i < G_N_ELEMENTS (which); i++)
        {
          PbBox box = pb_dot_chart_get_dot_box (chart, which[i]);

          g_assert_true (test_surface_has_colour (&surface, box.x + box.width / 2, box.y + box.height / 2, 1, wanted[i]));
        }
      test_surface_clear (&surface);
    }
}

/* A mark beyond the inner limit alone is half ground, half ink: it differs without colour. */
static void
test_half_marks (void)
{
  const PbDotMark marks[] = { PB_DOT_WORSE, PB_DOT_BETTER, PB_DOT_HIGHER, PB_DOT_LOWER };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const PbDot dots[] = { { "A", 1, 1, marks[i], 0, FALSE }, { "B", 3, 3, marks[i] + 1, 0, FALSE },
                             { "C", 5, 5, PB_DOT_VALUE, 0, FALSE } };
      PbDotInput input = { .dots = dots, .n_dots = 3, .selected = -1, .y_low = NAN, .y_high = NAN };
      g_autoptr(PbDotChart) chart = lay (&input, PB_THEME_LIGHT, 44, 800);
      PbBox half = pb_dot_chart_get_dot_box (chart, 0), whole = pb_dot_chart_get_dot_box (chart, 1);
      TestSurface surface;
      PbTheme theme;

      pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 44);
      surface = test_surface_new (800, (int) pb_dot_chart_get_height (chart), theme.ground);
      pb_dot_chart_draw (chart, surface.cr);
      g_assert_cmpfloat (test_colour_distance (test_surface_get_pixel (&surface, half.x + half.width * 0.65,
                                                                      half.y + half.height * 0.55), theme.ground), <, 0.05);
      g_assert_cmpfloat (test_colour_distance (test_surface_get_pixel (&surface, half.x + half.width * 0.35,
                                                                      half.y + half.height * 0.55), theme.ground), >, 0.2);
      g_assert_cmpfloat (test_colour_distance (test_surface_get_pixel (&surface, whole.x + whole.width * 0.65,
                                                                      whole.y + whole.height * 0.55), theme.ground), >, 0.2);
      test_surface_clear (&surface);
    }
}

/* All of England's small areas are laid out and drawn in the time of a few frames. */
static void
test_thousands (void)
{
  const int n = 34000;
  g_autofree PbDot *dots = g_new0 (PbDot, n);
  PbDotInput input = get_districts ();
  g_autoptr(PbDotChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  gint64 start;

  for (int i = 0; i < n; i++)
    dots[i] = (PbDot) { "Small area", g_test_rand_double_range (400, 1600), g_test_rand_double_range (2, 40),
                        (PbDotMark) g_test_rand_int_range (PB_DOT_WITHIN, PB_DOT_HIGHER), i < 10, i % 40 == 0 };

  input.dots = dots;
  input.n_dots = n;
  input.selected = -1;
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  surface = test_surface_new (1000, 640, theme.ground);

  start = g_get_monotonic_time ();
  chart = lay (&input, PB_THEME_LIGHT, 0, 1000);
  pb_dot_chart_draw (chart, surface.cr);
  g_test_message ("%d dots in %g ms", n, (double) (g_get_monotonic_time () - start) / 1000);

  assert_labels_clear (pb_dot_chart_get_labels (chart), 1000, pb_dot_chart_get_height (chart));
  g_assert_cmpint (test_surface_count (&surface, theme.ink), >, 1000);
  /* Generous, for machines under load and for sanitizers. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 15 * G_USEC_PER_SEC);
  test_surface_clear (&surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/dot-chart/positions", test_positions);
  g_test_add_func ("/chart/dot-chart/scale-note", test_scale_note);
  g_test_add_func ("/chart/dot-chart/labels", test_labels);
  g_test_add_func ("/chart/dot-chart/needed-labels", test_needed_labels);
  g_test_add_func ("/chart/dot-chart/names", test_names);
  g_test_add_func ("/chart/dot-chart/missing", test_missing);
  g_test_add_func ("/chart/dot-chart/extremes", test_extremes);
  g_test_add_func ("/chart/dot-chart/colours", test_colours);
  g_test_add_func ("/chart/dot-chart/half-marks", test_half_marks);
  g_test_add_func ("/chart/dot-chart/thousands", test_thousands);

  return g_test_run ();
}
