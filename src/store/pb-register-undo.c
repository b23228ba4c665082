#include "pb-register-undo.h"

#include "pb-register-action-private.h"
#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>

/* One row of `change`, to be applied backwards or forwards. */
typedef struct
{
  const PbRegisterKind *kind;
  char                 *uid;
  gint64                row_id;
  PbRegisterRecord     *before;
  PbRegisterRecord     *after;
} Change;

#define ENTRY_COLUMNS \
  "SELECT a.id, a.kind, a.who, a.at, coalesce (o.words, a.words), a.is_undone" \
  "  FROM change_action AS a LEFT JOIN change_action AS o ON o.id = a.of_action "

/* Text that was erased cannot be brought back, so neither can the action. */
#define IS_WHOLE "NOT EXISTS (SELECT 1 FROM change AS c WHERE c.action_id = a.id AND c.is_erased)"

#define NEXT_UNDO ENTRY_COLUMNS \
  "WHERE a.kind IN ('edit', 'import', 'outside') AND NOT a.is_undone AND " IS_WHOLE " ORDER BY a.id DESC LIMIT 1"
/* Undone last was done first. */
#define NEXT_REDO ENTRY_COLUMNS "WHERE a.is_redoable AND " IS_WHOLE " ORDER BY a.id LIMIT 1"

void
pb_register_entry_free (PbRegisterEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  g_free (self->who);
  g_free (self->at);
  g_free (self->words);
  g_free (self);
}

static void
change_free (gpointer data)
{
  Change *self = data;

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self->uid);
  g_free (self);
}

static GPtrArray *
read_entries (PbDb        *db,
              const char  *sql,
              GError     **error)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_register_entry_free);
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean are_there;

  if (!pb_register_rows_are_there (db, &are_there, error))
    return NULL;
  if (!are_there)
    return g_steal_pointer (&entries);

  query = pb_db_query (db, sql, error);
  if (query == NULL)
    return NULL;

  while (pb_query_next (query, &local_error))
    {
      PbRegisterEntry *entry = g_new0 (PbRegisterEntry, 1);

      entry->id = sqlite3_column_int64 (query, 0);
      entry->kind = g_strdup (pb_query_get_text (query, 1));
      entry->who = g_strdup (pb_query_get_text (query, 2));
      entry->at = g_strdup (pb_query_get_text (query, 3));
      entry->words = g_strdup (g_str_equal (entry->kind, "outside") ? _("Change by another program")
                                                                    : pb_query_get_text (query, 4));
      entry->is_undone = sqlite3_column_int (query, 5) != 0;
      g_ptr_array_add (entries, entry);
    }

  return pb_query_end (&local_error, error) ? g_steal_pointer (&entries) : NULL;
}

static gboolean
peek (PbWorkspace      *workspace,
      const char       *sql,
      PbRegisterEntry **entry_out,
      GError          **error)
{
  g_autoptr(GPtrArray) entries = read_entries (pb_workspace_get_db (workspace), sql, error);

  if (entries == NULL)
    return FALSE;

  *entry_out = entries->len > 0 ? g_ptr_array_steal_index (entries, 0) : NULL;
  return TRUE;
}

static gboolean
read_side (PbQuery               *query,
           int                    column,
           Change                *change,
           PbRegisterRecord     **record_out,
           GError               **error)
{
  if (sqlite3_column_type (query, column) == SQLITE_NULL)
    return TRUE;

  *record_out = pb_register_record_new_from_json (change->kind, change->uid, pb_query_get_text (query, column), 0, error);
  return *record_out != NULL;
}

/* In the order in which they are to be applied: an undo begins with the last. */
static GPtrArray *
read_changes (PbDb      *db,
              gint64     action_id,
              gboolean   is_undo,
              GError   **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr(PbQuery) query = pb_db_query (db,
                                          "SELECT kind, uid, row_id, before, after FROM change WHERE action_id = ?1"
                                          " ORDER BY CASE WHEN ?2 THEN -sequence ELSE sequence END",
                                          error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return NULL;

  sqlite3_bind_int64 (query, 1, action_id);
  sqlite3_bind_int (query, 2, is_undo);
  while (pb_query_next (query, &local_error))
    {
      Change *change = g_new0 (Change, 1);

      g_ptr_array_add (changes, change);
      change->kind = pb_register_kind_find_table (pb_query_get_text (query, 0));
      g_assert (change->kind != NULL);
      change->uid = g_strdup (pb_query_get_text (query, 1));
      change->row_id = sqlite3_column_int64 (query, 2);
      if (!read_side (query, 3, change, &change->before, error) || !read_side (query, 4, change, &change->after, error))
        return NULL;
    }

  return pb_query_end (&local_error, error) ? g_steal_pointer (&changes) : NULL;
}

/* A row that comes back counts on from its last version, lest somebody who read it
 * before it went takes it for the same. */
static gboolean
bring_back (PbDb              *db,
            Change            *change,
            PbRegisterRecord  *wanted,
            GError           **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT max (version) FROM change WHERE kind = ?1 AND uid = ?2", error);
  g_autoptr(PbRegisterRecord) record = NULL;
  g_autoptr(GPtrArray) values = g_ptr_array_new ();
  g_autoptr(GError) local_error = NULL;
  int version = 0;

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, change->kind->table);
  pb_query_bind_text (query, 2, change->uid);
  if (pb_query_next (query, &local_error))
    version = sqlite3_column_int (query, 0);
  if (!pb_query_end (&local_error, error))
    return FALSE;

  for (guint i = 0; i < change->kind->n_columns; i++)
    g_ptr_array_add (values, (gpointer) pb_register_record_get_value (wanted, i));
  record = pb_register_record_new (change->kind, change->uid, (const char *const *) values->pdata, version + 1);

  return pb_register_rows_insert (db, record, change->row_id, error);
}

static gboolean
apply (PbDb                   *db,
       Change                 *change,
       gboolean                is_undo,
       const PbRegisterEntry  *entry,
       GError                **error)
{
  PbRegisterRecord *expected = is_undo ? change->after : change->before;
  PbRegisterRecord *wanted = is_undo ? change->before : change->after;
  g_autoptr(PbRegisterRecord) stored = NULL;

  if (!pb_register_rows_find (db, change->kind, change->uid, &stored, error))
    return FALSE;

  if ((expected == NULL) != (stored == NULL) || (stored != NULL && !pb_register_record_equal (expected, stored)))
    {
      g_autofree char *what =
        g_strdup_printf (is_undo ? _("“%s” cannot be undone: “%s” has changed since.")
                                 : _("“%s” cannot be redone: “%s” has changed since."),
                         entry->words, pb_register_record_get_title (stored != NULL ? stored : expected));

      return pb_register_action_set_conflict (expected, stored, what, error);
    }

  if (wanted == NULL)
    return pb_register_rows_delete (db, change->kind, change->uid, error);

  return stored == NULL ? bring_back (db, change, wanted, error) : pb_register_rows_update (db, wanted, error);
}

static gboolean
mark (PbDb      *db,
      gint64     action_id,
      gboolean   is_undone,
      GError   **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, "UPDATE change_action SET is_undone = ?2, is_redoable = ?2 WHERE id = ?1", error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, action_id);
  sqlite3_bind_int (query, 2, is_undone);

  return pb_query_run (query, error);
}

static gboolean
apply_all (PbDb             *db,
           PbRegisterEntry  *entry,
           gboolean          is_undo,
           GError          **error)
{
  g_autoptr(GPtrArray) changes = read_changes (db, entry->id, is_undo, error);

  if (changes == NULL)
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    if (!apply (db, g_ptr_array_index (changes, i), is_undo, entry, error))
      return FALSE;

  return mark (db, entry->id, is_undo, error);
}

static gboolean
move (PbWorkspace      *workspace,
      const char       *who,
      gboolean          is_undo,
      PbRegisterEntry **entry_out,
      GError          **error)
{
  g_autoptr(PbRegisterEntry) entry = NULL;
  g_autoptr(PbRegisterEntry) next = NULL;
  g_autoptr(PbRegisterAction) action = NULL;

  if (!peek (workspace, is_undo ? NEXT_UNDO : NEXT_REDO, &entry, error))
    return FALSE;

  if (entry == NULL)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                           is_undo ? _("There is nothing to undo.") : _("There is nothing to redo."));
      return FALSE;
    }

  action = pb_register_action_begin_kind (workspace, is_undo ? "undo" : "redo", who, "", entry->id, error);
  if (action == NULL)
    return FALSE;

  /* Another window may have been quicker between the look and the lock. */
  if (!peek (workspace, is_undo ? NEXT_UNDO : NEXT_REDO, &next, error))
    return FALSE;

  if (next == NULL || next->id != entry->id)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_CONFLICT,
                   _("Another window has just changed the registers, so “%s” was left as it is. Look again."), entry->words);
      return FALSE;
    }

  if (!apply_all (action->transaction.db, entry, is_undo, error) || !pb_register_action_commit (action, error))
    return FALSE;

  if (entry_out != NULL)
    *entry_out = g_steal_pointer (&entry);

  return TRUE;
}

gboolean
pb_register_undo_peek (PbWorkspace      *workspace,
                       PbRegisterEntry **entry_out,
                       GError          **error)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (workspace) && entry_out != NULL, FALSE);

  return peek (workspace, NEXT_UNDO, entry_out, error);
}

gboolean
pb_register_redo_peek (PbWorkspace      *workspace,
                       PbRegisterEntry **entry_out,
                       GError          **error)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (workspace) && entry_out != NULL, FALSE);

  return peek (workspace, NEXT_REDO, entry_out, error);
}

gboolean
pb_register_undo (PbWorkspace      *workspace,
                  const char       *who,
                  PbRegisterEntry **entry_out,
                  GError          **error)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (workspace) && who != NULL, FALSE);

  return move (workspace, who, TRUE, entry_out, error);
}

gboolean
pb_register_redo (PbWorkspace      *workspace,
                  const char       *who,
                  PbRegisterEntry **entry_out,
                  GError          **error)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (workspace) && who != NULL, FALSE);

  return move (workspace, who, FALSE, entry_out, error);
}

GPtrArray *
pb_register_list_entries (PbWorkspace  *workspace,
                          guint         n_entries,
                          GError      **error)
{
  g_autofree char *limit = n_entries > 0 ? g_strdup_printf (" LIMIT %u", n_entries) : g_strdup ("");
  g_autofree char *sql = g_strconcat (ENTRY_COLUMNS "ORDER BY a.id DESC", limit, NULL);

  g_return_val_if_fail (PB_IS_WORKSPACE (workspace), NULL);

  return read_entries (pb_workspace_get_db (workspace), sql, error);
}
