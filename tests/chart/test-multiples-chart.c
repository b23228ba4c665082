#include "chart-figures.h"
#include "chart-surface.h"
#include "label-checks.h"

#include "pb-multiples-chart.h"

#define N_LE ((int) G_N_ELEMENTS (chesterfield_le))

static PbTrendSeries
make_series (const char         *name,
             PbTrendRole         role,
             const PbTrendPoint *points,
             int                 n_points)
{
  return (PbTrendSeries) { .name = name, .role = role, .points = points, .n_points = n_points };
}

/* Panels of every kind: a line, one with a gap that ends early, one alone, one without. */
typedef struct
{
  PbTrendPoint      gap[G_N_ELEMENTS (chesterfield_le)];
  PbTrendPoint      alone[G_N_ELEMENTS (chesterfield_le)];
  PbTrendPoint      none[G_N_ELEMENTS (chesterfield_le)];
  PbTrendSeries     series[4][2];
  PbMultiple        panels[30];
  PbMultiplesInput  input;
} Figures;

static void
init_figures (Figures *self,
              int      n_panels)
{
  static const char *const names[] = { "Chesterfield", "High Peak",
                                       "Chesterfield, North East Derbyshire and Bolsover", "Derby" };
  const PbTrendPoint *points[] = { chesterfield_le, self->gap, self->alone, self->none };

  for (int i = 0; i < N_LE; i++)
    {
      self->gap[i] = self->alone[i] = self->none[i] = chesterfield_le[i];
      if (i == 3 || i > 6)
        self->gap[i].value = NAN, self->gap[i].status = PB_STATUS_MISSING;
      if (i != 4)
        self->alone[i].value = NAN, self->alone[i].status = PB_STATUS_SUPPRESSED;
      self->none[i].value = NAN;
      self->none[i].status = PB_STATUS_NOT_PUBLISHED;
    }
  self->alone[4].lower = 76.9;
  self->alone[4].upper = 78.6;

  for (int i = 0; i < 4; i++)
    {
      self->series[i][0] = make_series (names[i], PB_TREND_PLACE, points[i], N_LE);
      self->series[i][1] = make_series ("England", PB_TREND_COMPARATOR, england_le, N_LE);
    }
  for (int i = 0; i < n_panels; i++)
    self->panels[i] = (PbMultiple) { names[i % 4], self->series[i % 4], 2, i == 0 };

  self->input = (PbMultiplesInput) {
    .panels = self->panels, .n_panels = n_panels, .moment_words = "2020-22", .own_words = "District",
    .benchmark_words = "England 79.7", .older_words = "As published before", .n_decimals = 1,
  };
}

static void
assert_apart (const PbMultiplesInput *input)
{
  static const double widths[] = { 300, 420, 480, 640, 1000, 2400 };
  static const double sizes[] = { 0, 22 };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int kind = PB_THEME_LIGHT; kind <= PB_THEME_PAPER; kind++)
        {
          g_autoptr(PbMultiplesChart) chart = NULL;
          PbTheme theme;

          pb_theme_init (&theme, (PbThemeKind) kind, NULL, kind == PB_THEME_PAPER ? 9 : sizes[s]);
          chart = pb_multiples_chart_new (input, &theme, widths[w]);
          assert_labels_clear (pb_multiples_chart_get_labels (chart), widths[w], pb_multiples_chart_get_height (chart));
        }
}

static void
test_apart (void)
{
  static const int counts[] = { 0, 1, 2, 4, 9, 30 };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      Figures figures;

      init_figures (&figures, counts[i]);
      assert_apart (&figures.input);
    }
}

/* No panel has a line: words everywhere and no axis. */
static void
test_no_values (void)
{
  Figures figures;
  g_autoptr(PbMultiplesChart) chart = NULL;
  PbTheme theme;

  init_figures (&figures, 4);
  for (int i = 0; i < 4; i++)
    figures.panels[i] = (PbMultiple) { "Derby", figures.series[3], 1, FALSE };
  assert_apart (&figures.input);

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_multiples_chart_new (&figures.input, &theme, 640);
  g_assert_null (pb_multiples_chart_dup_scale_note (chart));
}

/* One scale of values and of time, whatever the panel. */
static void
test_scale (void)
{
  Figures figures;
  g_autoptr(PbMultiplesChart) chart = NULL;
  g_autofree char *note = NULL;
  PbTheme theme;

  init_figures (&figures, 9);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_multiples_chart_new (&figures.input, &theme, 640);
  /* Nine in threes rather than in fours and one. */
  g_assert_cmpint (pb_multiples_chart_get_n_columns (chart), ==, 3);

  for (int p = 0; p < 9; p++)
    {
      PbBox plot = pb_multiples_chart_get_plot (chart, p), first = pb_multiples_chart_get_plot (chart, 0);
      double x, y, first_x, first_y;

      g_assert_true (pb_multiples_chart_locate (chart, p, 1, 5, &x, &y));
      g_assert_true (pb_multiples_chart_locate (chart, 0, 1, 5, &first_x, &first_y));
      g_assert_cmpfloat_with_epsilon (x - plot.x, first_x - first.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (y - plot.y, first_y - first.y, 1e-9);
      g_assert_cmpfloat_with_epsilon (plot.height, first.height, 1e-9);
      g_assert_cmpfloat (y, >=, plot.y);
      g_assert_cmpfloat (y, <=, plot.y + plot.height);
    }

  note = pb_multiples_chart_dup_scale_note (chart);
  g_assert_cmpstr (note, ==, "The scale starts at 76");
}

/* Neither a missing period nor a break is joined across. */
static void
test_joins (void)
{
  const PbTrendBreak break_ = { FIRST_DAY (2021), "areas of 2021" };
  Figures figures;
  g_autoptr(PbMultiplesChart) chart = NULL;
  g_autoptr(PbMultiplesChart) broken = NULL;
  PbTheme theme;
  double x, y;

  init_figures (&figures, 4);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_multiples_chart_new (&figures.input, &theme, 640);

  g_assert_true (pb_multiples_chart_joins (chart, 0, 0, 2));
  g_assert_true (pb_multiples_chart_joins (chart, 1, 0, 1));
  g_assert_false (pb_multiples_chart_joins (chart, 1, 0, 2));
  g_assert_false (pb_multiples_chart_joins (chart, 1, 0, 3));
  g_assert_true (pb_multiples_chart_joins (chart, 1, 0, 4));
  g_assert_false (pb_multiples_chart_locate (chart, 1, 0, 3, &x, &y));

  /* 2019-21 and 2020-22 have their middles on the two sides of it. */
  figures.input.breaks = &break_;
  figures.input.n_breaks = 1;
  broken = pb_multiples_chart_new (&figures.input, &theme, 640);
  g_assert_true (pb_multiples_chart_joins (broken, 0, 0, 3));
  g_assert_false (pb_multiples_chart_joins (broken, 0, 0, 4));
  g_assert_true (pb_multiples_chart_joins (broken, 0, 0, 5));
}

static void
test_words_and_ink (void)
{
  Figures figures;
  g_autoptr(PbMultiplesChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  GArray *labels;
  PbBox box;
  double x, y;
  int panel;

  init_figures (&figures, 4);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_multiples_chart_new (&figures.input, &theme, 640);
  labels = pb_multiples_chart_get_labels (chart);
  g_assert_nonnull (find_label (labels, "77.3"));
  g_assert_nonnull (find_label (labels, "Not published here"));
  g_assert_nonnull (find_label (labels, "2015-17"));
  g_assert_nonnull (find_label (labels, "2023-25"));

  surface = test_surface_new (640, (int) ceil (pb_multiples_chart_get_height (chart)), theme.ground);
  pb_multiples_chart_draw (chart, surface.cr);

  /* The selected area's outline, the point at the moment, and England behind. */
  box = pb_multiples_chart_get_item_box (chart, 0);
  g_assert_true (test_surface_has_colour (&surface, box.x + box.width / 2, box.y + 1, 1, theme.ink));
  box = pb_multiples_chart_get_item_box (chart, 1);
  g_assert_false (test_surface_has_colour (&surface, box.x + box.width / 2, box.y + 1, 1, theme.ink));
  g_assert_true (pb_multiples_chart_locate (chart, 0, 0, 5, &x, &y));
  g_assert_true (test_surface_has_colour (&surface, x + 2, y, 0, theme.place));
  g_assert_true (pb_multiples_chart_locate (chart, 3, 1, 4, &x, &y));
  g_assert_true (test_surface_has_colour (&surface, x, y, 1, theme.england));

  for (int i = 0; i < 4; i++)
    {
      box = pb_multiples_chart_get_item_box (chart, i);
      g_assert_true (pb_multiples_chart_pick (chart, box.x + 4, box.y + 4, &panel));
      g_assert_cmpint (panel, ==, i);
    }
  g_assert_false (pb_multiples_chart_pick (chart, 1, 1, &panel));

  test_surface_clear (&surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/multiples/apart", test_apart);
  g_test_add_func ("/chart/multiples/no-values", test_no_values);
  g_test_add_func ("/chart/multiples/scale", test_scale);
  g_test_add_func ("/chart/multiples/joins", test_joins);
  g_test_add_func ("/chart/multiples/words-and-ink", test_words_and_ink);

  return g_test_run ();
}
