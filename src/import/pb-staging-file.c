#include "pb-staging-file.h"

#include "pb-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define FILE_PREFIX ".placeboard-import-"

/* An import that is killed while its file still has a name leaves it behind.  Another
 * that is at work just now loses nothing: it holds its file open, or makes it anew. */
static void
sweep (const char *folder)
{
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    if (g_str_has_prefix (name, FILE_PREFIX))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

/* Beside the workspace, where there is room for what it will hold; else where
 * temporary files lie. */
char *
pb_staging_make_file (const char  *workspace_path,
                      GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (workspace_path);
  g_autofree char *path = g_build_filename (folder, FILE_PREFIX "XXXXXX", NULL);
  int fd;

  sweep (folder);
  fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      g_free (path);
      path = g_build_filename (g_get_tmp_dir (), "placeboard-import-XXXXXX", NULL);
      fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
    }

  if (fd < 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY, _("No file could be made in “%s”: %s."), folder, g_strerror (errno));
      return NULL;
    }

  close (fd);
  return g_steal_pointer (&path);
}
