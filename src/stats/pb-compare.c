#include "pb-compare.h"

#include <math.h>

static gboolean
is_within (double value,
           double lower,
           double upper)
{
  return lower <= value && value <= upper;
}

/**
 * pb_compare_with_95:
 * @value: the value [indicator's unit]
 * @lower95: its lower 95% limit [indicator's unit]
 * @upper95: its upper 95% limit [indicator's unit]
 * @benchmark: what it is compared with, taken as exact [indicator's unit]
 *
 * Compares by a single overlap: similar where the benchmark lies within the
 * value's 95% interval, ends included; else by the value itself.
 *
 * Source: Fingertips comparison methods; measures.md, section 12.
 *
 * Returns: the side; %PB_SIDE_UNKNOWN where any of the four is missing (NaN)
 */
PbSide
pb_compare_with_95 (double value,
                    double lower95,
                    double upper95,
                    double benchmark)
{
  if (isnan (value) || isnan (lower95) || isnan (upper95) || isnan (benchmark))
    return PB_SIDE_UNKNOWN;

  if (is_within (benchmark, lower95, upper95))
    return PB_SIDE_SIMILAR;

  return value < benchmark ? PB_SIDE_BELOW : PB_SIDE_ABOVE;
}

/**
 * pb_compare_with_95_998:
 * @value: the value [indicator's unit]
 * @lower95: its lower 95% limit [indicator's unit]
 * @upper95: its upper 95% limit [indicator's unit]
 * @lower998: its lower 99.8% limit [indicator's unit]
 * @upper998: its upper 99.8% limit [indicator's unit]
 * @benchmark: what it is compared with, taken as exact [indicator's unit]
 *
 * Compares at two levels: similar within the 95% interval, above or below
 * between it and the 99.8% interval, far above or below beyond both. Ends are
 * included at each step, the 95% interval first.
 *
 * Source: Fingertips comparison methods; measures.md, section 12.
 *
 * Returns: the side; %PB_SIDE_UNKNOWN where any of the six is missing (NaN)
 */
PbSide
pb_compare_with_95_998 (double value,
                        double lower95,
                        double upper95,
                        double lower998,
                        double upper998,
                        double benchmark)
{
  PbSide side = pb_compare_with_95 (value, lower95, upper95, benchmark);

  if (side == PB_SIDE_UNKNOWN || isnan (lower998) || isnan (upper998))
    return PB_SIDE_UNKNOWN;

  if (side == PB_SIDE_SIMILAR)
    return PB_SIDE_SIMILAR;

  if (is_within (benchmark, lower998, lower95))
    return PB_SIDE_ABOVE;
  if (is_within (benchmark, upper95, upper998))
    return PB_SIDE_BELOW;

  return side == PB_SIDE_BELOW ? PB_SIDE_FAR_BELOW : PB_SIDE_FAR_ABOVE;
}

/**
 * pb_compare_two_values:
 * @lower95: lower 95% limit of the value [indicator's unit]
 * @upper95: its upper 95% limit [indicator's unit]
 * @other_lower95: lower 95% limit of the other [indicator's unit]
 * @other_upper95: its upper 95% limit [indicator's unit]
 *
 * Compares two values that are both uncertain, such as two periods of one area,
 * by a double overlap: similar where their 95% intervals meet, ends included.
 *
 * Source: Fingertips comparison methods; measures.md, sections 11 and 12.
 *
 * Returns: the side of the value; %PB_SIDE_UNKNOWN where a limit is missing (NaN)
 */
PbSide
pb_compare_two_values (double lower95,
                       double upper95,
                       double other_lower95,
                       double other_upper95)
{
  if (isnan (lower95) || isnan (upper95) || isnan (other_lower95) || isnan (other_upper95))
    return PB_SIDE_UNKNOWN;

  if (upper95 < other_lower95)
    return PB_SIDE_BELOW;

  return lower95 > other_upper95 ? PB_SIDE_ABOVE : PB_SIDE_SIMILAR;
}

/**
 * pb_compare_judge:
 * @side: where the value stands
 * @polarity: which direction is the good one
 *
 * Gives the side its word. Where no direction is better, the value is only
 * higher or lower; where polarity does not apply, nothing is compared.
 *
 * Source: Fingertips comparison methods; measures.md, section 12.
 *
 * Returns: the comparison
 */
PbComparison
pb_compare_judge (PbSide     side,
                  PbPolarity polarity)
{
  gboolean is_above = side == PB_SIDE_ABOVE || side == PB_SIDE_FAR_ABOVE;
  gboolean is_far = side == PB_SIDE_FAR_BELOW || side == PB_SIDE_FAR_ABOVE;

  if (side == PB_SIDE_UNKNOWN || polarity == PB_POLARITY_NOT_APPLICABLE)
    return PB_COMPARISON_NOT_COMPARED;

  if (side == PB_SIDE_SIMILAR)
    return PB_COMPARISON_SIMILAR;

  if (polarity == PB_POLARITY_NO_JUDGEMENT)
    return is_above ? PB_COMPARISON_HIGHER : PB_COMPARISON_LOWER;

  if (is_above == (polarity == PB_POLARITY_HIGH_IS_GOOD))
    return is_far ? PB_COMPARISON_BEST : PB_COMPARISON_BETTER;

  return is_far ? PB_COMPARISON_WORST : PB_COMPARISON_WORSE;
}
