#include "pb-register-changes-private.h"

#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>

static void
merge_row_free (gpointer data)
{
  PbMergeRow *self = data;

  g_clear_object (&self->item.base);
  g_clear_object (&self->item.mine);
  g_clear_object (&self->item.theirs);
  g_clear_object (&self->item.result);
  g_free (self->item.column_sides);
  g_free (self->item.words);
  g_free (self->item.uid);
  g_free (self);
}

void
pb_merge_free (PbMerge *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->systems, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->changes, pb_register_changes_free);
  g_clear_object (&self->workspace);
  g_free (self);
}

gboolean
pb_merge_is_same (PbRegisterRecord *a,
                  PbRegisterRecord *b)
{
  return a == b || (a != NULL && b != NULL && pb_register_record_equal (a, b));
}

gboolean
pb_merge_is_conflict (PbMergeRow *row)
{
  PbMergeItem *item = &row->item;

  return row->is_in_file && !pb_merge_is_same (item->mine, item->theirs) && !pb_merge_is_same (item->base, item->mine) &&
         !pb_merge_is_same (item->base, item->theirs);
}

/* The first reason stays: what follows follows from it. */
void
pb_merge_refuse (PbMergeRow *row,
                 char       *words)
{
  if (row->is_refused)
    {
      g_free (words);
      return;
    }

  row->is_refused = TRUE;
  g_free (row->item.words);
  row->item.words = words;
}

PbMergeRow *
pb_merge_find (PbMerge              *self,
               const PbRegisterKind *kind,
               const char           *uid)
{
  g_autofree char *name = g_strconcat (kind->word, "\n", uid, NULL);

  return g_hash_table_lookup (self->by_name, name);
}

static PbMergeRow *
add_row (PbMerge          *self,
         PbRegisterChange *change)
{
  PbMergeRow *row = g_new0 (PbMergeRow, 1);

  row->item.kind = change->kind;
  row->item.uid = g_strdup (change->uid);
  row->item.column_sides = g_new0 (PbMergeSide, change->kind->n_columns);
  row->version = change->version;
  g_set_object (&row->item.base, change->before);
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->by_name, g_strconcat (change->kind->word, "\n", change->uid, NULL), row);

  return row;
}

/* Rows of the file as they are here. */
static gboolean
add_theirs (PbMerge  *self,
            GError  **error)
{
  for (guint i = 0; i < self->changes->rows->len; i++)
    {
      PbRegisterChange *change = g_ptr_array_index (self->changes->rows, i);
      PbMergeRow *row = add_row (self, change);

      row->is_in_file = TRUE;
      g_set_object (&row->item.theirs, change->after);
      if (!pb_register_rows_find (self->db, change->kind, change->uid, &row->item.mine, error))
        return FALSE;
    }

  return TRUE;
}

/* Rows that were changed here alone: there they are as they were. */
static gboolean
add_mine (PbMerge  *self,
          GError  **error)
{
  g_autoptr(PbRegisterChanges) mine = pb_register_changes_collect (self->workspace, self->changes->since, "", error);

  if (mine == NULL)
    return FALSE;

  for (guint i = 0; i < mine->rows->len; i++)
    {
      PbRegisterChange *change = g_ptr_array_index (mine->rows, i);
      PbMergeRow *row;

      if (pb_merge_find (self, change->kind, change->uid) != NULL)
        continue;

      row = add_row (self, change);
      g_set_object (&row->item.theirs, change->before);
      g_set_object (&row->item.mine, change->after);
    }

  return TRUE;
}

static gboolean
load_systems (PbMerge  *self,
              GError  **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db, "SELECT code FROM system", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    g_hash_table_add (self->systems, g_strdup (pb_query_get_text (query, 0)));

  return pb_query_end (&local_error, error);
}

static gboolean
is_listed (PbMerge     *self,
           const char  *sql,
           const char  *a,
           const char  *b,
           gboolean    *is_listed_out,
           GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, a);
  if (b != NULL)
    pb_query_bind_text (query, 2, b);
  *is_listed_out = pb_query_next (query, &local_error);

  return pb_query_end (&local_error, error);
}

/* A row that was erased here is not brought back; a row that never was here cannot be changed. */
static gboolean
check_absent (PbMerge     *self,
              PbMergeRow  *row,
              GError     **error)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, row->item.uid, -1);
  gboolean was_erased = FALSE, was_here = TRUE;

  if (!is_listed (self, "SELECT 1 FROM erased_uid WHERE sha256 = ?1", digest, NULL, &was_erased, error) ||
      (row->item.base != NULL && !is_listed (self, "SELECT 1 FROM change WHERE kind = ?1 AND uid = ?2 AND op = 'delete' LIMIT 1",
                                             row->item.kind->table, row->item.uid, &was_here, error)))
    return FALSE;

  if (was_erased)
    pb_merge_refuse (row, g_strdup (_("It was erased here on purpose, so it is not brought back.")));
  else if (!was_here)
    pb_merge_refuse (row, g_strdup (_("It was changed there, but was never here. Import the pack or the earlier changes that "
                                      "it came with first.")));

  return TRUE;
}

/* Rows here that neither side changed may name a row that is deleted there. */
static gboolean
check_named (PbMerge     *self,
             PbMergeRow  *row,
             GError     **error)
{
  g_autoptr(GPtrArray) naming = pb_register_rows_list_naming (self->db, row->item.kind, row->item.uid, error);
  g_autoptr(GPtrArray) links =
    naming != NULL ? pb_register_rows_list_links (self->db, row->item.kind->word, row->item.uid, error) : NULL;

  if (links == NULL)
    return FALSE;

  g_ptr_array_extend_and_steal (naming, g_steal_pointer (&links));
  for (guint i = 0; i < naming->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (naming, i);
      const PbRegisterKind *kind = pb_register_record_get_kind (record);

      if (pb_merge_find (self, kind, pb_register_record_get_uid (record)) == NULL)
        {
          pb_merge_refuse (row, g_strdup_printf (_("It was deleted there, but here “%s” (%s) names it, so it stays."),
                                                 pb_register_record_get_title (record), pb_register_kind_get_title (kind)));
          break;
        }
    }

  return TRUE;
}

static gboolean
check_rows (PbMerge  *self,
            GError  **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PbMergeRow *row = g_ptr_array_index (self->rows, i);
      const char *system = row->item.theirs != NULL ? pb_register_record_get (row->item.theirs, "system") : NULL;

      if (!row->is_in_file)
        continue;
      if (row->item.mine == NULL && row->item.theirs != NULL && !check_absent (self, row, error))
        return FALSE;
      if (row->item.mine != NULL && row->item.theirs == NULL && !check_named (self, row, error))
        return FALSE;
      if (system != NULL && !g_hash_table_contains (self->systems, system))
        pb_merge_refuse (row, g_strdup_printf (_("It belongs to the system “%s”, which is not here. Add that system first."), system));
    }

  return TRUE;
}

/* What one side alone changed is that side's. */
static void
set_side (PbMergeRow  *row,
          PbMergeSide  side)
{
  PbMergeItem *item = &row->item;

  item->side = side;
  for (guint i = 0; i < item->kind->n_columns; i++)
    {
      const char *base = item->base != NULL ? pb_register_record_get_value (item->base, i) : NULL;

      item->column_sides[i] = side;
      if (!item->is_by_column || item->base == NULL)
        continue;
      if (g_strcmp0 (base, pb_register_record_get_value (item->mine, i)) == 0)
        item->column_sides[i] = PB_SIDE_THEIRS;
      else if (g_strcmp0 (base, pb_register_record_get_value (item->theirs, i)) == 0)
        item->column_sides[i] = PB_SIDE_MINE;
    }
}

PbMerge *
pb_merge_new (PbWorkspace        *workspace,
              PbRegisterChanges  *changes,
              GError            **error)
{
  g_autoptr(PbMerge) self = g_new0 (PbMerge, 1);

  g_return_val_if_fail (PB_IS_WORKSPACE (workspace) && changes != NULL, NULL);

  self->workspace = g_object_ref (workspace);
  self->changes = changes;
  self->db = pb_workspace_get_db (workspace);
  self->rows = g_ptr_array_new_with_free_func (merge_row_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->systems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!load_systems (self, error) || !add_theirs (self, error) || !add_mine (self, error) || !check_rows (self, error))
    return NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      PbMergeRow *row = g_ptr_array_index (self->rows, i);

      row->item.is_by_column = pb_merge_is_conflict (row) && row->item.mine != NULL && row->item.theirs != NULL;
      set_side (row, PB_SIDE_MINE);
    }

  return pb_merge_resolve (self, error) ? g_steal_pointer (&self) : NULL;
}

const PbRegisterChanges *
pb_merge_get_changes (PbMerge *self)
{
  return self->changes;
}

guint
pb_merge_get_n_items (PbMerge *self)
{
  return self->changes->rows->len;
}

const PbMergeItem *
pb_merge_get_item (PbMerge *self,
                   guint    position)
{
  g_return_val_if_fail (position < pb_merge_get_n_items (self), NULL);

  return &((PbMergeRow *) g_ptr_array_index (self->rows, position))->item;
}

guint
pb_merge_count (PbMerge     *self,
                PbMergeFate  fate)
{
  guint n = 0;

  for (guint i = 0; i < pb_merge_get_n_items (self); i++)
    n += pb_merge_get_item (self, i)->fate == fate;

  return n;
}

const char *
pb_merge_item_get_title (const PbMergeItem *item)
{
  return pb_register_record_get_title (item->mine != NULL ? item->mine : item->theirs != NULL ? item->theirs : item->base);
}

gboolean
pb_merge_prefer (PbMerge      *self,
                 PbMergeSide   side,
                 GError      **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    set_side (g_ptr_array_index (self->rows, i), side);

  return pb_merge_resolve (self, error);
}

gboolean
pb_merge_choose (PbMerge      *self,
                 guint         position,
                 PbMergeSide   side,
                 GError      **error)
{
  g_return_val_if_fail (position < pb_merge_get_n_items (self), FALSE);

  set_side (g_ptr_array_index (self->rows, position), side);

  return pb_merge_resolve (self, error);
}

gboolean
pb_merge_choose_column (PbMerge      *self,
                        guint         position,
                        guint         column,
                        PbMergeSide   side,
                        GError      **error)
{
  PbMergeRow *row;

  g_return_val_if_fail (position < pb_merge_get_n_items (self), FALSE);

  row = g_ptr_array_index (self->rows, position);
  g_return_val_if_fail (column < row->item.kind->n_columns, FALSE);
  row->item.column_sides[column] = side;

  return pb_merge_resolve (self, error);
}
