#include "pb-indicator-details.h"

#include "pb-glossary.h"
#include "pb-headline.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
add_text (GtkWidget  *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_width_chars (GTK_LABEL (label), 32);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  pb_glossary_explain (GTK_LABEL (label));

  return label;
}

static void
add_section (GtkWidget  *box,
             const char *title,
             const char *text)
{
  GtkWidget *heading;

  if (text == NULL || *text == '\0')
    return;

  heading = add_text (box, title, "caption-heading");
  gtk_widget_add_css_class (heading, "dim-label");
  gtk_label_set_selectable (GTK_LABEL (heading), FALSE);
  gtk_widget_set_margin_top (heading, 8);
  add_text (box, text, "caption");
}

GtkWidget *
pb_indicator_details_new (PbIndicatorSummary *summary)
{
  PbIndicator *indicator = pb_indicator_summary_get_indicator (summary);
  const PbIndicatorFacts *facts = pb_indicator_get_facts (indicator);
  PbSeriesTable *table = pb_indicator_summary_get_table (summary);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title;
  g_autofree char *source = NULL;

  if (table != NULL)
    source = pb_headline_source (table, pb_indicator_summary_get_period_index (summary));

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 12);

  title = pb_glossary_label_new (facts->name);
  gtk_label_set_max_width_chars (pb_glossary_label_get_label (PB_GLOSSARY_LABEL (title)), 44);
  gtk_widget_add_css_class (GTK_WIDGET (pb_glossary_label_get_label (PB_GLOSSARY_LABEL (title))), "heading");
  gtk_box_append (GTK_BOX (box), title);

  if (*facts->definition != '\0')
    add_section (box, _("Definition"), facts->definition);
  else
    add_section (box, _("Definition"), _("No source states a definition."));

  add_section (box, _("Read with care"), facts->caveats);
  add_section (box, _("Intervals"), facts->ci_method);
  add_section (box, _("Small numbers"), facts->disclosure_rule);
  add_section (box, _("Source"), source != NULL && *source != '\0' ? source : facts->source_note);
  add_section (box, _("Indicator code"), facts->code);

  return box;
}
