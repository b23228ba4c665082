/* The panel's answers, over the stored workspace's real figures; and what is kept. */

#include "../store/store-fixture.h"

#include "pb-inequality-groups.h"
#include "pb-inequality.h"
#include "pb-widest.h"

#include <math.h>
#include <string.h>

#define LATEST pb_day_from_ymd (2100, 1, 1)

static PbInequality *
ask (PbWorkspace *workspace,
     const char  *indicator,
     const char  *sex,
     const char  *place,
     PbDay        moment,
     const char  *grouping,
     const char  *measure,
     const char  *baseline)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  PbIndicator *found = pb_catalogue_find_indicator (catalogue, indicator);
  PbInequalityQuestion question = {
    .series = pb_catalogue_choose_series (catalogue, found, sex, NULL, NULL),
    .level = PB_LEVEL_LTLA,
    .area_set = pb_catalogue_get_area_set (catalogue, 0),
    .place_code = place,
    .moment = moment,
    .grouping = grouping,
    .measure = measure,
    .baseline = baseline,
  };
  PbInequality *answer;

  g_assert_no_error (error);
  answer = pb_inequality_load (workspace, catalogue, &question, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (answer);

  return answer;
}

static void
assert_line_named (PbInequality         *answer,
                   PbInequalityLineKind  kind,
                   const char           *name,
                   const char           *first_period,
                   const char           *values)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n;
  const PbInequalityLine *lines = pb_inequality_get_lines (answer, &n);

  for (guint i = 0; i < n; i++)
    if (lines[i].kind == kind && g_str_equal (lines[i].points[0].period->label, first_period) &&
        (name == NULL || g_str_equal (lines[i].name, name)))
      for (guint j = 0; j < lines[i].n_points; j++)
        g_string_append_printf (text, "%s%.1f", j > 0 ? " " : "", lines[i].points[j].value);

  g_assert_cmpstr (text->str, ==, values);
}

static void
assert_line (PbInequality         *answer,
             PbInequalityLineKind  kind,
             const char           *first_period,
             const char           *values)
{
  assert_line_named (answer, kind, NULL, first_period, values);
}

static void
test_published (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = ask (workspace, "92901", "Male", "E06000015", LATEST, NULL, NULL, NULL);

  g_assert_null (pb_inequality_get_refusal (answer));
  assert_line (answer, PB_LINE_OURS, "2015-17", "10.5 10.6 10.5 11.4 12.9 13.3 12.7 11.9");
  assert_line (answer, PB_LINE_REFERENCE, "2015-17", "9.6 9.6 9.5 9.9 10.3 10.7 10.5 10.4");
  /* The copy of 2020 is a line of its own, 2015-17 and all. */
  assert_line_named (answer, PB_LINE_OLDER, "Derby, as published August 2020", "2010-12", "12.0 12.1 11.6 10.6 10.4 10.0");
  assert_line_named (answer, PB_LINE_OLDER, "England, as published August 2020", "2010-12", "9.1 9.0 9.1 9.2 9.4 9.4");
  g_assert_cmpstr (pb_inequality_get_headline (answer), ==,
                   "The gap for men in Derby rose 1.4 years, from 10.5 in 2015-17 to 11.9 in 2022-24");
  g_assert_cmpstr (pb_inequality_get_verdict_words (answer), ==, "Not tested: no intervals supplied");
  g_assert_cmpint (pb_inequality_get_shown (answer), ==, 7);
  g_assert_cmpint (pb_inequality_get_baseline (answer), ==, 0);
}

static void
test_reversed (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  static const struct { int year; const char *headline; } moments[] = {
    { 2018, "Women in Derbyshire Dales: no clear gradient in 2017-19 (-0.4 years)" },
    { 2019, "Women in Derbyshire Dales: no clear gradient in 2018-20 (-1.6 years); fell 4.0 years, from 2.4 in 2015-17" },
    { 2020, "Women in Derbyshire Dales: no clear gradient in 2019-21 (-0.1 years); fell 2.5 years, from 2.4 in 2015-17" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr(PbInequality) answer = ask (workspace, "92901", "Female", "E07000035",
                                            pb_day_from_ymd (moments[i].year, 7, 1), NULL, NULL, NULL);

      assert_line (answer, PB_LINE_OURS, "2015-17", "2.4 0.1 -0.4 -1.6 -0.1 0.8 2.9 3.9");
      g_assert_cmpstr (pb_inequality_get_headline (answer), ==, moments[i].headline);
      g_assert_cmpstr (pb_inequality_get_verdict_words (answer), ==, "No clear gradient, or reversed");
    }
}

static void
test_between_districts (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = ask (workspace, "90366", "Male", "E06000015", LATEST, NULL, NULL, NULL);
  const PbInequalityGradient *gradient = pb_inequality_get_gradient (answer);

  assert_line (answer, PB_LINE_OURS, "2015-17", "2.9 2.5 3.6 3.2 4.0 3.7 3.5 3.9 4.5");
  /* The publisher's own measure stands beside ours, not in it. */
  assert_line (answer, PB_LINE_PUBLISHED, "2015-17", "10.5 10.6 10.5 11.4 12.9 13.3 12.7 11.9");
  g_assert_cmpstr (pb_inequality_get_headline (answer), ==,
                   "Life expectancy for men: the gap between districts rose 1.6 years, from 2.9 in 2015-17 to 4.5 in 2023-25");
  g_assert_cmpstr (pb_inequality_get_question (answer)->grouping, ==, "areas");
  g_assert_cmpstr (pb_inequality_get_question (answer)->measure, ==, "d");

  g_assert_nonnull (gradient);
  g_assert_cmpuint (gradient->n_groups, ==, 9);
  g_assert_cmpstr (gradient->groups[0].name, ==, "Chesterfield");
  g_assert_cmpstr (gradient->groups[0].area_codes[0], ==, "E07000034");
  g_assert_cmpstr (gradient->headline, ==, "From 77.3 in Chesterfield to 81.8 in Derbyshire Dales");
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  static const struct { const char *indicator, *grouping, *measure, *words; } cases[] = {
    { "90366", "areas", "par", "life expectancy cannot be averaged over areas" },
    { "90366", "areas", "bgv", "life expectancy cannot be averaged over areas" },
    { "90366", "areas", "sii", "an order of deprivation" },
    { "90366", "imd-tenths", NULL, "Not published for small areas" },
    { "92901", "areas", NULL, "it cannot be averaged" },
    { "92901", "published", "rii", "the slope index alone" },
    { "90366", "sexes", "mdb", "It needs 3 groups or more; there are 2." },
    { "imd", NULL, NULL, "no groups to compare" },
    { "imd", "imd-tenths", NULL, "A position in a ranking" },
    { "population", "areas", NULL, "A count grows with the number of people" },
    { "90362", "areas", NULL, "fewer than two areas have a value" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbInequality) answer = ask (workspace, cases[i].indicator, "Male", NULL, LATEST, cases[i].grouping,
                                            cases[i].measure, NULL);

      g_assert_nonnull (pb_inequality_get_refusal (answer));
      if (strstr (pb_inequality_get_refusal (answer), cases[i].words) == NULL)
        g_error ("%s %s: %s", cases[i].indicator, cases[i].words, pb_inequality_get_refusal (answer));
      g_assert_cmpstr (pb_inequality_get_headline (answer), ==, pb_inequality_get_refusal (answer));
    }
}

/* A small area is refused before any grouping is: none is left to be offered in its place. */
static void
test_small_area_alone (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = ask (workspace, "90366", "Male", "E01013480", LATEST, NULL, NULL, NULL);
  const PbInequalityChoice *choices;
  guint n_choices;

  g_assert_cmpstr (pb_inequality_get_refusal (answer), ==,
                   "One small area has no inequality of its own. Choose a district, or no Place for the whole system.");
  choices = pb_inequality_get_groupings (answer, &n_choices);
  for (guint i = 0; i < n_choices; i++)
    g_assert_false (choices[i].is_available && g_str_has_prefix (choices[i].id, "imd"));
}

/* No sentence speaks of limits that are not there, nor of one sex where both are meant. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) untested = ask (workspace, "90366", "Male", NULL, LATEST, "areas", "d", NULL);
  g_autoptr(PbInequality) sexes = ask (workspace, "90366", "Male", "E06000015", LATEST, "sexes", NULL, NULL);

  g_assert_null (strstr (pb_inequality_get_method (untested), "limits"));
  g_assert_nonnull (strstr (pb_inequality_get_method (untested), "No interval can be had from these groups."));

  g_assert_null (strstr (pb_inequality_get_subtitle (sexes), "males"));
  g_assert_null (strstr (pb_inequality_get_gradient (sexes)->subtitle, "males"));
}

/* Periods that share years are points of a line, never two ends of a comparison. */
static void
test_overlap (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = ask (workspace, "92901", "Male", "E06000015", LATEST, NULL, NULL, "2020-22");
  const PbVerdict *verdict = pb_inequality_get_verdict (answer);
  guint n;
  const PbInequalityChoice *baselines = pb_inequality_get_baselines (answer, &n);

  g_assert_cmpint (verdict->direction, ==, PB_DIRECTION_NONE);
  g_assert_cmpint (verdict->kind, ==, PB_VERDICT_NONE);
  g_assert_cmpstr (pb_inequality_get_verdict_words (answer), ==, "Not compared: the two periods share years");
  g_assert_cmpstr (pb_inequality_get_headline (answer), ==, "The gap for men in Derby was 11.9 years in 2022-24");

  g_assert_cmpuint (n, ==, 7);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (baselines[i].is_available, ==, i < 5);
}

/* High Peak's small areas: domain.md B7. */
static void
test_core20 (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = ask (workspace, "92901", "Male", "E07000037", LATEST, NULL, NULL, NULL);
  static const int expected[] = { 3, 4, 6 };
  guint n;
  const PbCore20 *core20 = pb_inequality_get_core20 (answer, &n);

  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (core20[i].n_areas, ==, 59);
      g_assert_cmpint (core20[i].n_core20, ==, expected[i]);
    }
}

/* 1,000 people in each small area of High Peak; 300 with the trouble where the
 * area is among England's most deprived fifth, 100 elsewhere. */
static void
add_share (PbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;

  pb_db_execute (pb_workspace_get_db (workspace),
                 "INSERT INTO indicator (id, code, name, short_name, unit, value_type, polarity, multiplier)"
                 " VALUES (900, 'share', 'Share by hand', 'Share', '%', 'proportion', 'low-is-good', 100);"
                 "INSERT INTO series (id, indicator_id, sex, age) VALUES (900, 900, 'Persons', 'All ages');"
                 "INSERT INTO observation (series_id, period_id, area_id, value, count, denominator, status, dataset_id, import_id)"
                 " SELECT 900, o.period_id, o.area_id, CASE WHEN o.value <= 2 THEN 30 ELSE 10 END,"
                 "        CASE WHEN o.value <= 2 THEN 300 ELSE 100 END, 1000, 'present', o.dataset_id, o.import_id"
                 "   FROM observation AS o JOIN series AS s ON s.id = o.series_id JOIN indicator AS i ON i.id = s.indicator_id"
                 "   JOIN period AS p ON p.id = o.period_id"
                 "  WHERE i.code = 'imd' AND s.category = 'Decile' AND p.label IN ('2019', '2025')",
                 &error);
  g_assert_no_error (error);
}

static void
test_small_areas (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) answer = NULL;
  const PbInequalityGradient *gradient;
  const PbInequalityLine *lines;
  guint n;

  add_share (workspace);
  answer = ask (workspace, "share", "Persons", "E07000037", LATEST, "core20", NULL, NULL);
  g_assert_null (pb_inequality_get_refusal (answer));

  gradient = pb_inequality_get_gradient (answer);
  g_assert_cmpuint (gradient->n_groups, ==, 2);
  g_assert_cmpfloat (gradient->groups[0].value, ==, 30);
  g_assert_cmpfloat (gradient->groups[0].population, ==, 6000);
  g_assert_cmpfloat (gradient->groups[1].value, ==, 10);
  g_assert_cmpuint (g_strv_length ((char **) gradient->groups[0].area_codes), ==, 6);
  g_assert_cmpfloat_with_epsilon (gradient->groups[0].midpoint, 3.0 / 59, 1e-12);

  /* Each edition on its own boundaries, and its own line. */
  lines = pb_inequality_get_lines (answer, &n);
  g_assert_cmpfloat (lines[0].points[0].value, ==, 20);
  g_assert_cmpstr (lines[0].points[0].period->label, ==, "2025");
  g_assert_cmpuint (lines[0].n_points, ==, 1);
  g_assert_true (lines[0].points[0].lower < 20 && lines[0].points[0].upper > 20);
  g_assert_cmpstr (lines[1].points[0].period->label, ==, "2019");
  g_assert_cmpint (lines[1].kind, ==, PB_LINE_OURS);
  pb_inequality_get_breaks (answer, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (strstr (pb_inequality_get_imd_words (answer), "IMD 2025"));
}

static gint64
count_kept (PbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  gint64 n = -1;

  pb_db_get_int64 (pb_workspace_get_db (workspace), "SELECT count (*) FROM inequality_result", &n, &error);
  g_assert_no_error (error);

  return n;
}

static double
read_shown (PbInequality *answer)
{
  guint n;
  const PbInequalityLine *lines = pb_inequality_get_lines (answer, &n);

  return lines[0].points[pb_inequality_get_shown (answer)].value;
}

static void
test_cache (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbInequality) first = NULL;
  g_autoptr(PbInequality) kept = NULL;
  g_autoptr(PbInequality) renewed = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  first = ask (workspace, "90366", "Male", NULL, LATEST, "areas", "gap", NULL);
  g_assert_cmpfloat_with_epsilon (read_shown (first), 4.5, 1e-9);
  g_assert_cmpint (count_kept (workspace), ==, 1);

  /* A mark in what is kept shows that it is what is read. */
  pb_db_execute (pb_workspace_get_db (workspace), "UPDATE inequality_result SET result = replace (result, '4.5', '4.25')", &error);
  g_assert_no_error (error);
  kept = ask (workspace, "90366", "Male", NULL, LATEST, "areas", "gap", NULL);
  g_assert_cmpfloat (read_shown (kept), ==, 4.25);

  /* Other figures: what is kept is stale, and made again. */
  pb_db_execute (pb_workspace_get_db (workspace),
                 "UPDATE observation SET value = 82.8 WHERE area_id = (SELECT id FROM area WHERE code = 'E07000035')"
                 "  AND series_id = (SELECT s.id FROM series AS s JOIN indicator AS i ON i.id = s.indicator_id"
                 "                    WHERE i.code = '90366' AND s.sex = 'Male')"
                 "  AND period_id = (SELECT id FROM period WHERE label = '2023-25')",
                 &error);
  g_assert_no_error (error);
  renewed = ask (workspace, "90366", "Male", NULL, LATEST, "areas", "gap", NULL);
  g_assert_cmpfloat_with_epsilon (read_shown (renewed), 5.5, 1e-9);
  g_assert_cmpint (count_kept (workspace), ==, 1);

  problems = pb_workspace_check (workspace, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  PbInequality **answer = user_data;

  *answer = pb_inequality_load_finish (PB_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  PbWidest **widest = user_data;

  *widest = pb_widest_load_finish (PB_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, NULL);
  g_autoptr(PbInequality) here = ask (workspace, "90366", "Female", NULL, LATEST, NULL, NULL, NULL);
  g_autoptr(PbInequality) there = NULL;
  g_autoptr(PbWidest) widest = NULL;
  PbInequalityQuestion question = *pb_inequality_get_question (here);

  pb_inequality_load_async (workspace, catalogue, &question, NULL, loaded_cb, &there);
  while (there == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (pb_inequality_get_headline (there), ==, pb_inequality_get_headline (here));
  g_assert_nonnull (strstr (pb_inequality_get_headline (there), "from 2.7 in 2015-17 to 4.1 in 2023-25"));

  pb_widest_load_async (workspace, catalogue, PB_LEVEL_LTLA, "Male", LATEST, NULL, listed_cb, &widest);
  while (widest == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Never empty for want of intervals; gaps in order of size, then the areas that are no worse
 * off; each row with its verdict in words. */
static void
test_widest (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWidest) widest = pb_widest_load (workspace, catalogue, PB_LEVEL_LTLA, "Male", LATEST, NULL, &error);
  gboolean is_past_gaps = FALSE;
  guint n, n_published = 0;
  const PbWidestRow *rows;

  g_assert_no_error (error);
  rows = pb_widest_get_rows (widest, &n);
  /* Nine districts of two indicators, and the gap between them. */
  g_assert_cmpuint (n, >=, 19);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = pb_widest_row_to_text (&rows[i]);

      g_assert_true (text != NULL && *text != '\0');
      g_assert_false (pb_period_overlaps (rows[i].from, rows[i].to));
      g_assert_true (i == 0 || isnan (rows[i].size) || rows[i].size <= rows[i - 1].size ||
                     (rows[i].verdict.kind == PB_VERDICT_NO_CLEAR_GRADIENT && !is_past_gaps));
      is_past_gaps = is_past_gaps || rows[i].verdict.kind == PB_VERDICT_NO_CLEAR_GRADIENT;
      g_assert_cmpint (rows[i].verdict.kind == PB_VERDICT_NO_CLEAR_GRADIENT, ==, is_past_gaps);
      n_published += rows[i].kind == PB_WIDEST_PUBLISHED;

      if (rows[i].kind == PB_WIDEST_PUBLISHED && g_strcmp0 (rows[i].place_code, "E06000015") == 0)
        g_assert_cmpstr (rows[i].headline, ==,
                         "Gap in life expectancy for men, Derby: rose 1.4 years, from 10.5 in 2015-17 to 11.9 in 2022-24");
      if (rows[i].kind == PB_WIDEST_BETWEEN_AREAS)
        g_assert_cmpfloat_with_epsilon (rows[i].now, 4.5, 1e-9);
    }

  g_assert_cmpuint (n_published, ==, 9);
}

static void
test_category_order (void)
{
  static const char *const words[] = {
    "Most deprived decile (IMD2019)", "Second most deprived decile (IMD2019)", "Third more deprived decile (IMD2019)",
    "Fourth more deprived decile (IMD2019)", "Fifth more deprived decile (IMD2019)", "Fifth less deprived decile (IMD2019)",
    "Fourth less deprived decile (IMD2019)", "Third less deprived decile (IMD2019)",
    "Second least deprived decile (IMD2019)", "Least deprived decile (IMD2019)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpint (pb_category_read_order (words[i]), ==, i + 1);

  g_assert_cmpint (pb_category_read_order ("Least deprived quintile"), ==, 5);
  g_assert_cmpint (pb_category_read_order ("White"), ==, 0);
  g_assert_cmpint (pb_category_read_order ("Household is deprived in two dimensions"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/analysis/inequality/published", test_published);
  add_fixture_test ("/analysis/inequality/reversed", test_reversed);
  add_fixture_test ("/analysis/inequality/between-districts", test_between_districts);
  add_fixture_test ("/analysis/inequality/refusals", test_refusals);
  add_fixture_test ("/analysis/inequality/overlap", test_overlap);
  add_fixture_test ("/analysis/inequality/words", test_words);
  add_fixture_test ("/analysis/inequality/core20", test_core20);
  add_fixture_test ("/analysis/inequality/small-areas", test_small_areas);
  add_fixture_test ("/analysis/inequality/small-area-alone", test_small_area_alone);
  add_fixture_test ("/analysis/inequality/cache", test_cache);
  add_fixture_test ("/analysis/inequality/async", test_async);
  add_fixture_test ("/analysis/inequality/widest", test_widest);
  g_test_add_func ("/analysis/inequality/category-order", test_category_order);

  return g_test_run ();
}
