#include "pb-funnel-words-private.h"

#include "pb-caption-source.h"
#include "pb-headline-words.h"
#include "pb-number.h"
#include "pb-place-areas.h"
#include "pb-sentences.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More areas than this are counted, not named. */
#define MOST_NAMED 12

/* Verdicts first, the need before the good; then directions; the rest last. */
static const PbDotMark order[] = { PB_DOT_MUCH_WORSE,  PB_DOT_WORSE,  PB_DOT_MUCH_BETTER, PB_DOT_BETTER,
                                   PB_DOT_MUCH_HIGHER, PB_DOT_HIGHER, PB_DOT_MUCH_LOWER,  PB_DOT_LOWER };

static gboolean
is_far (PbDotMark mark)
{
  return mark == PB_DOT_MUCH_WORSE || mark == PB_DOT_MUCH_BETTER || mark == PB_DOT_MUCH_HIGHER ||
         mark == PB_DOT_MUCH_LOWER;
}

static PbSeriesTable *
get_table (const PbFunnelData *data)
{
  return pb_frame_get_table (data->frame);
}

static PbIndicator *
get_indicator (const PbFunnelData *data)
{
  return pb_series_table_get_indicator (get_table (data));
}

static const PbFunnelArea *
get_area (const PbFunnelData *data,
          guint               index)
{
  return &g_array_index (data->areas, PbFunnelArea, index);
}

const char *
pb_funnel_words_get_areas (const PbFunnelData *data,
                           int                 n)
{
  return pb_text_level_plural (pb_series_table_get_level (get_table (data)), n);
}

int
pb_funnel_words_count_drawn (const PbFunnelData *data)
{
  int n = 0;

  for (guint i = 0; i < data->areas->len; i++)
    n += isfinite (get_area (data, i)->value);

  return n;
}

int
pb_funnel_words_count_beyond (const PbFunnelData *data,
                              gboolean            only_far)
{
  int n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (!only_far || is_far (order[i]))
      n += pb_funnel_data_count (data, order[i]);

  return n;
}

static void
add_clause (GString    *text,
            const char *clause)
{
  g_string_append_printf (text, "%s %s", text->len > 0 && text->str[text->len - 1] == ':' ? "" : ";", clause);
}

/* "Derby and Erewash worse, beyond the 95% limit" */
static void
name_areas (GString            *text,
            const PbFunnelData *data,
            PbDotMark           mark)
{
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *clause = NULL;
  int n = pb_funnel_data_count (data, mark), n_told = 0;

  if (n == 0)
    return;

  for (guint i = 0; i < data->areas->len; i++)
    if (get_area (data, i)->mark == mark && isfinite (get_area (data, i)->value))
      {
        const char *name = pb_area_get_name (pb_series_table_get_area (get_table (data), get_area (data, i)->area));

        if (n_told > 0)
          g_string_append (names, n_told == n - 1 ? _(" and ") : ", ");
        g_string_append (names, name);
        n_told++;
      }

  /* Translators: names of areas, and what they are: "worse, beyond the 95% limit" */
  clause = g_strdup_printf (_("%s %s"), names->str, pb_funnel_mark_to_words (mark));
  add_clause (text, clause);
}

static void
name_all (GString            *text,
          const PbFunnelData *data)
{
  int n = pb_funnel_words_count_drawn (data);
  int n_beyond = pb_funnel_words_count_beyond (data, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    name_areas (text, data, order[i]);

  if (n_beyond == 0 && n > 1)
    {
      g_autofree char *areas = pb_headline_all_areas (n, n, pb_series_table_get_level (get_table (data)));
      /* Translators: "all nine districts" */
      g_autofree char *clause = g_strdup_printf (_("%s within the limits"), areas);

      add_clause (text, clause);
    }
  else if (n - n_beyond <= 2)
    name_areas (text, data, PB_DOT_WITHIN);
  else
    {
      g_autofree char *count = pb_headline_count (n - n_beyond);
      /* Translators: how many areas lie within the limits, the others having been named */
      g_autofree char *clause = g_strdup_printf (_("the other %s within the limits"), count);

      add_clause (text, clause);
    }
}

static int
count_lit (const PbFunnelData *data,
           PbDotMark           mark)
{
  int n = 0;

  for (guint i = 0; i < data->areas->len; i++)
    n += get_area (data, i)->is_lit && get_area (data, i)->mark == mark && isfinite (get_area (data, i)->value);

  return n;
}

/* "230 of 642 small areas worse, beyond the 99.8% limit (80 in Derby)" */
static void
count_mark (GString            *text,
            const PbFunnelData *data,
            PbDotMark           mark,
            gboolean            is_first)
{
  g_autofree char *count = pb_number_format (pb_funnel_data_count (data, mark), 0);
  g_autofree char *all = pb_number_format (pb_funnel_words_count_drawn (data), 0);
  g_autofree char *clause = NULL;
  const char *place = pb_place_areas_get_name (data->frame);
  int n_lit = count_lit (data, mark);

  if (is_first)
    /* Translators: how many of how many areas, their plural, "worse, beyond the 99.8% limit" */
    clause = g_strdup_printf (_("%s of %s %s %s"), count, all,
                              pb_funnel_words_get_areas (data, pb_funnel_words_count_drawn (data)),
                              pb_funnel_mark_to_words (mark));
  else
    clause = g_strdup_printf ("%s %s", count, pb_funnel_mark_to_words (mark));

  add_clause (text, clause);
  if (place != NULL && n_lit > 0)
    /* Translators: of a count: how many of it lie in a Place */
    g_string_append_printf (text, _(" (%d in %s)"), n_lit, place);
}

static void
count_all (GString            *text,
           const PbFunnelData *data)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (is_far (order[i]) && pb_funnel_data_count (data, order[i]) > 0)
      {
        count_mark (text, data, order[i], is_first);
        is_first = FALSE;
      }

  if (is_first)
    {
      g_autofree char *all = pb_number_format (pb_funnel_words_count_drawn (data), 0);
      /* Translators: how many areas, their plural */
      g_autofree char *clause = g_strdup_printf (_("none of %s %s beyond the 99.8%% limits"), all,
                                                 pb_funnel_words_get_areas (data, pb_funnel_words_count_drawn (data)));

      add_clause (text, clause);
    }
}

static char *
make_headline (const PbFunnelData *data)
{
  g_autofree char *subject = pb_headline_subject (pb_series_table_get_series (get_table (data)));
  g_autofree char *average = pb_funnel_data_dup_average_name (data);
  g_autofree char *value = pb_text_value_short (get_indicator (data), data->average);
  GString *text = g_string_new (NULL);

  /* Translators: measure, "in 2016-18", what the limits stand round and its value: "Alcohol deaths in
   * 2016-18 against England (11.1):" */
  g_string_append_printf (text, _("%s %s against %s (%s):"), subject,
                          pb_text_in_period (pb_frame_get_period (data->frame)), average, value);
  if (pb_funnel_words_count_drawn (data) <= MOST_NAMED)
    name_all (text, data);
  else
    count_all (text, data);

  return g_string_free (text, FALSE);
}

static char *
make_subtitle (const PbFunnelData *data)
{
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (get_table (data)), FALSE);

  /* Translators: measure with unit, period */
  return g_strdup_printf (_("%s, %s, by size of the denominator"), measure, pb_frame_get_period_label (data->frame));
}

static char *
make_source (const PbFunnelData *data)
{
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();
  int period = pb_frame_get_period_index (data->frame);

  for (guint i = 0; i < data->areas->len; i++)
    pb_caption_source_add_cell (datasets, get_table (data), get_area (data, i)->area, period);
  if (data->is_benchmark)
    pb_caption_source_add_cell (datasets, get_table (data), -1, period);

  return pb_caption_source_of (datasets);
}

/* All of few areas, the counts of many. */
static void
tell_areas (GString            *text,
            const PbFunnelData *data)
{
  const char *separator = " ";

  if (pb_funnel_words_count_drawn (data) > MOST_NAMED)
    {
      for (guint i = 0; i <= G_N_ELEMENTS (order); i++)
        {
          PbDotMark mark = i < G_N_ELEMENTS (order) ? order[i] : PB_DOT_WITHIN;
          int n = pb_funnel_data_count (data, mark);

          if (n == 0)
            continue;

          g_string_append_printf (text, "%s%d %s", separator, n, pb_funnel_mark_to_words (mark));
          separator = "; ";
        }
      g_string_append_c (text, '.');
      return;
    }

  for (guint i = 0; i < data->areas->len; i++)
    {
      const PbFunnelArea *area = get_area (data, i);
      g_autofree char *value = NULL;

      if (!isfinite (area->value))
        continue;

      value = pb_text_number (get_indicator (data), area->value);
      g_string_append_printf (text, "%s%s %s (%s)", separator,
                              pb_area_get_name (pb_series_table_get_area (get_table (data), area->area)), value,
                              pb_funnel_mark_to_words (area->mark));
      separator = "; ";
    }
  g_string_append_c (text, '.');
}

static char *
make_alternative (const PbFunnelData *data,
                  const char         *headline,
                  const char         *subtitle)
{
  GString *text = g_string_new (_("Funnel plot."));

  pb_sentences_add (text, headline);
  pb_sentences_add (text, subtitle);
  if (data->refusal == NULL)
    {
      g_autofree char *average = pb_funnel_words_dup_average (data);
      g_autofree char *sentence = g_strdup_printf (_("Middle: %s"), average);

      pb_sentences_add (text, sentence);
      tell_areas (text, data);
    }

  return g_string_free (text, FALSE);
}

PbCaption *
pb_funnel_words_caption (const PbFunnelData *data)
{
  g_autofree char *headline = data->refusal != NULL ? g_strdup (data->refusal) : make_headline (data);
  g_autofree char *subtitle = make_subtitle (data);
  char *alternative = make_alternative (data, headline, subtitle);

  return pb_caption_new_of_words (g_steal_pointer (&headline), g_steal_pointer (&subtitle),
                                  pb_funnel_words_make_notes (data), make_source (data), alternative);
}

char *
pb_funnel_words_dup_x_title (const PbFunnelData *data)
{
  if (data->statistic == PB_FUNNEL_PROPORTION)
    return g_strdup (_("Denominator: how many the share is of"));
  if (data->n_years > 1)
    return g_strdup (_("People a year, as count and rate imply"));

  return g_strdup (_("People, as count and rate imply"));
}

char *
pb_funnel_words_dup_y_title (const PbFunnelData *data)
{
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (get_table (data)), TRUE);

  return g_strdup_printf ("%s, %s", measure, pb_frame_get_period_label (data->frame));
}

char *
pb_funnel_words_dup_average (const PbFunnelData *data)
{
  g_autofree char *value = pb_text_value_short (get_indicator (data), data->average);
  g_autofree char *together = NULL;

  if (data->is_benchmark)
    return g_strdup_printf ("%s %s", pb_headline_benchmark (get_table (data)), value);

  /* Translators: beside the line of all areas together: its value */
  return g_strdup_printf (_("All %s"), value);
}
