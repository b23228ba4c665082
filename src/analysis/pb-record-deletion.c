#include "pb-record-deletion.h"

const PbRegisterColumn *
pb_record_deletion_find_part_column (const PbRegisterKind *part,
                                     const char           *of_kind)
{
  g_return_val_if_fail (part != NULL && of_kind != NULL, NULL);

  for (guint i = 0; i < part->n_own; i++)
    {
      const PbRegisterColumn *column = &part->columns[i];

      if (g_strcmp0 (column->ref_kind, of_kind) == 0 && (column->is_required || g_str_equal (column->name, of_kind)))
        return column;
    }

  return NULL;
}

static void
add_once (GPtrArray        *rows,
          PbRegisterRecord *row)
{
  if (!g_ptr_array_find (rows, row, NULL))
    g_ptr_array_add (rows, g_object_ref (row));
}

/* Parts of parts come first, so that no row is named by one that is still there. */
static void
collect_parts (PbRegisters      *registers,
               PbRegisterRecord *record,
               GPtrArray        *parts)
{
  const char *kind_word = pb_register_record_get_kind (record)->word;
  const PbRegisterKind *kinds;
  guint n_kinds;

  kinds = pb_register_kinds_get (&n_kinds);
  for (guint k = 0; k < n_kinds; k++)
    {
      const PbRegisterColumn *column = pb_record_deletion_find_part_column (&kinds[k], kind_word);
      GPtrArray *rows;

      if (column == NULL)
        continue;

      rows = pb_registers_list_naming (registers, kinds[k].word, column->name, pb_register_record_get_uid (record));
      for (guint i = 0; i < rows->len; i++)
        if (!g_ptr_array_find (parts, g_ptr_array_index (rows, i), NULL))
          {
            collect_parts (registers, g_ptr_array_index (rows, i), parts);
            add_once (parts, g_ptr_array_index (rows, i));
          }
    }
}

static void
collect_naming (PbRegisters      *registers,
                PbRegisterRecord *record,
                PbRegisterRecord *deleted,
                GPtrArray        *parts,
                GPtrArray        *naming)
{
  const char *kind_word = pb_register_record_get_kind (record)->word;
  const PbRegisterKind *kinds;
  guint n_kinds;

  kinds = pb_register_kinds_get (&n_kinds);
  for (guint k = 0; k < n_kinds; k++)
    for (guint c = 0; c < kinds[k].n_columns; c++)
      {
        GPtrArray *rows;

        if (g_strcmp0 (kinds[k].columns[c].ref_kind, kind_word) != 0)
          continue;

        rows = pb_registers_list_naming (registers, kinds[k].word, kinds[k].columns[c].name,
                                         pb_register_record_get_uid (record));
        for (guint i = 0; i < rows->len; i++)
          {
            PbRegisterRecord *row = g_ptr_array_index (rows, i);

            if (row != deleted && !g_ptr_array_find (parts, row, NULL))
              add_once (naming, row);
          }
      }
}

void
pb_record_deletion_look (PbRegisters       *registers,
                         PbRegisterRecord  *record,
                         GPtrArray        **parts_out,
                         GPtrArray        **naming_out)
{
  g_return_if_fail (PB_IS_REGISTERS (registers) && PB_IS_REGISTER_RECORD (record));
  g_return_if_fail (parts_out != NULL && naming_out != NULL);

  *parts_out = g_ptr_array_new_with_free_func (g_object_unref);
  *naming_out = g_ptr_array_new_with_free_func (g_object_unref);

  collect_parts (registers, record, *parts_out);
  /* The row is no part of itself, even where one names it in a circle. */
  g_ptr_array_remove (*parts_out, record);

  collect_naming (registers, record, record, *parts_out, *naming_out);
  for (guint i = 0; i < (*parts_out)->len; i++)
    collect_naming (registers, g_ptr_array_index (*parts_out, i), record, *parts_out, *naming_out);
}
