#include "pb-recent-trend.h"

#include <math.h>

#define N PB_RECENT_TREND_N_PERIODS

/* The 99.8% quantile of chi-squared with one degree of freedom, to the digits of
 * the published rule. */
#define CRITICAL 9.54953570608324

/* The width of a 95% interval in standard errors, as the rule rounds it. */
#define WIDTH_IN_ERRORS 3.92

static const PbRecentTrend cannot = { PB_TREND_CANNOT_BE_CALCULATED, NAN, NAN };

/* Left-out marks which point is dropped; N drops none. */
static double
fit_slope (const double *values,
           const double *weights,
           int           left_out)
{
  double sum = 0;
  double mean_time = 0;
  double mean = 0;
  double across = 0;
  double along = 0;
  double largest = 0;

  for (int i = 0; i < N; i++)
    if (i != left_out)
      {
        sum += weights[i];
        mean_time += weights[i] * (i + 1);
        mean += weights[i] * values[i];
        largest = MAX (largest, fabs (values[i]));
      }

  mean_time /= sum;
  mean /= sum;
  for (int i = 0; i < N; i++)
    if (i != left_out)
      {
        across += weights[i] * (i + 1 - mean_time) * (values[i] - mean);
        along += weights[i] * (i + 1 - mean_time) * (i + 1 - mean_time);
      }

  /* A flat line has a slope of rounding errors, whose sign says nothing. */
  return fabs (across / along) <= 1e-13 * largest ? 0 : across / along;
}

/* A trend that one period alone makes, or turns, is none. */
static gboolean
holds_without_any (const double *values,
                   const double *weights,
                   double        slope)
{
  for (int i = 0; i < N; i++)
    if ((fit_slope (values, weights, i) >= 0) != (slope >= 0))
      return FALSE;

  return TRUE;
}

static PbRecentTrend
judge (const double *values,
       const double *weights,
       double        slope,
       double        chi_squared)
{
  PbRecentTrend trend = { PB_TREND_NO_CHANGE, chi_squared, slope };

  if (chi_squared > CRITICAL && holds_without_any (values, weights, slope))
    trend.marker = slope >= 0 ? PB_TREND_INCREASING : PB_TREND_DECREASING;

  return trend;
}

/**
 * pb_recent_trend_of_rate:
 * @values: (array length=n_periods): from the earliest [indicator's unit]; NaN where missing
 * @lower95: (array length=n_periods): lower 95% limits [indicator's unit]
 * @upper95: (array length=n_periods): upper 95% limits [indicator's unit]
 * @counts: (array length=n_periods) (nullable): events
 * @denominators: (array length=n_periods) (nullable): people
 * @n_periods: number of periods of one year each
 * @trend_out: (out): the marker, its test and the slope a period
 *
 * Fingertips' recent trend by a weighted slope through the latest five usable
 * periods, which need not follow one another. A period is usable with a value
 * and an interval. There is a trend where the test passes at 99.8% and the slope
 * keeps its sign whichever period is left out; a slope of zero counts as
 * positive. With fewer periods, or one in which everybody is an event, it
 * cannot be calculated.
 *
 * Source: Fingertips recent trends, as the service is published; measures.md, section 11.
 */
void
pb_recent_trend_of_rate (const double  *values,
                         const double  *lower95,
                         const double  *upper95,
                         const double  *counts,
                         const double  *denominators,
                         guint          n_periods,
                         PbRecentTrend *trend_out)
{
  double y[N];
  double weights[N];
  double sum = 0, sum_t = 0, sum_tt = 0;
  double slope;
  int n_taken = 0;

  *trend_out = cannot;
  for (guint i = n_periods; i-- > 0;)
    {
      double error = (upper95[i] - lower95[i]) / WIDTH_IN_ERRORS;

      if (!isfinite (values[i]) || !isfinite (error) || error == 0)
        continue;
      if (counts != NULL && denominators != NULL && counts[i] == denominators[i])
        return;
      if (n_taken == N)
        continue;

      y[N - 1 - n_taken] = values[i];
      weights[N - 1 - n_taken] = 1 / (error * error);
      n_taken++;
    }

  if (n_taken < N)
    return;

  for (int i = 0; i < N; i++)
    {
      double t = i + 1;

      sum += weights[i];
      sum_t += weights[i] * t;
      sum_tt += weights[i] * t * t;
    }

  slope = fit_slope (y, weights, N);
  *trend_out = judge (y, weights, slope, slope * slope * (sum * sum_tt - sum_t * sum_t) / sum);
}

/**
 * pb_recent_trend_of_proportion:
 * @values: (array length=n_periods) (nullable): from the earliest; a period whose
 *   value is missing (NaN) is not usable
 * @counts: (array length=n_periods): people with the condition; NaN where missing
 * @denominators: (array length=n_periods): people; NaN where missing
 * @n_periods: number of periods of one year each
 * @trend_out: (out): the marker, its test and the slope of the log odds a period
 *
 * Fingertips' recent trend of a proportion by the chi-squared test for trend;
 * the direction is that of an unweighted line through the log odds, which are
 * not to be had where nobody or everybody is an event.
 *
 * Source: as pb_recent_trend_of_rate(); Armitage (1955), *Biometrics* 11(3), 375–386.
 */
void
pb_recent_trend_of_proportion (const double  *values,
                               const double  *counts,
                               const double  *denominators,
                               guint          n_periods,
                               PbRecentTrend *trend_out)
{
  double log_odds[N];
  double weights[N];
  double x[N], n[N];
  double sum_x = 0, sum_n = 0, sum_xt = 0, sum_nt = 0, sum_ntt = 0;
  double excess;
  int n_taken = 0;

  *trend_out = cannot;
  for (guint i = n_periods; i-- > 0;)
    {
      if (isnan (counts[i]) || !(denominators[i] > 0) || (values != NULL && isnan (values[i])))
        continue;
      if (counts[i] == denominators[i])
        return;
      if (n_taken == N)
        continue;

      x[N - 1 - n_taken] = counts[i];
      n[N - 1 - n_taken] = denominators[i];
      n_taken++;
    }

  if (n_taken < N)
    return;

  for (int i = 0; i < N; i++)
    {
      double t = i + 1;

      if (!(x[i] > 0 && x[i] < n[i]))
        return;

      log_odds[i] = log (x[i] / (n[i] - x[i]));
      weights[i] = 1;
      sum_x += x[i];
      sum_n += n[i];
      sum_xt += x[i] * t;
      sum_nt += n[i] * t;
      sum_ntt += n[i] * t * t;
    }

  excess = sum_n * sum_xt - sum_x * sum_nt;
  *trend_out = judge (log_odds, weights, fit_slope (log_odds, weights, N),
                      sum_n * excess * excess
                        / (sum_x * (sum_n - sum_x) * (sum_n * sum_ntt - sum_nt * sum_nt)));
}
