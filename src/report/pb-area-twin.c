#include "pb-area-twin.h"

#include "pb-frame-bars.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What any of the cells has is a column. */
typedef struct
{
  gboolean has_limits;
  gboolean has_note;
  int      decimals;
} Columns;

static void
look_at (Columns             *columns,
         const PbObservation *cell)
{
  columns->has_limits |= isfinite (cell->lower95) && isfinite (cell->upper95);
  columns->has_note |= cell->note != NULL && *cell->note != '\0';
}

static void
add_columns (PbDataTable   *table,
             const Columns *columns,
             PbLevel        level)
{
  pb_data_table_add_column (table, "area", pb_text_level_label (level), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", _("Value"), PB_COLUMN_NUMBERS);
  if (columns->has_limits)
    {
      pb_data_table_add_column (table, "lower95", _("Lower 95% limit"), PB_COLUMN_NUMBERS);
      pb_data_table_add_column (table, "upper95", _("Upper 95% limit"), PB_COLUMN_NUMBERS);
    }
  pb_data_table_add_column (table, "comparison", _("To England"), PB_COLUMN_WORDS);
  if (columns->has_note)
    pb_data_table_add_column (table, "note", _("Publisher’s note"), PB_COLUMN_WORDS);
}

/* A value without limits is whole: nothing of it is missing. */
static void
add_limit (PbDataTable         *table,
           double               limit,
           int                  decimals,
           const PbObservation *cell)
{
  if (isfinite (limit) || cell->status != PB_STATUS_PRESENT)
    pb_data_table_add_value (table, limit, decimals, cell->status);
  else
    pb_data_table_add_cell (table, "", NAN, decimals, PB_STATUS_MISSING);
}

static void
add_row (PbDataTable         *table,
         const Columns       *columns,
         PbArea              *area,
         const PbObservation *cell,
         const char          *comparison)
{
  pb_data_table_add_row (table);
  pb_data_table_add_text (table, pb_area_get_name (area));
  pb_data_table_add_value (table, cell->value, columns->decimals, cell->status);
  if (columns->has_limits)
    {
      add_limit (table, cell->lower95, columns->decimals, cell);
      add_limit (table, cell->upper95, columns->decimals, cell);
    }
  pb_data_table_add_text (table, comparison);
  if (columns->has_note)
    pb_data_table_add_text (table, cell->note);
}

PbDataTable *
pb_area_twin_new (PbFrame    *frame,
                  const char *title)
{
  PbSeriesTable *series = pb_frame_get_table (frame);
  PbArea *england = pb_series_table_get_benchmark (series);
  const PbObservation *benchmark = pb_frame_get_benchmark (frame);
  g_autoptr(PbFrameBars) order = pb_frame_bars_new (frame);
  int n_areas = pb_frame_bars_get_input (order)->n_bars;
  PbDataTable *table = pb_data_table_new (title);
  Columns columns = { .decimals = MAX (pb_indicator_get_decimals (pb_series_table_get_indicator (series)), 0) };

  look_at (&columns, benchmark);
  for (int i = 0; i < n_areas; i++)
    look_at (&columns, pb_frame_get_area (frame, pb_frame_bars_get_area (order, i))->cell);
  add_columns (table, &columns, pb_series_table_get_level (series));

  for (int i = 0; i < n_areas; i++)
    {
      int index = pb_frame_bars_get_area (order, i);
      const PbFrameArea *area = pb_frame_get_area (frame, index);
      gboolean has_value = area->cell->status == PB_STATUS_PRESENT;

      add_row (table, &columns, pb_series_table_get_area (series, index), area->cell,
               has_value ? pb_comparison_to_label (area->assessment.comparison) : NULL);
    }
  if (england != NULL && benchmark->status == PB_STATUS_PRESENT)
    add_row (table, &columns, england, benchmark, NULL);

  return table;
}
