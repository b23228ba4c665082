#include "pb-dumbbell-data.h"

#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_value_columns (PbDataTable *table,
                   const char  *name,
                   const char  *period)
{
  g_autofree char *lower_name = g_strconcat (name, "_lower95", NULL);
  g_autofree char *upper_name = g_strconcat (name, "_upper95", NULL);
  g_autofree char *lower = g_strdup_printf (_("%s, lower 95%% limit"), period);
  g_autofree char *upper = g_strdup_printf (_("%s, upper 95%% limit"), period);

  pb_data_table_add_column (table, name, period, PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, lower_name, lower, PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, upper_name, upper, PB_COLUMN_NUMBERS);
}

static void
add_value_cells (PbDataTable         *table,
                 const PbObservation *cell,
                 int                  decimals)
{
  gboolean has_limits = isfinite (cell->lower95) && isfinite (cell->upper95);
  PbStatus status = cell->status == PB_STATUS_PRESENT && !has_limits ? PB_STATUS_MISSING : cell->status;

  pb_data_table_add_value (table, cell->value, decimals, cell->status);
  pb_data_table_add_value (table, cell->lower95, decimals, status);
  pb_data_table_add_value (table, cell->upper95, decimals, status);
}

/* What is said of the change beside its amount. */
static const char *
get_test_words (const PbDumbbellItem *item)
{
  switch (item->change)
    {
    case PB_CHANGE_CLEAR_RISE:
      return _("Clear rise");
    case PB_CHANGE_CLEAR_FALL:
      return _("Clear fall");
    case PB_CHANGE_NOT_CLEAR:
      return _("No clear change");
    case PB_CHANGE_ROSE:
    case PB_CHANGE_FELL:
    case PB_CHANGE_SAME:
    case PB_CHANGE_UNTOLD:
      return _("Not tested: no intervals supplied");
    case PB_CHANGE_NONE:
    case PB_N_CHANGES:
    default:
      return _("Not compared");
    }
}

PbDataTable *
pb_dumbbell_words_table (PbDumbbellData *self,
                         const char     *title)
{
  PbDataTable *table = pb_data_table_new (title);
  int decimals = self != NULL ? pb_indicator_get_decimals (self->indicator) : 0;

  pb_data_table_add_column (table, "area", _("Area"), PB_COLUMN_WORDS);
  add_value_columns (table, "start", self != NULL ? pb_dumbbell_data_get_period (self, self->start) : _("First period"));
  add_value_columns (table, "end", self != NULL ? pb_dumbbell_data_get_period (self, self->end) : _("Second period"));
  pb_data_table_add_column (table, "change", _("Change"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "test", _("Test"), PB_COLUMN_WORDS);

  for (guint i = 0; self != NULL && i < self->items->len; i++)
    {
      const PbDumbbellItem *item = pb_dumbbell_data_get_item (self, i);
      PbStatus status = isfinite (item->difference) ? PB_STATUS_PRESENT : PB_STATUS_NOT_APPLICABLE;

      pb_data_table_add_row (table);
      pb_data_table_add_text (table, pb_dumbbell_data_get_name (self, item));
      add_value_cells (table, pb_dumbbell_data_get_cell (self, item->area, self->start), decimals);
      add_value_cells (table, pb_dumbbell_data_get_cell (self, item->area, self->end), decimals);
      pb_data_table_add_value (table, item->difference, decimals, status);
      pb_data_table_add_text (table, get_test_words (item));
    }

  return table;
}

PbDataTable *
pb_dumbbell_words_tidy (PbDumbbellData *self,
                        const char     *title)
{
  PbDataTable *tidy = pb_tidy_table_new (title);

  for (guint i = 0; i < self->items->len; i++)
    {
      pb_tidy_table_add_cell (tidy, self->table, pb_dumbbell_data_get_item (self, i)->area, self->start);
      pb_tidy_table_add_cell (tidy, self->table, pb_dumbbell_data_get_item (self, i)->area, self->end);
    }

  return tidy;
}
