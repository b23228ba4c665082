#include "pb-spc-picture.h"

#include "pb-sentences.h"
#include "pb-spc-icon.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* More runs of special causes than this are counted, not named. */
#define MOST_NAMED 12

/* Sentences follow each other with a blank; each ends with a stop. */
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

  pb_sentences_add (notes, sentence);
}

/* What is marked on the chart stands there as far as there is room; here is all of it. */
static void
add_events (GString      *text,
            PbSpcReading *reading)
{
  guint n;
  const PbSpcEvent *events = pb_spc_reading_get_events (reading, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = pb_text_day (events[i].day);
      /* Translators: a day, and what happened on it: "1 July 2022: NHS Derby and Derbyshire ICB begins" */
      g_autofree char *sentence = g_strdup_printf (_("%s: %s"), day, events[i].words);

      pb_sentences_add (text, sentence);
    }
}

static char *
make_notes (PbSpcReading *reading,
            const char   *scale_note)
{
  GString *notes = g_string_new (NULL);

  pb_sentences_add (notes, pb_spc_reading_get_area_words (reading));
  pb_sentences_add (notes, pb_spc_reading_get_gap_words (reading));
  pb_sentences_add_lines (notes, pb_spc_reading_get_notes (reading));
  add_events (notes, reading);
  add_target (notes, reading);
  pb_sentences_add (notes, scale_note);
  pb_sentences_add_lines (notes, pb_spc_reading_get_method (reading));

  return g_string_free (notes, FALSE);
}

static const char *
get_headline (PbSpcReading *reading)
{
  const char *headline = pb_spc_reading_get_headline (reading);
  const char *refusal = pb_spc_reading_get_refusal (reading);

  return *headline == '\0' && refusal != NULL ? refusal : headline;
}

static gboolean
is_special (const PbSpcReadingPoint *point)
{
  return !point->is_later && point->variation != PB_SPC_VARIATION_COMMON_CAUSE;
}

/* Where the run of points that say the same as the one at @first ends. */
static guint
find_run_end (const PbSpcReadingPoint *points,
              guint                    n,
              guint                    first)
{
  guint last = first;

  while (last + 1 < n && is_special (&points[last + 1]) && points[last + 1].variation == points[first].variation)
    last++;

  return last;
}

/* A point alone says why; of a run its direction is enough. */
static char *
describe_run (const PbSpcReadingPoint *points,
              guint                    first,
              guint                    last)
{
  const char *what = pb_spc_mark_get_words (points[first].variation);

  if (first == last)
    /* Translators: a period, what its special cause says, and why: "May 2020, Special cause: concern, Above the
     * upper limit" */
    return g_strdup_printf (_("%s, %s, %s"), pb_text_period (points[first].period), what, points[first].words);

  /* Translators: two periods, and what the special causes between them say. */
  return g_strdup_printf (_("%s to %s, %s"), pb_text_period (points[first].period),
                          pb_text_period (points[last].period), what);
}

/* Runs of special causes up to the moment, the latest first. */
static void
describe_special_causes (GString      *text,
                         PbSpcReading *reading)
{
  guint n, n_special = 0;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n);
  g_autoptr(GPtrArray) runs = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    if (is_special (&points[i]))
      {
        guint last = find_run_end (points, n, i);

        n_special += last - i + 1;
        g_ptr_array_insert (runs, 0, describe_run (points, i, last));
        i = last;
      }

  if (n_special == 0)
    return;

  g_string_append_c (text, ' ');
  g_string_append_printf (text,
                          g_dngettext (GETTEXT_PACKAGE, "%u point is a special cause, latest first:",
                                       "%u points are special causes, latest first:", n_special),
                          n_special);
  for (guint i = 0; i < MIN (runs->len, MOST_NAMED); i++)
    g_string_append_printf (text, "%s %s", i > 0 ? ";" : "", (const char *) g_ptr_array_index (runs, i));
  if (runs->len > MOST_NAMED)
    g_string_append_printf (text, "; %s", _("earlier ones are not named here"));
  g_string_append_c (text, '.');
}

/**
 * pb_spc_dup_description:
 * @reading: what is shown
 *
 * Writes what the picture says for who cannot see it: the kind of picture, the finding,
 * value, mean and limits, whether the target will be met, gaps, and the special causes by
 * period.
 *
 * Returns: (transfer full): one paragraph
 */
char *
pb_spc_dup_description (PbSpcReading *reading)
{
  GString *text = g_string_new (_("Process chart (SPC)."));

  pb_sentences_add (text, get_headline (reading));
  if (pb_spc_reading_get_refusal (reading) != NULL && *pb_spc_reading_get_headline (reading) != '\0')
    pb_sentences_add (text, pb_spc_reading_get_refusal (reading));
  pb_sentences_add (text, pb_spc_reading_get_value_words (reading));
  pb_sentences_add (text, pb_spc_reading_get_assurance_words (reading));
  add_target (text, reading);
  pb_sentences_add (text, pb_spc_reading_get_gap_words (reading));
  describe_special_causes (text, reading);
  add_events (text, reading);

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
