#include "pb-opener.h"

#include "pb-error.h"
#include "pb-installed-data.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  PbOpenKind  kind;
  char       *path;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_free (request);
}

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, PB_ERROR, errno == ENOSPC ? PB_ERROR_DISK_FULL : PB_ERROR_READ_ONLY,
               _("The folder “%s” for the workspace cannot be made: %s."), folder, g_strerror (errno));
  return FALSE;
}

/* A half-written copy never has the name of the workspace. */
static gboolean
copy_installed (const char  *path,
                GError     **error)
{
  g_autofree char *installed = pb_installed_data_dup_workspace ();
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr(PbWorkspace) workspace = NULL;

  if (!make_folder (path, error))
    return FALSE;

  if (installed == NULL)
    {
      workspace = pb_workspace_open (path, PB_WORKSPACE_CREATE, error);
      return workspace != NULL;
    }

  workspace = pb_workspace_open (installed, PB_WORKSPACE_READ, error);
  if (workspace == NULL)
    return FALSE;

  g_unlink (part);
  if (!pb_workspace_save_copy (workspace, part, error))
    {
      g_unlink (part);
      return FALSE;
    }

  if (g_rename (part, path) != 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY, _("“%s” cannot be written: %s."), path,
                   g_strerror (errno));
      g_unlink (part);
      return FALSE;
    }

  return TRUE;
}

static PbWorkspace *
open_file (const char  *path,
           GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  PbWorkspace *workspace = pb_workspace_open (path, PB_WORKSPACE_WRITE, &local_error);

  if (workspace != NULL)
    return workspace;

  if (g_error_matches (local_error, PB_ERROR, PB_ERROR_READ_ONLY))
    return pb_workspace_open (path, PB_WORKSPACE_READ, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static PbWorkspace *
open_shipped (GError **error)
{
  g_autofree char *installed = pb_installed_data_dup_workspace ();

  if (installed == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("No workspace is installed in “%s”."),
                   pb_installed_data_get_dir ());
      return NULL;
    }

  return pb_workspace_open (installed, PB_WORKSPACE_READ, error);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  PbWorkspace *workspace = NULL;
  gboolean exists = request->path != NULL && g_file_test (request->path, G_FILE_TEST_EXISTS);

  if (request->kind == PB_OPEN_SHIPPED)
    workspace = open_shipped (&error);
  else if (request->kind == PB_OPEN_FILE && !exists)
    workspace = pb_workspace_open (request->path, PB_WORKSPACE_CREATE, &error);
  else if (exists || copy_installed (request->path, &error))
    workspace = open_file (request->path, &error);

  if (workspace != NULL)
    g_task_return_pointer (task, workspace, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
pb_opener_open_async (PbOpenKind           kind,
                      const char          *path,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->kind = kind;
  request->path = g_strdup (path);
  g_task_set_task_data (task, request, request_free);
  g_task_set_source_tag (task, pb_opener_open_async);
  g_task_run_in_thread (task, open_in_thread);
}

PbWorkspace *
pb_opener_open_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
