#include "pb-db-private.h"

#include "pb-spatial-functions.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define BUSY_TIMEOUT_MS 5000
#define BUSY_SLEEP_US 10000

/* Virtual machine steps between two looks at the cancellable: about a tenth of
 * a millisecond. */
#define PROGRESS_STEPS 10000

/* A query knows its sqlite3 only, and SQLite 3.40 keeps no client data there. */
static GMutex connections_lock;
static GHashTable *connections;

static void
remember_connection (PbDb *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&connections_lock);

  if (connections == NULL)
    connections = g_hash_table_new (NULL, NULL);

  g_hash_table_insert (connections, self->handle, self);
}

static void
forget_connection (PbDb *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&connections_lock);

  g_hash_table_remove (connections, self->handle);
  if (g_hash_table_size (connections) == 0)
    g_clear_pointer (&connections, g_hash_table_unref);
}

PbDb *
pb_db_find (sqlite3 *handle)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&connections_lock);

  return connections != NULL ? g_hash_table_lookup (connections, handle) : NULL;
}

static int
progress_cb (gpointer data)
{
  PbDb *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

static int
busy_cb (gpointer data,
         int      n_calls)
{
  PbDb *self = data;
  gint64 now = g_get_monotonic_time ();

  if (n_calls == 0)
    self->busy_since = now;

  if (g_cancellable_is_cancelled (self->cancellable) ||
      now - self->busy_since >= (gint64) self->busy_timeout_ms * 1000)
    return 0;

  g_usleep (BUSY_SLEEP_US);
  return 1;
}

/* SQLite knows ENOSPC alone as a full disk. */
static gboolean
is_disk_full (sqlite3 *handle)
{
  int system_errno = sqlite3_system_errno (handle);

  return (sqlite3_errcode (handle) & 0xff) == SQLITE_FULL ||
         (sqlite3_extended_errcode (handle) == SQLITE_IOERR_WRITE &&
          (system_errno == EFBIG || system_errno == EDQUOT || system_errno == ENOSPC));
}

/**
 * pb_db_set_error:
 * @handle: a connection on which a call has just failed
 * @error: return location for an error
 *
 * Turns what SQLite says into words that name the file and what to do.
 *
 * Errors: %G_IO_ERROR_CANCELLED, %PB_ERROR_BUSY, %PB_ERROR_DISK_FULL,
 * %PB_ERROR_DAMAGED, %PB_ERROR_READ_ONLY, else %PB_ERROR_FAILED.
 *
 * Returns: %FALSE
 */
gboolean
pb_db_set_error (sqlite3  *handle,
                 GError  **error)
{
  PbDb *self = pb_db_find (handle);
  const char *path = self != NULL ? self->path : sqlite3_db_filename (handle, "main");
  int code = sqlite3_errcode (handle) & 0xff;

  if (path == NULL || *path == '\0')
    path = _("the workspace");

  if (self != NULL && g_cancellable_is_cancelled (self->cancellable) &&
      (code == SQLITE_INTERRUPT || code == SQLITE_BUSY))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The query was cancelled."));
  else if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    g_set_error (error, PB_ERROR, PB_ERROR_BUSY,
                 _("Another program is writing to “%s”. Wait until its import or save has ended, then try again."),
                 path);
  else if (is_disk_full (handle))
    g_set_error (error, PB_ERROR, PB_ERROR_DISK_FULL,
                 _("There is no room on the disk for “%s”; nothing was changed. Free some space, then try again."),
                 path);
  else if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
    g_set_error (error, PB_ERROR, PB_ERROR_DAMAGED,
                 _("“%s” is damaged (%s). It was left as it is. Open a copy made earlier, or import the data again."),
                 path, sqlite3_errmsg (handle));
  else if (code == SQLITE_READONLY || code == SQLITE_PERM)
    g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
                 _("“%s” cannot be written. Save a copy in a folder of your own and open that."), path);
  else
    g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("“%s”: %s."), path, sqlite3_errmsg (handle));

  return FALSE;
}

static int
flags_to_sqlite (PbDbFlags flags)
{
  int sqlite_flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;

  if (flags & (PB_DB_READ_ONLY | PB_DB_IMMUTABLE))
    return sqlite_flags | SQLITE_OPEN_READONLY;

  return sqlite_flags | SQLITE_OPEN_READWRITE | (flags & PB_DB_CREATE ? SQLITE_OPEN_CREATE : 0);
}

static char *
path_to_uri (const char *path,
             PbDbFlags   flags)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);

  return g_strconcat ("file:", escaped, flags & PB_DB_IMMUTABLE ? "?immutable=1" : "", NULL);
}

static gboolean
check_path (const char  *path,
            PbDbFlags    flags,
            GError     **error)
{
  gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);

  if (!exists && !(flags & PB_DB_CREATE))
    g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("There is no file “%s”."), path);
  else if (exists && flags & PB_DB_CREATE)
    g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
                 _("“%s” exists already. Choose another name, or open it."), path);
  else
    return TRUE;

  return FALSE;
}

/**
 * pb_db_open:
 * @path: a file
 * @flags: how to open it
 * @error: return location for an error
 *
 * Opens a connection on which foreign keys hold and the spatial functions of
 * GeoPackage's triggers are known.  Nothing is written until a statement writes.
 *
 * Errors: %PB_ERROR_NOT_FOUND, %PB_ERROR_READ_ONLY where the file cannot be
 * opened as asked, and those of pb_db_set_error().
 *
 * Returns: (transfer full): the connection, or %NULL
 */
PbDb *
pb_db_open (const char  *path,
            PbDbFlags    flags,
            GError     **error)
{
  g_autoptr(PbDb) self = NULL;
  g_autofree char *uri = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!check_path (path, flags, error))
    return NULL;

  self = g_new0 (PbDb, 1);
  self->path = g_strdup (path);
  self->busy_timeout_ms = BUSY_TIMEOUT_MS;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->loans = g_hash_table_new (NULL, NULL);

  uri = path_to_uri (path, flags);
  if (sqlite3_open_v2 (uri, &self->handle, flags_to_sqlite (flags), NULL) != SQLITE_OK)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY, _("“%s” cannot be opened: %s."), path,
                   self->handle != NULL ? sqlite3_errmsg (self->handle) : g_strerror (ENOMEM));
      return NULL;
    }

  remember_connection (self);
  sqlite3_busy_handler (self->handle, busy_cb, self);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  pb_spatial_functions_register (self->handle);

  return g_steal_pointer (&self);
}

void
pb_db_close (PbDb *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->loans, g_hash_table_unref);
  g_clear_pointer (&self->statements, g_hash_table_unref);

  if (self->handle != NULL)
    {
      if (pb_db_find (self->handle) == self)
        forget_connection (self);

      sqlite3_progress_handler (self->handle, 0, NULL, NULL);
      sqlite3_close_v2 (self->handle);
    }

  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

const char *
pb_db_get_path (PbDb *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

sqlite3 *
pb_db_get_handle (PbDb *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->handle;
}

void
pb_db_watch_cancellable (PbDb *self)
{
  if (self->cancellable != NULL)
    sqlite3_progress_handler (self->handle, PROGRESS_STEPS, progress_cb, self);
  else
    sqlite3_progress_handler (self->handle, 0, NULL, NULL);
}

void
pb_db_set_cancellable (PbDb         *self,
                       GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);
  pb_db_watch_cancellable (self);
}

void
pb_db_set_busy_timeout (PbDb  *self,
                        guint  timeout_ms)
{
  g_return_if_fail (self != NULL);

  self->busy_timeout_ms = timeout_ms;
}

gboolean
pb_db_execute (PbDb        *self,
               const char  *sql,
               GError     **error)
{
  g_return_val_if_fail (self != NULL && sql != NULL, FALSE);

  return sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK || pb_db_set_error (self->handle, error);
}
