#include "chart-figures.h"
#include "chart-surface.h"

#define WIDTH 640
#define N_BARS ((int) G_N_ELEMENTS (cvd_bars))

static PbBarInput
get_input (void)
{
  return (PbBarInput) {
    .bars = cvd_bars, .n_bars = N_BARS, .benchmark = 30.2, .benchmark_name = "England",
    .has_comparison = TRUE, .selected = 2, .hovered = -1, .n_decimals = 1,
  };
}

static void
test_geometry (void)
{
  PbBarInput input = get_input ();
  g_autoptr(PbBarChart) chart = NULL;
  PbTheme theme;
  PbBox plot, bar;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_bar_chart_new (&input, &theme, WIDTH);
  plot = pb_bar_chart_get_plot (chart);

  g_assert_cmpfloat (pb_bar_chart_get_axis (chart)->min, ==, 0);
  g_assert_cmpfloat (pb_bar_chart_get_axis (chart)->max, ==, 50);
  g_assert_cmpfloat_with_epsilon (pb_bar_chart_get_x (chart, 25), plot.x + plot.width / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (plot.height, N_BARS * 42.0, 0.01);

  for (int i = 0; i < N_BARS; i++)
    {
      PbBox row = pb_bar_chart_get_row (chart, i);

      bar = pb_bar_chart_get_bar (chart, i);
      g_assert_cmpfloat_with_epsilon (bar.x, plot.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (bar.width, plot.width * cvd_bars[i].value / 50, 1e-9);
      g_assert_cmpint (pb_bar_chart_pick (chart, WIDTH / 2.0, row.y + row.height / 2), ==, i);
    }

  g_assert_cmpint (pb_bar_chart_pick (chart, 10, 2), ==, -1);
  g_assert_cmpint (pb_bar_chart_pick (chart, 10, pb_bar_chart_get_height (chart) - 1), ==, -1);
}

static void
test_negative (void)
{
  const PbBar bars[] = {
    { "Derbyshire Dales", -1.6, NAN, NAN, PB_STATUS_PRESENT, PB_COMPARISON_NOT_COMPARED },
    { "Derby", 6.2, NAN, NAN, PB_STATUS_PRESENT, PB_COMPARISON_NOT_COMPARED },
  };
  PbBarInput input = { .bars = bars, .n_bars = 2, .benchmark = NAN, .selected = -1, .hovered = -1, .n_decimals = -1 };
  g_autoptr(PbBarChart) chart = NULL;
  PbTheme theme;
  PbBox below, above;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_bar_chart_new (&input, &theme, WIDTH);
  below = pb_bar_chart_get_bar (chart, 0);
  above = pb_bar_chart_get_bar (chart, 1);
  g_assert_cmpfloat_with_epsilon (below.x + below.width, pb_bar_chart_get_x (chart, 0), 1e-9);
  g_assert_cmpfloat_with_epsilon (above.x, pb_bar_chart_get_x (chart, 0), 1e-9);
}

static void
assert_labels_apart (PbBarChart *chart,
                     double      width)
{
  GArray *labels = pb_bar_chart_get_labels (chart);

  for (guint i = 0; i < labels->len; i++)
    {
      const PbLabel *a = &g_array_index (labels, PbLabel, i);

      g_assert_cmpfloat (a->box.x, >=, -0.01);
      g_assert_cmpfloat (a->box.x + a->box.width, <=, width + 0.01);
      g_assert_cmpfloat (a->box.y, >=, -0.01);
      g_assert_cmpfloat (a->box.y + a->box.height, <=, pb_bar_chart_get_height (chart) + 0.01);

      for (guint j = i + 1; j < labels->len; j++)
        if (pb_box_overlaps (&a->box, &g_array_index (labels, PbLabel, j).box))
          g_error ("\"%s\" overlaps \"%s\" at %g", a->text, g_array_index (labels, PbLabel, j).text, width);
    }
}

static void
test_labels_apart (void)
{
  static const double widths[] = { 420, 560, 640, 900 };
  static const double sizes[] = { 0, 18 };
  PbBar bars[N_BARS + 2];
  PbTheme theme;

  memcpy (bars, cvd_bars, sizeof cvd_bars);
  bars[N_BARS] = (PbBar) { "A district with a name longer than any in England", NAN, NAN, NAN,
                           PB_STATUS_SUPPRESSED, PB_COMPARISON_NOT_COMPARED };
  bars[N_BARS + 1] = (PbBar) { "High Peak", NAN, NAN, NAN, PB_STATUS_MISSING, PB_COMPARISON_NOT_COMPARED };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        PbBarInput input = get_input ();
        g_autoptr(PbBarChart) chart = NULL;

        input.bars = bars;
        input.n_bars = N_BARS + 2;
        pb_theme_init (&theme, PB_THEME_LIGHT, NULL, sizes[s]);
        chart = pb_bar_chart_new (&input, &theme, widths[w]);
        assert_labels_apart (chart, widths[w]);
      }
}

/* Bars, selected bar, whisker, benchmark and patterns are where the sums say. */
static void
test_ink (void)
{
  PbBarInput input = get_input ();
  PbBar bars[N_BARS];
  g_autoptr(PbBarChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  PbBox row, bar, plot;

  memcpy (bars, cvd_bars, sizeof bars);
  bars[8] = (PbBar) { "Derbyshire Dales", NAN, NAN, NAN, PB_STATUS_MISSING, PB_COMPARISON_NOT_COMPARED };
  input.bars = bars;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_bar_chart_new (&input, &theme, WIDTH);
  surface = test_surface_new (WIDTH, (int) ceil (pb_bar_chart_get_height (chart)), theme.view);
  pb_bar_chart_draw (chart, surface.cr);
  plot = pb_bar_chart_get_plot (chart);

  bar = pb_bar_chart_get_bar (chart, 0);
  g_assert_true (test_surface_has_colour (&surface, bar.x + 20, bar.y + 4, 0, theme.bar));
  bar = pb_bar_chart_get_bar (chart, 2);
  g_assert_true (test_surface_has_colour (&surface, bar.x + 20, bar.y + 4, 0, theme.place));
  row = pb_bar_chart_get_row (chart, 2);
  g_assert_true (test_surface_has_colour (&surface, 4, row.y + row.height / 2, 0, theme.selected_row));

  row = pb_bar_chart_get_row (chart, 0);
  g_assert_true (test_surface_has_colour (&surface, pb_bar_chart_get_x (chart, bars[0].upper) - 4,
                                          row.y + row.height / 2, 1, theme.ink));
  g_assert_true (test_surface_has_colour (&surface, pb_bar_chart_get_x (chart, 30.2), plot.y + plot.height - 12, 6,
                                          theme.text));

  bar = pb_bar_chart_get_bar (chart, 8);
  g_assert_cmpfloat (bar.width, ==, 0);
  row = pb_bar_chart_get_row (chart, 8);
  g_assert_true (test_surface_has_colour (&surface, plot.x + 11, row.y + row.height / 2, 5, theme.faint));
  test_surface_clear (&surface);
}

/* 651 small areas: only rows in the clip are drawn, and quickly enough to scroll. */
static void
test_many (void)
{
  g_autofree PbBar *bars = g_new (PbBar, 651);
  PbBarInput input = { .bars = bars, .n_bars = 651, .benchmark = NAN, .selected = -1, .hovered = -1, .n_decimals = 0 };
  g_autoptr(PbBarChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;

  for (int i = 0; i < 651; i++)
    bars[i] = (PbBar) { "Derby 016A", 651 - i, NAN, NAN, PB_STATUS_PRESENT, PB_COMPARISON_NOT_COMPARED };

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_bar_chart_new (&input, &theme, WIDTH);
  g_assert_cmpfloat_with_epsilon (pb_bar_chart_get_plot (chart).height, 651 * 26.0, 0.1);

  surface = test_surface_new (WIDTH, 400, theme.view);
  cairo_translate (surface.cr, 0, -8000);
  pb_bar_chart_draw (chart, surface.cr);
  g_assert_cmpint (test_surface_count (&surface, theme.bar), >, 1000);
  test_surface_clear (&surface);
}

static void
test_empty (void)
{
  const PbBar bars[] = {
    { "Derby", NAN, NAN, NAN, PB_STATUS_PRESENT, PB_COMPARISON_NOT_COMPARED },
    { "Bolsover", NAN, NAN, NAN, PB_STATUS_NOT_PUBLISHED, PB_COMPARISON_NOT_COMPARED },
  };
  PbBarInput input = { .bars = bars, .n_bars = 2, .benchmark = NAN, .has_comparison = TRUE, .selected = 0, .hovered = 1, .n_decimals = -1 };
  g_autoptr(PbBarChart) chart = NULL;
  GArray *labels;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_bar_chart_new (&input, &theme, WIDTH);
  labels = pb_bar_chart_get_labels (chart);

  /* Two names and two reasons, no ticks. */
  g_assert_cmpuint (labels->len, ==, 4);
  g_assert_cmpstr (g_array_index (labels, PbLabel, 1).text, ==, "No value");
  g_assert_cmpstr (g_array_index (labels, PbLabel, 3).text, ==, "Not published here");
}

/* Rows close up to a height, neither past it where they can help it nor below 26 px, and
 * the pointer finds them there. */
static void
test_closes_up (void)
{
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  for (double height = 1; height <= 700; height += 33)
    {
      PbBarInput input = get_input ();
      g_autoptr(PbBarChart) chart = NULL;
      double row;

      input.height = height;
      chart = pb_bar_chart_new (&input, &theme, WIDTH);
      row = pb_bar_chart_get_row (chart, 0).height;
      g_assert_cmpfloat (row, >=, 26 - 0.01);
      g_assert_cmpfloat (row, <=, 42 + 0.01);
      if (row > 26.01)
        g_assert_cmpfloat (pb_bar_chart_get_height (chart), <=, height + 0.01);

      for (int i = 0; i < N_BARS; i++)
        g_assert_cmpint (pb_bar_chart_pick (chart, 300, pb_bar_chart_get_row (chart, i).y + row / 2), ==, i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/bars/geometry", test_geometry);
  g_test_add_func ("/chart/bars/negative", test_negative);
  g_test_add_func ("/chart/bars/labels-apart", test_labels_apart);
  g_test_add_func ("/chart/bars/ink", test_ink);
  g_test_add_func ("/chart/bars/many", test_many);
  g_test_add_func ("/chart/bars/empty", test_empty);
  g_test_add_func ("/chart/bars/closes-up", test_closes_up);

  return g_test_run ();
}
