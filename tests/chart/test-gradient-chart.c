#include "chart-figures.h"
#include "chart-surface.h"
#include "pb-gradient-chart.h"

#define WIDTH  340
#define HEIGHT 180
#define N      10

/* Alcohol-specific deaths per 100,000, England by deprivation tenth of counties and
 * unitary authorities, 2006-08: Office for Health Improvement and Disparities,
 * Fingertips 91380.  Open Government Licence v3.0. */
static const struct
{
  const char *name;
  double      value;
  double      lower;
  double      upper;
  double      population;
} tenths[N] = {
  { "Most deprived", 18.49206561, 17.73311301, 19.27491402, 14572315 },
  { "Second most deprived", 14.43450082, 13.64989873, 15.25223328, 9708585 },
  { "Third more deprived", 14.11793582, 13.42701183, 14.83494659, 12965955 },
  { "Fourth more deprived", 12.18875419, 11.52189921, 12.88379684, 12103503 },
  { "Fifth more deprived", 11.34582734, 10.77704548, 11.9366586, 14574178 },
  { "Fifth less deprived", 10.30894068, 9.784909459, 10.85366933, 14736857 },
  { "Fourth less deprived", 9.911804888, 9.488821182, 10.34872535, 21650428 },
  { "Third less deprived", 8.68718118, 8.263220504, 9.12718619, 18959911 },
  { "Second least deprived", 7.679752187, 7.316343357, 8.056473617, 22846363 },
  { "Least deprived", 7.659729755, 7.149551823, 8.196446804, 12044037 },
};

/* The line through the tenths, each as heavy as its people. */
static void
fit (const PbGradientPoint *points,
     double                *start_out,
     double                *end_out)
{
  double weight = 0, x = 0, y = 0, xx = 0, xy = 0, slope;

  for (int i = 0; i < N; i++)
    {
      double w = tenths[i].population;

      weight += w;
      x += w * points[i].midpoint;
      y += w * points[i].value;
      xx += w * points[i].midpoint * points[i].midpoint;
      xy += w * points[i].midpoint * points[i].value;
    }

  slope = (xy - x * y / weight) / (xx - x * x / weight);
  *start_out = (y - slope * x) / weight;
  *end_out = *start_out + slope;
}

static PbGradientInput
get_tenths (PbGradientPoint *points)
{
  PbGradientInput input = {
    .points = points, .n_points = N, .is_ordered = TRUE, .most_words = "most deprived tenth",
    .least_words = "least deprived tenth", .n_decimals = 1, .selected = -1,
  };
  double below = 0, total = 0;

  for (int i = 0; i < N; i++)
    total += tenths[i].population;

  for (int i = 0; i < N; i++)
    {
      points[i] = (PbGradientPoint) {
        tenths[i].name, tenths[i].value, tenths[i].lower, tenths[i].upper, (below + tenths[i].population / 2) / total,
        NAN, FALSE,
      };
      below += tenths[i].population;
    }

  fit (points, &input.line_start, &input.line_end);

  return input;
}

/* Life expectancy of men by district, 2023-25, the lowest first. */
static PbGradientInput
get_districts (PbGradientPoint *points)
{
  static const PbGradientPoint districts[] = {
    { "Chesterfield", 77.3, NAN, NAN, NAN, NAN, FALSE },         { "Bolsover", 77.9, NAN, NAN, NAN, NAN, FALSE },
    { "Derby", 78.4, NAN, NAN, NAN, NAN, FALSE },                { "Erewash", 78.8, NAN, NAN, NAN, NAN, FALSE },
    { "Amber Valley", 79.3, NAN, NAN, NAN, NAN, FALSE },         { "High Peak", 79.6, NAN, NAN, NAN, NAN, FALSE },
    { "North East Derbyshire", 79.9, NAN, NAN, NAN, NAN, FALSE }, { "South Derbyshire", 80.7, NAN, NAN, NAN, NAN, FALSE },
    { "Derbyshire Dales", 81.8, NAN, NAN, NAN, NAN, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (districts); i++)
    points[i] = districts[i];

  return (PbGradientInput) {
    .points = points, .n_points = G_N_ELEMENTS (districts), .line_start = NAN, .line_end = NAN, .n_decimals = 1,
    .selected = -1,
  };
}

static const PbLabel *
find_label (PbGradientChart *chart,
            const char      *text)
{
  GArray *labels = pb_gradient_chart_get_labels (chart);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (g_array_index (labels, PbLabel, i).text, text))
      return &g_array_index (labels, PbLabel, i);

  return NULL;
}

static void
assert_labels_clear (PbGradientChart *chart,
                     double           width,
                     double           height)
{
  GArray *labels = pb_gradient_chart_get_labels (chart);

  for (guint i = 0; i < labels->len; i++)
    {
      const PbLabel *one = &g_array_index (labels, PbLabel, i);

      if (one->box.x < -0.01 || one->box.y < -0.01 || one->box.x + one->box.width > width + 0.01 ||
          one->box.y + one->box.height > height + 0.01)
        g_error ("“%s” leaves the chart of %g by %g", one->text, width, height);

      for (guint j = i + 1; j < labels->len; j++)
        if (pb_box_overlaps (&one->box, &g_array_index (labels, PbLabel, j).box))
          g_error ("“%s” and “%s” overlap at %g by %g", one->text, g_array_index (labels, PbLabel, j).text, width, height);
    }
}

/* Each tenth stands in the middle of its people, at its value. */
static void
test_positions (void)
{
  PbGradientPoint points[N];
  PbGradientInput input = get_tenths (points);
  g_autoptr(PbGradientChart) chart = NULL;
  const PbAxis *axis;
  PbTheme theme;
  PbBox plot;
  double before = 0;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_gradient_chart_new (&input, &theme, WIDTH, HEIGHT);
  plot = pb_gradient_chart_get_plot (chart);
  axis = pb_gradient_chart_get_axis (chart);
  g_assert_cmpfloat (axis->min, ==, 0);
  g_assert_null (pb_gradient_chart_dup_scale_note (chart));

  for (int i = 0; i < N; i++)
    {
      double x, y;

      g_assert_true (pb_gradient_chart_locate (chart, i, &x, &y));
      g_assert_cmpfloat_with_epsilon (x, plot.x + points[i].midpoint * plot.width, 0.01);
      g_assert_cmpfloat_with_epsilon (y, plot.y + plot.height * (1 - points[i].value / axis->max), 0.01);
      g_assert_cmpfloat (x, >, before);
      before = x;
    }

  g_assert_nonnull (find_label (chart, "18.5"));
  g_assert_nonnull (find_label (chart, "7.7"));
  g_assert_null (find_label (chart, "10.3"));
  g_assert_nonnull (find_label (chart, "most deprived tenth"));
  g_assert_nonnull (find_label (chart, "least deprived tenth"));
}

/* A line that dips under zero, or above the highest value, is on the scale too. */
static void
test_line_is_on_the_scale (void)
{
  PbGradientPoint points[N];
  PbGradientInput input = get_tenths (points);
  g_autoptr(PbGradientChart) chart = NULL;
  PbTheme theme;

  input.line_start = 31;
  input.line_end = -2;
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_gradient_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_cmpfloat (pb_gradient_chart_get_axis (chart)->min, <=, -2);
  g_assert_cmpfloat (pb_gradient_chart_get_axis (chart)->max, >=, 31);
}

/* Without an order every name has a row, in the input's order, and the scale may start
 * elsewhere, which is said. */
static void
test_rows (void)
{
  PbGradientPoint points[N];
  PbGradientInput input = get_districts (points);
  g_autoptr(PbGradientChart) chart = NULL;
  g_autofree char *note = NULL;
  PbTheme theme;
  double height, before_x = 0, before_y = 0;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  height = pb_gradient_chart_measure_height (&input, &theme);
  chart = pb_gradient_chart_new (&input, &theme, WIDTH, height);
  note = pb_gradient_chart_dup_scale_note (chart);
  g_assert_cmpstr (note, ==, "The scale starts at 76");

  for (int i = 0; i < input.n_points; i++)
    {
      const PbLabel *name = find_label (chart, points[i].name);
      double x, y;

      g_assert_nonnull (name);
      g_assert_true (pb_gradient_chart_locate (chart, i, &x, &y));
      g_assert_cmpfloat_with_epsilon (name->box.y + name->box.height / 2, y, 1);
      g_assert_cmpfloat (name->box.x + name->box.width, <, x);
      g_assert_cmpfloat (x, >, before_x);
      g_assert_cmpfloat (y, >, before_y);
      before_x = x;
      before_y = y;
    }

  assert_labels_clear (chart, WIDTH, height);
}

/* Pick finds what locate placed, at any size; a group without a value has its place. */
static void
test_pick_finds_what_locate_places (void)
{
  static const double widths[] = { 120, 260, 340, 592, 1100 };
  PbGradientPoint points[N];
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  for (int kind = 0; kind < 2; kind++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        PbGradientInput input = kind == 0 ? get_tenths (points) : get_districts (points);
        g_autoptr(PbGradientChart) chart = NULL;

        points[4].value = NAN;
        chart = pb_gradient_chart_new (&input, &theme, widths[w], HEIGHT);
        for (int i = 0; i < input.n_points; i++)
          {
            int group = -1;
            double x, y;

            g_assert_cmpint (pb_gradient_chart_locate (chart, i, &x, &y), ==, i != 4);
            g_assert_true (pb_gradient_chart_pick (chart, kind == 0 ? x : 5, kind == 0 ? 5 : y, &group));
            g_assert_cmpint (group, ==, i);
          }

        {
          int group;

          g_assert_false (pb_gradient_chart_pick (chart, -1, 5, &group));
          g_assert_false (pb_gradient_chart_pick (chart, 5, HEIGHT + 1, &group));
        }
      }
}

static void
test_labels_never_meet (void)
{
  static const double sizes[] = { 0, 11, 18, 26 };
  PbGradientPoint points[N];

  for (int kind = 0; kind < 2; kind++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (double width = 240; width <= 900; width += 61)
        for (double height = 120; height <= 300; height += 37)
          for (int selected = -1; selected < 9; selected += 2)
            {
              PbGradientInput input = kind == 0 ? get_tenths (points) : get_districts (points);
              g_autoptr(PbGradientChart) chart = NULL;
              PbTheme theme;

              input.selected = selected;
              pb_theme_init (&theme, PB_THEME_LIGHT, NULL, sizes[s]);
              chart = pb_gradient_chart_new (&input, &theme, width, height);
              assert_labels_clear (chart, width, height);
              /* Text twice the usual size leaves no room in the lowest ones. */
              g_assert_cmpint (pb_gradient_chart_get_labels (chart)->len, >=, sizes[s] < 20 ? 3 : 1);
            }
}

/* Squares for what was worked out here: their corners are filled, a disc's are not. */
static void
test_marks (void)
{
  PbGradientPoint points[N];
  PbGradientInput input = get_tenths (points);
  PbTheme theme;

  /* Three times the usual size, so that a corner is whole pixels. */
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 44);
  input.line_start = input.line_end = NAN;
  for (int i = 0; i < N; i++)
    points[i].lower = points[i].upper = NAN;

  for (int is_computed = 0; is_computed < 2; is_computed++)
    {
      g_autoptr(PbGradientChart) chart = NULL;
      TestSurface surface = test_surface_new (3 * WIDTH, 3 * HEIGHT, theme.ground);
      double x, y;

      input.is_computed = is_computed;
      chart = pb_gradient_chart_new (&input, &theme, 3 * WIDTH, 3 * HEIGHT);
      pb_gradient_chart_draw (chart, surface.cr);
      pb_gradient_chart_locate (chart, 5, &x, &y);
      g_assert_true (test_surface_has_colour (&surface, x, y, 0, theme.place));
      g_assert_cmpint (test_colour_distance (test_surface_get_pixel (&surface, x - 9, y - 9), theme.place) < 0.05, ==,
                       is_computed);
      test_surface_clear (&surface);
    }
}

/* Ink is on the selected and the lit groups alone, and the selected mark is the larger. */
static void
test_selection (void)
{
  PbGradientPoint points[N];
  PbGradientInput input = get_tenths (points);
  PbTheme theme;
  int violet[2];

  pb_theme_init (&theme, PB_THEME_DARK, NULL, 0);
  for (int is_selected = 0; is_selected < 2; is_selected++)
    {
      g_autoptr(PbGradientChart) chart = NULL;
      TestSurface surface = test_surface_new (WIDTH, HEIGHT, theme.ground);
      double x, y;

      input.selected = is_selected ? 5 : -1;
      points[2].is_lit = is_selected;
      chart = pb_gradient_chart_new (&input, &theme, WIDTH, HEIGHT);
      pb_gradient_chart_draw (chart, surface.cr);
      violet[is_selected] = test_surface_count (&surface, theme.place);

      for (int i = 0; i < N; i++)
        {
          pb_gradient_chart_locate (chart, i, &x, &y);
          g_assert_cmpint (test_surface_has_colour (&surface, x, y, 11, theme.ink), ==,
                           is_selected && (i == 5 || i == 2));
        }

      g_assert_cmpint (find_label (chart, "10.3") != NULL, ==, is_selected);
      test_surface_clear (&surface);
    }

  g_assert_cmpint (violet[1], >, violet[0]);
}

static void
test_empty (void)
{
  PbGradientPoint points[N];
  PbGradientInput input = get_tenths (points);
  g_autoptr(PbGradientChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  int group;

  for (int i = 0; i < N; i++)
    points[i].value = NAN;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  surface = test_surface_new (WIDTH, HEIGHT, theme.ground);
  chart = pb_gradient_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_true (pb_gradient_chart_is_empty (chart));
  g_assert_false (pb_gradient_chart_pick (chart, 50, 50, &group));
  g_assert_null (pb_gradient_chart_dup_scale_note (chart));
  pb_gradient_chart_draw (chart, surface.cr);
  g_assert_cmpint (test_surface_count (&surface, theme.ground), ==, WIDTH * HEIGHT);
  test_surface_clear (&surface);
}

/* As many groups as there are small areas: the names that fit, none over another. */
static void
test_many_rows (void)
{
  enum { N_MANY = 651 };
  g_autofree PbGradientPoint *points = g_new0 (PbGradientPoint, N_MANY);
  PbGradientInput input = { .points = points, .n_points = N_MANY, .line_start = NAN, .line_end = NAN, .n_decimals = 1,
                            .selected = 300 };
  g_autoptr(PbGradientChart) chart = NULL;
  PbTheme theme;
  double height;

  for (int i = 0; i < N_MANY; i++)
    points[i] = (PbGradientPoint) { i == 300 ? "The one selected" : "A small area", i, NAN, NAN, NAN, NAN, FALSE };

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  height = pb_gradient_chart_measure_height (&input, &theme);
  g_assert_cmpfloat (height, <, 700);
  chart = pb_gradient_chart_new (&input, &theme, WIDTH, height);
  assert_labels_clear (chart, WIDTH, height);
  g_assert_nonnull (find_label (chart, "The one selected"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/gradient-chart/positions", test_positions);
  g_test_add_func ("/chart/gradient-chart/line-is-on-the-scale", test_line_is_on_the_scale);
  g_test_add_func ("/chart/gradient-chart/rows", test_rows);
  g_test_add_func ("/chart/gradient-chart/pick-finds-what-locate-places", test_pick_finds_what_locate_places);
  g_test_add_func ("/chart/gradient-chart/labels-never-meet", test_labels_never_meet);
  g_test_add_func ("/chart/gradient-chart/marks", test_marks);
  g_test_add_func ("/chart/gradient-chart/selection", test_selection);
  g_test_add_func ("/chart/gradient-chart/empty", test_empty);
  g_test_add_func ("/chart/gradient-chart/many-rows", test_many_rows);

  return g_test_run ();
}
