#include "pb-headline-private.h"
#include "pb-headline-words.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* The earliest period that shares no day with the one shown, lies before it, is
 * on its boundaries and has a value for every area that has one now: else the
 * difference would be one between other areas. */
static int
find_first_alike (const PbHeadlineInput *input)
{
  PbSeriesTable *table = input->table;
  const PbPeriod *now = pb_series_table_get_period (table, input->period);

  for (int period = 0; period < input->period; period++)
    {
      const PbPeriod *then = pb_series_table_get_period (table, period);
      gboolean is_alike = then->last < now->first &&
                          g_str_equal (pb_series_table_get_edition (table, period),
                                       pb_series_table_get_edition (table, input->period));

      for (int i = 0; is_alike && i < pb_series_table_get_n_areas (table); i++)
        {
          const PbObservation *cell = pb_series_table_get_cell (table, i, input->period);
          const PbObservation *cell_then = pb_series_table_get_cell (table, i, period);

          if ((input->in_set == NULL || input->in_set[i]) && cell->status == PB_STATUS_PRESENT)
            is_alike = cell_then->status == PB_STATUS_PRESENT && cell_then->dataset == cell->dataset;
        }

      if (is_alike)
        return period;
    }

  return -1;
}

static char *
say_earlier_difference (const PbHeadlineInput *input)
{
  PbIndicator *indicator = pb_series_table_get_indicator (input->table);
  int period = find_first_alike (input);
  const PbPeriod *then;
  g_autofree char *difference = NULL;
  PbSurvey survey;

  if (period < 0)
    return NULL;

  pb_survey_areas (&survey, input->table, period, input->in_set);
  difference = pb_headline_difference (indicator, survey.high - survey.low);

  then = pb_series_table_get_period (input->table, period);

  if (then->kind == PB_PERIOD_DATE)
    /* Translators: "On 21 March 2021 the difference was 2.9 years" */
    return g_strdup_printf (_("On %s the difference was %s"), pb_text_period (then), difference);

  /* Translators: "In 2015-17 the difference was 2.9 years" */
  return g_strdup_printf (_("In %s the difference was %s"), pb_text_period (then), difference);
}

static char *
say_basis (const PbSurvey *survey)
{
  if (survey->has_published && survey->has_from_intervals)
    return g_strdup (_("Comparison as published or from 95% intervals"));

  return g_strdup (survey->has_published ? _("Comparison as published") : _("Comparison from 95% intervals"));
}

static void
add_sentence (GString *text,
              char    *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", sentence);
  g_free (sentence);
}

/* Why the areas without a value have none: nobody looks for what was never published. */
static char *
say_missing (PbSeriesTable  *table,
             const PbSurvey *survey)
{
  const int *n_statuses = survey->n_statuses;
  int n_not_published = n_statuses[PB_STATUS_NOT_PUBLISHED];
  int n_hidden = n_statuses[PB_STATUS_SUPPRESSED];
  int n_hidden_here = n_statuses[PB_STATUS_SUPPRESSED_HERE];
  int n_not_applicable = n_statuses[PB_STATUS_NOT_APPLICABLE];
  int n_missing = survey->n_areas - survey->n_valued - n_not_published - n_hidden - n_hidden_here - n_not_applicable;
  PbLevel level = pb_series_table_get_level (table);
  GString *text = NULL;

  if (survey->n_valued == survey->n_areas || survey->n_valued == 0)
    return NULL;

  text = g_string_new (NULL);

  /* Translators: these five count areas: "8 districts" */
  if (n_not_published > 0)
    add_sentence (text, g_strdup_printf (_("Not published for %d %s"), n_not_published,
                                         pb_text_level_plural (level, n_not_published)));
  if (n_hidden > 0)
    add_sentence (text, g_strdup_printf (_("Hidden by the publisher for %d %s"), n_hidden,
                                         pb_text_level_plural (level, n_hidden)));
  if (n_hidden_here > 0)
    add_sentence (text, g_strdup_printf (_("Hidden here by the rule for small counts for %d %s"), n_hidden_here,
                                         pb_text_level_plural (level, n_hidden_here)));
  if (n_not_applicable > 0)
    add_sentence (text, g_strdup_printf (_("Does not apply to %d %s"), n_not_applicable,
                                         pb_text_level_plural (level, n_not_applicable)));
  if (n_missing > 0)
    add_sentence (text, g_strdup_printf (_("%d %s without a value"), n_missing,
                                         pb_text_level_plural (level, n_missing)));

  return g_string_free (text, FALSE);
}

/**
 * pb_headline_areas_subtitle:
 * @input: the series, its period and the areas that count
 *
 * Names what pb_headline_areas() is about: measure, unit, sex, age and period,
 * then what helps to read it: an earlier difference, where a comparison comes
 * from, how many areas lack a value.
 *
 * Returns: (transfer full): the subtitle, without a last full stop
 */
char *
pb_headline_areas_subtitle (const PbHeadlineInput *input)
{
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (input->table), FALSE);
  g_autofree char *finding = NULL;
  g_autofree char *missing = NULL;
  GString *subtitle = g_string_new (NULL);
  PbSurvey survey = { 0 };

  switch (pb_headline_choose (input, &survey))
    {
    case PB_SAY_NOT_YET:
      return g_string_free (g_string_append (subtitle, measure), FALSE);
    case PB_SAY_DEPRIVATION:
      g_free (measure);
      measure = pb_headline_deprivation_measure (input, &survey);
      g_string_append (subtitle, measure);
      break;
    case PB_SAY_DIFFERENCE:
      finding = say_earlier_difference (input);
      break;
    case PB_SAY_COMPARISON:
      finding = say_basis (&survey);
      break;
    case PB_SAY_ONE:
      finding = survey.has_published || survey.has_from_intervals ? say_basis (&survey) : NULL;
      break;
    case PB_SAY_NOTHING:
    case PB_SAY_RANGE:
    default:
      break;
    }

  if (subtitle->len == 0)
    g_string_append_printf (subtitle, "%s, %s", measure,
                            pb_text_period (pb_series_table_get_period (input->table, input->period)));

  missing = say_missing (input->table, &survey);
  if (finding != NULL)
    g_string_append_printf (subtitle, ". %s", finding);
  if (missing != NULL)
    g_string_append_printf (subtitle, ". %s", missing);

  return g_string_free (subtitle, FALSE);
}
