#pragma once

/* Rows of registers from short JSON, for tests of what is read from them. */

#include "pb-registers.h"

typedef struct
{
  const char *kind;
  const char *uid;
  const char *json;
} RegisterRow;

static inline PbRegisters *
make_registers (const RegisterRow *rows,
                gsize              n_rows)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < n_rows; i++)
    {
      g_autoptr(GError) error = NULL;
      PbRegisterRecord *record = pb_register_record_new_from_json (pb_register_kind_find (rows[i].kind), rows[i].uid,
                                                                   rows[i].json, 1, &error);

      g_assert_no_error (error);
      g_ptr_array_add (records, record);
    }

  return pb_registers_new (records);
}
