/* The lines of a trend, over the stored workspace's figures. */

#include "../analysis/table-fixture.h"
#include "../store/store-fixture.h"

#include "pb-trend-data.h"

#include <math.h>

static PbSeriesTable *
load (PbWorkspace *workspace,
      const char  *indicator)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  PbSeries *series;
  PbSeriesTable *table;

  g_assert_no_error (error);
  series = pb_catalogue_choose_series (catalogue, pb_catalogue_find_indicator (catalogue, indicator), "Male", NULL, NULL);
  table = pb_workspace_load_table (workspace, series, PB_LEVEL_LTLA, NULL, NULL, &error);
  g_assert_no_error (error);

  return table;
}

static void
assert_series (const PbTrendSeries *series,
               const char          *name,
               PbTrendRole          role,
               const char          *values)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_cmpstr (series->name, ==, name);
  g_assert_cmpint (series->role, ==, role);
  for (int i = 0; i < series->n_points; i++)
    if (isfinite (series->points[i].value))
      g_string_append_printf (text, "%s%.1f", text->len > 0 ? " " : "", series->points[i].value);

  g_assert_cmpstr (text->str, ==, values);
}

/* Two publications are two lines, Derby's and England's alike; the year that both hold is
 * in both. */
static void
test_vintages (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeriesTable) table = load (workspace, "92901");
  g_autoptr(PbTrendData) trend = pb_trend_data_new (table, pb_series_table_find_area (table, "E06000015"), -1);

  g_assert_cmpint (trend->input.n_series, ==, 4);
  assert_series (&trend->input.series[0], "Derby", PB_TREND_PLACE, "10.5 10.6 10.5 11.4 12.9 13.3 12.7 11.9");
  assert_series (&trend->input.series[1], "England", PB_TREND_COMPARATOR, "9.6 9.6 9.5 9.9 10.3 10.7 10.5 10.4");
  assert_series (&trend->input.series[2], "Derby, as published August 2020", PB_TREND_OLDER_VINTAGE,
                 "12.0 12.1 11.6 10.6 10.4 10.0");
  assert_series (&trend->input.series[3], "England, as published August 2020", PB_TREND_OLDER_VINTAGE,
                 "9.1 9.0 9.1 9.2 9.4 9.4");
}

/* Points of every line rise in time, so that a chart can join them. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeriesTable) table = load (workspace, "92901");

  for (int area = 0; area < pb_series_table_get_n_areas (table); area++)
    {
      g_autoptr(PbTrendData) trend = pb_trend_data_new (table, area, -1);

      for (int s = 0; s < trend->input.n_series; s++)
        for (int i = 1; i < trend->input.series[s].n_points; i++)
          g_assert_cmpint (trend->input.series[s].points[i].first, >, trend->input.series[s].points[i - 1].first);
    }
}

/* One publication scores all its years on one scale; another sets a scale of its own. A
 * place in an order is joined to no other. */
static void
test_breaks (void)
{
  static const char values[] = "^2015: Derby 96.1; Erewash 99.0 // ^2016: Erewash 99.4 // ^2017: Derby 95.9; Erewash 99.1"
                               " // 2018: Derby 20.1; Erewash 14.2 // 2019: Derby 20.4; Erewash 14.1";
  g_autoptr(PbSeriesTable) scores = fixture_table ("score/high-is-good//1/Health index/Health index/Persons/All ages/", "ltla",
                                                   values);
  g_autoptr(PbSeriesTable) tenths = fixture_table ("decile/high-is-good//0/Tenth/Tenth/Persons/All ages/", "ltla", values);
  g_autoptr(PbTrendData) trend = pb_trend_data_new (scores, 0, -1);

  g_assert_false (pb_trend_data_has_break (scores, 0));
  g_assert_false (pb_trend_data_has_break (scores, 1));
  g_assert_false (pb_trend_data_has_break (scores, 2));
  g_assert_true (pb_trend_data_has_break (scores, 3));
  g_assert_false (pb_trend_data_has_break (scores, 4));
  g_assert_cmpint (trend->input.n_breaks, ==, 1);
  g_assert_cmpstr (trend->input.breaks[0].words, ==, "index of 2018");

  for (int i = 1; i < pb_series_table_get_n_periods (tenths); i++)
    g_assert_true (pb_trend_data_has_break (tenths, i));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/report/trend-data/vintages", test_vintages);
  add_fixture_test ("/report/trend-data/order", test_order);
  g_test_add_func ("/report/trend-data/breaks", test_breaks);

  return g_test_run ();
}
