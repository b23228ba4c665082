#include "pb-spine-reading.h"

#include "pb-chart-kinds-private.h"
#include "pb-place-areas.h"
#include "pb-shapes.h"
#include "pb-spine-words.h"
#include "pb-text-for-people.h"
#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PbSpineReading
{
  PbChartReading  parent_instance;
  PbSpineData    *data;     /* NULL where no Place is chosen */
  GArray         *rows;     /* of PbSpineRow: the items' */
};

G_DEFINE_FINAL_TYPE (PbSpineReading, pb_spine_reading, PB_TYPE_CHART_READING)

static const PbChartBodyClass body_class = {
  PB_CHART_BODY_METHODS (pb_spine_chart, get_row),
};

static PbSpineInput
get_input (PbSpineReading *self)
{
  return (PbSpineInput) {
    .place_name = self->data->place_name,
    .benchmark_name = _("England"),
    .areas = pb_text_level_plural (self->data->rows->level, 2),
    .rows = (const PbSpineRow *) self->rows->data,
    .n_rows = (int) self->rows->len,
  };
}

static PbChartBody *
lay (PbChartReading *reading,
     const PbTheme  *theme,
     double          width)
{
  PbSpineReading *self = PB_SPINE_READING (reading);
  PbSpineInput input;

  if (self->rows->len == 0)
    return NULL;

  input = get_input (self);

  return pb_chart_body_new (&body_class, pb_spine_chart_new (&input, theme, width), width);
}

static void
pb_spine_reading_finalize (GObject *object)
{
  PbSpineReading *self = PB_SPINE_READING (object);

  g_clear_pointer (&self->data, pb_spine_data_free);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (pb_spine_reading_parent_class)->finalize (object);
}

static void
pb_spine_reading_class_init (PbSpineReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_spine_reading_finalize;
  PB_CHART_READING_CLASS (klass)->lay = lay;
}

static void
pb_spine_reading_init (PbSpineReading *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (PbSpineRow));
}

static const struct
{
  const char   *name;
  const char   *heading;
  PbColumnKind  kind;
} columns[] = {
  { "indicator", N_("Indicator"), PB_COLUMN_WORDS },
  { "period", N_("Period"), PB_COLUMN_WORDS },
  { "value", N_("Value"), PB_COLUMN_NUMBERS },
  { "comparison", N_("To England"), PB_COLUMN_WORDS },
  { "england", N_("England"), PB_COLUMN_NUMBERS },
  { "ends", N_("Ends"), PB_COLUMN_WORDS },
  { "left", N_("Worst or lowest"), PB_COLUMN_NUMBERS },
  { "left_area", N_("Area with it"), PB_COLUMN_WORDS },
  { "percentile25", N_("25th percentile"), PB_COLUMN_NUMBERS },
  { "percentile75", N_("75th percentile"), PB_COLUMN_NUMBERS },
  { "right", N_("Best or highest"), PB_COLUMN_NUMBERS },
  { "right_area", N_("Area with that"), PB_COLUMN_WORDS },
  { "areas", N_("Areas with a value"), PB_COLUMN_NUMBERS },
};

/* A figure that was found from others is there or is not; no publisher says why. */
static void
add_found (PbDataTable *table,
           double       value,
           int          decimals)
{
  pb_data_table_add_value (table, value, decimals, isnan (value) ? PB_STATUS_MISSING : PB_STATUS_PRESENT);
}

static void
add_row (PbDataTable       *table,
         const PbSpineItem *item)
{
  const PbSpineRow *row = &item->row;
  int decimals = pb_indicator_get_decimals (pb_spine_item_get_indicator (item));

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, row->name);
  pb_data_table_add_text (table, row->period);
  pb_data_table_add_value (table, row->value, decimals, row->status);
  pb_data_table_add_text (table, row->value_text != NULL ? pb_comparison_to_label (row->comparison) : NULL);
  add_found (table, row->benchmark, decimals);
  pb_data_table_add_text (table, row->has_direction ? _("worst and best") : _("lowest and highest"));
  add_found (table, row->left, decimals);
  pb_data_table_add_text (table, item->left_area != NULL ? pb_area_get_name (item->left_area) : NULL);
  add_found (table, row->low_quarter, decimals);
  add_found (table, row->high_quarter, decimals);
  add_found (table, row->right, decimals);
  pb_data_table_add_text (table, item->right_area != NULL ? pb_area_get_name (item->right_area) : NULL);
  pb_data_table_add_value (table, item->n_valued, 0, PB_STATUS_PRESENT);
}

static PbDataTable *
make_table (PbSpineData *data,
            const char  *title)
{
  PbDataTable *table = pb_data_table_new (title);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pb_data_table_add_column (table, columns[i].name, _(columns[i].heading), columns[i].kind);
  for (guint i = 0; data != NULL && i < data->items->len; i++)
    add_row (table, pb_spine_data_get_item (data, i));

  return table;
}

/* The Place, the areas that it stands among, and England. */
static PbDataTable *
make_tidy (PbSpineData *data,
           const char  *title)
{
  PbDataTable *tidy = pb_tidy_table_new (title);

  for (guint i = 0; data != NULL && i < data->items->len; i++)
    {
      const PbSpineItem *item = pb_spine_data_get_item (data, i);
      PbSeriesTable *table = pb_frame_get_table (item->frame);
      int period = pb_frame_get_period_index (item->frame);

      for (int j = 0; j < pb_frame_get_n_areas (item->frame); j++)
        {
          const PbFrameArea *area = pb_frame_get_area (item->frame, j);

          if ((area->in_set && area->on_map) || area == item->place)
            pb_tidy_table_add_cell (tidy, table, j, period);
        }
      pb_tidy_table_add_cell (tidy, table, -1, period);
    }

  return tidy;
}

PbChartReading *
pb_spine_reading_new (PbSpineData *data)
{
  PbSpineReading *self = g_object_new (PB_TYPE_SPINE_READING, NULL);
  PbCaption *caption = data != NULL ? pb_spine_words_new (data) : pb_spine_words_no_place ();
  g_autofree char *subject = data != NULL ? pb_indicator_rows_dup_subject (data->rows) : NULL;
  g_autofree char *title = data != NULL ? g_strdup_printf (_("%s against England"), data->place_name)
                                        : g_strdup (_("A Place against England"));
  char *name = data != NULL ? g_strdup_printf ("%s %s", data->place_name, subject) : g_strdup (_("no Place"));

  self->data = data;
  for (guint i = 0; data != NULL && i < data->items->len; i++)
    g_array_append_val (self->rows, pb_spine_data_get_item (data, i)->row);
  pb_chart_reading_set (PB_CHART_READING (self), caption, make_table (data, title), make_tidy (data, title), name);

  return PB_CHART_READING (self);
}

/* The Place's own; of a Place that has no figures of its own the level in view. */
static PbLevel
choose_level (const PbChartQuestion *question)
{
  PbArea *area = pb_catalogue_find_area (question->catalogue, question->view->place);

  return area != NULL ? pb_area_get_level (area) : question->view->level;
}

PbChartReading *
pb_spine_reading_load (const PbChartQuestion  *question,
                       GCancellable           *cancellable,
                       GError                **error)
{
  const char *place = question->view->place;
  const char *name = pb_place_areas_get_name (question->frame);
  PbIndicatorRows *rows;

  if (place == NULL || name == NULL)
    return pb_spine_reading_new (NULL);

  rows = pb_indicator_rows_load (question, choose_level (question), cancellable, error);

  return rows != NULL ? pb_spine_reading_new (pb_spine_data_new (rows, question->catalogue, place, name)) : NULL;
}
