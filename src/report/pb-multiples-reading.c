#include "pb-chart-kinds-private.h"

#include "pb-chart-areas.h"
#include "pb-chart-words.h"
#include "pb-dumbbell-data.h"
#include "pb-headline-words.h"
#include "pb-multiples-data.h"

#include <glib/gi18n-lib.h>

/* More panels than this are too small to read. */
#define MOST_PANELS 30

/**
 * PbMultiplesReading:
 *
 * A small trend for every area of the set, with England's in each.
 */
typedef struct
{
  PbChartReading  parent_instance;
  PbMultiplesData *data;   /* NULL where there is nothing to draw */
} PbMultiplesReading;

typedef struct
{
  PbChartReadingClass parent_class;
} PbMultiplesReadingClass;

static GType pb_multiples_reading_get_type (void);

G_DEFINE_TYPE (PbMultiplesReading, pb_multiples_reading, pb_chart_reading_get_type ())

static const PbChartBodyClass body_class = {
  PB_CHART_BODY_METHODS (pb_multiples_chart, get_item_box),
  .dup_scale_note = (char *(*) (gpointer)) pb_multiples_chart_dup_scale_note,
};

static PbChartBody *
pb_multiples_reading_lay (PbChartReading *reading,
                         const PbTheme  *theme,
                         double          width)
{
  PbMultiplesReading *self = (PbMultiplesReading *) reading;

  if (self->data == NULL)
    return NULL;

  return pb_chart_body_new (&body_class, pb_multiples_chart_new (&self->data->input, theme, width), width);
}

static void
pb_multiples_reading_finalize (GObject *object)
{
  PbMultiplesReading *self = (PbMultiplesReading *) object;

  g_clear_pointer (&self->data, pb_multiples_data_free);

  G_OBJECT_CLASS (pb_multiples_reading_parent_class)->finalize (object);
}

static void
pb_multiples_reading_class_init (PbMultiplesReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_multiples_reading_finalize;
  PB_CHART_READING_CLASS (klass)->lay = pb_multiples_reading_lay;
}

static void
pb_multiples_reading_init (PbMultiplesReading *self)
{
}

static PbChartReading *
refuse (PbMultiplesReading *self,
        PbFrame            *frame,
        char               *headline)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (table), FALSE);

  pb_chart_words_refuse (PB_CHART_READING (self), frame, headline, pb_multiples_words_table (table, NULL, measure));

  return PB_CHART_READING (self);
}

static void
take_data (PbMultiplesReading *self,
           PbMultiplesData    *data)
{
  PbCaption *caption = pb_multiples_words_caption (data);

  self->data = data;
  pb_chart_reading_set (PB_CHART_READING (self), caption,
                        pb_multiples_words_table (data->table, data->areas, caption->subtitle),
                        pb_multiples_words_tidy (data, caption->subtitle),
                        pb_chart_words_name (pb_series_table_get_series (data->table), data->input.moment_words));
}

PbChartReading *
pb_multiples_reading_load (const PbChartQuestion  *question,
                           GCancellable           *cancellable,
                           GError                **error)
{
  PbMultiplesReading *self = g_object_new (pb_multiples_reading_get_type (), NULL);
  PbFrame *frame = question->frame;
  const char *baseline = question->view->baseline;
  int end = pb_frame_get_period_index (frame), start;
  g_autoptr(GArray) areas = NULL;
  guint n;

  if (end < 0)
    return refuse (self, frame, pb_chart_words_not_yet (frame));

  areas = pb_chart_areas_list (frame, MOST_PANELS, &n);
  if (areas == NULL)
    return refuse (self, frame,
                   pb_chart_words_too_many (pb_series_table_get_level (pb_frame_get_table (frame)), n));

  if (pb_series_table_get_n_periods (pb_frame_get_table (frame)) < 2)
    /* Translators: a period */
    return refuse (self, frame, g_strdup_printf (_("One period only, %s: no trend to draw; choose bars or a map"),
                                                 pb_frame_get_period_label (frame)));

  start = pb_series_table_find_label (pb_frame_get_table (frame), baseline);
  if (start < 0)
    start = pb_dumbbell_data_find_start (frame, areas, end);
  take_data (self, pb_multiples_data_new (frame, g_steal_pointer (&areas), start, end));

  return PB_CHART_READING (self);
}
