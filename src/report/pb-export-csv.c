#include "pb-export-private.h"

#include "pb-csv.h"
#include "pb-observation-csv.h"
#include "pb-place-areas.h"

static PbDataset *
find_dataset (PbSeriesTable *table,
              int            number)
{
  return number >= 0 && (guint) number < pb_series_table_get_n_datasets (table)
           ? pb_series_table_get_dataset (table, number)
           : NULL;
}

static void
add_row (GString             *csv,
         PbSeriesTable       *table,
         PbArea              *area,
         const PbPeriod      *period,
         const PbObservation *cell)
{
  pb_observation_csv_append (csv, pb_series_table_get_series (table), area, period, cell,
                             find_dataset (table, cell->dataset), TRUE);
}

/* One period: the areas of the set, then England. */
static void
add_areas (GString *csv,
           PbFrame *frame)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  const PbPeriod *period = pb_frame_get_period (frame);
  PbArea *benchmark = pb_series_table_get_benchmark (table);

  if (period == NULL)
    return;

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, i);

      if (area->in_set && area->on_map)
        add_row (csv, table, pb_series_table_get_area (table, i), period, area->cell);
    }

  if (benchmark != NULL)
    add_row (csv, table, benchmark, period, pb_frame_get_benchmark (frame));
}

/* @area: -1 for the benchmark */
static void
add_superseded (GString       *csv,
                PbSeriesTable *table,
                int            area)
{
  PbArea *whose = area < 0 ? pb_series_table_get_benchmark (table) : pb_series_table_get_area (table, area);
  guint n;
  const PbSupersededValue *values = pb_series_table_get_superseded (table, &n);

  for (guint i = 0; i < n; i++)
    if (values[i].area == area)
      add_row (csv, table, whose, values[i].period, &values[i].observation);
}

/* One Place: every period, then what older publications said, then England likewise. */
static void
add_trend (GString *csv,
           PbFrame *frame)
{
  g_autoptr(GArray) areas = pb_place_areas_list (frame);
  PbSeriesTable *table = pb_frame_get_table (frame);
  PbArea *benchmark = pb_series_table_get_benchmark (table);
  int n_periods = pb_series_table_get_n_periods (table);

  for (guint a = 0; a < areas->len; a++)
    {
      int area = g_array_index (areas, int, a);

      for (int i = 0; i < n_periods; i++)
        add_row (csv, table, pb_series_table_get_area (table, area), pb_series_table_get_period (table, i),
                 pb_series_table_get_cell (table, area, i));
      add_superseded (csv, table, area);
    }

  for (int i = 0; benchmark != NULL && i < n_periods; i++)
    add_row (csv, table, benchmark, pb_series_table_get_period (table, i),
             pb_series_table_get_benchmark_cell (table, i));
  add_superseded (csv, table, -1);
}

static GBytes *
make_table_csv (PbDataTable *table)
{
  GString *csv = g_string_new (NULL);

  pb_csv_add_table (csv, table);

  return g_string_free_to_bytes (csv);
}

GBytes *
pb_export_make_csv (PbExport *self)
{
  g_autofree char *header = NULL;
  GString *csv = NULL;

  if (self->reading != NULL)
    return pb_export_make_spc_csv (self->reading);
  if (self->inequality != NULL)
    return pb_export_make_inequality_csv (self);
  if (self->chart != NULL)
    return make_table_csv (pb_chart_reading_get_tidy (self->chart));

  header = pb_observation_csv_header (TRUE);
  csv = g_string_new (header);
  g_string_append (csv, "\r\n");

  if (pb_frame_get_view (self->frame)->chart == PB_CHART_TREND)
    add_trend (csv, self->frame);
  else
    add_areas (csv, self->frame);

  return g_string_free_to_bytes (csv);
}
