#include "pb-spc-store-private.h"

void
pb_spc_stored_target_free (PbSpcStoredTarget *target)
{
  g_free (target->due);
  g_free (target->wording);
  g_free (target->source);
  g_free (target);
}

GPtrArray *
pb_spc_store_list_targets (PbWorkspace  *workspace,
                           PbSeries     *series,
                           GError      **error)
{
  g_autoptr(GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_spc_stored_target_free);
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  gint64 system_id = 0;
  gint64 n_tables = 0;

  g_return_val_if_fail (PB_IS_SERIES (series), NULL);

  /* A target is of everybody, not of a part; a workspace of an older schema that is opened
   * for reading has none. */
  if (!pb_db_get_int64 (db, "SELECT count (*) FROM sqlite_master WHERE name = 'register_target'", &n_tables, error))
    return NULL;
  if (*pb_series_get_category (series) != '\0' || n_tables == 0)
    return g_steal_pointer (&targets);

  if (!pb_store_find_system (db, pb_workspace_get_system (workspace), &system_id, error))
    return NULL;

  query = pb_db_query (db,
                       "SELECT t.value, t.due, t.wording, d.title FROM register_link AS l"
                       "  JOIN register_target AS t ON t.uid = l.from_uid AND l.from_kind = 'target' AND l.role = 'about'"
                       "  LEFT JOIN document AS d ON d.uid = t.source"
                       " WHERE l.to_kind = 'indicator' AND l.to_key = ?1 AND coalesce (t.sex, ?2) = ?2 AND coalesce (t.age, ?3) = ?3"
                       "   AND t.value IS NOT NULL AND t.state = 'set' AND t.place IS NULL"
                       "   AND (t.system IS NULL OR t.system = (SELECT code FROM system WHERE id = ?4))"
                       " ORDER BY t.due IS NULL, t.due, t.id",
                       error);
  if (query == NULL)
    return NULL;

  pb_query_bind_text (query, 1, pb_indicator_get_code (pb_series_get_indicator (series)));
  pb_query_bind_text (query, 2, pb_series_get_sex (series));
  pb_query_bind_text (query, 3, pb_series_get_age (series));
  sqlite3_bind_int64 (query, 4, system_id);

  while (pb_query_next (query, &local_error))
    {
      PbSpcStoredTarget *target = g_new0 (PbSpcStoredTarget, 1);

      target->value = pb_query_get_double (query, 0);
      target->due = g_strdup (pb_query_get_text (query, 1));
      target->wording = g_strdup (pb_query_get_text (query, 2));
      target->source = g_strdup (pb_query_get_text (query, 3));
      g_ptr_array_add (targets, target);
    }

  return pb_query_end (&local_error, error) ? g_steal_pointer (&targets) : NULL;
}
