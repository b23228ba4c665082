#include "pb-spc-picture.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* More special causes than this are counted, not named. */
#define MOST_NAMED 12

/* Sentences follow each other with a blank; each ends with a stop. */
static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  if (strchr (".?!", text->str[text->len - 1]) == NULL)
    g_string_append_c (text, '.');
}

static void
add_lines (GString    *text,
           const char *lines)
{
  g_auto(GStrv) sentences = g_strsplit (lines, "\n", -1);

  for (guint i = 0; sentences[i] != NULL; i++)
    add_sentence (text, sentences[i]);
}

static void
add_target (GString      *notes,
            PbSpcReading *reading)
{
  const PbSpcTarget *target = pb_spc_reading_get_target (reading);
  g_autofree char *sentence = NULL;

  if (target == NULL)
    return;

  if (target->source != NULL && *target->source != '\0')
    /* Translators: a target in words, and who set it. */
    sentence = g_strdup_printf (_("Target: %s (%s)"), target->words, target->source);
  else
    sentence = g_strdup_printf (_("Target: %s"), target->words);

  add_sentence (notes, sentence);
}

static char *
make_notes (PbSpcReading *reading,
            const char   *scale_note)
{
  GString *notes = g_string_new (NULL);

  add_sentence (notes, pb_spc_reading_get_area_words (reading));
  add_sentence (notes, pb_spc_reading_get_gap_words (reading));
  add_lines (notes, pb_spc_reading_get_notes (reading));
  add_target (notes, reading);
  add_sentence (notes, scale_note);
  add_lines (notes, pb_spc_reading_get_method (reading));

  return g_string_free (notes, FALSE);
}

static const char *
get_headline (PbSpcReading *reading)
{
  const char *headline = pb_spc_reading_get_headline (reading);
  const char *refusal = pb_spc_reading_get_refusal (reading);

  return *headline == '\0' && refusal != NULL ? refusal : headline;
}

/* The special causes up to the moment, the latest last. */
static void
describe_special_causes (GString      *text,
                         PbSpcReading *reading)
{
  guint n, n_special = 0, n_skipped;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n);
  g_autofree char *count = NULL;

  for (guint i = 0; i < n; i++)
    n_special += !points[i].is_later && points[i].variation != PB_SPC_VARIATION_COMMON_CAUSE;

  if (n_special == 0)
    return;

  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u special cause", "%u special causes", n_special),
                           n_special);
  n_skipped = n_special > MOST_NAMED ? n_special - MOST_NAMED : 0;
  if (n_skipped > 0)
    {
      g_autofree char *latest = g_strdup_printf (_("%s; the latest %d"), count, MOST_NAMED);

      g_free (count);
      count = g_steal_pointer (&latest);
    }
  g_string_append_printf (text, " %s:", count);

  for (guint i = 0; i < n; i++)
    {
      if (points[i].is_later || points[i].variation == PB_SPC_VARIATION_COMMON_CAUSE)
        continue;
      if (n_skipped > 0)
        {
          n_skipped--;
          continue;
        }

      g_string_append_printf (text, " %s, %s;", pb_text_period (points[i].period), points[i].words);
    }

  text->str[text->len - 1] = '.';
}

/**
 * pb_spc_dup_description:
 * @reading: what is shown
 *
 * Writes what the picture says for who cannot see it: the kind of picture, the finding,
 * value, mean and limits, both icons in words, gaps, and the special causes by period.
 *
 * Returns: (transfer full): one paragraph
 */
char *
pb_spc_dup_description (PbSpcReading *reading)
{
  GString *text = g_string_new (_("Process chart (SPC)."));

  add_sentence (text, get_headline (reading));
  if (pb_spc_reading_get_refusal (reading) != NULL && *pb_spc_reading_get_headline (reading) != '\0')
    add_sentence (text, pb_spc_reading_get_refusal (reading));
  add_sentence (text, pb_spc_reading_get_value_words (reading));
  add_sentence (text, pb_spc_reading_get_variation_words (reading));
  add_sentence (text, pb_spc_reading_get_assurance_words (reading));
  add_target (text, reading);
  add_sentence (text, pb_spc_reading_get_gap_words (reading));
  describe_special_causes (text, reading);

  return g_string_free (text, FALSE);
}

/**
 * pb_spc_caption_new:
 * @reading: what is shown
 * @scale_note: (nullable): of the chart as drawn
 *
 * Returns: (transfer full): the words round a process chart
 */
PbCaption *
pb_spc_caption_new (PbSpcReading *reading,
                    const char   *scale_note)
{
  PbCaption *self = g_new0 (PbCaption, 1);

  self->headline = g_strdup (get_headline (reading));
  self->subtitle = g_strdup (pb_spc_reading_get_subtitle (reading));
  self->notes = make_notes (reading, scale_note);
  self->source = g_strdup (pb_spc_reading_get_source (reading));
  self->alternative = pb_spc_dup_description (reading);

  return self;
}
