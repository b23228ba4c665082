#include "chart-figures.h"
#include "chart-surface.h"
#include "pb-text.h"

#define WIDTH  340
#define HEIGHT 180

static PbTrendInput
get_sii_input (PbTrendSeries *series,
               int            cursor)
{
  series[0] = (PbTrendSeries) { "Derby", PB_TREND_PLACE, 0, FALSE, derby_sii, G_N_ELEMENTS (derby_sii) };
  series[1] = (PbTrendSeries) { "England", PB_TREND_COMPARATOR, 0, FALSE, england_sii, G_N_ELEMENTS (england_sii) };

  return (PbTrendInput) {
    .series = series, .n_series = 2, .cursor = cursor, .labels_extremes = TRUE, .n_decimals = -1,
  };
}

static const PbLabel *
find_label (PbTrendChart *chart,
            const char   *text)
{
  GArray *labels = pb_trend_chart_get_labels (chart);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (g_array_index (labels, PbLabel, i).text, text))
      return &g_array_index (labels, PbLabel, i);

  return NULL;
}

static void
test_positions (void)
{
  PbTrendSeries series[2];
  PbTrendInput input = get_sii_input (series, -1);
  g_autoptr(PbTrendChart) chart = NULL;
  const PbAxis *axis;
  PbTheme theme;
  PbBox plot;
  double x, y;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  plot = pb_trend_chart_get_plot (chart);
  axis = pb_trend_chart_get_axis (chart);

  g_assert_cmpfloat (axis->min, ==, 8);
  g_assert_cmpfloat (axis->max, ==, 14);

  /* 8 px of room on both sides; the last of eight yearly periods, at 11.9. */
  g_assert_true (pb_trend_chart_locate (chart, 0, 0, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, plot.x + 8, 0.01);
  g_assert_true (pb_trend_chart_locate (chart, 0, 7, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, plot.x + plot.width - 8, 0.01);
  g_assert_cmpfloat_with_epsilon (y, plot.y + plot.height * (14 - 11.9) / 6, 0.01);

  /* One year on is one seventh on, but for leap days. */
  g_assert_true (pb_trend_chart_locate (chart, 0, 1, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, plot.x + 8 + (plot.width - 16) / 7, 0.2);

  g_assert_nonnull (find_label (chart, "Derby\302\24011.9"));
  g_assert_nonnull (find_label (chart, "England\302\24010.4"));
  g_assert_nonnull (find_label (chart, "13.3"));
  g_assert_nonnull (find_label (chart, "10.5"));
  g_assert_nonnull (find_label (chart, "2015-17"));
  g_assert_nonnull (find_label (chart, "2022-24"));
}

/* A chart too narrow for name and value in one line breaks between them, never inside. */
static void
test_narrow_labels (void)
{
  PbTrendSeries series[2];
  PbTrendInput input = get_sii_input (series, -1);
  g_autoptr(PbTrendChart) chart = NULL;
  const PbLabel *label;
  PbTheme theme;
  double width;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  series[0].name = "Chesterfield";
  pb_text_measure (&theme, PB_TEXT_CAPTION_BOLD, "Chesterfield", 0, &width, NULL);
  chart = pb_trend_chart_new (&input, &theme, 200, HEIGHT);
  label = find_label (chart, "Chesterfield 11.9");
  g_assert_nonnull (label);
  g_assert_cmpfloat (label->box.width, >=, width);
  g_assert_cmpfloat (label->box.height, >, 1.5 * pb_text_get_line_height (&theme, PB_TEXT_CAPTION_BOLD));
}

static void
test_scale_note (void)
{
  PbTrendSeries series[2];
  PbTrendInput input = get_sii_input (series, -1);
  g_autoptr(PbTrendChart) high = NULL;
  g_autoptr(PbTrendChart) zero = NULL;
  g_autofree char *note = NULL;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  high = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  note = pb_trend_chart_dup_scale_note (high);
  g_assert_cmpstr (note, ==, "The scale starts at 8");

  input.from_zero = TRUE;
  zero = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_null (pb_trend_chart_dup_scale_note (zero));
}

static void
test_gaps (void)
{
  PbTrendPoint points[G_N_ELEMENTS (derby_sii)];
  PbTrendPoint sparse[G_N_ELEMENTS (derby_sii) - 1];
  PbTrendBreak mark = { 0, "new method" };
  PbTrendSeries series[2];
  PbTrendInput input = { .series = series, .n_series = 2, .cursor = -1, .n_decimals = -1 };
  g_autoptr(PbTrendChart) chart = NULL;
  g_autoptr(PbTrendChart) broken = NULL;
  PbTheme theme;
  double x, y;

  /* A hidden value; and a period that is not there at all. */
  memcpy (points, derby_sii, sizeof points);
  points[3].status = PB_STATUS_SUPPRESSED;
  memcpy (sparse, derby_sii, 4 * sizeof (PbTrendPoint));
  memcpy (sparse + 4, derby_sii + 5, 3 * sizeof (PbTrendPoint));
  series[0] = (PbTrendSeries) { "hidden", PB_TREND_PLACE, 0, FALSE, points, G_N_ELEMENTS (points) };
  series[1] = (PbTrendSeries) { "absent", PB_TREND_PLACE, 0, FALSE, sparse, G_N_ELEMENTS (sparse) };

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_true (pb_trend_chart_joins (chart, 0, 1));
  g_assert_false (pb_trend_chart_joins (chart, 0, 2));
  g_assert_false (pb_trend_chart_joins (chart, 0, 3));
  g_assert_true (pb_trend_chart_joins (chart, 0, 4));
  g_assert_false (pb_trend_chart_locate (chart, 0, 3, &x, &y));
  g_assert_true (pb_trend_chart_joins (chart, 1, 2));
  g_assert_false (pb_trend_chart_joins (chart, 1, 3));

  /* A break between the midpoints of the first two periods. */
  mark.day = derby_sii[1].first + 400;
  input.breaks = &mark;
  input.n_breaks = 1;
  broken = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_false (pb_trend_chart_joins (broken, 0, 0));
  g_assert_true (pb_trend_chart_joins (broken, 0, 1));
  g_assert_nonnull (find_label (broken, "new method"));
}

/* Where breaks stand close, words that would touch others are left out. */
static void
test_break_words (void)
{
  enum { N_BREAKS = 60 };
  PbTrendSeries series = { "Derby", PB_TREND_PLACE, 0, FALSE, derby_sii, G_N_ELEMENTS (derby_sii) };
  PbTrendBreak marks[N_BREAKS];
  PbTrendInput input = { .series = &series, .n_series = 1, .breaks = marks, .n_breaks = N_BREAKS, .cursor = 0,
                         .n_decimals = -1 };
  g_autoptr(PbTrendChart) chart = NULL;
  GArray *labels;
  PbTheme theme;
  int n_words = 0;

  for (int i = 0; i < N_BREAKS; i++)
    marks[i] = (PbTrendBreak) { derby_sii[1].first + 30 * i, "index of another year" };

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  labels = pb_trend_chart_get_labels (chart);

  for (guint i = 0; i < labels->len; i++)
    {
      const PbLabel *label = &g_array_index (labels, PbLabel, i);

      n_words += g_str_equal (label->text, "index of another year");
      for (guint j = 0; j < i; j++)
        g_assert_false (pb_box_overlaps (&label->box, &g_array_index (labels, PbLabel, j).box));
    }

  g_assert_cmpint (n_words, >, 0);
  g_assert_cmpint (n_words, <, N_BREAKS);
}

static void
test_empty (void)
{
  PbTrendPoint points[] = { { "2020", 18262, 18627, NAN, NAN, NAN, PB_STATUS_MISSING } };
  PbTrendSeries series = { "Derby", PB_TREND_PLACE, 0, FALSE, points, 1 };
  PbTrendInput input = { .series = &series, .n_series = 1, .cursor = 0, .n_decimals = -1 };
  g_autoptr(PbTrendChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  int which, point;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_true (pb_trend_chart_is_empty (chart));
  g_assert_null (pb_trend_chart_dup_scale_note (chart));
  g_assert_false (pb_trend_chart_pick (chart, 100, 100, &which, &point));

  surface = test_surface_new (WIDTH, HEIGHT, theme.view);
  pb_trend_chart_draw (chart, surface.cr);
  g_assert_cmpint (test_surface_count (&surface, theme.view), ==, WIDTH * HEIGHT);
  test_surface_clear (&surface);
}

static void
test_single_point (void)
{
  PbTrendSeries series = { "Derby", PB_TREND_PLACE, 0, FALSE, derby_sii, 1 };
  PbTrendInput input = { .series = &series, .n_series = 1, .cursor = 0, .n_decimals = -1 };
  g_autoptr(PbTrendChart) chart = NULL;
  PbTheme theme;
  PbBox plot;
  double x, y;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  plot = pb_trend_chart_get_plot (chart);
  g_assert_true (pb_trend_chart_locate (chart, 0, 0, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, plot.x + plot.width / 2, 0.01);
  g_assert_true (pb_box_contains (&plot, x, y));
}

static void
test_pick (void)
{
  PbTrendSeries series[2];
  PbTrendInput input = get_sii_input (series, 7);
  PbTrendPoint points[G_N_ELEMENTS (derby_sii)];
  g_autoptr(PbTrendChart) chart = NULL;
  g_autoptr(PbTrendChart) hidden = NULL;
  PbTheme theme;
  double x, y;
  int which, point;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);

  for (int s = 0; s < 2; s++)
    for (int i = 0; i < 8; i++)
      {
        g_assert_true (pb_trend_chart_locate (chart, s, i, &x, &y));
        g_assert_true (pb_trend_chart_pick (chart, x + 3, y - 2, &which, &point));
        g_assert_cmpint (which, ==, s);
        g_assert_cmpint (point, ==, i);
      }

  g_assert_false (pb_trend_chart_pick (chart, -40, 50, &which, &point));

  /* A hidden value alone in its column can be asked why. */
  memcpy (points, derby_sii, sizeof points);
  points[3].status = PB_STATUS_SUPPRESSED;
  series[0].points = points;
  input.n_series = 1;
  hidden = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_false (pb_trend_chart_locate (hidden, 0, 3, &x, &y));
  g_assert_true (pb_trend_chart_pick (hidden, x, 60, &which, &point));
  g_assert_cmpint (point, ==, 3);
}

static void
test_ink (void)
{
  PbTrendSeries series[2];
  PbTrendInput input = get_sii_input (series, 3);
  g_autoptr(PbTrendChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  PbBox plot;
  double x, y;

  pb_theme_init (&theme, PB_THEME_DARK, NULL, 0);
  chart = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  surface = test_surface_new (WIDTH, HEIGHT, theme.view);
  pb_trend_chart_draw (chart, surface.cr);
  plot = pb_trend_chart_get_plot (chart);

  /* The moment's point is filled, the others are hollow with a rim. */
  g_assert_true (pb_trend_chart_locate (chart, 0, 3, &x, &y));
  g_assert_true (test_surface_has_colour (&surface, x, y, 0, theme.place));
  g_assert_true (pb_trend_chart_locate (chart, 0, 5, &x, &y));
  g_assert_true (test_surface_has_colour (&surface, x, y, 0, theme.ground));
  g_assert_true (test_surface_has_colour (&surface, x, y, 4, theme.place));
  g_assert_true (pb_trend_chart_locate (chart, 1, 6, &x, &y));
  g_assert_true (test_surface_has_colour (&surface, x, y, 2, theme.england));

  /* Cursor and pill are ink. */
  g_assert_true (pb_trend_chart_locate (chart, 0, 3, &x, &y));
  g_assert_true (test_surface_has_colour (&surface, x, plot.y + plot.height - 4, 1, theme.ink));
  g_assert_true (test_surface_has_colour (&surface, x, 3, 1, theme.ink));
  test_surface_clear (&surface);
}

static void
test_band (void)
{
  PbTrendSeries series[] = {
    { "Chesterfield", PB_TREND_PLACE, 0, FALSE, chesterfield_cvd, G_N_ELEMENTS (chesterfield_cvd) },
  };
  PbTrendInput input = {
    .series = series, .n_series = 1, .intervals = PB_TREND_INTERVALS_BAND, .cursor = -1, .n_decimals = 1,
  };
  g_autoptr(PbTrendChart) chart = NULL;
  PbColour band;
  TestSurface surface;
  PbTheme theme;
  double x, y;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_cmpfloat (pb_trend_chart_get_axis (chart)->min, ==, 0);

  surface = test_surface_new (WIDTH, HEIGHT, theme.view);
  pb_trend_chart_draw (chart, surface.cr);
  band = pb_colour_mix (theme.view, theme.place, 0.16);
  g_assert_true (pb_trend_chart_locate (chart, 0, 10, &x, &y));
  g_assert_true (test_surface_has_colour (&surface, x, y - 6, 1, band));
  g_assert_true (test_surface_has_colour (&surface, x, y, 1, theme.place));
  g_assert_cmpint (test_surface_count (&surface, band), >, 500);
  test_surface_clear (&surface);
}

static void
assert_labels_apart (GArray *labels,
                     double  width,
                     double  height)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const PbLabel *a = &g_array_index (labels, PbLabel, i);

      g_assert_cmpfloat (a->box.x, >=, -0.01);
      g_assert_cmpfloat (a->box.y, >=, -0.01);
      g_assert_cmpfloat (a->box.x + a->box.width, <=, width + 0.01);
      g_assert_cmpfloat (a->box.y + a->box.height, <=, height + 0.01);

      for (guint j = i + 1; j < labels->len; j++)
        {
          const PbLabel *b = &g_array_index (labels, PbLabel, j);

          if (pb_box_overlaps (&a->box, &b->box))
            g_error ("\"%s\" overlaps \"%s\" at %gx%g", a->text, b->text, width, height);
        }
    }
}

/* No label overlaps another or leaves the chart, at any cursor and usual size, with
 * names as long as a district's. */
static void
test_labels_apart (void)
{
  static const double widths[] = { 300, 340, 480, 700 };
  static const double heights[] = { 150, 180, 320 };
  static const double sizes[] = { 0, 18 };
  PbTrendBreak mark = { FIRST_DAY (2020), "new method 2020" };
  PbTrendSeries series[] = {
    { "North East Derbyshire", PB_TREND_PLACE, 0, FALSE, derby_sii, G_N_ELEMENTS (derby_sii) },
    { "England", PB_TREND_COMPARATOR, 0, FALSE, england_sii, G_N_ELEMENTS (england_sii) },
    { "Published 2020", PB_TREND_OLDER_VINTAGE, 0, FALSE, derby_sii, 3 },
  };

  for (int cursor = -1; cursor < 8; cursor++)
    for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
      for (gsize h = 0; h < G_N_ELEMENTS (heights); h++)
        for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
          for (int n_series = 1; n_series <= 3; n_series++)
            {
              PbTrendInput input = {
                .series = series, .n_series = n_series, .breaks = &mark, .n_breaks = n_series == 3,
                .cursor = cursor, .labels_extremes = TRUE, .n_decimals = -1,
              };
              g_autoptr(PbTrendChart) chart = NULL;
              PbTheme theme;

              pb_theme_init (&theme, PB_THEME_LIGHT, NULL, sizes[s]);
              chart = pb_trend_chart_new (&input, &theme, widths[w], heights[h]);
              assert_labels_apart (pb_trend_chart_get_labels (chart), widths[w], heights[h]);
              /* Where not even the last word and the value share a line, each has its own. */
              g_assert_true (find_label (chart, "North East Derbyshire\302\24011.9") != NULL ||
                             find_label (chart, "North East Derbyshire 11.9") != NULL);
              if (cursor >= 0)
                g_assert_nonnull (find_label (chart, derby_sii[cursor].period));
            }
}

/* The publication of 2020: its lines are named where nothing else stands, at least one of them. */
static void
test_older_publications (void)
{
  static const PbTrendPoint derby_2020[] = {
    P ("2010-12", 2010, 2012, 12.0, NAN, NAN), P ("2011-13", 2011, 2013, 12.1, NAN, NAN),
    P ("2012-14", 2012, 2014, 11.6, NAN, NAN), P ("2013-15", 2013, 2015, 10.6, NAN, NAN),
    P ("2014-16", 2014, 2016, 10.4, NAN, NAN), P ("2015-17", 2015, 2017, 10.0, NAN, NAN),
  };
  static const PbTrendPoint england_2020[] = {
    P ("2010-12", 2010, 2012, 9.1, NAN, NAN), P ("2011-13", 2011, 2013, 9.0, NAN, NAN),
    P ("2012-14", 2012, 2014, 9.1, NAN, NAN), P ("2013-15", 2013, 2015, 9.2, NAN, NAN),
    P ("2014-16", 2014, 2016, 9.4, NAN, NAN), P ("2015-17", 2015, 2017, 9.4, NAN, NAN),
  };
  PbTrendSeries series[4];
  PbTrendInput input = get_sii_input (series, 7);
  PbTheme theme;

  series[2] = (PbTrendSeries) { "Derby, as published August 2020", PB_TREND_OLDER_VINTAGE, 0, FALSE, derby_2020,
                                G_N_ELEMENTS (derby_2020) };
  series[3] = (PbTrendSeries) { "England, as published August 2020", PB_TREND_OLDER_VINTAGE, 0, FALSE, england_2020,
                                G_N_ELEMENTS (england_2020) };
  input.n_series = 4;
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);

  for (double width = 290; width <= 900; width += 47)
    {
      g_autoptr(PbTrendChart) chart = pb_trend_chart_new (&input, &theme, width, HEIGHT);
      GArray *labels = pb_trend_chart_get_labels (chart);

      g_assert_nonnull (find_label (chart, "Derby, as published August 2020"));
      for (guint i = 0; i < labels->len; i++)
        {
          const PbLabel *label = &g_array_index (labels, PbLabel, i);

          g_assert_cmpfloat (label->box.x, >=, -0.01);
          g_assert_cmpfloat (label->box.x + label->box.width, <=, width + 0.01);
          for (guint j = 0; j < i; j++)
            if (pb_box_overlaps (&label->box, &g_array_index (labels, PbLabel, j).box))
              g_error ("“%s” and “%s” overlap at %g", label->text, g_array_index (labels, PbLabel, j).text, width);
        }
    }
}

/* No gap is drawn where the scale holds it, and its words touch nothing. */
static void
test_reference (void)
{
  PbTrendSeries series[2];
  PbTrendInput input = get_sii_input (series, -1);
  g_autoptr(PbTrendChart) far = NULL;
  g_autoptr(PbTrendChart) near = NULL;
  g_autoptr(PbTrendChart) target = NULL;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  input.reference_words = "no gap";
  far = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_false (pb_trend_chart_has_reference (far));
  g_assert_null (find_label (far, "no gap"));

  input.from_zero = TRUE;
  near = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_true (pb_trend_chart_has_reference (near));
  g_assert_nonnull (find_label (near, "no gap"));

  /* A target is in sight wherever it lies. */
  input.from_zero = FALSE;
  input.reference = 40;
  input.reference_words = "target: at most 40";
  input.reaches_reference = TRUE;
  target = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  g_assert_true (pb_trend_chart_has_reference (target));
  g_assert_nonnull (find_label (target, "target: at most 40"));
}

/* A start is named where there is room, joins what it stands in, and widens the time axis
 * where it lies behind the last value. */
static void
test_starts (void)
{
  PbTrendStart starts[] = {
    { pb_day_from_ymd (2020, 1, 1), pb_day_from_ymd (2020, 12, 31), "Video outpatients" },
    { pb_day_from_ymd (2026, 4, 1), pb_day_from_ymd (2026, 4, 30), "Team Up" },
  };
  PbTrendSeries series[2];
  PbTrendInput input = get_sii_input (series, -1);
  g_autoptr(PbTrendChart) without = NULL;
  g_autoptr(PbTrendChart) with = NULL;
  PbTheme theme;
  double x_without, x_with, y;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  without = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);
  input.starts = starts;
  input.n_starts = G_N_ELEMENTS (starts);
  with = pb_trend_chart_new (&input, &theme, WIDTH, HEIGHT);

  g_assert_nonnull (find_label (with, "Video outpatients"));
  g_assert_nonnull (find_label (with, "Team Up"));
  for (int i = 1; i < series[0].n_points; i++)
    g_assert_cmpint (pb_trend_chart_joins (with, 0, i), ==, pb_trend_chart_joins (without, 0, i));

  pb_trend_chart_locate (without, 0, series[0].n_points - 1, &x_without, &y);
  pb_trend_chart_locate (with, 0, series[0].n_points - 1, &x_with, &y);
  g_assert_cmpfloat (x_with, <, x_without - 10);
}

/* Tags of points with notes stand near them, on no other text, at every width. */
static void
test_tags (void)
{
  static const PbChartTag tags[] = { { 0, 0, "1" }, { 0, 5, "2, 3" }, { 0, 7, "4" }, { 1, 2, "5" }, { 0, 99, "6" } };
  static const double widths[] = { 300, 340, 480, 640, 1000 };
  static const int cursors[] = { -1, 0, 5, 7 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint c = 0; c < G_N_ELEMENTS (cursors); c++)
      {
        PbTrendSeries series[2];
        PbTrendInput input = get_sii_input (series, cursors[c]);
        g_autoptr(PbTrendChart) chart = NULL;
        PbTheme theme;
        double x, y;

        input.tags = tags;
        input.n_tags = G_N_ELEMENTS (tags);
        pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
        chart = pb_trend_chart_new (&input, &theme, widths[w], HEIGHT);
        assert_labels_apart (pb_trend_chart_get_labels (chart), widths[w], HEIGHT);

        for (int t = 0; t < 4; t++)
          {
            const PbLabel *label = find_label (chart, tags[t].words);

            g_assert_nonnull (label);
            g_assert_true (pb_trend_chart_locate (chart, tags[t].series, tags[t].point, &x, &y));
            g_assert_false (pb_box_contains (&label->box, x, y));
            g_assert_cmpfloat (fabs (label->box.x + label->box.width / 2 - x), <, widths[w] / 4);
          }
        g_assert_null (find_label (chart, "6"));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/trend/positions", test_positions);
  g_test_add_func ("/chart/trend/narrow-labels", test_narrow_labels);
  g_test_add_func ("/chart/trend/scale-note", test_scale_note);
  g_test_add_func ("/chart/trend/gaps", test_gaps);
  g_test_add_func ("/chart/trend/empty", test_empty);
  g_test_add_func ("/chart/trend/break-words", test_break_words);
  g_test_add_func ("/chart/trend/single-point", test_single_point);
  g_test_add_func ("/chart/trend/pick", test_pick);
  g_test_add_func ("/chart/trend/ink", test_ink);
  g_test_add_func ("/chart/trend/band", test_band);
  g_test_add_func ("/chart/trend/labels-apart", test_labels_apart);
  g_test_add_func ("/chart/trend/older-publications", test_older_publications);
  g_test_add_func ("/chart/trend/reference", test_reference);
  g_test_add_func ("/chart/trend/starts", test_starts);
  g_test_add_func ("/chart/trend/tags", test_tags);

  return g_test_run ();
}
