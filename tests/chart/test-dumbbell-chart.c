#include "chart-surface.h"
#include "label-checks.h"

#include "pb-dumbbell-chart.h"

#define NO NAN
#define END(value, lower, upper) { value, lower, upper, PB_STATUS_PRESENT }
#define NONE(status) { NAN, NAN, NAN, status }

/* Preventable cardiovascular deaths per 100,000 under 75: Office for National Statistics,
 * Explore Local Statistics, Open Government Licence v3.0; and rows that lack what these have. */
static const PbDumbbellRow cvd_rows[] = {
  { "Chesterfield", END (75.1, 64.5, 86.9), END (36.5, 30.1, 43.9), TRUE, FALSE, FALSE, "clear fall", PB_COMPARISON_BETTER },
  { "England", END (60.8, 60.3, 61.3), END (30.2, 29.9, 30.5), TRUE, TRUE, FALSE, "clear fall", PB_COMPARISON_BETTER },
  { "Erewash", END (62.2, 53.2, 72.4), END (62.0, 52.5, 71.9), TRUE, FALSE, TRUE, "not clear", PB_COMPARISON_SIMILAR },
  { "Derbyshire Dales", END (50.5, NO, NO), END (50.5, NO, NO), TRUE, FALSE, FALSE, "0.0", PB_COMPARISON_NOT_COMPARED },
  { "A district with a name longer than any in England", NONE (PB_STATUS_SUPPRESSED), END (29.0, 23.5, 35.6), FALSE,
    FALSE, FALSE, NULL, PB_COMPARISON_NOT_COMPARED },
  { "North East Derbyshire", END (110, 90, 130), NONE (PB_STATUS_NOT_PUBLISHED), FALSE, FALSE, FALSE, NULL,
    PB_COMPARISON_NOT_COMPARED },
  { "High Peak", NONE (PB_STATUS_MISSING), NONE (PB_STATUS_SUPPRESSED), FALSE, FALSE, FALSE, NULL,
    PB_COMPARISON_NOT_COMPARED },
  { "Bolsover", NONE (PB_STATUS_NOT_APPLICABLE), NONE (PB_STATUS_NOT_APPLICABLE), FALSE, FALSE, FALSE, NULL,
    PB_COMPARISON_NOT_COMPARED },
};

static PbDumbbellInput
make_input (const PbDumbbellRow *rows,
            int                  n_rows)
{
  return (PbDumbbellInput) { rows, n_rows, "2001-03", "2022-24", "Change", 1 };
}

static void
assert_apart (const PbDumbbellInput *input)
{
  static const double widths[] = { 300, 420, 480, 640, 1000, 2400 };
  static const double sizes[] = { 0, 22 };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int kind = PB_THEME_LIGHT; kind <= PB_THEME_PAPER; kind++)
        {
          g_autoptr(PbDumbbellChart) chart = NULL;
          PbTheme theme;

          pb_theme_init (&theme, (PbThemeKind) kind, NULL, kind == PB_THEME_PAPER ? 9 : sizes[s]);
          chart = pb_dumbbell_chart_new (input, &theme, widths[w]);
          assert_labels_clear (pb_dumbbell_chart_get_labels (chart), widths[w], pb_dumbbell_chart_get_height (chart));
        }
}

static void
test_apart (void)
{
  PbDumbbellInput input = make_input (cvd_rows, G_N_ELEMENTS (cvd_rows));
  g_autofree PbDumbbellRow *many = g_new (PbDumbbellRow, 40);

  assert_apart (&input);
  for (guint i = 0; i < 40; i++)
    many[i] = cvd_rows[i % G_N_ELEMENTS (cvd_rows)];
  input = make_input (many, 40);
  assert_apart (&input);
  input = make_input (cvd_rows, 1);
  assert_apart (&input);
  input = make_input (cvd_rows + 6, 2);
  assert_apart (&input);
  input = make_input (NULL, 0);
  assert_apart (&input);
}

/* Long words for the two moments, and values below zero. */
static void
test_negative (void)
{
  const PbDumbbellRow rows[] = {
    { "Derbyshire Dales", END (-1.6, -6.1, 2.9), END (2.8, -1.5, 7.0), TRUE, FALSE, FALSE, "not clear",
      PB_COMPARISON_SIMILAR },
    { "Derby", END (-10.5, NO, NO), END (-3, NO, NO), TRUE, FALSE, FALSE, "+7.5", PB_COMPARISON_NOT_COMPARED },
  };
  PbDumbbellInput input = { rows, 2, "21 September 2019", "21 September 2024", "Change", 1 };
  g_autoptr(PbDumbbellChart) chart = NULL;
  PbTheme theme;

  assert_apart (&input);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_dumbbell_chart_new (&input, &theme, 640);
  g_assert_cmpfloat (pb_dumbbell_chart_get_x (chart, -10.5), <, pb_dumbbell_chart_get_x (chart, -3));
  g_assert_cmpfloat (pb_dumbbell_chart_get_x (chart, -10.5), >, 0);
  g_assert_cmpfloat (pb_dumbbell_chart_get_x (chart, 7), <, 640);
  g_assert_null (pb_dumbbell_chart_dup_scale_note (chart));
}

/* What is missing is said, and of which moment. */
static void
test_words (void)
{
  PbDumbbellInput input = make_input (cvd_rows, G_N_ELEMENTS (cvd_rows));
  g_autoptr(PbDumbbellChart) chart = NULL;
  GArray *labels;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_dumbbell_chart_new (&input, &theme, 640);
  labels = pb_dumbbell_chart_get_labels (chart);

  g_assert_nonnull (find_label (labels, "2001-03: Hidden, small number"));
  g_assert_nonnull (find_label (labels, "2022-24: Not published here"));
  g_assert_nonnull (find_label (labels, "2001-03: No value; 2022-24: Hidden, small number"));
  g_assert_nonnull (find_label (labels, "Does not apply"));
  g_assert_nonnull (find_label (labels, "75.1"));
  g_assert_nonnull (find_label (labels, "36.5"));
  g_assert_nonnull (find_label (labels, "clear fall"));
  g_assert_nonnull (find_label (labels, "2001-03"));
  g_assert_nonnull (find_label (labels, "2022-24"));
}

/* Ring, disc, line and whiskers are where the sums say, and nothing joins what may not be. */
static void
test_ink (void)
{
  PbDumbbellRow rows[] = { cvd_rows[0], cvd_rows[0] };
  PbDumbbellInput input = make_input (rows, 2);
  g_autoptr(PbDumbbellChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  double start, end, y;

  rows[1].is_joined = FALSE;
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  pb_theme_set_ground (&theme, theme.card);
  chart = pb_dumbbell_chart_new (&input, &theme, 640);
  surface = test_surface_new (640, (int) ceil (pb_dumbbell_chart_get_height (chart)), theme.card);
  pb_dumbbell_chart_draw (chart, surface.cr);
  start = pb_dumbbell_chart_get_x (chart, 75.1);
  end = pb_dumbbell_chart_get_x (chart, 36.5);

  for (int i = 0; i < 2; i++)
    {
      y = pb_dumbbell_chart_get_y (chart, i);
      /* A ring is hollow, a disc is not. */
      g_assert_true (test_surface_has_colour (&surface, start, y, 0, theme.card));
      g_assert_true (test_surface_has_colour (&surface, start - 4.5, y, 1, theme.level));
      g_assert_true (test_surface_has_colour (&surface, end, y, 0, theme.level));
      g_assert_true (test_surface_has_colour (&surface, (start + end) / 2, y, 0,
                                              i == 0 ? pb_colour_mix (theme.level, theme.card, 0.45) : theme.card));
      /* Over the line the first moment's interval, under it the second's. */
      g_assert_true (test_surface_has_colour (&surface, pb_dumbbell_chart_get_x (chart, 86), y - 8, 1, theme.dim));
      g_assert_false (test_surface_has_colour (&surface, pb_dumbbell_chart_get_x (chart, 83), y + 8, 1, theme.dim));
      g_assert_true (test_surface_has_colour (&surface, pb_dumbbell_chart_get_x (chart, 31), y + 8, 1, theme.dim));
    }

  test_surface_clear (&surface);
}

static void
test_pick (void)
{
  PbDumbbellInput input = make_input (cvd_rows, G_N_ELEMENTS (cvd_rows));
  g_autoptr(PbDumbbellChart) chart = NULL;
  PbTheme theme;
  int row;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_dumbbell_chart_new (&input, &theme, 640);
  for (int i = 0; i < input.n_rows; i++)
    {
      PbBox box = pb_dumbbell_chart_get_item_box (chart, i);

      g_assert_true (pb_dumbbell_chart_pick (chart, 320, box.y + box.height / 2, &row));
      g_assert_cmpint (row, ==, i);
      g_assert_cmpfloat (pb_dumbbell_chart_get_y (chart, i), >, box.y);
      g_assert_cmpfloat (pb_dumbbell_chart_get_y (chart, i), <, box.y + box.height);
    }
  g_assert_false (pb_dumbbell_chart_pick (chart, 320, 2, &row));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/dumbbell/apart", test_apart);
  g_test_add_func ("/chart/dumbbell/negative", test_negative);
  g_test_add_func ("/chart/dumbbell/words", test_words);
  g_test_add_func ("/chart/dumbbell/ink", test_ink);
  g_test_add_func ("/chart/dumbbell/pick", test_pick);

  return g_test_run ();
}
