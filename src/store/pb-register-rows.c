#include "pb-register-rows-private.h"

#include <glib/gi18n-lib.h>

gboolean
pb_register_rows_are_there (PbDb      *db,
                            gboolean  *are_there_out,
                            GError   **error)
{
  gint64 n = 0;

  if (!pb_db_get_int64 (db, "SELECT count (*) FROM sqlite_master WHERE type = 'table' AND name = 'register_link'", &n, error))
    return FALSE;

  *are_there_out = n > 0;
  return TRUE;
}

/* "SELECT uid, version, "title", … FROM "document"": names alone are written in. */
static char *
make_select (const PbRegisterKind *kind,
             const char           *rest)
{
  g_autoptr(GString) sql = g_string_new ("SELECT uid, version");

  for (guint i = 0; i < kind->n_columns; i++)
    g_string_append_printf (sql, ", \"%s\"", kind->columns[i].name);

  g_string_append_printf (sql, " FROM \"%s\" %s", kind->table, rest);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static PbRegisterRecord *
read_row (PbQuery              *query,
          const PbRegisterKind *kind)
{
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);

  for (guint i = 0; i < kind->n_columns; i++)
    values[i] = (const char *) sqlite3_column_text (query, 2 + i);

  return pb_register_record_new (kind, pb_query_get_text (query, 0), values, sqlite3_column_int (query, 1));
}

/* @a and @b: (nullable): bound to ?1 and ?2 of @rest */
gboolean
pb_register_rows_append (PbDb                  *db,
                         const PbRegisterKind  *kind,
                         const char            *rest,
                         const char            *a,
                         const char            *b,
                         GPtrArray             *records,
                         GError               **error)
{
  g_autofree char *sql = make_select (kind, rest);
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  if (a != NULL)
    pb_query_bind_text (query, 1, a);
  if (b != NULL)
    pb_query_bind_text (query, 2, b);

  while (pb_query_next (query, &local_error))
    g_ptr_array_add (records, read_row (query, kind));

  return pb_query_end (&local_error, error);
}

GPtrArray *
pb_register_rows_list (PbDb                  *db,
                       const PbRegisterKind  *kind,
                       const char            *column,
                       const char            *value,
                       GError               **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *rest = NULL;
  gboolean are_there;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (column == NULL || pb_register_kind_find_column (kind, column) >= 0, NULL);

  rest = column == NULL ? g_strdup ("ORDER BY id") : g_strdup_printf ("WHERE \"%s\" = ?1 ORDER BY id", column);
  if (!pb_register_rows_are_there (db, &are_there, error) ||
      (are_there && !pb_register_rows_append (db, kind, rest, column != NULL ? value : NULL, NULL, records, error)))
    return NULL;

  return g_steal_pointer (&records);
}

gboolean
pb_register_rows_find (PbDb                  *db,
                       const PbRegisterKind  *kind,
                       const char            *uid,
                       PbRegisterRecord     **record_out,
                       GError               **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean are_there;

  g_return_val_if_fail (kind != NULL && uid != NULL && record_out != NULL, FALSE);

  *record_out = NULL;
  if (!pb_register_rows_are_there (db, &are_there, error) ||
      (are_there && !pb_register_rows_append (db, kind, "WHERE uid = ?1", uid, NULL, records, error)))
    return FALSE;

  if (records->len > 0)
    *record_out = g_object_ref (g_ptr_array_index (records, 0));

  return TRUE;
}

GPtrArray *
pb_register_rows_list_naming (PbDb                  *db,
                              const PbRegisterKind  *kind,
                              const char            *uid,
                              GError               **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  g_return_val_if_fail (kind != NULL && uid != NULL, NULL);

  for (guint k = 0; k < n_kinds; k++)
    for (guint c = 0; c < kinds[k].n_columns; c++)
      {
        g_autofree char *rest = NULL;

        if (g_strcmp0 (kinds[k].columns[c].ref_kind, kind->word) != 0)
          continue;

        rest = g_strdup_printf ("WHERE \"%s\" = ?1 ORDER BY id", kinds[k].columns[c].name);
        if (!pb_register_rows_append (db, &kinds[k], rest, uid, NULL, records, error))
          return NULL;
      }

  return g_steal_pointer (&records);
}

GPtrArray *
pb_register_rows_list_links (PbDb        *db,
                             const char  *kind_word,
                             const char  *key,
                             GError     **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean are_there;

  g_return_val_if_fail (kind_word != NULL && key != NULL, NULL);

  if (!pb_register_rows_are_there (db, &are_there, error) ||
      (are_there &&
       !pb_register_rows_append (db, pb_register_kind_find ("link"),
                                 "WHERE (from_kind = ?1 AND from_uid = ?2) OR (to_kind = ?1 AND to_key = ?2) ORDER BY id",
                                 kind_word, key, records, error)))
    return NULL;

  return g_steal_pointer (&records);
}
