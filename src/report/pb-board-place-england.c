#include "pb-board-place-private.h"

#include "pb-caption-source.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"
#include "pb-worst-first.h"

#include <glib/gi18n-lib.h>

/* Rows that leave the page whole. */
#define MOST_ROWS 7

/* A value of a period that ended longer ago comes behind the newer ones [days]. */
#define OLD_DAYS (3 * 365)

/* One indicator of one district against England. */
typedef struct
{
  PbWorstFirst  order;
  PbFrame      *frame;
  int           area;
} Row;

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return pb_worst_first_compare (&((const Row *) a)->order, &((const Row *) b)->order);
}

GArray *
pb_england_rows_list (PbBoardData *data,
                      GArray      *areas)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < data->rows->frames->len; i++)
    for (guint a = 0; a < areas->len; a++)
      {
        PbFrame *frame = g_ptr_array_index (data->rows->frames, i);
        PbArea *area = pb_series_table_get_area (data->table, g_array_index (areas, int, a));
        Row row = { .frame = frame };
        const PbFrameArea *found = pb_indicator_rows_find_area (frame, pb_area_get_code (area), &row.area);

        if (found == NULL || found->cell->status != PB_STATUS_PRESENT)
          continue;

        row.order = pb_worst_first (pb_series_table_get_indicator (pb_frame_get_table (frame)), &found->assessment,
                                    found->cell, pb_frame_get_benchmark (frame));
        row.order.has_ended = pb_frame_get_period (frame)->last + OLD_DAYS < data->recipe->moment;
        g_array_append_val (rows, row);
      }

  g_array_sort (rows, compare_rows);

  return rows;
}

static PbDataTable *
new_england_table (const PbBoardPlace *place,
                   gboolean            has_districts)
{
  g_autofree char *title = g_strdup_printf (_("%s against England, worst first"), place->name);
  PbDataTable *table = pb_data_table_new (title);

  pb_data_table_add_column (table, "indicator", _("Indicator"), PB_COLUMN_WORDS);
  if (has_districts)
    pb_data_table_add_column (table, "district", _("District"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "period", _("Period"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", has_districts ? _("Value") : place->name, PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "england", _("England"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "comparison", _("Comparison"), PB_COLUMN_WORDS);

  return table;
}

static void
add_number (PbDataTable         *table,
            PbIndicator         *indicator,
            const PbObservation *cell)
{
  if (cell->status == PB_STATUS_PRESENT)
    {
      g_autofree char *text = pb_text_number (indicator, cell->value);

      pb_data_table_add_cell (table, text, cell->value, pb_indicator_get_facts (indicator)->decimals, cell->status);
    }
  else
    pb_data_table_add_value (table, 0, 0, cell->status);
}

static void
add_england_row (PbDataTable *table,
                 const Row   *row,
                 gboolean     has_districts)
{
  PbSeriesTable *of = pb_frame_get_table (row->frame);
  PbIndicator *indicator = pb_series_table_get_indicator (of);
  const PbFrameArea *area = pb_frame_get_area (row->frame, row->area);
  g_autofree char *name = pb_indicator_rows_dup_name (row->frame);

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, name);
  if (has_districts)
    pb_data_table_add_text (table, pb_area_get_name (pb_series_table_get_area (of, row->area)));
  pb_data_table_add_text (table, pb_frame_get_period_label (row->frame));
  add_number (table, indicator, area->cell);
  add_number (table, indicator, pb_frame_get_benchmark (row->frame));
  pb_data_table_add_text (table, pb_comparison_to_label (area->assessment.comparison));
}

void
pb_england_rows_add_sources (GArray    *rows,
                             GPtrArray *datasets)
{
  for (guint i = 0; i < MIN (rows->len, MOST_ROWS); i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      pb_caption_source_add_period (datasets, pb_frame_get_table (row->frame), pb_frame_get_period_index (row->frame));
    }
}

void
pb_board_add_england_rows (const PbBoardPlace *place,
                           GArray             *areas,
                           GArray             *rows,
                           PbFlow             *flow)
{
  gboolean has_districts = areas->len > 1;
  guint n = MIN (rows->len, MOST_ROWS);
  g_autoptr(PbDataTable) table = new_england_table (place, has_districts);
  g_autofree char *notes = NULL;
  PbPaperTable *paper;
  guint comparison = has_districts ? 5 : 4;
  guint value = has_districts ? 3 : 2;

  pb_flow_add_heading (flow, 2, _("Against England"), NULL);
  if (n == 0)
    {
      pb_flow_add_text (flow, PB_PROSE_BODY, _("No indicator has a value here."));
      return;
    }

  for (guint i = 0; i < n; i++)
    add_england_row (table, &g_array_index (rows, Row, i), has_districts);

  paper = pb_flow_add_table (flow, table);
  paper->has_title = FALSE;
  for (guint i = 0; i < n; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      PbComparison compared = pb_frame_get_area (row->frame, row->area)->assessment.comparison;

      pb_paper_table_set_comparison (paper, i, comparison, compared);
      pb_paper_table_set_flags (paper, i, value, PB_CELL_BOLD);
    }

  notes = g_strdup_printf (has_districts
                             ? ngettext ("%u of %u figure of its districts, worst against England first. "
                                         "Compared as published, else from 95%% intervals.",
                                         "%u of %u figures of its districts, worst against England first. "
                                         "Compared as published, else from 95%% intervals.",
                                         rows->len)
                             : ngettext ("%u of %u indicator with a value, worst against England first. "
                                         "Compared as published, else from 95%% intervals.",
                                         "%u of %u indicators with a value, worst against England first. "
                                         "Compared as published, else from 95%% intervals.",
                                         rows->len),
                           n, rows->len);
  pb_paper_table_set_notes (paper, notes);
}
