#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A figure and how sure it is; NaN for what there is not. */
typedef struct
{
  double estimate;
  double lower;
  double upper;
  double se;
} PbEstimate;

/* Limits at so many standard errors; none where @se is NaN. */
PbEstimate pb_estimate_normal (double estimate,
                               double se,
                               double confidence);
/* @se is that of the logarithm of @ratio. */
PbEstimate pb_estimate_ratio  (double ratio,
                               double se,
                               double confidence);
/* The standard normal quantile of a two-sided level. */
double     pb_estimate_z      (double confidence);

G_END_DECLS
