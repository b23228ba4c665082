#pragma once

/* Charts of many indicators, read from a copy of a stored workspace: life expectancy, its slope
 * index and healthy life expectancy of the nine districts of Derby and Derbyshire, deprivation and
 * population.  OHID Fingertips 90366, 92901 and 90362; ONS; MHCLG.  Open Government Licence v3.0.
 * A test may change the copy first, to hold what these figures do not. */

#include "../chart/label-checks.h"
#include "../store/store-fixture.h"
#include "pb-export.h"

#define DERBY "E06000015"
#define CHESTERFIELD "E07000034"

static inline void
fixture_change (Fixture    *fixture,
                const char *sql)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(GError) error = NULL;

  pb_db_execute (pb_workspace_get_db (workspace), sql, &error);
  g_assert_no_error (error);
}

/* Of the newest values of an indicator for men, in one district. */
#define FIXTURE_CELL(indicator, period, area)                                                        \
  " WHERE series_id = (SELECT s.id FROM series s JOIN indicator i ON i.id = s.indicator_id"          \
  "                     WHERE i.code = '" indicator "' AND s.sex = 'Male' AND s.category = '')"      \
  " AND period_id IN (SELECT id FROM period WHERE label = '" period "')"                             \
  " AND area_id = (SELECT id FROM area WHERE name = '" area "')"

/* @json: members of the view, "\"chart\": \"rug\"" */
static inline PbChartReading *
fixture_read (Fixture    *fixture,
              const char *json)
{
  g_autofree char *text = g_strdup_printf ("{\"placeboard-view\": 1, %s}", json);
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbView) view = pb_view_from_json (text, &error);
  g_autoptr(PbExport) export = NULL;

  g_assert_no_error (error);
  export = pb_export_load (workspace, view, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pb_export_get_chart (export));

  return g_object_ref (pb_export_get_chart (export));
}

static inline const char *
fixture_get_cell (PbChartReading *reading,
                  guint           row,
                  const char     *column)
{
  PbDataTable *table = pb_chart_reading_get_table (reading);
  int position = pb_data_table_find_column (table, column);

  g_assert_cmpint (position, >=, 0);

  return pb_data_table_get_cell (table, row, (guint) position)->text;
}

static inline void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

static inline void
assert_silent (const char *text,
               const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in “%s”", part, text);
}

static inline void
assert_lays (PbChartReading *reading)
{
  static const double widths[] = { 252, 300, 432, 592, 952, 2352 };
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(PbChartBody) body = pb_chart_reading_lay (reading, &theme, widths[i]);

      g_assert_nonnull (body);
      assert_labels_clear (pb_chart_body_get_labels (body), widths[i], pb_chart_body_get_height (body));
    }
}
