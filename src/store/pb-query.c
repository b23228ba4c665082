#include "pb-db-private.h"

#include <math.h>

void
pb_statement_free (gpointer data)
{
  PbStatement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement);
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
      same_sql = g_ptr_array_new_with_free_func (pb_statement_free);
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

  db = pb_db_find (sqlite3_db_handle (query));
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

  pb_db_watch_cancellable (db);
}
