#include "pb-cli.h"

#include "pb-import-undo.h"

#include <glib/gi18n-lib.h>

PbExit
pb_cli_imports (PbCli  *cli,
                int     argc,
                char  **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = NULL;
  g_autoptr(PbQuery) query = NULL;

  if (!pb_cli_parse (cli, "imports", NULL, NULL, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc > 1)
    return pb_cli_usage (_("imports takes no “%s”."), argv[1]);

  db = pb_cli_open (cli, &error);
  query = db == NULL ? NULL
                     : pb_db_query (db,
                                    "SELECT i.id, i.kind, i.file_name, COALESCE (d.title, s.name, '') AS title, i.rows_read,"
                                    "       i.rows_kept, i.rows_refused, i.rows_unchanged, i.started, i.finished, i.undone,"
                                    "       i.sha256"
                                    "  FROM import AS i LEFT JOIN dataset AS d ON d.id = i.dataset_id"
                                    "  LEFT JOIN system AS s ON s.id = i.system_id ORDER BY i.id",
                                    &error);

  if (query == NULL || !pb_cli_print_query (query, cli->is_json, NULL, &error))
    return pb_cli_fail (cli, error);

  return PB_EXIT_DONE;
}

static void
print_summary (PbCli               *cli,
               const PbUndoSummary *summary)
{
  g_autoptr(JsonBuilder) builder = NULL;
  g_autoptr(JsonNode) node = NULL;
  /* Printed before they are translated: xgettext ends a string at a macro. */
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, summary->import_id);
  g_autofree char *n_removed = g_strdup_printf ("%" G_GUINT64_FORMAT, (guint64) summary->n_removed);
  g_autofree char *n_restored = g_strdup_printf ("%" G_GUINT64_FORMAT, (guint64) summary->n_restored);

  pb_cli_say (cli, _("Import %s, %s, was taken back: %s values removed, %s older ones stand again."), id,
              summary->file_name, n_removed, n_restored);

  if (!cli->is_json)
    return;

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, "summary");
  json_builder_set_member_name (builder, "import");
  json_builder_add_int_value (builder, summary->import_id);
  json_builder_set_member_name (builder, "removed");
  json_builder_add_int_value (builder, summary->n_removed);
  json_builder_set_member_name (builder, "restored");
  json_builder_add_int_value (builder, summary->n_restored);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  pb_cli_print_json (node);
}

PbExit
pb_cli_undo_import (PbCli  *cli,
                    int     argc,
                    char  **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbUndoSummary) summary = NULL;
  g_autofree char *path = NULL;
  gboolean is_copied = FALSE;
  gint64 id;

  if (!pb_cli_parse (cli, "undo-import", NULL, NULL, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc != 2 || !g_ascii_string_to_signed (argv[1], 10, 1, G_MAXINT64, &id, NULL))
    return pb_cli_usage ("%s", _("undo-import takes the number of an import; “placeboard-cli imports” lists them."));

  path = pb_cli_find_workspace_to_write (cli, &is_copied, &error);
  if (path == NULL)
    return pb_cli_fail (cli, error);

  if (!pb_import_undo (path, id, pb_cli_get_cancellable (), &summary, &error))
    {
      if (is_copied)
        pb_cli_remove_workspace (path);
      return pb_cli_fail (cli, error);
    }

  print_summary (cli, summary);
  return PB_EXIT_DONE;
}
