#include "pb-timeline-reading.h"

#include "pb-chart-kinds-private.h"
#include "pb-record-place.h"
#include "pb-record-readings-private.h"
#include "pb-text-for-people.h"
#include "pb-timeline-words.h"

struct _PbTimelineReading
{
  PbChartReading  parent_instance;
  PbTimelineRows *rows;
  GArray         *drawn;    /* of PbTimelineRow */
  char           *moment;   /* in words */
};

G_DEFINE_FINAL_TYPE (PbTimelineReading, pb_timeline_reading, PB_TYPE_CHART_READING)

static double
get_height (gpointer chart)
{
  return pb_timeline_chart_get_height (chart);
}

static void
draw (gpointer  chart,
      cairo_t  *cr)
{
  pb_timeline_chart_draw (chart, cr);
}

static GArray *
get_labels (gpointer chart)
{
  return pb_timeline_chart_get_labels (chart);
}

static gboolean
pick (gpointer  chart,
      double    x,
      double    y,
      int      *item_out)
{
  return pb_timeline_chart_pick (chart, x, y, item_out);
}

static PbBox
get_item_box (gpointer chart,
              int      item)
{
  return pb_timeline_chart_get_item_box (chart, item);
}

static void
free_chart (gpointer chart)
{
  pb_timeline_chart_free (chart);
}

static const PbChartBodyClass body_class = {
  .get_height = get_height,
  .draw = draw,
  .get_labels = get_labels,
  .pick = pick,
  .get_item_box = get_item_box,
  .free = free_chart,
};

static PbTimelineChart *
lay_rows (PbTimelineReading *self,
          const PbTheme     *theme,
          double             width,
          int                first,
          int                n_rows)
{
  PbTimelineInput input = {
    .rows = (const PbTimelineRow *) (gpointer) self->drawn->data,
    .n_rows = (int) self->drawn->len,
    .first = first,
    .n_drawn = n_rows,
    .moment = self->rows->moment,
    .moment_words = self->moment,
  };

  return pb_timeline_chart_new (&input, theme, width);
}

static PbChartBody *
pb_timeline_reading_lay (PbChartReading *reading,
                         const PbTheme  *theme,
                         double          width)
{
  PbTimelineReading *self = PB_TIMELINE_READING (reading);

  return self->drawn->len > 0 ? pb_timeline_reading_lay_rows (self, theme, width, 0, 0) : NULL;
}

static void
pb_timeline_reading_finalize (GObject *object)
{
  PbTimelineReading *self = PB_TIMELINE_READING (object);

  g_array_unref (self->drawn);
  g_clear_pointer (&self->rows, pb_timeline_rows_free);
  g_free (self->moment);

  G_OBJECT_CLASS (pb_timeline_reading_parent_class)->finalize (object);
}

static void
pb_timeline_reading_class_init (PbTimelineReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_timeline_reading_finalize;
  PB_CHART_READING_CLASS (klass)->lay = pb_timeline_reading_lay;
}

static void
pb_timeline_reading_init (PbTimelineReading *self)
{
  self->drawn = g_array_new (FALSE, FALSE, sizeof (PbTimelineRow));
}

int
pb_timeline_reading_get_n_rows (PbTimelineReading *self)
{
  g_return_val_if_fail (PB_IS_TIMELINE_READING (self), 0);

  return (int) self->drawn->len;
}

int
pb_timeline_reading_count_fitting (PbTimelineReading *self,
                                   const PbTheme     *theme,
                                   double             width,
                                   double             height,
                                   int                first)
{
  g_autoptr(PbTimelineChart) chart = NULL;

  g_return_val_if_fail (PB_IS_TIMELINE_READING (self), 0);
  g_return_val_if_fail (first >= 0 && (guint) first < self->drawn->len, 0);

  chart = lay_rows (self, theme, width, first, 0);

  return pb_timeline_chart_count_fitting (chart, height);
}

PbChartBody *
pb_timeline_reading_lay_rows (PbTimelineReading *self,
                              const PbTheme     *theme,
                              double             width,
                              int                first,
                              int                n_rows)
{
  g_return_val_if_fail (PB_IS_TIMELINE_READING (self), NULL);
  g_return_val_if_fail (first >= 0 && (guint) first < self->drawn->len, NULL);

  return pb_chart_body_new (&body_class, lay_rows (self, theme, width, first, n_rows), width);
}

static void
list_drawn (PbTimelineReading *self)
{
  for (guint i = 0; i < self->rows->chains->len; i++)
    {
      const PbTimelineChain *chain = g_ptr_array_index (self->rows->chains, i);
      PbTimelineRow row = {
        .name = pb_register_record_get_title (chain->chain->decision),
        .state = chain->is_later ? NULL : pb_decision_state_to_words (chain->chain->state),
        .steps = (const PbTimelineStep *) (gpointer) chain->steps->data,
        .n_steps = (int) chain->steps->len,
        .is_later = chain->is_later,
      };

      g_array_append_val (self->drawn, row);
    }
}

PbChartReading *
pb_timeline_reading_new (const PbChartQuestion *question,
                         PbRegisters           *registers)
{
  PbTimelineReading *self = g_object_new (PB_TYPE_TIMELINE_READING, NULL);
  const char *place = pb_record_place_find (question);
  g_autofree char *day = pb_day_format_iso (question->view->moment);
  PbDataTable *table;

  self->rows = pb_timeline_rows_new (registers, question->catalogue, place, question->view->moment);
  self->moment = pb_text_day (question->view->moment);
  list_drawn (self);

  table = pb_timeline_rows_table (self->rows, registers);
  pb_chart_reading_set (PB_CHART_READING (self),
                        pb_timeline_caption_new (self->rows, registers, pb_record_place_name (question, place)), table,
                        pb_data_table_ref (table), g_strdup_printf ("decisions-%.7s", day));

  return PB_CHART_READING (self);
}

/**
 * pb_timeline_reading_load:
 *
 * Reads the decisions and their steps: of a chosen Place those that have to do with it.
 *
 * Errors: those of the workspace.
 */
PbChartReading *
pb_timeline_reading_load (const PbChartQuestion  *question,
                          GCancellable           *cancellable,
                          GError                **error)
{
  g_autoptr(PbRegisters) registers = pb_record_place_load_registers (question, cancellable, error);

  return registers != NULL ? pb_timeline_reading_new (question, registers) : NULL;
}
