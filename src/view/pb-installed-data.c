#include "pb-installed-data.h"

#include <json-glib/json-glib.h>

static void
pack_free (gpointer data)
{
  PbInstalledPack *pack = data;

  g_free (pack->name);
  g_free (pack->path);
  g_free (pack);
}

const char *
pb_installed_data_get_dir (void)
{
  const char *folder = g_getenv ("PLACEBOARD_DATA_DIR");

  return folder != NULL && *folder != '\0' ? folder : PB_PKGDATADIR;
}

char *
pb_installed_data_dup_workspace (void)
{
  g_autofree char *folder = g_build_filename (pb_installed_data_get_dir (), "workspaces", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  g_autofree char *first = NULL;

  if (dir == NULL)
    return NULL;

  /* One is installed; were there several, the first by name is as good as any, and
   * always the same. */
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".gpkg") && (first == NULL || g_strcmp0 (name, first) < 0))
      {
        g_free (first);
        first = g_strdup (name);
      }

  return first != NULL ? g_build_filename (folder, first, NULL) : NULL;
}

/* What the pack calls its system; %NULL where this is no pack of a system. */
static char *
read_system_name (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "datapackage.json", NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  static const char *const members[] = { "placeboard", "system" };
  JsonNode *node;

  if (!json_parser_load_from_file (parser, path, NULL))
    return NULL;

  node = json_parser_get_root (parser);
  for (guint i = 0; i < G_N_ELEMENTS (members) && node != NULL && JSON_NODE_HOLDS_OBJECT (node); i++)
    node = json_object_get_member (json_node_get_object (node), members[i]);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  return g_strdup (json_object_get_string_member_with_default (json_node_get_object (node), "name", NULL));
}

static int
compare_packs (gconstpointer a,
               gconstpointer b)
{
  const PbInstalledPack *one = *(PbInstalledPack *const *) a;
  const PbInstalledPack *other = *(PbInstalledPack *const *) b;

  return g_utf8_collate (one->name, other->name);
}

GPtrArray *
pb_installed_data_list_packs (void)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func (pack_free);
  g_autofree char *folder = g_build_filename (pb_installed_data_get_dir (), "packs", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file_name;

  while (dir != NULL && (file_name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file_name, NULL);
      g_autofree char *name = read_system_name (path);
      PbInstalledPack *pack;

      if (name == NULL)
        continue;

      pack = g_new0 (PbInstalledPack, 1);
      pack->name = g_steal_pointer (&name);
      pack->path = g_steal_pointer (&path);
      g_ptr_array_add (packs, pack);
    }

  g_ptr_array_sort (packs, compare_packs);
  return packs;
}

char *
pb_own_workspace_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "placeboard", "workspace.gpkg", NULL);
}
