#include "pb-series-table.h"

#include <math.h>

struct _PbSeriesTable
{
  GObject        parent_instance;
  PbSeries      *series;
  PbLevel        level;
  GPtrArray     *areas;
  GPtrArray     *periods;
  GPtrArray     *editions;
  PbObservation *cells;
  PbArea        *benchmark;
  PbObservation *benchmark_cells;
  PbObservation  no_cell;
  GArray        *superseded;
  GPtrArray     *datasets;
  GHashTable    *area_numbers;   /* code: number + 1 */
};

G_DEFINE_FINAL_TYPE (PbSeriesTable, pb_series_table, G_TYPE_OBJECT)

static void
clear_superseded (gpointer data)
{
  g_clear_pointer (&((PbSupersededValue *) data)->period, pb_period_free);
}

static void
pb_series_table_finalize (GObject *object)
{
  PbSeriesTable *self = PB_SERIES_TABLE (object);

  g_clear_object (&self->series);
  g_clear_object (&self->benchmark);
  g_clear_pointer (&self->area_numbers, g_hash_table_unref);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  g_clear_pointer (&self->superseded, g_array_unref);
  g_clear_pointer (&self->datasets, g_ptr_array_unref);
  g_free (self->cells);
  g_free (self->benchmark_cells);

  G_OBJECT_CLASS (pb_series_table_parent_class)->finalize (object);
}

static void
pb_series_table_class_init (PbSeriesTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_series_table_finalize;
}

static void
pb_series_table_init (PbSeriesTable *self)
{
  pb_observation_init (&self->no_cell, PB_STATUS_MISSING);
  self->area_numbers = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * pb_observation_init:
 * @self: the cell to set
 * @status: why nothing is there
 *
 * Makes a cell that nobody wrote.
 */
void
pb_observation_init (PbObservation *self,
                     PbStatus       status)
{
  g_return_if_fail (self != NULL);

  *self = (PbObservation) {
    .value = NAN,
    .lower95 = NAN,
    .upper95 = NAN,
    .lower998 = NAN,
    .upper998 = NAN,
    .count = NAN,
    .denominator = NAN,
    .status = status,
    .published_comparison = PB_COMPARISON_NOT_COMPARED,
    .note = "",
    .dataset = -1,
  };
}

/**
 * pb_series_table_new:
 * @series: (transfer full): the series
 * @level: the level of @areas
 * @areas: (transfer full) (element-type PbArea): rows, by name
 * @periods: (transfer full) (element-type PbPeriod): columns, by pb_period_compare()
 * @editions: (transfer full) (element-type utf8): boundaries of each period
 * @cells: (transfer full) (array): n_areas x n_periods, a row an area; notes
 *   interned; a cell's dataset is a number in @datasets
 * @benchmark: (transfer full) (nullable): what the areas are compared with
 * @benchmark_cells: (transfer full) (nullable) (array): one a period
 * @superseded: (transfer full) (nullable) (element-type PbSupersededValue)
 * @datasets: (transfer full) (element-type PbDataset): where the values come from
 *
 * Returns: (transfer full): the table
 */
PbSeriesTable *
pb_series_table_new (PbSeries      *series,
                     PbLevel        level,
                     GPtrArray     *areas,
                     GPtrArray     *periods,
                     GPtrArray     *editions,
                     PbObservation *cells,
                     PbArea        *benchmark,
                     PbObservation *benchmark_cells,
                     GArray        *superseded,
                     GPtrArray     *datasets)
{
  PbSeriesTable *self;

  g_return_val_if_fail (PB_IS_SERIES (series), NULL);
  g_return_val_if_fail (areas != NULL && periods != NULL && datasets != NULL, NULL);
  g_return_val_if_fail (editions != NULL && editions->len == periods->len, NULL);
  g_return_val_if_fail (cells != NULL || areas->len == 0 || periods->len == 0, NULL);
  g_return_val_if_fail ((benchmark == NULL) == (benchmark_cells == NULL), NULL);

  self = g_object_new (PB_TYPE_SERIES_TABLE, NULL);
  self->series = series;
  self->level = level;
  self->areas = areas;
  self->periods = periods;
  self->editions = editions;
  self->cells = cells;
  self->benchmark = benchmark;
  self->benchmark_cells = benchmark_cells;
  self->superseded = superseded;
  self->datasets = datasets;

  if (superseded != NULL)
    g_array_set_clear_func (superseded, clear_superseded);

  for (guint i = 0; i < areas->len; i++)
    g_hash_table_insert (self->area_numbers,
                         (gpointer) pb_area_get_code (g_ptr_array_index (areas, i)),
                         GUINT_TO_POINTER (i + 1));

  return self;
}

PbSeries *
pb_series_table_get_series (PbSeriesTable *self)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);

  return self->series;
}

PbIndicator *
pb_series_table_get_indicator (PbSeriesTable *self)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);

  return pb_series_get_indicator (self->series);
}

PbLevel
pb_series_table_get_level (PbSeriesTable *self)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), PB_LEVEL_COUNTRY);

  return self->level;
}

int
pb_series_table_get_n_areas (PbSeriesTable *self)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), 0);

  return self->areas->len;
}

PbArea *
pb_series_table_get_area (PbSeriesTable *self,
                          int            area)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);
  g_return_val_if_fail (area >= 0 && (guint) area < self->areas->len, NULL);

  return g_ptr_array_index (self->areas, area);
}

int
pb_series_table_find_area (PbSeriesTable *self,
                           const char    *code)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), -1);

  if (code == NULL)
    return -1;

  return GPOINTER_TO_INT (g_hash_table_lookup (self->area_numbers, code)) - 1;
}

gboolean
pb_series_table_has_value (PbSeriesTable *self,
                           int            area)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), FALSE);

  for (guint i = 0; i < self->periods->len && area < pb_series_table_get_n_areas (self); i++)
    if (pb_series_table_get_cell (self, area, (int) i)->status == PB_STATUS_PRESENT)
      return TRUE;

  return FALSE;
}

int
pb_series_table_get_n_periods (PbSeriesTable *self)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), 0);

  return self->periods->len;
}

const PbPeriod *
pb_series_table_get_period (PbSeriesTable *self,
                            int            period)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);
  g_return_val_if_fail (period >= 0 && (guint) period < self->periods->len, NULL);

  return g_ptr_array_index (self->periods, period);
}

const PbPeriod *const *
pb_series_table_get_periods (PbSeriesTable *self)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);

  return (const PbPeriod *const *) self->periods->pdata;
}

int
pb_series_table_find_period (PbSeriesTable *self,
                             PbDay          first,
                             PbDay          last)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), -1);

  for (guint i = 0; i < self->periods->len; i++)
    {
      const PbPeriod *period = g_ptr_array_index (self->periods, i);

      if (period->first == first && period->last == last)
        return (int) i;
    }

  return -1;
}

int
pb_series_table_find_label (PbSeriesTable *self,
                            const char    *label)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), -1);

  for (guint i = 0; label != NULL && i < self->periods->len; i++)
    if (g_str_equal (((const PbPeriod *) g_ptr_array_index (self->periods, i))->label, label))
      return (int) i;

  return -1;
}

const char *
pb_series_table_get_edition (PbSeriesTable *self,
                             int            period)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);
  g_return_val_if_fail (period >= 0 && (guint) period < self->periods->len, NULL);

  return g_ptr_array_index (self->editions, period);
}

const PbObservation *
pb_series_table_get_cell (PbSeriesTable *self,
                          int            area,
                          int            period)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);
  g_return_val_if_fail (area >= 0 && (guint) area < self->areas->len, NULL);
  g_return_val_if_fail (period >= 0 && (guint) period < self->periods->len, NULL);

  return &self->cells[(gsize) area * self->periods->len + period];
}

PbArea *
pb_series_table_get_benchmark (PbSeriesTable *self)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);

  return self->benchmark;
}

const PbObservation *
pb_series_table_get_benchmark_cell (PbSeriesTable *self,
                                    int            period)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);
  g_return_val_if_fail (period >= 0 && (guint) period < self->periods->len, NULL);

  return self->benchmark_cells != NULL ? &self->benchmark_cells[period] : &self->no_cell;
}

const PbSupersededValue *
pb_series_table_get_superseded (PbSeriesTable *self,
                                guint         *n_out)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);
  g_return_val_if_fail (n_out != NULL, NULL);

  *n_out = self->superseded != NULL ? self->superseded->len : 0;

  return *n_out > 0 ? (const PbSupersededValue *) self->superseded->data : NULL;
}

guint
pb_series_table_get_n_datasets (PbSeriesTable *self)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), 0);

  return self->datasets->len;
}

PbDataset *
pb_series_table_get_dataset (PbSeriesTable *self,
                             guint          number)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), NULL);
  g_return_val_if_fail (number < self->datasets->len, NULL);

  return g_ptr_array_index (self->datasets, number);
}

gboolean
pb_series_table_is_older_vintage (PbSeriesTable *self,
                                  int            dataset)
{
  guint n;
  const PbSupersededValue *values = pb_series_table_get_superseded (self, &n);

  for (guint i = 0; i < n; i++)
    if (values[i].observation.dataset == dataset)
      return TRUE;

  return FALSE;
}

gboolean
pb_series_table_periods_overlap (PbSeriesTable *self)
{
  g_return_val_if_fail (PB_IS_SERIES_TABLE (self), FALSE);

  /* Sorted by midpoint, two that overlap need not be neighbours. */
  for (guint i = 0; i < self->periods->len; i++)
    for (guint j = i + 1; j < self->periods->len; j++)
      if (pb_period_overlaps (g_ptr_array_index (self->periods, i), g_ptr_array_index (self->periods, j)))
        return TRUE;

  return FALSE;
}
