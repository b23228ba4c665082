/* Decisions as rows: marks where their days are, words beside them, pages of a long list. */

#include "chart-surface.h"
#include "label-checks.h"
#include "pb-timeline-chart.h"

#include <string.h>

#define DAY(year, month, day) pb_day_from_ymd (year, month, day)

#define LONG_NAME "Reorganisation of local government in Derby and Derbyshire and what becomes of its public health grant"
#define LONG_WORDS "6 March 2025 · The new model of community support beds is implemented, after considerable planning"

static const double widths[] = { 300, 432, 592, 952, 2352 };

static PbTimelineStep
make_step (PbTimelineMark  mark,
           PbDay           first,
           PbDay           last,
           const char     *words)
{
  return (PbTimelineStep) { mark, first, last, words, NULL, FALSE };
}

static void
assert_clear (const PbTimelineInput *input,
              PbThemeKind            kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(PbTimelineChart) chart = NULL;
      PbTheme theme;

      pb_theme_init (&theme, kind, NULL, 0);
      chart = pb_timeline_chart_new (input, &theme, widths[i]);
      assert_labels_clear (pb_timeline_chart_get_labels (chart), widths[i], pb_timeline_chart_get_height (chart));
    }
}

static guint
count_labels (PbTimelineChart *chart,
              const char      *text)
{
  GArray *labels = pb_timeline_chart_get_labels (chart);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    n += g_str_equal (g_array_index (labels, PbLabel, i).text, text);

  return n;
}

/* Every mark, every precision, texts longer than their room. */
static void
test_marks (void)
{
  PbTimelineStep first[] = {
    make_step (PB_TIMELINE_DONE, DAY (2020, 3, 1), DAY (2020, 3, 1), "1 March 2020 · Agreed"),
    make_step (PB_TIMELINE_REJECTED, DAY (2020, 4, 1), DAY (2020, 4, 30), LONG_WORDS),
    make_step (PB_TIMELINE_DEFERRED, DAY (2021, 1, 1), DAY (2021, 12, 31), "2021 · Deferred"),
    make_step (PB_TIMELINE_DUE, DAY (2022, 12, 31), DAY (2022, 12, 31), LONG_WORDS),
    make_step (PB_TIMELINE_PLANNED, PB_DAY_NONE, PB_DAY_NONE, LONG_WORDS),
  };
  PbTimelineStep second[] = { make_step (PB_TIMELINE_NONE, PB_DAY_NONE, PB_DAY_NONE, "Raised, no step taken") };
  PbTimelineStep third[] = { { PB_TIMELINE_PLANNED, DAY (2024, 5, 1), DAY (2024, 5, 31), "May 2024 · Planned", NULL, TRUE } };
  PbTimelineRow rows[] = {
    { LONG_NAME, "in progress", first, G_N_ELEMENTS (first), FALSE },
    { "A", NULL, second, G_N_ELEMENTS (second), FALSE },
    { LONG_NAME, NULL, third, G_N_ELEMENTS (third), TRUE },
  };
  PbTimelineInput input = { rows, G_N_ELEMENTS (rows), 0, 0, DAY (2022, 12, 31), "31 December 2022" };
  g_autoptr(PbTimelineChart) chart = NULL;
  PbTheme theme;
  PbBox box;
  int step;

  assert_clear (&input, PB_THEME_PAPER);
  assert_clear (&input, PB_THEME_DARK);

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  chart = pb_timeline_chart_new (&input, &theme, 592);
  for (int i = 0; i < 7; i++)
    {
      box = pb_timeline_chart_get_item_box (chart, i);
      g_assert_true (pb_timeline_chart_pick (chart, box.x + box.width / 2, box.y + box.height / 2, &step));
      g_assert_cmpint (step, ==, i);
      /* The first step's mark stands where its day is. */
      if (i == 0)
        g_assert_cmpfloat_with_epsilon (box.x + 7, pb_timeline_chart_get_x (chart, DAY (2020, 3, 1)), 1);
    }
  g_assert_cmpfloat (pb_timeline_chart_get_item_box (chart, 7).width, ==, 0);

  /* Later ones stand apart; the key names each mark that is drawn, once. */
  g_assert_cmpuint (count_labels (chart, "Later than 31 December 2022"), ==, 1);
  g_assert_cmpuint (count_labels (chart, "no date"), ==, 1);
  g_assert_cmpuint (count_labels (chart, "rejected"), ==, 1);
  g_assert_cmpuint (count_labels (chart, "planned"), ==, 1);
}

/* The line of the moment runs from top to bottom past every text, wherever its mark is. */
static void
test_moment_is_clear (void)
{
  PbTimelineStep steps[] = {
    make_step (PB_TIMELINE_DONE, DAY (2019, 2, 1), DAY (2019, 2, 1), "1 February 2019 · Agreed"),
    make_step (PB_TIMELINE_DONE, DAY (2021, 2, 1), DAY (2021, 2, 1), LONG_WORDS),
    make_step (PB_TIMELINE_REJECTED, DAY (2022, 4, 1), DAY (2022, 4, 30), LONG_WORDS),
    make_step (PB_TIMELINE_DUE, DAY (2022, 9, 1), DAY (2022, 9, 1), "1 September 2022 · Due"),
    make_step (PB_TIMELINE_PLANNED, DAY (2023, 3, 1), DAY (2023, 3, 31), LONG_WORDS),
    make_step (PB_TIMELINE_PLANNED, PB_DAY_NONE, PB_DAY_NONE, LONG_WORDS),
  };
  PbTimelineRow row = { "A decision", "in progress", steps, G_N_ELEMENTS (steps), FALSE };
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  for (int year = 2019; year <= 2023; year++)
    {
      PbTimelineInput input = { &row, 1, 0, 0, DAY (year, 7, 1), "1 July" };
      g_autoptr(PbTimelineChart) chart = pb_timeline_chart_new (&input, &theme, 952);
      GArray *labels = pb_timeline_chart_get_labels (chart);
      double line = pb_timeline_chart_get_x (chart, input.moment);

      /* The first one is the moment's own. */
      for (guint i = 1; i < labels->len; i++)
        {
          const PbLabel *label = &g_array_index (labels, PbLabel, i);

          if (strstr (label->text, " · ") != NULL)
            g_assert_true (label->box.x > line || label->box.x + label->box.width < line);
        }
      assert_labels_clear (labels, 952, pb_timeline_chart_get_height (chart));
    }
}

/* The longer words are taken where a line holds them, the shorter ones elsewhere. */
static void
test_words (void)
{
  PbTimelineStep step = { PB_TIMELINE_DONE, DAY (2020, 3, 1), DAY (2020, 3, 1), "1 March 2020 · Agreed",
                          "1 March 2020 · Derbyshire County Council Cabinet · Agreed", FALSE };
  PbTimelineRow row = { "A decision", "decided", &step, 1, FALSE };
  PbTimelineInput input = { &row, 1, 0, 0, DAY (2021, 6, 30), "30 June 2021" };
  g_autoptr(PbTimelineChart) wide = NULL;
  g_autoptr(PbTimelineChart) narrow = NULL;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  wide = pb_timeline_chart_new (&input, &theme, 952);
  narrow = pb_timeline_chart_new (&input, &theme, 300);
  g_assert_cmpuint (count_labels (wide, step.long_words), ==, 1);
  g_assert_cmpuint (count_labels (wide, step.words), ==, 0);
  g_assert_cmpuint (count_labels (narrow, step.words), ==, 1);
  g_assert_cmpuint (count_labels (wide, "no date"), ==, 0);
}

/* A day is a square, as wide as high; what is known to the month is a bar. */
static void
test_shapes (void)
{
  PbTimelineStep day = make_step (PB_TIMELINE_DONE, DAY (2020, 6, 1), DAY (2020, 6, 1), "");
  PbTimelineStep month = make_step (PB_TIMELINE_DONE, DAY (2020, 6, 1), DAY (2020, 6, 30), "");
  PbTimelineStep *both[] = { &day, &month };
  PbTheme theme;
  int n[2];

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  for (int i = 0; i < 2; i++)
    {
      PbTimelineRow row = { "", NULL, both[i], 1, FALSE };
      PbTimelineInput input = { &row, 1, 0, 0, DAY (2021, 6, 30), "30 June 2021" };
      g_autoptr(PbTimelineChart) chart = pb_timeline_chart_new (&input, &theme, 592);
      TestSurface surface = test_surface_new (592, (int) pb_timeline_chart_get_height (chart) - 30, theme.ground);

      /* Without the key, which is the same of both. */
      pb_timeline_chart_draw (chart, surface.cr);
      n[i] = test_surface_count (&surface, theme.text);
      test_surface_clear (&surface);
    }
  g_assert_cmpint (n[0], >, 60);
  g_assert_cmpint (n[1], >, n[0] + 60);
}

static void
test_pages (void)
{
  PbTimelineStep step = make_step (PB_TIMELINE_DONE, DAY (2020, 3, 1), DAY (2020, 3, 1), "1 March 2020 · Agreed");
  PbTimelineRow rows[40];
  PbTimelineInput input = { rows, G_N_ELEMENTS (rows), 0, 0, DAY (2021, 6, 30), "30 June 2021" };
  PbTheme theme;
  int n_pages = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = (PbTimelineRow) { "A decision", "decided", &step, 1, i >= 30 };

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  while (input.first < input.n_rows)
    {
      g_autoptr(PbTimelineChart) rest = NULL;
      g_autoptr(PbTimelineChart) page = NULL;

      input.n_drawn = 0;
      rest = pb_timeline_chart_new (&input, &theme, 592);
      input.n_drawn = pb_timeline_chart_count_fitting (rest, 700);
      page = pb_timeline_chart_new (&input, &theme, 592);
      g_assert_cmpfloat (pb_timeline_chart_get_height (page), <=, 700);
      assert_labels_clear (pb_timeline_chart_get_labels (page), 592, pb_timeline_chart_get_height (page));
      g_assert_cmpuint (count_labels (page, "A decision"), ==, (guint) input.n_drawn);
      input.first += input.n_drawn;
      n_pages++;
    }
  g_assert_cmpint (n_pages, >, 2);
  g_assert_cmpint (n_pages, <, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/timeline-chart/marks", test_marks);
  g_test_add_func ("/chart/timeline-chart/moment-is-clear", test_moment_is_clear);
  g_test_add_func ("/chart/timeline-chart/words", test_words);
  g_test_add_func ("/chart/timeline-chart/shapes", test_shapes);
  g_test_add_func ("/chart/timeline-chart/pages", test_pages);

  return g_test_run ();
}
