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

  g_return_val_if_fail (PB_IS_SERIES (series), NULL);

  /* A target is of everybody, not of a part. */
  if (*pb_series_get_category (series) != '\0')
    return g_steal_pointer (&targets);

  if (!pb_store_find_system (db, pb_workspace_get_system (workspace), &system_id, error))
    return NULL;

  query = pb_db_query (db,
                       "SELECT t.value, t.due, t.wording, t.source FROM target AS t"
                       "  JOIN indicator AS i ON i.id = t.indicator_id"
                       " WHERE i.code = ?1 AND t.sex IN ('', ?2) AND t.age IN ('', ?3) AND t.value IS NOT NULL"
                       "   AND (t.system_id IS NULL OR t.system_id = ?4)"
                       " ORDER BY t.due = '', t.due, t.id",
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
