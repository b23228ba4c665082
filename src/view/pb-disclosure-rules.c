#include "pb-disclosure-rules.h"

#include "pb-disclosure-gate.h"
#include "pb-disclosure-store.h"
#include "pb-session-edits.h"

#include <glib/gi18n-lib.h>

/* Lines of the log that are shown; the command line has them all. */
#define N_ENTRIES 50

struct _PbDisclosureRules
{
  AdwWindow   parent_instance;

  PbSession  *session;

  GtkWidget  *outcome_label;
  GtkWidget  *rules_group;
  GtkWidget  *log_group;
};

G_DEFINE_FINAL_TYPE (PbDisclosureRules, pb_disclosure_rules, ADW_TYPE_WINDOW)

static void
say (PbDisclosureRules *self,
     const char        *words,
     gboolean           is_error)
{
  gtk_label_set_text (GTK_LABEL (self->outcome_label), words);
  if (is_error)
    gtk_widget_add_css_class (self->outcome_label, "error");
  else
    gtk_widget_remove_css_class (self->outcome_label, "error");
}

static gboolean
set_rule (PbDisclosureRules  *self,
          const char         *dataset,
          const char         *text,
          char              **meaning_out,
          GError            **error)
{
  g_autofree char *words = NULL;
  PbDisclosureRule rule;

  if (!pb_disclosure_rule_parse (text, &rule, &words, error) ||
      !pb_disclosure_store_set_rule (pb_session_get_workspace (self->session), dataset, &rule, words,
                                     pb_session_get_who (self->session), error))
    return FALSE;

  *meaning_out = pb_disclosure_rule_dup_words (&rule);
  return TRUE;
}

static void
apply_cb (PbDisclosureRules *self,
          AdwEntryRow       *row)
{
  const char *dataset = g_object_get_data (G_OBJECT (row), "dataset");
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_autofree char *meaning = NULL;
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (set_rule (self, dataset, gtk_editable_get_text (GTK_EDITABLE (row)), &meaning, &error))
    {
      words = g_strdup_printf ("%s: %s", title, meaning);
      say (self, words, FALSE);
    }
  else
    say (self, error->message, TRUE);
}

static void
add_rule (PbDisclosureRules   *self,
          const PbDatasetRule *rule)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", rule->title, "use-markup", FALSE, "show-apply-button", TRUE,
                                 NULL);
  g_autofree char *form = pb_disclosure_rule_to_text (&rule->rule);
  g_autofree char *text = NULL;

  /* A publisher's sentence is no rule that can be typed: its meaning stands alone. */
  if (*rule->words != '\0' && *rule->who != '\0')
    text = g_strconcat (form, "; ", rule->words, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : form);

  if (*rule->who != '\0')
    {
      g_autofree char *chosen = g_strdup_printf (_("Chosen by %s, %s"), rule->who, rule->at);

      gtk_widget_set_tooltip_text (row, chosen);
    }

  g_object_set_data_full (G_OBJECT (row), "dataset", g_strdup (rule->code), g_free);
  g_signal_connect_swapped (row, "apply", G_CALLBACK (apply_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->rules_group), row);
}

static const char *
name_leaving (const char *what)
{
  if (g_str_equal (what, "copy"))
    return _("Copied");
  if (g_str_equal (what, "print"))
    return _("Printed");
  if (g_str_equal (what, "board-pack"))
    return _("Board pack");
  if (g_str_equal (what, "pack"))
    return _("Pack of figures");

  return _("Exported");
}

static void
add_entry (PbDisclosureRules       *self,
           const PbDisclosureEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  const char *leaving = name_leaving (entry->what);
  g_autofree char *summary = pb_disclosure_entry_dup_summary (entry);
  g_autofree char *title = *entry->name != '\0' ? g_strdup_printf ("%s: %s", leaving, entry->name) : g_strdup (leaving);
  g_autofree char *subtitle = g_strdup_printf ("%s, %s; %s", entry->who, entry->at, summary);
  g_autofree char *list = g_strjoinv ("\n", entry->hidden);

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  if (*list != '\0')
    gtk_widget_set_tooltip_text (row, list);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->log_group), row);
}

static void
fill (PbDisclosureRules *self)
{
  PbWorkspace *workspace = pb_session_get_workspace (self->session);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rules = pb_disclosure_store_list_rules (workspace, &error);
  g_autoptr(GPtrArray) entries = rules != NULL ? pb_disclosure_store_list_log (workspace, N_ENTRIES, &error) : NULL;

  if (entries == NULL)
    {
      say (self, error->message, TRUE);
      return;
    }

  for (guint i = 0; i < rules->len; i++)
    add_rule (self, g_ptr_array_index (rules, i));
  for (guint i = 0; i < entries->len; i++)
    add_entry (self, g_ptr_array_index (entries, i));

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->log_group),
                                         entries->len == 0 ? _("Nothing has left under a rule yet.") : NULL);
}

static void
pb_disclosure_rules_dispose (GObject *object)
{
  PbDisclosureRules *self = PB_DISCLOSURE_RULES (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_DISCLOSURE_RULES);

  G_OBJECT_CLASS (pb_disclosure_rules_parent_class)->dispose (object);
}

static void
pb_disclosure_rules_class_init (PbDisclosureRulesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_disclosure_rules_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/placeboard/Placeboard/ui/pb-disclosure-rules.ui");
  gtk_widget_class_bind_template_child (widget_class, PbDisclosureRules, outcome_label);
  gtk_widget_class_bind_template_child (widget_class, PbDisclosureRules, rules_group);
  gtk_widget_class_bind_template_child (widget_class, PbDisclosureRules, log_group);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_disclosure_rules_init (PbDisclosureRules *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pb_disclosure_rules_present (GtkWidget *parent,
                             PbSession *session)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  PbDisclosureRules *self = g_object_new (PB_TYPE_DISCLOSURE_RULES, "transient-for", GTK_IS_WINDOW (root) ? root : NULL,
                                          NULL);

  self->session = g_object_ref (session);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
