#include "pb-table-builder-private.h"

PbTableBuilder *
pb_table_builder_new (void)
{
  PbTableBuilder *self = g_new0 (PbTableBuilder, 1);

  self->areas = g_ptr_array_new_with_free_func (g_object_unref);
  self->row_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new (NULL, NULL);
  self->periods = g_array_new (FALSE, TRUE, sizeof (PeriodState));
  self->period_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->period_numbers = g_hash_table_new (NULL, NULL);
  self->datasets = g_ptr_array_new_with_free_func (g_object_unref);
  self->dataset_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->dataset_numbers = g_hash_table_new (NULL, NULL);
  self->written = g_array_new (FALSE, FALSE, sizeof (Written));
  self->superseded = g_array_new (FALSE, FALSE, sizeof (Written));
  self->benchmark_written = g_array_new (FALSE, FALSE, sizeof (Written));
  self->editions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);

  return self;
}

void
pb_table_builder_free (PbTableBuilder *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->periods->len; i++)
    pb_period_free (g_array_index (self->periods, PeriodState, i).period);

  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->datasets, g_ptr_array_unref);
  g_clear_object (&self->benchmark);
  g_array_unref (self->row_ids);
  g_hash_table_unref (self->rows);
  g_array_unref (self->periods);
  g_array_unref (self->period_ids);
  g_hash_table_unref (self->period_numbers);
  g_array_unref (self->dataset_ids);
  g_hash_table_unref (self->dataset_numbers);
  g_array_unref (self->written);
  g_array_unref (self->superseded);
  g_array_unref (self->benchmark_written);
  g_hash_table_unref (self->editions);
  g_free (self);
}

void
pb_table_builder_add_area (PbTableBuilder *self,
                           gint64          area_id,
                           PbArea         *area)
{
  if (area != NULL)
    {
      g_ptr_array_add (self->areas, g_object_ref (area));
      g_array_append_val (self->row_ids, area_id);
    }

  g_hash_table_insert (self->rows, KEY (area_id), GINT_TO_POINTER (area != NULL ? (int) self->areas->len : 0));
}

gboolean
pb_table_builder_has_area (PbTableBuilder *self,
                           gint64          area_id)
{
  return g_hash_table_contains (self->rows, KEY (area_id));
}

int
pb_table_builder_get_n_areas (PbTableBuilder *self)
{
  return g_hash_table_size (self->rows);
}

GArray *
pb_table_builder_list_area_ids (PbTableBuilder *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 id = GPOINTER_TO_INT (key);

      g_array_append_val (ids, id);
    }

  return ids;
}

static int
find_row (PbTableBuilder *self,
          gint64          area_id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->rows, KEY (area_id))) - 1;
}

static int
number_period (PbTableBuilder *self,
               gint64          period_id)
{
  int number = GPOINTER_TO_INT (g_hash_table_lookup (self->period_numbers, KEY (period_id))) - 1;

  if (number < 0)
    {
      PeriodState state = { .dataset = -1 };

      number = self->periods->len;
      g_array_append_val (self->periods, state);
      g_array_append_val (self->period_ids, period_id);
      g_hash_table_insert (self->period_numbers, KEY (period_id), GINT_TO_POINTER (number + 1));
    }

  return number;
}

/**
 * pb_table_builder_number_period:
 * @self: a builder
 * @period_id: a period
 *
 * Makes the period a column of the table.
 *
 * Returns: its number
 */
int
pb_table_builder_number_period (PbTableBuilder *self,
                                gint64          period_id)
{
  int number = number_period (self, period_id);

  if (!get_period (self, number)->is_column)
    {
      get_period (self, number)->is_column = TRUE;
      self->n_columns++;
    }

  return number;
}

gboolean
pb_table_builder_has_period (PbTableBuilder *self,
                             gint64          period_id)
{
  return g_hash_table_contains (self->period_numbers, KEY (period_id));
}

int
pb_table_builder_get_n_periods (PbTableBuilder *self)
{
  return self->n_columns;
}

GArray *
pb_table_builder_list_period_ids (PbTableBuilder *self)
{
  return g_array_ref (self->period_ids);
}

void
pb_table_builder_set_period (PbTableBuilder *self,
                             int             number,
                             PbPeriod       *period)
{
  get_period (self, number)->period = period;
}

int
pb_table_builder_number_dataset (PbTableBuilder *self,
                                 gint64          dataset_id)
{
  int number = GPOINTER_TO_INT (g_hash_table_lookup (self->dataset_numbers, KEY (dataset_id))) - 1;

  if (number < 0)
    {
      number = self->dataset_ids->len;
      g_array_append_val (self->dataset_ids, dataset_id);
      g_hash_table_insert (self->dataset_numbers, KEY (dataset_id), GINT_TO_POINTER (number + 1));
    }

  return number;
}

GArray *
pb_table_builder_list_dataset_ids (PbTableBuilder *self)
{
  return g_array_ref (self->dataset_ids);
}

void
pb_table_builder_set_dataset (PbTableBuilder *self,
                              int             number,
                              PbDataset      *dataset)
{
  g_assert (number == (int) self->datasets->len);

  g_ptr_array_add (self->datasets, dataset);
}

void
pb_table_builder_add_cell (PbTableBuilder      *self,
                           gint64               area_id,
                           gint64               period_id,
                           const PbObservation *cell)
{
  int number = pb_table_builder_number_period (self, period_id);
  PeriodState *period = get_period (self, number);
  Written written = { find_row (self, area_id), number, *cell };

  if (cell->status == PB_STATUS_PRESENT)
    period->has_value = TRUE;

  if (period->votes == 0)
    period->dataset = cell->dataset;
  period->votes += period->dataset == cell->dataset ? 1 : -1;

  if (written.row >= 0)
    g_array_append_val (self->written, written);
}

void
pb_table_builder_add_superseded (PbTableBuilder      *self,
                                 gint64               area_id,
                                 gint64               period_id,
                                 const PbObservation *cell)
{
  Written written = { find_row (self, area_id), number_period (self, period_id), *cell };

  if (written.row >= 0 || pb_table_builder_is_benchmark (self, area_id))
    g_array_append_val (self->superseded, written);
}

void
pb_table_builder_set_benchmark (PbTableBuilder *self,
                                gint64          area_id,
                                PbArea         *benchmark)
{
  self->benchmark_id = area_id;
  g_set_object (&self->benchmark, benchmark);
  g_object_unref (benchmark);
}

gboolean
pb_table_builder_has_benchmark (PbTableBuilder *self)
{
  return self->benchmark != NULL;
}

gboolean
pb_table_builder_is_benchmark (PbTableBuilder *self,
                               gint64          area_id)
{
  return self->benchmark != NULL && self->benchmark_id == area_id;
}

void
pb_table_builder_add_benchmark_cell (PbTableBuilder      *self,
                                     gint64               period_id,
                                     const PbObservation *cell)
{
  Written written = { 0, number_period (self, period_id), *cell };

  g_array_append_val (self->benchmark_written, written);
}

GPtrArray *
pb_table_builder_list_editions (PbTableBuilder *self)
{
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->periods->len; i++)
    {
      const PeriodState *period = get_period (self, i);
      const char *edition = get_edition (self, period);

      if (period->is_column && *edition != '\0' &&
          !g_ptr_array_find_with_equal_func (editions, edition, g_str_equal, NULL))
        g_ptr_array_add (editions, g_strdup (edition));
    }

  return editions;
}

void
pb_table_builder_add_to_edition (PbTableBuilder *self,
                                 const char     *edition,
                                 gint64          area_id)
{
  GHashTable *area_ids = g_hash_table_lookup (self->editions, edition);

  if (area_ids == NULL)
    {
      area_ids = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (self->editions, g_strdup (edition), area_ids);
    }

  g_hash_table_add (area_ids, KEY (area_id));
}
