#include "pb-chart-words.h"

#include "pb-caption-source.h"
#include "pb-headline-words.h"
#include "pb-headline.h"
#include "pb-sentences.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"
#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_word (GString    *name,
          const char *word)
{
  if (word != NULL && *word != '\0')
    g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", word);
}

char *
pb_chart_words_name (PbSeries   *series,
                     const char *tail)
{
  GString *name = g_string_new (pb_indicator_get_short_name (pb_series_get_indicator (series)));

  if (!g_str_equal (pb_series_get_sex (series), "Persons"))
    add_word (name, pb_text_sex_in_subtitle (pb_series_get_sex (series)));
  add_word (name, pb_series_get_category (series));
  add_word (name, tail);

  return g_string_free (name, FALSE);
}

char *
pb_chart_words_too_many (PbLevel level,
                         guint   n)
{
  /* Translators: "small areas", how many, "small areas" */
  return g_strdup_printf (_("Too many %s to show one by one (%u): choose a larger level, or another chart"),
                          pb_text_level_plural (level, n), n);
}

char *
pb_chart_words_not_yet (PbFrame *frame)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  g_autofree char *subject = pb_headline_subject (pb_series_table_get_series (table));

  if (pb_series_table_get_n_periods (table) == 0)
    return pb_text_not_published_for (pb_series_table_get_level (table));

  /* Translators: measure, period: "Adult smoking was not yet measured: it was first measured in 2011" */
  return g_strdup_printf (_("%s: not yet measured at this moment. It was first measured %s: go there"), subject,
                          pb_text_in_period (pb_series_table_get_period (table, 0)));
}

static gboolean
has_limits (PbSeriesTable *table,
            GArray        *areas,
            int            period)
{
  int first = period < 0 ? 0 : period, last = period < 0 ? pb_series_table_get_n_periods (table) - 1 : period;

  for (guint i = 0; i < areas->len; i++)
    for (int j = first; j <= last; j++)
      {
        const PbObservation *cell = pb_series_table_get_cell (table, g_array_index (areas, int, i), j);

        if (isfinite (cell->lower95) && isfinite (cell->upper95))
          return TRUE;
      }

  return FALSE;
}

static guint
count_status (PbSeriesTable *table,
              GArray        *areas,
              int            period,
              PbStatus       status)
{
  int first = period < 0 ? 0 : period, last = period < 0 ? pb_series_table_get_n_periods (table) - 1 : period;
  guint n = 0;

  for (guint i = 0; i < areas->len; i++)
    for (int j = first; j <= last; j++)
      n += pb_series_table_get_cell (table, g_array_index (areas, int, i), j)->status == status;

  return n;
}

static void
add_fact (GString    *notes,
          const char *format,
          const char *fact)
{
  g_autofree char *text = NULL;

  if (*fact == '\0')
    return;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, fact);
#pragma GCC diagnostic pop
  pb_sentences_add (notes, text);
}

void
pb_chart_words_add_method (GString *notes,
                           PbFrame *frame,
                           GArray  *areas,
                           int      period,
                           gboolean has_intervals)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  const PbIndicatorFacts *facts = pb_indicator_get_facts (pb_series_table_get_indicator (table));
  /* No area counts: what is compared with the benchmark is not in these charts. */
  g_autofree gboolean *counts = g_new0 (gboolean, MAX (pb_series_table_get_n_areas (table), 1));
  PbHeadlineInput input = { table, pb_frame_get_catalogue (frame), period, counts };
  g_autofree char *lines = pb_headline_notes (&input);
  guint n_suppressed = count_status (table, areas, period, PB_STATUS_SUPPRESSED);
  guint n_hidden_here = count_status (table, areas, period, PB_STATUS_SUPPRESSED_HERE);

  if (has_intervals && has_limits (table, areas, period))
    add_fact (notes, _("Intervals: %s"), facts->ci_method);
  if (n_suppressed > 0)
    {
      g_autofree char *text =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Hidden by the publisher: %u small number",
                                      "Hidden by the publisher: %u small numbers", n_suppressed),
                         n_suppressed);

      pb_sentences_add (notes, text);
      add_fact (notes, "%s", facts->disclosure_rule);
    }
  if (n_hidden_here > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("Hidden here by the rule for small counts: %u value",
                                                         "Hidden here by the rule for small counts: %u values",
                                                         n_hidden_here),
                                               n_hidden_here);

      pb_sentences_add (notes, text);
    }
  pb_sentences_add_lines (notes, lines);
}

char *
pb_chart_words_cell (PbIndicator         *indicator,
                     const PbObservation *cell)
{
  return cell->status == PB_STATUS_PRESENT ? pb_text_value_short (indicator, cell->value)
                                           : g_strdup (pb_status_to_label (cell->status));
}

void
pb_chart_words_refuse (PbChartReading *reading,
                       PbFrame        *frame,
                       char           *headline,
                       PbDataTable    *table)
{
  PbSeriesTable *values = pb_frame_get_table (frame);
  PbSeries *series = pb_series_table_get_series (values);
  char *measure = pb_headline_measure (series, FALSE);
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();
  GString *alternative = g_string_new (NULL);

  pb_caption_source_add_table (datasets, values);
  pb_sentences_add (alternative, headline);
  pb_sentences_add (alternative, measure);

  pb_chart_reading_set (reading,
                        pb_caption_new_of_words (headline, measure, g_strdup (""), pb_caption_source_of (datasets),
                                                 g_string_free (alternative, FALSE)),
                        table, pb_tidy_table_new (measure), pb_chart_words_name (series, NULL));
}
