#include "pb-trend-table.h"

#include "pb-shorthand.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A row: the first point of any line in that period. */
static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  const PbTrendPoint *one = *(const PbTrendPoint *const *) a;
  const PbTrendPoint *other = *(const PbTrendPoint *const *) b;
  gint64 difference = ((gint64) one->first + one->last) - ((gint64) other->first + other->last);

  if (difference == 0)
    difference = (gint64) one->first - other->first;

  return difference < 0 ? -1 : difference > 0;
}

static gboolean
is_period_of (gconstpointer a,
              gconstpointer b)
{
  const PbTrendPoint *one = a, *other = b;

  return one->first == other->first && one->last == other->last;
}

static GPtrArray *
list_periods (const PbTrendInput *input)
{
  GPtrArray *periods = g_ptr_array_new ();

  for (int i = 0; i < input->n_series; i++)
    for (int j = 0; j < input->series[i].n_points; j++)
      {
        const PbTrendPoint *point = &input->series[i].points[j];

        if (!g_ptr_array_find_with_equal_func (periods, point, is_period_of, NULL))
          g_ptr_array_add (periods, (gpointer) point);
      }
  g_ptr_array_sort (periods, compare_periods);

  return periods;
}

static gboolean
has_limits (const PbTrendSeries *series)
{
  for (int i = 0; i < series->n_points; i++)
    if (isfinite (series->points[i].lower) && isfinite (series->points[i].upper))
      return TRUE;

  return FALSE;
}

static void
add_column (PbDataTable *table,
            const char  *stem,
            int          number,
            char        *heading)
{
  g_autofree char *name = g_strdup_printf ("%s_%d", stem, number + 1);

  pb_data_table_add_column (table, name, heading, PB_COLUMN_NUMBERS);
  g_free (heading);
}

static void
add_columns (PbDataTable        *table,
             const PbTrendInput *input)
{
  pb_data_table_add_column (table, "period", _("Period"), PB_COLUMN_WORDS);
  for (int i = 0; i < input->n_series; i++)
    {
      const PbTrendSeries *series = &input->series[i];

      add_column (table, "value", i, g_strdup (series->name));
      if (!has_limits (series))
        continue;

      /* Translators: heading of a column: the name of a line. */
      add_column (table, "lower95", i, g_strdup_printf (_("%s, lower 95%% limit"), series->name));
      add_column (table, "upper95", i, g_strdup_printf (_("%s, upper 95%% limit"), series->name));
    }
}

/* Of a period that a line says nothing of, no words are needed. */
static void
add_number (PbDataTable *table,
            double       number,
            int          decimals,
            PbStatus     status)
{
  if (status == PB_STATUS_PRESENT && !isfinite (number))
    pb_data_table_add_cell (table, "", NAN, decimals, PB_STATUS_MISSING);
  else
    pb_data_table_add_value (table, number, decimals, status);
}

/* @status: where there is none; one that nobody supplied needs no words. */
static void
add_limit (PbDataTable *table,
           double       limit,
           int          decimals,
           PbStatus     status)
{
  if (isfinite (limit))
    pb_data_table_add_value (table, limit, decimals, PB_STATUS_PRESENT);
  else if (status == PB_STATUS_MISSING)
    pb_data_table_add_cell (table, "", NAN, decimals, status);
  else
    add_number (table, limit, decimals, status);
}

static void
add_cells (PbDataTable         *table,
           const PbTrendSeries *series,
           const PbTrendPoint  *period,
           int                  decimals)
{
  const PbTrendPoint none = { .value = NAN, .lower = NAN, .upper = NAN, .status = PB_STATUS_PRESENT };
  const PbTrendPoint *point = &none;

  for (int i = 0; i < series->n_points; i++)
    if (is_period_of (&series->points[i], period))
      point = &series->points[i];

  add_number (table, point->value, decimals, point->status);
  if (has_limits (series))
    {
      PbStatus status = point->status == PB_STATUS_PRESENT && isfinite (point->value) ? PB_STATUS_MISSING : point->status;

      add_limit (table, point->lower, decimals, status);
      add_limit (table, point->upper, decimals, status);
    }
}

static PbDay
get_midpoint (const PbTrendPoint *period)
{
  return period->first + (period->last - period->first) / 2;
}

/* Whether values before and after the start of a row are not alike. */
static gboolean
has_break (const PbTrendInput *input,
           GPtrArray          *periods,
           guint               row)
{
  PbDay before, here = get_midpoint (g_ptr_array_index (periods, row));

  if (row == 0)
    return FALSE;

  before = get_midpoint (g_ptr_array_index (periods, row - 1));
  for (int i = 0; i < input->n_breaks; i++)
    if (input->breaks[i].day > before && input->breaks[i].day <= here)
      return TRUE;

  return FALSE;
}

/* "break [b], revised [r]" of each row; %NULL where no row has any. */
static GPtrArray *
list_marks (const PbTrendInput *input,
            GPtrArray          *periods,
            PbTrendMark         mark,
            gpointer            user_data)
{
  g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);
  gboolean has_any = FALSE;

  for (guint row = 0; row < periods->len; row++)
    {
      const PbTrendPoint *period = g_ptr_array_index (periods, row);
      g_autofree char *more = mark != NULL ? mark (period->first, period->last, user_data) : NULL;
      GString *words = g_string_new (NULL);

      if (has_break (input, periods, row))
        g_string_append_printf (words, "%s %s", _("break"), PB_SHORTHAND_BREAK);
      if (more != NULL && *more != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", more);

      has_any |= words->len > 0;
      g_ptr_array_add (marks, g_string_free (words, FALSE));
    }

  return has_any ? g_steal_pointer (&marks) : NULL;
}

PbDataTable *
pb_trend_table_new (const char         *title,
                    const PbTrendInput *input,
                    PbTrendMark         mark,
                    gpointer            user_data)
{
  PbDataTable *table = pb_data_table_new (title);
  g_autoptr(GPtrArray) periods = list_periods (input);
  g_autoptr(GPtrArray) marks = list_marks (input, periods, mark, user_data);

  add_columns (table, input);
  if (marks != NULL)
    pb_data_table_add_column (table, "marks", _("Marks"), PB_COLUMN_WORDS);

  for (guint row = 0; row < periods->len; row++)
    {
      const PbTrendPoint *period = g_ptr_array_index (periods, row);

      pb_data_table_add_row (table);
      pb_data_table_add_text (table, period->period);
      for (int i = 0; i < input->n_series; i++)
        add_cells (table, &input->series[i], period, input->n_decimals);
      if (marks != NULL)
        pb_data_table_add_text (table, g_ptr_array_index (marks, row));
    }

  return table;
}
