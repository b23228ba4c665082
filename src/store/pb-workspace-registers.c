#include "pb-workspace-private.h"

#include "pb-register-rows-private.h"

/* Rows of the system in view, and those that people wrote: they came with no system. */
#define IN_VIEW \
  "WHERE system IS NULL OR system = coalesce (?1, (SELECT code FROM system ORDER BY id LIMIT 1)) ORDER BY id"

/* A register may be younger than a workspace that is opened for reading only. */
static gboolean
append_kind (PbDb                  *db,
             const PbRegisterKind  *kind,
             const char            *system,
             GPtrArray             *records,
             GError               **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM sqlite_master WHERE name = '%s'", kind->table);
  gint64 is_there = 0;

  return pb_db_get_int64 (db, sql, &is_there, error) &&
         (!is_there || pb_register_rows_append (db, kind, IN_VIEW, system, NULL, records, error));
}

PbRegisters *
pb_store_load_registers (PbDb        *db,
                         const char  *system,
                         const char  *kind_word,
                         GError     **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  gboolean are_there;
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  /* One picture: no row names another that came or went meanwhile. */
  if (!pb_transaction_begin_read (&transaction, db, error) || !pb_register_rows_are_there (db, &are_there, error))
    return NULL;

  for (guint i = 0; are_there && i < n_kinds; i++)
    if ((kind_word == NULL || g_str_equal (kinds[i].word, kind_word)) &&
        !append_kind (db, &kinds[i], system, records, error))
      return NULL;

  return pb_registers_new (records);
}

static PbRegisters *
load (PbWorkspace   *self,
      const char    *kind_word,
      GCancellable  *cancellable,
      GError       **error)
{
  PbRegisters *registers;
  PbDb *db;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);

  db = pb_workspace_get_db (self);
  pb_db_set_cancellable (db, cancellable);
  registers = pb_store_load_registers (db, pb_workspace_get_system (self), kind_word, error);
  pb_db_set_cancellable (db, NULL);

  return registers;
}

PbRegisters *
pb_workspace_load_registers (PbWorkspace   *self,
                             GCancellable  *cancellable,
                             GError       **error)
{
  return load (self, NULL, cancellable, error);
}

PbRegisters *
pb_workspace_load_register (PbWorkspace   *self,
                            const char    *kind_word,
                            GCancellable  *cancellable,
                            GError       **error)
{
  return load (self, kind_word, cancellable, error);
}
