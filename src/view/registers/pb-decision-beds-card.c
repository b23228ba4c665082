#include "pb-decision-details.h"

#include "pb-card.h"
#include "pb-setting-beds.h"

#include <glib/gi18n-lib.h>

/* Of a column of beds [px]: "increase, number not stated" in three lines */
#define NUMBER_WIDTH 82

static GtkWidget *
make_number (const char *text,
             const char *css_class)
{
  GtkWidget *label = pb_decision_label_new (text, "numeric", css_class, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 9);
  gtk_widget_set_size_request (label, NUMBER_WIDTH, -1);

  return label;
}

static GtkWidget *
make_row (const char *name,
          const char *below,
          const char *before,
          const char *after,
          const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = pb_decision_label_new (name, css_class != NULL ? css_class : "body", NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
  gtk_box_append (GTK_BOX (words), label);
  if (below != NULL)
    gtk_box_append (GTK_BOX (words), pb_decision_label_new (below, "caption", "dim-label", NULL));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), make_number (before, css_class));
  gtk_box_append (GTK_BOX (box), make_number (after, css_class));
  gtk_widget_add_css_class (box, "decision-row");

  return box;
}

static void
add_total (GtkWidget           *list,
           const PbSettingBeds *beds)
{
  const char *before = beds->total_before != NULL ? beds->total_before : _("not stated");
  const char *after = beds->total_after != NULL ? beds->total_after : _("not stated");
  g_autofree char *sentence = g_strdup_printf (_("Total, as stated: before: %s; after: %s"), before, after);

  pb_decision_list_add (list, make_row (_("Total, as stated"), NULL, before, after, "heading"), sentence, NULL);
}

/* The words that the figures stand on, each with its source's wording. */
static void
add_statements (PbDecisionPane      *pane,
                GtkWidget           *card,
                const PbSettingBeds *beds)
{
  GtkWidget *list;

  if (beds->statements->len == 0)
    return;

  list = pb_decision_list_new (pane, _("What is stated of the beds"), FALSE);
  for (guint i = 0; i < beds->statements->len; i++)
    {
      PbRegisterRecord *statement = g_ptr_array_index (beds->statements, i);
      g_autofree char *quote = pb_decision_quote (statement);
      g_autofree char *when = pb_decision_when (statement, "date");
      g_autofree char *below = quote != NULL ? g_strdup_printf ("%s · %s", when, quote) : g_strdup (when);

      pb_decision_list_add_words (list, pb_register_record_get_title (statement), below, NULL, statement);
    }
  pb_card_append (PB_CARD (card), list);
}

void
pb_decision_side_add_beds (PbDecisionPane   *pane,
                           PbRegisterRecord *decision)
{
  g_autoptr(PbSettingBeds) beds = pb_setting_beds_new (pane->registers, pane->catalogue, decision, pane->moment);
  g_autofree char *subtitle = NULL;
  GtkWidget *card, *list;

  if (beds == NULL)
    return;

  if (beds->is_of_another)
    subtitle = g_strdup_printf (_("Settings of “%s”, before and after"), pb_register_record_get_title (beds->of));
  else
    subtitle = g_strdup (beds->is_support_beds ? _("Community support beds, before and after")
                                               : _("Beds by setting, before and after"));

  card = pb_card_new (beds->headline, subtitle);
  list = pb_decision_list_new (pane, subtitle, FALSE);
  pb_card_append (PB_CARD (card), make_row (_("Setting"), NULL, _("Before"), _("After"), "caption-heading"));
  for (guint i = 0; i < beds->rows->len; i++)
    {
      const PbSettingBedsRow *row = g_ptr_array_index (beds->rows, i);

      pb_decision_list_add (list, make_row (row->name, row->place, row->before, row->after, NULL), row->sentence,
                            row->setting);
    }
  if (beds->is_support_beds)
    add_total (list, beds);
  pb_card_append (PB_CARD (card), list);
  add_statements (pane, card, beds);
  gtk_box_append (GTK_BOX (pane->side), card);
}
