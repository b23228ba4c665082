#include "pb-pack-tables.h"

#include "pb-csv-reader.h"
#include "pb-fuzzy-date.h"
#include "pb-pack-publish.h"
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
  gint64        trial_system;    /* while the rows are tried */
  Table         tables[PB_N_PACK_TABLES];
  PbPackRegisters *registers;
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
  g_clear_pointer (&self->registers, pb_pack_registers_free);
  g_free (self);
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

/* A dataset that the workspace has keeps its id; the trial has just given a new
 * one the next that is free. */
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

  if (!pb_query_end (&local_error, error))
    return FALSE;

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
  guint n_columns = pb_pack_count_columns (schema);
  g_autofree char *wrong_reason = NULL;
  guint wrong_column;
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

  if (!pb_pack_publish_try_row (schema, (const char *const *) row->cells, db, self->trial_system, &wrong_column,
                                &wrong_reason, error))
    return FALSE;

  if (wrong_reason == NULL)
    return make_known (self, db, kind, row, error);

  pb_batch_refuse (table->batch, csv_row->line, schema->columns[wrong_column].name, row->cells[wrong_column], wrong_reason);
  g_ptr_array_set_size (table->rows, table->rows->len - 1);
  return TRUE;
}

static gboolean
find_columns (const PbPackTable     *schema,
              const PbPackResource  *resource,
              PbCsvReader           *reader,
              int                   *columns_out,
              GError               **error)
{
  for (guint i = 0; i < pb_pack_count_columns (schema); i++)
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
  if (!pb_pack_publish_clear (&pb_pack_tables[kind], db, self->trial_system, error))
    return FALSE;

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
  g_auto(PbTransaction) trial = PB_TRANSACTION_INIT;
  g_autoptr(PbPackTables) self = g_new0 (PbPackTables, 1);

  self->pack = pack;
  self->dimensions = dimensions;
  self->datasets = datasets;
  self->dataset_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->area_sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Every row is tried where it will stand: what a table of the workspace does
   * not take is found before anything refers to it. The trial is taken back. */
  if (!pb_transaction_begin (&trial, db, error) ||
      !pb_pack_publish_system (pack, db, &self->trial_system, error))
    return NULL;

  for (int i = 0; i < PB_N_PACK_TABLES; i++)
    {
      const PbPackResource *resource = find_resource (pack, pb_pack_tables[i].name);

      self->tables[i].rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
      self->tables[i].batch = pb_batch_new ();

      if (resource != NULL && !read_table (self, db, i, resource, error))
        return NULL;
    }

  self->registers = pb_pack_registers_read (pack, db, error);
  return self->registers != NULL ? g_steal_pointer (&self) : NULL;
}

guint
pb_pack_tables_get_n_files (PbPackTables *self)
{
  return PB_N_PACK_TABLES + pb_pack_registers_get_n_files (self->registers);
}

PbBatch *
pb_pack_tables_get_batch (PbPackTables  *self,
                          guint          number,
                          const char   **file_name_out)
{
  if (number >= PB_N_PACK_TABLES)
    return pb_pack_registers_get_batch (self->registers, number - PB_N_PACK_TABLES, file_name_out);

  *file_name_out = self->tables[number].file_name;

  return self->tables[number].batch;
}

GHashTable *
pb_pack_tables_get_datasets (PbPackTables *self)
{
  return self->dataset_numbers;
}

PbPackRegisters *
pb_pack_tables_get_registers (PbPackTables *self)
{
  return self->registers;
}

static gboolean
publish_table (const PbPackTable  *schema,
               const Table        *table,
               PbDb               *db,
               gint64              system_id,
               GError            **error)
{
  if (!pb_pack_publish_clear (schema, db, system_id, error))
    return FALSE;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const TableRow *row = g_ptr_array_index (table->rows, i);

      if (!pb_pack_publish_row (schema, (const char *const *) row->cells, row->id, db, system_id, error))
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
  if (!pb_pack_publish_system (self->pack, db, system_id_out, error))
    return FALSE;

  for (int i = 0; i < PB_N_PACK_TABLES; i++)
    if (self->tables[i].file_name != NULL &&
        !publish_table (&pb_pack_tables[i], &self->tables[i], db, *system_id_out, error))
      return FALSE;

  return pb_pack_registers_publish (self->registers, db, error);
}
