#include "pb-area-rows.h"

#include <math.h>

static GArray *
list_areas (PbFrame *frame)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, i);

      if (area->in_set && area->on_map)
        g_array_append_val (areas, i);
    }

  return areas;
}

static GArray *
list_benchmark (PbFrame *frame)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (int));
  int number = PB_AREA_ROW_BENCHMARK;

  if (pb_series_table_get_benchmark (pb_frame_get_table (frame)) != NULL)
    g_array_append_val (areas, number);

  return areas;
}

static gboolean
holds (GListStore *store,
       GArray     *areas,
       PbFrame    *frame)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (store));

  if (n_rows != areas->len)
    return FALSE;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr(PbAreaRowItem) row = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (pb_area_row_item_get_area (row) != g_array_index (areas, int, i) ||
          pb_frame_get_table (pb_area_row_item_get_frame (row)) != pb_frame_get_table (frame))
        return FALSE;
    }

  return TRUE;
}

static void
fill (GListStore *store,
      GArray     *areas,
      PbFrame    *frame,
      int         earlier)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean keep = holds (store, areas, frame);

  for (guint i = 0; i < areas->len; i++)
    {
      int area = g_array_index (areas, int, i);

      if (keep)
        {
          g_autoptr(PbAreaRowItem) row = g_list_model_get_item (G_LIST_MODEL (store), i);

          pb_area_row_item_set_frame (row, frame, area, earlier);
        }
      else
        {
          g_ptr_array_add (rows, pb_area_row_item_new (frame, area, earlier));
        }
    }

  if (!keep)
    g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), rows->pdata, rows->len);
}

void
pb_area_rows_fill (GListStore *areas,
                   GListStore *benchmark,
                   PbFrame    *frame,
                   int         earlier)
{
  g_autoptr(GArray) area_numbers = list_areas (frame);
  g_autoptr(GArray) benchmark_numbers = list_benchmark (frame);

  fill (areas, area_numbers, frame, earlier);
  fill (benchmark, benchmark_numbers, frame, earlier);
}

void
pb_area_rows_light (GListModel        *rows,
                    const char *const *codes)
{
  g_autoptr(GHashTable) lit = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    g_hash_table_add (lit, (char *) codes[i]);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(PbAreaRowItem) row = g_list_model_get_item (rows, i);

      pb_area_row_item_set_lit (row, g_hash_table_contains (lit, pb_area_row_item_get_code (row)));
    }
}

void
pb_area_rows_changed (GListModel *rows)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(PbAreaRowItem) row = g_list_model_get_item (rows, i);

      pb_area_row_item_changed (row);
    }
}

static gboolean
any_area (PbFrame      *frame,
          PbAreaColumn  column)
{
  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, i);

      if (column == PB_AREA_COLUMN_INTERVAL ? !isnan (area->cell->lower95)
                                            : area->assessment.comparison != PB_COMPARISON_NOT_COMPARED)
        return TRUE;
    }

  return FALSE;
}

gboolean
pb_area_rows_need (PbFrame      *frame,
                   PbAreaColumn  column,
                   int           earlier)
{
  switch (column)
    {
    case PB_AREA_COLUMN_INTERVAL:
    case PB_AREA_COLUMN_COMPARISON:
      return any_area (frame, column);
    case PB_AREA_COLUMN_EARLIER:
      return earlier >= 0;
    case PB_AREA_COLUMN_SINCE:
      return pb_series_table_get_n_periods (pb_frame_get_table (frame)) > 1;
    case PB_AREA_COLUMN_NAME:
    case PB_AREA_COLUMN_VALUE:
    case PB_N_AREA_COLUMNS:
    default:
      return TRUE;
    }
}

GListModel *
pb_area_rows_new_list (PbFrame *frame)
{
  GListStore *rows = g_list_store_new (PB_TYPE_AREA_ROW_ITEM);
  g_autoptr(GArray) areas = list_areas (frame);
  g_autoptr(GArray) benchmark = list_benchmark (frame);

  g_array_append_vals (areas, benchmark->data, benchmark->len);
  fill (rows, areas, frame, pb_area_row_find_earlier (frame));

  return G_LIST_MODEL (rows);
}
