/* Makes a workspace of a system pack at build time: PACK OUTPUT DEPFILE.
 *
 * What is installed is read by many and written by none, so it is a copy in
 * rollback mode, and it goes where it belongs only when it is whole. */

#include "pb-importer.h"
#include "pb-pack.h"
#include "pb-workspace.h"

#include <glib/gstdio.h>

static gboolean
write_depfile (const char  *pack_path,
               const char  *output,
               const char  *depfile,
               GError     **error)
{
  g_autoptr(PbPack) pack = pb_pack_open (pack_path, error);
  g_autoptr(GString) text = g_string_new (NULL);

  if (pack == NULL)
    return FALSE;

  g_string_append_printf (text, "%s: %s/datapackage.json", output, pack_path);
  for (guint i = 0; i < pack->resources->len; i++)
    g_string_append_printf (text, " %s", ((PbPackResource *) g_ptr_array_index (pack->resources, i))->full_path);
  g_string_append_c (text, '\n');

  return g_file_set_contents (depfile, text->str, text->len, error);
}

static void
refused_cb (const char      *file_name,
            const PbRefusal *refusal,
            gpointer         user_data)
{
  g_printerr ("%s, line %" G_GUINT64_FORMAT ", %s “%s”: %s\n", file_name, refusal->line, refusal->column, refusal->value,
              refusal->reason);
}

static gboolean
import_pack (const char  *pack_path,
             const char  *path,
             GError     **error)
{
  PbImportOptions options = { .refused = refused_cb };
  g_autoptr(PbImportSummary) summary = NULL;
  g_autoptr(PbWorkspace) workspace = pb_workspace_open (path, PB_WORKSPACE_CREATE, error);

  if (workspace == NULL)
    return FALSE;

  g_clear_object (&workspace);
  if (!pb_importer_run (pack_path, path, &options, NULL, &summary, error))
    return FALSE;

  /* A pack of ours has no row that cannot be used. */
  if (summary->rows_refused == 0)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, "%s: %" G_GUINT64_FORMAT " rows were refused.", pack_path,
               summary->rows_refused);
  return FALSE;
}

static gboolean
make (const char  *pack_path,
      const char  *output,
      const char  *folder,
      GError     **error)
{
  g_autofree char *first = g_build_filename (folder, "first.gpkg", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.gpkg", NULL);
  g_autoptr(PbWorkspace) workspace = NULL;
  gboolean is_made;

  is_made = import_pack (pack_path, first, error) &&
            (workspace = pb_workspace_open (first, PB_WORKSPACE_WRITE, error)) != NULL &&
            pb_workspace_save_copy (workspace, copy, error);
  g_clear_object (&workspace);
  g_unlink (first);

  if (is_made && g_rename (copy, output) != 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED, "%s could not be written.", output);
      is_made = FALSE;
    }

  g_unlink (copy);
  return is_made;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *parent = NULL;
  gboolean is_made;

  if (argc != 4)
    {
      g_printerr ("make-workspace PACK OUTPUT DEPFILE\n");
      return 64;
    }

  parent = g_path_get_dirname (argv[2]);
  folder = g_build_filename (parent, ".make-workspace-XXXXXX", NULL);
  if (g_mkdtemp (folder) == NULL)
    return 2;

  is_made = make (argv[1], argv[2], folder, &error) && write_depfile (argv[1], argv[2], argv[3], &error);
  g_rmdir (folder);

  if (is_made)
    return 0;

  g_printerr ("make-workspace: %s\n", error->message);
  return 2;
}
