#include "pb-inequality-private.h"

#include "pb-headline-words.h"
#include "pb-headline.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

char *
pb_inequality_capitalise (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static gboolean
has_polarity (PbIndicator *indicator)
{
  PbPolarity polarity = pb_indicator_get_polarity (indicator);

  return polarity == PB_POLARITY_HIGH_IS_GOOD || polarity == PB_POLARITY_LOW_IS_GOOD;
}

/* "the gap", "the ratio", "the Theil index", "the weighted index of disparity" */
static char *
name_measure (const PbPanelMeasure *measure)
{
  const char *title = _(pb_measure_find (measure->name)->title);
  g_autofree char *first = NULL;

  if (g_str_equal (measure->name, "sii") || g_str_equal (measure->name, "d"))
    return g_strdup (_("the gap"));
  if (g_str_equal (measure->name, "rii") || g_str_equal (measure->name, "r"))
    return g_strdup (_("the ratio"));

  first = g_utf8_strdown (title, 1);
  if (g_str_has_prefix (measure->name, "idisw"))
    return g_strdup (_("the weighted index of disparity"));

  /* Translators: a measure, "the index of disparity" */
  return g_strdup_printf (_("the %s%s"), g_str_has_prefix (title, "Theil") ? "T" : first, g_utf8_next_char (title));
}

static gboolean
is_between_ends (const PbPanelMeasure *measure)
{
  return g_str_equal (measure->name, "sii") || g_str_equal (measure->name, "rii") || g_str_equal (measure->name, "d") ||
         g_str_equal (measure->name, "r");
}

/* "2015-17", "March 2021": a census is of a day. */
static char *
say_period (const PbPeriod *period)
{
  return period->kind == PB_PERIOD_DATE ? pb_text_month (period->first) : g_strdup (period->label);
}

static gboolean
is_of_all (PbSeries *series)
{
  return !g_str_equal (pb_series_get_sex (series), "Male") && !g_str_equal (pb_series_get_sex (series), "Female");
}

/* What a sentence is about: "The gap for men in Derby", "Life expectancy for men:
 * the gap between districts". */
static char *
say_subject (PbInequality *self)
{
  PbSeries *series = self->question.series;
  PbGrouping *grouping = self->grouping;
  const char *place = grouping->place_words != NULL ? grouping->place_words : "";
  const char *people = pb_text_sex_in_sentence (pb_series_get_sex (series));
  g_autofree char *measure = name_measure (self->measure);
  g_autofree char *subject = NULL;

  if (grouping->kind == PB_GROUPING_PUBLISHED)
    return is_of_all (series) ? g_strdup_printf (_("The gap in %s"), place)
                              : g_strdup_printf (_("The gap for %s in %s"), people, place);

  subject = grouping->kind == PB_GROUPING_SEXES ? g_strdup (pb_indicator_get_short_name (self->indicator))
                                                : pb_headline_subject (series);

  /* Translators: "Life expectancy for men: the gap between districts" */
  if (grouping->kind == PB_GROUPING_AREAS && self->question.level < PB_LEVEL_WARD)
    return g_strdup_printf (_("%s: %s %s"), subject, measure, grouping->between_words);

  /* Translators: "Fuel poverty: the population attributable fraction in Derby" */
  if (!is_between_ends (self->measure) && grouping->kind != PB_GROUPING_AREAS)
    return g_strdup_printf (_("%s: %s in %s"), subject, measure, place);

  /* Translators: "Fuel poverty: the gap between the most and least deprived tenths in Derby" */
  return g_strdup_printf (_("%s: %s %s in %s"), subject, measure, grouping->between_words, place);
}

static char *
with_unit (PbInequality *self,
           double        value)
{
  g_autofree char *number = pb_panel_measure_say_number (self->measure, self->indicator, value);
  const char *unit = pb_inequality_get_unit (self);

  if (*unit == '\0' || g_str_equal (unit, "%") || self->measure->scale == PB_SCALE_RATIO)
    return g_steal_pointer (&number);

  return g_strconcat (number, " ", unit, NULL);
}

/* "; fell 4.0 years, from 2.4 in 2015-17" */
static char *
say_direction (PbInequality            *self,
               const PbInequalityPoint *from)
{
  g_autofree char *change = pb_panel_measure_say_change (self->measure, self->indicator, self->verdict.change);
  g_autofree char *before = from != NULL ? pb_panel_measure_say_number (self->measure, self->indicator, from->value) : NULL;
  g_autofree char *then = from != NULL ? say_period (from->period) : NULL;

  switch (self->verdict.direction)
    {
    case PB_DIRECTION_ROSE:
      return g_strdup_printf (_("; rose %s, from %s in %s"), change, before, then);
    case PB_DIRECTION_FELL:
      return g_strdup_printf (_("; fell %s, from %s in %s"), change, before, then);
    case PB_DIRECTION_UNCHANGED:
      return g_strdup_printf (_("; the same as in %s"), then);
    case PB_DIRECTION_NONE:
    default:
      return g_strdup ("");
    }
}

/* No clear gradient, or no better end: the state first, then where it went. */
static char *
say_state (PbInequality            *self,
           const PbInequalityPoint *from,
           const PbInequalityPoint *to)
{
  PbGrouping *grouping = self->grouping;
  PbSeries *series = self->question.series;
  const char *place = grouping->place_words != NULL ? grouping->place_words : "";
  g_autofree char *people = pb_inequality_capitalise (pb_text_sex_in_sentence (pb_series_get_sex (series)));
  g_autofree char *value = with_unit (self, to->value);
  g_autofree char *direction = say_direction (self, from);
  g_autofree char *subject = NULL;
  g_autofree char *size = NULL;
  g_autofree char *period = say_period (to->period);
  double gap = to->value - pb_inequality_get_no_gap (self);
  gboolean is_of_sexes = grouping->kind == PB_GROUPING_SEXES && has_polarity (self->indicator);

  if (has_polarity (self->indicator) && !is_of_sexes)
    {
      subject = grouping->kind == PB_GROUPING_PUBLISHED ? is_of_all (series) ? g_strdup (place)
                                                                             : g_strdup_printf (_("%s in %s"), people, place)
                                                        : say_subject (self);
      /* Translators: "Women in Derbyshire Dales: no clear gradient in 2018-20 (-1.6 years)" and where it went */
      return g_strdup_printf (_("%s: no clear gradient in %s (%s)%s"), subject, period, value, direction);
    }

  if (!grouping->is_ordered || gap == 0)
    {
      subject = say_subject (self);
      return g_strdup_printf (_("%s was %s in %s%s"), subject, value, period, direction);
    }

  subject = grouping->kind == PB_GROUPING_SEXES ? g_strdup (pb_indicator_get_short_name (self->indicator))
                                                : pb_headline_subject (series);
  size = self->measure->scale == PB_SCALE_RATIO ? g_strdup_printf (_("a ratio of %s"), value)
                                                : pb_panel_measure_say_change (self->measure, self->indicator, to->value);

  if (is_of_sexes)
    /* Translators: "Healthy life expectancy in Derby: worse for women (0.3 years) in 2022-24" and where it went */
    return g_strdup_printf (_("%s in %s: worse for %s (%s) in %s%s"), subject, place,
                            gap > 0 ? grouping->most_words : grouping->least_words, size, period, direction);

  /* Translators: "Depression in Derby: higher in the most deprived tenth by 2.1 percentage points in 2024" */
  return g_strdup_printf (_("%s in %s: higher in the %s (%s) in %s%s"), subject, place,
                          gap > 0 ? grouping->least_words : grouping->most_words, size, period, direction);
}

static char *
say_headline (PbInequality            *self,
              const PbInequalityPoint *from,
              const PbInequalityPoint *to)
{
  g_autofree char *subject = NULL;
  g_autofree char *value = NULL;
  g_autofree char *now = NULL;
  g_autofree char *before = NULL;
  g_autofree char *change = NULL;
  g_autofree char *period = say_period (to->period);
  g_autofree char *then = from != NULL ? say_period (from->period) : NULL;

  if (self->verdict.kind == PB_VERDICT_NO_CLEAR_GRADIENT || !has_polarity (self->indicator) ||
      (self->grouping->kind == PB_GROUPING_SEXES && to->value < pb_inequality_get_no_gap (self)))
    return say_state (self, from, to);

  subject = say_subject (self);
  value = with_unit (self, to->value);
  if (from == NULL || self->verdict.direction == PB_DIRECTION_NONE)
    /* Translators: "The gap for men in Derby was 10.5 years in 2015-17" */
    return g_strdup_printf (_("%s was %s in %s"), subject, value, period);
  if (self->verdict.direction == PB_DIRECTION_UNCHANGED)
    return g_strdup_printf (_("%s was the same, %s, in %s and %s"), subject, value, then, period);

  change = pb_panel_measure_say_change (self->measure, self->indicator, self->verdict.change);
  before = pb_panel_measure_say_number (self->measure, self->indicator, from->value);
  now = pb_panel_measure_say_number (self->measure, self->indicator, to->value);

  /* Translators: "The gap for men in Derby rose 1.4 years, from 10.5 in 2015-17 to 11.9 in 2022-24" */
  return g_strdup_printf (self->verdict.direction == PB_DIRECTION_ROSE ? _("%s rose %s, from %s in %s to %s in %s")
                                                                       : _("%s fell %s, from %s in %s to %s in %s"),
                          subject, change, before, then, now, period);
}

static gboolean
do_periods_overlap (GPtrArray *periods)
{
  for (guint i = 1; i < periods->len; i++)
    if (pb_period_overlaps (((PbGrouped *) g_ptr_array_index (periods, i - 1))->period,
                            ((PbGrouped *) g_ptr_array_index (periods, i))->period))
      return TRUE;

  return FALSE;
}

/* "; 5 of 9 have a value": areas that are withheld may be the worst. "" where all have one. */
static char *
say_absent (PbInequality *self)
{
  const PbInequalityLine *line = &g_array_index (self->lines, PbInequalityLine, 0);
  guint n_groups = line->points[self->shown].n_groups, n_most = 0;

  for (guint i = 0; i < line->n_points; i++)
    n_most = MAX (n_most, line->points[i].n_groups);

  return self->grouping->kind == PB_GROUPING_AREAS && n_groups < n_most
           ? g_strdup_printf (_("; %u of %u have a value"), n_groups, n_most)
           : g_strdup ("");
}

static char *
say_subtitle (PbInequality *self)
{
  PbGrouping *grouping = self->grouping;
  g_autofree char *measure = grouping->kind == PB_GROUPING_SEXES ? pb_headline_measure_of_both (self->question.series)
                                                                 : pb_headline_measure (self->question.series, FALSE);
  g_autofree char *absent = say_absent (self);
  const char *title = _(pb_measure_find (self->measure->name)->title);
  const char *overlap = do_periods_overlap (grouping->periods) ? _("; periods overlap") : "";

  if (grouping->kind == PB_GROUPING_PUBLISHED)
    return g_strdup_printf (_("%s. As published%s"), measure, overlap);

  return g_strdup_printf (_("%s: %s. %s%s; worked out here%s"), title, measure, grouping->title, absent, overlap);
}

static char *
say_imd (PbInequality    *self,
         const PbGrouped *grouped)
{
  const char *place = self->grouping->place_words;

  switch (self->grouping->kind)
    {
    case PB_GROUPING_TENTHS:
    case PB_GROUPING_FIFTHS:
      if (self->grouping->ranking_words != NULL)
        /* Translators: edition, Place, how middle areas are ranked */
        return g_strdup_printf (_("IMD %s, the edition on the boundaries of these figures; ranked within %s. %s"),
                                grouped->edition, place, self->grouping->ranking_words);
      return g_strdup_printf (_("IMD %s, the edition on the boundaries of these figures; ranked within %s"),
                              grouped->edition, place);
    case PB_GROUPING_CORE20:
      return g_strdup_printf (_("IMD %s, the edition on the boundaries of these figures; ranked within England"),
                              grouped->edition);
    case PB_GROUPING_CATEGORIES:
      return g_strdup (self->grouping->title);
    case PB_GROUPING_PUBLISHED:
    case PB_GROUPING_AREAS:
    case PB_GROUPING_SEXES:
    default:
      return g_strdup ("");
    }
}

static char *
say_method (PbInequality *self)
{
  GString *method = g_string_new (NULL);
  const PbInequalityPoint *to = &g_array_index (self->lines, PbInequalityLine, 0).points[self->shown];
  g_autofree char *measure = pb_panel_measure_say_method (self->measure, self->grouping, self->indicator,
                                                          !isnan (to->lower) && !isnan (to->upper));
  const char *caveats = pb_indicator_get_facts (self->indicator)->caveats;

  g_string_append (method, measure);
  if (!isnan (self->verdict.z))
    g_string_append_printf (method, "%s\n", pb_verdict_test_words (self->measure->scale == PB_SCALE_RATIO));
  else if (self->verdict.kind == PB_VERDICT_NOT_TESTED)
    g_string_append_printf (method, "%s\n", _("Without a test no change can be told from chance; the direction alone is given."));
  if (do_periods_overlap (self->grouping->periods))
    g_string_append_printf (method, "%s\n", _("Periods that share years are not independent; only periods that share none "
                                              "are compared."));
  if (*self->imd_words != '\0')
    g_string_append_printf (method, "%s.\n", self->imd_words);
  if (*caveats != '\0')
    g_string_append_printf (method, "%s\n", caveats);

  return g_strchomp (g_string_free (method, FALSE));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
pb_inequality_say_source (PbInequalityLoad *load,
                          PbIndicator      *indicator,
                          const PbPeriod   *period,
                          const char       *imd_edition)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < load->used->len; k++)
    for (int i = 0; i < pb_series_table_get_n_periods (g_ptr_array_index (load->used, k)); i++)
      {
        PbSeriesTable *table = g_ptr_array_index (load->used, k);
        const PbPeriod *other = pb_series_table_get_period (table, i);
        gboolean is_imd = pb_indicator_get_value_type (pb_series_table_get_indicator (table)) == PB_VALUE_RANK ||
                          pb_indicator_get_value_type (pb_series_table_get_indicator (table)) == PB_VALUE_DECILE;
        g_autofree char *text = NULL;
        g_auto(GStrv) parts = NULL;

        if (indicator != NULL && pb_series_table_get_indicator (table) != indicator)
          continue;
        if (is_imd ? !g_str_equal (other->label, imd_edition) : other->first != period->first || other->last != period->last)
          continue;

        text = pb_headline_source (table, i);
        parts = g_strsplit (text, "\n", -1);
        for (int j = 0; parts[j] != NULL; j++)
          if (*parts[j] != '\0' && !g_ptr_array_find_with_equal_func (lines, parts[j], g_str_equal, NULL))
            g_ptr_array_add (lines, g_strdup (parts[j]));
      }

  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

void
pb_inequality_make_words (PbInequality     *self,
                          PbInequalityLoad *load)
{
  const PbInequalityLine *line = &g_array_index (self->lines, PbInequalityLine, 0);
  const PbInequalityPoint *to = &line->points[self->shown];
  const PbInequalityPoint *from = self->baseline >= 0 ? &line->points[self->baseline] : NULL;
  const PbGrouped *grouped = pb_inequality_get_grouped (self);
  g_autofree char *value = with_unit (self, to->value);
  char *verdict = pb_verdict_to_text (&self->verdict);

  if (verdict == NULL && self->verdict.direction == PB_DIRECTION_NONE && self->verdict.reason != NULL)
    /* Translators: why, "the two periods share years" */
    verdict = g_strdup_printf (_("Not compared: %s"), self->verdict.reason);

  self->imd_words = pb_inequality_keep (self, say_imd (self, grouped));
  self->headline = pb_inequality_keep (self, say_headline (self, from, to));
  self->subtitle = pb_inequality_keep (self, say_subtitle (self));
  self->verdict_words = verdict != NULL ? pb_inequality_keep (self, verdict) : "";
  self->method = pb_inequality_keep (self, say_method (self));
  self->source = pb_inequality_keep (self, pb_inequality_say_source (load, NULL, to->period, grouped->edition));

  if (isnan (to->lower))
    self->value_words = pb_inequality_keep (self, g_steal_pointer (&value));
  else
    {
      g_autofree char *lower = pb_panel_measure_say_number (self->measure, self->indicator, to->lower);
      g_autofree char *upper = pb_panel_measure_say_number (self->measure, self->indicator, to->upper);

      /* Translators: a figure and its limits, "4.5 years (3.9 to 5.1)" */
      self->value_words = pb_inequality_keep (self, g_strdup_printf (_("%s (%s to %s)"), value, lower, upper));
    }
}
