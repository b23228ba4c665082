#include "pb-chart-kinds-private.h"

#include "pb-funnel-data.h"
#include "pb-funnel-words.h"
#include "pb-headline-words.h"
#include "pb-place-areas.h"
#include "pb-sentences.h"
#include "pb-text-for-people.h"
#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Up to so many areas all are named where there is room; of more the furthest out. */
#define FEW_AREAS  12
#define MOST_NAMES 10

#define PB_TYPE_FUNNEL_READING (pb_funnel_reading_get_type ())

G_DECLARE_FINAL_TYPE (PbFunnelReading, pb_funnel_reading, PB, FUNNEL_READING, PbChartReading)

/**
 * PbFunnelReading:
 *
 * Values by the size of their denominators, with the limits that chance draws round
 * England's value.
 */
struct _PbFunnelReading
{
  PbChartReading  parent_instance;
  PbFunnelData   *data;
};

G_DEFINE_FINAL_TYPE (PbFunnelReading, pb_funnel_reading, PB_TYPE_CHART_READING)

static const PbFunnelArea *
get_area (PbFunnelReading *self,
          guint            index)
{
  return &g_array_index (self->data->areas, PbFunnelArea, index);
}

static const char *
get_name (PbFunnelReading *self,
          guint            index)
{
  PbSeriesTable *table = pb_frame_get_table (self->data->frame);

  return pb_area_get_name (pb_series_table_get_area (table, get_area (self, index)->area));
}

/* Standard errors from the middle, but for a factor that all share. */
static double
get_distance (PbFunnelReading *self,
              guint            index)
{
  const PbFunnelArea *area = get_area (self, index);

  return isfinite (area->value) ? fabs (area->value - self->data->average) * sqrt (area->size) : -1;
}

static int
compare_distances (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  int first = *(const int *) a, second = *(const int *) b;
  double x = get_distance (user_data, first), y = get_distance (user_data, second);

  return x != y ? (x > y ? -1 : 1) : first - second;
}

/* The further out, the more a name is wanted. */
static void
want_names (PbFunnelReading *self,
            PbDot           *dots)
{
  int n = (int) self->data->areas->len;
  g_autofree int *by_distance = g_new (int, n);

  for (int i = 0; i < n; i++)
    by_distance[i] = i;
  g_qsort_with_data (by_distance, n, sizeof (int), compare_distances, self);

  for (int i = 0; i < MIN (n, n <= FEW_AREAS ? n : MOST_NAMES); i++)
    if (n <= FEW_AREAS || get_area (self, by_distance[i])->mark != PB_DOT_WITHIN)
      dots[by_distance[i]].urgency = n - i;
}

static GArray *
make_keys (PbFunnelReading *self,
           GPtrArray       *words)
{
  static const PbDotMark order[] = { PB_DOT_MUCH_WORSE, PB_DOT_WORSE,       PB_DOT_WITHIN,     PB_DOT_BETTER,
                                     PB_DOT_MUCH_BETTER, PB_DOT_MUCH_HIGHER, PB_DOT_HIGHER,     PB_DOT_LOWER,
                                     PB_DOT_MUCH_LOWER };
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (PbDotKey));
  const char *place = pb_place_areas_get_name (self->data->frame);
  int n_lit = 0;

  for (guint i = 0; i < self->data->areas->len; i++)
    n_lit += get_area (self, i)->is_lit;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      int n = pb_funnel_data_count (self->data, order[i]);
      g_autofree char *mark = pb_sentences_capitalise (pb_funnel_mark_to_words (order[i]));
      PbDotKey key = { order[i], FALSE, NULL };

      if (n == 0)
        continue;

      g_ptr_array_add (words, g_strdup_printf ("%s: %d", mark, n));
      key.words = g_ptr_array_index (words, words->len - 1);
      g_array_append_val (keys, key);
    }

  if (place != NULL && n_lit > 1)
    {
      PbDotKey key = { PB_DOT_VALUE, TRUE, NULL };

      /* Translators: a Place whose small areas are drawn in ink, and how many */
      g_ptr_array_add (words, g_strdup_printf (_("In %s: %d"), place, n_lit));
      key.words = g_ptr_array_index (words, words->len - 1);
      g_array_append_val (keys, key);
    }

  return keys;
}

static void
fill_lines (PbFunnelReading *self,
            PbDotLine       *lines,
            const char      *average)
{
  static const PbDotLineKind kinds[PB_FUNNEL_N_DRAWN] = { PB_DOT_LINE_MIDDLE, PB_DOT_LINE_INNER, PB_DOT_LINE_INNER,
                                                          PB_DOT_LINE_OUTER, PB_DOT_LINE_OUTER };
  const char *const names[PB_FUNNEL_N_DRAWN] = { average, _("95%"), _("95%"), _("99.8%"), _("99.8%") };

  for (int i = 0; i < PB_FUNNEL_N_DRAWN; i++)
    lines[i] = (PbDotLine) { kinds[i], self->data->xs[i], self->data->ys[i], self->data->n_points, names[i] };
}

static const PbChartBodyClass body_class = {
  PB_CHART_BODY_METHODS (pb_dot_chart, get_dot_box),
  .dup_scale_note = (char *(*) (gpointer)) pb_dot_chart_dup_scale_note,
};

static PbChartBody *
pb_funnel_reading_lay (PbChartReading *reading,
                       const PbTheme  *theme,
                       double          width)
{
  PbFunnelReading *self = PB_FUNNEL_READING (reading);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) keys = NULL;
  g_autofree PbDot *dots = NULL;
  g_autofree char *x_title = NULL, *y_title = NULL, *average = NULL;
  PbDotLine lines[PB_FUNNEL_N_DRAWN];
  PbDotInput input = { 0 };
  double largest = 0;

  if (self->data->refusal != NULL)
    return NULL;

  dots = g_new0 (PbDot, self->data->areas->len);
  for (guint i = 0; i < self->data->areas->len; i++)
    dots[i] = (PbDot) { get_name (self, i), get_area (self, i)->size, get_area (self, i)->value,
                        get_area (self, i)->mark, 0, get_area (self, i)->is_lit };
  for (guint i = 0; i < self->data->areas->len; i++)
    largest = fmax (largest, get_area (self, i)->size);
  want_names (self, dots);

  keys = make_keys (self, words);
  x_title = pb_funnel_words_dup_x_title (self->data);
  y_title = pb_funnel_words_dup_y_title (self->data);
  average = pb_funnel_words_dup_average (self->data);
  fill_lines (self, lines, average);

  input = (PbDotInput) {
    .dots = dots, .n_dots = (int) self->data->areas->len, .selected = self->data->selected,
    .lines = lines, .n_lines = PB_FUNNEL_N_DRAWN,
    .keys = (const PbDotKey *) (gconstpointer) keys->data, .n_keys = (int) keys->len,
    .x_title = x_title, .y_title = y_title, .x_from_zero = TRUE,
    .y_low = pb_funnel_data_get_line (self->data, PB_FUNNEL_LINE_LOWER998, largest),
    .y_high = pb_funnel_data_get_line (self->data, PB_FUNNEL_LINE_UPPER998, largest),
    .y_decimals = pb_indicator_get_decimals (pb_series_table_get_indicator (pb_frame_get_table (self->data->frame))),
  };

  return pb_chart_body_new (&body_class, pb_dot_chart_new (&input, theme, width), width);
}

static void
pb_funnel_reading_finalize (GObject *object)
{
  PbFunnelReading *self = PB_FUNNEL_READING (object);

  g_clear_pointer (&self->data, pb_funnel_data_free);

  G_OBJECT_CLASS (pb_funnel_reading_parent_class)->finalize (object);
}

static void
pb_funnel_reading_class_init (PbFunnelReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_funnel_reading_finalize;
  PB_CHART_READING_CLASS (klass)->lay = pb_funnel_reading_lay;
}

static void
pb_funnel_reading_init (PbFunnelReading *self)
{
}

static PbDataTable *
make_table (PbFunnelReading *self,
            const char      *title)
{
  PbDataTable *table = pb_data_table_new (title);
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (self->data->frame));

  pb_data_table_add_column (table, "area", _("Area"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", _("Value"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "count", _("Count"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "denominator", _("Denominator"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "limits", _("By the limits"), PB_COLUMN_WORDS);

  for (guint i = 0; i < self->data->areas->len; i++)
    {
      const PbFunnelArea *area = get_area (self, i);
      const PbObservation *cell = pb_frame_get_area (self->data->frame, area->area)->cell;

      pb_data_table_add_row (table);
      pb_data_table_add_text (table, get_name (self, i));
      pb_data_table_add_value (table, cell->value, pb_indicator_get_decimals (indicator), PB_STATUS_PRESENT);
      pb_data_table_add_value (table, cell->count, 0, PB_STATUS_PRESENT);
      pb_data_table_add_value (table, cell->denominator, 0, PB_STATUS_PRESENT);
      if (area->judgement == PB_FUNNEL_TOO_FEW_EVENTS)
        pb_data_table_add_text (table, _("not judged: fewer than 10 events"));
      else
        pb_data_table_add_text (table, pb_funnel_mark_to_words (area->mark));
    }

  return table;
}

static PbDataTable *
make_tidy (PbFunnelReading *self,
           const char      *title)
{
  PbDataTable *tidy = pb_tidy_table_new (title);
  PbSeriesTable *table = pb_frame_get_table (self->data->frame);
  int period = pb_frame_get_period_index (self->data->frame);

  for (guint i = 0; i < self->data->areas->len; i++)
    pb_tidy_table_add_cell (tidy, table, get_area (self, i)->area, period);
  if (self->data->is_benchmark)
    pb_tidy_table_add_cell (tidy, table, -1, period);

  return tidy;
}

static char *
make_name (PbFrame *frame)
{
  PbSeries *series = pb_series_table_get_series (pb_frame_get_table (frame));
  g_autofree char *subject = pb_headline_subject (series);

  return g_strconcat (subject, " ", pb_frame_get_period_label (frame), NULL);
}

PbChartReading *
pb_funnel_reading_load (const PbChartQuestion *question,
                        GCancellable          *cancellable,
                        GError               **error)
{
  PbFunnelReading *self = g_object_new (PB_TYPE_FUNNEL_READING, NULL);
  PbCaption *caption;

  self->data = pb_funnel_data_new (question->frame);
  caption = pb_funnel_words_caption (self->data);
  pb_chart_reading_set (PB_CHART_READING (self), caption, make_table (self, caption->subtitle),
                        make_tidy (self, caption->subtitle), make_name (question->frame));

  return PB_CHART_READING (self);
}
