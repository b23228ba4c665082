#include "pb-db.h"

#include "pb-spatial-functions.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define BUSY_TIMEOUT_MS 5000
#define BUSY_SLEEP_US 10000

/* Virtual machine steps between two looks at the cancellable: about a tenth of
 * a millisecond. */
#define PROGRESS_STEPS 10000

struct _PbDb
{
  sqlite3      *handle;
  char         *path;
  GHashTable   *statements;      /* SQL: GPtrArray of PbStatement */
  GHashTable   *loans;           /* sqlite3_stmt: PbStatement, unowned, while on loan */
  GCancellable *cancellable;
  guint         busy_timeout_ms;
  gint64        busy_since;
};

typedef struct
{
  sqlite3_stmt *handle;
  gboolean      is_on_loan;
} PbStatement;

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

static PbDb *
find_connection (sqlite3 *handle)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&connections_lock);

  return connections != NULL ? g_hash_table_lookup (connections, handle) : NULL;
}

static void
statement_free (gpointer data)
{
  PbStatement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement);
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
  PbDb *self = find_connection (handle);
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
      if (find_connection (self->handle) == self)
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
pb_db_set_cancellable (PbDb         *self,
                       GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);

  if (cancellable != NULL)
    sqlite3_progress_handler (self->handle, PROGRESS_STEPS, progress_cb, self);
  else
    sqlite3_progress_handler (self->handle, 0, NULL, NULL);
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

gboolean
pb_db_get_int64 (PbDb        *self,
                 const char  *sql,
                 gint64      *value_out,
                 GError     **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (value_out != NULL, FALSE);

  query = pb_db_query (self, sql, error);
  if (query == NULL)
    return FALSE;

  if (pb_query_next (query, &local_error))
    *value_out = sqlite3_column_int64 (query, 0);

  return pb_query_end (&local_error, error);
}

static PbStatement *
prepare_statement (PbDb        *self,
                   const char  *sql,
                   GError     **error)
{
  PbStatement *statement;
  sqlite3_stmt *handle = NULL;

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL) != SQLITE_OK)
    {
      pb_db_set_error (self->handle, error);
      return NULL;
    }

  statement = g_new0 (PbStatement, 1);
  statement->handle = handle;

  return statement;
}

/**
 * pb_db_query:
 * @self: a connection
 * @sql: one statement, always the same text; values are bound
 * @error: return location for an error
 *
 * Returns: (transfer full): the query, on loan until pb_query_release(), or %NULL
 */
PbQuery *
pb_db_query (PbDb        *self,
             const char  *sql,
             GError     **error)
{
  GPtrArray *same_sql;
  PbStatement *statement = NULL;

  g_return_val_if_fail (self != NULL && sql != NULL, NULL);

  same_sql = g_hash_table_lookup (self->statements, sql);
  if (same_sql == NULL)
    {
      same_sql = g_ptr_array_new_with_free_func (statement_free);
      g_hash_table_insert (self->statements, g_strdup (sql), same_sql);
    }

  for (guint i = 0; i < same_sql->len && statement == NULL; i++)
    {
      PbStatement *candidate = g_ptr_array_index (same_sql, i);

      if (!candidate->is_on_loan)
        statement = candidate;
    }

  if (statement == NULL)
    {
      statement = prepare_statement (self, sql, error);
      if (statement == NULL)
        return NULL;

      g_ptr_array_add (same_sql, statement);
    }

  statement->is_on_loan = TRUE;
  g_hash_table_insert (self->loans, statement->handle, statement);

  return statement->handle;
}

gboolean
pb_query_next (PbQuery  *query,
               GError  **error)
{
  int code;

  g_return_val_if_fail (query != NULL, FALSE);

  code = sqlite3_step (query);
  if (code == SQLITE_ROW)
    return TRUE;

  if (code != SQLITE_DONE)
    pb_db_set_error (sqlite3_db_handle (query), error);

  sqlite3_reset (query);
  return FALSE;
}

gboolean
pb_query_end (GError **local_error,
              GError **error)
{
  g_return_val_if_fail (local_error != NULL, FALSE);

  if (*local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (local_error));
  return FALSE;
}

gboolean
pb_query_run (PbQuery  *query,
              GError  **error)
{
  int code;

  g_return_val_if_fail (query != NULL, FALSE);

  do
    code = sqlite3_step (query);
  while (code == SQLITE_ROW);

  if (code != SQLITE_DONE)
    pb_db_set_error (sqlite3_db_handle (query), error);

  sqlite3_reset (query);
  return code == SQLITE_DONE;
}

void
pb_query_release (PbQuery *query)
{
  PbDb *db;
  PbStatement *statement;

  if (query == NULL)
    return;

  db = find_connection (sqlite3_db_handle (query));
  g_return_if_fail (db != NULL);

  sqlite3_reset (query);
  sqlite3_clear_bindings (query);

  statement = g_hash_table_lookup (db->loans, query);
  g_return_if_fail (statement != NULL);
  g_hash_table_remove (db->loans, query);
  statement->is_on_loan = FALSE;
}

void
pb_query_bind_double (PbQuery *query,
                      int      parameter,
                      double   value)
{
  if (isnan (value))
    sqlite3_bind_null (query, parameter);
  else
    sqlite3_bind_double (query, parameter, value);
}

void
pb_query_bind_text (PbQuery    *query,
                    int         parameter,
                    const char *text)
{
  sqlite3_bind_text (query, parameter, text, -1, SQLITE_TRANSIENT);
}

double
pb_query_get_double (PbQuery *query,
                     int      column)
{
  return sqlite3_column_type (query, column) == SQLITE_NULL ? NAN : sqlite3_column_double (query, column);
}

const char *
pb_query_get_text (PbQuery *query,
                   int      column)
{
  const unsigned char *text = sqlite3_column_text (query, column);

  return text != NULL ? (const char *) text : "";
}

static gboolean
begin (PbTransaction  *self,
       PbDb           *db,
       const char     *sql,
       GError        **error)
{
  g_return_val_if_fail (self != NULL && self->db == NULL, FALSE);

  if (!pb_db_execute (db, sql, error))
    return FALSE;

  self->db = db;
  return TRUE;
}

/**
 * pb_transaction_begin:
 * @self: a transaction that is not open
 * @db: the connection
 * @error: return location for an error
 *
 * Takes the writer's lock at once, so that a busy workspace is told before any
 * work is done.
 *
 * Returns: %TRUE if the transaction is open
 */
gboolean
pb_transaction_begin (PbTransaction  *self,
                      PbDb           *db,
                      GError        **error)
{
  return begin (self, db, "BEGIN IMMEDIATE", error);
}

gboolean
pb_transaction_begin_read (PbTransaction  *self,
                           PbDb           *db,
                           GError        **error)
{
  return begin (self, db, "BEGIN DEFERRED", error);
}

gboolean
pb_transaction_commit (PbTransaction  *self,
                       GError        **error)
{
  g_return_val_if_fail (self != NULL && self->db != NULL, FALSE);

  /* A commit that fails stays open, to be rolled back. */
  if (!pb_db_execute (self->db, "COMMIT", error))
    return FALSE;

  self->db = NULL;
  return TRUE;
}

void
pb_transaction_rollback (PbTransaction *self)
{
  PbDb *db = g_steal_pointer (&self->db);

  if (db == NULL)
    return;

  /* Some errors have rolled back already; and a cancelled statement must not
   * take its rollback with it. */
  sqlite3_progress_handler (db->handle, 0, NULL, NULL);
  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);

  if (db->cancellable != NULL)
    sqlite3_progress_handler (db->handle, PROGRESS_STEPS, progress_cb, db);
}
