#include "pb-label-placement.h"

#include <math.h>

typedef struct
{
  double wanted;
  int    index;
} Wish;

static int
compare_wishes (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const Wish *first = a;
  const Wish *second = b;

  if (first->wanted != second->wanted)
    return first->wanted < second->wanted ? -1 : 1;

  return first->index - second->index;
}

/* Runs of labels that touch share one offset: the mean of what they want.  This is
 * isotonic regression by pooling adjacent violators, so no placement moves less. */
static void
pool (const double *targets,
      int           n,
      double       *offsets_out)
{
  g_autofree double *sums = g_new (double, n);
  g_autofree int *counts = g_new (int, n);
  int n_blocks = 0;
  int next = 0;

  for (int i = 0; i < n; i++)
    {
      sums[n_blocks] = targets[i];
      counts[n_blocks] = 1;
      n_blocks++;

      while (n_blocks > 1 && sums[n_blocks - 2] / counts[n_blocks - 2] > sums[n_blocks - 1] / counts[n_blocks - 1])
        {
          sums[n_blocks - 2] += sums[n_blocks - 1];
          counts[n_blocks - 2] += counts[n_blocks - 1];
          n_blocks--;
        }
    }

  for (int block = 0; block < n_blocks; block++)
    for (int i = 0; i < counts[block]; i++)
      offsets_out[next++] = sums[block] / counts[block];
}

/**
 * pb_label_placement_spread:
 * @centres: (inout) (array length=n): wanted middles of the labels [px]
 * @heights: (array length=n): heights of the labels [px]
 * @n: number of labels
 * @min_distance: least distance between two middles [px]
 * @top: where the first label may begin [px]
 * @bottom: where the last label may end [px]
 *
 * Moves labels along a line until none overlaps, with the smallest sum of squared
 * moves.  Where they do not all fit between @top and @bottom they begin at @top.
 */
void
pb_label_placement_spread (double       *centres,
                           const double *heights,
                           int           n,
                           double        min_distance,
                           double        top,
                           double        bottom)
{
  g_autofree Wish *wishes = g_new (Wish, (gsize) MAX (n, 1));
  g_autofree double *places = g_new (double, MAX (n, 1));
  g_autofree double *targets = g_new (double, MAX (n, 1));
  double first, last;

  if (n <= 0)
    return;

  for (int i = 0; i < n; i++)
    wishes[i] = (Wish) { centres[i], i };
  g_qsort_with_data (wishes, n, sizeof (Wish), compare_wishes, NULL);

  /* Where each label would be if all stood as close as allowed, from 0. */
  places[0] = 0;
  for (int i = 1; i < n; i++)
    {
      double half = (heights[wishes[i - 1].index] + heights[wishes[i].index]) / 2;

      places[i] = places[i - 1] + fmax (min_distance, half);
    }

  for (int i = 0; i < n; i++)
    targets[i] = wishes[i].wanted - places[i];

  pool (targets, n, targets);

  first = top + heights[wishes[0].index] / 2;
  last = bottom - heights[wishes[n - 1].index] / 2 - places[n - 1];
  for (int i = 0; i < n; i++)
    centres[wishes[i].index] = places[i] + fmax (first, fmin (targets[i], last));
}

static gboolean
fits (const double *centres,
      const double *widths,
      int           a,
      int           b,
      double        min_gap)
{
  return centres[a] + widths[a] / 2 + min_gap <= centres[b] - widths[b] / 2;
}

/* Marks every k-th, and the last; FALSE where two neighbours would be too near.
 * The last one drives out the k-th before it. */
static gboolean
try_stride (const double *centres,
            const double *widths,
            int           n,
            double        min_gap,
            int           stride,
            gboolean     *shown)
{
  int previous = 0;

  for (int i = 0; i < n; i++)
    shown[i] = i % stride == 0 || i == n - 1;

  for (int i = 1; i < n; i++)
    {
      if (!shown[i])
        continue;

      if (!fits (centres, widths, previous, i, min_gap))
        {
          if (i < n - 1 || previous == 0)
            return FALSE;
          shown[previous] = FALSE;
        }
      previous = i;
    }

  return TRUE;
}

void
pb_label_placement_thin (const double *centres,
                         const double *widths,
                         int           n,
                         double        min_gap,
                         int           blocked,
                         gboolean     *shown_out)
{
  if (n == 0)
    return;

  for (int stride = 1; stride <= n; stride++)
    if (try_stride (centres, widths, n, min_gap, stride, shown_out))
      break;
    else if (stride == n)
      for (int i = 0; i < n; i++)
        shown_out[i] = i == n - 1;

  if (blocked >= 0 && blocked < n)
    shown_out[blocked] = FALSE;
}
