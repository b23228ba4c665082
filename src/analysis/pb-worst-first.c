#include "pb-worst-first.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static int
group_of (PbComparison comparison)
{
  switch (comparison)
    {
    case PB_COMPARISON_WORST:
    case PB_COMPARISON_WORSE:
      return 0;
    case PB_COMPARISON_SIMILAR:
      return 1;
    case PB_COMPARISON_BETTER:
    case PB_COMPARISON_BEST:
      return 2;
    case PB_COMPARISON_HIGHER:
    case PB_COMPARISON_LOWER:
      return 3;
    case PB_COMPARISON_NOT_COMPARED:
    case PB_N_COMPARISONS:
    default:
      return 4;
    }
}

/* A ratio has a meaning only between two positive numbers: slopes and scores
 * may be zero or below. */
static double
badness_of (PbIndicator         *indicator,
            const PbObservation *cell,
            const PbObservation *benchmark)
{
  double ratio;

  if (cell == NULL || benchmark == NULL || !(cell->value > 0) || !(benchmark->value > 0))
    return NAN;

  ratio = cell->value / benchmark->value;

  switch (pb_indicator_get_polarity (indicator))
    {
    case PB_POLARITY_LOW_IS_GOOD:
      return ratio;
    case PB_POLARITY_HIGH_IS_GOOD:
      return 1 / ratio;
    case PB_POLARITY_NO_JUDGEMENT:
    case PB_POLARITY_NOT_APPLICABLE:
    case PB_N_POLARITIES:
    default:
      /* Neither side is bad: the farther from England comes first. */
      return MAX (ratio, 1 / ratio);
    }
}

/**
 * pb_worst_first:
 * @indicator: what is measured
 * @assessment: how the value compares with England
 * @cell: (nullable): the value
 * @benchmark: (nullable): England's value
 *
 * Returns: what pb_worst_first_compare() orders by
 */
PbWorstFirst
pb_worst_first (PbIndicator         *indicator,
                const PbAssessment  *assessment,
                const PbObservation *cell,
                const PbObservation *benchmark)
{
  const PbIndicatorFacts *facts = pb_indicator_get_facts (indicator);

  return (PbWorstFirst) {
    .group = group_of (assessment->comparison),
    .badness = badness_of (indicator, cell, benchmark),
    .heading = facts->group,
    .position = facts->position,
  };
}

/**
 * pb_worst_first_compare:
 * @a: one
 * @b: another
 *
 * What holds at the moment comes before what ended earlier. Worse comes first, then similar, better, higher or lower, not compared. Within
 * each the greater ratio to England, then those without a ratio, then the order
 * of the indicators.
 *
 * Returns: below, at or above zero
 */
int
pb_worst_first_compare (const PbWorstFirst *a,
                        const PbWorstFirst *b)
{
  if (a->has_ended != b->has_ended)
    return a->has_ended ? 1 : -1;

  if (a->group != b->group)
    return a->group - b->group;

  if (isnan (a->badness) != isnan (b->badness))
    return isnan (a->badness) ? 1 : -1;

  if (!isnan (a->badness) && a->badness != b->badness)
    return a->badness > b->badness ? -1 : 1;

  if (a->heading != b->heading)
    return a->heading - b->heading;

  return a->position - b->position;
}

static int
group_at (PbSeriesTable *table,
          int            area,
          int            period)
{
  const PbObservation *cell = pb_series_table_get_cell (table, area, period);

  if (cell->status != PB_STATUS_PRESENT)
    return group_of (PB_COMPARISON_NOT_COMPARED);

  return group_of (pb_assess (pb_series_table_get_indicator (table), cell,
                              pb_series_table_get_benchmark_cell (table, period)).comparison);
}

char *
pb_worst_first_dup_since (PbSeriesTable *table,
                          int            area,
                          int            period)
{
  int worse = group_of (PB_COMPARISON_WORSE);
  int first = period;
  const char *label;

  g_return_val_if_fail (PB_IS_SERIES_TABLE (table), NULL);

  if (period < 0 || area < 0 || group_at (table, area, period) != worse)
    return NULL;

  while (first > 0 && group_at (table, area, first - 1) == worse)
    first--;
  label = pb_text_period (pb_series_table_get_period (table, first));

  /* Where nothing says how it was before, it may have been worse for longer. */
  if (first == 0 || group_at (table, area, first - 1) == group_of (PB_COMPARISON_NOT_COMPARED))
    /* Translators: worse than England; the label of a period: "since at least 2015-17" */
    return g_strdup_printf (_("since at least %s"), label);
  if (first == period)
    /* Translators: worse than England, and before that it was not: "new in 2024" */
    return g_strdup_printf (_("new in %s"), label);

  /* Translators: worse than England; the label of a period: "since 2019-21" */
  return g_strdup_printf (_("since %s"), label);
}
