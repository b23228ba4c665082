#include "pb-caption.h"

#include "pb-caption-source.h"
#include "pb-compare.h"
#include "pb-headline-words.h"
#include "pb-headline.h"
#include "pb-place-areas.h"
#include "pb-sentences.h"
#include "pb-shapes.h"
#include "pb-survey.h"
#include "pb-text-for-people.h"
#include "pb-trend-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* More areas than this are told by class, not one by one. */
#define MOST_AREAS_TOLD 20

static gboolean
is_trend (PbFrame *frame)
{
  return pb_frame_get_view (frame)->chart == PB_CHART_TREND;
}

static gboolean
has_limits (const PbObservation *cell)
{
  return isfinite (cell->lower95) && isfinite (cell->upper95);
}

/* The first value that may be set against the one shown: of one publication and
 * boundaries, sharing no day with it.  -1 where there is none. */
static int
find_start (PbSeriesTable *table,
            int            area,
            int            period)
{
  const PbPeriod *now = pb_series_table_get_period (table, period);
  const PbObservation *cell = pb_series_table_get_cell (table, area, period);

  for (int i = 0; i < period; i++)
    {
      const PbObservation *then = pb_series_table_get_cell (table, area, i);

      if (then->status == PB_STATUS_PRESENT && then->dataset == cell->dataset &&
          pb_series_table_get_period (table, i)->last < now->first &&
          g_str_equal (pb_series_table_get_edition (table, i), pb_series_table_get_edition (table, period)))
        return i;
    }

  return -1;
}

static gboolean
may_change_be_said (PbSeriesTable *table)
{
  PbValueType type = pb_indicator_get_value_type (pb_series_table_get_indicator (table));

  return type != PB_VALUE_DECILE && type != PB_VALUE_RANK;
}

/* What is said of a Place's change: where, from when, to when, how much. */
typedef struct
{
  PbSeriesTable       *table;
  const char          *subject;
  const char          *place;
  const PbObservation *then;
  const PbObservation *now;
  const PbPeriod      *from;
  const PbPeriod      *to;
} Change;

static char *
say_untested (const Change *change)
{
  PbIndicator *indicator = pb_series_table_get_indicator (change->table);
  double now = pb_survey_round (indicator, change->now->value);
  double then = pb_survey_round (indicator, change->then->value);
  g_autofree char *amount = pb_headline_difference (indicator, now - then);

  if (now == then)
    /* Translators: measure, Place, two periods: "in 2022-24", "on 21 March 2021". */
    return g_strdup_printf (_("%s in %s was the same %s as %s"), change->subject, change->place,
                            pb_text_in_period (change->to), pb_text_in_period (change->from));
  if (now > then)
    /* Translators: measure, Place, amount with unit, two periods: "Gap in life expectancy for men in
     * Derby rose 1.4 years between 2015-17 and 2022-24" */
    return g_strdup_printf (_("%s in %s rose %s between %s and %s"), change->subject, change->place, amount,
                            pb_text_period (change->from), pb_text_period (change->to));

  return g_strdup_printf (_("%s in %s fell %s between %s and %s"), change->subject, change->place, amount,
                          pb_text_period (change->from), pb_text_period (change->to));
}

static char *
say_tested (const Change *change)
{
  PbIndicator *indicator = pb_series_table_get_indicator (change->table);
  g_autofree char *then = pb_text_value_short (indicator, change->then->value);
  g_autofree char *now = pb_text_value_short (indicator, change->now->value);
  const char *format;

  switch (pb_compare_two_values (change->now->lower95, change->now->upper95, change->then->lower95,
                                 change->then->upper95))
    {
    case PB_SIDE_BELOW:
    case PB_SIDE_FAR_BELOW:
      /* Translators: measure, Place, value, period, value, period: "in 2022-24", "on 21 March 2021". */
      format = _("%s in %s: a clear fall, from %s %s to %s %s");
      break;
    case PB_SIDE_ABOVE:
    case PB_SIDE_FAR_ABOVE:
      format = _("%s in %s: a clear rise, from %s %s to %s %s");
      break;
    case PB_SIDE_SIMILAR:
    case PB_SIDE_UNKNOWN:
    default:
      format = _("%s in %s: no clear change, from %s %s to %s %s");
      break;
    }

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, change->subject, change->place, then, pb_text_in_period (change->from), now,
                          pb_text_in_period (change->to));
#pragma GCC diagnostic pop
}

static char *
say_value (PbFrame    *frame,
           int         area,
           const char *subject,
           const char *place)
{
  g_autofree char *value = pb_frame_dup_value (frame, area);

  /* Translators: measure, Place, value or why there is none, period. */
  return g_strdup_printf (_("%s in %s: %s, %s"), subject, place, value, pb_frame_get_period_label (frame));
}

static char *
make_trend_headline (PbFrame *frame,
                     GArray  *areas)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  int period = pb_frame_get_period_index (frame);
  const char *place = pb_place_areas_get_name (frame);
  g_autofree char *subject = pb_headline_subject (pb_series_table_get_series (table));
  Change change = { .table = table, .subject = subject, .place = place };
  int area, start;

  if (areas->len != 1)
    /* Translators: measure, "districts", a Place that is made of them. */
    return g_strdup_printf (_("%s in the %s of %s"), subject,
                            pb_text_level_plural (pb_series_table_get_level (table), areas->len), place);

  area = g_array_index (areas, int, 0);
  if (period < 0 || pb_frame_get_area (frame, area)->cell->status != PB_STATUS_PRESENT ||
      !may_change_be_said (table))
    return say_value (frame, area, subject, place);

  start = find_start (table, area, period);
  if (start < 0)
    return say_value (frame, area, subject, place);

  change.then = pb_series_table_get_cell (table, area, start);
  change.now = pb_series_table_get_cell (table, area, period);
  change.from = pb_series_table_get_period (table, start);
  change.to = pb_series_table_get_period (table, period);

  if (has_limits (change.then) && has_limits (change.now))
    return say_tested (&change);
  if (!pb_headline_may_tell_change (pb_series_table_get_indicator (table)))
    return say_value (frame, area, subject, place);

  return say_untested (&change);
}

static char *
make_trend_subtitle (PbFrame *frame)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  int n_periods = pb_series_table_get_n_periods (table);
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (table), FALSE);

  if (n_periods == 0)
    return g_steal_pointer (&measure);
  if (n_periods == 1)
    return g_strdup_printf ("%s, %s", measure, pb_text_period (pb_series_table_get_period (table, 0)));

  /* Translators: measure with unit, first and last period. */
  return g_strdup_printf (_("%s, %s to %s"), measure, pb_text_period (pb_series_table_get_period (table, 0)),
                          pb_text_period (pb_series_table_get_period (table, n_periods - 1)));
}

static gboolean
any_limits (PbFrame *frame,
            GArray  *areas)
{
  PbSeriesTable *table = pb_frame_get_table (frame);

  for (guint a = 0; a < areas->len; a++)
    for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
      if (has_limits (pb_series_table_get_cell (table, g_array_index (areas, int, a), i)))
        return TRUE;

  return FALSE;
}

static gboolean
has_older_vintage (PbFrame *frame,
                   GArray  *areas)
{
  guint n;
  const PbSupersededValue *values = pb_series_table_get_superseded (pb_frame_get_table (frame), &n);

  for (guint i = 0; i < n && areas->len == 1; i++)
    if (values[i].area == g_array_index (areas, int, 0))
      return TRUE;

  return FALSE;
}

static void
note_trend (GString *notes,
            PbFrame *frame,
            GArray  *areas)
{
  if (any_limits (frame, areas))
    pb_sentences_add (notes, _("Band: 95% interval. A change is clear where the two intervals do not meet."));
  else
    pb_sentences_add (notes, _("Not tested: no intervals supplied."));

  if (has_older_vintage (frame, areas))
    pb_sentences_add (notes, _("Thin grey line: as published before."));
}

static void
note_areas (GString *notes,
            PbFrame *frame)
{
  gboolean has_any = FALSE;

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    has_any |= pb_frame_get_area (frame, i)->in_set && has_limits (pb_frame_get_area (frame, i)->cell);

  if (has_any && pb_frame_get_view (frame)->chart == PB_CHART_BARS)
    pb_sentences_add (notes, _("Whiskers: 95% intervals."));
}

static char *
make_notes (PbFrame    *frame,
            GArray     *place,
            const char *scale_note)
{
  int n_areas = pb_frame_get_n_areas (frame);
  g_autofree gboolean *counts = g_new0 (gboolean, MAX (n_areas, 1));
  PbHeadlineInput input = {
    .table = pb_frame_get_table (frame),
    .catalogue = pb_frame_get_catalogue (frame),
    .period = pb_frame_get_period_index (frame),
    .in_set = counts,
  };
  g_autofree char *lines = NULL;
  GString *notes = g_string_new (NULL);

  if (is_trend (frame))
    /* No area counts: a trend says nothing of comparisons at one moment. */
    note_trend (notes, frame, place);
  else
    {
      note_areas (notes, frame);
      for (int i = 0; i < n_areas; i++)
        counts[i] = pb_frame_get_area (frame, i)->in_set;
    }

  lines = pb_headline_notes (&input);
  pb_sentences_add_lines (notes, lines);
  pb_sentences_add (notes, scale_note);

  return g_string_free (notes, FALSE);
}

static char *
make_source (PbFrame    *frame,
             const char *attribution)
{
  int period = is_trend (frame) ? -1 : pb_frame_get_period_index (frame);
  g_autofree char *source = pb_headline_source (pb_frame_get_table (frame), period);
  gboolean shows_map = pb_frame_get_view (frame)->chart == PB_CHART_MAP;

  return pb_caption_source_finish (source, shows_map ? attribution : NULL);
}

static void
tell_cell (GString             *text,
           PbIndicator         *indicator,
           const PbObservation *cell,
           const char          *before,
           const char          *after)
{
  g_autofree char *value = cell->status == PB_STATUS_PRESENT ? pb_text_number (indicator, cell->value)
                                                             : g_strdup (pb_status_to_sentence (cell->status));

  g_string_append_printf (text, "%s %s%s", before, value, after);
}

/* What only another publication holds is told with that line. */
static gboolean
is_of_the_line (const PbTrendPoint *point)
{
  return point->status != PB_STATUS_PRESENT || isfinite (point->value);
}

/* "Derby: 2015-17 10.5, 2016-18 10.6, …" */
static void
tell_series (GString             *text,
             PbIndicator         *indicator,
             const PbTrendSeries *series)
{
  const char *separator = "";

  g_string_append_printf (text, " %s: ", series->name);
  for (int i = 0; i < series->n_points; i++)
    {
      const PbTrendPoint *point = &series->points[i];
      PbObservation cell = { .value = point->value, .status = point->status };

      if (!is_of_the_line (point))
        continue;

      g_string_append (text, separator);
      tell_cell (text, indicator, &cell, point->period, "");
      separator = ", ";
    }
  g_string_append_c (text, '.');
}

/* The lines that the chart draws, each publication by itself. */
static void
tell_trends (GString *text,
             PbFrame *frame,
             GArray  *areas)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  g_autoptr(PbTrendData) data = pb_trend_data_new_for_areas (table, (const int *) areas->data, (int) areas->len, -1);

  for (int i = 0; i < data->input.n_series; i++)
    tell_series (text, pb_series_table_get_indicator (table), &data->input.series[i]);
}

static void
tell_classes (GString *text,
              PbFrame *frame)
{
  int n_rows;
  const PbLegendRow *rows = pb_frame_get_legend (frame, &n_rows);

  g_string_append_printf (text, " %s:", pb_frame_get_legend_title (frame));
  for (int i = 0; i < n_rows; i++)
    g_string_append_printf (text, " %s: %d%s", rows[i].label, rows[i].count, i + 1 < n_rows ? "," : ".");
}

static void
tell_areas (GString *text,
            PbFrame *frame)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  PbArea *benchmark = pb_series_table_get_benchmark (table);
  int n_told = 0;

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    n_told += pb_frame_get_area (frame, i)->in_set && pb_frame_get_area (frame, i)->on_map;

  if (n_told > MOST_AREAS_TOLD)
    {
      tell_classes (text, frame);
      return;
    }

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, i);
      g_autofree char *before = NULL;

      if (!area->in_set || !area->on_map)
        continue;

      before = g_strconcat (" ", pb_area_get_name (pb_series_table_get_area (table, i)), NULL);
      tell_cell (text, pb_series_table_get_indicator (table), area->cell, before, "");
      if (area->assessment.comparison != PB_COMPARISON_NOT_COMPARED)
        g_string_append_printf (text, " (%s)", pb_comparison_to_label (area->assessment.comparison));
      g_string_append (text, --n_told > 0 ? "," : ".");
    }

  if (benchmark != NULL && pb_frame_get_benchmark (frame)->status == PB_STATUS_PRESENT)
    {
      g_autofree char *before = g_strconcat (" ", pb_area_get_name (benchmark), NULL);

      tell_cell (text, pb_series_table_get_indicator (table), pb_frame_get_benchmark (frame), before, ".");
    }
}

static const char *
get_kind_words (PbChartKind chart)
{
  switch (chart)
    {
    case PB_CHART_TREND:
      return _("Line chart.");
    case PB_CHART_BARS:
      return _("Bar chart.");
    case PB_CHART_TABLE:
      return _("Table.");
    case PB_CHART_MAP:
    case PB_CHART_INEQUALITY:
    default:
      return _("Map.");
    }
}

static char *
make_alternative (PbFrame         *frame,
                  GArray          *place,
                  const PbCaption *caption)
{
  GString *text = g_string_new (get_kind_words (pb_frame_get_view (frame)->chart));

  pb_sentences_add (text, caption->headline);
  pb_sentences_add (text, caption->subtitle);
  if (is_trend (frame))
    tell_trends (text, frame, place);
  else
    tell_areas (text, frame);

  return g_string_free (text, FALSE);
}

/**
 * pb_caption_new:
 * @frame: what is shown
 * @scale_note: (nullable): what the chart says of its axis
 * @attribution: (nullable): whose boundaries a map has, one a line
 *
 * Writes the words round a figure: a finding, what it is of, how sure it is, where
 * it comes from, and the figures themselves in words.
 *
 * Returns: (transfer full): the caption
 */
PbCaption *
pb_caption_new (PbFrame    *frame,
                const char *scale_note,
                const char *attribution)
{
  PbCaption *self = g_new0 (PbCaption, 1);
  g_autoptr(GArray) place = pb_place_areas_list (frame);

  if (is_trend (frame) && place->len > 0)
    {
      self->headline = make_trend_headline (frame, place);
      self->subtitle = make_trend_subtitle (frame);
    }
  else
    {
      self->headline = g_strdup (pb_frame_get_headline (frame));
      self->subtitle = g_strdup (pb_frame_get_subtitle (frame));
    }

  self->notes = make_notes (frame, place, scale_note);
  self->source = make_source (frame, attribution);
  self->alternative = make_alternative (frame, place, self);

  return self;
}

PbCaption *
pb_caption_new_of_words (char *headline,
                         char *subtitle,
                         char *notes,
                         char *source,
                         char *alternative)
{
  PbCaption *self = g_new0 (PbCaption, 1);

  *self = (PbCaption) { headline, subtitle, notes, source, alternative };

  return self;
}

PbCaption *
pb_caption_copy (const PbCaption *self)
{
  return pb_caption_new_of_words (g_strdup (self->headline), g_strdup (self->subtitle), g_strdup (self->notes),
                                  g_strdup (self->source), g_strdup (self->alternative));
}

static void
take_word (char       **word,
           const char  *written)
{
  if (written == NULL)
    return;

  g_free (*word);
  *word = g_strdup (written);
}

void
pb_caption_take_words (PbCaption         *self,
                       const PbViewWords *words)
{
  take_word (&self->headline, words->headline);
  take_word (&self->subtitle, words->subtitle);
  take_word (&self->notes, words->notes);
  take_word (&self->alternative, words->alternative);
}

void
pb_caption_free (PbCaption *self)
{
  g_free (self->headline);
  g_free (self->subtitle);
  g_free (self->notes);
  g_free (self->source);
  g_free (self->alternative);
  g_free (self);
}
