#include "pb-assess.h"

#include "pb-compare.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static PbAssessment
not_compared (const char *reason)
{
  return (PbAssessment) { PB_COMPARISON_NOT_COMPARED, PB_COMPARISON_BASIS_NONE, reason };
}

/* A publisher's "not compared" is no judgement, so the intervals may still give one. */
static gboolean
is_judged_by_publisher (const PbObservation *cell)
{
  return cell->has_published_comparison && cell->published_comparison != PB_COMPARISON_NOT_COMPARED;
}

/**
 * pb_assess:
 * @indicator: what is measured; its polarity decides the words
 * @cell: (nullable): the value
 * @benchmark: (nullable): England's value in the same period
 *
 * Compares a value with England: the publisher's comparison where there is one;
 * else, by single overlap, from the value's own 95% interval with England's
 * value taken as exact; else not compared, with the reason.
 *
 * "Much worse" and "much better" come from publishers only.
 *
 * Source: Fingertips comparison methods; measures.md, section 12.
 *
 * Returns: the assessment; its reason is a translated part of a sentence that
 *   nobody frees, %NULL where something was compared
 */
PbAssessment
pb_assess (PbIndicator         *indicator,
           const PbObservation *cell,
           const PbObservation *benchmark)
{
  PbAssessment assessment = { .basis = PB_COMPARISON_BASIS_INTERVALS };

  g_return_val_if_fail (PB_IS_INDICATOR (indicator), not_compared (NULL));

  if (cell == NULL || cell->status != PB_STATUS_PRESENT || isnan (cell->value))
    return not_compared (_("no value"));

  if (is_judged_by_publisher (cell))
    return (PbAssessment) { cell->published_comparison, PB_COMPARISON_BASIS_PUBLISHED, NULL };

  if (pb_indicator_get_polarity (indicator) == PB_POLARITY_NOT_APPLICABLE)
    return not_compared (_("no direction is better"));

  if (benchmark == NULL || benchmark->status != PB_STATUS_PRESENT || isnan (benchmark->value))
    return not_compared (_("no England value"));

  if (isnan (cell->lower95) || isnan (cell->upper95))
    return not_compared (_("no interval supplied"));

  assessment.comparison = pb_compare_judge (pb_compare_with_95 (cell->value, cell->lower95, cell->upper95,
                                                                benchmark->value),
                                            pb_indicator_get_polarity (indicator));
  return assessment;
}
