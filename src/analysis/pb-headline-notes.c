#include "pb-headline.h"

#include "pb-dataset-source.h"
#include "pb-headline-words.h"
#include "pb-survey.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_line (GString    *notes,
          const char *format,
          ...) G_GNUC_PRINTF (2, 3);

static void
add_line (GString    *notes,
          const char *format,
          ...)
{
  va_list args;

  if (notes->len > 0)
    g_string_append_c (notes, '\n');

  va_start (args, format);
  g_string_append_vprintf (notes, format, args);
  va_end (args);
}

/* A pack's wording may or may not end its sentence. */
static const char *
get_stop (const char *text)
{
  return g_str_has_suffix (text, ".") ? "" : ".";
}

static void
note_overlap (GString       *notes,
              PbSeriesTable *table)
{
  if (pb_series_table_periods_overlap (table))
    add_line (notes, _("Periods overlap: compare only those that share no year."));
}

static void
note_edition (GString       *notes,
              PbSeriesTable *table,
              int            period)
{
  const char *edition = pb_series_table_get_edition (table, period);

  if (*edition != '\0')
    add_line (notes, _("Boundaries of the %s: %s."),
              pb_text_level_plural (pb_series_table_get_level (table), 2), edition);
}

static void
note_comparison (GString        *notes,
                 PbSeriesTable  *table,
                 const PbSurvey *survey)
{
  const char *benchmark = pb_headline_benchmark (table);

  if (survey->has_published)
    add_line (notes, _("Comparison with %s as published."), benchmark);
  if (survey->has_from_intervals)
    add_line (notes, _("Comparison with %s from 95%% intervals, its own value taken as exact."), benchmark);
  if (survey->reason != NULL && !survey->has_published && !survey->has_from_intervals)
    add_line (notes, _("Not compared with %s: %s."), benchmark, survey->reason);
}

static void
note_method (GString        *notes,
             PbSeriesTable  *table,
             const PbSurvey *survey)
{
  const PbIndicatorFacts *facts = pb_indicator_get_facts (pb_series_table_get_indicator (table));

  if (survey->has_intervals && *facts->ci_method != '\0')
    add_line (notes, _("Intervals: %s%s"), facts->ci_method, get_stop (facts->ci_method));
  if (*facts->standard_population != '\0')
    add_line (notes, _("Standardised for age: %s%s"), facts->standard_population,
              get_stop (facts->standard_population));
}

static void
note_suppression (GString        *notes,
                  PbSeriesTable  *table,
                  const PbSurvey *survey)
{
  const char *rule = pb_indicator_get_facts (pb_series_table_get_indicator (table))->disclosure_rule;
  int n = survey->n_statuses[PB_STATUS_SUPPRESSED];
  int n_here = survey->n_statuses[PB_STATUS_SUPPRESSED_HERE];

  if (n_here > 0)
    add_line (notes, _("Hidden here by the rule for small counts: %d %s."), n_here,
              pb_text_level_plural (pb_series_table_get_level (table), n_here));
  if (n == 0)
    return;

  add_line (notes, _("Hidden by the publisher: %d %s."), n,
            pb_text_level_plural (pb_series_table_get_level (table), n));
  if (*rule != '\0')
    add_line (notes, "%s%s", rule, get_stop (rule));
}

/**
 * pb_headline_notes:
 * @input: the series, its period and the areas that count
 *
 * Returns: (transfer full): sentences on overlap, boundaries, comparison, method,
 *   suppression and the indicator's caveats, one a line; may be empty
 */
char *
pb_headline_notes (const PbHeadlineInput *input)
{
  const char *caveats = pb_indicator_get_facts (pb_series_table_get_indicator (input->table))->caveats;
  GString *notes = g_string_new (NULL);
  PbSurvey survey;

  note_overlap (notes, input->table);

  if (input->period >= 0)
    {
      pb_survey_areas (&survey, input->table, input->period, input->in_set);
      note_edition (notes, input->table, input->period);
      note_comparison (notes, input->table, &survey);
      note_method (notes, input->table, &survey);
      note_suppression (notes, input->table, &survey);
    }

  if (*caveats != '\0')
    add_line (notes, "%s%s", caveats, get_stop (caveats));

  return g_string_free (notes, FALSE);
}

static void
mark_dataset (gboolean            *is_used,
              guint                n_datasets,
              const PbObservation *cell)
{
  if (cell->dataset >= 0 && (guint) cell->dataset < n_datasets)
    is_used[cell->dataset] = TRUE;
}

static void
mark_period (PbSeriesTable *table,
             int            period,
             gboolean      *is_used)
{
  guint n_datasets = pb_series_table_get_n_datasets (table);

  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    mark_dataset (is_used, n_datasets, pb_series_table_get_cell (table, i, period));

  mark_dataset (is_used, n_datasets, pb_series_table_get_benchmark_cell (table, period));
}

/**
 * pb_headline_source:
 * @table: the series
 * @period: the period shown; -1 for all of the series
 *
 * Returns: (transfer full): every dataset that the period's values come from,
 *   with publisher, re-publisher, date and licence or attribution, one a line
 */
char *
pb_headline_source (PbSeriesTable *table,
                    int            period)
{
  guint n_datasets = pb_series_table_get_n_datasets (table);
  g_autofree gboolean *is_used = g_new0 (gboolean, n_datasets + 1);
  GString *source = g_string_new (NULL);

  if (period >= 0)
    mark_period (table, period, is_used);
  else
    for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
      mark_period (table, i, is_used);

  for (guint i = 0; i < n_datasets; i++)
    if (is_used[i])
      {
        g_autofree char *line = pb_dataset_source_line (pb_series_table_get_dataset (table, i));

        add_line (source, "%s", line);
      }

  return g_string_free (source, FALSE);
}
