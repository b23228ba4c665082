#include "store-fixture.h"

#include <math.h>

static PbSeriesTable *
load (PbWorkspace       *workspace,
      const char        *indicator,
      const char        *sex,
      const char        *category,
      PbLevel            level,
      const char *const *area_codes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbSeries) series = fixture_find_series (workspace, indicator, sex, category);
  PbSeriesTable *table = pb_workspace_load_table (workspace, series, level, area_codes, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pb_series_table_get_series (table) == series);

  return table;
}

static int
find_period (PbSeriesTable *table,
             const char    *label)
{
  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    if (g_str_equal (pb_series_table_get_period (table, i)->label, label))
      return i;

  g_assert_not_reached ();
}

static const PbObservation *
find_cell (PbSeriesTable *table,
           const char    *code,
           const char    *label)
{
  int area = pb_series_table_find_area (table, code);

  g_assert_cmpint (area, >=, 0);

  return pb_series_table_get_cell (table, area, find_period (table, label));
}

static const char *
dataset_code (PbSeriesTable       *table,
              const PbObservation *cell)
{
  g_assert_cmpint (cell->dataset, >=, 0);

  return pb_dataset_get_facts (pb_series_table_get_dataset (table, cell->dataset))->code;
}

/* Male life expectancy: domain figures of Chesterfield, published May 2026. */
static void
test_districts (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeriesTable) table = load (workspace, "90366", "Male", "", PB_LEVEL_LTLA, NULL);
  const PbObservation *cell = find_cell (table, "E07000034", "2023-25");
  guint n_superseded;

  g_assert_cmpint (pb_series_table_get_n_areas (table), ==, 9);
  g_assert_cmpint (pb_series_table_get_n_periods (table), ==, 9);
  g_assert_cmpstr (pb_area_get_name (pb_series_table_get_area (table, 0)), ==, "Amber Valley");
  g_assert_cmpstr (pb_area_get_name (pb_series_table_get_area (table, 8)), ==, "South Derbyshire");
  g_assert_cmpint (pb_series_table_find_area (table, "E92000001"), ==, -1);
  g_assert_cmpint (pb_series_table_find_area (table, "E12000004"), ==, -1);

  for (int i = 1; i < pb_series_table_get_n_periods (table); i++)
    g_assert_cmpint (pb_period_compare (pb_series_table_get_period (table, i - 1),
                                        pb_series_table_get_period (table, i)), <, 0);
  g_assert_true (pb_series_table_periods_overlap (table));

  g_assert_cmpint (cell->status, ==, PB_STATUS_PRESENT);
  g_assert_cmpfloat (cell->value, ==, 77.3);
  g_assert_true (isnan (cell->lower95) && isnan (cell->count));
  g_assert_true (cell->has_published_comparison);
  g_assert_cmpint (cell->published_comparison, ==, PB_COMPARISON_WORSE);
  g_assert_cmpstr (dataset_code (table, cell), ==, "fingertips-life-expectancy-2026");
  g_assert_cmpstr (pb_series_table_get_edition (table, 0), ==, "");

  g_assert_cmpstr (pb_area_get_code (pb_series_table_get_benchmark (table)), ==, "E92000001");
  g_assert_cmpfloat (pb_series_table_get_benchmark_cell (table, find_period (table, "2023-25"))->value, ==, 79.7);

  g_assert_null (pb_series_table_get_superseded (table, &n_superseded));
  g_assert_cmpuint (n_superseded, ==, 0);
}

static void
test_some_areas (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const codes[] = { "E07000034", "E06000015", "E99999999", NULL };
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeriesTable) table = load (workspace, "90366", "Male", "", PB_LEVEL_LTLA, codes);

  g_assert_cmpint (pb_series_table_get_n_areas (table), ==, 2);
  g_assert_cmpint (pb_series_table_get_n_periods (table), ==, 9);
  g_assert_cmpfloat (find_cell (table, "E07000034", "2023-25")->value, ==, 77.3);
}

/* Published for the county and the city only, and said so for districts. */
static void
test_not_published (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeriesTable) districts = load (workspace, "90362", "Female", "", PB_LEVEL_LTLA, NULL);
  g_autoptr(PbSeriesTable) counties = load (workspace, "90362", "Female", "", PB_LEVEL_UTLA, NULL);
  const PbObservation *cell = find_cell (districts, "E07000034", "2011-13");

  g_assert_cmpint (cell->status, ==, PB_STATUS_NOT_PUBLISHED);
  g_assert_true (isnan (cell->value));
  g_assert_cmpstr (cell->note, ==, "Published for counties and unitary authorities, not for districts");
  g_assert_cmpint (find_cell (districts, "E06000015", "2011-13")->status, ==, PB_STATUS_PRESENT);

  /* The city is a county too. */
  g_assert_cmpint (pb_series_table_get_n_areas (counties), ==, 2);
  g_assert_cmpstr (pb_area_get_code (pb_series_table_get_area (counties, 0)), ==, "E06000015");
  g_assert_cmpfloat (find_cell (counties, "E06000015", "2011-13")->value, ==, 59.9);
}

/* Nothing at this level at all: the rows and periods stand, each not published. */
static void
test_other_level (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeriesTable) table = load (workspace, "90366", "Male", "", PB_LEVEL_LSOA, NULL);

  g_assert_false (pb_series_has_level (pb_series_table_get_series (table), PB_LEVEL_LSOA));
  g_assert_true (pb_series_has_level (pb_series_table_get_series (table), PB_LEVEL_LTLA));
  g_assert_cmpint (pb_series_table_get_n_areas (table), ==, 62);
  g_assert_cmpint (pb_series_table_get_n_periods (table), ==, 9);

  for (int area = 0; area < pb_series_table_get_n_areas (table); area++)
    g_assert_cmpint (pb_series_table_get_cell (table, area, 3)->status, ==, PB_STATUS_NOT_PUBLISHED);
}

/* E01013479 was split into E01034256 and another at the 2021 Census. */
static void
test_editions (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeriesTable) table = load (workspace, "imd", "Persons", "Decile", PB_LEVEL_LSOA, NULL);

  g_assert_cmpint (pb_series_table_get_n_periods (table), ==, 3);
  g_assert_cmpstr (pb_series_table_get_edition (table, 0), ==, "2011");
  g_assert_cmpstr (pb_series_table_get_edition (table, 1), ==, "2011");
  g_assert_cmpstr (pb_series_table_get_edition (table, 2), ==, "2021");

  g_assert_cmpfloat (find_cell (table, "E01013479", "2015")->value, ==, 1);
  g_assert_cmpint (find_cell (table, "E01013479", "2025")->status, ==, PB_STATUS_NOT_APPLICABLE);
  g_assert_cmpint (find_cell (table, "E01034256", "2019")->status, ==, PB_STATUS_NOT_APPLICABLE);
  g_assert_cmpfloat (find_cell (table, "E01034256", "2025")->value, ==, 2);
  g_assert_cmpint (find_cell (table, "E01034256", "2025")->dataset, !=, find_cell (table, "E01013479", "2015")->dataset);

  g_assert_null (pb_series_table_get_benchmark (table));
  g_assert_cmpint (pb_series_table_get_benchmark_cell (table, 0)->status, ==, PB_STATUS_MISSING);
}

static void
test_unwritten (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbSeriesTable) table = NULL;
  g_autoptr(GError) error = NULL;

  /* A value lost, a whole period lost but for one reason, an area of later days. */
  pb_db_execute (pb_workspace_get_db (workspace),
                 "DELETE FROM observation WHERE area_id = (SELECT id FROM area WHERE code = 'E07000034')"
                 "   AND period_id = (SELECT id FROM period WHERE label = '2015-17');"
                 "DELETE FROM observation WHERE area_id IN (SELECT id FROM area WHERE level = 'ltla' AND code <> 'E06000015')"
                 "   AND period_id = (SELECT id FROM period WHERE label = '2016-18');"
                 "UPDATE observation SET status = 'suppressed', value = NULL"
                 " WHERE area_id = (SELECT id FROM area WHERE code = 'E06000015')"
                 "   AND period_id = (SELECT id FROM period WHERE label = '2016-18');"
                 "UPDATE area SET valid_from = '2019-04-01' WHERE code = 'E07000037';",
                 &error);
  g_assert_no_error (error);

  table = load (workspace, "90366", "Male", "", PB_LEVEL_LTLA, NULL);
  g_assert_cmpint (find_cell (table, "E07000034", "2015-17")->status, ==, PB_STATUS_MISSING);
  g_assert_cmpint (find_cell (table, "E07000034", "2015-17")->dataset, ==, -1);
  g_assert_cmpstr (find_cell (table, "E07000034", "2015-17")->note, ==, "");
  g_assert_cmpint (find_cell (table, "E06000015", "2016-18")->status, ==, PB_STATUS_SUPPRESSED);
  g_assert_cmpint (find_cell (table, "E07000034", "2016-18")->status, ==, PB_STATUS_NOT_PUBLISHED);
  g_assert_cmpint (find_cell (table, "E07000037", "2016-18")->status, ==, PB_STATUS_NOT_APPLICABLE);
  /* What is written stands, whatever the dates say. */
  g_assert_cmpint (find_cell (table, "E07000037", "2015-17")->status, ==, PB_STATUS_PRESENT);
}

/* Derby's male SII of 2015-17: 10.0 in the vintage of 2020, 10.5 in that of 2026; England's
 * 9.4 and 9.6. */
static void
test_vintages (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeriesTable) table = load (workspace, "92901", "Male", "", PB_LEVEL_LTLA, NULL);
  const PbObservation *cell = find_cell (table, "E06000015", "2015-17");
  const PbSupersededValue *values;
  guint n_values;

  g_assert_cmpfloat (cell->value, ==, 10.5);
  g_assert_cmpstr (dataset_code (table, cell), ==, "fingertips-sii-2026");
  g_assert_cmpstr (dataset_code (table, find_cell (table, "E06000015", "2010-12")), ==, "fingertips-sii-2020");

  values = pb_series_table_get_superseded (table, &n_values);
  g_assert_cmpuint (n_values, ==, 2);
  for (guint i = 0; i < n_values; i++)
    {
      gboolean is_england = values[i].area < 0;

      g_assert_cmpint (values[i].area, ==, is_england ? -1 : pb_series_table_find_area (table, "E06000015"));
      g_assert_cmpstr (values[i].period->label, ==, "2015-17");
      g_assert_cmpfloat (values[i].observation.value, ==, is_england ? 9.4 : 10.0);
      g_assert_cmpstr (dataset_code (table, &values[i].observation), ==, "fingertips-sii-2020");
    }
  g_assert_cmpint (values[0].area, !=, values[1].area);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbSeries) series = fixture_find_series (workspace, "imd", "Persons", "Decile");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  /* Enough rows for the progress handler to be asked. */
  pb_db_execute (pb_workspace_get_db (workspace),
                 "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000)"
                 " INSERT INTO area (code, name, level, role) SELECT 'X' || i, 'Area ' || i, 'lsoa', 'own' FROM n",
                 &error);
  g_assert_no_error (error);

  g_cancellable_cancel (cancellable);
  g_assert_null (pb_workspace_load_table (workspace, series, PB_LEVEL_LSOA, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/store/table/districts", test_districts);
  add_fixture_test ("/store/table/some-areas", test_some_areas);
  add_fixture_test ("/store/table/not-published", test_not_published);
  add_fixture_test ("/store/table/other-level", test_other_level);
  add_fixture_test ("/store/table/editions", test_editions);
  add_fixture_test ("/store/table/unwritten", test_unwritten);
  add_fixture_test ("/store/table/vintages", test_vintages);
  add_fixture_test ("/store/table/cancelled", test_cancelled);

  return g_test_run ();
}
