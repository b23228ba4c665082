#include "pb-multiples-data.h"

#include "pb-caption-source.h"
#include "pb-chart-areas.h"
#include "pb-chart-words.h"
#include "pb-dumbbell-data.h"
#include "pb-headline-words.h"
#include "pb-headline.h"
#include "pb-sentences.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"
#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of the areas shown, which may be those of one Place alone. */
static char *
say_areas (PbMultiplesData *self)
{
  g_autofree gboolean *is_shown = g_new0 (gboolean, MAX (pb_series_table_get_n_areas (self->table), 1));
  PbHeadlineInput input = { self->table, pb_frame_get_catalogue (self->frame), self->end, is_shown };

  for (guint i = 0; i < self->areas->len; i++)
    is_shown[g_array_index (self->areas, int, i)] = TRUE;

  return pb_headline_areas (&input);
}

/* What happened since the first period that can be compared; where none can, what the areas
 * are at the moment. */
static char *
make_headline (PbMultiplesData *self)
{
  g_autoptr(PbDumbbellData) change = NULL;
  char *finding = NULL;

  if (self->start >= 0 && self->start != self->end)
    {
      change = pb_dumbbell_data_new (self->frame, g_array_copy (self->areas), MIN (self->start, self->end),
                                     MAX (self->start, self->end));
      finding = pb_dumbbell_words_finding (change);
    }

  return finding != NULL ? finding : say_areas (self);
}

static char *
make_subtitle (PbMultiplesData *self)
{
  int n_periods = pb_series_table_get_n_periods (self->table);
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (self->table), FALSE);

  /* Translators: measure with unit, first and last period. */
  return g_strdup_printf (_("%s, %s to %s"), measure, pb_text_period (pb_series_table_get_period (self->table, 0)),
                          pb_text_period (pb_series_table_get_period (self->table, n_periods - 1)));
}

static const PbTrendSeries *
get_own (PbMultiplesData *self,
         guint            index)
{
  return &self->panels[index].series[0];
}

static gboolean
has_value (const PbTrendPoint *point)
{
  return point->status == PB_STATUS_PRESENT && isfinite (point->value);
}

static int
count_without (PbMultiplesData *self)
{
  int n = 0;

  for (guint i = 0; i < self->areas->len; i++)
    {
      gboolean has_any = FALSE;

      for (int k = 0; k < get_own (self, i)->n_points; k++)
        has_any |= has_value (&get_own (self, i)->points[k]);
      n += !has_any;
    }

  return n;
}

static char *
make_notes (PbMultiplesData *self)
{
  GString *notes = g_string_new (NULL);
  int n_without = count_without (self);

  pb_sentences_add (notes, _("One scale for all."));
  if (self->has_limits)
    pb_sentences_add (notes, _("Band: 95% interval. A change is clear where the two intervals do not meet."));
  else
    pb_sentences_add (notes, _("Not tested: no intervals supplied."));
  if (self->has_older)
    pb_sentences_add (notes, _("Thin grey line: as published before."));
  for (int i = 0; i < self->input.n_breaks; i++)
    {
      /* Translators: why lines end there: "Dashed: areas of 2021" */
      g_autofree char *words = g_strdup_printf (_("Dashed: %s."), self->input.breaks[i].words);

      pb_sentences_add (notes, words);
    }
  if (n_without > 0)
    {
      g_autofree char *areas =
        pb_headline_count_areas (n_without, pb_series_table_get_level (self->table));
      g_autofree char *words = g_strdup_printf (_("Without any value: %s."), areas);

      pb_sentences_add (notes, words);
    }
  pb_chart_words_add_method (notes, self->frame, self->areas, -1, TRUE);

  return g_string_free (notes, FALSE);
}

/* "Derby: 78.6 in 2015-17, 78.4 in 2023-25, lowest 78.1 in 2020-22": the ends and the extremes. */
static void
tell_series (PbMultiplesData     *self,
             const PbTrendSeries *series,
             GString             *text)
{
  const PbTrendPoint *first = NULL, *last = NULL, *lowest = NULL, *highest = NULL;
  const PbTrendPoint *told[4];
  const char *formats[] = { "%s %s", "%s %s", _("lowest %s %s"), _("highest %s %s") };

  for (int i = 0; i < series->n_points; i++)
    {
      const PbTrendPoint *point = &series->points[i];

      if (!has_value (point))
        continue;
      first = first != NULL ? first : point;
      last = point;
      lowest = lowest == NULL || point->value < lowest->value ? point : lowest;
      highest = highest == NULL || point->value > highest->value ? point : highest;
    }

  g_string_append_printf (text, " %s:", series->name);
  if (first == NULL)
    {
      PbStatus status = series->n_points > 0 ? series->points[series->n_points - 1].status : PB_STATUS_MISSING;

      g_string_append_printf (text, " %s.",
                              pb_status_to_label (status == PB_STATUS_PRESENT ? PB_STATUS_MISSING : status));
      return;
    }

  told[0] = first;
  told[1] = last != first ? last : NULL;
  told[2] = lowest != first && lowest != last ? lowest : NULL;
  told[3] = highest != first && highest != last ? highest : NULL;
  for (int i = 0; i < 4; i++)
    if (told[i] != NULL)
      {
        PbPeriod period = { (char *) told[i]->period, told[i]->first, told[i]->last, PB_PERIOD_SPAN };
        g_autofree char *value = pb_text_value_short (self->indicator, told[i]->value);

        g_string_append (text, i > 0 ? ", " : " ");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        g_string_append_printf (text, formats[i], value, pb_text_in_period (&period));
#pragma GCC diagnostic pop
      }
  g_string_append_c (text, '.');
}

static char *
make_alternative (PbMultiplesData *self,
                  const char      *headline,
                  const char      *subtitle)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u small line chart.", "%u small line charts.",
                                             self->areas->len),
                          self->areas->len);
  pb_sentences_add (text, headline);
  pb_sentences_add (text, subtitle);
  for (guint i = 0; i < self->areas->len; i++)
    tell_series (self, get_own (self, i), text);

  if (self->areas->len > 0)
    for (int s = 1; s < self->panels[0].n_series; s++)
      if (self->panels[0].series[s].role == PB_TREND_COMPARATOR)
        tell_series (self, &self->panels[0].series[s], text);

  return g_string_free (text, FALSE);
}

PbCaption *
pb_multiples_words_caption (PbMultiplesData *self)
{
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();
  char *headline = make_headline (self);
  char *subtitle = make_subtitle (self);
  guint n;
  const PbSupersededValue *older = pb_series_table_get_superseded (self->table, &n);

  for (int period = pb_series_table_get_n_periods (self->table) - 1; period >= 0; period--)
    {
      for (guint i = 0; i < self->areas->len; i++)
        pb_caption_source_add_cell (datasets, self->table, g_array_index (self->areas, int, i), period);
      if (pb_chart_areas_has_benchmark (self->table))
        pb_caption_source_add_cell (datasets, self->table, -1, period);
    }
  for (guint i = 0; i < n; i++)
    if (older[i].observation.dataset >= 0 && pb_chart_areas_contain (self->areas, older[i].area))
      pb_caption_source_add (datasets, pb_series_table_get_dataset (self->table, (guint) older[i].observation.dataset));

  return pb_caption_new_of_words (headline, subtitle, make_notes (self), pb_caption_source_of (datasets),
                                  make_alternative (self, headline, subtitle));
}

PbDataTable *
pb_multiples_words_table (PbSeriesTable *table,
                          GArray        *areas,
                          const char    *title)
{
  PbDataTable *twin = pb_data_table_new (title);
  int decimals = pb_indicator_get_decimals (pb_series_table_get_indicator (table));
  int n_periods = pb_series_table_get_n_periods (table);

  pb_data_table_add_column (twin, "area", _("Area"), PB_COLUMN_WORDS);
  for (int i = 0; i < n_periods; i++)
    {
      g_autofree char *name = g_strdup_printf ("period_%d", i + 1);

      pb_data_table_add_column (twin, name, pb_text_period (pb_series_table_get_period (table, i)), PB_COLUMN_NUMBERS);
    }

  for (guint row = 0; areas != NULL && row < areas->len; row++)
    {
      int area = g_array_index (areas, int, row);

      pb_data_table_add_row (twin);
      pb_data_table_add_text (twin, pb_area_get_name (pb_series_table_get_area (table, area)));
      for (int i = 0; i < n_periods; i++)
        {
          const PbObservation *cell = pb_series_table_get_cell (table, area, i);

          pb_data_table_add_value (twin, cell->value, decimals, cell->status);
        }
    }

  return twin;
}

PbDataTable *
pb_multiples_words_tidy (PbMultiplesData *self,
                         const char      *title)
{
  PbDataTable *tidy = pb_tidy_table_new (title);
  int n_periods = pb_series_table_get_n_periods (self->table);

  for (guint row = 0; row < self->areas->len; row++)
    for (int i = 0; i < n_periods; i++)
      pb_tidy_table_add_cell (tidy, self->table, g_array_index (self->areas, int, row), i);
  if (pb_chart_areas_has_benchmark (self->table))
    for (int i = 0; i < n_periods; i++)
      pb_tidy_table_add_cell (tidy, self->table, -1, i);

  return tidy;
}
