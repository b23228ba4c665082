#include "pb-innovation-evidence.h"

#include "pb-card.h"
#include "pb-innovation-mark.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_label (const char *text,
            const char *css_class,
            gboolean    is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

/* "March 2023 to February 2024", "dates not stated" */
static char *
say_period (PbRegisterRecord *evidence)
{
  const char *from = pb_register_record_get (evidence, "from_date");
  const char *to = pb_register_record_get (evidence, "to_date");
  g_autofree char *first = pb_text_fuzzy (from);
  g_autofree char *last = pb_text_fuzzy (to);

  if (from != NULL && to != NULL)
    return g_str_equal (from, to) ? g_steal_pointer (&first) : g_strdup_printf (_("%s to %s"), first, last);
  if (from != NULL)
    return g_strdup_printf (_("from %s"), first);
  if (to != NULL)
    return g_strdup_printf (_("to %s"), last);

  return g_strdup (_("dates not stated"));
}

/* "NHS England, Case study: ...; dates not stated" */
static char *
say_source (PbRegisters      *registers,
            PbRegisterRecord *evidence)
{
  PbRegisterRecord *document = pb_registers_follow (registers, evidence, "source");
  const char *issuer = document != NULL ? pb_register_record_get (document, "issuer") : NULL;
  const char *cited = pb_register_record_get (evidence, "cited_from");
  g_autofree char *period = say_period (evidence);
  g_autofree char *who = NULL;

  if (document == NULL)
    who = g_strdup (_("Source not stated"));
  else if (issuer != NULL)
    who = g_strdup_printf ("%s, “%s”", issuer, pb_register_record_get_title (document));
  else
    who = g_strdup_printf ("“%s”", pb_register_record_get_title (document));

  if (cited != NULL)
    /* Translators: who says it, whom they cite, of what time */
    return g_strdup_printf (_("%s, citing %s; %s"), who, cited, period);

  return g_strdup_printf ("%s; %s", who, period);
}

static void
open_clicked_cb (GtkButton *button)
{
  gtk_widget_activate_action (GTK_WIDGET (button), "win.show-record", "(ss)", "evidence",
                              g_object_get_data (G_OBJECT (button), "pb-uid"));
}

static GtkWidget *
make_head (PbRegisterRecord   *evidence,
           PbEvidenceStrength  strength,
           gboolean            is_later)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = pb_innovation_mark_new ();
  GtkWidget *open = gtk_button_new_from_icon_name ("go-next-symbolic");
  const char *label = pb_evidence_strength_get_label (strength);
  gboolean is_national = pb_evidence_is_national (evidence);
  g_autofree char *words = g_strdup_printf ("%s%s%s", is_later ? _("Later: ") : "", label, is_national ? _(", national") : "");
  g_autofree char *name = g_strdup_printf (_("Open the evidence: %s"), pb_register_record_get_title (evidence));
  GtkWidget *word = make_label (words, NULL, is_later);

  gtk_label_set_width_chars (GTK_LABEL (word), 4);
  gtk_widget_set_hexpand (word, TRUE);
  pb_innovation_mark_set_strength (PB_INNOVATION_MARK (mark), strength);
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_add_css_class (open, "card-button");
  gtk_widget_set_tooltip_text (open, _("Open the record"));
  g_object_set_data_full (G_OBJECT (open), "pb-uid", g_strdup (pb_register_record_get_uid (evidence)), g_free);
  g_signal_connect (open, "clicked", G_CALLBACK (open_clicked_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  gtk_box_append (GTK_BOX (head), mark);
  gtk_box_append (GTK_BOX (head), word);
  gtk_box_append (GTK_BOX (head), open);

  return head;
}

GtkWidget *
pb_innovation_evidence_card_new (PbRegisters      *registers,
                                 PbRegisterRecord *evidence,
                                 PbDay             moment)
{
  GtkWidget *card = pb_card_new (NULL, NULL);
  PbEvidenceStrength strength = PB_EVIDENCE_NONE;
  PbDay known = pb_evidence_get_known_day (registers, evidence);
  gboolean is_later = known != PB_DAY_NONE && known > moment;
  const char *comparator = pb_register_record_get (evidence, "comparator");
  const char *method = pb_register_record_get (evidence, "method");
  g_autofree char *source = say_source (registers, evidence);
  g_autofree char *compared = g_strdup_printf (_("Compared with: %s"), comparator != NULL ? comparator : _("not stated"));
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  pb_evidence_strength_from_word (pb_register_record_get (evidence, "kind"), &strength);
  pb_card_append (PB_CARD (card), make_head (evidence, strength, is_later));
  pb_card_append (PB_CARD (card), make_label (pb_register_record_get_title (evidence), NULL, is_later));
  if (method != NULL)
    words = g_strdup_printf (_("%s\n%s\nMethod: %s"), source, compared, method);
  else
    words = g_strdup_printf ("%s\n%s", source, compared);
  pb_card_append (PB_CARD (card), make_label (words, "caption", TRUE));

  /* Translators: a record of evidence, read aloud: strength, claim, source, comparator */
  name = g_strdup_printf (_("%s%s: %s. %s. %s"), is_later ? _("Later: ") : "", pb_evidence_strength_get_label (strength),
                          pb_register_record_get_title (evidence), source, compared);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return card;
}
