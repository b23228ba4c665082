#include "pb-register-changes-private.h"

#include "pb-register-action-private.h"
#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>

/* The look and the lock are apart: somebody may have been quicker. */
static gboolean
check_unchanged (PbMerge     *self,
                 PbMergeRow  *row,
                 GError     **error)
{
  g_autoptr(PbRegisterRecord) stored = NULL;
  g_autofree char *what = NULL;

  if (!pb_register_rows_find (self->db, row->item.kind, row->item.uid, &stored, error))
    return FALSE;
  if (pb_merge_is_same (stored, row->item.mine))
    return TRUE;

  what = g_strdup_printf (_("“%s” has changed here since you looked at the file. Nothing was imported; look again."),
                          pb_merge_item_get_title (&row->item));

  return pb_register_action_set_conflict (row->item.mine, stored, what, error);
}

/* A row that comes back counts on from its last version. */
static gboolean
find_version (PbMerge     *self,
              PbMergeRow  *row,
              int         *version_out,
              GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db, "SELECT max (version) FROM change WHERE kind = ?1 AND uid = ?2", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, row->item.kind->table);
  pb_query_bind_text (query, 2, row->item.uid);
  if (pb_query_next (query, &local_error))
    *version_out = sqlite3_column_int (query, 0) + 1;

  return pb_query_end (&local_error, error);
}

static gboolean
insert_row (PbMerge     *self,
            PbMergeRow  *row,
            GError     **error)
{
  const PbRegisterKind *kind = row->item.kind;
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);
  g_autoptr(PbRegisterRecord) record = NULL;
  int version = 1;

  if (!find_version (self, row, &version, error))
    return FALSE;

  for (guint i = 0; i < kind->n_columns; i++)
    values[i] = pb_register_record_get_value (row->item.result, i);
  record = pb_register_record_new (kind, row->item.uid, values, version);

  return pb_register_rows_insert (self->db, record, 0, error);
}

static gboolean
write_row (PbMerge     *self,
           PbMergeRow  *row,
           GError     **error)
{
  if (!check_unchanged (self, row, error))
    return FALSE;

  if (row->item.result == NULL)
    return pb_register_rows_delete (self->db, row->item.kind, row->item.uid, error);

  return row->item.mine == NULL ? insert_row (self, row, error) : pb_register_rows_update (self->db, row->item.result, error);
}

/* Rows are added after those that they name, and deleted before them. */
static int
compare_order (gconstpointer a,
               gconstpointer b)
{
  const PbMergeRow *first = *(const PbMergeRow *const *) a;
  const PbMergeRow *second = *(const PbMergeRow *const *) b;
  gboolean is_deletion = first->item.result == NULL;

  if (is_deletion != (second->item.result == NULL))
    return is_deletion ? -1 : 1;
  if (first->item.kind == second->item.kind)
    return 0;

  return (first->item.kind < second->item.kind) != is_deletion ? -1 : 1;
}

gboolean
pb_merge_apply (PbMerge     *self,
                const char  *who,
                guint       *n_rows_out,
                GError     **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  g_autoptr(PbRegisterAction) action = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL && who != NULL, FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      PbMergeRow *row = g_ptr_array_index (self->rows, i);

      if (!pb_merge_is_same (row->item.result, row->item.mine))
        g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort (rows, compare_order);

  words = *self->changes->who != '\0' ? g_strdup_printf (_("Import changes of %s"), self->changes->who)
                                      : g_strdup (_("Import a colleague’s changes"));
  action = pb_register_action_begin_kind (self->workspace, "import", who, words, 0, error);
  if (action == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    if (!write_row (self, g_ptr_array_index (rows, i), error))
      return FALSE;

  if (n_rows_out != NULL)
    *n_rows_out = rows->len;

  return pb_register_action_commit (action, error);
}
