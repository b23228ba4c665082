#include "pb-time-chart.h"

/* Periods in the true length, overlapping ones apart, no text on another. */

#define WIDTH  1000
#define HEIGHT 112

static GPtrArray *
make_periods (const char *const *labels)
{
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);

  for (int i = 0; labels[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;
      PbPeriod *period = pb_period_parse (labels[i], PB_PERIOD_CALENDAR, &error);

      g_assert_no_error (error);
      g_ptr_array_add (periods, period);
    }

  return periods;
}

static PbTimeChart *
make_chart (GPtrArray  *periods,
            PbDay       moment,
            PbTimeMark *mark)
{
  PbTheme theme;
  PbTimeChartInput input = {
    .periods = (const PbPeriod *const *) periods->pdata,
    .n_periods = (int) periods->len,
    .shown = (int) periods->len - 1,
    .hovered = -1,
    .moment = moment,
    .marks = mark,
    .n_marks = mark != NULL ? 1 : 0,
    .current = -1,
  };

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);

  return pb_time_chart_new (&input, &theme, WIDTH, HEIGHT);
}

static void
test_stagger (void)
{
  const char *rolling[] = { "2015-17", "2016-18", "2017-19", "2018-20", "2019-21", NULL };
  const char *yearly[] = { "2018", "2019", "2020", NULL };
  int lanes[5];

  {
    g_autoptr(GPtrArray) periods = make_periods (rolling);

    g_assert_cmpint (pb_time_chart_stagger ((const PbPeriod *const *) periods->pdata, 5, 5, lanes), ==, 3);
    g_assert_cmpint (lanes[0], ==, 0);
    g_assert_cmpint (lanes[1], ==, 1);
    g_assert_cmpint (lanes[2], ==, 2);
    g_assert_cmpint (lanes[3], ==, 0);
    g_assert_cmpint (lanes[4], ==, 1);
  }

  {
    g_autoptr(GPtrArray) periods = make_periods (yearly);

    g_assert_cmpint (pb_time_chart_stagger ((const PbPeriod *const *) periods->pdata, 3, 5, lanes), ==, 1);
  }

  /* More overlap than lanes: every period still has one. */
  {
    g_autoptr(GPtrArray) periods = make_periods (rolling);

    g_assert_cmpint (pb_time_chart_stagger ((const PbPeriod *const *) periods->pdata, 5, 2, lanes), ==, 2);
    for (int i = 0; i < 5; i++)
      g_assert_cmpint (lanes[i], <, 2);
  }
}

static void
test_true_length (void)
{
  const char *labels[] = { "2015-17", "2018", "2019/20", NULL };
  g_autoptr(GPtrArray) periods = make_periods (labels);
  g_autoptr(PbTimeChart) chart = make_chart (periods, pb_day_from_ymd (2019, 6, 1), NULL);

  for (guint i = 0; i < periods->len; i++)
    {
      const PbPeriod *period = g_ptr_array_index (periods, i);
      PbBox bar = pb_time_chart_get_bar (chart, (int) i);
      double from = pb_time_chart_get_x (chart, period->first);
      double to = pb_time_chart_get_x (chart, period->last + 1);

      g_assert_cmpfloat_with_epsilon (bar.x, from, 2);
      g_assert_cmpfloat_with_epsilon (bar.x + bar.width, to, 2);
      g_assert_cmpint (pb_time_chart_pick_period (chart, bar.x + bar.width / 2, bar.y + bar.height / 2), ==, i);
    }

  g_assert_cmpint (pb_time_chart_pick_period (chart, 2, 2), ==, -1);
}

static void
test_day_and_place_agree (void)
{
  const char *labels[] = { "2001-03", "2022-24", NULL };
  g_autoptr(GPtrArray) periods = make_periods (labels);
  g_autoptr(PbTimeChart) chart = make_chart (periods, pb_day_from_ymd (2027, 1, 1), NULL);

  g_assert_cmpint (pb_time_chart_get_first (chart), ==, pb_day_from_ymd (2001, 1, 1));
  g_assert_cmpint (pb_time_chart_get_last (chart), ==, pb_day_from_ymd (2027, 12, 31));

  for (PbDay day = pb_time_chart_get_first (chart); day <= pb_time_chart_get_last (chart); day += 37)
    g_assert_cmpint (pb_time_chart_get_day (chart, pb_time_chart_get_x (chart, day) + 1e-6), ==, day);

  /* Outside the axis the nearest day holds. */
  g_assert_cmpint (pb_time_chart_get_day (chart, -50), ==, pb_time_chart_get_first (chart));
  g_assert_cmpint (pb_time_chart_get_day (chart, WIDTH + 50), ==, pb_time_chart_get_last (chart));
}

static void
test_labels_keep_apart (void)
{
  const char *labels[] = { "2015-17", "2016-18", "2017-19", "2018-20", "2019-21", "2020-22", "2021-23", NULL };
  g_autoptr(GPtrArray) periods = make_periods (labels);
  PbDay day = pb_day_from_ymd (2022, 7, 1);
  PbTimeMark mark = { PB_TIME_MARK_LINE, day, day, "NHS area: 621 to 642 small areas" };

  for (int month = 0; month < 120; month++)
    {
      g_autoptr(PbTimeChart) chart =
        make_chart (periods, pb_day_add_months (pb_day_from_ymd (2015, 1, 1), month), &mark);
      GArray *texts = pb_time_chart_get_labels (chart);

      g_assert_cmpint (texts->len, >, 4);
      for (guint i = 0; i < texts->len; i++)
        {
          const PbLabel *label = &g_array_index (texts, PbLabel, i);

          g_assert_cmpfloat (label->box.x, >=, 0);
          g_assert_cmpfloat (label->box.x + label->box.width, <=, WIDTH);
          for (guint j = i + 1; j < texts->len; j++)
            g_assert_false (pb_box_overlaps (&label->box, &g_array_index (texts, PbLabel, j).box));
        }
    }
}

/* One period alone, and none: the axis still has years and the line a place. */
static void
test_few_periods (void)
{
  const char *one[] = { "2023", NULL };
  const char *none[] = { NULL };
  const char *const *cases[] = { one, none };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) periods = make_periods (cases[i]);
      g_autoptr(PbTimeChart) chart = make_chart (periods, pb_day_from_ymd (2023, 6, 1), NULL);
      cairo_surface_t *surface;
      cairo_t *cr;

      g_assert_cmpint (pb_time_chart_get_last (chart) - pb_time_chart_get_first (chart), >, 5 * 365);

      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
      cr = cairo_create (surface);
      pb_time_chart_draw (chart, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* A Census counts one day. */
static void
test_one_day (void)
{
  const char *labels[] = { "2011-03-27", "2021-03-21", "2024", NULL };
  g_autoptr(GPtrArray) periods = make_periods (labels);
  g_autoptr(PbTimeChart) chart = make_chart (periods, pb_day_from_ymd (2021, 6, 1), NULL);
  PbBox bar = pb_time_chart_get_bar (chart, 1);
  double middle = pb_time_chart_get_x (chart, pb_day_from_ymd (2021, 3, 21));

  g_assert_cmpfloat (bar.width, >=, 4);
  g_assert_cmpfloat_with_epsilon (bar.x + bar.width / 2, middle, 1);
}

static PbTimeChart *
make_marked_chart (GPtrArray        *periods,
                   PbDay             moment,
                   const PbTimeMark *marks,
                   int               n_marks,
                   const PbTimeBand *bands,
                   int               n_bands,
                   double            height)
{
  PbTheme theme;
  PbTimeChartInput input = {
    .periods = (const PbPeriod *const *) periods->pdata,
    .n_periods = (int) periods->len,
    .shown = -1,
    .hovered = -1,
    .moment = moment,
    .marks = marks,
    .n_marks = n_marks,
    .current = -1,
    .bands = bands,
    .n_bands = n_bands,
  };

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);

  return pb_time_chart_new (&input, &theme, WIDTH, height);
}

/* Nearer than 8 px is one, in each lane by itself; no two groups of a lane touch. */
static void
test_marks_merge (void)
{
  const char *labels[] = { "2015-17", "2023-25", NULL };
  g_autoptr(GPtrArray) periods = make_periods (labels);
  PbTimeMark marks[64];
  guint n_all = 0;

  for (int i = 0; i < 64; i++)
    {
      PbDay day = pb_day_from_ymd (2016, 1, 1) + i * i;

      marks[i] = (PbTimeMark) { i % 3 == 0 ? PB_TIME_MARK_PLUS : PB_TIME_MARK_SQUARE, day, day, NULL };
    }

  {
    g_autoptr(PbTimeChart) chart = make_marked_chart (periods, pb_day_from_ymd (2024, 7, 1), marks, 64, NULL, 0, HEIGHT);
    PbBox before = { 0 };

    g_assert_cmpuint (pb_time_chart_get_n_groups (chart), <, 64);
    for (guint i = 0; i < pb_time_chart_get_n_groups (chart); i++)
      {
        guint n, n_picked;
        PbBox box;
        const int *group = pb_time_chart_get_group (chart, i, &n, &box);

        n_all += n;
        g_assert_true (pb_time_chart_pick_marks (chart, box.x + box.width / 2, box.y + box.height / 2, &n_picked) == group);
        g_assert_cmpuint (n_picked, ==, n);

        /* Of the same lane. */
        if (i > 0 && ABS (box.y + box.height / 2 - before.y - before.height / 2) < 1)
          {
            g_assert_false (pb_box_overlaps (&box, &before));
            g_assert_cmpfloat (box.x + box.width / 2 - before.x - before.width / 2, >=, 8);
          }
        for (guint j = 0; j < n; j++)
          g_assert_true ((marks[group[j]].shape == PB_TIME_MARK_PLUS) == (marks[group[0]].shape == PB_TIME_MARK_PLUS));
        before = box;
      }

    g_assert_cmpuint (n_all, ==, 64);
  }
}

/* Marks take the axis along, but not by a century. */
static void
test_axis_holds_marks (void)
{
  const char *labels[] = { "2022", "2023", NULL };
  g_autoptr(GPtrArray) periods = make_periods (labels);
  PbDay days[] = { pb_day_from_ymd (2016, 3, 1), pb_day_from_ymd (1948, 7, 5), pb_day_from_ymd (2026, 1, 7) };
  PbTimeMark marks[3];

  for (int i = 0; i < 3; i++)
    marks[i] = (PbTimeMark) { PB_TIME_MARK_RING, days[i], days[i], NULL };

  {
    g_autoptr(PbTimeChart) chart = make_marked_chart (periods, pb_day_from_ymd (2023, 7, 1), marks, 3, NULL, 0, HEIGHT);

    g_assert_cmpint (pb_time_chart_get_first (chart), ==, pb_day_from_ymd (2016, 1, 1));
    g_assert_cmpint (pb_time_chart_get_last (chart), ==, pb_day_from_ymd (2026, 12, 31));
    g_assert_cmpuint (pb_time_chart_get_n_groups (chart), ==, 2);
  }
}

/* Names stand in their bands whatever the moment, on no other name and above its line; a low
 * chart has none. */
static void
test_bands (void)
{
  const char *labels[] = { "2015-17", "2023-25", NULL };
  g_autoptr(GPtrArray) periods = make_periods (labels);
  const PbTimeBand bands[] = {
    { PB_TIME_PLAN, pb_day_from_ymd (2016, 1, 1), pb_day_from_ymd (2016, 12, 31), pb_day_from_ymd (2021, 1, 1),
      pb_day_from_ymd (2021, 12, 31), "The plan of 2016" },
    { PB_TIME_PANDEMIC, pb_day_from_ymd (2020, 1, 1), pb_day_from_ymd (2020, 12, 31), pb_day_from_ymd (2021, 1, 1),
      pb_day_from_ymd (2021, 12, 31), "Pandemic" },
    { PB_TIME_PLAN, pb_day_from_ymd (2023, 4, 1), pb_day_from_ymd (2023, 4, 30), PB_DAY_NONE, PB_DAY_NONE, "Strategy" },
  };

  for (int month = 0; month < 130; month++)
    for (int is_low = 0; is_low < 2; is_low++)
      {
        PbDay moment = pb_day_add_months (pb_day_from_ymd (2015, 1, 1), month);
        g_autoptr(PbTimeChart) chart = make_marked_chart (periods, moment, NULL, 0, bands, 3, is_low ? 88 : HEIGHT);
        GArray *texts = pb_time_chart_get_labels (chart);
        guint n_names = 0;

        for (guint i = 1; i < texts->len; i++)
          {
            const PbLabel *label = &g_array_index (texts, PbLabel, i);

            if (g_ascii_isdigit (*label->text))
              continue;

            n_names++;
            g_assert_cmpfloat (label->box.y + label->box.height, <=, 28);
            for (guint j = 0; j < i; j++)
              g_assert_false (pb_box_overlaps (&label->box, &g_array_index (texts, PbLabel, j).box));
          }

        if (is_low)
          g_assert_cmpuint (n_names, ==, 0);
        else
          g_assert_cmpuint (n_names, ==, 3);

        g_assert_cmpint (pb_time_chart_pick_band (chart, pb_time_chart_get_x (chart, pb_day_from_ymd (2018, 1, 1)), 16), ==,
                         is_low ? -1 : 0);
      }
}

/* Bars of five lanes fit a low chart below the marks. */
static void
test_low_chart (void)
{
  const char *labels[] = { "2015-19", "2016-20", "2017-21", "2018-22", "2019-23", NULL };
  g_autoptr(GPtrArray) periods = make_periods (labels);
  PbDay day = pb_day_from_ymd (2019, 5, 1);
  PbTimeMark mark = { PB_TIME_MARK_PLUS, day, day, NULL };
  g_autoptr(PbTimeChart) chart = make_marked_chart (periods, day, &mark, 1, NULL, 0, 88);
  PbBox box;
  guint n;

  pb_time_chart_get_group (chart, 0, &n, &box);
  for (guint i = 0; i < periods->len; i++)
    {
      PbBox bar = pb_time_chart_get_bar (chart, (int) i);

      g_assert_cmpfloat (bar.y, >=, box.y + box.height);
      g_assert_cmpfloat (bar.y + bar.height, <, 88 - 22);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/time-chart/stagger", test_stagger);
  g_test_add_func ("/chart/time-chart/true-length", test_true_length);
  g_test_add_func ("/chart/time-chart/day-and-place-agree", test_day_and_place_agree);
  g_test_add_func ("/chart/time-chart/labels-keep-apart", test_labels_keep_apart);
  g_test_add_func ("/chart/time-chart/few-periods", test_few_periods);
  g_test_add_func ("/chart/time-chart/one-day", test_one_day);

  g_test_add_func ("/chart/time-chart/marks-merge", test_marks_merge);
  g_test_add_func ("/chart/time-chart/axis-holds-marks", test_axis_holds_marks);
  g_test_add_func ("/chart/time-chart/bands", test_bands);
  g_test_add_func ("/chart/time-chart/low-chart", test_low_chart);

  return g_test_run ();
}
