#include "pb-spread-data.h"

#include "pb-chart-areas.h"
#include "pb-text-for-people.h"
#include "pb-trend-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static int
get_n_periods (PbSpreadData *self)
{
  return pb_series_table_get_n_periods (self->table);
}

double
pb_spread_data_get_value (PbSpreadData *self,
                          guint         row,
                          int           period)
{
  return self->values[row * (gsize) get_n_periods (self) + (gsize) period];
}

const PbSpreadPeriod *
pb_spread_data_get_period (PbSpreadData *self,
                           int           period)
{
  g_return_val_if_fail (self->first >= 0 && period >= self->first && period <= self->last, NULL);

  return &self->periods[period - self->first];
}

gboolean
pb_spread_data_is_empty (PbSpreadData *self)
{
  return self->first < 0;
}

static void
read_values (PbSpreadData *self)
{
  int n_periods = get_n_periods (self);
  int n_rows = (int) self->areas->len;

  self->values = g_new (double, MAX (n_rows * n_periods, 1));
  self->benchmarks = g_new (double, MAX (n_periods, 1));
  self->place_values = g_new (double, MAX (n_periods, 1));
  self->first = self->last = -1;

  for (int row = 0; row < n_rows; row++)
    {
      int area = g_array_index (self->areas, int, row);
      double *line = &self->values[row * n_periods];

      pb_trend_data_fill_line (self->table, area, line);
      for (int i = 0; i < n_periods; i++)
        {
          gboolean is_left_out = isnan (line[i]) &&
                                 pb_series_table_get_cell (self->table, area, i)->status == PB_STATUS_PRESENT;

          self->has_older |= is_left_out;
          if (isnan (line[i]))
            continue;
          self->first = self->first < 0 ? i : MIN (self->first, i);
          self->last = MAX (self->last, i);
        }
    }

  for (int i = 0; i < n_periods; i++)
    self->benchmarks[i] = self->place_values[i] = NAN;
  if (pb_chart_areas_has_benchmark (self->table))
    pb_trend_data_fill_line (self->table, -1, self->benchmarks);
  if (self->place >= 0)
    pb_trend_data_fill_line (self->table, self->place, self->place_values);
}

/* Why a period has no value: what most areas say. */
static PbStatus
find_status (PbSpreadData *self,
             int           period)
{
  int counts[PB_N_STATUSES] = { 0 };
  PbStatus status = PB_STATUS_MISSING;

  for (guint row = 0; row < self->areas->len; row++)
    {
      PbStatus found = pb_series_table_get_cell (self->table, g_array_index (self->areas, int, row), period)->status;

      counts[found == PB_STATUS_PRESENT ? PB_STATUS_MISSING : found]++;
    }
  for (int i = 0; i < PB_N_STATUSES; i++)
    if (counts[i] > counts[status])
      status = (PbStatus) i;

  return status;
}

static void
make_period (PbSpreadData *self,
             int           period)
{
  PbSpreadPeriod *made = &self->periods[period - self->first];
  g_autofree double *values = g_new (double, MAX (self->areas->len, 1));
  GArray *points = g_array_new (FALSE, FALSE, sizeof (PbSpreadPoint));

  for (guint row = 0; row < self->areas->len; row++)
    values[row] = pb_spread_data_get_value (self, row, period);
  pb_box_plot_init (&made->box, values, self->areas->len);

  for (guint row = 0; row < self->areas->len; row++)
    {
      int area = g_array_index (self->areas, int, row);
      PbSpreadPoint point = { pb_area_get_name (pb_series_table_get_area (self->table, area)), values[row] };

      /* The Place is drawn and named anyway. */
      if (!isnan (values[row]) && area != self->place &&
          (made->box.n < PB_BOX_PLOT_LEAST || pb_box_plot_is_outside (&made->box, values[row])))
        g_array_append_val (points, point);
    }

  g_ptr_array_add (self->points, points);
  made->period = pb_text_period (pb_series_table_get_period (self->table, period));
  made->status = find_status (self, period);
  made->points = (const PbSpreadPoint *) points->data;
  made->n_points = (int) points->len;
  made->benchmark = self->benchmarks[period];
  made->place = self->place_values[period];
  made->is_apart = pb_trend_data_has_break (self->table, period);
}

PbSpreadData *
pb_spread_data_new (PbFrame *frame,
                    GArray  *areas)
{
  PbSpreadData *self = g_new0 (PbSpreadData, 1);
  const char *plural;

  self->frame = g_object_ref (frame);
  self->table = pb_frame_get_table (frame);
  self->indicator = pb_series_table_get_indicator (self->table);
  self->areas = areas;
  self->place = pb_chart_areas_get_selected (frame);
  self->moment = pb_frame_get_period_index (frame);
  self->points = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  read_values (self);
  if (self->first < 0)
    return self;

  self->periods = g_new0 (PbSpreadPeriod, self->last - self->first + 1);
  for (int i = self->first; i <= self->last; i++)
    make_period (self, i);

  plural = pb_text_level_plural (pb_series_table_get_level (self->table), 2);
  /* Translators: "districts" */
  self->box_words = g_strdup_printf (_("Middle half of the %s; thick line: median"), plural);
  /* Translators: "districts" */
  self->point_words = g_strdup_printf (_("Single %s"), plural);
  self->input = (PbSpreadInput) {
    .periods = self->periods,
    .n_periods = self->last - self->first + 1,
    .moment = self->moment >= self->first && self->moment <= self->last ? self->moment - self->first : -1,
    .benchmark_name = pb_chart_areas_has_benchmark (self->table)
                        ? pb_area_get_name (pb_series_table_get_benchmark (self->table)) : NULL,
    .place_name = self->place >= 0 ? pb_area_get_name (pb_series_table_get_area (self->table, self->place)) : NULL,
    .box_words = self->box_words,
    .point_words = self->point_words,
    .n_decimals = pb_indicator_get_decimals (self->indicator),
  };

  return self;
}

void
pb_spread_data_free (PbSpreadData *self)
{
  g_object_unref (self->frame);
  g_array_unref (self->areas);
  g_ptr_array_unref (self->points);
  g_free (self->values);
  g_free (self->benchmarks);
  g_free (self->place_values);
  g_free (self->periods);
  g_free (self->box_words);
  g_free (self->point_words);
  g_free (self);
}
