#include "pb-curve-private.h"

#include <float.h>
#include <math.h>

#define MAX_STEPS 25
#define PRECISION 1e-8
/* Beyond, a fraction is one in 10^13 from 0 or 1. */
#define FARTHEST  30

/* Sums of weights times powers of the rank. */
typedef struct
{
  double zero;
  double one;
  double two;
} Moments;

static double
to_fraction (double value)
{
  if (value > FARTHEST)
    return 1 / (1 + DBL_EPSILON);
  if (value < -FARTHEST)
    return DBL_EPSILON / (1 + DBL_EPSILON);

  return 1 / (1 + exp (-value));
}

double
pb_curve_get_value (const PbCurve *curve,
                    double         rank)
{
  double value = curve->start + curve->slope * rank;

  return curve->is_logistic ? to_fraction (value) : value;
}

static double
get_steepness (const PbCurve *curve,
               double         rank)
{
  double fraction;

  if (!curve->is_logistic)
    return 1;

  fraction = pb_curve_get_value (curve, rank);
  return fraction * (1 - fraction);
}

/* Weighted least squares. */
static gboolean
fit_line (const PbCurveData *data,
          const double      *heights,
          const double      *weights,
          PbCurve           *curve)
{
  double total = 0;
  double mean_rank = 0;
  double mean_height = 0;
  double spread = 0;
  double product = 0;

  for (guint i = 0; i < data->n; i++)
    {
      total += weights[i];
      mean_rank += weights[i] * data->ranks[i];
      mean_height += weights[i] * heights[i];
    }
  mean_rank /= total;
  mean_height /= total;

  for (guint i = 0; i < data->n; i++)
    {
      double distance = data->ranks[i] - mean_rank;

      spread += weights[i] * distance * distance;
      product += weights[i] * distance * (heights[i] - mean_height);
    }
  if (!(spread > 0))
    return FALSE;

  curve->slope = product / spread;
  curve->start = mean_height - curve->slope * mean_rank;
  return TRUE;
}

static double
deviance_part (double value,
               double fitted)
{
  return value > 0 ? value * log (value / fitted) : 0;
}

static double
get_deviance (const PbCurveData *data,
              const PbCurve     *curve)
{
  double sum = 0;

  for (guint i = 0; i < data->n; i++)
    {
      double fitted = pb_curve_get_value (curve, data->ranks[i]);

      sum += 2 * data->weights[i] *
             (deviance_part (data->values[i], fitted) + deviance_part (1 - data->values[i], 1 - fitted));
    }

  return sum;
}

/* Iterated least squares, begun and ended as R's glm() does, so that curves
 * without a best fit (all of one kind on one side) end where it leaves them. */
static gboolean
fit_logistic (const PbCurveData *data,
              double            *steeps,
              PbCurve           *curve)
{
  g_autofree double *heights = g_new (double, data->n);
  g_autofree double *weights = g_new (double, data->n);
  double last = INFINITY;

  for (guint step = 0; step < MAX_STEPS; step++)
    {
      double deviance;

      for (guint i = 0; i < data->n; i++)
        {
          double trials = data->trials != NULL ? data->trials[i] : data->weights[i];
          double fitted = step == 0 ? (trials * data->values[i] + 0.5) / (trials + 1)
                                    : pb_curve_get_value (curve, data->ranks[i]);
          double height = step == 0 ? log (fitted / (1 - fitted)) : curve->start + curve->slope * data->ranks[i];

          steeps[i] = fitted * (1 - fitted);
          heights[i] = height + (data->values[i] - fitted) / steeps[i];
          weights[i] = data->weights[i] * steeps[i];
        }

      if (!fit_line (data, heights, weights, curve))
        return FALSE;

      deviance = get_deviance (data, curve);
      if (fabs (deviance - last) / (fabs (deviance) + 0.1) < PRECISION)
        break;
      last = deviance;
    }

  return TRUE;
}

gboolean
pb_curve_fit (const PbCurveData *data,
              gboolean           is_logistic,
              double            *steeps,
              PbCurve           *curve_out)
{
  *curve_out = (PbCurve) { is_logistic, NAN, NAN, NAN, NAN, NAN };

  if (is_logistic)
    return fit_logistic (data, steeps, curve_out);

  for (guint i = 0; i < data->n; i++)
    steeps[i] = 1;

  return fit_line (data, data->values, data->weights, curve_out);
}

double
pb_curve_get_score (const PbCurve     *curve,
                    const PbCurveData *data,
                    const double      *steeps,
                    guint              row)
{
  double residual = data->values[row] - pb_curve_get_value (curve, data->ranks[row]);

  return data->weights[row] * steeps[row] * residual / get_steepness (curve, data->ranks[row]);
}

void
pb_curve_set_errors (PbCurve           *curve,
                     const PbCurveData *data,
                     const double      *steeps,
                     const double       scores[3])
{
  Moments bread = { 0 };
  double determinant;
  double a;
  double b;
  double c;

  for (guint i = 0; i < data->n; i++)
    {
      double weight = data->weights[i] * steeps[i];

      bread.zero += weight;
      bread.one += weight * data->ranks[i];
      bread.two += weight * data->ranks[i] * data->ranks[i];
    }

  /* The inverse of the bread on both sides of the scores. */
  determinant = bread.zero * bread.two - bread.one * bread.one;
  a = bread.two / determinant;
  b = -bread.one / determinant;
  c = bread.zero / determinant;

  curve->var_start = a * a * scores[0] + 2 * a * b * scores[1] + b * b * scores[2];
  curve->covariance = a * b * scores[0] + (a * c + b * b) * scores[1] + b * c * scores[2];
  curve->var_slope = b * b * scores[0] + 2 * b * c * scores[1] + c * c * scores[2];
}

static double
get_se (const PbCurve *curve,
        double         by_start,
        double         by_slope)
{
  double variance = by_start * by_start * curve->var_start + 2 * by_start * by_slope * curve->covariance +
                    by_slope * by_slope * curve->var_slope;

  return sqrt (MAX (variance, 0));
}

PbEstimate
pb_curve_get_difference (const PbCurve *curve,
                         double         unit,
                         double         confidence)
{
  double difference = pb_curve_get_value (curve, 1) - pb_curve_get_value (curve, 0);
  double end = get_steepness (curve, 1);
  double se = get_se (curve, end - get_steepness (curve, 0), end);
  PbEstimate result = pb_estimate_normal (unit * difference, unit * se, confidence);

  result.se = se;
  return result;
}

PbEstimate
pb_curve_get_ratio (const PbCurve *curve,
                    double         confidence)
{
  double start = pb_curve_get_value (curve, 0);
  double end = pb_curve_get_value (curve, 1);
  double by_end = get_steepness (curve, 1) / end;

  return pb_estimate_ratio (end / start, get_se (curve, by_end - get_steepness (curve, 0) / start, by_end), confidence);
}

static double
get_log_ratio (const PbCurve *curve)
{
  return log (pb_curve_get_value (curve, 1) / pb_curve_get_value (curve, 0));
}

PbEstimate
pb_curve_get_ratio_by_steps (const PbCurve *curve,
                             double         confidence)
{
  PbCurve start = *curve;
  PbCurve slope = *curve;
  double here = get_log_ratio (curve);

  start.start += fabs (curve->start) * sqrt (DBL_EPSILON);
  slope.slope += fabs (curve->slope) * sqrt (DBL_EPSILON);

  /* A coefficient of 0 has no step of its own size. */
  if (start.start == curve->start || slope.slope == curve->slope)
    return pb_curve_get_ratio (curve, confidence);

  return pb_estimate_ratio (exp (here),
                            get_se (curve, (get_log_ratio (&start) - here) / (start.start - curve->start),
                                    (get_log_ratio (&slope) - here) / (slope.slope - curve->slope)),
                            confidence);
}

double
pb_curve_guess_unit (const double *values,
                     guint         n)
{
  double unit = 1;

  for (guint i = 0; i < n; i++)
    while (values[i] > unit && unit < 1000000)
      unit *= unit == 1 ? 100 : 10;

  return unit;
}
