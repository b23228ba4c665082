#include "pb-pack-tables.h"

#include "pb-csv-reader.h"
#include "pb-fuzzy-date.h"
#include "pb-pack-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A row that was read well: its cells in the order of the schema. */
typedef struct
{
  GStrv  cells;
  gint64 id;      /* of an area, indicator or dataset */
} TableRow;

typedef struct
{
  char      *file_name;   /* %NULL where the pack has no such table */
  GPtrArray *rows;        /* TableRow */
  PbBatch   *batch;
} Table;

struct _PbPackTables
{
  PbPack       *pack;
  PbDimensions *dimensions;
  GPtrArray    *datasets;        /* PbStagedDataset, the caller's */
  GHashTable   *dataset_numbers;
  GHashTable   *area_sets;
  gint64        next_dataset;
  Table         tables[PB_N_PACK_TABLES];
};

static void
free_row (TableRow *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

void
pb_pack_tables_free (PbPackTables *self)
{
  for (int i = 0; i < PB_N_PACK_TABLES; i++)
    {
      g_free (self->tables[i].file_name);
      g_clear_pointer (&self->tables[i].rows, g_ptr_array_unref);
      g_clear_pointer (&self->tables[i].batch, pb_batch_free);
    }

  g_hash_table_unref (self->dataset_numbers);
  g_hash_table_unref (self->area_sets);
  g_free (self);
}

static guint
count_columns (const PbPackTable *table)
{
  guint n_columns = 0;

  while (n_columns < PB_PACK_MAX_COLUMNS && table->columns[n_columns].name != NULL)
    n_columns++;

  return n_columns;
}

static const char *
check_code (PbPackTables *self,
            PbCellKind    kind,
            const char   *code)
{
  switch ((int) kind)
    {
    case PB_CELL_AREA:
      return pb_dimensions_find_area (self->dimensions, code) != 0 ? NULL : _("areas.csv has no such area");

    case PB_CELL_AREA_SET:
      return g_hash_table_contains (self->area_sets, code) ? NULL : _("area-sets.csv has no such set");

    case PB_CELL_INDICATOR:
      return pb_dimensions_find_indicator (self->dimensions, code) != NULL ? NULL : _("indicators.csv has no such indicator");

    default:
      return NULL;
    }
}

static const char *
check_cell (PbPackTables       *self,
            const PbPackColumn *column,
            const char         *text)
{
  const char *reason;

  if (column->is_required && *text == '\0')
    return _("it is blank");

  reason = pb_cell_check (column->kind, text);

  return reason != NULL ? reason : check_code (self, column->kind, text);
}

/* A dataset that the workspace has keeps its id. */
static gboolean
add_dataset (PbPackTables  *self,
             PbDb          *db,
             TableRow      *row,
             GError       **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT id FROM dataset WHERE code = ?1", error);
  g_autoptr(GError) local_error = NULL;
  PbStagedDataset *dataset;
  PbFuzzyDate published;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_text (query, 1, row->cells[0], -1, SQLITE_STATIC);
  if (pb_query_next (query, &local_error))
    row->id = sqlite3_column_int64 (query, 0);
  else if (local_error == NULL)
    row->id = self->next_dataset++;
  else
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  dataset = g_new0 (PbStagedDataset, 1);
  dataset->id = row->id;
  dataset->code = g_strdup (row->cells[0]);
  dataset->published = pb_fuzzy_date_parse (row->cells[7], &published, NULL) ? published.last : PB_DAY_NONE;
  g_hash_table_insert (self->dataset_numbers, g_strdup (row->cells[0]), GINT_TO_POINTER (self->datasets->len));
  g_ptr_array_add (self->datasets, dataset);

  return TRUE;
}

/* Names that later tables and rows refer to become known. */
static gboolean
make_known (PbPackTables     *self,
            PbDb             *db,
            PbPackTableKind   kind,
            TableRow         *row,
            GError          **error)
{
  switch ((int) kind)
    {
    case PB_PACK_DATASETS:
      return add_dataset (self, db, row, error);

    case PB_PACK_AREAS:
      row->id = pb_dimensions_add_area (self->dimensions, row->cells[0]);
      return TRUE;

    case PB_PACK_AREA_SETS:
      g_hash_table_add (self->area_sets, g_strdup (row->cells[0]));
      return TRUE;

    case PB_PACK_INDICATORS:
      row->id = pb_dimensions_add_indicator (self->dimensions, row->cells[0], NULL)->id;
      return TRUE;

    default:
      return TRUE;
    }
}

/* Two rows of one code, where a code is the key. */
static gboolean
is_repeat (PbPackTableKind  kind,
           GHashTable      *seen,
           const char      *code)
{
  gboolean has_key = kind == PB_PACK_DATASETS || kind == PB_PACK_AREAS || kind == PB_PACK_AREA_SETS ||
                     kind == PB_PACK_INDICATORS || kind == PB_PACK_PRIORITIES;

  return has_key && !g_hash_table_add (seen, g_strdup (code));
}

static gboolean
read_row (PbPackTables     *self,
          PbDb             *db,
          PbPackTableKind   kind,
          const PbCsvRow   *csv_row,
          const int        *columns,
          GHashTable       *seen,
          GError          **error)
{
  const PbPackTable *schema = &pb_pack_tables[kind];
  Table *table = &self->tables[kind];
  guint n_columns = count_columns (schema);
  TableRow *row;

  for (guint i = 0; i < n_columns; i++)
    {
      const char *text = pb_csv_row_get (csv_row, columns[i]);
      const char *reason = check_cell (self, &schema->columns[i], text);

      if (reason == NULL && i == 0 && is_repeat (kind, seen, text))
        reason = _("an earlier row has the same code");

      if (reason == NULL)
        continue;

      pb_batch_refuse (table->batch, csv_row->line, schema->columns[i].name, text, reason);
      return TRUE;
    }

  row = g_new0 (TableRow, 1);
  row->cells = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    row->cells[i] = g_strdup (pb_csv_row_get (csv_row, columns[i]));
  g_ptr_array_add (table->rows, row);

  return make_known (self, db, kind, row, error);
}

static gboolean
find_columns (const PbPackTable     *schema,
              const PbPackResource  *resource,
              PbCsvReader           *reader,
              int                   *columns_out,
              GError               **error)
{
  for (guint i = 0; i < count_columns (schema); i++)
    {
      columns_out[i] = pb_csv_reader_find_column (reader, schema->columns[i].name);
      if (columns_out[i] >= 0)
        continue;

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s has no column “%s”."), resource->full_path,
                   schema->columns[i].name);
      return FALSE;
    }

  return TRUE;
}

/* The header is the one that datapackage.json describes. */
static gboolean
check_fields (const PbPackResource  *resource,
              PbCsvReader           *reader,
              GError               **error)
{
  guint n_fields = resource->fields != NULL ? g_strv_length (resource->fields) : 0;

  for (guint i = 0; i < MAX (n_fields, pb_csv_reader_get_n_columns (reader)) && n_fields > 0; i++)
    {
      const char *expected = i < n_fields ? resource->fields[i] : "";

      if (strcmp (expected, pb_csv_reader_get_header (reader, i)) == 0)
        continue;

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s: column %u is “%s”, but datapackage.json describes “%s”."), resource->full_path, i + 1,
                   pb_csv_reader_get_header (reader, i), expected);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_table (PbPackTables          *self,
            PbDb                  *db,
            PbPackTableKind        kind,
            const PbPackResource  *resource,
            GError               **error)
{
  g_autoptr(PbCsvReader) reader = pb_csv_reader_new (resource->full_path, error);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;
  Table *table = &self->tables[kind];
  int columns[PB_PACK_MAX_COLUMNS];
  PbCsvRow row;

  if (reader == NULL ||
      !check_fields (resource, reader, error) ||
      !find_columns (&pb_pack_tables[kind], resource, reader, columns, error))
    return FALSE;

  table->file_name = g_strdup (resource->path);

  while (pb_csv_reader_next (reader, &row, &local_error))
    {
      table->batch->n_read++;
      if (!read_row (self, db, kind, &row, columns, seen, error))
        return FALSE;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static const PbPackResource *
find_resource (PbPack     *pack,
               const char *name)
{
  for (guint i = 0; i < pack->resources->len; i++)
    {
      const PbPackResource *resource = g_ptr_array_index (pack->resources, i);

      if (resource->kind == PB_RESOURCE_TABLE && strcmp (resource->name, name) == 0)
        return resource;
    }

  return NULL;
}

PbPackTables *
pb_pack_tables_read (PbPack        *pack,
                     PbDimensions  *dimensions,
                     PbDb          *db,
                     GPtrArray     *datasets,
                     GError       **error)
{
  g_autoptr(PbPackTables) self = g_new0 (PbPackTables, 1);

  self->pack = pack;
  self->dimensions = dimensions;
  self->datasets = datasets;
  self->dataset_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->area_sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!pb_db_get_int64 (db, "SELECT COALESCE (max (id), 0) + 1 FROM dataset", &self->next_dataset, error))
    return NULL;

  for (int i = 0; i < PB_N_PACK_TABLES; i++)
    {
      const PbPackResource *resource = find_resource (pack, pb_pack_tables[i].name);

      self->tables[i].rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
      self->tables[i].batch = pb_batch_new ();

      if (resource != NULL && !read_table (self, db, i, resource, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

guint
pb_pack_tables_get_n_files (PbPackTables *self)
{
  return PB_N_PACK_TABLES;
}

PbBatch *
pb_pack_tables_get_batch (PbPackTables  *self,
                          guint          number,
                          const char   **file_name_out)
{
  *file_name_out = self->tables[number].file_name;

  return self->tables[number].batch;
}

GHashTable *
pb_pack_tables_get_datasets (PbPackTables *self)
{
  return self->dataset_numbers;
}

guint64
pb_pack_tables_get_n_kept (PbPackTables *self)
{
  guint64 n_kept = 0;

  for (int i = 0; i < PB_N_PACK_TABLES; i++)
    n_kept += self->tables[i].rows->len;

  return n_kept;
}

/* A system's uid says which system it is, so it is the same in every
 * workspace: a version 5 UUID of its code. */
static char *
make_uid (const char *system_code)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 bytes[20];
  gsize length = sizeof bytes;

  g_checksum_update (checksum, (const guchar *) "io.github.placeboard.Placeboard/system/", -1);
  g_checksum_update (checksum, (const guchar *) system_code, -1);
  g_checksum_get_digest (checksum, bytes, &length);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", bytes[0], bytes[1],
                          bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9], bytes[10],
                          bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
}

static gboolean
publish_system (PbPackTables  *self,
                PbDb          *db,
                gint64        *system_id_out,
                GError       **error)
{
  PbPack *pack = self->pack;
  g_autofree char *uid = make_uid (pack->system_code);
  const char *cells[] = {
    uid, pack->system_code, pack->system_name, pack->aliases, pack->default_indicator,
    pack->default_sex, pack->default_level, pack->default_area_set, pack->version,
  };
  g_autoptr(PbQuery) query =
    pb_db_query (db,
                 "INSERT INTO system (uid, code, name, aliases, default_indicator, default_sex, default_level,"
                 "                    default_area_set, pack_version)"
                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
                 " ON CONFLICT (code) DO UPDATE SET name = excluded.name, aliases = excluded.aliases,"
                 "   default_indicator = excluded.default_indicator, default_sex = excluded.default_sex,"
                 "   default_level = excluded.default_level, default_area_set = excluded.default_area_set,"
                 "   pack_version = excluded.pack_version"
                 " RETURNING id",
                 error);

  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    sqlite3_bind_text (query, i + 1, cells[i], -1, SQLITE_STATIC);

  if (!pb_query_next (query, error))
    return FALSE;

  *system_id_out = sqlite3_column_int64 (query, 0);
  return TRUE;
}

/* Codes of area sets are the workspace's: two systems cannot share one. */
static gboolean
check_area_sets (PbPackTables  *self,
                 PbDb          *db,
                 gint64         system_id,
                 GError       **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT code FROM area_set WHERE system_id <> ?1", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, system_id);
  while (pb_query_next (query, &local_error))
    {
      const char *code = pb_query_get_text (query, 0);

      if (!g_hash_table_contains (self->area_sets, code))
        continue;

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("area-sets.csv: the set “%s” belongs to another system of this workspace. Give it another code."),
                   code);
      return FALSE;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
clear_table (const PbPackTable  *schema,
             PbDb               *db,
             gint64              system_id,
             GError            **error)
{
  g_autoptr(PbQuery) query = NULL;

  if (schema->clear == NULL)
    return TRUE;

  query = pb_db_query (db, schema->clear, error);
  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, system_id);
  return pb_query_run (query, error);
}

static gboolean
publish_table (const PbPackTable  *schema,
               const Table        *table,
               PbDb               *db,
               gint64              system_id,
               GError            **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, schema->insert, error);
  int n_parameters;

  if (query == NULL || !clear_table (schema, db, system_id, error))
    return FALSE;

  n_parameters = sqlite3_bind_parameter_count (query);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const TableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; row->cells[j] != NULL; j++)
        {
          const char *stored = pb_cell_to_stored (schema->columns[j].kind, row->cells[j]);

          sqlite3_bind_text (query, j + 1, stored, -1, SQLITE_STATIC);
        }

      if (n_parameters >= 20)
        sqlite3_bind_int64 (query, 20, system_id);
      if (n_parameters >= 21)
        sqlite3_bind_int64 (query, 21, row->id);

      if (!pb_query_run (query, error))
        {
          g_prefix_error (error, _("%s, “%s”: "), table->file_name, row->cells[0]);
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
pb_pack_tables_publish (PbPackTables  *self,
                        PbDb          *db,
                        gint64        *system_id_out,
                        GError       **error)
{
  if (!publish_system (self, db, system_id_out, error) || !check_area_sets (self, db, *system_id_out, error))
    return FALSE;

  for (int i = 0; i < PB_N_PACK_TABLES; i++)
    if (self->tables[i].file_name != NULL &&
        !publish_table (&pb_pack_tables[i], &self->tables[i], db, *system_id_out, error))
      return FALSE;

  return TRUE;
}
