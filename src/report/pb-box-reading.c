#include "pb-chart-kinds-private.h"

#include "pb-chart-words.h"
#include "pb-headline-words.h"
#include "pb-spread-data.h"
#include "pb-text-for-people.h"

/**
 * PbBoxReading:
 *
 * How the areas of the set spread in every period.
 */
typedef struct
{
  PbChartReading  parent_instance;
  PbSpreadData *data;   /* NULL where there is nothing to draw */
} PbBoxReading;

typedef struct
{
  PbChartReadingClass parent_class;
} PbBoxReadingClass;

static GType pb_box_reading_get_type (void);

G_DEFINE_TYPE (PbBoxReading, pb_box_reading, pb_chart_reading_get_type ())

static const PbChartBodyClass body_class = {
  PB_CHART_BODY_METHODS (pb_spread_chart, get_item_box),
  .dup_scale_note = (char *(*) (gpointer)) pb_spread_chart_dup_scale_note,
};

static PbChartBody *
pb_box_reading_lay (PbChartReading *reading,
                         const PbTheme  *theme,
                         double          width)
{
  PbBoxReading *self = (PbBoxReading *) reading;

  if (self->data == NULL)
    return NULL;

  return pb_chart_body_new (&body_class, pb_spread_chart_new (&self->data->input, theme, width), width);
}

static void
pb_box_reading_finalize (GObject *object)
{
  PbBoxReading *self = (PbBoxReading *) object;

  g_clear_pointer (&self->data, pb_spread_data_free);

  G_OBJECT_CLASS (pb_box_reading_parent_class)->finalize (object);
}

static void
pb_box_reading_class_init (PbBoxReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_box_reading_finalize;
  PB_CHART_READING_CLASS (klass)->lay = pb_box_reading_lay;
}

static void
pb_box_reading_init (PbBoxReading *self)
{
}

static PbChartReading *
refuse (PbBoxReading *self,
        PbFrame      *frame,
        char         *headline)
{
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (pb_frame_get_table (frame)), FALSE);

  pb_chart_words_refuse (PB_CHART_READING (self), frame, headline, pb_spread_words_table (NULL, measure));

  return PB_CHART_READING (self);
}

static void
take_data (PbBoxReading *self,
           PbSpreadData *data)
{
  PbCaption *caption = pb_spread_words_caption (data);
  const PbPeriod *period = pb_series_table_get_period (data->table, data->moment);

  self->data = data;
  pb_chart_reading_set (PB_CHART_READING (self), caption, pb_spread_words_table (data, caption->subtitle),
                        pb_spread_words_tidy (data, caption->subtitle),
                        pb_chart_words_name (pb_series_table_get_series (data->table), pb_text_period (period)));
}

/* Of the area set, on whatever boundaries they are: each period has its own. */
static GArray *
list_areas (PbFrame *frame)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    if (pb_frame_get_area (frame, i)->in_set)
      g_array_append_val (areas, i);

  return areas;
}

PbChartReading *
pb_box_reading_load (const PbChartQuestion  *question,
                     GCancellable           *cancellable,
                     GError                **error)
{
  PbBoxReading *self = g_object_new (pb_box_reading_get_type (), NULL);
  PbFrame *frame = question->frame;
  g_autoptr(PbSpreadData) data = NULL;

  if (pb_frame_get_period_index (frame) < 0)
    return refuse (self, frame, pb_chart_words_not_yet (frame));

  data = pb_spread_data_new (frame, list_areas (frame));
  if (pb_spread_data_is_empty (data))
    return refuse (self, frame, g_strdup (pb_frame_get_headline (frame)));

  take_data (self, g_steal_pointer (&data));

  return PB_CHART_READING (self);
}
