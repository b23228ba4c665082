#pragma once

#include "pb-slope.h"

#include <math.h>

G_BEGIN_DECLS

/* From the scale of the errors back to the indicator's. */
static inline double
pb_slope_from_scale (PbSlopeValue type,
                     double       value)
{
  switch (type)
    {
    case PB_SLOPE_RATE:
      return exp (value);

    case PB_SLOPE_PROPORTION:
      return 1 / (1 + exp (-value));

    case PB_SLOPE_OTHER:
    default:
      return value;
    }
}

/* Limits of a transformed line from those of its slope. */
void pb_slope_limits_from_slope (const PbSlope *slope,
                                 double         lower,
                                 double         upper,
                                 PbSlopeLimits *limits_out);

G_END_DECLS
