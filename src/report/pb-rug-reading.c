#include "pb-rug-reading.h"

#include "pb-chart-kinds-private.h"
#include "pb-headline-words.h"
#include "pb-rug-chart.h"
#include "pb-rug-words.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"
#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PbRugReading
{
  PbChartReading  parent_instance;
  GPtrArray      *texts;      /* (element-type utf8): what the input points to */
  GPtrArray      *cells;      /* (element-type PbRugCell[]): one array a row */
  GArray         *rows;       /* of PbRugRow */
  GPtrArray      *columns;    /* (element-type utf8) */
  int             selected;
};

G_DEFINE_FINAL_TYPE (PbRugReading, pb_rug_reading, PB_TYPE_CHART_READING)

static const PbChartBodyClass body_class = {
  PB_CHART_BODY_METHODS (pb_rug_chart, get_row),
};

static PbRugInput
get_input (PbRugReading *self)
{
  return (PbRugInput) {
    .columns = (const char *const *) self->columns->pdata,
    .n_columns = (int) self->columns->len,
    .selected = self->selected,
    .benchmark_name = _("England"),
    .rows = (const PbRugRow *) self->rows->data,
    .n_rows = (int) self->rows->len,
  };
}

int
pb_rug_reading_get_n_rows (PbRugReading *self)
{
  g_return_val_if_fail (PB_IS_RUG_READING (self), 0);

  return (int) self->rows->len;
}

PbChartBody *
pb_rug_reading_lay_rows (PbRugReading  *self,
                         const PbTheme *theme,
                         double         width,
                         int            first,
                         int            last)
{
  PbRugInput input;

  g_return_val_if_fail (PB_IS_RUG_READING (self), NULL);

  if (self->rows->len == 0)
    return NULL;

  input = get_input (self);

  return pb_chart_body_new (&body_class, pb_rug_chart_new (&input, theme, width, first, last), width);
}

int
pb_rug_reading_find_last (PbRugReading  *self,
                          const PbTheme *theme,
                          double         width,
                          double         height,
                          int            first)
{
  PbRugInput input;

  g_return_val_if_fail (PB_IS_RUG_READING (self), first);

  input = get_input (self);

  return pb_rug_chart_find_last (&input, theme, width, height, first);
}

static PbChartBody *
lay (PbChartReading *reading,
     const PbTheme  *theme,
     double          width)
{
  PbRugReading *self = PB_RUG_READING (reading);

  return pb_rug_reading_lay_rows (self, theme, width, 0, (int) self->rows->len - 1);
}

static void
pb_rug_reading_finalize (GObject *object)
{
  PbRugReading *self = PB_RUG_READING (object);

  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->columns);

  G_OBJECT_CLASS (pb_rug_reading_parent_class)->finalize (object);
}

static void
pb_rug_reading_class_init (PbRugReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_rug_reading_finalize;
  PB_CHART_READING_CLASS (klass)->lay = lay;
}

static void
pb_rug_reading_init (PbRugReading *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (PbRugRow));
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->selected = -1;
}

static const char *
keep (PbRugReading *self,
      char         *text)
{
  g_ptr_array_add (self->texts, text);

  return text;
}

static PbRugCell
make_cell (PbRugReading        *self,
           PbFrame             *frame,
           const PbObservation *cell,
           PbComparison         comparison)
{
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (frame));

  return (PbRugCell) {
    .text = cell->status == PB_STATUS_PRESENT ? keep (self, pb_text_number (indicator, cell->value)) : NULL,
    .status = cell->status,
    .comparison = comparison,
  };
}

/* An area that the table does not name is one that nothing is published for. */
static PbRugCell
make_area_cell (PbRugReading *self,
                PbFrame      *frame,
                PbArea       *area)
{
  const PbFrameArea *found = pb_indicator_rows_find_area (frame, pb_area_get_code (area), NULL);

  if (found == NULL)
    return (PbRugCell) { NULL, PB_STATUS_NOT_PUBLISHED, PB_COMPARISON_NOT_COMPARED };

  return make_cell (self, frame, found->cell, found->assessment.comparison);
}

static void
add_row (PbRugReading *self,
         PbFrame      *frame,
         const char   *heading,
         GPtrArray    *areas)
{
  PbRugCell *cells = g_new (PbRugCell, MAX (areas->len, 1));
  PbRugRow row = {
    .group = heading != NULL ? keep (self, g_strdup (heading)) : NULL,
    .name = keep (self, pb_indicator_rows_dup_name (frame)),
    .period = keep (self, g_strdup (pb_text_period (pb_frame_get_period (frame)))),
    .cells = cells,
    .benchmark = make_cell (self, frame, pb_frame_get_benchmark (frame), PB_COMPARISON_NOT_COMPARED),
  };

  for (guint i = 0; i < areas->len; i++)
    cells[i] = make_area_cell (self, frame, g_ptr_array_index (areas, i));
  g_ptr_array_add (self->cells, cells);
  g_array_append_val (self->rows, row);
}

static void
fill (PbRugReading    *self,
      PbIndicatorRows *rows,
      PbCatalogue     *catalogue,
      GPtrArray       *areas,
      const char      *place)
{
  for (guint i = 0; i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);

      g_ptr_array_add (self->columns, g_strdup (pb_area_get_name (area)));
      if (g_strcmp0 (pb_area_get_code (area), place) == 0)
        self->selected = (int) i;
    }

  for (guint i = 0; i < rows->frames->len; i++)
    {
      PbFrame *frame = g_ptr_array_index (rows->frames, i);
      int group = pb_indicator_get_facts (pb_series_table_get_indicator (pb_frame_get_table (frame)))->group;

      /* Where all rows are of one group the subtitle says which. */
      add_row (self, frame, rows->group < 0 ? pb_indicator_rows_get_heading (catalogue, group) : NULL, areas);
    }
}

static void
add_table_cell (PbDataTable     *table,
                const PbRugCell *cell,
                double           value,
                int              decimals,
                gboolean         has_comparison)
{
  g_autofree char *text = NULL;

  if (cell->text == NULL)
    text = g_strdup (pb_status_to_label (cell->status));
  else if (has_comparison && cell->comparison != PB_COMPARISON_NOT_COMPARED)
    /* Translators: a value and how it compares with England, "200.3, worse" */
    text = g_strdup_printf (_("%s, %s"), cell->text, pb_comparison_to_label (cell->comparison));
  else
    text = g_strdup (cell->text);

  pb_data_table_add_cell (table, text, value, decimals, cell->status);
}

static PbDataTable *
make_table (PbRugReading    *self,
            PbIndicatorRows *rows,
            GPtrArray       *areas,
            const char      *title)
{
  PbDataTable *table = pb_data_table_new (title);

  pb_data_table_add_column (table, "indicator", _("Indicator"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "period", _("Period"), PB_COLUMN_WORDS);
  for (guint i = 0; i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);

      pb_data_table_add_column (table, pb_area_get_code (area), pb_area_get_name (area), PB_COLUMN_NUMBERS);
    }
  pb_data_table_add_column (table, "england", _("England"), PB_COLUMN_NUMBERS);

  for (guint i = 0; i < rows->frames->len; i++)
    {
      PbFrame *frame = g_ptr_array_index (rows->frames, i);
      const PbRugRow *row = &g_array_index (self->rows, PbRugRow, i);
      int decimals = pb_indicator_get_decimals (pb_series_table_get_indicator (pb_frame_get_table (frame)));

      pb_data_table_add_row (table);
      pb_data_table_add_text (table, row->name);
      pb_data_table_add_text (table, row->period);
      for (guint j = 0; j < areas->len; j++)
        {
          const PbFrameArea *area =
            pb_indicator_rows_find_area (frame, pb_area_get_code (g_ptr_array_index (areas, j)), NULL);

          add_table_cell (table, &row->cells[j], area != NULL ? area->cell->value : NAN, decimals, TRUE);
        }
      add_table_cell (table, &row->benchmark, pb_frame_get_benchmark (frame)->value, decimals, FALSE);
    }

  return table;
}

static PbDataTable *
make_tidy (PbIndicatorRows *rows,
           GPtrArray       *areas,
           const char      *title)
{
  PbDataTable *tidy = pb_tidy_table_new (title);

  for (guint i = 0; i < rows->frames->len; i++)
    {
      PbFrame *frame = g_ptr_array_index (rows->frames, i);
      int period = pb_frame_get_period_index (frame);

      for (guint j = 0; j < areas->len; j++)
        {
          int index;

          if (pb_indicator_rows_find_area (frame, pb_area_get_code (g_ptr_array_index (areas, j)), &index) != NULL)
            pb_tidy_table_add_cell (tidy, pb_frame_get_table (frame), index, period);
        }
      pb_tidy_table_add_cell (tidy, pb_frame_get_table (frame), -1, period);
    }

  return tidy;
}

PbChartReading *
pb_rug_reading_new (PbIndicatorRows *rows,
                    PbCatalogue     *catalogue,
                    const char      *place)
{
  PbRugReading *self = g_object_new (PB_TYPE_RUG_READING, NULL);
  g_autoptr(PbIndicatorRows) owned = rows;
  g_autoptr(GPtrArray) areas = pb_indicator_rows_list_areas (rows);
  g_autofree char *title = pb_indicator_rows_dup_subject (rows);

  fill (self, rows, catalogue, areas, place);
  pb_chart_reading_set (PB_CHART_READING (self), pb_rug_words_new (rows, areas),
                        make_table (self, rows, areas, title), make_tidy (rows, areas, title), g_strdup (title));

  return PB_CHART_READING (self);
}

/* Small areas are too many to stand side by side; a country is no Place. */
static PbLevel
choose_level (PbLevel level)
{
  return level == PB_LEVEL_UTLA || level == PB_LEVEL_NHS || level == PB_LEVEL_PLACE ? level : PB_LEVEL_LTLA;
}

PbChartReading *
pb_rug_reading_load (const PbChartQuestion  *question,
                     GCancellable           *cancellable,
                     GError                **error)
{
  PbIndicatorRows *rows =
    pb_indicator_rows_load (question, choose_level (question->view->level), cancellable, error);

  return rows != NULL ? pb_rug_reading_new (rows, question->catalogue, question->view->place) : NULL;
}
