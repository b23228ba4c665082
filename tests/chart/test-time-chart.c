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
  PbTimeMark mark = { pb_day_from_ymd (2022, 7, 1), "NHS area: 621 to 642 small areas" };

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

  return g_test_run ();
}
