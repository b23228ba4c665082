#include "pb-store-rows.h"

GPtrArray *
pb_store_load_rows (PbDb            *db,
                    gint64           system_id,
                    const char      *sql,
                    PbMakeRow        make_row,
                    gpointer         user_data,
                    GDestroyNotify   free_row,
                    GError         **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return NULL;

  if (sqlite3_bind_parameter_count (query) > 0)
    sqlite3_bind_int64 (query, 1, system_id);

  while (pb_query_next (query, &local_error))
    {
      gpointer row = make_row (query, user_data);

      if (row != NULL)
        g_ptr_array_add (rows, row);
    }

  if (!pb_query_end (&local_error, error))
    return NULL;

  return g_steal_pointer (&rows);
}
