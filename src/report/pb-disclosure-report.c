#include "pb-disclosure-gate-private.h"

#include <glib/gi18n-lib.h>

struct _PbDisclosureReport
{
  GStrv  hidden;
  guint  n_rounded;
  GStrv  warnings;
  GStrv  rules;
  GStrv  acting;       /* those of the rules that hid or rounded something */
  char  *rules_json;
};

PbDisclosureReport *
pb_disclosure_report_new (GStrv  hidden,
                          guint  n_rounded,
                          GStrv  warnings,
                          GStrv  rules,
                          GStrv  acting,
                          char  *rules_json)
{
  PbDisclosureReport *self = g_atomic_rc_box_new0 (PbDisclosureReport);

  *self = (PbDisclosureReport) { hidden, n_rounded, warnings, rules, acting, rules_json };

  return self;
}

PbDisclosureReport *
pb_disclosure_report_ref (PbDisclosureReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  PbDisclosureReport *self = data;

  g_strfreev (self->hidden);
  g_strfreev (self->warnings);
  g_strfreev (self->rules);
  g_strfreev (self->acting);
  g_free (self->rules_json);
}

void
pb_disclosure_report_unref (PbDisclosureReport *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
pb_disclosure_report_needs_consent (PbDisclosureReport *self)
{
  return self != NULL && (self->hidden[0] != NULL || self->n_rounded > 0 || self->warnings[0] != NULL);
}

guint
pb_disclosure_report_get_n_hidden (PbDisclosureReport *self)
{
  return g_strv_length (self->hidden);
}

guint
pb_disclosure_report_get_n_rounded (PbDisclosureReport *self)
{
  return self->n_rounded;
}

const char *const *
pb_disclosure_report_get_hidden (PbDisclosureReport *self)
{
  return (const char *const *) self->hidden;
}

const char *const *
pb_disclosure_report_get_warnings (PbDisclosureReport *self)
{
  return (const char *const *) self->warnings;
}

const char *const *
pb_disclosure_report_get_rules (PbDisclosureReport *self)
{
  return (const char *const *) self->rules;
}

static void
add_count (GPtrArray *parts,
           guint      n,
           char      *words)
{
  if (n > 0)
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

char *
pb_disclosure_report_dup_summary (PbDisclosureReport *self)
{
  guint n_hidden = pb_disclosure_report_get_n_hidden (self);
  guint n_warnings = g_strv_length (self->warnings);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  add_count (parts, n_hidden, g_strdup_printf (ngettext ("%u figure is hidden", "%u figures are hidden", n_hidden), n_hidden));
  add_count (parts, self->n_rounded,
             g_strdup_printf (ngettext ("%u figure is rounded", "%u figures are rounded", self->n_rounded), self->n_rounded));
  add_count (parts, n_warnings, g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings));
  if (parts->len == 0)
    return g_strdup (_("Nothing is hidden or rounded."));

  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv ("; ", (char **) parts->pdata);

  return g_strconcat (joined, ".", NULL);
}

char *
pb_disclosure_entry_dup_summary (const PbDisclosureEntry *entry)
{
  guint n_warnings = entry->warnings != NULL ? g_strv_length (entry->warnings) : 0;
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_count (parts, entry->n_hidden,
             g_strdup_printf (ngettext ("%u figure was hidden", "%u figures were hidden", entry->n_hidden), entry->n_hidden));
  add_count (parts, entry->n_rounded,
             g_strdup_printf (ngettext ("%u figure was rounded", "%u figures were rounded", entry->n_rounded),
                              entry->n_rounded));
  if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup (_("nothing was hidden or rounded")));
  add_count (parts, n_warnings, g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("; ", (char **) parts->pdata);
}

char *
pb_disclosure_report_dup_note (PbDisclosureReport *self)
{
  gboolean has_hidden = self->hidden[0] != NULL;
  g_autofree char *rules = g_strjoinv (" ", self->acting);

  if (!has_hidden && self->n_rounded == 0)
    return NULL;

  /* Translators: the rules, as sentences */
  return g_strdup_printf (self->n_rounded == 0 ? _("Hidden here, not by the publisher. %s")
                          : has_hidden         ? _("Hidden or rounded here, not by the publisher. %s")
                                               : _("Rounded here, not by the publisher. %s"),
                          rules);
}

gboolean
pb_disclosure_report_log (PbDisclosureReport  *self,
                          const char          *path,
                          const char          *who,
                          const char          *what,
                          const char          *name,
                          GError             **error)
{
  PbDisclosureEntry entry = { 0 };
  g_autoptr(PbWorkspace) workspace = NULL;

  if (!pb_disclosure_report_needs_consent (self))
    return TRUE;

  workspace = pb_workspace_open (path, PB_WORKSPACE_WRITE, error);
  if (workspace == NULL)
    {
      g_prefix_error (error, "%s ", _("What leaves could not be written down, so nothing left."));
      return FALSE;
    }

  entry.who = (char *) who;
  entry.what = (char *) what;
  entry.name = (char *) name;
  entry.rules = self->rules_json;
  entry.n_hidden = pb_disclosure_report_get_n_hidden (self);
  entry.n_rounded = self->n_rounded;
  entry.hidden = self->hidden;
  entry.warnings = self->warnings;

  return pb_disclosure_store_log (workspace, &entry, error);
}
