#include "pb-record-dialog-ask.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_text (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The window and, in @yes_button_out, what the answer is taken from. */
static GtkWidget *
make_question (GtkWindow  *parent,
               const char *heading,
               const char *body,
               const char *yes,
               gboolean    is_destructive,
               GtkWidget **yes_button_out)
{
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *buttons;
  GtkWidget *no_button;
  GtkWidget *yes_button;
  GtkEventController *shortcuts;

  window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE,
                         "resizable", FALSE, "title", heading, NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_box_append (GTK_BOX (box), make_text (heading, "title-4"));
  if (body != NULL)
    gtk_box_append (GTK_BOX (box), make_text (body, NULL));

  no_button = gtk_button_new_with_label (_("Cancel"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (no_button), "window.close");
  yes_button = gtk_button_new_with_label (yes);
  gtk_widget_add_css_class (yes_button, is_destructive ? "destructive-action" : "suggested-action");

  buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_widget_set_margin_top (buttons, 12);
  gtk_widget_set_hexpand (no_button, TRUE);
  gtk_box_append (GTK_BOX (buttons), no_button);
  gtk_box_append (GTK_BOX (buttons), yes_button);
  gtk_box_append (GTK_BOX (box), buttons);

  shortcuts = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, shortcuts);

  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_widget (GTK_WINDOW (window), is_destructive ? no_button : yes_button);
  *yes_button_out = yes_button;

  return window;
}

static void
present (GtkWidget *window,
         GtkWidget *yes_button)
{
  /* Connected last: by then the answer has been taken. */
  g_signal_connect_object (yes_button, "clicked", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (window)));
}

void
pb_record_dialog_ask (GtkWindow  *parent,
                      const char *heading,
                      const char *body,
                      const char *yes,
                      gboolean    is_destructive,
                      GCallback   yes_cb,
                      GObject    *data)
{
  GtkWidget *yes_button;
  GtkWidget *window = make_question (parent, heading, body, yes, is_destructive, &yes_button);

  g_signal_connect_object (yes_button, "clicked", yes_cb, data, G_CONNECT_SWAPPED);
  present (window, yes_button);
}

void
pb_record_dialog_ask_full (GtkWindow      *parent,
                           const char     *heading,
                           const char     *body,
                           const char     *yes,
                           gboolean        is_destructive,
                           GCallback       yes_cb,
                           gpointer        data,
                           GClosureNotify  free_data)
{
  GtkWidget *yes_button;
  GtkWidget *window = make_question (parent, heading, body, yes, is_destructive, &yes_button);

  g_signal_connect_data (yes_button, "clicked", yes_cb, data, free_data, G_CONNECT_SWAPPED);
  present (window, yes_button);
}
