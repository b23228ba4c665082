#pragma once

/* The registers of a pack as committed, read from its own files. */

#include "pb-csv-reader.h"
#include "pb-registers.h"

static inline void
read_pack_register (GPtrArray            *records,
                    const char           *pack,
                    const PbRegisterKind *kind)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "packs", pack, kind->file_name, NULL);
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);
  g_autoptr(PbCsvReader) reader = NULL;
  g_autoptr(GError) error = NULL;
  PbCsvRow row;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;

  reader = pb_csv_reader_new (path, &error);
  g_assert_no_error (error);
  while (pb_csv_reader_next (reader, &row, &error))
    {
      for (guint i = 0; i < kind->n_columns; i++)
        values[i] = pb_csv_row_get (&row, pb_csv_reader_find_column (reader, kind->columns[i].name));
      g_ptr_array_add (records, pb_register_record_new (kind, pb_csv_row_get (&row, 0), values, 1));
    }
  g_assert_no_error (error);
}

static inline PbRegisters *
read_pack_registers (const char *pack)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    read_pack_register (records, pack, &kinds[i]);
  g_assert_cmpuint (records->len, >, 50);

  return pb_registers_new (records);
}
