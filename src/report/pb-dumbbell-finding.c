#include "pb-dumbbell-words-private.h"

#include "pb-headline-words.h"
#include "pb-survey.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static PbLevel
get_level (PbDumbbellData *self)
{
  return pb_series_table_get_level (self->table);
}

/* Beside tested changes an untested one is that and no more. */
static PbChange
get_told_change (const PbDumbbellItem *item,
                 gboolean              any_tested)
{
  return any_tested && !item->is_tested && item->change != PB_CHANGE_NONE ? PB_CHANGE_UNTOLD : item->change;
}

void
pb_dumbbell_tally_init (PbDumbbellTally *tally,
                        PbDumbbellData  *self)
{
  *tally = (PbDumbbellTally) { 0 };

  for (guint i = 0; i < self->items->len; i++)
    tally->any_tested |= pb_dumbbell_data_get_item (self, i)->area >= 0 && pb_dumbbell_data_get_item (self, i)->is_tested;

  for (guint i = 0; i < self->items->len; i++)
    {
      const PbDumbbellItem *item = pb_dumbbell_data_get_item (self, i);
      PbChange change = get_told_change (item, tally->any_tested);

      if (item->area < 0)
        continue;

      tally->counts[change]++;
      tally->n_compared += change != PB_CHANGE_NONE;
      if (tally->most[change] == NULL || fabs (item->difference) > fabs (tally->most[change]->difference))
        tally->most[change] = item;
    }
}

static const char *
get_phrase (PbChange change)
{
  switch (change)
    {
    case PB_CHANGE_CLEAR_RISE:
      return _("a clear rise");
    case PB_CHANGE_CLEAR_FALL:
      return _("a clear fall");
    case PB_CHANGE_NOT_CLEAR:
      return _("no clear change");
    case PB_CHANGE_ROSE:
      return _("a rise");
    case PB_CHANGE_FELL:
      return _("a fall");
    case PB_CHANGE_SAME:
      return _("no change");
    case PB_CHANGE_NONE:
    case PB_CHANGE_UNTOLD:
    case PB_N_CHANGES:
    default:
      return _("not tested");
    }
}

static gboolean
has_direction (PbChange change)
{
  return change == PB_CHANGE_CLEAR_RISE || change == PB_CHANGE_CLEAR_FALL || change == PB_CHANGE_ROSE ||
         change == PB_CHANGE_FELL;
}

/* "from 59.9 to 57.6 years", of the one area that has both values. */
static char *
dup_from_to (PbDumbbellData       *self,
             const PbDumbbellItem *item)
{
  gboolean has_sign = g_str_equal (pb_indicator_get_unit (self->indicator), "%");
  double before = pb_dumbbell_data_get_cell (self, item->area, self->start)->value;
  g_autofree char *then = has_sign ? pb_text_value (self->indicator, before) : pb_text_number (self->indicator, before);
  g_autofree char *now = pb_text_value (self->indicator, pb_dumbbell_data_get_cell (self, item->area, self->end)->value);

  /* Translators: two values */
  return g_strdup_printf (_("from %s to %s"), then, now);
}

/* "a clear fall in all nine districts", "a rise in six districts", then "a fall in two", "no change in Derby" */
static char *
say_part (PbDumbbellData *self,
          const PbDumbbellTally    *tally,
          PbChange        change,
          gboolean        is_first)
{
  int n = tally->counts[change];
  gboolean is_all = n == tally->n_compared;
  g_autofree char *who = NULL;

  if (n == 1 && tally->n_compared > 1)
    who = g_strdup (pb_dumbbell_data_get_name (self, tally->most[change]));
  else if (!is_first)
    who = pb_headline_count (n);
  else if (is_all && !has_direction (change))
    {
      g_autofree char *areas = pb_headline_count_areas (n, get_level (self));

      if (n < (int) self->areas->len)
        /* Translators: "no clear change", "five districts" */
        return g_strdup_printf (_("%s in any of the %s with both values"), get_phrase (change), areas);

      if (n == 2)
        /* Translators: "no clear change", "district" */
        return g_strdup_printf (_("%s in either %s"), get_phrase (change), pb_text_level_plural (get_level (self), 1));

      /* Translators: "no clear change", "nine districts" */
      return g_strdup_printf (_("%s in any of %s"), get_phrase (change), areas);
    }
  else if (is_all)
    who = pb_headline_all_areas (n, (int) self->areas->len, get_level (self));
  else
    who = pb_headline_count_areas (n, get_level (self));

  if (is_first && has_direction (change) && n > 1)
    {
      g_autofree char *amount = pb_headline_difference (self->indicator, tally->most[change]->difference);

      /* Translators: "a clear fall", "six districts", an area, an amount */
      return g_strdup_printf (_("%s in %s (most in %s, %s)"), get_phrase (change), who,
                              pb_dumbbell_data_get_name (self, tally->most[change]), amount);
    }

  /* Translators: "a clear fall", "six districts" */
  return g_strdup_printf (_("%s in %s"), get_phrase (change), who);
}

/* The commonest first. */
static char *
say_parts (PbDumbbellData *self,
           PbDumbbellTally          *tally)
{
  GString *parts = g_string_new (NULL);
  gboolean is_first = TRUE;

  for (;;)
    {
      PbChange next = PB_CHANGE_NONE;
      g_autofree char *part = NULL;

      for (int change = PB_CHANGE_NONE + 1; change < PB_N_CHANGES; change++)
        if (tally->counts[change] > (next == PB_CHANGE_NONE ? 0 : tally->counts[next]))
          next = (PbChange) change;
      if (next == PB_CHANGE_NONE)
        break;

      part = say_part (self, tally, next, is_first);
      g_string_append_printf (parts, "%s%s", is_first ? "" : ", ", part);
      tally->counts[next] = 0;
      is_first = FALSE;
    }

  return g_string_free (parts, FALSE);
}

static char *
say_one (PbDumbbellData       *self,
         const PbDumbbellItem *item)
{
  g_autofree char *amount = dup_from_to (self, item);

  if (item->change == PB_CHANGE_UNTOLD)
    return g_strdup_printf ("%s, %s", pb_dumbbell_data_get_name (self, item), amount);

  /* Translators: "a clear fall", an area, "from 59.9 to 57.6 years" */
  return g_strdup_printf (_("%s in %s, %s"), get_phrase (item->change), pb_dumbbell_data_get_name (self, item), amount);
}

/* "9.1% to 16.2%" of the areas with both values; a single value where all are alike. */
static char *
dup_range (PbDumbbellData *self,
           int             period)
{
  double lowest = INFINITY, highest = -INFINITY;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      const PbDumbbellItem *item = pb_dumbbell_data_get_item (self, i);
      double value;

      if (item->area < 0 || item->change == PB_CHANGE_NONE)
        continue;

      value = pb_survey_round (self->indicator, pb_dumbbell_data_get_cell (self, item->area, period)->value);
      lowest = fmin (lowest, value);
      highest = fmax (highest, value);
    }

  low = pb_text_value_short (self->indicator, lowest);
  high = pb_text_value_short (self->indicator, highest);

  /* Translators: the lowest and the highest value, "9.1% to 16.2%" */
  return lowest == highest ? g_steal_pointer (&low) : g_strdup_printf (_("%s to %s"), low, high);
}

static char *
say_ranges (PbDumbbellData *self,
            const char     *subject,
            int             n)
{
  g_autofree char *then = dup_range (self, self->start);
  g_autofree char *now = dup_range (self, self->end);
  g_autofree char *areas = pb_headline_count_areas (n, get_level (self));

  /* Translators: measure, "nine districts", range, "in 2011", range, "in 2024" */
  return g_strdup_printf (_("%s in %s: %s %s, %s %s; the change is not tested"), subject, areas, then,
                          pb_text_in_period (pb_series_table_get_period (self->table, self->start)), now,
                          pb_text_in_period (pb_series_table_get_period (self->table, self->end)));
}

const char *
pb_dumbbell_words_reason (PbDumbbellData *self)
{
  if (self->obstacle != NULL)
    return self->obstacle;

  for (guint i = 0; i < self->areas->len; i++)
    {
      int area = g_array_index (self->areas, int, i);

      if (pb_dumbbell_data_get_cell (self, area, self->start)->status == PB_STATUS_PRESENT &&
          pb_dumbbell_data_get_cell (self, area, self->end)->status == PB_STATUS_PRESENT)
        return _("the two are of different publications");
    }

  return _("no area has a value in both");
}

char *
pb_dumbbell_words_finding (PbDumbbellData *self)
{
  g_autofree char *subject = pb_headline_subject (pb_series_table_get_series (self->table));
  const char *start = pb_dumbbell_data_get_period (self, self->start), *end = pb_dumbbell_data_get_period (self, self->end);
  g_autofree char *finding = NULL;
  PbDumbbellTally tally;
  gboolean is_tested;

  pb_dumbbell_tally_init (&tally, self);
  is_tested = tally.any_tested;

  if (tally.n_compared == 0)
    return NULL;

  if (tally.n_compared == 1)
    for (guint i = 0; i < self->items->len; i++)
      if (pb_dumbbell_data_get_item (self, i)->area >= 0 && pb_dumbbell_data_get_item (self, i)->change != PB_CHANGE_NONE)
        finding = say_one (self, pb_dumbbell_data_get_item (self, i));

  if (finding == NULL && tally.counts[PB_CHANGE_UNTOLD] == tally.n_compared)
    return say_ranges (self, subject, tally.n_compared);
  if (finding == NULL)
    finding = say_parts (self, &tally);

  /* Translators: measure, two periods, finding: "Life expectancy for men, 2015-17 to 2023-25: a fall in six
   * districts, a rise in three; not tested" */
  return g_strdup_printf (is_tested ? _("%s, %s to %s: %s") : _("%s, %s to %s: %s; not tested"), subject, start, end,
                          finding);
}

char *
pb_dumbbell_words_headline (PbDumbbellData *self)
{
  g_autofree char *subject = NULL;
  char *finding = pb_dumbbell_words_finding (self);

  if (finding != NULL)
    return finding;

  subject = pb_headline_subject (pb_series_table_get_series (self->table));

  /* Translators: measure, two periods, why: "Life expectancy for men, 2022-24 and 2023-25, not compared: …" */
  return g_strdup_printf (_("%s, %s and %s, not compared: %s"), subject, pb_dumbbell_data_get_period (self, self->start),
                          pb_dumbbell_data_get_period (self, self->end), pb_dumbbell_words_reason (self));
}
