#include "pb-caption.h"

#include "pb-caption-source.h"
#include "pb-inequality-picture.h"
#include "pb-sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What the marks of the two charts mean, as far as they are there. */
static void
note_marks (GString      *notes,
            PbInequality *inequality)
{
  const PbInequalityGradient *gradient = pb_inequality_get_gradient (inequality);
  gboolean has_computed = FALSE, has_published = FALSE, has_older = FALSE, has_band = FALSE, has_whiskers = FALSE;
  const PbInequalityLine *lines;
  guint n;

  lines = pb_inequality_get_lines (inequality, &n);
  for (guint i = 0; i < n; i++)
    {
      gboolean is_marked = lines[i].kind == PB_LINE_OURS || lines[i].kind == PB_LINE_PUBLISHED;

      has_older |= lines[i].kind == PB_LINE_OLDER;
      has_computed |= is_marked && lines[i].is_computed;
      has_published |= is_marked && !lines[i].is_computed;
      for (guint j = 0; j < lines[i].n_points; j++)
        has_band |= is_marked && isfinite (lines[i].points[j].lower) && isfinite (lines[i].points[j].upper);
    }

  for (guint i = 0; gradient != NULL && i < gradient->n_groups; i++)
    has_whiskers |= isfinite (gradient->groups[i].lower) && isfinite (gradient->groups[i].upper);

  if (has_computed && has_published)
    pb_sentences_add (notes, _("Squares: worked out here; discs: as published."));
  else if (has_computed)
    pb_sentences_add (notes, _("Squares: worked out here."));
  else if (has_published)
    pb_sentences_add (notes, _("Discs: as published."));
  if (has_band)
    pb_sentences_add (notes, _("Band: 95% interval."));
  if (has_whiskers)
    pb_sentences_add (notes, _("Whiskers: 95% intervals."));
  if (gradient != NULL && isfinite (gradient->line_start) && isfinite (gradient->line_end))
    pb_sentences_add (notes, _("Dashed: the line fitted through the groups."));
  if (has_older)
    pb_sentences_add (notes, _("Thin grey line: as published before."));
}

static char *
make_notes (PbInequality *inequality,
            const char   *scale_note)
{
  g_auto(GStrv) method = g_strsplit (pb_inequality_get_method (inequality), "\n", -1);
  GString *notes = g_string_new (NULL);

  pb_sentences_add (notes, pb_inequality_get_verdict_words (inequality));
  pb_sentences_add (notes, pb_inequality_get_imd_words (inequality));
  for (int i = 0; method[i] != NULL; i++)
    if (strstr (notes->str, method[i]) == NULL)
      pb_sentences_add (notes, method[i]);
  note_marks (notes, inequality);
  pb_sentences_add (notes, scale_note);

  return g_string_free (notes, FALSE);
}

/* A headline ends without a full stop; a refusal of one sentence is one too. */
static char *
make_headline (PbInequality *inequality)
{
  char *headline = g_strdup (pb_inequality_get_headline (inequality));

  if (strstr (headline, ". ") == NULL && g_str_has_suffix (headline, "."))
    headline[strlen (headline) - 1] = '\0';

  return headline;
}

static char *
make_source (PbInequality *inequality)
{
  const PbInequalityGradient *gradient = pb_inequality_get_gradient (inequality);
  g_autoptr(GString) source = g_string_new (NULL);

  pb_sentences_add (source, pb_inequality_get_source (inequality));
  if (gradient != NULL && *gradient->source != '\0')
    {
      if (source->len > 0)
        g_string_append_c (source, '\n');
      g_string_append (source, gradient->source);
    }

  return pb_caption_source_finish (source->str, NULL);
}

PbCaption *
pb_caption_new_for_inequality (PbInequality *inequality,
                               const char   *scale_note)
{
  PbCaption *self = g_new0 (PbCaption, 1);

  self->headline = make_headline (inequality);
  self->subtitle = g_strdup (pb_inequality_get_subtitle (inequality));
  self->notes = make_notes (inequality, scale_note);
  self->source = make_source (inequality);
  self->alternative = pb_inequality_dup_description (inequality);

  return self;
}
