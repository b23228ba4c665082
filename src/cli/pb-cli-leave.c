#include "pb-cli.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>

PbWorkspace *
pb_cli_open_gate (PbCli   *cli,
                  GError **error)
{
  g_autofree char *path = pb_cli_find_workspace (cli, error);

  return path != NULL ? pb_disclosure_gate_open (path, pb_cli_get_cancellable (), error) : NULL;
}

static void
print_lines (const char        *heading,
             const char *const *lines)
{
  if (lines[0] != NULL)
    g_printerr ("%s\n", heading);
  for (guint i = 0; lines[i] != NULL; i++)
    g_printerr ("  %s\n", lines[i]);
}

gboolean
pb_cli_say_hidden (PbDisclosureReport *report)
{
  g_autofree char *summary = NULL;

  if (!pb_disclosure_report_needs_consent (report))
    return FALSE;

  summary = pb_disclosure_report_dup_summary (report);
  g_printerr ("%s\n", summary);
  print_lines (_("Rules for small counts:"), pb_disclosure_report_get_rules (report));
  print_lines (_("Hidden:"), pb_disclosure_report_get_hidden (report));
  print_lines (_("Warnings:"), pb_disclosure_report_get_warnings (report));

  return pb_disclosure_report_get_n_hidden (report) > 0 || pb_disclosure_report_get_n_rounded (report) > 0;
}

gboolean
pb_cli_let_leave (PbWorkspace         *workspace,
                  PbDisclosureReport  *report,
                  const char          *what,
                  const char          *name,
                  gboolean             is_confirmed,
                  gboolean            *is_controlled_out,
                  GError             **error)
{
  *is_controlled_out = pb_cli_say_hidden (report);

  if (!is_confirmed && pb_disclosure_report_needs_consent (report))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
                   _("%s was not written. Read what is hidden, and what is warned of, then add --confirm-disclosure."), name);
      return FALSE;
    }

  return pb_disclosure_report_log (report, pb_workspace_get_path (workspace), NULL, what, name, error);
}
