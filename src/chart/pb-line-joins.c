#include "pb-line-joins.h"

#include <math.h>
#include <stdlib.h>

/* A step this much longer than the usual one is a missing period. */
#define GAP_FACTOR 1.5

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* The middle one of the steps between neighbouring periods; 0 for fewer than two. */
static gint64
get_usual_step (const gint64 *midpoints2,
                int           n)
{
  g_autofree gint64 *steps = NULL;

  if (n < 2)
    return 0;

  steps = g_new (gint64, n - 1);
  for (int i = 1; i < n; i++)
    steps[i - 1] = midpoints2[i] - midpoints2[i - 1];
  qsort (steps, n - 1, sizeof (gint64), compare_steps);

  return steps[(n - 2) / 2];
}

static gboolean
has_break_between (const gint64 *breaks2,
                   int           n_breaks,
                   gint64        before2,
                   gint64        after2)
{
  for (int i = 0; i < n_breaks; i++)
    if (breaks2[i] > before2 && breaks2[i] <= after2)
      return TRUE;

  return FALSE;
}

void
pb_line_joins_find (const gint64 *midpoints2,
                    const double *values,
                    int           n,
                    const gint64 *breaks2,
                    int           n_breaks,
                    gboolean     *is_joined_out)
{
  gint64 usual_step = get_usual_step (midpoints2, n);

  for (int i = 0; i < n; i++)
    is_joined_out[i] = i > 0 && isfinite (values[i - 1]) && isfinite (values[i]) &&
                       midpoints2[i] - midpoints2[i - 1] <= usual_step * GAP_FACTOR &&
                       !has_break_between (breaks2, n_breaks, midpoints2[i - 1], midpoints2[i]);
}
