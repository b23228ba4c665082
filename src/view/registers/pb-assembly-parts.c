#include "pb-assembly-parts.h"

#include "pb-pledge-mark.h"

#include <glib/gi18n-lib.h>

#define KEY "pb-assembly-key"
/* Text asks for no more than this, and takes what there is. */
#define NATURAL_CHARS 20

GtkWidget *
pb_assembly_label_new (const char *text,
                       const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  g_auto(GStrv) classes = g_strsplit (css_class != NULL ? css_class : "", " ", -1);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NATURAL_CHARS);
  for (guint i = 0; classes[i] != NULL; i++)
    if (*classes[i] != '\0')
      gtk_widget_add_css_class (label, classes[i]);

  return label;
}

void
pb_assembly_set_key (GtkWidget  *widget,
                     const char *key)
{
  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (key), g_free);
}

static GtkWidget *
make_row (GtkWidget  *mark,
          const char *text,
          const char *line,
          const char *sentence,
          const char *kind_word,
          const char *uid)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *key = g_strdup_printf ("%s %s", kind_word, uid);

  gtk_box_append (GTK_BOX (words), pb_assembly_label_new (text, NULL));
  if (line != NULL && *line != '\0')
    gtk_box_append (GTK_BOX (words), pb_assembly_label_new (line, "caption dim-label"));
  gtk_widget_set_hexpand (words, TRUE);

  if (mark != NULL)
    gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), words);

  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "register-row");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", kind_word, uid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  pb_assembly_set_key (row, key);

  return row;
}

GtkWidget *
pb_assembly_row_new (const char *text,
                     const char *line,
                     const char *sentence,
                     const char *kind_word,
                     const char *uid)
{
  return make_row (NULL, text, line, sentence, kind_word, uid);
}

/* "Pledge · By the council · Due May 2026", then "Overdue by 12 days · 103 days old" */
static char *
dup_line (const PbAssemblyPromise *promise,
          const PbAssemblyContext *context,
          gboolean                 shows_kind)
{
  g_autofree char *who = pb_assembly_promise_dup_who (promise, context->registers, context->catalogue);
  g_autofree char *due = pb_assembly_promise_dup_due (promise);
  g_autofree char *state = pb_assembly_promise_dup_state (promise);
  g_autofree char *age = pb_assembly_promise_dup_age (promise);
  g_autofree char *answer = pb_assembly_promise_dup_answer (promise, context->registers, context->catalogue);
  g_autoptr(GString) line = g_string_new (NULL);

  if (shows_kind)
    g_string_append_printf (line, "%s · ",
                            pb_register_kind_get_title (pb_register_record_get_kind (promise->record)));
  g_string_append (line, who);
  if (due != NULL)
    g_string_append_printf (line, " · %s", due);
  g_string_append_printf (line, "\n%s · %s", state, age);
  if (answer != NULL)
    g_string_append_printf (line, "\n%s", answer);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

GtkWidget *
pb_assembly_promise_row_new (const PbAssemblyPromise *promise,
                             const PbAssemblyContext *context,
                             gboolean                 shows_kind)
{
  g_autofree char *line = dup_line (promise, context, shows_kind);
  g_autofree char *sentence = pb_assembly_promise_dup_sentence (promise, context->registers, context->catalogue);
  GtkWidget *row =
    make_row (pb_pledge_mark_new (promise->state), pb_register_record_get_title (promise->record), line, sentence,
              pb_register_record_get_kind (promise->record)->word, pb_register_record_get_uid (promise->record));

  if (promise->state == PB_ASSEMBLY_LATER)
    gtk_widget_add_css_class (row, "dim-label");

  return row;
}

GtkWidget *
pb_assembly_button_new (const char *label,
                        const char *action_name,
                        GVariant   *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  pb_assembly_set_key (button, label);

  return button;
}

GtkWidget *
pb_assembly_add_button_new (const char *label,
                            const char *kind_word,
                            const char *column,
                            const char *value)
{
  if (value == NULL)
    return pb_assembly_button_new (label, "win.add-record", g_variant_new_string (kind_word));

  return pb_assembly_button_new (label, "win.add-record-for", g_variant_new ("(sss)", kind_word, column, value));
}

GtkWidget *
pb_assembly_empty_new (const char *sentence,
                       GtkWidget  *button)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (box), pb_assembly_label_new (sentence, "dim-label"));
  if (button != NULL)
    {
      gtk_widget_remove_css_class (button, "flat");
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

char *
pb_assembly_dup_focus_key (GtkWidget *within)
{
  GtkRoot *root = gtk_widget_get_root (within);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, within))
    return NULL;

  return g_strdup (g_object_get_data (G_OBJECT (focus), KEY));
}

gboolean
pb_assembly_focus_key (GtkWidget  *within,
                       const char *key)
{
  if (g_strcmp0 (g_object_get_data (G_OBJECT (within), KEY), key) == 0)
    return gtk_widget_grab_focus (within);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (pb_assembly_focus_key (child, key))
      return TRUE;

  return FALSE;
}
