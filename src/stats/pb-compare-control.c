#include "pb-compare.h"

#include "pb-limits.h"

#include <math.h>

static PbSide
place (double     value,
       PbInterval limits95,
       PbInterval limits998)
{
  if (isnan (value) || isnan (limits95.lower) || isnan (limits95.upper) || isnan (limits998.lower) ||
      isnan (limits998.upper))
    return PB_SIDE_UNKNOWN;

  if (value < limits998.lower)
    return PB_SIDE_FAR_BELOW;
  if (value < limits95.lower)
    return PB_SIDE_BELOW;
  if (value > limits998.upper)
    return PB_SIDE_FAR_ABOVE;

  return value > limits95.upper ? PB_SIDE_ABOVE : PB_SIDE_SIMILAR;
}

/**
 * pb_compare_proportion_with_control:
 * @value: the area's proportion [times @multiplier]
 * @n_people: the area's people, above 0
 * @benchmark: the proportion it is compared with [times @multiplier]
 * @multiplier: 1 or 100
 *
 * Compares a proportion with the limits that the benchmark would have among so
 * many people: Wilson's interval of the benchmark. These are not the lines of a
 * funnel plot, which are normal ones about the areas' average.
 *
 * Source: Fingertips comparison methods; measures.md, sections 12 and 15.
 *
 * Returns: the side, far where beyond the 99.8% limits; %PB_SIDE_UNKNOWN where a
 * number is missing or no proportion
 */
PbSide
pb_compare_proportion_with_control (double value,
                                    double n_people,
                                    double benchmark,
                                    double multiplier)
{
  double share = benchmark / multiplier;

  if (!(n_people > 0 && share >= 0 && share <= 1))
    return PB_SIDE_UNKNOWN;

  return place (value, pb_interval_scale (pb_limits_wilson (share * n_people, n_people, 0.95), multiplier),
                pb_interval_scale (pb_limits_wilson (share * n_people, n_people, 0.998), multiplier));
}

/**
 * pb_compare_rate_with_control:
 * @value: the area's directly standardised rate [per @multiplier]
 * @population: the people whom the rate implies: events over rate, above 0
 * @benchmark: the rate it is compared with [per @multiplier]
 * @multiplier: such as 100,000
 *
 * Compares a rate with the exact Poisson limits of the events that the
 * benchmark would have among so many people.
 *
 * Source: Fingertips comparison methods; measures.md, section 12.
 *
 * Returns: the side, far where beyond the 99.8% limits; %PB_SIDE_UNKNOWN where a
 * number is missing
 */
PbSide
pb_compare_rate_with_control (double value,
                              double population,
                              double benchmark,
                              double multiplier)
{
  double expected = benchmark * population / multiplier;

  if (!(population > 0 && expected >= 0))
    return PB_SIDE_UNKNOWN;

  return place (value, pb_interval_scale (pb_limits_exact_poisson (expected, 0.95), multiplier / population),
                pb_interval_scale (pb_limits_exact_poisson (expected, 0.998), multiplier / population));
}

/**
 * pb_compare_with_range:
 * @value: the value [indicator's unit]
 * @lower: where the range begins, in it [indicator's unit]
 * @upper: where it ends, not in it [indicator's unit]
 *
 * Source: Fingertips target comparers; measures.md, section 12.
 *
 * Returns: the side of a target range; %PB_SIDE_UNKNOWN where a number is missing
 */
PbSide
pb_compare_with_range (double value,
                       double lower,
                       double upper)
{
  if (isnan (value) || isnan (lower) || isnan (upper))
    return PB_SIDE_UNKNOWN;

  if (value < lower)
    return PB_SIDE_BELOW;

  return value < upper ? PB_SIDE_SIMILAR : PB_SIDE_ABOVE;
}

/**
 * pb_compare_value_with_target:
 * @value: the value [indicator's unit]
 * @target: what it should reach [indicator's unit]
 * @polarity: which direction is the good one
 *
 * A value that just reaches its target meets it.
 *
 * Source: Fingertips target comparers; measures.md, section 12.
 *
 * Returns: better where met, worse where not; not compared where a number is
 * missing or no direction is better
 */
PbComparison
pb_compare_value_with_target (double     value,
                              double     target,
                              PbPolarity polarity)
{
  return pb_compare_interval_with_target (value, value, target, polarity);
}

/**
 * pb_compare_interval_with_target:
 * @lower95: lower 95% limit of the value [indicator's unit]
 * @upper95: its upper 95% limit [indicator's unit]
 * @target: what it should reach [indicator's unit]
 * @polarity: which direction is the good one
 *
 * Where high is good, the target is met if the lower limit reaches it and not
 * met if the upper limit falls short; where low is good, the other way round.
 *
 * Source: Fingertips target comparers; measures.md, section 12.
 *
 * Returns: better where met, worse where not, else similar; not compared where a
 * number is missing or no direction is better
 */
PbComparison
pb_compare_interval_with_target (double     lower95,
                                 double     upper95,
                                 double     target,
                                 PbPolarity polarity)
{
  gboolean is_high_good = polarity == PB_POLARITY_HIGH_IS_GOOD;

  if (isnan (lower95) || isnan (upper95) || isnan (target) || (!is_high_good && polarity != PB_POLARITY_LOW_IS_GOOD))
    return PB_COMPARISON_NOT_COMPARED;

  if (is_high_good ? lower95 >= target : upper95 <= target)
    return PB_COMPARISON_BETTER;
  if (is_high_good ? upper95 < target : lower95 > target)
    return PB_COMPARISON_WORSE;

  return PB_COMPARISON_SIMILAR;
}

const char *
pb_compare_to_fingertips_word (PbSide     side,
                               PbPolarity polarity)
{
  static const char *const words[] = { "NotCompared", "Worst", "Worse", "Similar", "Better", "Best", "Lower", "Higher" };
  PbComparison comparison = pb_compare_judge (side, polarity);

  /* A comparison's own words do not tell the far ones apart without a good side. */
  if (comparison == PB_COMPARISON_LOWER && side == PB_SIDE_FAR_BELOW)
    return "Lowest";
  if (comparison == PB_COMPARISON_HIGHER && side == PB_SIDE_FAR_ABOVE)
    return "Highest";

  return words[comparison];
}
