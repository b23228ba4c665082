#include "pb-installed-data.h"

#include <json-glib/json-glib.h>

static void
pack_free (gpointer data)
{
  PbInstalledPack *pack = data;

  g_free (pack->title);
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

static char *
read_title (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "datapackage.json", NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonNode *root;

  if (!json_parser_load_from_file (parser, path, NULL))
    return NULL;

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  return g_strdup (json_object_get_string_member_with_default (json_node_get_object (root), "title", NULL));
}

static int
compare_packs (gconstpointer a,
               gconstpointer b)
{
  const PbInstalledPack *one = *(PbInstalledPack *const *) a;
  const PbInstalledPack *other = *(PbInstalledPack *const *) b;

  return g_utf8_collate (one->title, other->title);
}

GPtrArray *
pb_installed_data_list_packs (void)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func (pack_free);
  g_autofree char *folder = g_build_filename (pb_installed_data_get_dir (), "packs", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *title = read_title (path);
      PbInstalledPack *pack;

      if (title == NULL)
        continue;

      pack = g_new0 (PbInstalledPack, 1);
      pack->title = g_steal_pointer (&title);
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
