#include "pb-cli.h"

#include "pb-pack-check.h"
#include "pb-pack.h"
#include "pb-workspace.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @path: of the workspace; %NULL where only packs were checked. */
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
  if (path != NULL)
    {
      json_builder_set_member_name (builder, "workspace");
      json_builder_add_string_value (builder, path);
    }
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (problems, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  pb_cli_print_json (node);
}

/* A description that cannot be read is a problem like any other. */
static gboolean
check_pack (PbCli       *cli,
            const char  *folder,
            GPtrArray   *problems,
            GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GPtrArray) found = pb_pack_check (folder, pb_cli_get_cancellable (), &local_error);

  if (found == NULL && g_error_matches (local_error, PB_ERROR, PB_ERROR_BAD_INPUT))
    {
      g_ptr_array_add (problems, g_strdup (local_error->message));
      return TRUE;
    }

  if (found == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (found->len == 0)
    pb_cli_say (cli, _("The pack “%s” is whole."), folder);

  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
  return TRUE;
}

static int
compare_names (gconstpointer first,
               gconstpointer second)
{
  return strcmp (*(char *const *) first, *(char *const *) second);
}

static gboolean
check_installed_packs (PbCli      *cli,
                       GPtrArray  *problems,
                       GError    **error)
{
  g_autofree char *parent = pb_cli_get_pack_folder ();
  g_autoptr(GDir) dir = g_dir_open (parent, 0, NULL);
  g_autoptr(GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (parent, name, NULL);

      if (pb_pack_is_likely (folder))
        g_ptr_array_add (folders, g_steal_pointer (&folder));
    }

  g_ptr_array_sort (folders, compare_names);
  for (guint i = 0; i < folders->len; i++)
    if (!check_pack (cli, g_ptr_array_index (folders, i), problems, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_workspace (PbCli       *cli,
                 const char  *path,
                 GPtrArray   *problems,
                 GError     **error)
{
  g_autoptr(PbWorkspace) workspace = pb_workspace_open (path, PB_WORKSPACE_READ, error);
  g_autoptr(GPtrArray) found = NULL;

  if (workspace == NULL)
    return FALSE;

  found = pb_workspace_check (workspace, pb_cli_get_cancellable (), error);
  if (found == NULL)
    return FALSE;

  if (found->len == 0)
    pb_cli_say (cli, _("“%s” is whole."), path);

  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
  return TRUE;
}

static gboolean
check_named_packs (PbCli              *cli,
                   const char *const  *folders,
                   GPtrArray          *problems,
                   GError            **error)
{
  for (guint i = 0; folders[i] != NULL; i++)
    if (!check_pack (cli, folders[i], problems, error))
      return FALSE;

  return TRUE;
}

PbExit
pb_cli_check (PbCli  *cli,
              int     argc,
              char  **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = NULL;
  gboolean is_checked;

  if (!pb_cli_parse (cli, "check", NULL, NULL, &argc, &argv))
    return PB_EXIT_USAGE;

  for (int i = 1; i < argc; i++)
    if (!pb_pack_is_likely (argv[i]))
      return pb_cli_usage (_("“%s” is no folder with a datapackage.json; name a workspace with --workspace."), argv[i]);

  if (argc > 1)
    is_checked = check_named_packs (cli, (const char *const *) argv + 1, problems, &error);
  else
    is_checked = (path = pb_cli_find_workspace (cli, &error)) != NULL &&
                 check_workspace (cli, path, problems, &error) &&
                 check_installed_packs (cli, problems, &error);

  if (!is_checked)
    return pb_cli_fail (cli, error);

  print_problems (cli, path, problems);
  return problems->len == 0 ? PB_EXIT_DONE : PB_EXIT_REFUSALS;
}
