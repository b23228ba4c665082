#include "pb-cli.h"

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

PbExit
pb_cli_pack (PbCli  *cli,
             int     argc,
             char  **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = NULL;
  PbPackExportSummary summary;

  if (!pb_cli_parse (cli, "pack", NULL, NULL, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc != 4 || strcmp (argv[1], "export") != 0)
    return pb_cli_usage ("%s", _("pack is used as “pack export SYSTEM DIR”; “placeboard-cli list systems” names the systems."));

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
