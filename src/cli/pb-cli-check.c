#include "pb-cli.h"

#include "pb-workspace.h"

#include <glib/gi18n-lib.h>

static void
print_problems (PbCli      *cli,
                const char *path,
                GPtrArray  *problems)
{
  g_autoptr(JsonBuilder) builder = NULL;
  g_autoptr(JsonNode) node = NULL;

  if (!cli->is_json)
    {
      for (guint i = 0; i < problems->len; i++)
        g_print ("%s\n", (const char *) g_ptr_array_index (problems, i));
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "workspace");
  json_builder_add_string_value (builder, path);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (problems, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  pb_cli_print_json (node);
}

PbExit
pb_cli_check (PbCli  *cli,
              int     argc,
              char  **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autofree char *path = NULL;

  if (!pb_cli_parse (cli, "check", NULL, NULL, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc > 1)
    return pb_cli_usage (_("check takes no “%s”; name a workspace with --workspace."), argv[1]);

  path = pb_cli_find_workspace (cli, &error);
  workspace = path != NULL ? pb_workspace_open (path, PB_WORKSPACE_READ, &error) : NULL;
  problems = workspace != NULL ? pb_workspace_check (workspace, pb_cli_get_cancellable (), &error) : NULL;

  if (problems == NULL)
    return pb_cli_fail (cli, error);

  print_problems (cli, path, problems);

  if (problems->len == 0)
    pb_cli_say (cli, _("“%s” is whole."), path);

  return problems->len == 0 ? PB_EXIT_DONE : PB_EXIT_REFUSALS;
}
