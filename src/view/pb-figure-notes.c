#include "pb-figure-notes.h"

#include "pb-headline.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static void
add_note (GtkBox     *box,
          const char *heading,
          const char *text)
{
  GtkWidget *label;
  g_autofree char *markup = NULL;

  if (text == NULL || *text == '\0')
    return;

  markup = g_markup_printf_escaped ("<span alpha=\"70%%\">%s</span> %s", heading, text);
  label = gtk_label_new (NULL);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (box, label);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
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

static void
add_verdict (GtkBox              *box,
             PbIndicatorSummary  *summary,
             const PbObservation *cell)
{
  g_autofree char *comparison = dup_comparison (pb_indicator_summary_get_assessment (summary));
  g_autofree char *interval =
    pb_text_interval (pb_indicator_summary_get_indicator (summary), cell->lower95, cell->upper95);

  add_note (box, _("Comparison"), comparison);
  add_note (box, _("95% interval"), interval != NULL ? interval : _("not supplied."));
}

gboolean
pb_figure_notes_show (GtkBox             *box,
                      PbIndicatorSummary *summary)
{
  PbSeriesTable *table = summary != NULL ? pb_indicator_summary_get_table (summary) : NULL;
  const PbObservation *cell = summary != NULL ? pb_indicator_summary_get_cell (summary) : NULL;
  g_autofree char *source = NULL;

  clear (box);
  if (table == NULL || cell == NULL)
    return FALSE;

  if (cell->status == PB_STATUS_PRESENT)
    add_verdict (box, summary, cell);

  source = pb_headline_source (table, pb_indicator_summary_get_period_index (summary));
  add_note (box, _("Source"), source != NULL ? skip_heading (source) : NULL);
  add_note (box, _("Note"), cell->note);
  add_note (box, _("Read with care"), pb_indicator_get_facts (pb_indicator_summary_get_indicator (summary))->caveats);

  return TRUE;
}
