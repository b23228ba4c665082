#include "pb-estimate.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

double
pb_estimate_z (double confidence)
{
  return gsl_cdf_ugaussian_Pinv (0.5 + confidence / 2);
}

PbEstimate
pb_estimate_normal (double estimate,
                    double se,
                    double confidence)
{
  double half = se * pb_estimate_z (confidence);

  return (PbEstimate) { estimate, estimate - half, estimate + half, se };
}

PbEstimate
pb_estimate_ratio (double ratio,
                   double se,
                   double confidence)
{
  double z = pb_estimate_z (confidence);

  return (PbEstimate) { ratio, exp (log (ratio) - z * se), exp (log (ratio) + z * se), se };
}
