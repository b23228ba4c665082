#include "pb-distribution.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>
#include <math.h>

#define MAX_STEPS 200

/* Relative width at which a quantile is as near as a double can say. */
#define NEAR 4e-16

/* GSL ends the program where a quantile does not converge, unless told not to. */
static void
keep_gsl_quiet (void)
{
  static gsize is_quiet = 0;

  if (g_once_init_enter (&is_quiet))
    {
      gsl_set_error_handler_off ();
      g_once_init_leave (&is_quiet, 1);
    }
}

/**
 * pb_normal_quantile:
 * @p: lower tail probability, 0 to 1
 *
 * Source: Wichura (1988), *Applied Statistics* 37(3), 477–484, by GSL.
 *
 * Returns: the standard normal quantile; infinite at 0 and 1, NaN outside
 */
double
pb_normal_quantile (double p)
{
  if (!(p >= 0 && p <= 1))
    return NAN;
  if (p == 0 || p == 1)
    return p == 0 ? -INFINITY : INFINITY;

  return gsl_cdf_ugaussian_Pinv (p);
}

/* From this shape on GSL's own sum ends before it is done; past the other, a
 * cube root of a normal variable is all that a double can tell. */
#define LARGE_SHAPE 100
#define HUGE_SHAPE  1e10

/* The gamma distribution's probability below @x for a large shape, by the series
 * of its integral, with a first factor that does not cancel. */
static double
large_gamma_P (double  x,
               double  shape,
               double *density_out)
{
  double off = (x - shape) / shape;
  double factor = exp (shape * gsl_sf_log_1plusx_mx (off)) / (sqrt (2 * G_PI * shape) * gsl_sf_gammastar (shape));
  double term = 1;
  double sum = 1;

  for (double n = shape + 1; term > sum * 1e-18; n++)
    {
      term *= x / n;
      sum += term;
    }

  *density_out = factor * shape / x;
  return factor * sum;
}

/* How far the gamma distribution's probability at @x is from @p, over its
 * density there; taken from the smaller tail, which holds more digits. */
static double
gamma_step (double x,
            double p,
            double shape)
{
  double density;

  if (shape >= LARGE_SHAPE)
    {
      double below = large_gamma_P (x, shape, &density);

      return (below - p) / density;
    }

  density = gsl_ran_gamma_pdf (x, shape, 1);
  return (p < 0.5 ? gsl_cdf_gamma_P (x, shape, 1) - p : (1 - p) - gsl_cdf_gamma_Q (x, shape, 1)) / density;
}

/* Halving between two ends that hold the root: for where the steps do not settle. */
static double
bisect_gamma (double p,
              double shape)
{
  double low = 0;
  double high = shape + 1;

  while (gsl_cdf_gamma_P (high, shape, 1) < p && isfinite (high))
    high *= 2;

  for (int i = 0; i < MAX_STEPS * 6 && high - low > NEAR * high; i++)
    {
      double middle = low + (high - low) / 2;

      if (gsl_cdf_gamma_P (middle, shape, 1) < p)
        low = middle;
      else
        high = middle;
    }

  return low + (high - low) / 2;
}

/* The cube of a normal variable is nearly a gamma one; where that fails, in the
 * far lower tail, the first term of the series is all there is. */
static double
guess_gamma (double p,
             double shape)
{
  double ninth = 1 / (9 * shape);
  double root = 1 - ninth + pb_normal_quantile (p) * sqrt (ninth);
  double guess = shape * root * root * root;

  if (root > 0.2 && shape >= 0.5)
    return guess;

  return exp ((log (p) + lgamma (shape + 1)) / shape);
}

/**
 * pb_chi_squared_quantile:
 * @p: lower tail probability, 0 to 1
 * @n_degrees: degrees of freedom, not negative; need not be whole
 *
 * With no degrees of freedom all of the distribution is at 0, as the lower
 * limit of a count of 0 wants it.
 *
 * Source: Wilson & Hilferty (1931), *PNAS* 17(12), 684–688, for the start; steps
 * on GSL's incomplete gamma function, for a large shape on the series of
 * Abramowitz & Stegun, 6.5.29; measures.md, section 3.
 *
 * Returns: the quantile; 0 at 0, infinite at 1, NaN where there is none
 */
double
pb_chi_squared_quantile (double p,
                         double n_degrees)
{
  double shape = n_degrees / 2;
  double x;

  if (!(p >= 0 && p <= 1 && n_degrees >= 0) || isinf (n_degrees))
    return NAN;
  if (p == 0 || n_degrees == 0)
    return 0;
  if (p == 1)
    return INFINITY;

  keep_gsl_quiet ();

  x = guess_gamma (p, shape);
  /* Less than a double can hold. */
  if (x < 1e-300)
    return 0;
  if (shape > HUGE_SHAPE)
    return 2 * x;

  for (int i = 0; i < MAX_STEPS; i++)
    {
      double step = gamma_step (x, p, shape);
      /* Halley's correction: the density's own slope bends the step. */
      double bent = step / (1 - CLAMP (step * ((shape - 1) / x - 1) / 2, -0.5, 0.5));
      double next = x - bent;

      if (!isfinite (next))
        return 2 * bisect_gamma (p, shape);
      if (next <= 0)
        next = x / 2;
      if (fabs (next - x) <= NEAR * x)
        return 2 * next;

      /* The last digit goes to and fro: no better one is to be had. */
      if (i > 8 && fabs (next - x) <= 64 * NEAR * x)
        return x + next;

      x = next;
    }

  return 2 * bisect_gamma (p, shape);
}

/**
 * pb_t_quantile:
 * @p: lower tail probability, 0 to 1
 * @n_degrees: degrees of freedom, above 0
 *
 * Source: GSL, refined by Newton's steps on its distribution function.
 *
 * Returns: the quantile of Student's t; infinite at 0 and 1, NaN where there is none
 */
double
pb_t_quantile (double p,
               double n_degrees)
{
  double x;

  if (!(p >= 0 && p <= 1 && n_degrees > 0))
    return NAN;
  if (p == 0 || p == 1)
    return p == 0 ? -INFINITY : INFINITY;
  if (p > 0.5)
    return -pb_t_quantile (1 - p, n_degrees);

  keep_gsl_quiet ();

  /* Two with a closed form, whose heavy tails the steps would climb slowly. */
  if (n_degrees == 1)
    return -1 / tan (G_PI * p);
  if (n_degrees == 2)
    return (2 * p - 1) / sqrt (2 * p * (1 - p));

  x = gsl_cdf_tdist_Pinv (p, n_degrees);
  if (!isfinite (x))
    x = pb_normal_quantile (p);

  for (int i = 0; i < 8; i++)
    {
      double step = (gsl_cdf_tdist_P (x, n_degrees) - p) / gsl_ran_tdist_pdf (x, n_degrees);

      if (!isfinite (step) || fabs (step) <= NEAR * fabs (x))
        break;
      x -= step;
    }

  return x;
}

/**
 * pb_mean_present:
 * @values: (array length=n_values): missing ones are NaN
 * @n_values: how many
 *
 * A second pass adds the mean of what the first left over, in the long format:
 * the mean of equal values is then that value to the last digit, and a point
 * that equals its mean is seen to do so.
 *
 * Returns: the mean of the values that are not missing; NaN where all are
 */
double
pb_mean_present (const double *values,
                 guint         n_values)
{
  long double sum = 0;
  long double rest = 0;
  guint n_present = 0;

  for (guint i = 0; i < n_values; i++)
    if (!isnan (values[i]))
      {
        sum += values[i];
        n_present++;
      }

  if (n_present == 0)
    return NAN;

  sum /= n_present;
  for (guint i = 0; i < n_values; i++)
    if (!isnan (values[i]))
      rest += values[i] - sum;

  return (double) (sum + rest / n_present);
}
