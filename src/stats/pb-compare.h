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

PbComparison pb_compare_judge        (PbSide     side,
                                      PbPolarity polarity);

G_END_DECLS
