#include "pb-funnel-words-private.h"

#include "pb-headline.h"
#include "pb-number.h"
#include "pb-sentences.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What stands in the notes under a funnel: its limits, chance, and what is not drawn. */

/* More areas than this may lie beyond a limit by chance. */
#define MOST_SURE 12

/* Shares of areas beyond both limits of a pair by chance alone. */
#define CHANCE_95  0.05
#define CHANCE_998 0.002

/* Under so many expected events the normal limits of a proportion are too narrow. */
#define FEW_EVENTS 5

/* Beyond the outer limits lie this much more than chance gives: the areas differ for more
 * reasons than chance. */
#define MUCH_MORE  10

static int
count_few (const PbFunnelData *data)
{
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (data->frame));
  double multiplier = pb_indicator_get_facts (indicator)->multiplier;
  int n = 0;

  for (guint i = 0; i < data->areas->len; i++)
    n += g_array_index (data->areas, PbFunnelArea, i).size * data->average / multiplier < FEW_EVENTS;

  return n;
}

static void
note_limits (GString            *notes,
             const PbFunnelData *data)
{
  g_autofree char *average = pb_funnel_data_dup_average_name (data);
  g_autofree char *sentence = NULL;

  /* Translators: what the limits stand round */
  sentence = g_strdup_printf (_("Limits: between them lie 95%% (dashes) and 99.8%% (lines) of the values that chance "
                                "alone gives areas of each size whose true value is that of %s"), average);
  pb_sentences_add (notes, sentence);

  if (!data->is_benchmark)
    pb_sentences_add (notes, _("England has no value here: the middle is all events over all denominators of the areas "
                               "drawn"));

  if (data->statistic == PB_FUNNEL_PROPORTION)
    {
      pb_sentences_add (notes, _("Method: normal limits of a proportion"));
      if (count_few (data) > 0)
        {
          g_autofree char *few = NULL;

          few = g_strdup_printf (_("In %d %s fewer than 5 events are expected: there the limits are too narrow"),
                                 count_few (data), pb_funnel_words_get_areas (data, count_few (data)));

          pb_sentences_add (notes, few);
        }
    }
  else
    pb_sentences_add (notes, _("Method: exact Poisson limits; an area is judged by the limits of its own count (exact "
                               "under 10, Byar's from there), so that one near a line may be judged to be on its other "
                               "side"));
}

static void
note_chance (GString            *notes,
             const PbFunnelData *data)
{
  int n = pb_funnel_words_count_drawn (data);
  int n_far = pb_funnel_words_count_beyond (data, TRUE);
  g_autofree char *near = pb_number_format (n * CHANCE_95, n * CHANCE_95 < 9.5);
  g_autofree char *far = pb_number_format (n * CHANCE_998, n * CHANCE_998 < 9.5);
  g_autofree char *sentence = NULL;

  if (n <= MOST_SURE)
    return;

  /* Translators: how many areas, their plural, two numbers */
  sentence = g_strdup_printf (_("Of %d %s chance alone puts about %s beyond the 95%% limits and %s beyond the 99.8%% "
                                "limits"), n, pb_funnel_words_get_areas (data, n), near, far);
  pb_sentences_add (notes, sentence);
  if (n_far > MUCH_MORE * CHANCE_998 * n && n_far > 2)
    pb_sentences_add (notes, _("Many more lie beyond: the areas differ for more reasons than chance, such as "
                               "deprivation, age and how a figure was made"));
}

/* An area that is not drawn is told, with why. */
static void
note_missing (GString            *notes,
              const PbFunnelData *data)
{
  int n_hidden = (int) data->areas->len - pb_funnel_words_count_drawn (data);

  if (data->n_valueless > 0)
    {
      g_autofree char *sentence = g_strdup_printf (_("Not drawn, without a value: %d %s"), data->n_valueless,
                                                   pb_funnel_words_get_areas (data, data->n_valueless));

      pb_sentences_add (notes, sentence);
    }
  if (data->n_countless > 0)
    {
      g_autofree char *sentence = g_strdup_printf (_("Not drawn, without a count and denominator: %d %s"),
                                                   data->n_countless,
                                                   pb_funnel_words_get_areas (data, data->n_countless));

      pb_sentences_add (notes, sentence);
    }
  if (n_hidden > 0)
    {
      g_autofree char *sentence = g_strdup_printf (_("Not drawn, a standardised rate of fewer than 10 events: %d %s"),
                                                   n_hidden, pb_funnel_words_get_areas (data, n_hidden));

      pb_sentences_add (notes, sentence);
    }
}

char *
pb_funnel_words_make_notes (const PbFunnelData *data)
{
  g_autofree gboolean *counts = g_new0 (gboolean, MAX (pb_frame_get_n_areas (data->frame), 1));
  PbHeadlineInput input = {
    .table = pb_frame_get_table (data->frame),
    .catalogue = pb_frame_get_catalogue (data->frame),
    .period = pb_frame_get_period_index (data->frame),
    /* No area counts: what is said here is of the limits, not of published comparisons. */
    .in_set = counts,
  };
  g_autofree char *lines = pb_headline_notes (&input);
  GString *notes = g_string_new (NULL);

  if (data->refusal == NULL)
    {
      note_limits (notes, data);
      note_chance (notes, data);
      note_missing (notes, data);
    }
  pb_sentences_add_lines (notes, lines);

  return g_string_free (notes, FALSE);
}
