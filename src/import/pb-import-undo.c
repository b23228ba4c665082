#include "pb-import-undo.h"

#include "pb-geopackage.h"
#include "pb-import-record.h"
#include "pb-register-rows.h"
#include "pb-workspace-private.h"

#include <glib/gi18n-lib.h>

#define FIGURES \
  "value, lower95, upper95, lower998, upper998, count, denominator, status, note, published_comparison," \
  " published_trend, published_goal, dataset_id, import_id"
#define KEY "series_id, period_id, area_id"
#define SAME_KEY(a, b) \
  a ".series_id = " b ".series_id AND " a ".period_id = " b ".period_id AND " a ".area_id = " b ".area_id"

/* The steps, each with ?1 the import.  Order matters: what the import replaced
 * is found by what it brought. */

/* A value that the import replaced, where the import's own value still stands:
 * the last one replaced, should there be several. */
static const char restore_sql[] =
  "REPLACE INTO observation (id, " KEY ", " FIGURES ")"
  " SELECT o.id, s.series_id, s.period_id, s.area_id, s.value, s.lower95, s.upper95, s.lower998, s.upper998, s.count,"
  "        s.denominator, s.status, s.note, s.published_comparison, s.published_trend, s.published_goal, s.dataset_id,"
  "        s.import_id"
  "   FROM superseded_observation AS s JOIN observation AS o ON " SAME_KEY ("o", "s")
  "  WHERE s.superseded_by = ?1 AND s.import_id <> ?1 AND o.import_id = ?1"
  "    AND s.id = (SELECT max (x.id) FROM superseded_observation AS x"
  "                 WHERE " SAME_KEY ("x", "s") " AND x.superseded_by = ?1 AND x.import_id <> ?1)";

/* It stands again, so it is superseded no longer. */
static const char drop_restored_sql[] =
  "DELETE FROM superseded_observation AS s"
  " WHERE s.superseded_by = ?1 AND s.import_id <> ?1"
  "   AND EXISTS (SELECT 1 FROM observation AS o WHERE " SAME_KEY ("o", "s")
  "                  AND o.import_id = s.import_id AND o.dataset_id = s.dataset_id AND o.value IS s.value"
  "                  AND o.status = s.status)";

/* The import's value was itself replaced since: what it had replaced was then
 * replaced by the same later import. */
static const char hand_over_sql[] =
  "UPDATE superseded_observation AS s"
  "   SET superseded_by = (SELECT x.superseded_by FROM superseded_observation AS x"
  "                         WHERE " SAME_KEY ("x", "s") " AND x.import_id = ?1 ORDER BY x.id LIMIT 1)"
  " WHERE s.superseded_by = ?1 AND s.import_id <> ?1"
  "   AND EXISTS (SELECT 1 FROM superseded_observation AS x"
  "                WHERE " SAME_KEY ("x", "s") " AND x.import_id = ?1 AND x.superseded_by <> ?1)";

static const char drop_superseded_sql[] = "DELETE FROM superseded_observation WHERE import_id = ?1";
static const char drop_values_sql[] = "DELETE FROM observation WHERE import_id = ?1";
static const char drop_boundaries_sql[] = "DELETE FROM boundary WHERE import_id = ?1";

/* Names that nothing is left of. */
static const char *const tidy_sql[] = {
  "DELETE FROM series WHERE NOT EXISTS (SELECT 1 FROM observation AS o WHERE o.series_id = series.id)"
  "   AND NOT EXISTS (SELECT 1 FROM superseded_observation AS s WHERE s.series_id = series.id)",
  "DELETE FROM period WHERE id NOT IN (SELECT period_id FROM observation UNION SELECT period_id FROM superseded_observation)",
  "UPDATE import SET dataset_id = NULL WHERE id = ?1",
  NULL,
};

/* What no system shows and no value is left of. */
static const char drop_indicators_sql[] =
  "DELETE FROM indicator WHERE id NOT IN (SELECT indicator_id FROM indicator_group)"
  "   AND NOT EXISTS (SELECT 1 FROM series AS s WHERE s.indicator_id = indicator.id)";

static const char drop_datasets_sql[] =
  "DELETE FROM dataset WHERE id NOT IN (SELECT dataset_id FROM observation"
  " UNION SELECT dataset_id FROM superseded_observation"
  " UNION SELECT dataset_id FROM boundary WHERE dataset_id IS NOT NULL"
  " UNION SELECT dataset_id FROM import WHERE dataset_id IS NOT NULL)";

/* Areas that came with a boundary file and hold nothing now. */
static const char drop_areas_sql[] =
  "DELETE FROM area WHERE system_id IS NULL AND role = 'own'"
  "   AND NOT EXISTS (SELECT 1 FROM boundary AS b WHERE b.area_code = area.code)"
  "   AND NOT EXISTS (SELECT 1 FROM area_member AS m WHERE m.area_code = area.code)"
  "   AND id NOT IN (SELECT area_id FROM observation UNION SELECT area_id FROM superseded_observation)";

/* The whole of a system, where no other pack of it stays imported; ?1 is the system. */
static const char *const drop_system_sql[] = {
  "DELETE FROM priority WHERE system_id = ?1",
  "DELETE FROM area_set WHERE system_id = ?1",
  "DELETE FROM indicator_group WHERE system_id = ?1",
  /* What another system has for a neighbour is a neighbour again. */
  "UPDATE area SET system_id = NULL, role = CASE"
  "   WHEN NOT EXISTS (SELECT 1 FROM boundary AS b WHERE b.area_code = area.code AND b.role = 'own')"
  "    AND EXISTS (SELECT 1 FROM boundary AS b WHERE b.area_code = area.code AND b.role = 'context')"
  "   THEN 'context' ELSE role END WHERE system_id = ?1",
  "UPDATE import SET system_id = NULL WHERE system_id = ?1",
  "DELETE FROM system WHERE id = ?1",
  NULL,
};

static const char drop_unused_areas_sql[] =
  "DELETE FROM area WHERE system_id IS NULL"
  "   AND NOT EXISTS (SELECT 1 FROM boundary AS b WHERE b.area_code = area.code)"
  "   AND NOT EXISTS (SELECT 1 FROM area_member AS m WHERE m.area_code = area.code)"
  "   AND id NOT IN (SELECT area_id FROM observation UNION SELECT area_id FROM superseded_observation)";

/* A neighbour that the system described better than its own pack did. */
static const char forget_parents_sql[] =
  "UPDATE area SET parent_code = NULL WHERE parent_code NOT IN (SELECT code FROM area)";

void
pb_undo_summary_free (PbUndoSummary *self)
{
  g_free (self->file_name);
  g_free (self);
}

static gboolean
run (PbDb        *db,
     const char  *sql,
     gint64       id,
     guint64     *n_changed,
     GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);

  if (query == NULL)
    return FALSE;

  if (sqlite3_bind_parameter_count (query) > 0)
    sqlite3_bind_int64 (query, 1, id);

  if (!pb_query_run (query, error))
    return FALSE;

  if (n_changed != NULL)
    *n_changed += sqlite3_changes64 (pb_db_get_handle (db));

  return TRUE;
}

static gboolean
run_all (PbDb               *db,
         const char *const  *statements,
         gint64              id,
         GError            **error)
{
  for (int i = 0; statements[i] != NULL; i++)
    if (!run (db, statements[i], id, NULL, error))
      return FALSE;

  return TRUE;
}

static gboolean
take_back_values (PbDb           *db,
                  PbUndoSummary  *summary,
                  GError        **error)
{
  gint64 id = summary->import_id;

  return run (db, restore_sql, id, &summary->n_restored, error) &&
         run (db, drop_restored_sql, id, NULL, error) &&
         run (db, hand_over_sql, id, NULL, error) &&
         run (db, drop_superseded_sql, id, &summary->n_removed, error) &&
         run (db, drop_values_sql, id, &summary->n_removed, error) &&
         run (db, drop_boundaries_sql, id, &summary->n_removed, error);
}

static gboolean
take_back_registers (PbDb    *db,
                     gint64   system_id,
                     GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT code FROM system WHERE id = ?1", error);
  g_autofree char *code = NULL;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, system_id);
  if (pb_query_next (query, &local_error))
    code = g_strdup (pb_query_get_text (query, 0));

  return pb_query_end (&local_error, error) &&
         (code == NULL || pb_register_rows_take_back_system (db, code, error));
}

static gboolean
take_back_system (PbDb     *db,
                  gint64    import_id,
                  gint64    system_id,
                  GError  **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query =
    pb_db_query (db, "SELECT 1 FROM import WHERE system_id = ?1 AND id <> ?2 AND undone IS NULL", error);
  gboolean is_shared;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, system_id);
  sqlite3_bind_int64 (query, 2, import_id);
  is_shared = pb_query_next (query, &local_error);
  sqlite3_reset (query);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return is_shared ||
         (take_back_registers (db, system_id, error) &&
          run_all (db, drop_system_sql, system_id, error) &&
          run (db, drop_unused_areas_sql, 0, NULL, error) &&
          run (db, forget_parents_sql, 0, NULL, error));
}

static gboolean
find_import (PbDb           *db,
             PbUndoSummary  *summary,
             gint64         *system_id_out,
             GError        **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query =
    pb_db_query (db, "SELECT file_name, COALESCE (system_id, 0), undone FROM import WHERE id = ?1", error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, summary->import_id);

  if (!pb_query_next (query, &local_error))
    {
      if (local_error == NULL)
        g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                     _("There is no import %lld. “placeboard-cli imports” lists those there are."),
                     (long long) summary->import_id);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (*pb_query_get_text (query, 2) != '\0')
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                   _("Import %lld was taken back before, on %s."), (long long) summary->import_id,
                   pb_query_get_text (query, 2));
      return FALSE;
    }

  summary->file_name = g_strdup (pb_query_get_text (query, 0));
  *system_id_out = sqlite3_column_int64 (query, 1);

  return TRUE;
}

static gboolean
mark_undone (PbDb     *db,
             gint64    import_id,
             GError  **error)
{
  g_autofree char *now = pb_import_record_now ();
  g_autoptr(PbQuery) query = pb_db_query (db, "UPDATE import SET undone = ?2 WHERE id = ?1", error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, import_id);
  sqlite3_bind_text (query, 2, now, -1, SQLITE_TRANSIENT);

  return pb_query_run (query, error);
}

static gboolean
undo (PbDb           *db,
      PbUndoSummary  *summary,
      GError        **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  gint64 system_id = 0;

  return pb_transaction_begin (&transaction, db, error) &&
         find_import (db, summary, &system_id, error) &&
         take_back_values (db, summary, error) &&
         run_all (db, tidy_sql, summary->import_id, error) &&
         (system_id == 0 || take_back_system (db, summary->import_id, system_id, error)) &&
         run (db, drop_indicators_sql, 0, NULL, error) &&
         run (db, drop_datasets_sql, 0, NULL, error) &&
         run (db, drop_areas_sql, 0, NULL, error) &&
         mark_undone (db, summary->import_id, error) &&
         pb_geopackage_touch (db, error) &&
         pb_transaction_commit (&transaction, error);
}

gboolean
pb_import_undo (const char      *workspace_path,
                gint64           import_id,
                GCancellable    *cancellable,
                PbUndoSummary  **summary_out,
                GError         **error)
{
  g_autoptr(PbDb) db = pb_store_open (workspace_path, PB_WORKSPACE_WRITE, error);
  g_autoptr(PbUndoSummary) summary = g_new0 (PbUndoSummary, 1);

  if (db == NULL)
    return FALSE;

  summary->import_id = import_id;
  pb_db_set_cancellable (db, cancellable);

  if (!undo (db, summary, error))
    return FALSE;

  *summary_out = g_steal_pointer (&summary);
  return TRUE;
}
