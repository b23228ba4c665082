#pragma once

#include "pb-words.h"

G_BEGIN_DECLS

/* Where a value stands against a benchmark, before anybody says which side is
 * the good one. */
typedef enum
{
  PB_SIDE_UNKNOWN,     /* a value, limit or benchmark is missing */
  PB_SIDE_FAR_BELOW,   /* beyond the 99.8% limits */
  PB_SIDE_BELOW,
  PB_SIDE_SIMILAR,
  PB_SIDE_ABOVE,
  PB_SIDE_FAR_ABOVE,
} PbSide;

PbSide       pb_compare_with_95      (double     value,
                                      double     lower95,
                                      double     upper95,
                                      double     benchmark);
PbSide       pb_compare_with_95_998  (double     value,
                                      double     lower95,
                                      double     upper95,
                                      double     lower998,
                                      double     upper998,
                                      double     benchmark);
PbSide       pb_compare_two_values   (double     lower95,
                                      double     upper95,
                                      double     other_lower95,
                                      double     other_upper95);

/* Against the limits of the benchmark at the area's size (control limits). */
PbSide       pb_compare_proportion_with_control (double value,
                                      double     n_people,
                                      double     benchmark,
                                      double     multiplier);
PbSide       pb_compare_rate_with_control (double value,
                                      double     population,
                                      double     benchmark,
                                      double     multiplier);

/* Against a target. */
PbSide       pb_compare_with_range   (double     value,
                                      double     lower,
                                      double     upper);
PbComparison pb_compare_value_with_target (double value,
                                      double     target,
                                      PbPolarity polarity);
PbComparison pb_compare_interval_with_target (double lower95,
                                      double     upper95,
                                      double     target,
                                      PbPolarity polarity);

PbComparison pb_compare_judge        (PbSide     side,
                                      PbPolarity polarity);
/* "NotCompared", "Worse", "Highest": as Fingertips' comparers say it. */
const char  *pb_compare_to_fingertips_word (PbSide side,
                                      PbPolarity polarity);

G_END_DECLS
