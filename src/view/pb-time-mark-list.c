#include "pb-time-mark-list.h"

#include <glib/gi18n-lib.h>

#define MAX_HEIGHT 340
#define WIDTH_CHARS 44

typedef struct
{
  GtkWidget      *list;
  int             mark;
  PbTimeMarkFunc  choose;
  gpointer        user_data;
} Row;

static void
free_row (gpointer  row,
          GClosure *closure)
{
  g_free (row);
}

static void
clicked_cb (GtkButton *button,
            Row       *row)
{
  PbTimeMarkFunc choose = row->choose;
  gpointer user_data = row->user_data;
  int mark = row->mark;

  gtk_popover_popdown (GTK_POPOVER (row->list));
  choose (user_data, mark);
}

static GtkWidget *
make_label (const char *text,
            gboolean    is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  if (is_dim)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }

  return label;
}

static GtkWidget *
make_row (const PbDatedMark *mark)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *sentence = pb_dated_mark_dup_sentence (mark);

  gtk_box_append (GTK_BOX (box), make_label (mark->words, FALSE));
  gtk_box_append (GTK_BOX (box), make_label (mark->date_text, TRUE));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return button;
}

GtkWidget *
pb_time_mark_list_new (GPtrArray      *marks,
                       const int      *positions,
                       guint           n_positions,
                       const char     *note,
                       PbTimeMarkFunc  choose,
                       gpointer        user_data)
{
  GtkWidget *list = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *note_label = make_label (note, TRUE);

  for (guint i = 0; i < n_positions; i++)
    {
      GtkWidget *button = make_row (g_ptr_array_index (marks, positions[i]));
      Row *row = g_new (Row, 1);

      *row = (Row) { list, positions[i], choose, user_data };
      g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), row, free_row, 0);
      gtk_box_append (GTK_BOX (box), button);
    }

  gtk_widget_set_margin_start (note_label, 10);
  gtk_widget_set_margin_end (note_label, 10);
  gtk_widget_set_margin_bottom (note_label, 6);
  gtk_label_set_selectable (GTK_LABEL (note_label), TRUE);
  gtk_widget_set_visible (note_label, note != NULL);
  gtk_box_append (GTK_BOX (box), note_label);
  g_object_set_data (G_OBJECT (list), "note", note_label);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (list), scrolled);
  gtk_popover_set_position (GTK_POPOVER (list), GTK_POS_TOP);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Marks of this time"), -1);

  return list;
}

void
pb_time_mark_list_set_note (GtkWidget  *list,
                            const char *note)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (list), "note");

  gtk_label_set_label (GTK_LABEL (label), note != NULL ? note : "");
  gtk_widget_set_visible (label, note != NULL);
}
