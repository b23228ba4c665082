#include "pb-dumbbell-data.h"

#include "pb-caption-source.h"
#include "pb-chart-words.h"
#include "pb-headline-words.h"
#include "pb-sentences.h"
#include "pb-survey.h"
#include "pb-text-for-people.h"
#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of the areas alone: the benchmark is none of them. */
typedef struct
{
  int                   counts[PB_N_CHANGES];
  int                   n_compared;
  gboolean              any_tested;
  const PbDumbbellItem *most[PB_N_CHANGES];   /* the largest difference of each */
} Tally;

static const PbDumbbellItem *
get_item (PbDumbbellData *self,
          guint           index)
{
  return &g_array_index (self->items, PbDumbbellItem, index);
}

static const char *
get_name (PbDumbbellData       *self,
          const PbDumbbellItem *item)
{
  return pb_area_get_name (pb_dumbbell_data_get_area (self, item->area));
}

static PbLevel
get_level (PbDumbbellData *self)
{
  return pb_series_table_get_level (self->table);
}

static const char *
get_period (PbDumbbellData *self,
            int             period)
{
  return pb_text_period (pb_series_table_get_period (self->table, period));
}

/* Beside tested changes an untested one is that and no more. */
static PbChange
get_told_change (const PbDumbbellItem *item,
                 gboolean              any_tested)
{
  return any_tested && !item->is_tested && item->change != PB_CHANGE_NONE ? PB_CHANGE_UNTOLD : item->change;
}

static void
count_changes (PbDumbbellData *self,
               Tally          *tally)
{
  *tally = (Tally) { 0 };

  for (guint i = 0; i < self->items->len; i++)
    tally->any_tested |= get_item (self, i)->area >= 0 && get_item (self, i)->is_tested;

  for (guint i = 0; i < self->items->len; i++)
    {
      const PbDumbbellItem *item = get_item (self, i);
      PbChange change = get_told_change (item, tally->any_tested);

      if (item->area < 0)
        continue;

      tally->counts[change]++;
      tally->n_compared += change != PB_CHANGE_NONE;
      if (tally->most[change] == NULL || fabs (item->difference) > fabs (tally->most[change]->difference))
        tally->most[change] = item;
    }
}

static char *
dup_difference (PbDumbbellData *self,
                double          difference)
{
  g_autofree char *number = pb_text_number (self->indicator, fabs (difference));

  return g_strconcat (difference > 0 ? "+" : difference < 0 ? "−" : "", number, NULL);
}

char *
pb_dumbbell_words_change (PbDumbbellData       *self,
                          const PbDumbbellItem *item)
{
  switch (item->change)
    {
    case PB_CHANGE_CLEAR_RISE:
      return g_strdup (_("clear rise"));
    case PB_CHANGE_CLEAR_FALL:
      return g_strdup (_("clear fall"));
    case PB_CHANGE_NOT_CLEAR:
      return g_strdup (_("not clear"));
    case PB_CHANGE_ROSE:
    case PB_CHANGE_FELL:
    case PB_CHANGE_SAME:
    case PB_CHANGE_UNTOLD:
      return dup_difference (self, item->difference);
    case PB_CHANGE_NONE:
    case PB_N_CHANGES:
    default:
      return NULL;
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
          const Tally    *tally,
          PbChange        change,
          gboolean        is_first)
{
  int n = tally->counts[change];
  gboolean is_all = n == tally->n_compared;
  g_autofree char *who = NULL;

  if (n == 1 && tally->n_compared > 1)
    who = g_strdup (get_name (self, tally->most[change]));
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
                              get_name (self, tally->most[change]), amount);
    }

  /* Translators: "a clear fall", "six districts" */
  return g_strdup_printf (_("%s in %s"), get_phrase (change), who);
}

/* The commonest first. */
static char *
say_parts (PbDumbbellData *self,
           Tally          *tally)
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
    return g_strdup_printf ("%s, %s", get_name (self, item), amount);

  /* Translators: "a clear fall", an area, "from 59.9 to 57.6 years" */
  return g_strdup_printf (_("%s in %s, %s"), get_phrase (item->change), get_name (self, item), amount);
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
      const PbDumbbellItem *item = get_item (self, i);
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

/* Why nothing is compared. */
static const char *
get_reason (PbDumbbellData *self)
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
  const char *start = get_period (self, self->start), *end = get_period (self, self->end);
  g_autofree char *finding = NULL;
  Tally tally;
  gboolean is_tested;

  count_changes (self, &tally);
  is_tested = tally.any_tested;

  if (tally.n_compared == 0)
    return NULL;

  if (tally.n_compared == 1)
    for (guint i = 0; i < self->items->len; i++)
      if (get_item (self, i)->area >= 0 && get_item (self, i)->change != PB_CHANGE_NONE)
        finding = say_one (self, get_item (self, i));

  if (finding == NULL && tally.counts[PB_CHANGE_UNTOLD] == tally.n_compared)
    return say_ranges (self, subject, tally.n_compared);
  if (finding == NULL)
    finding = say_parts (self, &tally);

  /* Translators: measure, two periods, finding: "Life expectancy for men, 2015-17 to 2023-25: a fall in six
   * districts, a rise in three; not tested" */
  return g_strdup_printf (is_tested ? _("%s, %s to %s: %s") : _("%s, %s to %s: %s; not tested"), subject, start, end,
                          finding);
}

static char *
make_headline (PbDumbbellData *self)
{
  g_autofree char *subject = NULL;
  char *finding = pb_dumbbell_words_finding (self);

  if (finding != NULL)
    return finding;

  subject = pb_headline_subject (pb_series_table_get_series (self->table));

  /* Translators: measure, two periods, why: "Life expectancy for men, 2022-24 and 2023-25, not compared: …" */
  return g_strdup_printf (_("%s, %s and %s, not compared: %s"), subject, get_period (self, self->start),
                          get_period (self, self->end), get_reason (self));
}

static void
note_verdicts (PbDumbbellData *self,
               const Tally    *tally,
               GString        *notes)
{
  PbPolarity polarity = pb_indicator_get_polarity (self->indicator);

  if (tally->counts[PB_CHANGE_CLEAR_RISE] + tally->counts[PB_CHANGE_CLEAR_FALL] == 0)
    return;
  if (polarity == PB_POLARITY_HIGH_IS_GOOD)
    pb_sentences_add (notes, _("A rise is better (disc), a fall is worse (diamond)."));
  if (polarity == PB_POLARITY_LOW_IS_GOOD)
    pb_sentences_add (notes, _("A fall is better (disc), a rise is worse (diamond)."));
}

static void
note_unjoined (PbDumbbellData *self,
               const Tally    *tally,
               GString        *notes)
{
  int n_unjoined = 0;
  g_autofree char *without = NULL;
  g_autofree char *areas = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      const PbDumbbellItem *item = get_item (self, i);

      n_unjoined += item->change == PB_CHANGE_NONE &&
                    pb_dumbbell_data_get_cell (self, item->area, self->start)->status == PB_STATUS_PRESENT &&
                    pb_dumbbell_data_get_cell (self, item->area, self->end)->status == PB_STATUS_PRESENT;
    }

  if (n_unjoined > 0)
    {
      g_autofree char *text = g_strdup_printf (_("Not joined: %s."), get_reason (self));

      pb_sentences_add (notes, self->obstacle != NULL ? text
                               : _("Not joined: the two values are of different publications."));
      return;
    }

  if (tally->n_compared == (int) self->areas->len)
    return;

  areas = pb_headline_count_areas ((int) self->areas->len - tally->n_compared, get_level (self));
  without = g_strdup_printf (_("Without a value in one period or both: %s."), areas);
  pb_sentences_add (notes, without);
}

static char *
make_notes (PbDumbbellData *self)
{
  GString *notes = g_string_new (NULL);
  Tally tally;

  count_changes (self, &tally);
  if (tally.any_tested)
    {
      g_autofree char *whiskers =
        g_strdup_printf (_("Whiskers: 95%% intervals, over the line those of %s, under it those of %s."),
                         get_period (self, self->start), get_period (self, self->end));

      pb_sentences_add (notes, whiskers);
      pb_sentences_add (notes, _("A change is clear where the two intervals do not meet."));
    }
  else if (tally.n_compared > 0)
    pb_sentences_add (notes, _("Not tested: no intervals supplied."));

  note_verdicts (self, &tally, notes);
  note_unjoined (self, &tally, notes);
  pb_chart_words_add_method (notes, self->frame, self->areas, self->end, TRUE);

  return g_string_free (notes, FALSE);
}

static char *
make_alternative (PbDumbbellData *self,
                  const char     *headline,
                  const char     *subtitle)
{
  GString *text = g_string_new (_("Dumbbell chart."));

  pb_sentences_add (text, headline);
  pb_sentences_add (text, subtitle);

  for (guint i = 0; i < self->items->len; i++)
    {
      const PbDumbbellItem *item = get_item (self, i);
      g_autofree char *then = pb_chart_words_cell (self->indicator, pb_dumbbell_data_get_cell (self, item->area, self->start));
      g_autofree char *now = pb_chart_words_cell (self->indicator, pb_dumbbell_data_get_cell (self, item->area, self->end));
      g_autofree char *change = pb_dumbbell_words_change (self, item);
      g_autofree char *sentence = NULL;

      if (change != NULL)
        /* Translators: area, value, value, change: "Derby: 78.6, then 77.7 (−0.9)" */
        sentence = g_strdup_printf (_("%s: %s, then %s (%s)"), get_name (self, item), then, now, change);
      else
        sentence = g_strdup_printf (_("%s: %s, then %s"), get_name (self, item), then, now);
      pb_sentences_add (text, sentence);
    }

  return g_string_free (text, FALSE);
}

PbCaption *
pb_dumbbell_words_caption (PbDumbbellData *self)
{
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (self->table), FALSE);
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();
  char *headline = make_headline (self);
  /* Translators: measure with unit, two periods */
  char *subtitle = g_strdup_printf (_("%s, %s and %s"), measure, get_period (self, self->start),
                                    get_period (self, self->end));

  for (guint i = 0; i < self->items->len; i++)
    {
      pb_caption_source_add_cell (datasets, self->table, get_item (self, i)->area, self->end);
      pb_caption_source_add_cell (datasets, self->table, get_item (self, i)->area, self->start);
    }

  return pb_caption_new_of_words (headline, subtitle, make_notes (self), pb_caption_source_of (datasets),
                                  make_alternative (self, headline, subtitle));
}

static void
add_value_columns (PbDataTable *table,
                   const char  *name,
                   const char  *period)
{
  g_autofree char *lower_name = g_strconcat (name, "_lower95", NULL);
  g_autofree char *upper_name = g_strconcat (name, "_upper95", NULL);
  g_autofree char *lower = g_strdup_printf (_("%s, lower 95%% limit"), period);
  g_autofree char *upper = g_strdup_printf (_("%s, upper 95%% limit"), period);

  pb_data_table_add_column (table, name, period, PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, lower_name, lower, PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, upper_name, upper, PB_COLUMN_NUMBERS);
}

static void
add_value_cells (PbDataTable         *table,
                 const PbObservation *cell,
                 int                  decimals)
{
  gboolean has_limits = isfinite (cell->lower95) && isfinite (cell->upper95);
  PbStatus status = cell->status == PB_STATUS_PRESENT && !has_limits ? PB_STATUS_MISSING : cell->status;

  pb_data_table_add_value (table, cell->value, decimals, cell->status);
  pb_data_table_add_value (table, cell->lower95, decimals, status);
  pb_data_table_add_value (table, cell->upper95, decimals, status);
}

/* What is said of the change beside its amount. */
static const char *
get_test_words (const PbDumbbellItem *item)
{
  switch (item->change)
    {
    case PB_CHANGE_CLEAR_RISE:
      return _("Clear rise");
    case PB_CHANGE_CLEAR_FALL:
      return _("Clear fall");
    case PB_CHANGE_NOT_CLEAR:
      return _("No clear change");
    case PB_CHANGE_ROSE:
    case PB_CHANGE_FELL:
    case PB_CHANGE_SAME:
    case PB_CHANGE_UNTOLD:
      return _("Not tested: no intervals supplied");
    case PB_CHANGE_NONE:
    case PB_N_CHANGES:
    default:
      return _("Not compared");
    }
}

PbDataTable *
pb_dumbbell_words_table (PbDumbbellData *self,
                         const char     *title)
{
  PbDataTable *table = pb_data_table_new (title);
  int decimals = self != NULL ? pb_indicator_get_decimals (self->indicator) : 0;

  pb_data_table_add_column (table, "area", _("Area"), PB_COLUMN_WORDS);
  add_value_columns (table, "start", self != NULL ? get_period (self, self->start) : _("First period"));
  add_value_columns (table, "end", self != NULL ? get_period (self, self->end) : _("Second period"));
  pb_data_table_add_column (table, "change", _("Change"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "test", _("Test"), PB_COLUMN_WORDS);

  for (guint i = 0; self != NULL && i < self->items->len; i++)
    {
      const PbDumbbellItem *item = get_item (self, i);
      PbStatus status = isfinite (item->difference) ? PB_STATUS_PRESENT : PB_STATUS_NOT_APPLICABLE;

      pb_data_table_add_row (table);
      pb_data_table_add_text (table, get_name (self, item));
      add_value_cells (table, pb_dumbbell_data_get_cell (self, item->area, self->start), decimals);
      add_value_cells (table, pb_dumbbell_data_get_cell (self, item->area, self->end), decimals);
      pb_data_table_add_value (table, item->difference, decimals, status);
      pb_data_table_add_text (table, get_test_words (item));
    }

  return table;
}

PbDataTable *
pb_dumbbell_words_tidy (PbDumbbellData *self,
                        const char     *title)
{
  PbDataTable *tidy = pb_tidy_table_new (title);

  for (guint i = 0; i < self->items->len; i++)
    {
      pb_tidy_table_add_cell (tidy, self->table, get_item (self, i)->area, self->start);
      pb_tidy_table_add_cell (tidy, self->table, get_item (self, i)->area, self->end);
    }

  return tidy;
}
