#include "pb-pinned-notes.h"

#include "pb-place-areas.h"
#include "pb-sentences.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char **
pb_pinned_notes_list_lines (PbFrame *frame)
{
  g_autoptr(GArray) areas = pb_place_areas_list (frame);
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < areas->len; i++)
    g_ptr_array_add (codes, g_strdup (pb_area_get_code (
                              pb_series_table_get_area (pb_frame_get_table (frame), g_array_index (areas, int, i)))));
  g_ptr_array_add (codes, NULL);

  return (char **) g_ptr_array_free (codes, FALSE);
}

/* The selected Place, by its own code too where it is made of areas. */
static char **
list_place (PbFrame *frame)
{
  const char *place = pb_frame_get_view (frame)->place;
  g_auto(GStrv) lines = pb_pinned_notes_list_lines (frame);
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();

  g_strv_builder_addv (codes, (const char **) lines);
  if (place != NULL)
    g_strv_builder_add (codes, place);

  return g_strv_builder_end (codes);
}

/* All that the chart shows side by side, and what it is held against. */
static char **
list_set (PbFrame *frame)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  PbArea *benchmark = pb_series_table_get_benchmark (table);
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    if (pb_frame_get_area (frame, i)->in_set)
      g_strv_builder_add (codes, pb_area_get_code (pb_series_table_get_area (table, i)));
  if (benchmark != NULL)
    g_strv_builder_add (codes, pb_area_get_code (benchmark));
  if (pb_frame_get_view (frame)->place != NULL)
    g_strv_builder_add (codes, pb_frame_get_view (frame)->place);

  return g_strv_builder_end (codes);
}

typedef enum
{
  SHOWS_NOTHING,
  SHOWS_PERIOD,
  SHOWS_TIME,
  SHOWS_POINTS,
} Showing;

static Showing
get_showing (PbChartKind chart)
{
  switch (chart)
    {
    case PB_CHART_TREND:
      return SHOWS_POINTS;
    case PB_CHART_INEQUALITY:
    case PB_CHART_MULTIPLES:
    case PB_CHART_BOX:
      return SHOWS_TIME;
    case PB_CHART_MAP:
    case PB_CHART_TABLE:
    case PB_CHART_BARS:
    case PB_CHART_DUMBBELL:
    case PB_CHART_FUNNEL:
    case PB_CHART_SCATTER:
      return SHOWS_PERIOD;
    case PB_CHART_SPC:
    case PB_CHART_RUG:
    case PB_CHART_SPINE:
    case PB_CHART_PYRAMID:
    case PB_CHART_STATES:
    case PB_CHART_TIMELINE:
    case PB_N_CHARTS:
    default:
      return SHOWS_NOTHING;
    }
}

GPtrArray *
pb_pinned_notes_list (PbFrame     *frame,
                      PbRegisters *registers)
{
  /* Of a moment that is not yet measured only what is said of the whole chart. */
  static const PbPeriod unmeasured = { .label = (char *) "" };
  const PbView *view = pb_frame_get_view (frame);
  PbSeriesTable *table = pb_frame_get_table (frame);
  int n_periods = pb_series_table_get_n_periods (table);
  Showing showing = get_showing (view->chart);
  g_auto(GStrv) areas = showing == SHOWS_POINTS ? list_place (frame) : list_set (frame);
  g_autofree const PbPeriod **periods = g_new (const PbPeriod *, MAX (n_periods, 1));
  PbChartNoteQuestion question = { .series = pb_series_table_get_series (table),
                                   .areas = (const char *const *) areas };

  if (showing == SHOWS_NOTHING || registers == NULL)
    return g_ptr_array_new ();

  for (int i = 0; i < n_periods; i++)
    periods[i] = pb_series_table_get_period (table, i);
  question.moment = pb_chart_notes_find_day (n_periods > 0 ? periods[n_periods - 1] : NULL, view->moment);

  if (showing == SHOWS_POINTS)
    {
      question.periods = periods;
      question.n_periods = n_periods;
    }
  else if (showing == SHOWS_PERIOD)
    question.period = pb_frame_get_period (frame) != NULL ? pb_frame_get_period (frame) : &unmeasured;

  return pb_chart_notes_list (registers, pb_frame_get_catalogue (frame), &question, NULL);
}

gboolean
pb_pinned_notes_name_area (PbChartKind chart)
{
  return chart != PB_CHART_TREND && chart != PB_CHART_SPC;
}

/* In the figure each stands on a line of its own, where its number can be found. */
static void
add_sentence (char       **text,
              const char  *sentence,
              gboolean     on_own_line)
{
  GString *longer;

  /* Who wrote the words may have kept the notes among them. */
  if (strstr (*text, sentence) != NULL)
    return;

  longer = g_string_new (*text);
  if (on_own_line && longer->len > 0)
    {
      g_string_append_printf (longer, "\n%s", sentence);
      g_string_append (longer, g_str_has_suffix (sentence, ".") ? "" : ".");
    }
  else
    pb_sentences_add (longer, sentence);
  g_free (*text);
  *text = g_string_free (longer, FALSE);
}

void
pb_pinned_notes_add (GPtrArray *notes,
                     gboolean   names_area,
                     PbCaption *caption)
{
  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *words = pb_chart_note_dup_words (g_ptr_array_index (notes, i), names_area);
      g_autofree char *note = g_strdup_printf (_("Note %s"), words);

      add_sentence (&caption->notes, words, TRUE);
      add_sentence (&caption->alternative, note, FALSE);
    }
}
