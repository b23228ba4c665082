#include "pb-register-changes-private.h"

#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>

/* Each side is consistent in itself: no row of it names one that it has not.  A mixture of
 * both need not be: here somebody wrote evidence for an innovation that was deleted there.
 * Then both rows are taken from one side, chosen for them, and what that disturbs in
 * turn, until nothing is disturbed.  Rows only ever go from free to theirs to mine, so
 * that ends; and with one side preferred throughout both workspaces end with the same. */

typedef gboolean (*NameFunc) (const PbRegisterKind *kind,
                              const char           *uid,
                              gpointer              user_data);

/* What a record names: calls @function with each until it answers %FALSE. */
static void
foreach_name (PbRegisterRecord *record,
              NameFunc          function,
              gpointer          user_data)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);

  for (guint i = 0; i < kind->n_columns; i++)
    if (kind->columns[i].ref_kind != NULL && pb_register_record_get_value (record, i) != NULL &&
        !function (pb_register_kind_find (kind->columns[i].ref_kind), pb_register_record_get_value (record, i), user_data))
      return;

  if (g_str_equal (kind->word, "link"))
    {
      const PbRegisterKind *from = pb_register_kind_find (pb_register_record_get (record, "from_kind"));
      const PbRegisterKind *to = pb_register_kind_find (pb_register_record_get (record, "to_kind"));

      if (from == NULL || function (from, pb_register_record_get (record, "from_uid"), user_data))
        if (to != NULL)
          function (to, pb_register_record_get (record, "to_key"), user_data);
    }
}

static PbRegisterRecord *
merge_columns (PbMergeItem *item)
{
  g_autofree const char **values = g_new0 (const char *, item->kind->n_columns);

  for (guint i = 0; i < item->kind->n_columns; i++)
    values[i] = pb_register_record_get_value (item->column_sides[i] == PB_SIDE_MINE ? item->mine : item->theirs, i);

  return pb_register_record_new (item->kind, item->uid, values, pb_register_record_get_version (item->mine));
}

static PbRegisterRecord *
ref_version (PbMergeItem *item,
             gboolean     is_mine)
{
  PbRegisterRecord *record = is_mine ? item->mine : item->theirs;

  return record != NULL ? g_object_ref (record) : NULL;
}

static PbRegisterRecord *
make_result (PbMergeRow *row)
{
  PbMergeItem *item = &row->item;

  if (row->is_refused || row->pin != PB_PIN_NONE)
    return ref_version (item, row->is_refused || row->pin == PB_PIN_MINE);
  if (pb_merge_is_same (item->mine, item->theirs) || pb_merge_is_same (item->base, item->theirs))
    return ref_version (item, TRUE);
  if (pb_merge_is_same (item->base, item->mine))
    return ref_version (item, FALSE);

  return item->is_by_column ? merge_columns (item) : ref_version (item, item->side == PB_SIDE_MINE);
}

static void
make_results (PbMerge *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PbMergeRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr(PbRegisterRecord) result = make_result (row);

      g_set_object (&row->item.result, result);
    }
}

typedef struct
{
  PbMerge    *self;
  PbMergeRow *row;        /* whose names are looked at */
  gboolean    is_changed;
  gboolean    is_whole;   /* every name is there */
  GError    **error;
  gboolean    is_failed;
} Look;

static void
pin (Look        *look,
     PbMergeRow  *row,
     PbMergeSide  side)
{
  PbMergePin wanted = side == PB_SIDE_MINE ? PB_PIN_MINE : PB_PIN_THEIRS;

  if (wanted <= row->pin)
    return;

  row->pin = wanted;
  look->is_changed = TRUE;
}

static const char *
get_title (PbMergeRow *row)
{
  return pb_merge_item_get_title (&row->item);
}

/* A conflict is asked about at the row of the file that brings it. */
static void
bind_rows (Look       *look,
           PbMergeRow *row,
           PbMergeRow *named)
{
  gboolean is_row = row->is_in_file && !pb_merge_is_same (row->item.result, row->item.mine);
  PbMergeRow *asked = is_row ? row : named;

  if (row->is_refused || named->is_refused)
    {
      if (!row->is_refused && is_row)
        {
          pb_merge_refuse (row, g_strdup_printf (_("It names “%s”, which cannot be applied here."), get_title (named)));
          look->is_changed = TRUE;
        }
      pin (look, row, PB_SIDE_MINE);
      pin (look, named, PB_SIDE_MINE);
      return;
    }

  if (!asked->is_bound && asked->item.words == NULL && !pb_merge_is_conflict (asked))
    asked->item.words =
      g_strdup_printf (is_row ? _("It names “%s”, which was deleted here.") : _("It was deleted there, but here “%s” names it."),
                       get_title (is_row ? named : row));
  asked->is_bound = TRUE;
  pin (look, row, asked->item.side);
  pin (look, named, asked->item.side);
}

static gboolean
look_at_name (const PbRegisterKind *kind,
              const char           *uid,
              gpointer              user_data)
{
  Look *look = user_data;
  PbMergeRow *named = pb_merge_find (look->self, kind, uid);
  g_autoptr(PbRegisterRecord) stored = NULL;

  if (named != NULL)
    {
      if (named->item.result == NULL)
        bind_rows (look, look->row, named);
      return TRUE;
    }

  if (pb_merge_is_same (look->row->item.result, look->row->item.mine))
    return TRUE;

  if (!pb_register_rows_find (look->self->db, kind, uid, &stored, look->error))
    {
      look->is_failed = TRUE;
      return FALSE;
    }

  if (stored == NULL)
    {
      pb_merge_refuse (look->row,
                       g_strdup_printf (_("It names “%s” (%s), which is not here and not in the file. Import what that came "
                                          "with first."),
                                        uid, pb_register_kind_get_title (kind)));
      look->is_changed = TRUE;
    }

  return TRUE;
}

/* Deleting a row deletes its links; who keeps the row keeps them. */
static gboolean
is_side_effect (PbMergeRow *row)
{
  PbMergeItem *item = &row->item;

  return g_str_equal (item->kind->word, "link") && item->base != NULL && (item->mine == NULL) != (item->theirs == NULL) &&
         pb_merge_is_same (item->base, item->mine != NULL ? item->mine : item->theirs);
}

static gboolean
look_at_end (const PbRegisterKind *kind,
             const char           *uid,
             gpointer              user_data)
{
  Look *look = user_data;
  PbMergeRow *end = pb_merge_find (look->self, kind, uid);
  gboolean is_deleted_there = look->row->item.theirs == NULL;

  if (end == NULL)
    return TRUE;

  look->is_whole &= end->item.result != NULL;
  look->is_changed |= end->item.result != NULL && (is_deleted_there ? end->item.theirs : end->item.mine) == NULL;

  return TRUE;
}

static void
keep_links (PbMerge *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PbMergeRow *row = g_ptr_array_index (self->rows, i);
      PbRegisterRecord *kept = row->item.mine != NULL ? row->item.mine : row->item.theirs;
      Look look = { self, row, FALSE, TRUE, NULL, FALSE };

      if (row->is_refused || !is_side_effect (row))
        continue;

      foreach_name (kept, look_at_end, &look);
      if (look.is_changed && look.is_whole)
        g_set_object (&row->item.result, kept);
    }
}

static char *
say_conflict (PbMergeItem *item)
{
  if (item->base == NULL)
    return g_strdup (_("It was added here and there, with different values."));
  if (item->mine == NULL)
    return g_strdup (_("It was deleted here and changed there."));
  if (item->theirs == NULL)
    return g_strdup (_("It was changed here and deleted there."));

  return g_strdup (_("It was changed here and there, to different values."));
}

static void
set_fate (gpointer data,
          gpointer user_data)
{
  PbMergeRow *row = data;
  PbMergeItem *item = &row->item;

  if (row->is_refused)
    item->fate = PB_MERGE_REFUSED;
  else if (row->is_bound || pb_merge_is_conflict (row))
    item->fate = PB_MERGE_CONFLICT;
  else if (pb_merge_is_same (item->result, item->mine))
    item->fate = PB_MERGE_THERE;
  else
    item->fate = item->mine == NULL ? PB_MERGE_ADD : item->result == NULL ? PB_MERGE_DELETE : PB_MERGE_CHANGE;

  if (item->fate == PB_MERGE_CONFLICT && item->words == NULL)
    item->words = say_conflict (item);
}

static void
forget_choices (gpointer data,
                gpointer user_data)
{
  PbMergeRow *row = data;

  row->pin = PB_PIN_NONE;
  row->is_bound = FALSE;
  if (!row->is_refused)
    g_clear_pointer (&row->item.words, g_free);
}

gboolean
pb_merge_resolve (PbMerge  *self,
                  GError  **error)
{
  Look look = { self, NULL, TRUE, TRUE, error, FALSE };

  g_ptr_array_foreach (self->rows, forget_choices, NULL);

  while (look.is_changed)
    {
      look.is_changed = FALSE;
      make_results (self);

      for (guint i = 0; i < self->rows->len && !look.is_failed; i++)
        {
          look.row = g_ptr_array_index (self->rows, i);
          if (look.row->item.result != NULL)
            foreach_name (look.row->item.result, look_at_name, &look);
        }
      if (look.is_failed)
        return FALSE;
    }

  keep_links (self);
  g_ptr_array_foreach (self->rows, set_fate, NULL);

  return TRUE;
}
