#pragma once

/* Readings of charts over tables that a person can read. */

#include "../analysis/table-fixture.h"

#include "pb-chart-reading.h"

/* @place, @baseline: (nullable).  @period: number of the period at the moment; -1 the last,
 * -2 before all of them. */
static inline PbChartReading *
fixture_reading (PbSeriesTable *table,
                 PbChartKind    chart,
                 const char    *place,
                 const char    *baseline,
                 int            period)
{
  g_autoptr(PbCatalogue) catalogue = fixture_catalogue ();
  g_autoptr(PbView) view = pb_view_new ();
  g_autoptr(PbFrame) frame = NULL;
  g_autoptr(GError) error = NULL;
  PbChartQuestion question = { 0 };
  PbChartReading *reading;

  if (period == -1)
    period = pb_series_table_get_n_periods (table) - 1;
  view->indicator = g_strdup ("1");
  view->level = pb_series_table_get_level (table);
  view->chart = chart;
  view->place = g_strdup (place);
  view->baseline = g_strdup (baseline);
  view->moment = period >= 0 ? pb_period_get_midpoint (pb_series_table_get_period (table, period)) : -20000;
  frame = pb_frame_new (view, catalogue, table, NULL);

  question = (PbChartQuestion) { NULL, catalogue, view, pb_series_table_get_series (table), frame };
  reading = pb_chart_reading_load (&question, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reading);

  return reading;
}

static inline const char *
fixture_cell_text (PbDataTable *table,
                   guint        row,
                   const char  *column)
{
  int index = pb_data_table_find_column (table, column);

  g_assert_cmpint (index, >=, 0);
  g_assert_cmpuint (row, <, pb_data_table_get_n_rows (table));

  return pb_data_table_get_cell (table, row, (guint) index)->text;
}

/* A refusal says why, has nothing to draw and no rows, but its columns. */
static inline void
fixture_assert_refusal (PbChartReading *reading,
                        const char     *words)
{
  const PbCaption *caption = pb_chart_reading_get_caption (reading);
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  g_assert_null (pb_chart_reading_lay (reading, &theme, 640));
  if (strstr (caption->headline, words) == NULL)
    g_error ("“%s” does not say “%s”", caption->headline, words);
  g_assert_false (g_str_has_suffix (caption->headline, "."));
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (reading)), ==, 0);
  g_assert_cmpuint (pb_data_table_get_n_columns (pb_chart_reading_get_table (reading)), >, 0);
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_tidy (reading)), ==, 0);
}
