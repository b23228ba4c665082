#include "pb-choice-popover.h"

#include <glib/gi18n-lib.h>

#define MAX_HEIGHT 420
#define WIDTH 320

/* A row that a screen reader can press too. */
#define PB_TYPE_CHOICE_ROW (pb_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (PbChoiceRow, pb_choice_row, PB, CHOICE_ROW, GtkListBoxRow)

struct _PbChoiceRow
{
  GtkListBoxRow  parent_instance;
  char          *id;
  char          *reason;   /* why it cannot be had; NULL where it can */
};

G_DEFINE_FINAL_TYPE (PbChoiceRow, pb_choice_row, GTK_TYPE_LIST_BOX_ROW)

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_widget_activate (widget);
}

static void
pb_choice_row_finalize (GObject *object)
{
  g_free (PB_CHOICE_ROW (object)->id);
  g_free (PB_CHOICE_ROW (object)->reason);

  G_OBJECT_CLASS (pb_choice_row_parent_class)->finalize (object);
}

static void
pb_choice_row_class_init (PbChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_choice_row_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "choice.choose", NULL, choose_action);
}

static void
pb_choice_row_init (PbChoiceRow *self)
{
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
name_row (GtkWidget                *row,
          const PbInequalityChoice *choice)
{
  g_autofree char *name = NULL;

  if (!choice->is_available)
    name = g_strdup_printf (_("%s. Not available: %s"), choice->title, choice->reason != NULL ? choice->reason : "");
  else if (*choice->help != '\0')
    name = g_strdup_printf ("%s. %s", choice->title, choice->help);
  else
    name = g_strdup (choice->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_row (const PbInequalityChoice *choice,
          gboolean                  is_current)
{
  PbChoiceRow *row = g_object_new (PB_TYPE_CHOICE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *title = make_label (choice->title, choice->is_available ? NULL : "dim-label");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title);
  if (choice->is_available && *choice->help != '\0')
    {
      GtkWidget *help = make_label (choice->help, "caption");

      gtk_widget_add_css_class (help, "dim-label");
      gtk_box_append (GTK_BOX (words), help);
    }

  gtk_widget_set_opacity (check, is_current ? 1 : 0);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), check);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), choice->is_available);
  row->id = g_strdup (choice->id);
  if (!choice->is_available)
    {
      row->reason = g_strdup (choice->reason != NULL ? choice->reason : "");
      gtk_widget_action_set_enabled (GTK_WIDGET (row), "choice.choose", FALSE);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_DISABLED, TRUE, -1);
    }
  name_row (GTK_WIDGET (row), choice);

  return GTK_WIDGET (row);
}

/* One reason stands above all that it holds for. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  const char *reason = PB_CHOICE_ROW (row)->reason;
  const char *last = before != NULL ? PB_CHOICE_ROW (before)->reason : NULL;
  g_autofree char *text = NULL;
  GtkWidget *header;

  if (reason == NULL || g_strcmp0 (reason, last) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  text = g_strdup_printf (_("Not available: %s"), reason);
  header = make_label (text, "caption");
  gtk_widget_add_css_class (header, "dim-label");
  gtk_widget_add_css_class (header, "choice-reason");
  gtk_list_box_row_set_header (row, header);
}

typedef struct
{
  PbSession    *session;
  PbChoiceFunc  choose;
} Chooser;

static void
chooser_free (gpointer  data,
              GClosure *closure)
{
  Chooser *chooser = data;

  g_object_unref (chooser->session);
  g_free (chooser);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  gpointer       user_data)
{
  Chooser *chooser = user_data;
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER);
  g_autofree char *id = g_strdup (PB_CHOICE_ROW (row)->id);

  gtk_popover_popdown (GTK_POPOVER (popover));
  chooser->choose (chooser->session, id);
}

static void
append_rows (GtkListBox               *list,
             const PbInequalityChoice *choices,
             guint                     n_choices,
             const char               *current,
             gboolean                  is_available)
{
  for (guint i = 0; i < n_choices; i++)
    {
      gboolean is_current = g_strcmp0 (choices[i].id, current) == 0;
      GtkWidget *row;

      if (choices[i].is_available != is_available)
        continue;

      row = make_row (&choices[i], is_current);
      gtk_list_box_append (list, row);
      if (is_current)
        gtk_list_box_select_row (list, GTK_LIST_BOX_ROW (row));
    }
}

/* The keyboard starts at the row that stands. */
static void
mapped_cb (GtkWidget *list)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (list));

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

GtkWidget *
pb_choice_popover_new (PbSession                *session,
                       const char               *title,
                       const PbInequalityChoice *choices,
                       guint                     n_choices,
                       const char               *current,
                       PbChoiceFunc              choose)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  Chooser *chooser = g_new0 (Chooser, 1);

  chooser->session = g_object_ref (session);
  chooser->choose = choose;

  gtk_list_box_set_header_func (GTK_LIST_BOX (list), update_header, NULL, NULL);
  append_rows (GTK_LIST_BOX (list), choices, n_choices, current, TRUE);
  append_rows (GTK_LIST_BOX (list), choices, n_choices, current, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (list, "choices");
  g_signal_connect_data (list, "row-activated", G_CALLBACK (row_activated_cb), chooser, chooser_free, 0);
  g_signal_connect (list, "map", G_CALLBACK (mapped_cb), NULL);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "choices-popover");

  return popover;
}
