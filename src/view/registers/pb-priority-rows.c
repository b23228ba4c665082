#include "pb-priority-rows.h"

#include <glib/gi18n-lib.h>

GtkWidget *
pb_priority_label_new (const char *text,
                       const char *css_class,
                       const char *second_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);

  return label;
}

GtkWidget *
pb_priority_heading_new (const char *text)
{
  return pb_priority_label_new (text, "caption-heading", "dim-label");
}

GtkWidget *
pb_priority_row_button_new (GtkWidget        *mark,
                            const char       *title,
                            const char       *detail,
                            PbRegisterRecord *opens,
                            gboolean          is_later)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title_label = pb_priority_label_new (title, is_later ? "dim-label" : NULL, NULL);
  gboolean has_detail = detail != NULL && *detail != '\0';
  g_autofree char *sentence = has_detail ? g_strdup_printf (_("%s: %s"), title, detail) : g_strdup (title);

  gtk_box_append (GTK_BOX (words), title_label);
  if (has_detail)
    gtk_box_append (GTK_BOX (words), pb_priority_label_new (detail, "caption", "dim-label"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_START);

  if (mark != NULL)
    {
      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), mark);
    }
  gtk_box_append (GTK_BOX (box), words);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "priority-record");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", pb_register_record_get_kind (opens)->word,
                                    pb_register_record_get_uid (opens));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return button;
}

void
pb_priority_box_clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}
