/* What is drawn and told of the panel's answers, over the stored workspace's figures. */

#include "../store/store-fixture.h"

#include "pb-caption.h"
#include "pb-csv.h"
#include "pb-export.h"
#include "pb-inequality-picture.h"

#include <math.h>
#include <string.h>

static PbInequality *
ask (PbWorkspace *workspace,
     const char  *indicator,
     const char  *place,
     const char  *grouping)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  PbInequalityQuestion question = {
    .series = pb_catalogue_choose_series (catalogue, pb_catalogue_find_indicator (catalogue, indicator), "Male", NULL, NULL),
    .level = PB_LEVEL_LTLA,
    .area_set = pb_catalogue_get_area_set (catalogue, 0),
    .place_code = place,
    .moment = pb_day_from_ymd (2100, 1, 1),
    .grouping = grouping,
  };
  PbInequality *answer;

  g_assert_no_error (error);
  answer = pb_inequality_load (workspace, catalogue, &question, NULL, &error);
  g_assert_no_error (error);

  return answer;
}

/* Every line is a series of its own with its own points: the older publication is never
 * joined, and what is published is no square. */
static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  static const PbTrendRole roles[] = {
    [PB_LINE_OURS] = PB_TREND_PLACE,
    [PB_LINE_PUBLISHED] = PB_TREND_BESIDE,
    [PB_LINE_REFERENCE] = PB_TREND_COMPARATOR,
    [PB_LINE_OLDER] = PB_TREND_OLDER_VINTAGE,
  };
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = ask (workspace, "92901", "E06000015", NULL);
  g_autoptr(PbInequalityTrend) trend = pb_inequality_trend_new (answer);
  const PbInequalityLine *lines;
  gboolean has_older = FALSE;
  guint n;

  lines = pb_inequality_get_lines (answer, &n);
  g_assert_cmpint (trend->input.n_series, ==, (int) n);
  g_assert_cmpint (trend->input.cursor, ==, pb_inequality_get_shown (answer));
  g_assert_cmpint (trend->input.intervals, ==, PB_TREND_INTERVALS_NONE);

  for (guint i = 0; i < n; i++)
    {
      const PbTrendSeries *series = &trend->input.series[i];

      g_assert_cmpuint (g_array_index (trend->lines, guint, i), ==, i);
      g_assert_cmpstr (series->name, ==, lines[i].name);
      g_assert_cmpint (series->role, ==, roles[lines[i].kind]);
      g_assert_false (series->is_computed);
      g_assert_cmpint (series->n_points, ==, (int) lines[i].n_points);
      has_older |= series->role == PB_TREND_OLDER_VINTAGE;
      for (int j = 0; j < series->n_points; j++)
        g_assert_cmpfloat (series->points[j].value, ==, lines[i].points[j].value);
    }

  g_assert_true (has_older);
}

/* What is worked out here is squares; the gap of no gap is on the scale of values near it. */
static void
test_computed (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = ask (workspace, "90366", NULL, "areas");
  g_autoptr(PbInequalityTrend) trend = pb_inequality_trend_new (answer);
  g_autoptr(PbInequalityGradientData) gradient = pb_inequality_gradient_new (answer);
  g_autoptr(PbTrendChart) chart = NULL;
  g_autofree char *number = pb_inequality_dup_number (answer, 4.5);
  PbTheme theme;

  g_assert_true (trend->input.series[0].is_computed);
  g_assert_cmpfloat (trend->input.reference, ==, 0);
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_trend_chart_new (&trend->input, &theme, 340, 180);
  g_assert_cmpint (pb_trend_chart_has_reference (chart), ==, pb_trend_chart_get_axis (chart)->min <= 0);
  g_assert_cmpstr (number, ==, "4.5 years");

  g_assert_false (gradient->input.is_ordered);
  g_assert_cmpint (gradient->input.n_points, >=, 2);
  for (int i = 1; i < gradient->input.n_points; i++)
    g_assert_cmpfloat (gradient->input.points[i - 1].value, <=, gradient->input.points[i].value);
}

static void
test_description (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = ask (workspace, "92901", "E06000015", NULL);
  g_autofree char *told = pb_inequality_dup_description (answer);
  guint n_lines;
  const PbInequalityLine *lines = pb_inequality_get_lines (answer, &n_lines);

  g_assert_true (g_str_has_prefix (told, "Line chart. The gap for men in Derby rose 1.4 years, from 10.5 in 2015-17 to "
                                         "11.9 in 2022-24. Not tested: no intervals supplied."));
  g_assert_nonnull (strstr (told, " Derby: 2015-17 10.5, 2016-18 10.6,"));
  for (guint i = 0; i < n_lines; i++)
    g_assert_nonnull (strstr (told, lines[i].name));
}

/* Words instead of charts, and no line on an empty axis. */
static void
test_refusal (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = ask (workspace, "90366", NULL, "imd-tenths");
  g_autoptr(PbInequalityTrend) trend = pb_inequality_trend_new (answer);
  g_autoptr(PbCaption) caption = pb_caption_new_for_inequality (answer, NULL);

  g_assert_nonnull (pb_inequality_get_refusal (answer));
  g_assert_cmpint (trend->input.n_series, ==, 0);
  g_assert_true (g_str_has_prefix (pb_inequality_get_refusal (answer), caption->headline));
  g_assert_true (g_str_has_prefix (caption->alternative, caption->headline));
}

/* The caption holds what the picture needs to stand alone. */
static void
test_caption (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = ask (workspace, "92901", "E06000015", NULL);
  g_autoptr(PbCaption) caption = pb_caption_new_for_inequality (answer, "The scale starts at 8");
  g_auto(GStrv) method = g_strsplit (pb_inequality_get_method (answer), "\n", -1);

  for (int i = 0; method[i] != NULL; i++)
    g_assert_nonnull (strstr (caption->notes, method[i]));
  g_assert_nonnull (strstr (caption->notes, "The scale starts at 8."));
  g_assert_nonnull (strstr (caption->notes, "Discs: as published."));
  g_assert_nonnull (strstr (caption->notes, "Thin grey line: as published before."));
  g_assert_nonnull (strstr (caption->source, pb_inequality_get_source (answer)));
  g_assert_true (g_str_has_suffix (caption->source, "Made with Placeboard"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/report/inequality-picture/lines", test_lines);
  add_fixture_test ("/report/inequality-picture/computed", test_computed);
  add_fixture_test ("/report/inequality-picture/description", test_description);
  add_fixture_test ("/report/inequality-picture/refusal", test_refusal);
  add_fixture_test ("/report/inequality-picture/caption", test_caption);

  return g_test_run ();
}
