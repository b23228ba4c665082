#include "pb-cli.h"

#include "pb-disclosure-store.h"
#include "pb-pack-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
print_summary (PbCli                     *cli,
               const char                *folder,
               const PbPackExportSummary *summary)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) node = NULL;
  const struct { const char *name; gint64 number; } numbers[] = {
    { "files", summary->n_files },
    { "observations", summary->n_observations },
    { "outlines", summary->n_outlines },
    { "register_rows", summary->n_register_rows },
    { "bytes", summary->n_bytes },
  };

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, "summary");
  json_builder_set_member_name (builder, "folder");
  json_builder_add_string_value (builder, folder);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      json_builder_set_member_name (builder, numbers[i].name);
      json_builder_add_int_value (builder, numbers[i].number);
    }
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  pb_cli_print_json (node);
}

/* A pack holds every figure as it is, for a colleague who may see them. Where a rule hides any,
 * that is confirmed and written down. */
static gboolean
let_leave (PbCli       *cli,
           const char  *path,
           const char  *folder,
           gboolean     is_confirmed,
           GError     **error)
{
  g_autofree char *name = g_path_get_basename (folder);
  char *warnings[] = { (char *) _("A pack was written: it holds every figure as it is, and no rule is applied."), NULL };
  char *hidden[] = { NULL };
  PbDisclosureEntry entry = {
    .what = (char *) "pack", .name = name, .rules = (char *) "[]", .hidden = hidden, .warnings = warnings,
  };
  g_autoptr(PbWorkspace) workspace = pb_workspace_open (path, PB_WORKSPACE_READ, error);

  if (workspace == NULL || !pb_disclosure_gate_changes (workspace))
    return workspace != NULL;

  if (!is_confirmed)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_FAILED,
                           _("The pack was not written: it would hold small counts as they are, which a rule of this workspace "
                             "hides. If whoever gets it may see them, add --confirm-disclosure."));
      return FALSE;
    }

  g_clear_object (&workspace);
  workspace = pb_workspace_open (path, PB_WORKSPACE_WRITE, error);

  return workspace != NULL && pb_disclosure_store_log (workspace, &entry, error);
}

PbExit
pb_cli_pack (PbCli  *cli,
             int     argc,
             char  **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = NULL;
  g_autofree char *path = NULL;
  PbPackExportSummary summary;
  gboolean is_confirmed = FALSE;
  const GOptionEntry entries[] = {
    { "confirm-disclosure", 0, 0, G_OPTION_ARG_NONE, &is_confirmed,
      N_("Whoever gets the pack may see small counts as they are"), NULL },
    { NULL },
  };

  if (!pb_cli_parse (cli, "pack", NULL, entries, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc != 4 || strcmp (argv[1], "export") != 0)
    return pb_cli_usage ("%s", _("pack is used as “pack export SYSTEM DIR”; “placeboard-cli list systems” names the systems."));

  path = pb_cli_find_workspace (cli, &error);
  if (path == NULL || !let_leave (cli, path, argv[3], is_confirmed, &error))
    return pb_cli_fail (cli, error);

  db = pb_cli_open (cli, &error);
  if (db == NULL || !pb_pack_export (db, argv[2], argv[3], pb_cli_get_cancellable (), &summary, &error))
    return pb_cli_fail (cli, error);

  if (cli->is_json)
    print_summary (cli, argv[3], &summary);
  else
    {
      /* Printed before they are translated: xgettext ends a string at a macro. */
      g_autofree char *n_observations = g_strdup_printf ("%" G_GUINT64_FORMAT, summary.n_observations);
      g_autofree char *n_outlines = g_strdup_printf ("%" G_GUINT64_FORMAT, summary.n_outlines);
      g_autofree char *n_rows = g_strdup_printf ("%" G_GUINT64_FORMAT, summary.n_register_rows);

      pb_cli_say (cli, _("“%s” holds the pack: %u files, %s values, %s outlines, %s rows of registers."), argv[3],
                  summary.n_files, n_observations, n_outlines, n_rows);
    }

  return PB_EXIT_DONE;
}
