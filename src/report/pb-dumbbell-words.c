#include "pb-dumbbell-words-private.h"

#include "pb-caption-source.h"
#include "pb-chart-words.h"
#include "pb-headline-words.h"
#include "pb-sentences.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

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

static void
note_verdicts (PbDumbbellData *self,
               const PbDumbbellTally    *tally,
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
               const PbDumbbellTally    *tally,
               GString        *notes)
{
  int n_unjoined = 0;
  g_autofree char *without = NULL;
  g_autofree char *areas = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      const PbDumbbellItem *item = pb_dumbbell_data_get_item (self, i);

      n_unjoined += item->change == PB_CHANGE_NONE &&
                    pb_dumbbell_data_get_cell (self, item->area, self->start)->status == PB_STATUS_PRESENT &&
                    pb_dumbbell_data_get_cell (self, item->area, self->end)->status == PB_STATUS_PRESENT;
    }

  if (n_unjoined > 0)
    {
      g_autofree char *text = g_strdup_printf (_("Not joined: %s."), pb_dumbbell_words_reason (self));

      pb_sentences_add (notes, self->obstacle != NULL ? text
                               : _("Not joined: the two values are of different publications."));
      return;
    }

  if (tally->n_compared == (int) self->areas->len)
    return;

  areas = pb_headline_count_areas ((int) self->areas->len - tally->n_compared, pb_series_table_get_level (self->table));
  without = g_strdup_printf (_("Without a value in one period or both: %s."), areas);
  pb_sentences_add (notes, without);
}

static char *
make_notes (PbDumbbellData *self)
{
  GString *notes = g_string_new (NULL);
  PbDumbbellTally tally;

  pb_dumbbell_tally_init (&tally, self);
  if (tally.any_tested)
    {
      g_autofree char *whiskers =
        g_strdup_printf (_("Whiskers: 95%% intervals, over the line those of %s, under it those of %s."),
                         pb_dumbbell_data_get_period (self, self->start), pb_dumbbell_data_get_period (self, self->end));

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
      const PbDumbbellItem *item = pb_dumbbell_data_get_item (self, i);
      g_autofree char *then = pb_chart_words_cell (self->indicator, pb_dumbbell_data_get_cell (self, item->area, self->start));
      g_autofree char *now = pb_chart_words_cell (self->indicator, pb_dumbbell_data_get_cell (self, item->area, self->end));
      g_autofree char *change = pb_dumbbell_words_change (self, item);
      g_autofree char *sentence = NULL;

      if (change != NULL)
        /* Translators: area, value, value, change: "Derby: 78.6, then 77.7 (−0.9)" */
        sentence = g_strdup_printf (_("%s: %s, then %s (%s)"), pb_dumbbell_data_get_name (self, item), then, now, change);
      else
        sentence = g_strdup_printf (_("%s: %s, then %s"), pb_dumbbell_data_get_name (self, item), then, now);
      pb_sentences_add (text, sentence);
    }

  return g_string_free (text, FALSE);
}

PbCaption *
pb_dumbbell_words_caption (PbDumbbellData *self)
{
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (self->table), FALSE);
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();
  char *headline = pb_dumbbell_words_headline (self);
  /* Translators: measure with unit, two periods */
  char *subtitle = g_strdup_printf (_("%s, %s and %s"), measure, pb_dumbbell_data_get_period (self, self->start),
                                    pb_dumbbell_data_get_period (self, self->end));

  for (guint i = 0; i < self->items->len; i++)
    {
      pb_caption_source_add_cell (datasets, self->table, pb_dumbbell_data_get_item (self, i)->area, self->end);
      pb_caption_source_add_cell (datasets, self->table, pb_dumbbell_data_get_item (self, i)->area, self->start);
    }

  return pb_caption_new_of_words (headline, subtitle, make_notes (self), pb_caption_source_of (datasets),
                                  make_alternative (self, headline, subtitle));
}
