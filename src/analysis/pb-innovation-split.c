#include "pb-innovation-split.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  double value_a = *(const double *) a, value_b = *(const double *) b;

  return (value_a > value_b) - (value_a < value_b);
}

static double
get_median (GArray *values)
{
  guint n = values->len;

  if (n == 0)
    return NAN;

  g_array_sort (values, compare_values);
  return (g_array_index (values, double, (n - 1) / 2) + g_array_index (values, double, n / 2)) / 2;
}

void
pb_innovation_split_init (PbInnovationSplit *self,
                          PbSeriesTable     *table,
                          int                area,
                          const PbFuzzyDate *start,
                          PbDay              moment)
{
  g_autoptr(GArray) before = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) after = g_array_new (FALSE, FALSE, sizeof (double));

  memset (self, 0, sizeof *self);
  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    {
      const PbPeriod *period = pb_series_table_get_period (table, i);
      const PbObservation *cell = pb_series_table_get_cell (table, area, i);

      if (cell->status != PB_STATUS_PRESENT || !isfinite (cell->value))
        continue;

      if (period->last > moment)
        self->n_within++;
      else if (period->last < start->first)
        g_array_append_val (before, cell->value);
      else if (period->first > start->last)
        g_array_append_val (after, cell->value);
      else
        self->n_within++;
    }

  self->n_before = (int) before->len;
  self->n_after = (int) after->len;
  self->median_before = get_median (before);
  self->median_after = get_median (after);
}

/* The first or the last period with a value; NULL for none. */
static const PbPeriod *
find_end (PbSeriesTable *table,
          int            area,
          gboolean       is_last)
{
  int n = pb_series_table_get_n_periods (table);

  for (int i = 0; i < n; i++)
    {
      int at = is_last ? n - 1 - i : i;

      if (pb_series_table_get_cell (table, area, at)->status == PB_STATUS_PRESENT)
        return pb_series_table_get_period (table, at);
    }

  return NULL;
}

char *
pb_innovation_split_dup_reason (const PbInnovationSplit *self,
                                PbSeriesTable           *table,
                                int                      area,
                                const PbFuzzyDate       *start,
                                PbDay                    moment)
{
  const PbPeriod *first = find_end (table, area, FALSE), *last = find_end (table, area, TRUE);

  if (self->n_before > 0 && self->n_after > 0)
    return NULL;
  if (first == NULL)
    return g_strdup (_("The series has no values here"));
  if (self->n_after == 0 && last->last <= start->last)
    return g_strdup_printf (_("The series ends %s, before the start"), pb_text_in_period (last));
  if (self->n_before == 0 && first->first >= start->first)
    return g_strdup_printf (_("The series begins %s, after the start"), pb_text_in_period (first));
  if (self->n_after == 0 && last->last > moment)
    return g_strdup (_("No whole period lies between the start and the moment"));

  return g_strdup (self->n_before == 0 ? _("No whole period lies before the start")
                                       : _("No whole period lies after the start"));
}
