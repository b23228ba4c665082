#include "pb-pack-export-private.h"

#include "pb-register-rows.h"

#include <string.h>

/* People's own rows belong to no system: they go with the only one there is. Where
 * there are more, nothing says whose they are, and they stay. */
static gboolean
belongs (PbPackExport     *self,
         PbRegisterRecord *record,
         gboolean          is_only_system)
{
  const char *system = pb_register_record_get (record, "system");

  return system != NULL ? strcmp (system, self->system_code) == 0 : is_only_system;
}

static void
add_header (PbPackExport         *self,
            const PbRegisterKind *kind)
{
  pb_pack_export_add_cell (self, "uid", FALSE);
  for (guint i = 0; i < kind->n_columns; i++)
    if (strcmp (kind->columns[i].name, "system") != 0)
      pb_pack_export_add_cell (self, kind->columns[i].name, TRUE);

  g_string_append_c (self->buffer, '\n');
}

static void
add_record (PbPackExport         *self,
            const PbRegisterKind *kind,
            PbRegisterRecord     *record)
{
  pb_pack_export_add_cell (self, pb_register_record_get_uid (record), FALSE);
  for (guint i = 0; i < kind->n_columns; i++)
    {
      const char *value = pb_register_record_get_value (record, i);

      if (strcmp (kind->columns[i].name, "system") != 0)
        pb_pack_export_add_cell (self, value != NULL ? value : "", TRUE);
    }

  g_string_append_c (self->buffer, '\n');
}

static gboolean
begin_file (PbPackExport          *self,
            const PbRegisterKind  *kind,
            GError               **error)
{
  g_autofree char *stem = g_path_get_basename (kind->file_name);
  PbPackFile *file;

  *strrchr (stem, '.') = '\0';
  file = pb_pack_export_begin_file (self, "registers", stem, ".csv", error);
  if (file == NULL)
    return FALSE;

  file->kind = kind;
  add_header (self, kind);

  return TRUE;
}

/* An empty register has no file. */
static gboolean
write_register (PbPackExport          *self,
                const PbRegisterKind  *kind,
                gboolean               is_only_system,
                GError               **error)
{
  g_autoptr(GPtrArray) records = pb_register_rows_list (self->db, kind, NULL, NULL, error);

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (records, i);

      if (!belongs (self, record, is_only_system))
        continue;

      if (self->file == NULL && !begin_file (self, kind, error))
        return FALSE;

      add_record (self, kind, record);
      self->summary->n_register_rows++;
      if (!pb_pack_export_flush (self, error))
        return FALSE;
    }

  return self->file == NULL || pb_pack_export_end_file (self, error);
}

gboolean
pb_pack_export_registers (PbPackExport  *self,
                          GError       **error)
{
  gboolean are_there = FALSE;
  gint64 n_systems = 0;
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  if (!pb_register_rows_are_there (self->db, &are_there, error) ||
      !pb_db_get_int64 (self->db, "SELECT count (*) FROM system", &n_systems, error))
    return FALSE;

  for (guint i = 0; are_there && i < n_kinds; i++)
    if (!write_register (self, &kinds[i], n_systems == 1, error))
      return FALSE;

  return TRUE;
}
