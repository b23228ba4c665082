#include "pb-percentile.h"

#include <math.h>
#include <stdlib.h>

static int
compare_doubles (const void *a,
                 const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * pb_percentile:
 * @values: (array length=n_values): in any order; NaN where there is none [any unit]
 * @n_values: how many
 * @share: 0 for the lowest, 0.25 for the lower quartile, 1 for the highest
 *
 * Finds a percentile of the values that are there: between the two nearest in proportion,
 * the lowest and the highest being the ends.
 *
 * Source: Hyndman & Fan (1996), *The American Statistician* 50(4), 361–365, definition 7.
 *
 * Returns: the percentile [unit of @values]; NaN of none
 */
double
pb_percentile (const double *values,
               guint         n_values,
               double        share)
{
  g_autofree double *sorted = g_new (double, MAX (n_values, 1));
  guint n = 0, below;
  double place;

  g_return_val_if_fail (share >= 0 && share <= 1, NAN);

  for (guint i = 0; i < n_values; i++)
    if (!isnan (values[i]))
      sorted[n++] = values[i];
  if (n == 0)
    return NAN;

  qsort (sorted, n, sizeof *sorted, compare_doubles);
  place = share * (n - 1);
  below = (guint) floor (place);
  if (below + 1 >= n)
    return sorted[n - 1];

  return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
}
