#include "pb-frame-bars.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PbFrameBars
{
  PbFrame     *frame;
  PbBar       *bars;
  int         *areas;
  PbBarInput   input;
};

typedef struct
{
  PbFrame  *frame;
  gboolean  low_first;
} SortData;

/* From the end where the need is; equal values and missing ones by name. */
static int
compare_areas (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const SortData *data = user_data;
  int x = *(const int *) a, y = *(const int *) b;
  double value_x = pb_frame_get_area (data->frame, x)->cell->value;
  double value_y = pb_frame_get_area (data->frame, y)->cell->value;

  if (isnan (value_x) != isnan (value_y))
    return isnan (value_x) ? 1 : -1;
  if (!isnan (value_x) && value_x != value_y)
    return (value_x < value_y) == data->low_first ? -1 : 1;

  return x - y; /* the table is ordered by name */
}

PbFrameBars *
pb_frame_bars_new (PbFrame *frame)
{
  PbFrameBars *self = g_new0 (PbFrameBars, 1);
  PbSeriesTable *table = pb_frame_get_table (frame);
  int n_areas = pb_frame_get_n_areas (frame);
  int n_bars = 0;
  SortData data = { frame, pb_frame_get_strong_end (frame) == PB_STRONG_END_LOW };

  self->frame = g_object_ref (frame);
  self->areas = g_new (int, MAX (n_areas, 1));
  for (int i = 0; i < n_areas; i++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, i);

      if (area->in_set && area->on_map)
        self->areas[n_bars++] = i;
    }
  g_qsort_with_data (self->areas, n_bars, sizeof (int), compare_areas, &data);

  self->bars = g_new0 (PbBar, MAX (n_bars, 1));
  self->input = (PbBarInput) {
    .bars = self->bars,
    .n_bars = n_bars,
    .benchmark = pb_frame_get_benchmark (frame)->value,
    .benchmark_name = _("England"),
    .selected = -1,
    .hovered = -1,
    .n_decimals = pb_indicator_get_decimals (pb_series_table_get_indicator (table)),
  };

  for (int row = 0; row < n_bars; row++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, self->areas[row]);

      self->bars[row] = (PbBar) {
        .name = pb_area_get_name (pb_series_table_get_area (table, self->areas[row])),
        .value = area->cell->value,
        .lower = area->cell->lower95,
        .upper = area->cell->upper95,
        .status = area->cell->status,
        .comparison = area->assessment.comparison,
      };
      self->input.has_comparison |= area->assessment.comparison != PB_COMPARISON_NOT_COMPARED;
    }

  return self;
}

void
pb_frame_bars_free (PbFrameBars *self)
{
  g_object_unref (self->frame);
  g_free (self->bars);
  g_free (self->areas);
  g_free (self);
}

const PbBarInput *
pb_frame_bars_get_input (PbFrameBars *self)
{
  return &self->input;
}

void
pb_frame_bars_light (PbFrameBars       *self,
                     const char *const *codes)
{
  for (int row = 0; row < self->input.n_bars; row++)
    self->bars[row].is_lit = codes != NULL && g_strv_contains (codes, pb_frame_bars_get_code (self, row));
}

int
pb_frame_bars_get_area (PbFrameBars *self,
                        int          row)
{
  g_return_val_if_fail (row >= 0 && row < self->input.n_bars, -1);

  return self->areas[row];
}

const char *
pb_frame_bars_get_code (PbFrameBars *self,
                        int          row)
{
  PbSeriesTable *table = pb_frame_get_table (self->frame);

  return pb_area_get_code (pb_series_table_get_area (table, pb_frame_bars_get_area (self, row)));
}

int
pb_frame_bars_find (PbFrameBars *self,
                    const char  *code)
{
  int area = pb_series_table_find_area (pb_frame_get_table (self->frame), code);

  for (int row = 0; area >= 0 && row < self->input.n_bars; row++)
    if (self->areas[row] == area)
      return row;

  return -1;
}
