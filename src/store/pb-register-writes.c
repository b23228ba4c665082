#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>

/* Texts are the records' own; a column of SQL keeps a number as a number. */
static void
bind_value (PbQuery                *query,
            int                     parameter,
            const PbRegisterColumn *column,
            const char             *value)
{
  if (value == NULL)
    sqlite3_bind_null (query, parameter);
  else if (column->type == PB_REGISTER_INTEGER || column->type == PB_REGISTER_BOOLEAN)
    sqlite3_bind_int64 (query, parameter, g_ascii_strtoll (value, NULL, 10));
  else if (column->type == PB_REGISTER_DECIMAL)
    sqlite3_bind_double (query, parameter, g_ascii_strtod (value, NULL));
  else
    pb_query_bind_text (query, parameter, value);
}

/* ?1 is the uid; the kind's columns follow from ?2 on. */
static void
bind_row (PbQuery          *query,
          PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);

  pb_query_bind_text (query, 1, pb_register_record_get_uid (record));
  for (guint i = 0; i < kind->n_columns; i++)
    bind_value (query, 2 + i, &kind->columns[i], pb_register_record_get_value (record, i));
}

static char *
make_insert (const PbRegisterKind *kind)
{
  g_autoptr(GString) names = g_string_new ("uid");
  g_autoptr(GString) values = g_string_new ("?1");

  for (guint i = 0; i < kind->n_columns; i++)
    {
      g_string_append_printf (names, ", \"%s\"", kind->columns[i].name);
      g_string_append_printf (values, ", ?%u", 2 + i);
    }

  return g_strdup_printf ("INSERT INTO \"%s\" (%s, version, id) VALUES (%s, ?%u, ?%u)", kind->table, names->str, values->str,
                          2 + kind->n_columns, 3 + kind->n_columns);
}

static char *
make_update (const PbRegisterKind *kind)
{
  g_autoptr(GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE \"%s\" SET version = version + 1", kind->table);
  for (guint i = 0; i < kind->n_columns; i++)
    g_string_append_printf (sql, ", \"%s\" = ?%u", kind->columns[i].name, 2 + i);
  g_string_append (sql, " WHERE uid = ?1");

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
check_one_row (PbDb                  *db,
               const PbRegisterKind  *kind,
               const char            *uid,
               GError               **error)
{
  if (sqlite3_changes (pb_db_get_handle (db)) == 1)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("There is no “%s” in the register “%s”. Somebody may have deleted it."),
               uid, pb_register_kind_get_plural (kind));
  return FALSE;
}

gboolean
pb_register_rows_insert (PbDb              *db,
                         PbRegisterRecord  *record,
                         gint64             row_id,
                         GError           **error)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  g_autofree char *sql = make_insert (kind);
  g_autoptr(PbQuery) query = NULL;

  if (!pb_register_record_check (record, error))
    return FALSE;

  query = pb_db_query (db, sql, error);
  if (query == NULL)
    return FALSE;

  bind_row (query, record);
  sqlite3_bind_int (query, 2 + kind->n_columns, MAX (pb_register_record_get_version (record), 1));
  if (row_id > 0)
    sqlite3_bind_int64 (query, 3 + kind->n_columns, row_id);

  return pb_query_run (query, error);
}

gboolean
pb_register_rows_update (PbDb              *db,
                         PbRegisterRecord  *record,
                         GError           **error)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  g_autofree char *sql = make_update (kind);
  g_autoptr(PbQuery) query = NULL;

  if (!pb_register_record_check (record, error))
    return FALSE;

  query = pb_db_query (db, sql, error);
  if (query == NULL)
    return FALSE;

  bind_row (query, record);

  return pb_query_run (query, error) && check_one_row (db, kind, pb_register_record_get_uid (record), error);
}

gboolean
pb_register_rows_delete (PbDb                  *db,
                         const PbRegisterKind  *kind,
                         const char            *uid,
                         GError               **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE uid = ?1", kind->table);
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, uid);

  return pb_query_run (query, error) && check_one_row (db, kind, uid, error);
}

gboolean
pb_register_rows_put (PbDb              *db,
                      PbRegisterRecord  *record,
                      PbRegisterPut     *put_out,
                      GError           **error)
{
  g_autoptr(PbRegisterRecord) stored = NULL;

  g_return_val_if_fail (PB_IS_REGISTER_RECORD (record) && put_out != NULL, FALSE);

  if (!pb_register_rows_find (db, pb_register_record_get_kind (record), pb_register_record_get_uid (record), &stored, error))
    return FALSE;

  if (stored == NULL)
    {
      *put_out = PB_REGISTER_PUT_ADDED;
      return pb_register_rows_insert (db, record, 0, error);
    }

  *put_out = pb_register_record_equal (stored, record) ? PB_REGISTER_PUT_UNCHANGED : PB_REGISTER_PUT_CHANGED;

  return *put_out == PB_REGISTER_PUT_UNCHANGED || pb_register_rows_update (db, record, error);
}

gboolean
pb_register_rows_begin_loading (PbDb    *db,
                                GError **error)
{
  return pb_db_execute (db, "UPDATE change_recording SET is_silent = 1", error);
}

gboolean
pb_register_rows_end_loading (PbDb        *db,
                              const char  *who,
                              const char  *words,
                              GError     **error)
{
  g_autofree char *uid = g_uuid_string_random ();
  g_autoptr(PbQuery) query = NULL;

  g_return_val_if_fail (who != NULL && words != NULL, FALSE);

  query = pb_db_query (db, "INSERT INTO change_action (uid, kind, who, words) VALUES (?1, 'pack', ?2, ?3)", error);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, uid);
  pb_query_bind_text (query, 2, who);
  pb_query_bind_text (query, 3, words);

  return pb_query_run (query, error) &&
         pb_db_execute (db,
                        "UPDATE change_action SET is_redoable = 0 WHERE is_redoable;"
                        "UPDATE change_recording SET is_silent = 0",
                        error);
}

gboolean
pb_register_rows_is_changed_by_people (PbDb                  *db,
                                       const PbRegisterKind  *kind,
                                       const char            *uid,
                                       gboolean              *is_changed_out,
                                       GError               **error)
{
  g_autofree char *digest = NULL;
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (kind != NULL && uid != NULL && is_changed_out != NULL, FALSE);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uid, -1);
  query = pb_db_query (db,
                       "SELECT 1 FROM change JOIN change_action AS a ON a.id = action_id"
                       " WHERE change.kind = ?1 AND change.uid = ?2"
                       "   AND a.kind IN ('edit', 'import', 'outside', 'erase') AND NOT a.is_undone"
                       " UNION ALL SELECT 1 FROM erased_uid WHERE sha256 = ?3 LIMIT 1",
                       error);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, kind->table);
  pb_query_bind_text (query, 2, uid);
  pb_query_bind_text (query, 3, digest);
  *is_changed_out = pb_query_next (query, &local_error);

  return pb_query_end (&local_error, error);
}
