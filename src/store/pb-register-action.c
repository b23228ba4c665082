#include "pb-register-action-private.h"

#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>

static gboolean
run_with_id (PbRegisterAction  *self,
             const char        *sql,
             GError           **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->transaction.db, sql, error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, self->id);

  return pb_query_run (query, error);
}

static gboolean
write_action (PbRegisterAction  *self,
              const char        *kind,
              const char        *who,
              const char        *words,
              gint64             of_action,
              GError           **error)
{
  g_autofree char *uid = g_uuid_string_random ();
  g_autoptr(PbQuery) query = pb_db_query (self->transaction.db,
                                          "INSERT INTO change_action (uid, kind, who, words, of_action)"
                                          " VALUES (?1, ?2, ?3, ?4, ?5)",
                                          error);

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, uid);
  pb_query_bind_text (query, 2, kind);
  pb_query_bind_text (query, 3, who);
  pb_query_bind_text (query, 4, words);
  if (of_action != 0)
    sqlite3_bind_int64 (query, 5, of_action);

  if (!pb_query_run (query, error))
    return FALSE;

  self->id = sqlite3_last_insert_rowid (pb_db_get_handle (self->transaction.db));

  return run_with_id (self, "UPDATE change_recording SET action_id = ?1", error);
}

PbRegisterAction *
pb_register_action_begin_kind (PbWorkspace  *workspace,
                               const char   *kind,
                               const char   *who,
                               const char   *words,
                               gint64        of_action,
                               GError      **error)
{
  g_autoptr(PbRegisterAction) self = NULL;

  if (pb_workspace_is_read_only (workspace))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
                   _("%s is open for reading only, so its registers cannot be changed. Save a copy and open that."),
                   pb_workspace_get_path (workspace));
      return NULL;
    }

  self = g_new0 (PbRegisterAction, 1);
  if (!pb_transaction_begin (&self->transaction, pb_workspace_get_db (workspace), error) ||
      !write_action (self, kind, who, words, of_action, error))
    return NULL;

  return g_steal_pointer (&self);
}

PbRegisterAction *
pb_register_action_begin (PbWorkspace  *workspace,
                          const char   *who,
                          const char   *words,
                          GError      **error)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (workspace) && who != NULL && words != NULL, NULL);

  return pb_register_action_begin_kind (workspace, "edit", who, words, 0, error);
}

void
pb_register_action_free (PbRegisterAction *self)
{
  if (self == NULL)
    return;

  pb_transaction_rollback (&self->transaction);
  g_free (self);
}

/* The row as it is stored, if it is the one that @record was read as. */
static gboolean
find_unchanged (PbRegisterAction  *self,
                PbRegisterRecord  *record,
                PbRegisterRecord **stored_out,
                GError           **error)
{
  g_autoptr(PbRegisterRecord) stored = NULL;

  if (!pb_register_rows_find (self->transaction.db, pb_register_record_get_kind (record), pb_register_record_get_uid (record),
                              &stored, error))
    return FALSE;

  if (stored == NULL || pb_register_record_get_version (stored) != pb_register_record_get_version (record))
    {
      g_autofree char *what =
        g_strdup_printf (stored == NULL ? _("“%s” was deleted since you opened it, so your version was not kept.")
                                        : _("“%s” has changed since you opened it, so your version was not kept."),
                         pb_register_record_get_title (record));

      return pb_register_action_set_conflict (record, stored, what, error);
    }

  *stored_out = g_steal_pointer (&stored);
  return TRUE;
}

gboolean
pb_register_action_insert (PbRegisterAction  *self,
                           PbRegisterRecord  *record,
                           GError           **error)
{
  g_autoptr(PbRegisterRecord) stored = NULL;

  g_return_val_if_fail (self != NULL && self->transaction.db != NULL && PB_IS_REGISTER_RECORD (record), FALSE);

  if (!pb_register_rows_find (self->transaction.db, pb_register_record_get_kind (record), pb_register_record_get_uid (record),
                              &stored, error))
    return FALSE;

  if (stored != NULL)
    {
      g_autofree char *what = g_strdup_printf (_("There is a row “%s” already. Change that one, or give yours another uid."),
                                               pb_register_record_get_uid (record));

      return pb_register_action_set_conflict (record, stored, what, error);
    }

  return pb_register_rows_insert (self->transaction.db, record, 0, error);
}

gboolean
pb_register_action_update (PbRegisterAction  *self,
                           PbRegisterRecord  *record,
                           GError           **error)
{
  g_autoptr(PbRegisterRecord) stored = NULL;

  g_return_val_if_fail (self != NULL && self->transaction.db != NULL && PB_IS_REGISTER_RECORD (record), FALSE);

  return find_unchanged (self, record, &stored, error) &&
         (pb_register_record_equal (stored, record) || pb_register_rows_update (self->transaction.db, record, error));
}

gboolean
pb_register_action_delete (PbRegisterAction  *self,
                           PbRegisterRecord  *record,
                           GError           **error)
{
  const PbRegisterKind *kind;
  const PbRegisterKind *link = pb_register_kind_find ("link");
  g_autoptr(PbRegisterRecord) stored = NULL;
  g_autoptr(GPtrArray) links = NULL;

  g_return_val_if_fail (self != NULL && self->transaction.db != NULL && PB_IS_REGISTER_RECORD (record), FALSE);

  kind = pb_register_record_get_kind (record);
  if (!find_unchanged (self, record, &stored, error))
    return FALSE;

  links = pb_register_rows_list_links (self->transaction.db, kind->word, pb_register_record_get_uid (record), error);
  if (links == NULL)
    return FALSE;

  for (guint i = 0; i < links->len; i++)
    if (!pb_register_rows_delete (self->transaction.db, link, pb_register_record_get_uid (g_ptr_array_index (links, i)), error))
      return FALSE;

  return pb_register_rows_delete (self->transaction.db, kind, pb_register_record_get_uid (record), error);
}

static gboolean
count_changes (PbRegisterAction  *self,
               gint64            *n_out,
               GError           **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->transaction.db, "SELECT count (*) FROM change WHERE action_id = ?1", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, self->id);
  if (pb_query_next (query, &local_error))
    *n_out = sqlite3_column_int64 (query, 0);

  return pb_query_end (&local_error, error);
}

gboolean
pb_register_action_commit (PbRegisterAction  *self,
                           GError           **error)
{
  gint64 n_changes = 0;

  g_return_val_if_fail (self != NULL && self->transaction.db != NULL, FALSE);

  if (!pb_db_execute (self->transaction.db, "UPDATE change_recording SET action_id = NULL", error) ||
      !count_changes (self, &n_changes, error))
    return FALSE;

  if (n_changes == 0)
    pb_transaction_rollback (&self->transaction);

  return n_changes == 0 ||
         (pb_register_action_check_references (self, error) &&
          run_with_id (self,
                       "UPDATE change_action SET is_redoable = 0"
                       " WHERE is_redoable AND (SELECT kind FROM change_action WHERE id = ?1) NOT IN ('undo', 'redo')",
                       error) &&
          pb_transaction_commit (&self->transaction, error));
}
