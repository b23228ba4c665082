#include "pb-regression.h"

#include "pb-distribution.h"
#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

/* Of three points the residuals have one degree of freedom. */
#define LEAST_PAIRS 3

/**
 * pb_regression_fit:
 * @xs: (array length=n): finite
 * @ys: (array length=n): finite
 * @n: number of pairs, at least 3
 * @regression_out: (out): the line
 * @error: return location for an error
 *
 * Fits a straight line by ordinary least squares and finds Pearson's correlation,
 * with its limits by Fisher's transformation.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for fewer than three pairs, or where every x is
 * the same.
 *
 * Source: Fisher (1921), *Metron* 1, 3–32; the fit is GSL's.
 *
 * Returns: %TRUE if @regression_out was set
 */
gboolean
pb_regression_fit (const double  *xs,
                   const double  *ys,
                   guint          n,
                   PbRegression  *regression_out,
                   GError       **error)
{
  PbRegression fit = { .n = n, .r = NAN, .r_lower = NAN, .r_upper = NAN };
  double cov00, cov01, cov11, sum_of_squares;

  if (n < LEAST_PAIRS)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA,
                   _("A line needs at least %d pairs of values; there are %u"), LEAST_PAIRS, n);
      return FALSE;
    }

  fit.mean_x = gsl_stats_mean (xs, 1, n);
  for (guint i = 0; i < n; i++)
    fit.sum_xx += (xs[i] - fit.mean_x) * (xs[i] - fit.mean_x);

  if (!(fit.sum_xx > 0))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA, _("A line needs values that differ; all are %g"), xs[0]);
      return FALSE;
    }

  gsl_fit_linear (xs, 1, ys, 1, n, &fit.intercept, &fit.slope, &cov00, &cov01, &cov11, &sum_of_squares);
  fit.residual_se = sqrt (fmax (0, sum_of_squares) / (n - 2));

  if (gsl_stats_tss (ys, 1, n) > 0)
    {
      /* Rounding may put a perfect correlation beyond 1. */
      fit.r = CLAMP (gsl_stats_correlation (xs, 1, ys, 1, n), -1, 1);
      if (n > 3)
        {
          double margin = pb_normal_quantile (0.975) / sqrt (n - 3.0);

          fit.r_lower = tanh (atanh (fit.r) - margin);
          fit.r_upper = tanh (atanh (fit.r) + margin);
        }
    }

  *regression_out = fit;
  return TRUE;
}

double
pb_regression_predict (const PbRegression *self,
                       double              x)
{
  return self->intercept + self->slope * x;
}

/**
 * pb_regression_get_margin:
 * @self: the line
 * @x: where
 *
 * Returns: half the width of the 95% interval of the line itself (of the mean of y at
 *   @x, not of a single value), by Student's t with n - 2 degrees of freedom [unit of y]
 */
double
pb_regression_get_margin (const PbRegression *self,
                          double              x)
{
  double off = x - self->mean_x;

  return pb_t_quantile (0.975, self->n - 2) * self->residual_se * sqrt (1.0 / self->n + off * off / self->sum_xx);
}
