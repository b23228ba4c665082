#include "pb-chart-kinds-private.h"

#include "pb-chart-areas.h"
#include "pb-chart-words.h"
#include "pb-dumbbell-data.h"
#include "pb-headline-words.h"

#include <glib/gi18n-lib.h>

/* More rows than this are no picture. */
#define MOST_ROWS 40

/**
 * PbDumbbellReading:
 *
 * Every area of the set, and England, at two moments: the view's baseline and its
 * moment.
 */
typedef struct
{
  PbChartReading  parent_instance;
  PbDumbbellData *data;   /* NULL where there is nothing to draw */
} PbDumbbellReading;

typedef struct
{
  PbChartReadingClass parent_class;
} PbDumbbellReadingClass;

static GType pb_dumbbell_reading_get_type (void);

G_DEFINE_TYPE (PbDumbbellReading, pb_dumbbell_reading, pb_chart_reading_get_type ())

static const PbChartBodyClass body_class = {
  PB_CHART_BODY_METHODS (pb_dumbbell_chart, get_item_box),
  .dup_scale_note = (char *(*) (gpointer)) pb_dumbbell_chart_dup_scale_note,
};

static PbChartBody *
pb_dumbbell_reading_lay (PbChartReading *reading,
                         const PbTheme  *theme,
                         double          width)
{
  PbDumbbellReading *self = (PbDumbbellReading *) reading;

  if (self->data == NULL)
    return NULL;

  return pb_chart_body_new (&body_class, pb_dumbbell_chart_new (&self->data->input, theme, width), width);
}

static void
pb_dumbbell_reading_finalize (GObject *object)
{
  PbDumbbellReading *self = (PbDumbbellReading *) object;

  g_clear_pointer (&self->data, pb_dumbbell_data_free);

  G_OBJECT_CLASS (pb_dumbbell_reading_parent_class)->finalize (object);
}

static void
pb_dumbbell_reading_class_init (PbDumbbellReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_dumbbell_reading_finalize;
  PB_CHART_READING_CLASS (klass)->lay = pb_dumbbell_reading_lay;
}

static void
pb_dumbbell_reading_init (PbDumbbellReading *self)
{
}

static PbChartReading *
refuse (PbDumbbellReading *self,
        PbFrame           *frame,
        char              *headline)
{
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (pb_frame_get_table (frame)), FALSE);

  pb_chart_words_refuse (PB_CHART_READING (self), frame, headline, pb_dumbbell_words_table (NULL, measure));

  return PB_CHART_READING (self);
}

static void
take_data (PbDumbbellReading *self,
           PbDumbbellData    *data)
{
  PbSeries *series = pb_series_table_get_series (data->table);
  PbCaption *caption = pb_dumbbell_words_caption (data);
  g_autofree char *periods = g_strdup_printf ("%s to %s", data->input.start_words, data->input.end_words);

  self->data = data;
  pb_chart_reading_set (PB_CHART_READING (self), caption, pb_dumbbell_words_table (data, caption->subtitle),
                        pb_dumbbell_words_tidy (data, caption->subtitle), pb_chart_words_name (series, periods));
}

PbChartReading *
pb_dumbbell_reading_load (const PbChartQuestion  *question,
                          GCancellable           *cancellable,
                          GError                **error)
{
  PbDumbbellReading *self = g_object_new (pb_dumbbell_reading_get_type (), NULL);
  PbFrame *frame = question->frame;
  PbSeriesTable *table = pb_frame_get_table (frame);
  const char *baseline = question->view->baseline;
  int end = pb_frame_get_period_index (frame), start;
  g_autoptr(GArray) areas = NULL;
  guint n;

  if (end < 0)
    return refuse (self, frame, pb_chart_words_not_yet (frame));

  areas = pb_chart_areas_list (frame, MOST_ROWS, &n);
  if (areas == NULL)
    return refuse (self, frame, pb_chart_words_too_many (pb_series_table_get_level (table), n));

  start = baseline != NULL ? pb_series_table_find_label (table, baseline)
                           : pb_dumbbell_data_find_start (frame, areas, end);
  if (baseline != NULL && start < 0)
    return refuse (self, frame, g_strdup_printf (_("The series has no period “%s” to start from: choose another"),
                                                 baseline));
  if (start < 0 || start == end)
    /* Translators: a period */
    return refuse (self, frame,
                   g_strdup_printf (_("One moment only, %s: choose an earlier period to start from, or a later moment"),
                                    pb_frame_get_period_label (frame)));

  take_data (self, pb_dumbbell_data_new (frame, g_steal_pointer (&areas), MIN (start, end), MAX (start, end)));

  return PB_CHART_READING (self);
}
