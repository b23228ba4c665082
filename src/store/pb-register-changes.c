#include "pb-register-changes.h"

#include "pb-db.h"
#include "pb-register-rows.h"


void
pb_register_change_free (PbRegisterChange *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self->uid);
  g_free (self);
}

void
pb_register_changes_free (PbRegisterChanges *self)
{
  if (self == NULL)
    return;

  g_free (self->workspace);
  g_free (self->since);
  g_free (self->until);
  g_free (self->who);
  g_free (self->program);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

const char *
pb_register_change_get_op (const PbRegisterChange *self)
{
  return self->before == NULL ? "insert" : self->after == NULL ? "delete" : "update";
}

char *
pb_register_changes_dup_moment (GDateTime *moment)
{
  g_autoptr(GDateTime) utc = g_date_time_to_utc (moment);
  g_autofree char *seconds = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (utc) / 1000);
}

/* The first change of a row says what it was. */
#define FIRST_CHANGES \
  "SELECT c.kind, c.uid, c.op, c.version, c.before" \
  "  FROM change AS c JOIN change_action AS a ON a.id = c.action_id" \
  " WHERE a.at >= ?1 ORDER BY c.id"

static PbRegisterChange *
read_first (PbQuery  *query,
            GError  **error)
{
  g_autoptr(PbRegisterChange) change = g_new0 (PbRegisterChange, 1);
  const char *op = pb_query_get_text (query, 2);

  change->kind = pb_register_kind_find_table (pb_query_get_text (query, 0));
  g_assert (change->kind != NULL);
  change->uid = g_strdup (pb_query_get_text (query, 1));
  change->version = sqlite3_column_int (query, 3);
  change->base_version = g_str_equal (op, "insert") ? 0 : change->version - (g_str_equal (op, "update") ? 1 : 0);

  if (sqlite3_column_type (query, 4) == SQLITE_NULL)
    return g_steal_pointer (&change);

  change->before =
    pb_register_record_new_from_json (change->kind, change->uid, pb_query_get_text (query, 4), change->base_version, error);

  return change->before != NULL ? g_steal_pointer (&change) : NULL;
}

/* One a row, in the order in which the rows were first changed. */
static gboolean
read_changes (PbDb        *db,
              const char  *since,
              GPtrArray   *rows,
              GError     **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(PbQuery) query = pb_db_query (db, FIRST_CHANGES, error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, since);
  while (pb_query_next (query, &local_error))
    {
      g_autofree char *key = g_strconcat (pb_query_get_text (query, 0), "\n", pb_query_get_text (query, 1), NULL);
      PbRegisterChange *change;

      if (!g_hash_table_add (seen, g_steal_pointer (&key)))
        continue;

      change = read_first (query, error);
      if (change == NULL)
        return FALSE;
      g_ptr_array_add (rows, change);
    }

  return pb_query_end (&local_error, error);
}

/* What a row is now is read from its register, not from the last change: a pack may
 * have touched it since, and a pack's rows are not recorded one by one. */
static gboolean
read_after (PbDb              *db,
            PbRegisterChange  *change,
            GError           **error)
{
  if (!pb_register_rows_find (db, change->kind, change->uid, &change->after, error))
    return FALSE;

  if (change->after != NULL)
    change->version = pb_register_record_get_version (change->after);

  return TRUE;
}

static gboolean
is_net_change (PbRegisterChange *change)
{
  if (change->before == NULL || change->after == NULL)
    return change->before != change->after;

  return !pb_register_record_equal (change->before, change->after);
}

/* A kind after those that it names. */
static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  const PbRegisterChange *first = *(const PbRegisterChange *const *) a;
  const PbRegisterChange *second = *(const PbRegisterChange *const *) b;

  return first->kind < second->kind ? -1 : first->kind > second->kind;
}

static gboolean
collect_rows (PbRegisterChanges  *self,
              PbDb               *db,
              GError            **error)
{
  g_autoptr(GPtrArray) touched = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_register_change_free);
  gboolean are_there;

  if (!pb_register_rows_are_there (db, &are_there, error))
    return FALSE;
  if (are_there && !read_changes (db, self->since, touched, error))
    return FALSE;

  for (guint i = 0; i < touched->len; i++)
    {
      PbRegisterChange *change = g_ptr_array_index (touched, i);

      if (!read_after (db, change, error))
        return FALSE;
      if (!is_net_change (change))
        continue;

      g_ptr_array_add (self->rows, change);
      touched->pdata[i] = NULL;
    }

  /* Stable, so that rows of a kind stay in their order. */
  g_ptr_array_sort (self->rows, compare_kinds);

  return TRUE;
}

PbRegisterChanges *
pb_register_changes_collect (PbWorkspace  *workspace,
                             const char   *since,
                             const char   *who,
                             GError      **error)
{
  g_autoptr(PbRegisterChanges) self = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  PbDb *db;

  g_return_val_if_fail (PB_IS_WORKSPACE (workspace) && since != NULL && who != NULL, NULL);

  db = pb_workspace_get_db (workspace);
  self = g_new0 (PbRegisterChanges, 1);
  self->workspace = g_path_get_basename (pb_workspace_get_path (workspace));
  self->since = g_strdup (since);
  self->until = pb_register_changes_dup_moment (now);
  self->who = g_strdup (who);
  self->program = g_strdup ("Placeboard " PLACEBOARD_VERSION);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_register_change_free);

  if (!pb_transaction_begin_read (&transaction, db, error) || !collect_rows (self, db, error) ||
      !pb_transaction_commit (&transaction, error))
    return NULL;

  return g_steal_pointer (&self);
}
