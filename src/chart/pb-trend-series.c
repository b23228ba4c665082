#include "pb-trend-layout.h"

#include "pb-line-joins.h"

#include <math.h>

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

void
pb_trend_chart_join_points (PbTrendChart *self,
                            TrendSeries  *series)
{
  g_autofree gint64 *breaks2 = g_new (gint64, MAX (self->n_breaks, 1));

  for (int i = 0; i < self->n_breaks; i++)
    breaks2[i] = self->breaks[i].day2;

  pb_line_joins_find (series->midpoints2, series->values, series->n_points, breaks2, self->n_breaks,
                      series->is_joined);
}
