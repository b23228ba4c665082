#include "pb-spread-data.h"

#include "pb-caption-source.h"
#include "pb-chart-areas.h"
#include "pb-chart-words.h"
#include "pb-dumbbell-data.h"
#include "pb-headline-words.h"
#include "pb-sentences.h"
#include "pb-shapes.h"
#include "pb-survey.h"
#include "pb-text-for-people.h"
#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More periods than this are told by their ends. */
#define MOST_TOLD 24

static PbLevel
get_level (PbSpreadData *self)
{
  return pb_series_table_get_level (self->table);
}

/* Where the spread can be read: the moment's period, or the nearest that has values. */
static int
get_shown (PbSpreadData *self)
{
  return CLAMP (self->moment, self->first, self->last);
}

static const char *
get_label (PbSpreadData *self,
           int           period)
{
  return pb_spread_data_get_period (self, period)->period;
}

/* "Derby 57.7 years, …": of too few areas each is told. */
static char *
list_areas (PbSpreadData *self,
            int           period)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < self->areas->len; row++)
    {
      double value = pb_spread_data_get_value (self, row, period);
      int area = g_array_index (self->areas, int, row);
      g_autofree char *words = NULL;

      if (isnan (value))
        continue;

      words = pb_text_value_short (self->indicator, value);
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "",
                              pb_area_get_name (pb_series_table_get_area (self->table, area)), words);
    }

  return g_string_free (text, FALSE);
}

/* The period that the moment's is set against: the first that most areas can be compared
 * with, if it has a box too. -1 for none. */
static int
find_start (PbSpreadData *self,
            int           end)
{
  int start = pb_dumbbell_data_find_start (self->frame, self->areas, end);
  g_autoptr(PbDumbbellData) change =
    start >= self->first && start < end
      ? pb_dumbbell_data_new (self->frame, g_array_copy (self->areas), start, end) : NULL;

  return change != NULL && change->obstacle == NULL &&
                 pb_spread_data_get_period (self, start)->box.n >= PB_BOX_PLOT_LEAST ? start : -1;
}

/* "78.4", "10.3%": a unit that is said once, or the sign that stays with its number. */
static char *
dup_number (PbSpreadData *self,
            double        value)
{
  if (g_str_equal (pb_indicator_get_unit (self->indicator), "%"))
    return pb_text_value_short (self->indicator, value);

  return pb_text_number (self->indicator, value);
}

/* "half of nine districts between 78.4 and 79.9 years, median 79.3" */
static char *
say_box (PbSpreadData *self,
         int           period)
{
  const PbBoxPlot *box = &pb_spread_data_get_period (self, period)->box;
  g_autofree char *areas = pb_headline_count_areas ((int) box->n, get_level (self));
  g_autofree char *low = dup_number (self, box->lower_quartile);
  g_autofree char *high = pb_text_value_short (self->indicator, box->upper_quartile);
  g_autofree char *median = dup_number (self, box->median);

  /* Translators: "nine districts", lower and upper quartile, median */
  return g_strdup_printf (_("half of %s between %s and %s, median %s"), areas, low, high, median);
}

static char *
make_headline (PbSpreadData *self)
{
  int end = get_shown (self);
  const PbBoxPlot *box = &pb_spread_data_get_period (self, end)->box;
  g_autofree char *subject = pb_headline_subject (pb_series_table_get_series (self->table));
  g_autofree char *finding = NULL;
  g_autofree char *before = NULL;
  int start;

  if (box->n < PB_BOX_PLOT_LEAST)
    {
      g_autofree char *count = pb_headline_count_areas ((int) box->n, get_level (self));
      g_autofree char *list = list_areas (self, end);

      if (box->n == 0)
        return g_strdup_printf (_("%s, %s: no value"), subject, get_label (self, end));

      /* Translators: measure, period, "three districts", their values; five are the fewest for a box */
      return g_strdup_printf (_("%s, %s: %s with a value, too few for a box: %s"), subject, get_label (self, end),
                              count, list);
    }

  finding = say_box (self, end);
  start = find_start (self, end);
  if (start < 0)
    /* Translators: measure, period, finding */
    return g_strdup_printf (_("%s, %s: %s"), subject, get_label (self, end), finding);

  before = dup_number (self, pb_spread_data_get_period (self, start)->box.median);

  /* Translators: measure, period, finding with the median, earlier median, earlier period: "Life expectancy for men,
   * 2023-25: half of nine districts between 78.4 and 79.9 years, median 79.3 (79.1 in 2015-17; not tested)" */
  return g_strdup_printf (_("%s, %s: %s (%s %s; not tested)"), subject, get_label (self, end), finding, before,
                          pb_text_in_period (pb_series_table_get_period (self->table, start)));
}

static char *
make_subtitle (PbSpreadData *self)
{
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (self->table), FALSE);

  if (self->first == self->last)
    return g_strdup_printf ("%s, %s", measure, get_label (self, self->first));

  /* Translators: measure with unit, first and last period. */
  return g_strdup_printf (_("%s, %s to %s"), measure, get_label (self, self->first), get_label (self, self->last));
}

static void
note_breaks (PbSpreadData *self,
             GString      *notes)
{
  for (int i = self->first + 1; i <= self->last; i++)
    if (pb_spread_data_get_period (self, i)->is_apart)
      {
        gboolean is_other_edition = !g_str_equal (pb_series_table_get_edition (self->table, i),
                                                  pb_series_table_get_edition (self->table, i - 1));
        /* Translators: a period */
        g_autofree char *words = is_other_edition
                                   ? g_strdup_printf (_("Dashed, before %s: other boundaries."), get_label (self, i))
                                   : g_strdup_printf (_("Dashed, before %s: another scale."), get_label (self, i));

        pb_sentences_add (notes, words);
      }
}

static char *
make_notes (PbSpreadData *self)
{
  const char *plural = pb_text_level_plural (get_level (self), 2);
  GString *notes = g_string_new (NULL);
  gboolean has_box = FALSE, has_few = FALSE;
  g_autofree char *counts = NULL;
  g_autofree char *few = NULL;
  g_autofree char *weight = NULL;

  for (int i = self->first; i <= self->last; i++)
    {
      guint n = pb_spread_data_get_period (self, i)->box.n;

      has_box |= n >= PB_BOX_PLOT_LEAST;
      has_few |= n > 0 && n < PB_BOX_PLOT_LEAST;
    }

  if (has_box)
    {
      pb_sentences_add (notes, _("Box: from the lower to the upper quartile (type 7: linear between ranks)."));
      pb_sentences_add (notes, _("Whiskers: the furthest within 1.5 lengths of the box; points: further out."));
    }
  if (has_few)
    {
      /* Translators: "districts" */
      few = g_strdup_printf (_("Fewer than five %s with a value: points alone, no box."), plural);
      pb_sentences_add (notes, few);
    }

  counts = g_strdup_printf (_("Under each period: how many %s have a value."), plural);
  pb_sentences_add (notes, counts);
  if (has_box)
    {
      weight = g_strdup_printf (_("All %s count alike, whatever their population."), plural);
      pb_sentences_add (notes, weight);
    }
  note_breaks (self, notes);
  if (self->has_older)
    pb_sentences_add (notes, _("Values that only an earlier publication holds are left out."));
  pb_chart_words_add_method (notes, self->frame, self->areas, -1, FALSE);

  return g_string_free (notes, FALSE);
}

static void
add_named (PbSpreadData *self,
           GString      *text,
           const char   *name,
           double        value)
{
  g_autofree char *words = NULL;

  if (name == NULL || isnan (value))
    return;

  words = pb_text_number (self->indicator, value);
  g_string_append_printf (text, "; %s %s", name, words);
}

/* " 2015-17: median 79.3, half 77.9 to 79.7, all 77.8 to 80.7, 9 districts; England 79.5; Derby 78.6." */
static void
tell_period (PbSpreadData *self,
             int           period,
             GString      *text)
{
  const PbSpreadPeriod *at = pb_spread_data_get_period (self, period);
  g_autofree char *median = pb_text_number (self->indicator, at->box.median);
  g_autofree char *low = pb_text_number (self->indicator, at->box.lower_quartile);
  g_autofree char *high = pb_text_number (self->indicator, at->box.upper_quartile);
  g_autofree char *lowest = pb_text_number (self->indicator, at->box.lowest);
  g_autofree char *highest = pb_text_number (self->indicator, at->box.highest);
  g_autofree char *list = list_areas (self, period);
  g_autofree char *areas = pb_headline_count_areas ((int) at->box.n, get_level (self));

  g_string_append_printf (text, " %s: ", at->period);
  if (at->box.n == 0)
    g_string_append (text, pb_status_to_label (at->status));
  else if (at->box.n < PB_BOX_PLOT_LEAST)
    g_string_append (text, list);
  else
    /* Translators: median, quartiles, lowest and highest, "nine districts" */
    g_string_append_printf (text, _("median %s, half %s to %s, all %s to %s, %s"), median, low, high, lowest, highest,
                            areas);

  add_named (self, text, self->input.benchmark_name, at->benchmark);
  add_named (self, text, at->box.n < PB_BOX_PLOT_LEAST ? NULL : self->input.place_name, at->place);
  g_string_append_c (text, '.');
}

static char *
make_alternative (PbSpreadData *self,
                  const char   *headline,
                  const char   *subtitle)
{
  GString *text = g_string_new (_("Box plot by period."));
  gboolean tells_all = self->last - self->first < MOST_TOLD;

  pb_sentences_add (text, headline);
  pb_sentences_add (text, subtitle);
  for (int i = self->first; i <= self->last; i++)
    if (tells_all || i == self->first || i == get_shown (self) || i == self->last)
      tell_period (self, i, text);

  return g_string_free (text, FALSE);
}

PbCaption *
pb_spread_words_caption (PbSpreadData *self)
{
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();
  char *headline = make_headline (self);
  char *subtitle = make_subtitle (self);

  for (int i = self->last; i >= self->first; i--)
    {
      for (guint row = 0; row < self->areas->len; row++)
        if (!isnan (pb_spread_data_get_value (self, row, i)))
          pb_caption_source_add_cell (datasets, self->table, g_array_index (self->areas, int, row), i);
      if (isfinite (self->benchmarks[i]))
        pb_caption_source_add_cell (datasets, self->table, -1, i);
    }

  return pb_caption_new_of_words (headline, subtitle, make_notes (self), pb_caption_source_of (datasets),
                                  make_alternative (self, headline, subtitle));
}

static void
add_value (PbDataTable  *table,
           PbSpreadData *self,
           double        value,
           PbStatus      status)
{
  pb_data_table_add_value (table, value, pb_indicator_get_decimals (self->indicator),
                           isfinite (value) ? PB_STATUS_PRESENT : status);
}

/* The areas drawn by themselves, with their values. */
static char *
dup_points (PbSpreadData         *self,
            const PbSpreadPeriod *at)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < at->n_points; i++)
    {
      g_autofree char *value = pb_text_number (self->indicator, at->points[i].value);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", at->points[i].name, value);
    }

  return g_string_free (text, FALSE);
}

static void
add_row (PbDataTable  *table,
         PbSpreadData *self,
         int           period)
{
  const PbSpreadPeriod *at = pb_spread_data_get_period (self, period);
  gboolean has_box = at->box.n >= PB_BOX_PLOT_LEAST;
  /* Of too few areas there are no quartiles; of none the reason is theirs. */
  PbStatus none = at->box.n == 0 ? at->status : PB_STATUS_NOT_APPLICABLE;
  g_autofree char *points = dup_points (self, at);

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, at->period);
  pb_data_table_add_value (table, at->box.n, 0, PB_STATUS_PRESENT);
  add_value (table, self, at->box.lowest, none);
  add_value (table, self, has_box ? at->box.lower_whisker : NAN, none);
  add_value (table, self, has_box ? at->box.lower_quartile : NAN, none);
  add_value (table, self, has_box ? at->box.median : NAN, none);
  add_value (table, self, has_box ? at->box.upper_quartile : NAN, none);
  add_value (table, self, has_box ? at->box.upper_whisker : NAN, none);
  add_value (table, self, at->box.highest, none);
  if (self->input.benchmark_name != NULL)
    add_value (table, self, at->benchmark, PB_STATUS_MISSING);
  if (self->input.place_name != NULL)
    add_value (table, self, at->place, pb_series_table_get_cell (self->table, self->place, period)->status ==
                                           PB_STATUS_PRESENT
                                         ? PB_STATUS_MISSING
                                         : pb_series_table_get_cell (self->table, self->place, period)->status);
  pb_data_table_add_text (table, points);
}

PbDataTable *
pb_spread_words_table (PbSpreadData *self,
                       const char   *title)
{
  PbDataTable *table = pb_data_table_new (title);

  pb_data_table_add_column (table, "period", _("Period"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "areas", _("Areas with a value"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "lowest", _("Lowest"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "lower_whisker", _("Lower whisker"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "lower_quartile", _("Lower quartile"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "median", _("Median"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "upper_quartile", _("Upper quartile"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "upper_whisker", _("Upper whisker"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "highest", _("Highest"), PB_COLUMN_NUMBERS);
  if (self != NULL && self->input.benchmark_name != NULL)
    pb_data_table_add_column (table, "benchmark", self->input.benchmark_name, PB_COLUMN_NUMBERS);
  if (self != NULL && self->input.place_name != NULL)
    pb_data_table_add_column (table, "place", self->input.place_name, PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "points", _("Areas drawn by themselves"), PB_COLUMN_WORDS);

  for (int i = 0; self != NULL && i < self->input.n_periods; i++)
    add_row (table, self, self->first + i);

  return table;
}

PbDataTable *
pb_spread_words_tidy (PbSpreadData *self,
                      const char   *title)
{
  PbDataTable *tidy = pb_tidy_table_new (title);

  for (int i = self->first; i <= self->last; i++)
    {
      /* What is no part of the box is no row, but why an area is not there is. */
      for (guint row = 0; row < self->areas->len; row++)
        {
          int area = g_array_index (self->areas, int, row);
          PbStatus status = pb_series_table_get_cell (self->table, area, i)->status;

          if (status != PB_STATUS_NOT_APPLICABLE &&
              (status != PB_STATUS_PRESENT || !isnan (pb_spread_data_get_value (self, row, i))))
            pb_tidy_table_add_cell (tidy, self->table, area, i);
        }
      if (isfinite (self->benchmarks[i]))
        pb_tidy_table_add_cell (tidy, self->table, -1, i);
    }

  return tidy;
}
