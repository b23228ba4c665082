#include "pb-headline.h"

#include "pb-headline-words.h"
#include "pb-survey.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* A count of a Place and one of the country, or places in a ranking, have no gap. */
static gboolean
has_gap (PbSeriesTable *table,
         int            area,
         int            period)
{
  PbValueType type = pb_indicator_get_value_type (pb_series_table_get_indicator (table));

  if (type == PB_VALUE_COUNT || type == PB_VALUE_RANK || type == PB_VALUE_DECILE)
    return FALSE;

  return pb_series_table_get_cell (table, area, period)->status == PB_STATUS_PRESENT &&
         pb_series_table_get_benchmark (table) != NULL &&
         pb_series_table_get_benchmark_cell (table, period)->status == PB_STATUS_PRESENT;
}

/* Both values as published, so that the gap is the one that readers would work out. */
static double
get_gap (PbSeriesTable *table,
         int            area,
         int            period)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);

  return pb_survey_round (indicator, pb_series_table_get_cell (table, area, period)->value) -
         pb_survey_round (indicator, pb_series_table_get_benchmark_cell (table, period)->value);
}

/* "2.4 years below England in 2023-25" */
static char *
say_gap (PbSeriesTable *table,
         int            area,
         int            period)
{
  double gap = get_gap (table, area, period);
  const char *england = pb_headline_benchmark (table);
  const char *when = pb_text_in_period (pb_series_table_get_period (table, period));
  g_autofree char *difference = pb_headline_difference (pb_series_table_get_indicator (table), gap);

  if (gap == 0)
    /* Translators: "the same as England in 2023-25" */
    return g_strdup_printf (_("the same as %s %s"), england, when);

  /* Translators: "2.4 years below England in 2023-25" */
  return g_strdup_printf (gap < 0 ? _("%s below %s %s") : _("%s above %s %s"), difference, england, when);
}

/* The first period that shares no day with the one shown and is of the same publication
 * and boundaries; -1 where there is none. */
static int
find_first (PbSeriesTable *table,
            int            area,
            int            period)
{
  const PbPeriod *now = pb_series_table_get_period (table, period);
  int dataset = pb_series_table_get_cell (table, area, period)->dataset;

  for (int i = 0; i < period; i++)
    if (has_gap (table, area, i) && pb_series_table_get_period (table, i)->last < now->first &&
        pb_series_table_get_cell (table, area, i)->dataset == dataset &&
        g_str_equal (pb_series_table_get_edition (table, i), pb_series_table_get_edition (table, period)))
      return i;

  return -1;
}

/**
 * pb_headline_gap:
 * @table: the series of the Place, with its benchmark
 * @area: the Place in @table
 * @period: the period shown; -1 for not yet measured
 *
 * Says how far the Place is from England at the moment, and how far it was in the first
 * period that can be set beside it. A difference of two differences is not tested here,
 * so no direction is claimed; of a survey's share the earlier one is not told at all.
 *
 * Returns: (transfer full) (nullable): "Gap: 2.4 years below England in 2023-25; in 2015-17
 *   it was 1.6 years below England"; %NULL where the two have no gap
 */
char *
pb_headline_gap (PbSeriesTable *table,
                 int            area,
                 int            period)
{
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;
  int first;

  g_return_val_if_fail (PB_IS_SERIES_TABLE (table), NULL);

  if (period < 0 || area < 0 || !has_gap (table, area, period))
    return NULL;

  now = say_gap (table, area, period);
  first = pb_headline_may_tell_change (pb_series_table_get_indicator (table)) ? find_first (table, area, period) : -1;
  if (first < 0)
    /* Translators: "Gap: 2.4 years below England in 2023-25" */
    return g_strdup_printf (_("Gap: %s"), now);

  then = say_gap (table, area, first);
  /* Translators: two gaps: "Gap: 2.4 years below England in 2023-25; before, 1.6 years below England in 2015-17" */
  return g_strdup_printf (_("Gap: %s; before, %s"), now, then);
}
