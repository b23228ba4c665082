#include "pb-cli.h"

#include "pb-workspace-private.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
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
pb_cli_find_workspace (PbCli   *cli,
                       GError **error)
{
  const char *named = g_getenv ("PLACEBOARD_WORKSPACE");
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "placeboard", "workspace.gpkg", NULL);
  g_autofree char *folder = get_data_folder ();
  g_autofree char *installed = g_build_filename (folder, "workspaces", "derby-and-derbyshire.gpkg", NULL);

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
