#include "pb-register-rows.h"

#include "pb-error.h"
#include "pb-register-kinds.h"

#include <glib/gi18n-lib.h>

/* A system goes with its rows, but never with what people wrote. */

static gboolean
count (PbDb        *db,
       const char  *sql,
       const char  *system,
       gint64      *n_out,
       GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);

  if (query == NULL)
    return FALSE;

  if (system != NULL)
    pb_query_bind_text (query, 1, system);
  if (pb_query_next (query, &local_error))
    *n_out += sqlite3_column_int64 (query, 0);

  return pb_query_end (&local_error, error);
}

/* Rows of the system that people, or another program, changed and did not change back. */
static gboolean
count_changed (PbDb        *db,
               const char  *system,
               gint64      *n_out,
               GError     **error)
{
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("SELECT count(DISTINCT t.uid) FROM \"%s\" AS t JOIN change AS c ON c.kind = '%s' AND c.uid = t.uid"
                         " JOIN change_action AS a ON a.id = c.action_id"
                         " WHERE t.system = ?1 AND a.kind IN ('edit', 'import', 'outside') AND NOT a.is_undone",
                         kinds[i].table, kinds[i].table);

      if (!count (db, sql, system, n_out, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
delete_rows (PbDb        *db,
             const char  *system,
             gint64      *n_deleted,
             GError     **error)
{
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  /* A kind stands after those that it names. */
  for (guint i = n_kinds; i > 0; i--)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE system = ?1", kinds[i - 1].table);
      g_autoptr(PbQuery) query = pb_db_query (db, sql, error);

      if (query == NULL)
        return FALSE;

      pb_query_bind_text (query, 1, system);
      if (!pb_query_run (query, error))
        return FALSE;

      *n_deleted += sqlite3_changes64 (pb_db_get_handle (db));
    }

  return TRUE;
}

static gboolean
check_nothing_is_lost (PbDb        *db,
                       const char  *system,
                       GError     **error)
{
  gint64 n_changed = 0;

  if (!count_changed (db, system, &n_changed, error))
    return FALSE;
  if (n_changed == 0)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_CONFLICT,
               _("People changed %lld rows of the registers that came with this system. Take these changes back first, "
                 "so that nothing is lost."),
               (long long) n_changed);
  return FALSE;
}

static gboolean
check_nobody_names_them (PbDb    *db,
                         GError **error)
{
  gint64 n_naming = 0;

  if (!count (db, "SELECT count(*) FROM pragma_foreign_key_check WHERE parent <> 'system'", NULL, &n_naming, error))
    return FALSE;
  if (n_naming == 0)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_CONFLICT,
               _("%lld rows of the registers name rows that came with this system. Delete them first, or let them name "
                 "others."),
               (long long) n_naming);
  return FALSE;
}

/**
 * pb_register_rows_take_back_system:
 * @db: a connection within a transaction that began the taking back
 * @system: code of the system
 *
 * Deletes the rows that came with a system, as one row of the history.
 *
 * Errors: %PB_ERROR_CONFLICT where people changed such rows, or wrote rows that name
 * them; those of the database.
 *
 * Returns: whether they are gone
 */
gboolean
pb_register_rows_take_back_system (PbDb        *db,
                                   const char  *system,
                                   GError     **error)
{
  g_autofree char *words = NULL;
  gboolean are_there = FALSE;
  gint64 n_deleted = 0;

  g_return_val_if_fail (system != NULL, FALSE);

  if (!pb_register_rows_are_there (db, &are_there, error))
    return FALSE;
  if (!are_there)
    return TRUE;

  if (!check_nothing_is_lost (db, system, error) || !pb_register_rows_begin_loading (db, error) ||
      !delete_rows (db, system, &n_deleted, error) || !check_nobody_names_them (db, error))
    return FALSE;

  if (n_deleted == 0)
    return pb_db_execute (db, "UPDATE change_recording SET is_silent = 0", error);

  words = g_strdup_printf (_("System “%s” taken back: %u rows"), system, (guint) n_deleted);
  return pb_register_rows_end_loading (db, system, words, error);
}
