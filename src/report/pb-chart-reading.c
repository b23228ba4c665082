#include "pb-chart-kinds-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PbChartKind  kind;
  PbCaption   *caption;
  PbDataTable *table;
  PbDataTable *tidy;
  char        *name;
} PbChartReadingPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbChartReading, pb_chart_reading, G_TYPE_OBJECT)

#define PRIVATE(self) ((PbChartReadingPrivate *) pb_chart_reading_get_instance_private (self))

/* Who reads each kind; map, table, bars, trend, inequality and process chart have their own ways. */
static const PbChartLoad loads[PB_N_CHARTS] = {
  [PB_CHART_MAP] = NULL,
  [PB_CHART_BOX] = pb_box_reading_load,
  [PB_CHART_DUMBBELL] = pb_dumbbell_reading_load,
  [PB_CHART_MULTIPLES] = pb_multiples_reading_load,
  [PB_CHART_RUG] = pb_rug_reading_load,
  [PB_CHART_SPINE] = pb_spine_reading_load,
  [PB_CHART_FUNNEL] = pb_funnel_reading_load,
  [PB_CHART_SCATTER] = pb_scatter_reading_load,
  [PB_CHART_PYRAMID] = pb_pyramid_reading_load,
  [PB_CHART_STATES] = pb_states_reading_load,
  [PB_CHART_TIMELINE] = pb_timeline_reading_load,
};

static void
pb_chart_reading_finalize (GObject *object)
{
  PbChartReadingPrivate *private = PRIVATE (PB_CHART_READING (object));

  g_clear_pointer (&private->caption, pb_caption_free);
  g_clear_pointer (&private->table, pb_data_table_unref);
  g_clear_pointer (&private->tidy, pb_data_table_unref);
  g_free (private->name);

  G_OBJECT_CLASS (pb_chart_reading_parent_class)->finalize (object);
}

static void
pb_chart_reading_class_init (PbChartReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_chart_reading_finalize;
}

static void
pb_chart_reading_init (PbChartReading *self)
{
}

gboolean
pb_chart_reading_has_kind (PbChartKind chart)
{
  g_return_val_if_fail ((guint) chart < PB_N_CHARTS, FALSE);

  return loads[chart] != NULL;
}

/**
 * pb_chart_reading_load:
 * @question: what is asked; its view's chart is a kind of pb_chart_reading_has_kind()
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Reads the figures of a chart and finds the words round it.
 *
 * Errors: those of the workspace.
 *
 * Returns: (transfer full): the reading, or %NULL
 */
PbChartReading *
pb_chart_reading_load (const PbChartQuestion  *question,
                       GCancellable           *cancellable,
                       GError                **error)
{
  PbChartKind kind = question->view->chart;
  PbChartReading *self;

  g_return_val_if_fail (pb_chart_reading_has_kind (kind), NULL);

  self = loads[kind] (question, cancellable, error);
  if (self != NULL)
    PRIVATE (self)->kind = kind;

  return self;
}

PbChartBody *
pb_chart_reading_lay (PbChartReading *self,
                      const PbTheme  *theme,
                      double          width)
{
  g_return_val_if_fail (PB_IS_CHART_READING (self), NULL);

  return PB_CHART_READING_GET_CLASS (self)->lay (self, theme, width);
}

PbChartKind
pb_chart_reading_get_kind (PbChartReading *self)
{
  g_return_val_if_fail (PB_IS_CHART_READING (self), PB_CHART_MAP);

  return PRIVATE (self)->kind;
}

const PbCaption *
pb_chart_reading_get_caption (PbChartReading *self)
{
  g_return_val_if_fail (PB_IS_CHART_READING (self), NULL);

  return PRIVATE (self)->caption;
}

PbDataTable *
pb_chart_reading_get_table (PbChartReading *self)
{
  g_return_val_if_fail (PB_IS_CHART_READING (self), NULL);

  return PRIVATE (self)->table;
}

PbDataTable *
pb_chart_reading_get_tidy (PbChartReading *self)
{
  g_return_val_if_fail (PB_IS_CHART_READING (self), NULL);

  return PRIVATE (self)->tidy;
}

const char *
pb_chart_reading_get_name (PbChartReading *self)
{
  g_return_val_if_fail (PB_IS_CHART_READING (self), NULL);

  return PRIVATE (self)->name;
}

/* "Derby: value 77.3; England 79.7": the row's name, then its cells under their headings. */
char *
pb_chart_reading_dup_item (PbChartReading *self,
                           int             item)
{
  PbDataTable *table = pb_chart_reading_get_table (self);
  GString *text;

  g_return_val_if_fail (table != NULL && item >= 0 && (guint) item < pb_data_table_get_n_rows (table), NULL);

  text = g_string_new (pb_data_table_get_cell (table, (guint) item, 0)->text);
  for (guint column = 1; column < pb_data_table_get_n_columns (table); column++)
    {
      const char *cell = pb_data_table_get_cell (table, (guint) item, column)->text;

      if (*cell != '\0')
        g_string_append_printf (text, "%s %s: %s", column == 1 ? "." : ";", pb_data_table_get_heading (table, column),
                                cell);
    }

  return g_string_free (text, FALSE);
}

void
pb_chart_reading_set (PbChartReading *self,
                      PbCaption      *caption,
                      PbDataTable    *table,
                      PbDataTable    *tidy,
                      char           *name)
{
  PbChartReadingPrivate *private = PRIVATE (self);

  g_return_if_fail (private->caption == NULL);

  private->caption = caption;
  private->table = table;
  private->tidy = tidy;
  private->name = name;
}
