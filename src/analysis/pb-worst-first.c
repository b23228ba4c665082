#include "pb-worst-first.h"

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
