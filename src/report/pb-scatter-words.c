#include "pb-scatter-words.h"

#include "pb-caption-source.h"
#include "pb-headline-words.h"
#include "pb-headline.h"
#include "pb-number.h"
#include "pb-sentences.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A correlation nearer to 0 than this is called weak. */
#define WEAK_BELOW 0.4

/* More pairs than this are told by the line alone. */
#define MOST_TOLD 20

/* Decimals of a correlation. */
#define R_DECIMALS 2

static PbSeriesTable *
get_table (const PbScatterData *data)
{
  return pb_frame_get_table (data->frame);
}

static PbLevel
get_level (const PbScatterData *data)
{
  return pb_series_table_get_level (get_table (data));
}

static const char *
get_area_name (const PbScatterData *data,
               guint                index)
{
  int area = g_array_index (data->pairs, PbScatterPair, index).area;

  return pb_area_get_name (pb_series_table_get_area (get_table (data), area));
}

/* A measure's name within a sentence; an abbreviation ("A&E") and a name of several words
 * with capitals ("Health Index") keep theirs. */
static char *
lower_first (const char *text)
{
  const char *second = g_utf8_next_char (text);
  g_autofree char *first = NULL;

  for (const char *c = second; *c != '\0'; c++)
    if (g_ascii_isupper (*c))
      return g_strdup (text);

  first = g_utf8_strdown (text, second - text);

  return g_strconcat (first, second, NULL);
}

static char *
dup_subject (PbSeriesTable *table)
{
  g_autofree char *subject = pb_headline_subject (pb_series_table_get_series (table));

  return lower_first (subject);
}

/* "r 0.71 (95% interval 0.67 to 0.75), 642 small areas" */
static char *
dup_correlation (const PbScatterData *data)
{
  int n = (int) data->pairs->len;
  g_autofree char *r = pb_number_format (data->line.r, R_DECIMALS);
  g_autofree char *lower = pb_number_format (data->line.r_lower, R_DECIMALS);
  g_autofree char *upper = pb_number_format (data->line.r_upper, R_DECIMALS);
  g_autofree char *count = pb_number_format (n, 0);

  /* Translators: a correlation and its limits, a number of areas, their plural: "r 0.71 (95% interval 0.67 to
   * 0.75), 642 small areas" */
  return g_strdup_printf (_("r %s (95%% interval %s to %s), %s %s"), r, lower, upper, count,
                          pb_text_level_plural (get_level (data), n));
}

static gboolean
is_clear (const PbScatterData *data)
{
  return data->line.r_lower > 0 || data->line.r_upper < 0;
}

static char *
make_line_headline (const PbScatterData *data,
                    const char          *x,
                    const char          *y)
{
  g_autofree char *correlation = dup_correlation (data);
  g_autofree char *areas = pb_sentences_capitalise (pb_text_level_plural (get_level (data), 2));
  gboolean is_rising = data->line.r > 0;

  if (!is_clear (data))
    /* Translators: two measures within a sentence, "r 0.08 (95% interval -0.30 to 0.44), 9 districts" */
    return g_strdup_printf (_("No clear association between %s and %s: %s"), x, y, correlation);

  if (fabs (data->line.r) < WEAK_BELOW)
    /* Translators: the plural of a level of area, two measures within a sentence, the correlation */
    return g_strdup_printf (is_rising ? _("Weak association: %s with higher %s tend to have higher %s, %s")
                                      : _("Weak association: %s with higher %s tend to have lower %s, %s"),
                            pb_text_level_plural (get_level (data), 2), x, y, correlation);

  /* Translators: "Small areas", two measures within a sentence, the correlation: "Small areas with higher deprivation
   * score have higher fuel poverty: r 0.71 ..." */
  return g_strdup_printf (is_rising ? _("%s with higher %s have higher %s: %s")
                                    : _("%s with higher %s have lower %s: %s"), areas, x, y, correlation);
}

static char *
make_headline (const PbScatterData *data)
{
  g_autofree char *x = dup_subject (data->against);
  g_autofree char *y = dup_subject (get_table (data));
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (data->has_line)
    return make_line_headline (data, x, y);

  count = pb_headline_count_areas ((int) data->pairs->len, get_level (data));
  if (data->pairs->len < PB_SCATTER_LEAST_PAIRS)
    /* Translators: two measures within a sentence, "four districts" */
    text = g_strdup_printf (_("%s against %s: %s, too few for a line"), y, x, count);
  else
    text = g_strdup_printf (_("%s against %s: %s, and one of the two values is the same in all"), y, x, count);

  return pb_sentences_capitalise (text);
}

static char *
dup_title (PbSeriesTable *table,
           const char    *period,
           gboolean       is_short)
{
  g_autofree char *measure = pb_headline_measure (pb_series_table_get_series (table), is_short);

  return g_strdup_printf ("%s, %s", measure, period);
}

char *
pb_scatter_words_dup_x_title (const PbScatterData *data)
{
  return dup_title (data->against, pb_text_period (pb_series_table_get_period (data->against, data->period)), TRUE);
}

char *
pb_scatter_words_dup_y_title (const PbScatterData *data)
{
  return dup_title (get_table (data), pb_frame_get_period_label (data->frame), TRUE);
}

static char *
make_subtitle (const PbScatterData *data)
{
  g_autofree char *y = dup_title (get_table (data), pb_frame_get_period_label (data->frame), FALSE);
  g_autofree char *x = NULL;

  if (data->against == NULL || data->period < 0)
    return g_steal_pointer (&y);

  x = dup_title (data->against, pb_text_period (pb_series_table_get_period (data->against, data->period)), FALSE);

  /* Translators: two measures with unit and period */
  return g_strdup_printf (_("%s, against %s"), y, x);
}

/* As many decimals as tell the slope from 0. */
static char *
dup_coefficient (double number)
{
  int n_decimals = number == 0 ? 0 : CLAMP (2 - (int) floor (log10 (fabs (number))), 0, 6);

  return pb_number_format (number, n_decimals);
}

static void
note_line (GString             *notes,
           const PbScatterData *data)
{
  g_autofree char *intercept = dup_coefficient (data->line.intercept);
  g_autofree char *slope = dup_coefficient (fabs (data->line.slope));
  g_autofree char *share = pb_number_format (data->line.r * data->line.r, R_DECIMALS);
  g_autofree char *sentence = NULL;

  /* Translators: intercept, + or -, slope, share of the variance */
  sentence = g_strdup_printf (_("Line: least squares, every area once whatever its people: y = %s %s %s x; R² %s. "
                                "Band: 95%% interval of the line"),
                              intercept, data->line.slope < 0 ? "-" : "+", slope, share);
  pb_sentences_add (notes, sentence);
  pb_sentences_add (notes, _("The interval of r takes the areas as independent; neighbours are alike, so it is too "
                             "narrow"));
}

static void
note_choice (GString             *notes,
             const PbScatterData *data)
{
  const char *other = data->against != NULL
                        ? pb_indicator_get_short_name (pb_series_table_get_indicator (data->against))
                        : NULL;

  if (data->is_default && other != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("Set against %s, since no other indicator is chosen"), other);

      pb_sentences_add (notes, sentence);
    }
  if (data->is_older)
    {
      g_autofree char *sentence = NULL;

      /* Translators: a measure */
      sentence = g_strdup_printf (_("%s has a later period, on other boundaries: shown is the latest on the same ones"),
                                  other);
      pb_sentences_add (notes, sentence);
    }
}

static void
note_missing (GString             *notes,
              const PbScatterData *data)
{
  g_autofree char *sentence = NULL;

  if (data->n_unpaired == 0)
    return;

  sentence = g_strdup_printf (_("Not drawn, without one of the two values: %d %s"), data->n_unpaired,
                              pb_text_level_plural (get_level (data), data->n_unpaired));
  pb_sentences_add (notes, sentence);
}

/* Of each measure; what both say is said once. */
static void
note_measures (GString             *notes,
               const PbScatterData *data)
{
  PbSeriesTable *const tables[] = { get_table (data), data->against };
  const int periods[] = { pb_frame_get_period_index (data->frame), data->period };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree gboolean *counts = NULL;
      g_autofree char *lines = NULL;
      g_auto(GStrv) sentences = NULL;

      if (tables[i] == NULL)
        continue;

      /* No area counts: what is said here is not of published comparisons. */
      counts = g_new0 (gboolean, MAX (pb_series_table_get_n_areas (tables[i]), 1));
      lines = pb_headline_notes (&(PbHeadlineInput) { tables[i], pb_frame_get_catalogue (data->frame), periods[i],
                                                      counts });
      sentences = g_strsplit (lines, "\n", -1);
      for (guint j = 0; sentences[j] != NULL; j++)
        if (strstr (notes->str, sentences[j]) == NULL)
          pb_sentences_add (notes, sentences[j]);
    }
}

static char *
make_notes (const PbScatterData *data)
{
  GString *notes = g_string_new (NULL);

  if (data->refusal == NULL)
    {
      pb_sentences_add (notes, _("An association between areas is not a cause, and not about persons"));
      if (data->has_line)
        note_line (notes, data);
      note_choice (notes, data);
      note_missing (notes, data);
    }
  note_measures (notes, data);

  return g_string_free (notes, FALSE);
}

static char *
make_source (const PbScatterData *data)
{
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();
  int period = pb_frame_get_period_index (data->frame);

  for (guint i = 0; i < data->pairs->len; i++)
    pb_caption_source_add_cell (datasets, get_table (data), g_array_index (data->pairs, PbScatterPair, i).area, period);
  for (guint i = 0; i < data->pairs->len; i++)
    pb_caption_source_add_cell (datasets, data->against, g_array_index (data->pairs, PbScatterPair, i).other,
                                data->period);

  return pb_caption_source_of (datasets);
}

static void
tell_pairs (GString             *text,
            const PbScatterData *data)
{
  const char *separator = " ";

  for (guint i = 0; i < data->pairs->len && data->pairs->len <= MOST_TOLD; i++)
    {
      const PbScatterPair *pair = &g_array_index (data->pairs, PbScatterPair, i);
      g_autofree char *x = pb_text_number (pb_series_table_get_indicator (data->against), pair->x);
      g_autofree char *y = pb_text_number (pb_series_table_get_indicator (get_table (data)), pair->y);

      /* Translators: an area, its upright value and the one across */
      g_string_append_printf (text, _("%s%s %s at %s"), separator, get_area_name (data, i), y, x);
      separator = "; ";
    }
  if (data->pairs->len <= MOST_TOLD)
    g_string_append_c (text, '.');
}

static char *
make_alternative (const PbScatterData *data,
                  const char          *headline,
                  const char          *subtitle)
{
  GString *text = g_string_new (_("Scatter plot."));

  pb_sentences_add (text, headline);
  pb_sentences_add (text, subtitle);
  if (data->refusal == NULL)
    {
      if (data->has_line)
        note_line (text, data);
      tell_pairs (text, data);
    }

  return g_string_free (text, FALSE);
}

PbCaption *
pb_scatter_words_caption (const PbScatterData *data)
{
  g_autofree char *headline = data->refusal != NULL ? g_strdup (data->refusal) : make_headline (data);
  g_autofree char *subtitle = make_subtitle (data);
  char *alternative = make_alternative (data, headline, subtitle);

  return pb_caption_new_of_words (g_steal_pointer (&headline), g_steal_pointer (&subtitle), make_notes (data),
                                  make_source (data), alternative);
}
