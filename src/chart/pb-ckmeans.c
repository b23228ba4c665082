#include "pb-ckmeans.h"

#include <math.h>

/* Running sums over the values, moved to their middle so that squares of large,
 * close values do not cancel: index i holds the first i values. */
typedef struct
{
  double *weight;
  double *sum;
  double *square;
} Sums;

static void
fill_sums (Sums         *sums,
           const double *values,
           const double *weights,
           int           n_values)
{
  double middle = values[n_values / 2];

  sums->weight[0] = sums->sum[0] = sums->square[0] = 0;

  for (int i = 0; i < n_values; i++)
    {
      double moved = values[i] - middle;

      sums->weight[i + 1] = sums->weight[i] + weights[i];
      sums->sum[i + 1] = sums->sum[i] + weights[i] * moved;
      sums->square[i + 1] = sums->square[i] + weights[i] * moved * moved;
    }
}

/* Sum of squared distances to their mean of values @from to @to, both included. */
static double
get_cost (const Sums *sums,
          int         from,
          int         to)
{
  double weight = sums->weight[to + 1] - sums->weight[from];
  double sum = sums->sum[to + 1] - sums->sum[from];
  double square = sums->square[to + 1] - sums->square[from];

  return from == to ? 0 : fmax (0, square - sum * sum / weight);
}

/* One row of the table: the best start of the last cluster for every end in
 * [@low, @high].  The best start never moves back as the end moves on, so the
 * middle end's start bounds those of both halves. */
static void
fill_row (const Sums   *sums,
          const double *previous,
          double       *row,
          int          *starts,
          int           low,
          int           high,
          int           first_start,
          int           last_start)
{
  int middle = low + (high - low) / 2;

  if (low > high)
    return;

  row[middle] = INFINITY;
  for (int start = first_start; start <= MIN (middle, last_start); start++)
    {
      double total = previous[start - 1] + get_cost (sums, start, middle);

      if (total < row[middle])
        {
          row[middle] = total;
          starts[middle] = start;
        }
    }

  fill_row (sums, previous, row, starts, low, middle - 1, first_start, starts[middle]);
  fill_row (sums, previous, row, starts, middle + 1, high, starts[middle], last_start);
}

/**
 * pb_ckmeans:
 * @values: (array length=n_values): distinct values, rising [any unit]
 * @weights: (array length=n_values): how often each occurs, > 0
 * @n_values: number of values, at least 1
 * @n_clusters: number of clusters, 1 to @n_values
 * @ends_out: (out caller-allocates) (array length=n_clusters): index of the last
 *   value in each cluster
 *
 * Splits values on a line into clusters with the least sum of squared distances
 * to the cluster means: optimal one-dimensional k-means, by dynamic programming.
 * Exact, unlike the iterations of Jenks or Lloyd; n log n for each cluster.
 *
 * Source: Wang & Song (2011), "Ckmeans.1d.dp", *The R Journal* 3(2), 29–33.
 *
 * Returns: the least sum [unit squared]
 */
double
pb_ckmeans (const double *values,
            const double *weights,
            int           n_values,
            int           n_clusters,
            int          *ends_out)
{
  g_autofree double *memory = g_new (double, 3 * (gsize) (n_values + 1));
  g_autofree double *rows = g_new (double, 2 * (gsize) n_values);
  g_autofree int *starts = g_new0 (int, (gsize) n_clusters * n_values);
  Sums sums = { memory, memory + n_values + 1, memory + 2 * (gsize) (n_values + 1) };
  double *previous = rows;
  double *row = rows + n_values;
  int end = n_values - 1;

  g_return_val_if_fail (n_clusters >= 1 && n_clusters <= n_values, NAN);

  fill_sums (&sums, values, weights, n_values);

  for (int i = 0; i < n_values; i++)
    previous[i] = get_cost (&sums, 0, i);

  for (int cluster = 1; cluster < n_clusters; cluster++)
    {
      double *swap = previous;

      fill_row (&sums, previous, row, starts + (gsize) cluster * n_values, cluster, n_values - 1, cluster,
                n_values - 1);
      previous = row;
      row = swap;
    }

  for (int cluster = n_clusters - 1; cluster >= 0; cluster--)
    {
      ends_out[cluster] = end;
      end = starts[(gsize) cluster * n_values + end] - 1;
    }

  return previous[n_values - 1];
}
