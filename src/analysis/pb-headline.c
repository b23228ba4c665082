#include "pb-headline.h"

#include "pb-headline-private.h"
#include "pb-headline-words.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

PbHeadlineSentence
pb_headline_choose (const PbHeadlineInput *input,
                    PbSurvey              *survey)
{
  PbIndicator *indicator = pb_series_table_get_indicator (input->table);

  if (input->period < 0)
    return PB_SAY_NOT_YET;

  pb_survey_areas (survey, input->table, input->period, input->in_set);

  if (survey->n_valued == 0)
    return PB_SAY_NOTHING;
  if (pb_headline_is_deprivation (input->table))
    return PB_SAY_DEPRIVATION;
  if (survey->n_valued == 1)
    return PB_SAY_ONE;
  if (pb_indicator_get_value_type (indicator) == PB_VALUE_LIFE_EXPECTANCY)
    return PB_SAY_DIFFERENCE;

  return survey->has_published || survey->has_from_intervals ? PB_SAY_COMPARISON : PB_SAY_RANGE;
}

static const char *
get_name (PbSeriesTable *table,
          int            area)
{
  return pb_area_get_name (pb_series_table_get_area (table, area));
}

static char *
say_not_yet (PbSeriesTable *table,
             const char    *subject)
{
  if (pb_series_table_get_n_periods (table) == 0)
    return g_strdup_printf (_("%s: no values"), subject);

  return g_strdup_printf (_("%s: not yet measured"), subject);
}

static char *
say_nothing (const PbHeadlineInput *input,
             const PbSurvey        *survey,
             const char            *subject)
{
  const char *areas = pb_text_level_plural (pb_series_table_get_level (input->table), 2);
  int n_hidden_here = survey->n_statuses[PB_STATUS_SUPPRESSED_HERE];

  if (survey->n_areas == 0 || survey->n_statuses[PB_STATUS_NOT_APPLICABLE] == survey->n_areas)
    return g_strdup_printf (_("%s: does not apply to these %s"), subject, areas);
  if (survey->n_statuses[PB_STATUS_NOT_PUBLISHED] == survey->n_areas)
    return g_strdup_printf (_("%s: not published for %s"), subject, areas);
  if (survey->n_statuses[PB_STATUS_SUPPRESSED] == survey->n_areas)
    return g_strdup_printf (_("%s: hidden by the publisher, small numbers"), subject);
  if (n_hidden_here == survey->n_areas)
    return g_strdup_printf (_("%s: hidden here by the rule for small counts"), subject);
  if (survey->n_statuses[PB_STATUS_SUPPRESSED] + n_hidden_here == survey->n_areas)
    return g_strdup_printf (_("%s: hidden, by the publisher or here by the rule for small counts"), subject);

  return g_strdup_printf (_("%s: no values %s"), subject,
                          pb_text_in_period (pb_series_table_get_period (input->table, input->period)));
}

static char *
say_one (PbSeriesTable  *table,
         int             period,
         const PbSurvey *survey,
         const char     *subject)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  const PbObservation *cell = pb_series_table_get_cell (table, survey->low_area, period);
  const char *place = get_name (table, survey->low_area);
  const char *benchmark = pb_headline_benchmark (table);
  g_autofree char *value = pb_text_value (indicator, cell->value);

  switch (pb_assess (indicator, cell, pb_series_table_get_benchmark_cell (table, period)).comparison)
    {
    case PB_COMPARISON_WORST:
      return g_strdup_printf (_("%s in %s: %s, much worse than %s"), subject, place, value, benchmark);
    case PB_COMPARISON_WORSE:
      return g_strdup_printf (_("%s in %s: %s, worse than %s"), subject, place, value, benchmark);
    case PB_COMPARISON_SIMILAR:
      return g_strdup_printf (_("%s in %s: %s, similar to %s"), subject, place, value, benchmark);
    case PB_COMPARISON_BETTER:
      return g_strdup_printf (_("%s in %s: %s, better than %s"), subject, place, value, benchmark);
    case PB_COMPARISON_BEST:
      return g_strdup_printf (_("%s in %s: %s, much better than %s"), subject, place, value, benchmark);
    case PB_COMPARISON_LOWER:
      return g_strdup_printf (_("%s in %s: %s, lower than %s"), subject, place, value, benchmark);
    case PB_COMPARISON_HIGHER:
      return g_strdup_printf (_("%s in %s: %s, higher than %s"), subject, place, value, benchmark);
    case PB_COMPARISON_NOT_COMPARED:
    case PB_N_COMPARISONS:
    default:
      return g_strdup_printf (_("%s in %s: %s"), subject, place, value);
    }
}

static char *
say_same (PbSeriesTable  *table,
          const PbSurvey *survey,
          const char     *subject)
{
  g_autofree char *value = pb_text_value (pb_series_table_get_indicator (table), survey->low);
  g_autofree char *areas =
    pb_headline_all_areas (survey->n_valued, survey->n_areas, pb_series_table_get_level (table));

  /* Translators: "Life expectancy for men: 78.4 years in all nine districts" */
  return g_strdup_printf (_("%s: %s in %s"), subject, value, areas);
}

static char *
say_difference (PbSeriesTable  *table,
                const PbSurvey *survey,
                const char     *subject)
{
  g_autofree char *difference =
    pb_headline_difference (pb_series_table_get_indicator (table), survey->high - survey->low);

  if (survey->low == survey->high)
    return say_same (table, survey, subject);

  if (survey->n_valued == 2)
    return g_strdup_printf (_("%s differs by %s between %s and %s"), subject, difference,
                            get_name (table, MIN (survey->low_area, survey->high_area)),
                            get_name (table, MAX (survey->low_area, survey->high_area)));

  /* Translators: "Life expectancy for men differs by 4.5 years between districts" */
  return g_strdup_printf (_("%s differs by %s between %s"), subject, difference,
                          pb_text_level_plural (pb_series_table_get_level (table), 2));
}

static char *
dup_where (PbSeriesTable *table,
           int            area,
           int            n_areas)
{
  if (n_areas == 1)
    return g_strdup (get_name (table, area));

  return pb_headline_count_areas (n_areas, pb_series_table_get_level (table));
}

static char *
say_range (PbSeriesTable  *table,
           const PbSurvey *survey,
           const char     *subject)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  gboolean is_close = g_str_equal (pb_indicator_get_unit (indicator), "%");
  g_autofree char *low_place = dup_where (table, survey->low_area, survey->n_low);
  g_autofree char *high_place = dup_where (table, survey->high_area, survey->n_high);
  g_autofree char *high = pb_text_value (indicator, survey->high);
  g_autofree char *low = NULL;

  if (survey->low == survey->high)
    return say_same (table, survey, subject);

  /* The unit once, with the second number; a sign stays with each. */
  low = is_close ? pb_text_value (indicator, survey->low) : pb_text_number (indicator, survey->low);

  /* Translators: "Adult smoking: from 9.8% in South Derbyshire to 21.0% in Derby" */
  return g_strdup_printf (_("%s: from %s in %s to %s in %s"), subject, low, low_place, high, high_place);
}

/* The two sides of England, of which one is named and the other may be none. */
typedef struct
{
  const char *all;    /* every area is on this side */
  const char *both;
  const char *only;   /* nobody is on the other side */
} SideWords;

static char *
say_sides (PbSeriesTable   *table,
           const PbSurvey  *survey,
           const char      *subject,
           int              n_side,
           int              n_other,
           const SideWords *words)
{
  PbLevel level = pb_series_table_get_level (table);
  const char *benchmark = pb_headline_benchmark (table);
  gboolean is_all = n_side == survey->n_valued;
  g_autofree char *areas = is_all ? pb_headline_all_areas (n_side, survey->n_areas, level)
                                  : pb_headline_count_areas (n_side, level);
  g_autofree char *others = pb_headline_count (n_other);

  if (is_all)
    return g_strdup_printf (_(words->all), subject, areas, benchmark);
  if (n_other == 0)
    return g_strdup_printf (_(words->only), subject, areas, benchmark);

  return g_strdup_printf (_(words->both), subject, areas, benchmark, others);
}

static char *
say_similar (PbSeriesTable  *table,
             const PbSurvey *survey,
             const char     *subject)
{
  const char *benchmark = pb_headline_benchmark (table);
  int n_similar = survey->n_comparisons[PB_COMPARISON_SIMILAR];
  PbLevel level = pb_series_table_get_level (table);
  g_autofree char *areas = NULL;
  g_autofree char *not_compared = NULL;

  if (n_similar == survey->n_valued)
    {
      areas = pb_headline_all_areas (n_similar, survey->n_areas, level);
      return g_strdup_printf (_("%s: %s similar to %s"), subject, areas, benchmark);
    }

  areas = pb_headline_count_areas (n_similar, level);
  not_compared = pb_headline_count (survey->n_valued - n_similar);
  return g_strdup_printf (_("%s: %s similar to %s, %s not compared"), subject, areas, benchmark,
                          not_compared);
}

static char *
say_comparison (PbSeriesTable  *table,
                const PbSurvey *survey,
                const char     *subject)
{
  static const SideWords worse = {
    N_("%s: %s worse than %s"), N_("%s: %s worse than %s, %s better"),
    N_("%s: %s worse than %s, none better"),
  };
  static const SideWords better = {
    N_("%s: %s better than %s"), NULL, N_("%s: %s better than %s, none worse"),
  };
  static const SideWords higher = {
    N_("%s: %s higher than %s"), N_("%s: %s higher than %s, %s lower"),
    N_("%s: %s higher than %s, none lower"),
  };
  static const SideWords lower = {
    N_("%s: %s lower than %s"), NULL, N_("%s: %s lower than %s, none higher"),
  };
  const int *n = survey->n_comparisons;
  int n_worse = n[PB_COMPARISON_WORSE] + n[PB_COMPARISON_WORST];
  int n_better = n[PB_COMPARISON_BETTER] + n[PB_COMPARISON_BEST];

  if (n_worse > 0)
    return say_sides (table, survey, subject, n_worse, n_better, &worse);
  if (n_better > 0)
    return say_sides (table, survey, subject, n_better, 0, &better);
  if (n[PB_COMPARISON_HIGHER] > 0)
    return say_sides (table, survey, subject, n[PB_COMPARISON_HIGHER], n[PB_COMPARISON_LOWER], &higher);
  if (n[PB_COMPARISON_LOWER] > 0)
    return say_sides (table, survey, subject, n[PB_COMPARISON_LOWER], 0, &lower);

  return say_similar (table, survey, subject);
}

/**
 * pb_headline_areas:
 * @input: the series, its period and the areas that count
 *
 * Says in one sentence what a map, a table or bars of these areas show.
 *
 * Returns: (transfer full): the headline, without a full stop
 */
char *
pb_headline_areas (const PbHeadlineInput *input)
{
  g_autofree char *subject = pb_headline_subject (pb_series_table_get_series (input->table));
  PbSurvey survey;

  switch (pb_headline_choose (input, &survey))
    {
    case PB_SAY_NOT_YET:
      return say_not_yet (input->table, subject);
    case PB_SAY_NOTHING:
      return say_nothing (input, &survey, subject);
    case PB_SAY_DEPRIVATION:
      return pb_headline_deprivation (input, &survey);
    case PB_SAY_ONE:
      return say_one (input->table, input->period, &survey, subject);
    case PB_SAY_DIFFERENCE:
      return say_difference (input->table, &survey, subject);
    case PB_SAY_COMPARISON:
      return say_comparison (input->table, &survey, subject);
    case PB_SAY_RANGE:
    default:
      return say_range (input->table, &survey, subject);
    }
}

