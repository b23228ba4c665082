#include "pb-cli.h"

#include "pb-workspace-private.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>

static gpointer
wait_for_signal_in_thread (gpointer data)
{
  sigset_t *signals = data;
  int number;

  for (;;)
    if (sigwait (signals, &number) == 0)
      g_cancellable_cancel (pb_cli_get_cancellable ());

  return NULL;
}

/* A handler may do next to nothing, so the signals are blocked everywhere and
 * a thread of their own waits for them. */
GCancellable *
pb_cli_get_cancellable (void)
{
  static GCancellable *cancellable;
  static sigset_t signals;

  if (cancellable != NULL)
    return cancellable;

  cancellable = g_cancellable_new ();
  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  pthread_sigmask (SIG_BLOCK, &signals, NULL);
  g_thread_unref (g_thread_new ("signals", wait_for_signal_in_thread, &signals));

  return cancellable;
}

static char *
get_data_folder (void)
{
  const char *folder = g_getenv ("PLACEBOARD_DATA_DIR");

  return g_strdup (folder != NULL && *folder != '\0' ? folder : PLACEBOARD_PKGDATADIR);
}

char *
pb_cli_get_pack_folder (void)
{
  g_autofree char *folder = get_data_folder ();

  return g_build_filename (folder, "packs", NULL);
}

static char *
get_own (void)
{
  return g_build_filename (g_get_user_data_dir (), "placeboard", "workspace.gpkg", NULL);
}

static char *
get_installed (void)
{
  g_autofree char *folder = get_data_folder ();

  return g_build_filename (folder, "workspaces", "derby-and-derbyshire.gpkg", NULL);
}

char *
pb_cli_find_workspace (PbCli   *cli,
                       GError **error)
{
  const char *named = g_getenv ("PLACEBOARD_WORKSPACE");
  g_autofree char *own = get_own ();
  g_autofree char *installed = get_installed ();

  if (cli->workspace != NULL)
    return g_strdup (cli->workspace);

  if (named != NULL && *named != '\0')
    return g_strdup (named);

  if (g_file_test (own, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&own);

  if (g_file_test (installed, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&installed);

  g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
               _("There is no workspace yet: neither “%s” nor “%s”. Start Placeboard once, or name one with --workspace."),
               own, installed);
  return NULL;
}

/* Byte by byte: nobody writes into what is installed, so it has no log.  Under
 * another name until it is whole. */
static gboolean
copy_installed (const char  *installed,
                const char  *own,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (own);
  g_autofree char *part = g_strconcat (own, ".part", NULL);
  g_autoptr(GFile) source = g_file_new_for_path (installed);
  g_autoptr(GFile) target = g_file_new_for_path (part);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, PB_ERROR, errno == ENOSPC ? PB_ERROR_DISK_FULL : PB_ERROR_READ_ONLY,
                   _("The folder “%s” for the workspace cannot be made: %s."), folder, g_strerror (errno));
      return FALSE;
    }

  /* What is installed may be read-only; the person's must not be. */
  if (!g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS,
                    pb_cli_get_cancellable (), NULL, NULL, error))
    {
      g_unlink (part);
      return FALSE;
    }

  if (g_rename (part, own) != 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY, _("“%s” cannot be written: %s."), own, g_strerror (errno));
      g_unlink (part);
      return FALSE;
    }

  return TRUE;
}

char *
pb_cli_find_workspace_to_write (PbCli     *cli,
                                gboolean  *is_copied_out,
                                GError   **error)
{
  const char *named = g_getenv ("PLACEBOARD_WORKSPACE");
  g_autofree char *path = pb_cli_find_workspace (cli, error);
  g_autofree char *own = get_own ();
  g_autofree char *installed = get_installed ();

  *is_copied_out = FALSE;
  if (path == NULL)
    return NULL;

  /* Somebody who names the installed file means it. */
  if (cli->workspace != NULL || (named != NULL && *named != '\0') || strcmp (path, installed) != 0)
    return g_steal_pointer (&path);

  if (!copy_installed (installed, own, error))
    return NULL;

  *is_copied_out = TRUE;
  return g_steal_pointer (&own);
}

void
pb_cli_remove_workspace (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *shared = g_strconcat (path, "-shm", NULL);

  g_unlink (path);
  g_unlink (log);
  g_unlink (shared);
}

PbDb *
pb_cli_open (PbCli   *cli,
             GError **error)
{
  g_autofree char *path = pb_cli_find_workspace (cli, error);
  PbDb *db = path != NULL ? pb_store_open (path, PB_WORKSPACE_READ, error) : NULL;

  if (db != NULL)
    pb_db_set_cancellable (db, pb_cli_get_cancellable ());

  return db;
}
