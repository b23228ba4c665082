#include "pb-scatter-reading.h"

#include "pb-chart-kinds-private.h"
#include "pb-dot-chart.h"
#include "pb-headline-words.h"
#include "pb-place-areas.h"
#include "pb-scatter-words.h"
#include "pb-text-for-people.h"
#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Up to so many areas all are named where there is room; of more those so many standard
 * errors of the residuals off the line. */
#define FEW_AREAS  12
#define FAR_OFF    2.5
#define MOST_NAMES 8

/* The scale makes room for the band as far as this share of the values' range. */
#define BAND_SHARE 0.25

/* So many indicators are looked at where nobody chose one. */
#define MOST_TRIED 8

/* Steps of line and band across the plot. */
#define N_STEPS    48

#define PB_TYPE_SCATTER_READING (pb_scatter_reading_get_type ())

G_DECLARE_FINAL_TYPE (PbScatterReading, pb_scatter_reading, PB, SCATTER_READING, PbChartReading)

/**
 * PbScatterReading:
 *
 * One indicator against another, for the same areas, with the line through them.
 */
struct _PbScatterReading
{
  PbChartReading  parent_instance;
  PbScatterData  *data;
};

G_DEFINE_FINAL_TYPE (PbScatterReading, pb_scatter_reading, PB_TYPE_CHART_READING)

static const PbScatterPair *
get_pair (PbScatterReading *self,
          guint             index)
{
  return &g_array_index (self->data->pairs, PbScatterPair, index);
}

static const char *
get_name (PbScatterReading *self,
          guint             index)
{
  return pb_area_get_name (pb_series_table_get_area (pb_frame_get_table (self->data->frame),
                                                     get_pair (self, index)->area));
}

static int
compare_residuals (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  int first = *(const int *) a, second = *(const int *) b;
  double x = fabs (get_pair (user_data, first)->residual), y = fabs (get_pair (user_data, second)->residual);

  return isfinite (x) && isfinite (y) && x != y ? (x > y ? -1 : 1) : first - second;
}

/* The further off the line, the more a name is wanted. */
static void
want_names (PbScatterReading *self,
            PbDot            *dots)
{
  int n = (int) self->data->pairs->len;
  g_autofree int *by_residual = g_new (int, n);

  for (int i = 0; i < n; i++)
    by_residual[i] = i;
  g_qsort_with_data (by_residual, n, sizeof (int), compare_residuals, self);

  for (int i = 0; i < MIN (n, n <= FEW_AREAS ? n : MOST_NAMES); i++)
    if (n <= FEW_AREAS || fabs (get_pair (self, by_residual[i])->residual) > FAR_OFF)
      dots[by_residual[i]].urgency = n - i;
}

/* The line is as long as the values go. */
typedef struct
{
  double xs[N_STEPS + 1];
  double ys[N_STEPS + 1];
  double lowers[N_STEPS + 1];
  double uppers[N_STEPS + 1];
} Curve;

static void
draw_curve (PbScatterReading *self,
            Curve            *curve)
{
  double low = INFINITY, high = -INFINITY;

  for (guint i = 0; i < self->data->pairs->len; i++)
    {
      low = fmin (low, get_pair (self, i)->x);
      high = fmax (high, get_pair (self, i)->x);
    }

  for (int i = 0; i <= N_STEPS; i++)
    {
      double x = low + (high - low) * i / N_STEPS;
      double y = pb_regression_predict (&self->data->line, x);
      double margin = pb_regression_get_margin (&self->data->line, x);

      curve->xs[i] = x;
      curve->ys[i] = y;
      curve->lowers[i] = y - margin;
      curve->uppers[i] = y + margin;
    }
}

/* The band of few areas is wide at its ends: the dots are to stay apart all the same. */
static void
reach_band (PbScatterReading *self,
            const Curve      *curve,
            PbDotInput       *input)
{
  double low = INFINITY, high = -INFINITY, room;

  for (guint i = 0; i < self->data->pairs->len; i++)
    {
      low = fmin (low, get_pair (self, i)->y);
      high = fmax (high, get_pair (self, i)->y);
    }

  room = BAND_SHARE * (high - low);
  input->y_low = fmax (low - room, fmin (curve->lowers[0], curve->lowers[N_STEPS]));
  input->y_high = fmin (high + room, fmax (curve->uppers[0], curve->uppers[N_STEPS]));
}

static const PbChartBodyClass body_class = {
  PB_CHART_BODY_METHODS (pb_dot_chart, get_dot_box),
  .dup_scale_note = (char *(*) (gpointer)) pb_dot_chart_dup_scale_note,
};

static int
count_lit (PbScatterReading *self)
{
  int n = 0;

  for (guint i = 0; i < self->data->pairs->len; i++)
    n += get_pair (self, i)->is_lit;

  return n;
}

static PbDot *
make_dots (PbScatterReading *self)
{
  PbDot *dots = g_new0 (PbDot, self->data->pairs->len);

  for (guint i = 0; i < self->data->pairs->len; i++)
    dots[i] = (PbDot) { get_name (self, i), get_pair (self, i)->x, get_pair (self, i)->y, PB_DOT_VALUE, 0,
                        get_pair (self, i)->is_lit };
  want_names (self, dots);

  return dots;
}

static PbChartBody *
pb_scatter_reading_lay (PbChartReading *reading,
                        const PbTheme  *theme,
                        double          width)
{
  PbScatterReading *self = PB_SCATTER_READING (reading);
  g_autofree PbDot *dots = NULL;
  g_autofree char *x_title = NULL, *y_title = NULL, *place_words = NULL;
  PbDotKey key = { PB_DOT_VALUE, TRUE, NULL };
  PbDotLine line = { .kind = PB_DOT_LINE_FIT, .n_points = N_STEPS + 1 };
  PbDotInput input = { 0 };
  Curve curve;

  if (self->data->refusal != NULL)
    return NULL;

  dots = make_dots (self);
  x_title = pb_scatter_words_dup_x_title (self->data);
  y_title = pb_scatter_words_dup_y_title (self->data);
  input = (PbDotInput) {
    .dots = dots, .n_dots = (int) self->data->pairs->len, .selected = self->data->selected,
    .x_title = x_title, .y_title = y_title, .y_low = NAN, .y_high = NAN,
    .x_decimals = pb_indicator_get_decimals (pb_series_table_get_indicator (self->data->against)),
    .y_decimals = pb_indicator_get_decimals (pb_series_table_get_indicator (pb_frame_get_table (self->data->frame))),
  };

  if (count_lit (self) > 1)
    {
      place_words = g_strdup_printf (_("In %s: %d"), pb_place_areas_get_name (self->data->frame), count_lit (self));
      key.words = place_words;
      input.keys = &key;
      input.n_keys = 1;
    }
  if (self->data->has_line)
    {
      draw_curve (self, &curve);
      line.xs = curve.xs;
      line.ys = curve.ys;
      input.lines = &line;
      input.n_lines = 1;
      input.band_xs = curve.xs;
      input.band_lowers = curve.lowers;
      input.band_uppers = curve.uppers;
      input.n_band = N_STEPS + 1;
      reach_band (self, &curve, &input);
    }

  return pb_chart_body_new (&body_class, pb_dot_chart_new (&input, theme, width), width);
}

static void
pb_scatter_reading_finalize (GObject *object)
{
  PbScatterReading *self = PB_SCATTER_READING (object);

  g_clear_pointer (&self->data, pb_scatter_data_free);

  G_OBJECT_CLASS (pb_scatter_reading_parent_class)->finalize (object);
}

static void
pb_scatter_reading_class_init (PbScatterReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_scatter_reading_finalize;
  PB_CHART_READING_CLASS (klass)->lay = pb_scatter_reading_lay;
}

static void
pb_scatter_reading_init (PbScatterReading *self)
{
}

static PbDataTable *
make_table (PbScatterReading *self,
            const char       *title)
{
  PbDataTable *table = pb_data_table_new (title);
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (self->data->frame));
  PbIndicator *other = self->data->against != NULL ? pb_series_table_get_indicator (self->data->against) : NULL;

  pb_data_table_add_column (table, "area", _("Area"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", pb_indicator_get_short_name (indicator), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "against", other != NULL ? pb_indicator_get_short_name (other) : _("Against"),
                            PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "off", _("Off the line, standard errors"), PB_COLUMN_NUMBERS);

  for (guint i = 0; i < self->data->pairs->len; i++)
    {
      const PbScatterPair *pair = get_pair (self, i);

      pb_data_table_add_row (table);
      pb_data_table_add_text (table, get_name (self, i));
      pb_data_table_add_value (table, pair->y, pb_indicator_get_decimals (indicator), PB_STATUS_PRESENT);
      pb_data_table_add_value (table, pair->x, pb_indicator_get_decimals (other), PB_STATUS_PRESENT);
      pb_data_table_add_value (table, pair->residual, 1,
                               isfinite (pair->residual) ? PB_STATUS_PRESENT : PB_STATUS_NOT_APPLICABLE);
    }

  return table;
}

static PbDataTable *
make_tidy (PbScatterReading *self,
           const char       *title)
{
  PbDataTable *tidy = pb_tidy_table_new (title);

  for (guint i = 0; i < self->data->pairs->len; i++)
    pb_tidy_table_add_cell (tidy, pb_frame_get_table (self->data->frame), get_pair (self, i)->area,
                            pb_frame_get_period_index (self->data->frame));
  for (guint i = 0; i < self->data->pairs->len; i++)
    pb_tidy_table_add_cell (tidy, self->data->against, get_pair (self, i)->other, self->data->period);

  return tidy;
}

static char *
make_name (PbScatterReading *self)
{
  PbSeriesTable *table = pb_frame_get_table (self->data->frame);
  g_autofree char *subject = pb_headline_subject (pb_series_table_get_series (table));
  g_autofree char *other = self->data->against != NULL
                             ? pb_headline_subject (pb_series_table_get_series (self->data->against))
                             : g_strdup ("");

  return g_strconcat (subject, " ", other, " ", pb_frame_get_period_label (self->data->frame), NULL);
}

PbChartReading *
pb_scatter_reading_new (PbScatterData *data)
{
  PbScatterReading *self = g_object_new (PB_TYPE_SCATTER_READING, NULL);
  PbCaption *caption;

  self->data = data;
  caption = pb_scatter_words_caption (data);
  pb_chart_reading_set (PB_CHART_READING (self), caption, make_table (self, caption->subtitle),
                        make_tidy (self, caption->subtitle), make_name (self));

  return PB_CHART_READING (self);
}

static PbScatterData *
load_data (const PbChartQuestion  *question,
           PbSeries               *series,
           gboolean                is_default,
           GCancellable           *cancellable,
           GError                **error)
{
  g_autoptr(PbSeriesTable) against = NULL;

  if (series == NULL)
    return pb_scatter_data_new (question->frame, NULL, is_default);

  against = pb_workspace_load_table (question->workspace, series, question->view->level, NULL, cancellable, error);

  return against != NULL ? pb_scatter_data_new (question->frame, against, is_default) : NULL;
}

/* Of those that nobody chose the first that can be drawn is taken. */
PbChartReading *
pb_scatter_reading_load (const PbChartQuestion *question,
                         GCancellable          *cancellable,
                         GError               **error)
{
  gboolean is_default;
  g_autoptr(GPtrArray) list =
    pb_scatter_list_series (question->catalogue, question->view, question->series, &is_default);
  g_autoptr(PbScatterData) first = NULL;

  if (list->len == 0)
    g_ptr_array_add (list, NULL);

  for (guint i = 0; i < MIN (list->len, MOST_TRIED); i++)
    {
      g_autoptr(PbScatterData) data = load_data (question, g_ptr_array_index (list, i), is_default, cancellable, error);

      if (data == NULL)
        return NULL;
      if (data->refusal == NULL)
        return pb_scatter_reading_new (g_steal_pointer (&data));
      if (first == NULL)
        first = g_steal_pointer (&data);
    }

  return pb_scatter_reading_new (g_steal_pointer (&first));
}
