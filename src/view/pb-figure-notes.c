#include "pb-figure-notes.h"

#include "pb-headline.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static void
add_line (GString    *notes,
          const char *heading,
          const char *text)
{
  g_autofree char *line = NULL;

  if (text == NULL || *text == '\0')
    return;

  line = g_markup_printf_escaped ("<span alpha=\"62%%\">%s</span> %s", heading, text);
  if (notes->len > 0)
    g_string_append_c (notes, '\n');
  g_string_append (notes, line);
}

static char *
dup_comparison (const PbAssessment *assessment)
{
  switch (assessment->basis)
    {
    case PB_COMPARISON_BASIS_PUBLISHED:
      return g_strdup (_("with England, as published."));
    case PB_COMPARISON_BASIS_INTERVALS:
      return g_strdup (_("with England, from the 95% interval. England’s value treated as exact."));
    case PB_COMPARISON_BASIS_NONE:
    default:
      if (assessment->reason != NULL)
        return g_strdup_printf (_("not made: %s."), assessment->reason);
      return g_strdup (_("not made."));
    }
}

/* Lines that pb_headline_source() begins with its own word. */
static const char *
skip_heading (const char *source)
{
  const char *heading = _("Source:");

  if (g_str_has_prefix (source, heading))
    source += strlen (heading);
  while (*source == ' ')
    source++;

  return source;
}

char *
pb_figure_notes_dup_markup (PbIndicatorSummary *summary)
{
  PbIndicator *indicator = pb_indicator_summary_get_indicator (summary);
  PbSeriesTable *table = pb_indicator_summary_get_table (summary);
  const PbObservation *cell = pb_indicator_summary_get_cell (summary);
  g_autoptr(GString) notes = g_string_new (NULL);
  g_autofree char *comparison = NULL;
  g_autofree char *interval = NULL;
  g_autofree char *source = NULL;

  if (table == NULL || cell == NULL)
    return NULL;

  if (cell->status == PB_STATUS_PRESENT)
    {
      comparison = dup_comparison (pb_indicator_summary_get_assessment (summary));
      interval = pb_text_interval (indicator, cell->lower95, cell->upper95);
      add_line (notes, _("Comparison"), comparison);
      add_line (notes, _("95% interval"), interval != NULL ? interval : _("not supplied."));
    }

  source = pb_headline_source (table, pb_indicator_summary_get_period_index (summary));
  add_line (notes, _("Source"), source != NULL ? skip_heading (source) : NULL);
  add_line (notes, _("Note"), cell->note);
  add_line (notes, _("Read with care"), pb_indicator_get_facts (indicator)->caveats);

  return notes->len > 0 ? g_string_free (g_steal_pointer (&notes), FALSE) : NULL;
}
