#pragma once

#include "pb-estimate.h"

G_BEGIN_DECLS

/* A line, or a logistic curve, over the rank from 0 to 1, and the covariances
 * of its two coefficients. */
typedef struct
{
  gboolean is_logistic;
  double   start;    /* at rank 0, on the curve's own scale */
  double   slope;
  double   var_start;
  double   var_slope;
  double   covariance;
} PbCurve;

/* What it is fitted to; a row of weight 0 counts for nothing. */
typedef struct
{
  guint         n;
  const double *ranks;
  const double *values;    /* a logistic curve takes fractions */
  const double *weights;
  const double *trials;    /* (nullable): what a fraction was counted in; only where the search starts */
} PbCurveData;

/* %FALSE where the ranks do not differ. The covariances are left.
 * @steeps: (array length=n) (out): how steep the curve was at each row in the
 * last step of the search; 1 for a line */
gboolean   pb_curve_fit          (const PbCurveData *data,
                                  gboolean           is_logistic,
                                  double            *steeps,
                                  PbCurve           *curve_out);
double     pb_curve_get_value    (const PbCurve     *curve,
                                  double             rank);
/* A row's weight times its residual, as the last step of the search had it. */
double     pb_curve_get_score    (const PbCurve     *curve,
                                  const PbCurveData *data,
                                  const double      *steeps,
                                  guint              row);
/* Sets the covariances from those of the scores, the sums of their products
 * with (1, rank). */
void       pb_curve_set_errors   (PbCurve           *curve,
                                  const PbCurveData *data,
                                  const double      *steeps,
                                  const double       scores[3]);

/* From one end of the ranking to the other, by the delta method.  The standard
 * error of the difference is not multiplied by @unit, its limits are; that of
 * the ratio is of its logarithm. */
PbEstimate pb_curve_get_difference (const PbCurve   *curve,
                                  double             unit,
                                  double             confidence);
PbEstimate pb_curve_get_ratio    (const PbCurve     *curve,
                                  double             confidence);
/* With derivatives by forward differences, as R's marginaleffects takes them:
 * where the interval spans many powers of ten, its ends show the difference. */
PbEstimate pb_curve_get_ratio_by_steps (const PbCurve *curve,
                                  double             confidence);

/* The smallest of 1, 100, 1000 and so on to a million that covers all. */
double     pb_curve_guess_unit   (const double      *values,
                                  guint              n);

G_END_DECLS
