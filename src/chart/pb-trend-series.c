#include "pb-trend-layout.h"

#include <math.h>
#include <stdlib.h>

/* A step this much longer than the usual one is a missing period. */
#define GAP_FACTOR 1.5

void
pb_trend_series_clear (TrendSeries *series)
{
  g_free (series->name);
  g_strfreev (series->periods);
  g_free (series->midpoints2);
  g_free (series->values);
  g_free (series->lowers);
  g_free (series->uppers);
  g_free (series->xs);
  g_free (series->ys);
  g_free (series->is_joined);
  g_free (series->label);
}

void
pb_trend_series_init (TrendSeries         *series,
                      const PbTrendSeries *input)
{
  gsize n = input->n_points;

  *series = (TrendSeries) {
    .name = g_strdup (input->name),
    .role = input->role,
    .category = CLAMP (input->category, 0, PB_N_CATEGORIES - 1),
    .is_computed = input->is_computed,
    .n_points = input->n_points,
    .periods = g_new0 (char *, n + 1),
    .midpoints2 = g_new (gint64, n),
    .values = g_new (double, n),
    .lowers = g_new (double, n),
    .uppers = g_new (double, n),
    .xs = g_new0 (double, n),
    .ys = g_new0 (double, n),
    .is_joined = g_new0 (gboolean, n),
    .last = -1,
  };

  for (int i = 0; i < series->n_points; i++)
    {
      const PbTrendPoint *point = &input->points[i];
      gboolean is_present = point->status == PB_STATUS_PRESENT && isfinite (point->value);

      series->periods[i] = g_strdup (point->period);
      series->midpoints2[i] = (gint64) point->first + point->last;
      series->values[i] = is_present ? point->value : NAN;
      series->lowers[i] = is_present ? point->lower : NAN;
      series->uppers[i] = is_present ? point->upper : NAN;

      if (is_present)
        series->last = i;
    }
}

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
get_usual_step (const TrendSeries *series)
{
  g_autofree gint64 *steps = NULL;

  if (series->n_points < 2)
    return 0;

  steps = g_new (gint64, series->n_points - 1);
  for (int i = 1; i < series->n_points; i++)
    steps[i - 1] = series->midpoints2[i] - series->midpoints2[i - 1];
  qsort (steps, series->n_points - 1, sizeof (gint64), compare_steps);

  return steps[(series->n_points - 2) / 2];
}

static gboolean
has_break_between (PbTrendChart *self,
                   gint64        before2,
                   gint64        after2)
{
  for (int i = 0; i < self->n_breaks; i++)
    if (self->breaks[i].day2 > before2 && self->breaks[i].day2 <= after2)
      return TRUE;

  return FALSE;
}

void
pb_trend_chart_join_points (PbTrendChart *self,
                            TrendSeries  *series)
{
  gint64 usual_step = get_usual_step (series);

  for (int i = 1; i < series->n_points; i++)
    {
      gint64 before2 = series->midpoints2[i - 1];
      gint64 after2 = series->midpoints2[i];

      series->is_joined[i] = isfinite (series->values[i - 1]) && isfinite (series->values[i]) &&
                             after2 - before2 <= usual_step * GAP_FACTOR &&
                             !has_break_between (self, before2, after2);
    }
}
