#include "pb-table-builder-private.h"

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  const PeriodState *const *period_a = a;
  const PeriodState *const *period_b = b;

  return pb_period_compare ((*period_a)->period, (*period_b)->period);
}

/* (transfer container) (element-type PeriodState): the columns in order */
static GPtrArray *
sort_columns (PbTableBuilder *self)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < self->periods->len; i++)
    if (get_period (self, i)->is_column)
      g_ptr_array_add (columns, get_period (self, i));

  g_ptr_array_sort (columns, compare_periods);
  for (guint i = 0; i < columns->len; i++)
    ((PeriodState *) g_ptr_array_index (columns, i))->column = i;

  return columns;
}

/* Does the area exist on the boundaries, or in the days, of the period?  An
 * edition that nobody describes is no reason to doubt. */
static gboolean
is_applicable (PbTableBuilder    *self,
               int                row,
               const PeriodState *period,
               GHashTable        *on_edition,
               gboolean           has_editions)
{
  PbArea *area = g_ptr_array_index (self->areas, row);
  PbDay from = pb_area_get_valid_from (area);
  PbDay to = pb_area_get_valid_to (area);

  if (has_editions)
    return on_edition == NULL || g_hash_table_contains (on_edition, KEY (g_array_index (self->row_ids, gint64, row)));

  return (from == PB_DAY_NONE || from <= period->period->last) && (to == PB_DAY_NONE || to >= period->period->first);
}

static PbObservation *
make_cells (PbTableBuilder *self,
            GPtrArray      *columns,
            gboolean        has_editions)
{
  PbObservation *cells = g_new (PbObservation, self->areas->len * columns->len);

  for (guint c = 0; c < columns->len; c++)
    {
      const PeriodState *period = g_ptr_array_index (columns, c);
      GHashTable *on_edition = g_hash_table_lookup (self->editions, get_edition (self, period));

      for (guint row = 0; row < self->areas->len; row++)
        pb_observation_init (&cells[(gsize) row * columns->len + c],
                             !is_applicable (self, row, period, on_edition, has_editions) ? PB_STATUS_NOT_APPLICABLE
                             : period->has_value ? PB_STATUS_MISSING : PB_STATUS_NOT_PUBLISHED);
    }

  for (guint i = 0; i < self->written->len; i++)
    {
      const Written *written = &g_array_index (self->written, Written, i);

      cells[(gsize) written->row * columns->len + get_period (self, written->period)->column] = written->cell;
    }

  return cells;
}

static PbObservation *
make_benchmark_cells (PbTableBuilder *self,
                      guint           n_columns)
{
  PbObservation *cells;

  if (self->benchmark == NULL)
    return NULL;

  cells = g_new (PbObservation, n_columns);
  for (guint i = 0; i < n_columns; i++)
    pb_observation_init (&cells[i], PB_STATUS_MISSING);

  for (guint i = 0; i < self->benchmark_written->len; i++)
    {
      const Written *written = &g_array_index (self->benchmark_written, Written, i);

      cells[get_period (self, written->period)->column] = written->cell;
    }

  return cells;
}

static GArray *
make_superseded (PbTableBuilder *self)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (PbSupersededValue));

  for (guint i = 0; i < self->superseded->len; i++)
    {
      const Written *written = &g_array_index (self->superseded, Written, i);
      PbSupersededValue value = {
        written->row, pb_period_copy (get_period (self, written->period)->period), written->cell,
      };

      g_array_append_val (values, value);
    }

  return values;
}

PbSeriesTable *
pb_table_builder_finish (PbTableBuilder *self,
                         PbSeries       *series,
                         PbLevel         level)
{
  g_autoptr(GPtrArray) columns = sort_columns (self);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  gboolean has_editions = level >= PB_LEVEL_WARD;

  for (guint i = 0; i < columns->len; i++)
    {
      const PeriodState *period = g_ptr_array_index (columns, i);

      g_ptr_array_add (periods, pb_period_copy (period->period));
      g_ptr_array_add (editions, g_strdup (has_editions ? get_edition (self, period) : ""));
    }

  return pb_series_table_new (g_object_ref (series), level,
                              g_ptr_array_ref (self->areas), periods, editions,
                              make_cells (self, columns, has_editions),
                              self->benchmark != NULL ? g_object_ref (self->benchmark) : NULL,
                              make_benchmark_cells (self, columns->len),
                              make_superseded (self), g_ptr_array_ref (self->datasets));
}
