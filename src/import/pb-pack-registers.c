#include "pb-pack-registers.h"

#include "pb-csv-reader.h"
#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  PbRegisterRecord *record;
  guint64           line;
  gboolean          is_left;      /* to people */
  gboolean          is_refused;
} Row;

typedef struct
{
  const char           *path;     /* of the resource */
  const PbRegisterKind *kind;
  GPtrArray            *rows;     /* Row */
  PbBatch              *batch;
} File;

struct _PbPackRegisters
{
  PbPack               *pack;
  GPtrArray            *files;
  GHashTable           *rows;     /* "kind uid" to its Row, the file's */
  PbPackRegisterCounts  counts;
};

static void
free_row (Row *row)
{
  g_clear_object (&row->record);
  g_free (row);
}

static void
free_file (File *file)
{
  g_ptr_array_unref (file->rows);
  pb_batch_free (file->batch);
  g_free (file);
}

void
pb_pack_registers_free (PbPackRegisters *self)
{
  g_ptr_array_unref (self->files);
  g_hash_table_unref (self->rows);
  g_free (self);
}

/* A column of the file for each of the kind's; the system is the pack's own and has none. */
static gboolean
find_columns (const PbPackResource  *resource,
              const PbRegisterKind  *kind,
              PbCsvReader           *reader,
              int                   *columns_out,
              GError               **error)
{
  for (guint i = 0; i < kind->n_columns; i++)
    {
      columns_out[i] = pb_csv_reader_find_column (reader, kind->columns[i].name);
      if (columns_out[i] >= 0 || strcmp (kind->columns[i].name, "system") == 0)
        continue;

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s has no column “%s”, which the register “%s” has."),
                   resource->full_path, kind->columns[i].name, kind->word);
      return FALSE;
    }

  for (guint i = 0; i < pb_csv_reader_get_n_columns (reader); i++)
    {
      const char *header = pb_csv_reader_get_header (reader, i);

      if (strcmp (header, "uid") == 0 ||
          (strcmp (header, "system") != 0 && pb_register_kind_find_column (kind, header) >= 0))
        continue;

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s: the column “%s” is none of the register “%s”; take it out."),
                   resource->full_path, header, kind->word);
      return FALSE;
    }

  if (pb_csv_reader_find_column (reader, "uid") >= 0)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s has no column “%s”, which the register “%s” has."),
               resource->full_path, "uid", kind->word);
  return FALSE;
}

static char *
make_key (const PbRegisterKind *kind,
          const char           *uid)
{
  return g_strconcat (kind->word, " ", uid, NULL);
}

static const char *
check_uid (PbPackRegisters      *self,
           const PbRegisterKind *kind,
           const char           *uid)
{
  g_autofree char *key = make_key (kind, uid);

  if (*uid == '\0')
    return _("it is blank");
  if (strpbrk (uid, " ,;\"") != NULL)
    return _("a uid has no blank, comma, semicolon or quotation mark");
  if (g_hash_table_contains (self->rows, key))
    return _("an earlier row has the same uid");

  return NULL;
}

/* %NULL where the row was refused. */
static PbRegisterRecord *
read_record (PbPackRegisters *self,
             File            *file,
             const PbCsvRow  *csv_row,
             int              uid_column,
             const int       *columns)
{
  const PbRegisterKind *kind = file->kind;
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);
  const char *uid = pb_csv_row_get (csv_row, uid_column);
  const char *reason = check_uid (self, kind, uid);
  g_autoptr(PbRegisterRecord) record = NULL;
  g_autoptr(GError) wrong = NULL;

  if (reason != NULL)
    {
      pb_batch_refuse (file->batch, csv_row->line, "uid", uid, reason);
      return NULL;
    }

  for (guint i = 0; i < kind->n_columns; i++)
    {
      const char *text = columns[i] >= 0 ? pb_csv_row_get (csv_row, columns[i]) : self->pack->system_code;

      values[i] = *text != '\0' ? text : NULL;
      if (pb_register_column_check (&kind->columns[i], values[i], &wrong))
        continue;

      pb_batch_refuse (file->batch, csv_row->line, kind->columns[i].name, text, wrong->message);
      return NULL;
    }

  record = pb_register_record_new (kind, uid, values, 1);
  if (pb_register_record_check (record, &wrong))
    return g_steal_pointer (&record);

  pb_batch_refuse (file->batch, csv_row->line, "uid", uid, wrong->message);
  return NULL;
}

static gboolean
read_row (PbPackRegisters  *self,
          File             *file,
          const PbCsvRow   *csv_row,
          int               uid_column,
          const int        *columns,
          PbDb             *db,
          GError          **error)
{
  g_autoptr(PbRegisterRecord) record = read_record (self, file, csv_row, uid_column, columns);
  Row *row;

  if (record == NULL)
    return TRUE;

  row = g_new0 (Row, 1);
  row->line = csv_row->line;
  row->record = g_steal_pointer (&record);
  g_ptr_array_add (file->rows, row);
  g_hash_table_insert (self->rows, make_key (file->kind, pb_register_record_get_uid (row->record)), row);

  return pb_register_rows_is_changed_by_people (db, file->kind, pb_register_record_get_uid (row->record), &row->is_left,
                                                error);
}

static gboolean
read_file (PbPackRegisters  *self,
           PbPackResource   *resource,
           PbDb             *db,
           GError          **error)
{
  const PbRegisterKind *kind = pb_register_kind_find (resource->register_word);
  g_autoptr(PbCsvReader) reader = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autofree int *columns = NULL;
  PbCsvRow csv_row;
  File *file;
  int uid_column;

  if (kind == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s/datapackage.json: “%s”, the placeboard.register of %s, is no register of this Placeboard."),
                   self->pack->folder, resource->register_word, resource->path);
      return FALSE;
    }

  reader = pb_csv_reader_new (resource->full_path, error);
  columns = g_new0 (int, kind->n_columns);
  if (reader == NULL || !find_columns (resource, kind, reader, columns, error))
    return FALSE;

  file = g_new0 (File, 1);
  file->path = resource->path;
  file->kind = kind;
  file->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  file->batch = pb_batch_new ();
  g_ptr_array_add (self->files, file);
  uid_column = pb_csv_reader_find_column (reader, "uid");

  while (pb_csv_reader_next (reader, &csv_row, &local_error))
    {
      file->batch->n_read++;
      if (!read_row (self, file, &csv_row, uid_column, columns, db, error))
        return FALSE;
    }

  return pb_query_end (&local_error, error);
}

/* What a row names must be in the pack or the workspace. What names a row that people
 * took away is left to them too; what names one that was refused is refused. */
static gboolean
check_target (PbPackRegisters       *self,
              File                  *file,
              Row                   *row,
              const char            *column,
              const PbRegisterKind  *kind,
              const char            *uid,
              PbDb                  *db,
              GError               **error)
{
  g_autofree char *key = make_key (kind, uid);
  g_autoptr(PbRegisterRecord) stored = NULL;
  Row *named = g_hash_table_lookup (self->rows, key);

  if (named != NULL && !named->is_left && !named->is_refused)
    return TRUE;

  if (!pb_register_rows_find (db, kind, uid, &stored, error))
    return FALSE;

  if (stored != NULL)
    return TRUE;

  if (named != NULL && named->is_left)
    {
      row->is_left = TRUE;
      return TRUE;
    }

  row->is_refused = TRUE;
  pb_batch_refuse (file->batch, row->line, column, uid, _("neither the pack nor the workspace has such a row"));
  return TRUE;
}

static gboolean
check_link (PbPackRegisters  *self,
            File             *file,
            Row              *row,
            PbDb             *db,
            GError          **error)
{
  const PbRegisterKind *from = pb_register_kind_find (pb_register_record_get (row->record, "from_kind"));
  const PbRegisterKind *to = pb_register_kind_find (pb_register_record_get (row->record, "to_kind"));

  return (from == NULL ||
          check_target (self, file, row, "from_uid", from, pb_register_record_get (row->record, "from_uid"), db, error)) &&
         (to == NULL || row->is_left || row->is_refused ||
          check_target (self, file, row, "to_key", to, pb_register_record_get (row->record, "to_key"), db, error));
}

static gboolean
check_names (PbPackRegisters  *self,
             File             *file,
             Row              *row,
             PbDb             *db,
             GError          **error)
{
  const PbRegisterKind *kind = file->kind;

  for (guint i = 0; i < kind->n_columns && !row->is_left && !row->is_refused; i++)
    {
      const char *uid = pb_register_record_get_value (row->record, i);

      if (kind->columns[i].ref_kind != NULL && uid != NULL &&
          !check_target (self, file, row, kind->columns[i].name, pb_register_kind_find (kind->columns[i].ref_kind), uid, db,
                         error))
        return FALSE;
    }

  if (row->is_left || row->is_refused || strcmp (kind->word, "link") != 0)
    return TRUE;

  return check_link (self, file, row, db, error);
}

/* Until a round finds nothing new: a row that falls takes with it those that name it. */
static gboolean
check_all_names (PbPackRegisters  *self,
                 PbDb             *db,
                 GError          **error)
{
  gboolean is_settled;

  do
    {
      is_settled = TRUE;
      for (guint i = 0; i < self->files->len; i++)
        {
          File *file = g_ptr_array_index (self->files, i);

          for (guint j = 0; j < file->rows->len; j++)
            {
              Row *row = g_ptr_array_index (file->rows, j);

              if (row->is_left || row->is_refused)
                continue;

              if (!check_names (self, file, row, db, error))
                return FALSE;

              is_settled = is_settled && !row->is_left && !row->is_refused;
            }
        }
    }
  while (!is_settled);

  return TRUE;
}

PbPackRegisters *
pb_pack_registers_read (PbPack  *pack,
                        PbDb    *db,
                        GError **error)
{
  g_autoptr(PbPackRegisters) self = g_new0 (PbPackRegisters, 1);

  self->pack = pack;
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) free_file);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pack->resources->len; i++)
    {
      PbPackResource *resource = g_ptr_array_index (pack->resources, i);

      if (resource->kind == PB_RESOURCE_REGISTER && !read_file (self, resource, db, error))
        return NULL;
    }

  return check_all_names (self, db, error) ? g_steal_pointer (&self) : NULL;
}

guint
pb_pack_registers_get_n_files (PbPackRegisters *self)
{
  return self->files->len;
}

PbBatch *
pb_pack_registers_get_batch (PbPackRegisters  *self,
                             guint             number,
                             const char      **file_name_out)
{
  File *file = g_ptr_array_index (self->files, number);

  *file_name_out = file->path;
  return file->batch;
}

/* The history is silent from the first row that is written, so that a pack that says
 * nothing new leaves no trace in it. */
static gboolean
publish_row (PbPackRegisters  *self,
             const Row        *row,
             PbDb             *db,
             GError          **error)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (row->record);
  g_autoptr(PbRegisterRecord) stored = NULL;
  gboolean is_first = self->counts.n_added + self->counts.n_changed == 0;
  PbRegisterPut put;

  if (!pb_register_rows_find (db, kind, pb_register_record_get_uid (row->record), &stored, error))
    return FALSE;

  if (stored != NULL && pb_register_record_equal (stored, row->record))
    {
      self->counts.n_unchanged++;
      return TRUE;
    }

  if ((is_first && !pb_register_rows_begin_loading (db, error)) || !pb_register_rows_put (db, row->record, &put, error))
    return FALSE;

  if (put == PB_REGISTER_PUT_ADDED)
    self->counts.n_added++;
  else
    self->counts.n_changed++;

  return TRUE;
}

static gboolean
publish_file (PbPackRegisters  *self,
              const File       *file,
              PbDb             *db,
              GError          **error)
{
  for (guint i = 0; i < file->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (file->rows, i);

      if (row->is_refused)
        continue;

      if (row->is_left)
        self->counts.n_left++;
      else if (!publish_row (self, row, db, error))
        {
          g_prefix_error (error, _("%s, “%s”: "), file->path, pb_register_record_get_uid (row->record));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
pb_pack_registers_publish (PbPackRegisters  *self,
                           PbDb             *db,
                           GError          **error)
{
  g_autofree char *words = NULL;

  self->counts = (PbPackRegisterCounts) { 0 };
  for (guint i = 0; i < self->files->len; i++)
    if (!publish_file (self, g_ptr_array_index (self->files, i), db, error))
      return FALSE;

  if (self->counts.n_added + self->counts.n_changed == 0)
    return TRUE;

  words = g_strdup_printf (_("Pack “%s” %s: %u rows added, %u changed"), self->pack->system_name, self->pack->version,
                           (guint) self->counts.n_added, (guint) self->counts.n_changed);
  return pb_register_rows_end_loading (db, self->pack->system_name, words, error);
}

const PbPackRegisterCounts *
pb_pack_registers_get_counts (PbPackRegisters *self)
{
  return &self->counts;
}
