#include "pb-quantile.h"

#include <math.h>
#include <stdlib.h>

static int
compare_doubles (const void *a,
                 const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* (transfer full): the values that are not missing, from the lowest. */
static double *
dup_sorted (const double *values,
            guint         n_values,
            double        sign,
            guint        *n_out)
{
  double *sorted = g_new (double, MAX (n_values, 1));
  guint n = 0;

  for (guint i = 0; i < n_values; i++)
    if (!isnan (values[i]))
      sorted[n++] = sign * values[i];

  qsort (sorted, n, sizeof *sorted, compare_doubles);
  *n_out = n;
  return sorted;
}

/* How many stand before the first that equals @value: tied values share the
 * lowest of their ranks. */
static guint
count_below (const double *sorted,
             guint         n,
             double        value)
{
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (sorted[middle] < value)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * pb_quantile_assign:
 * @values: (array length=n_values): what is ranked [any unit]; missing are NaN
 * @n_values: how many
 * @n_quantiles: how many quantiles, at least 1
 * @is_inverted: whether quantile 1 holds the highest values, not the lowest
 * @quantiles_out: (array length=n_values) (out): 1 to @n_quantiles; -1 for a
 *   missing value, and for all where fewer values than quantiles are there
 *
 * Shares values out by rank; tied values go where the first of them goes.
 *
 * The steps are taken in floating point and in this order on purpose: a ratio
 * that is not whole by a rounding error decides at the boundary of two
 * quantiles, and published quantiles were made so (14 quantiles of 34 values
 * differ from whole-number arithmetic at rank 18).
 *
 * Source: Fingertips technical guide, assigning deprivation categories;
 * measures.md, section 7.
 */
void
pb_quantile_assign (const double *values,
                    guint         n_values,
                    guint         n_quantiles,
                    gboolean      is_inverted,
                    int          *quantiles_out)
{
  double sign = is_inverted ? -1 : 1;
  guint n;
  g_autofree double *sorted = dup_sorted (values, n_values, sign, &n);

  for (guint i = 0; i < n_values; i++)
    {
      double rank;
      double quantile;

      quantiles_out[i] = -1;
      if (isnan (values[i]) || n < n_quantiles)
        continue;

      rank = count_below (sorted, n, sign * values[i]) + 1;
      quantile = floor ((n_quantiles + 1.0) - ceil (((n + 1.0) - rank) / ((double) n / n_quantiles)));
      quantiles_out[i] = MAX ((int) quantile, 1);
    }
}

/**
 * pb_quantile_bounds:
 * @values: (array length=n_values): what is parted [any unit]; missing are NaN
 * @n_values: how many
 * @n_quantiles: how many quantiles, at least 1
 * @bounds_out: (array length=n_quantiles) (out): the highest value of each, from
 *   the lowest [unit of @values]; NaN where there are no values
 *
 * The bounds by which Fingertips shows quartiles and quintiles: percentiles
 * between the two nearest values, rounded to ten decimals.
 *
 * Source: Fingertips comparison methods; measures.md, section 7.
 */
void
pb_quantile_bounds (const double *values,
                    guint         n_values,
                    guint         n_quantiles,
                    double       *bounds_out)
{
  guint n;
  g_autofree double *sorted = dup_sorted (values, n_values, 1, &n);

  for (guint i = 0; i < n_quantiles; i++)
    {
      double place = n > 0 ? (n - 1) * ((i + 1.0) / n_quantiles) : 0;
      guint below = (guint) place;
      double share = place - below;

      if (n == 0)
        bounds_out[i] = NAN;
      else if (below + 1 >= n)
        bounds_out[i] = sorted[n - 1];
      else
        bounds_out[i] = rint ((sorted[below] + share * (sorted[below + 1] - sorted[below])) * 1e10) / 1e10;
    }
}

/**
 * pb_quantile_in_bounds:
 * @value: what is placed [any unit]
 * @bounds: (array length=n_quantiles): of pb_quantile_bounds()
 * @n_quantiles: how many
 *
 * Returns: the first quantile, from 1, whose bound is not below @value; the last
 * for a value above all of them, -1 for a missing one
 */
int
pb_quantile_in_bounds (double        value,
                       const double *bounds,
                       guint         n_quantiles)
{
  if (isnan (value) || n_quantiles == 0 || isnan (bounds[0]))
    return -1;

  for (guint i = 0; i < n_quantiles; i++)
    if (value <= bounds[i])
      return (int) i + 1;

  return (int) n_quantiles;
}
