#include "pb-inequality-private.h"

#include "pb-headline-words.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Groups without an order stand by value, worst first. */
static int
compare_values (gconstpointer a,
                gconstpointer b,
                gpointer      sign)
{
  double value_a = ((const PbInequalityGroup *) a)->value * *(double *) sign;
  double value_b = ((const PbInequalityGroup *) b)->value * *(double *) sign;

  return value_a < value_b ? -1 : value_a > value_b;
}

static const char *const *
keep_codes (PbInequality  *self,
            const PbGroup *group)
{
  const char **codes = pb_inequality_allocate (self, group->area_codes->len + 1, sizeof *codes);

  for (guint i = 0; i < group->area_codes->len; i++)
    codes[i] = g_ptr_array_index (group->area_codes, i);

  return codes;
}

static void
place_groups (PbInequalityGroup *groups,
              guint              n,
              gboolean           has_line,
              double             start,
              double             end)
{
  double total = 0, below = 0;

  for (guint i = 0; i < n; i++)
    total += groups[i].population;

  for (guint i = 0; i < n; i++)
    {
      groups[i].midpoint = (below + groups[i].population / 2) / total;
      groups[i].fitted = has_line ? start + (end - start) * groups[i].midpoint : NAN;
      below += groups[i].population;
    }
}

static char *
say_ends (const PbInequalityGradient *gradient,
          PbGrouping                 *grouping)
{
  const PbInequalityGroup *first = &gradient->groups[0];
  const PbInequalityGroup *last = &gradient->groups[gradient->n_groups - 1];
  PbValueType type = pb_indicator_get_value_type (gradient->indicator);
  g_autofree char *first_text = pb_text_number (gradient->indicator, first->value);
  g_autofree char *last_text = pb_text_number (gradient->indicator, last->value);
  g_autofree char *most = NULL;
  g_autofree char *difference = NULL;

  if (!gradient->is_ordered || grouping->kind == PB_GROUPING_SEXES)
    /* Translators: a value and a name, twice: "From 77.3 in Chesterfield to 81.8 in Derbyshire Dales" */
    return g_strdup_printf (grouping->kind == PB_GROUPING_SEXES ? _("From %s for %s to %s for %s") : _("From %s in %s to %s in %s"),
                            first_text, first->name, last_text, last->name);

  most = pb_inequality_capitalise (grouping->most_words);
  if (first->value > 0 && last->value > 0 && (type == PB_VALUE_DSR || type == PB_VALUE_RATE || type == PB_VALUE_PROPORTION))
    /* Translators: "Most deprived tenth: 2.3 times the least" */
    return g_strdup_printf (_("%s: %.1f times the least"), most, first->value / last->value);

  difference = pb_headline_difference (gradient->indicator, first->value - last->value);
  return g_strdup_printf (first->value < last->value ? _("%s: %s below the least") : _("%s: %s above the least"), most,
                          difference);
}

static void
describe (PbInequality     *self,
          PbInequalityLoad *load,
          PbGrouping       *grouping,
          PbSeries         *series)
{
  PbInequalityGradient *gradient = &self->gradient;
  g_autofree char *measure = grouping->kind == PB_GROUPING_SEXES ? pb_headline_measure_of_both (series)
                                                                 : pb_headline_measure (series, FALSE);
  g_autofree char *what = NULL;
  const char *place = grouping->place_words != NULL ? grouping->place_words : "";
  const char *own = NULL;

  if (!gradient->is_of_question && self->grouping != NULL)
    own = self->grouping->place_words;

  gradient->headline = pb_inequality_keep (self, say_ends (gradient, grouping));
  what = g_strdup_printf ("%s, %s, %s", measure, place, pb_text_period (gradient->period));
  if (gradient->is_of_question)
    gradient->subtitle = pb_inequality_keep (self, g_steal_pointer (&what));
  else if (own != NULL && !g_str_equal (own, place))
    /* Translators: measure, whose, when; then a Place */
    gradient->subtitle = pb_inequality_keep (self, g_strdup_printf (_("%s. No gradient is published for %s"), what, own));
  else
    /* Translators: another indicator's measure, whose, when; then the indicator that is looked at */
    gradient->subtitle = pb_inequality_keep (self, g_strdup_printf (_("%s. %s has no gradient of its own"), what,
                                                                    pb_indicator_get_short_name (self->indicator)));
}

static void
make (PbInequality     *self,
      PbInequalityLoad *load,
      PbGrouping       *grouping,
      PbGrouped        *grouped,
      PbSeries         *series,
      gboolean          is_of_question)
{
  PbIndicator *indicator = pb_series_get_indicator (series);
  guint n = grouped->groups->len;
  PbInequalityGroup *groups = pb_inequality_allocate (self, n, sizeof *groups);
  PbInequalityGradient *gradient = &self->gradient;
  double sign = pb_indicator_is_low_strong (indicator) ? 1 : -1;
  gboolean has_line;

  *gradient = (PbInequalityGradient) {
    .indicator = indicator,
    .sex = pb_series_get_sex (series),
    .period = grouped->period,
    .is_ordered = grouping->is_ordered,
    .is_of_question = is_of_question,
    .line_start = NAN,
    .line_end = NAN,
    .most_words = grouping->most_words != NULL ? grouping->most_words : "",
    .least_words = grouping->least_words != NULL ? grouping->least_words : "",
    .groups = groups,
    .n_groups = n,
    .source = is_of_question ? "" : pb_inequality_keep (self, pb_inequality_say_source (load, indicator, grouped->period, "")),
  };

  for (guint i = 0; i < n; i++)
    {
      const PbGroup *group = &g_array_index (grouped->groups, PbGroup, i);

      groups[i] = (PbInequalityGroup) { group->name, group->value, group->lower, group->upper, group->population, NAN, NAN,
                                        keep_codes (self, group) };
    }

  has_line = grouping->is_ordered && pb_inequality_fit_line (grouped, &gradient->line_start, &gradient->line_end);
  if (grouping->is_ordered)
    place_groups (groups, n, has_line, gradient->line_start, gradient->line_end);
  else
    g_qsort_with_data (groups, n, sizeof *groups, compare_values, &sign);

  self->has_gradient = TRUE;
  describe (self, load, grouping, series);
}

/* Of the categories of one series, those whose period at the moment is the latest. */
static gboolean
load_best_categories (PbInequalityLoad  *load,
                      PbSeries          *series,
                      PbGrouping       **grouping_out,
                      GError           **error)
{
  g_autoptr(GPtrArray) types = pb_category_list_types (load->catalogue, series);
  PbInequalityQuestion question = *load->question;
  const PbInequalityQuestion *asked = load->question;
  PbDay latest = PB_DAY_NONE;
  gboolean is_done = TRUE;

  question.series = series;
  load->question = &question;
  *grouping_out = NULL;

  for (guint i = 0; i < types->len && is_done; i++)
    {
      g_autofree char *id = g_strconcat ("category:", g_ptr_array_index (types, i), NULL);
      g_autoptr(PbGrouping) grouping = pb_grouping_new (PB_GROUPING_CATEGORIES, id, g_ptr_array_index (types, i), "");
      PbGrouped *grouped;
      int shown;

      is_done = pb_grouping_load_categories (grouping, load, error);
      shown = is_done ? pb_grouped_find_shown (grouping->periods, question.moment) : -1;
      if (shown < 0)
        continue;

      grouped = g_ptr_array_index (grouping->periods, shown);
      if (grouped->groups->len > 0 && grouped->period->last > latest)
        {
          latest = grouped->period->last;
          g_clear_pointer (grouping_out, pb_grouping_free);
          *grouping_out = g_steal_pointer (&grouping);
        }
    }

  load->question = asked;
  return is_done;
}

/* For want of groups of its own: the first indicator that is published with some. */
static gboolean
borrow (PbInequality      *self,
        PbInequalityLoad  *load,
        GError           **error)
{
  const PbInequalityQuestion *question = load->question;

  for (guint i = 0; i < pb_catalogue_get_n_indicators (load->catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (load->catalogue, i);
      PbSeries *series = pb_catalogue_choose_series (load->catalogue, indicator, pb_series_get_sex (question->series), NULL,
                                                     NULL);
      g_autoptr(PbGrouping) grouping = NULL;
      int shown;

      if (series == NULL || pb_indicator_get_value_type (indicator) == PB_VALUE_COUNT)
        continue;
      if (!load_best_categories (load, series, &grouping, error))
        return FALSE;
      if (grouping == NULL)
        continue;

      shown = pb_grouped_find_shown (grouping->periods, question->moment);
      make (self, load, grouping, g_ptr_array_index (grouping->periods, shown), series, FALSE);
      g_ptr_array_add (self->beside, g_steal_pointer (&grouping));
      return TRUE;
    }

  return TRUE;
}

gboolean
pb_inequality_make_gradient (PbInequality      *self,
                             PbInequalityLoad  *load,
                             GError           **error)
{
  PbGrouped *grouped = pb_inequality_get_grouped (self);

  if (grouped == NULL || grouped->groups->len < 2)
    return borrow (self, load, error);

  make (self, load, self->grouping, grouped, load->question->series, TRUE);
  return TRUE;
}
