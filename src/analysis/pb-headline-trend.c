#include "pb-headline.h"

#include "pb-compare.h"
#include "pb-headline-words.h"
#include "pb-survey.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
capitalise (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static char *
say_status (PbSeriesTable *table,
            int            area,
            int            period)
{
  switch (pb_series_table_get_cell (table, area, period)->status)
    {
    case PB_STATUS_SUPPRESSED:
      return g_strdup (_("Hidden by the publisher: small number"));
    case PB_STATUS_SUPPRESSED_HERE:
      return g_strdup (_("Hidden here by the rule for small counts"));
    case PB_STATUS_NOT_PUBLISHED:
      return pb_text_not_published_for (pb_area_get_level (pb_series_table_get_area (table, area)));
    case PB_STATUS_NOT_APPLICABLE:
      return g_strdup (_("Does not apply"));
    case PB_STATUS_MISSING:
    case PB_STATUS_PRESENT:
    case PB_N_STATUSES:
    default:
      return g_strdup_printf (_("No value %s"), pb_text_in_period (pb_series_table_get_period (table, period)));
    }
}

/* Positions among all areas of England move for reasons that are not here, and
 * editions are never joined. */
static gboolean
may_change_be_said (PbSeriesTable *table)
{
  PbValueType type = pb_indicator_get_value_type (pb_series_table_get_indicator (table));

  return type != PB_VALUE_DECILE && type != PB_VALUE_RANK;
}

/* The latest period before the one shown that shares no day with it and whose
 * value is of the same publication and boundaries; -1 where there is none. */
static int
find_latest_before (PbSeriesTable *table,
                    int            area,
                    int            period)
{
  const PbPeriod *now = pb_series_table_get_period (table, period);
  const PbObservation *cell = pb_series_table_get_cell (table, area, period);
  int latest = -1;

  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    {
      const PbPeriod *then = pb_series_table_get_period (table, i);
      const PbObservation *cell_then = pb_series_table_get_cell (table, area, i);

      if (then->last >= now->first || cell_then->status != PB_STATUS_PRESENT ||
          cell_then->dataset != cell->dataset ||
          !g_str_equal (pb_series_table_get_edition (table, i), pb_series_table_get_edition (table, period)))
        continue;

      if (latest < 0 || then->last >= pb_series_table_get_period (table, latest)->last)
        latest = i;
    }

  return latest;
}

/* A change that intervals decide; NULL where one is missing. */
static char *
say_tested_change (PbSeriesTable *table,
                   int            area,
                   int            period,
                   int            before)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  const PbObservation *cell = pb_series_table_get_cell (table, area, period);
  const PbObservation *then = pb_series_table_get_cell (table, area, before);
  const char *when = pb_text_in_period (pb_series_table_get_period (table, before));
  /* The subtitle holds the unit; only a sign stays with its number. */
  gboolean is_close = g_str_equal (pb_indicator_get_unit (indicator), "%");
  g_autofree char *value =
    is_close ? pb_text_value (indicator, cell->value) : pb_text_number (indicator, cell->value);
  g_autofree char *value_then =
    is_close ? pb_text_value (indicator, then->value) : pb_text_number (indicator, then->value);

  switch (pb_compare_two_values (cell->lower95, cell->upper95, then->lower95, then->upper95))
    {
    case PB_SIDE_UNKNOWN:
      return NULL;

    case PB_SIDE_BELOW:
    case PB_SIDE_FAR_BELOW:
      /* Translators: value, "in 2017-19" or "on 21 March 2021", value: "From 31.0 in 2017-19 to 26.5: a clear fall" */
      return g_strdup_printf (_("From %s %s to %s: a clear fall"), value_then, when, value);

    case PB_SIDE_ABOVE:
    case PB_SIDE_FAR_ABOVE:
      return g_strdup_printf (_("From %s %s to %s: a clear rise"), value_then, when, value);

    case PB_SIDE_SIMILAR:
    default:
      return g_strdup_printf (_("From %s %s to %s: no clear change"), value_then, when, value);
    }
}

/* A direction that nobody tested: "0.3 years below 2020-22". */
static char *
say_untested_change (PbSeriesTable *table,
                     int            area,
                     int            period,
                     int            before)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  double now = pb_survey_round (indicator, pb_series_table_get_cell (table, area, period)->value);
  double then = pb_survey_round (indicator, pb_series_table_get_cell (table, area, before)->value);
  const PbPeriod *earlier = pb_series_table_get_period (table, before);
  g_autofree char *difference = pb_headline_difference (indicator, now - then);

  if (now == then)
    /* Translators: "the same as in 2020-22", "the same as on 21 March 2021" */
    return g_strdup_printf (_("the same as %s"), pb_text_in_period (earlier));

  /* Translators: an amount and a period, "0.3 years below 2020-22" */
  return g_strdup_printf (now < then ? _("%s below %s") : _("%s above %s"), difference,
                          pb_text_period (earlier));
}

/* "lowest of 9 districts"; NULL where the peers do not hold the area's value. */
static char *
say_rank (PbSeriesTable  *peers,
          const char     *code,
          const PbPeriod *shown)
{
  PbIndicator *indicator = pb_series_table_get_indicator (peers);
  int period = pb_series_table_find_period (peers, shown->first, shown->last);
  int area = pb_series_table_find_area (peers, code);
  int rank = 1, n = 0, n_joint = 0;
  g_autofree char *words = NULL;
  double own;

  if (area < 0 || period < 0 || pb_series_table_get_cell (peers, area, period)->status != PB_STATUS_PRESENT)
    return NULL;

  own = pb_survey_round (indicator, pb_series_table_get_cell (peers, area, period)->value);

  for (int i = 0; i < pb_series_table_get_n_areas (peers); i++)
    {
      const PbObservation *cell = pb_series_table_get_cell (peers, i, period);
      double value = pb_survey_round (indicator, cell->value);

      if (cell->status != PB_STATUS_PRESENT)
        continue;

      n++;
      rank += value < own;
      n_joint += value == own;
    }

  if (n < 2)
    return NULL;

  words = pb_text_rank (rank, n, n_joint);
  if (n_joint == n)
    return g_strdup_printf ("%s %d %s", words, n,
                            pb_text_level_plural (pb_series_table_get_level (peers), n));

  /* Translators: "3rd lowest of 9 districts" */
  return g_strdup_printf (_("%s of %d %s"), words, n,
                          pb_text_level_plural (pb_series_table_get_level (peers), n));
}

static char *
say_value (PbSeriesTable *table,
           int            area,
           int            period)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  double value = pb_series_table_get_cell (table, area, period)->value;
  const char *when = pb_text_in_period (pb_series_table_get_period (table, period));
  g_autofree char *text = NULL;

  if (pb_headline_is_deprivation (table))
    return g_strdup_printf (_("Tenth %.0f of 10 %s, where 1 is the most deprived"), value, when);

  text = pb_text_value (indicator, value);
  /* Translators: value, "in 2017-19" or "on 21 March 2021" */
  return g_strdup_printf (C_("value and period", "%s %s"), text, when);
}

/**
 * pb_headline_trend:
 * @table: the series of the Place, or of all areas of its level
 * @area: the Place in @table; -1 for none
 * @period: the period shown; -1 for not yet measured
 * @peers: (nullable): all areas of the level, for the rank
 *
 * Says what one Place's line shows at the moment. The change is the one since
 * the latest earlier period that shares no day with the period shown, has a
 * value of the same publication and is on the same boundaries. Where both have
 * 95% intervals, these decide whether it is clear; else it is a direction, told
 * beside the rank, and of a proportion nothing but the rank is told.
 *
 * Returns: (transfer full): the headline, without a full stop
 */
char *
pb_headline_trend (PbSeriesTable *table,
                   int            area,
                   int            period,
                   PbSeriesTable *peers)
{
  g_autofree char *rank = NULL;
  g_autofree char *change = NULL;
  g_autofree char *both = NULL;
  int before;

  if (period < 0 || area < 0)
    return g_strdup (_("Not yet measured"));
  if (pb_series_table_get_cell (table, area, period)->status != PB_STATUS_PRESENT)
    return say_status (table, area, period);
  if (pb_headline_is_deprivation (table))
    return say_value (table, area, period);

  before = may_change_be_said (table) ? find_latest_before (table, area, period) : -1;
  if (before >= 0 && (change = say_tested_change (table, area, period, before)) != NULL)
    return g_steal_pointer (&change);

  rank = say_rank (peers != NULL ? peers : table, pb_area_get_code (pb_series_table_get_area (table, area)),
                   pb_series_table_get_period (table, period));
  if (before >= 0 && pb_headline_may_tell_change (pb_series_table_get_indicator (table)))
    change = say_untested_change (table, area, period, before);

  if (rank != NULL && change != NULL)
    /* Translators: a rank and a change, "Lowest of 9 districts; 0.3 years below 2020-22" */
    both = g_strdup_printf (_("%s; %s"), rank, change);
  else if (rank != NULL || change != NULL)
    both = g_strdup (rank != NULL ? rank : change);
  else
    return say_value (table, area, period);

  return capitalise (both);
}

static gboolean
has_intervals (PbSeriesTable *table)
{
  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    for (int j = 0; j < pb_series_table_get_n_periods (table); j++)
      {
        const PbObservation *cell = pb_series_table_get_cell (table, i, j);

        if (!isnan (cell->lower95) && !isnan (cell->upper95))
          return TRUE;
      }

  return FALSE;
}

/**
 * pb_headline_trend_subtitle:
 * @table: the series of the Place
 *
 * Returns: (transfer full): "Life expectancy, years, males; periods overlap"
 */
char *
pb_headline_trend_subtitle (PbSeriesTable *table)
{
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (table), TRUE);
  g_autofree char *with_intervals = has_intervals (table)
                                      ? g_strdup_printf (_("%s, with 95%% intervals"), measure)
                                      : g_strdup (measure);

  if (pb_series_table_periods_overlap (table))
    return g_strdup_printf (_("%s; periods overlap"), with_intervals);

  return g_steal_pointer (&with_intervals);
}
