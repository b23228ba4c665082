#include "chart-surface.h"
#include "label-checks.h"

#include "pb-spread-chart.h"

#define N_PERIODS 9

/* Nine areas a period; the second has one far out, the fourth three, the sixth none. */
typedef struct
{
  double         values[N_PERIODS][9];
  PbSpreadPoint  points[N_PERIODS][9];
  PbSpreadPeriod periods[N_PERIODS];
  PbSpreadInput  input;
} Figures;

static const char *const names[] = { "Amber Valley", "Bolsover", "Chesterfield", "Derby", "Derbyshire Dales",
                                     "Erewash", "High Peak", "North East Derbyshire", "South Derbyshire" };
static const char *const labels_of[] = { "2015-17", "2016-18", "2017-19", "2018-20", "2019-21",
                                         "2020-22", "2021-23", "2022-24", "2023-25" };

static void
init_figures (Figures *self,
              double   shift)
{
  for (int i = 0; i < N_PERIODS; i++)
    {
      guint n = i == 3 ? 3 : i == 5 ? 0 : 9;
      int n_points = 0;

      for (guint k = 0; k < n; k++)
        self->values[i][k] = shift + 77 + (double) ((7 * k + (guint) i) % 9) / 2;
      if (i == 1)
        self->values[i][4] = shift + 95;

      pb_box_plot_init (&self->periods[i].box, self->values[i], n);
      for (guint k = 0; k < n; k++)
        if (n < PB_BOX_PLOT_LEAST || pb_box_plot_is_outside (&self->periods[i].box, self->values[i][k]))
          self->points[i][n_points++] = (PbSpreadPoint) { names[k], self->values[i][k] };
      self->periods[i].period = labels_of[i];
      self->periods[i].status = PB_STATUS_SUPPRESSED;
      self->periods[i].points = self->points[i];
      self->periods[i].n_points = n_points;
      self->periods[i].benchmark = shift + 79.5;
      self->periods[i].place = i == 5 ? NAN : shift + 78 + i / 10.0;
      self->periods[i].is_apart = i == 7;
    }

  self->input = (PbSpreadInput) {
    .periods = self->periods, .n_periods = N_PERIODS, .moment = 8, .benchmark_name = "England",
    .place_name = "North East Derbyshire", .box_words = "Middle half of the districts; thick line: median",
    .point_words = "Single districts", .n_decimals = 1,
  };
}

static void
assert_apart (const PbSpreadInput *input)
{
  static const double widths[] = { 300, 420, 480, 640, 1000, 2400 };
  static const double sizes[] = { 0, 22 };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int kind = PB_THEME_LIGHT; kind <= PB_THEME_PAPER; kind++)
        {
          g_autoptr(PbSpreadChart) chart = NULL;
          PbTheme theme;

          pb_theme_init (&theme, (PbThemeKind) kind, NULL, kind == PB_THEME_PAPER ? 9 : sizes[s]);
          chart = pb_spread_chart_new (input, &theme, widths[w]);
          assert_labels_clear (pb_spread_chart_get_labels (chart), widths[w], pb_spread_chart_get_height (chart));
        }
}

static void
test_apart (void)
{
  Figures figures;

  init_figures (&figures, 0);
  assert_apart (&figures.input);
  figures.input.n_periods = 1;
  assert_apart (&figures.input);
  figures.input.n_periods = 0;
  assert_apart (&figures.input);
  /* Nothing in any period. */
  figures.input.periods = &figures.periods[5];
  figures.input.n_periods = 1;
  figures.periods[5].benchmark = NAN;
  assert_apart (&figures.input);
}

static void
test_negative (void)
{
  Figures figures;
  g_autoptr(PbSpreadChart) chart = NULL;
  PbTheme theme;

  init_figures (&figures, -79);
  assert_apart (&figures.input);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_spread_chart_new (&figures.input, &theme, 640);
  g_assert_cmpfloat (pb_spread_chart_get_y (chart, -2), >, pb_spread_chart_get_y (chart, 2));
  g_assert_null (pb_spread_chart_dup_scale_note (chart));
}

/* Quartiles bound the box; three areas have none. */
static void
test_boxes (void)
{
  Figures figures;
  g_autoptr(PbSpreadChart) chart = NULL;
  PbTheme theme;
  PbBox box;

  init_figures (&figures, 0);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_spread_chart_new (&figures.input, &theme, 640);

  box = pb_spread_chart_get_box (chart, 0);
  g_assert_cmpfloat_with_epsilon (box.y, pb_spread_chart_get_y (chart, 80), 1e-9);
  g_assert_cmpfloat_with_epsilon (box.y + box.height, pb_spread_chart_get_y (chart, 78), 1e-9);
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, pb_spread_chart_get_x (chart, 0), 1e-9);
  g_assert_cmpfloat (pb_spread_chart_get_box (chart, 3).width, ==, 0);
  g_assert_cmpfloat (pb_spread_chart_get_box (chart, 5).width, ==, 0);

  g_assert_nonnull (find_label (pb_spread_chart_get_labels (chart), "Derbyshire Dales"));
  g_assert_nonnull (find_label (pb_spread_chart_get_labels (chart), "North East Derbyshire 78.8"));
  g_assert_nonnull (find_label (pb_spread_chart_get_labels (chart), "England 79.5"));
  g_assert_nonnull (find_label (pb_spread_chart_get_labels (chart), "0"));
  g_assert_nonnull (find_label (pb_spread_chart_get_labels (chart), "3"));
}

/* Of few areas only: each is named once, at its last period. */
static void
test_few (void)
{
  const PbSpreadPoint points[] = { { "Derby", 57 }, { "Bolsover", 60 } };
  PbSpreadPeriod periods[3];
  PbSpreadInput input = { .periods = periods, .n_periods = 3, .moment = -1, .box_words = "Box", .point_words = "Single",
                          .n_decimals = 1 };
  const double values[] = { 57, 60 };
  g_autoptr(PbSpreadChart) chart = NULL;
  GArray *labels;
  PbTheme theme;
  int n_derby = 0;

  for (int i = 0; i < 3; i++)
    {
      periods[i] = (PbSpreadPeriod) { .period = labels_of[i], .points = points, .n_points = 2, .benchmark = NAN,
                                      .place = NAN };
      pb_box_plot_init (&periods[i].box, values, 2);
    }

  assert_apart (&input);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_spread_chart_new (&input, &theme, 640);
  labels = pb_spread_chart_get_labels (chart);
  for (guint i = 0; i < labels->len; i++)
    n_derby += g_str_equal (g_array_index (labels, PbLabel, i).text, "Derby");
  g_assert_cmpint (n_derby, ==, 1);
  g_assert_nonnull (find_label (labels, "Bolsover"));
  /* There is no box to explain. */
  g_assert_null (find_label (labels, "Box"));
}

static void
test_ink (void)
{
  Figures figures;
  g_autoptr(PbSpreadChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  PbBox box;
  double x;

  init_figures (&figures, 0);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_spread_chart_new (&figures.input, &theme, 640);
  surface = test_surface_new (640, (int) ceil (pb_spread_chart_get_height (chart)), theme.ground);
  pb_spread_chart_draw (chart, surface.cr);

  /* The box at the moment is stronger; the median crosses it; England reaches beyond it. */
  box = pb_spread_chart_get_box (chart, 0);
  g_assert_true (test_surface_has_colour (&surface, box.x + 3, box.y + 3, 0, theme.sequential[0]));
  g_assert_true (test_surface_has_colour (&surface, box.x + 4, pb_spread_chart_get_y (chart, 79), 1, theme.place));
  g_assert_true (test_surface_has_colour (&surface, box.x - 2, pb_spread_chart_get_y (chart, 79.5), 1, theme.england));
  box = pb_spread_chart_get_box (chart, 8);
  g_assert_true (test_surface_has_colour (&surface, box.x + 3, box.y + 3, 0, theme.sequential[1]));

  /* The Place's rings, and its line: not across a gap nor a break. */
  x = pb_spread_chart_get_x (chart, 0);
  g_assert_true (test_surface_has_colour (&surface, x, pb_spread_chart_get_y (chart, 78), 6, theme.ink));
  g_assert_true (test_surface_has_colour (&surface, (x + pb_spread_chart_get_x (chart, 1)) / 2,
                                          pb_spread_chart_get_y (chart, 78.05), 1, theme.ink));
  for (int i = 5; i <= 7; i++)
    g_assert_false (test_surface_has_colour (
      &surface, (pb_spread_chart_get_x (chart, i - 1) + pb_spread_chart_get_x (chart, i)) / 2,
      pb_spread_chart_get_y (chart, 78 + (i - 0.5) / 10), 2, theme.ink));

  test_surface_clear (&surface);
}

static void
test_pick (void)
{
  Figures figures;
  g_autoptr(PbSpreadChart) chart = NULL;
  PbTheme theme;
  int period;

  init_figures (&figures, 0);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_spread_chart_new (&figures.input, &theme, 640);
  for (int i = 0; i < N_PERIODS; i++)
    {
      g_assert_true (pb_spread_chart_pick (chart, pb_spread_chart_get_x (chart, i),
                                           pb_spread_chart_get_y (chart, 79), &period));
      g_assert_cmpint (period, ==, i);
    }
  g_assert_false (pb_spread_chart_pick (chart, 639, 60, &period));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/spread/apart", test_apart);
  g_test_add_func ("/chart/spread/negative", test_negative);
  g_test_add_func ("/chart/spread/boxes", test_boxes);
  g_test_add_func ("/chart/spread/few", test_few);
  g_test_add_func ("/chart/spread/ink", test_ink);
  g_test_add_func ("/chart/spread/pick", test_pick);

  return g_test_run ();
}
