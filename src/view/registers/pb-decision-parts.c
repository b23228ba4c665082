#include "pb-decision-parts.h"

#include "pb-card.h"
#include "pb-decision-list-row.h"
#include "pb-record-view.h"

#include <glib/gi18n-lib.h>

#define RECORD_KEY "pb-record"

GtkWidget *
pb_decision_label_new (const char *text,
                       ...)
{
  GtkWidget *label = gtk_label_new (text);
  const char *css_class;
  va_list classes;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  va_start (classes, text);
  while ((css_class = va_arg (classes, const char *)) != NULL)
    gtk_widget_add_css_class (label, css_class);
  va_end (classes);

  return label;
}

void
pb_decision_pane_set_title (PbDecisionPane *pane,
                            const char     *title,
                            const char     *subtitle)
{
  gtk_label_set_text (GTK_LABEL (pane->title), title);
  gtk_label_set_text (GTK_LABEL (pane->subtitle), subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (pane->subtitle, subtitle != NULL && *subtitle != '\0');
}

void
pb_decision_pane_add_heading (PbDecisionPane *pane,
                              const char     *text)
{
  GtkWidget *label = pb_decision_label_new (text, "heading", NULL);

  gtk_widget_set_margin_top (label, 8);
  gtk_box_append (GTK_BOX (pane->body), label);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  gpointer       user_data)
{
  PbRegisterRecord *record = g_object_get_data (G_OBJECT (row), RECORD_KEY);

  if (record != NULL)
    pb_session_choose_record (PB_SESSION (user_data), pb_register_record_get_kind (record)->word,
                              pb_register_record_get_uid (record));
}

GtkWidget *
pb_decision_list_new (PbDecisionPane *pane,
                      const char     *name,
                      gboolean        is_card)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, is_card ? "boxed-list" : "decision-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), pane->session, 0);

  return list;
}

GtkWidget *
pb_decision_list_add (GtkWidget        *list,
                      GtkWidget        *child,
                      const char       *sentence,
                      PbRegisterRecord *record)
{
  GtkWidget *row = pb_decision_list_row_new (record != NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  if (record != NULL)
    {
      g_object_set_data_full (G_OBJECT (row), RECORD_KEY, g_object_ref (record), g_object_unref);
      /* By it the focus is found again after a refresh. */
      gtk_widget_set_name (row, pb_register_record_get_uid (record));
    }
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return row;
}

GtkWidget *
pb_decision_list_add_words (GtkWidget        *list,
                            const char       *name,
                            const char       *below,
                            const char       *value,
                            PbRegisterRecord *record)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autoptr(GString) sentence = g_string_new (name);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), pb_decision_label_new (name, "body", NULL));
  if (below != NULL && *below != '\0')
    {
      gtk_box_append (GTK_BOX (words), pb_decision_label_new (below, "caption", "dim-label", NULL));
      g_string_append_printf (sentence, ", %s", below);
    }
  gtk_box_append (GTK_BOX (box), words);
  if (value != NULL)
    {
      GtkWidget *label = pb_decision_label_new (value, "numeric", NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
      gtk_label_set_width_chars (GTK_LABEL (label), 9);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
      gtk_box_append (GTK_BOX (box), label);
      g_string_append_printf (sentence, ", %s", value);
    }
  gtk_widget_add_css_class (box, "decision-row");

  return pb_decision_list_add (list, box, sentence->str, record);
}

void
pb_decision_side_add_list (PbDecisionPane *pane,
                           const char     *heading,
                           GPtrArray      *records,
                           char         *(*say) (PbDecisionPane   *pane,
                                                 PbRegisterRecord *record))
{
  GtkWidget *card, *list;

  if (records->len == 0)
    return;

  card = pb_card_new (heading, NULL);
  list = pb_decision_list_new (pane, heading, FALSE);
  for (guint i = 0; i < records->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (records, i);
      g_autofree char *words = say != NULL ? say (pane, record) : NULL;

      pb_decision_list_add_words (list, pb_register_record_get_title (record), words, NULL, record);
    }
  pb_card_append (PB_CARD (card), list);
  gtk_box_append (GTK_BOX (pane->side), card);
}

GtkWidget *
pb_decision_button_new (const char *label,
                        const char *action,
                        GVariant   *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_name (button, label);

  return button;
}

char *
pb_decision_quote (PbRegisterRecord *record)
{
  const char *quote = pb_register_record_get (record, "quote");

  return quote != NULL ? g_strdup_printf (_("“%s”"), quote) : NULL;
}

void
pb_decision_pane_add_record (PbDecisionPane   *pane,
                             PbRegisterRecord *record)
{
  GtkWidget *view = pb_record_view_new (pane->session);

  pb_record_view_show (PB_RECORD_VIEW (view), pb_register_record_get_kind (record)->word,
                       pb_register_record_get_uid (record));
  gtk_widget_set_margin_top (view, 12);
  gtk_box_append (GTK_BOX (pane->body), view);
}
