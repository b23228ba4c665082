#include "pb-record-history.h"

#include "pb-error-words.h"
#include "pb-record-words.h"
#include "pb-register-history.h"
#include "pb-register-undo.h"

#include <glib/gi18n-lib.h>

/* Between the first line of an entry and the second. */
#define SEPARATOR "\n"

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), label);
    }

  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, box);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_auto(GStrv) lines = g_strsplit (text, SEPARATOR, 2);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *second = gtk_widget_get_last_child (box);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), lines[0]);
  gtk_label_set_text (GTK_LABEL (second), lines[1] != NULL ? lines[1] : "");
  gtk_widget_set_visible (second, lines[1] != NULL);
}

static GtkWidget *
make_list (GtkStringList *entries,
           const char    *name)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (entries)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  list = gtk_list_view_new (model, factory);
  gtk_widget_add_css_class (list, "history-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static GtkWidget *
make_about (const char *about)
{
  GtkWidget *label = gtk_label_new (about);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 16);
  gtk_widget_set_margin_end (label, 16);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 8);

  return label;
}

/* @about: (nullable) */
static void
present (GtkWindow  *parent,
         const char *title,
         const char *about,
         GtkWidget  *body)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent",
                                    TRUE, "title", title, "default-width", 560, "default-height", 560, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *close_button = gtk_button_new_with_label (_("Close"));
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close_button), "window.close");
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), close_button);

  gtk_box_append (GTK_BOX (box), bar);
  if (about != NULL)
    gtk_box_append (GTK_BOX (box), make_about (about));
  gtk_box_append (GTK_BOX (box), body);

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, shortcuts);

  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

static GtkWidget *
make_problem (const GError *error)
{
  g_autofree char *sentences = pb_error_dup_sentences (error);
  GtkWidget *label = make_about (sentences);

  gtk_widget_remove_css_class (label, "heading");
  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

void
pb_record_history_present (GtkWindow  *parent,
                           PbSession  *session,
                           const char *kind_word,
                           const char *uid)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) sentences = NULL;
  g_autofree char *title = NULL;
  GtkStringList *entries;
  PbRegisters *registers;
  PbRegisterRecord *record;

  g_return_if_fail (PB_IS_SESSION (session) && kind_word != NULL && uid != NULL);

  registers = pb_session_get_registers (session);
  record = registers != NULL ? pb_registers_find (registers, kind_word, uid) : NULL;
  title = record != NULL ? pb_record_words_short_title (registers, record, 120) : NULL;
  sentences = pb_register_list_history (pb_session_get_workspace (session), kind_word, uid, &error);
  if (sentences == NULL)
    {
      present (parent, _("History"), title, make_problem (error));
      return;
    }

  entries = gtk_string_list_new (NULL);
  for (guint i = sentences->len; i-- > 0;)
    gtk_string_list_append (entries, g_ptr_array_index (sentences, i));

  present (parent, _("History"), title, make_list (entries, _("History")));
}

static char *
dup_when (const char *at)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_iso8601 (at, NULL);
  g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  /* Translators: "22 November 2026 at 14:05" */
  return local != NULL ? g_date_time_format (local, _("%-d %B %Y at %H:%M")) : g_strdup (at);
}

static char *
dup_what (const PbRegisterEntry *entry)
{
  if (g_str_equal (entry->kind, "undo"))
    return g_strdup_printf (_("Undo: %s"), entry->words);
  if (g_str_equal (entry->kind, "redo"))
    return g_strdup_printf (_("Redo: %s"), entry->words);
  if (g_str_equal (entry->kind, "erase"))
    return g_strdup (_("Erase a person's text from the history"));
  if (g_str_equal (entry->kind, "outside") && *entry->words == '\0')
    return g_strdup (_("Change by another program"));

  return g_strdup (entry->words);
}

static char *
dup_entry_line (const PbRegisterEntry *entry)
{
  g_autofree char *what = dup_what (entry);
  g_autofree char *when = dup_when (entry->at);
  g_autoptr(GString) line = g_string_new (NULL);

  g_strdelimit (what, "\n", ' ');
  g_string_append_printf (line, "%s" SEPARATOR, what);
  if (*entry->who != '\0')
    g_string_append_printf (line, "%s, ", entry->who);
  g_string_append (line, when);
  if (entry->is_undone)
    g_string_append_printf (line, ", %s", _("undone"));

  return g_string_free (g_steal_pointer (&line), FALSE);
}

void
pb_record_history_present_all (GtkWindow *parent,
                               PbSession *session)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = NULL;
  GtkStringList *entries;

  g_return_if_fail (PB_IS_SESSION (session));

  all = pb_register_list_entries (pb_session_get_workspace (session), 0, &error);
  if (all == NULL)
    {
      present (parent, _("History of changes"), NULL, make_problem (error));
      return;
    }

  entries = gtk_string_list_new (NULL);
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *line = dup_entry_line (g_ptr_array_index (all, i));

      gtk_string_list_append (entries, line);
    }

  present (parent, _("History of changes"), all->len == 0 ? _("Nothing has been changed yet") : NULL,
           make_list (entries, _("History of changes")));
}
