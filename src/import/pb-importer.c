#include "pb-importer.h"

#include "pb-file-digest.h"
#include "pb-fingertips.h"
#include "pb-fuzzy-date.h"
#include "pb-geopackage.h"
#include "pb-import-boundary.h"
#include "pb-import-record.h"
#include "pb-pack-tables.h"
#include "pb-pipeline.h"
#include "pb-staging.h"
#include "pb-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One import from first to last. */
typedef struct
{
  const char            *path;
  const PbImportOptions *options;
  const PbMapping       *mapping;
  GCancellable          *cancellable;
  PbDb                  *db;
  PbDimensions          *dimensions;
  PbStaging             *staging;
  GPtrArray             *datasets;      /* PbStagedDataset */
  GPtrArray             *new_areas;     /* PbNewArea */
  PbPack                *pack;
  PbPackTables          *tables;
  PbImportSummary       *summary;
  PbImportRecord         record;
  GThread               *digest;        /* of a data file, meanwhile */
  GCancellable          *digest_cancellable;

  const char            *file_name;     /* being read */
  guint64                bytes_before;
  guint64                bytes_total;
  guint                  n_repaired;
} Importer;

static void
free_dataset (PbStagedDataset *dataset)
{
  g_free (dataset->code);
  g_free (dataset);
}

const char *
pb_import_kind_to_word (PbImportKind kind)
{
  static const char *const words[] = { "pack", "data", "boundary" };

  return words[kind];
}

void
pb_import_summary_free (PbImportSummary *self)
{
  g_free (self->file_name);
  g_free (self->title);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/* Of a data file or boundary file: its one dataset. */
static gboolean
begin_dataset (Importer    *self,
               const char  *published,
               GError     **error)
{
  PbStagedDataset *dataset = g_new0 (PbStagedDataset, 1);
  PbFuzzyDate date;

  dataset->is_new = TRUE;
  dataset->published = pb_fuzzy_date_parse (published, &date, NULL) ? date.last : PB_DAY_NONE;
  g_ptr_array_add (self->datasets, dataset);

  return pb_db_get_int64 (self->db, "SELECT COALESCE (max (id), 0) + 1 FROM dataset", &dataset->id, error);
}

static gboolean
store_batch_cb (PbBatch   *batch,
                gpointer   user_data,
                GError   **error)
{
  Importer *self = user_data;
  const PbImportOptions *options = self->options;

  if (!pb_staging_add_batch (self->staging, self->file_name, batch, error))
    return FALSE;

  for (guint i = 0; i < batch->refusals->len && options->refused != NULL; i++)
    options->refused (self->file_name, &g_array_index (batch->refusals, PbRefusal, i), options->user_data);

  if (options->progress != NULL)
    options->progress (self->bytes_before + batch->position, self->bytes_total,
                       pb_staging_get_counts (self->staging)->n_read, options->user_data);

  return TRUE;
}

static void
set_unknown_layout (const char   *path,
                    PbCsvReader  *csv,
                    GError      **error)
{
  GString *missing = g_string_new (NULL);

  for (PbField field = 0; field < PB_N_FIELDS; field++)
    {
      const char *name = pb_layout_get_name (PB_LAYOUT_FINGERTIPS, field);

      if (!pb_layout_is_optional (PB_LAYOUT_FINGERTIPS, field) && pb_csv_reader_find_column (csv, name) < 0)
        g_string_append_printf (missing, "%s“%s”", missing->len > 0 ? ", " : "", name);
    }

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("%s is not a Fingertips download: it lacks the columns %s. If they have other names, give them in a mapping."),
               path, missing->str);
  g_string_free (missing, TRUE);
}

static gboolean
read_observations (Importer      *self,
                   const char    *path,
                   PbLayoutKind   kind,
                   GHashTable    *datasets,
                   GError       **error)
{
  const PbMapping *mapping = self->mapping;
  g_autoptr(PbCsvReader) csv = pb_csv_reader_new (path, error);
  g_autoptr(PbRowReader) reader = NULL;
  PbLayout layout;

  if (csv == NULL)
    return FALSE;

  pb_layout_recognise (&layout, csv, (const char *const *) mapping->names);
  if (layout.kind != kind)
    {
      if (kind == PB_LAYOUT_FINGERTIPS)
        set_unknown_layout (path, csv, error);
      else
        g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s does not have the columns of a pack’s observations."), path);
      return FALSE;
    }

  reader = pb_row_reader_new (csv, &layout, self->dimensions, datasets, mapping->has_year_kind ? &mapping->year_kind : NULL);
  if (!pb_pipeline_run (reader, store_batch_cb, self, self->cancellable, error))
    return FALSE;

  if (strcmp (pb_csv_reader_get_encoding (csv), "UTF-8") != 0)
    g_ptr_array_add (self->summary->notes,
                     g_strdup_printf (_("%s is not written in UTF-8; it was read as Windows-1252."), self->file_name));

  self->bytes_before += pb_csv_reader_get_size (csv);
  return TRUE;
}

static gboolean
read_boundaries (Importer               *self,
                 const char             *path,
                 const PbBoundaryFacts  *facts,
                 PbBoundarySource       *source,
                 GError                **error)
{
  g_autoptr(PbBatch) batch = pb_batch_new ();

  if (!pb_import_stage_boundaries (source, facts, self->db, self->dimensions, self->new_areas, batch, &self->n_repaired,
                                   self->cancellable, error))
    return FALSE;

  return store_batch_cb (batch, self, error);
}

/* A pack ------------------------------------------------------------------- */

static gboolean
stage_pack_tables (Importer  *self,
                   GError   **error)
{
  for (guint i = 0; i < pb_pack_tables_get_n_files (self->tables); i++)
    {
      PbBatch *batch = pb_pack_tables_get_batch (self->tables, i, &self->file_name);

      if (self->file_name != NULL && !store_batch_cb (batch, self, error))
        return FALSE;
    }

  return TRUE;
}

static gint64
find_dataset (Importer   *self,
              const char *code)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (pb_pack_tables_get_datasets (self->tables), code, NULL, &number))
    return 0;

  return ((PbStagedDataset *) g_ptr_array_index (self->datasets, GPOINTER_TO_INT (number)))->id;
}

static gboolean
stage_pack_boundary (Importer              *self,
                     const PbPackResource  *resource,
                     GError               **error)
{
  PbBoundaryOptions options = { resource->code_field, resource->name_field, NULL };
  g_autoptr(PbBoundarySource) source = pb_boundary_source_open (resource->full_path, &options, error);
  PbBoundaryFacts facts = {
    .level = resource->level,
    .edition = resource->edition,
    .role = resource->role,
    .detail = *resource->detail != '\0' ? resource->detail : "full",
    .dataset_id = find_dataset (self, resource->dataset),
    .is_pack = TRUE,
  };

  if (source == NULL)
    return FALSE;

  if (facts.dataset_id == 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s: datasets.csv has no dataset “%s”, which datapackage.json names."),
                   resource->full_path, resource->dataset);
      return FALSE;
    }

  return read_boundaries (self, resource->full_path, &facts, source, error);
}

static gboolean
stage_pack (Importer  *self,
            GError   **error)
{
  if (!stage_pack_tables (self, error))
    return FALSE;

  for (guint i = 0; i < self->pack->resources->len; i++)
    {
      const PbPackResource *resource = g_ptr_array_index (self->pack->resources, i);

      self->file_name = resource->path;

      if (resource->kind == PB_RESOURCE_OBSERVATIONS &&
          !read_observations (self, resource->full_path, PB_LAYOUT_PACK, pb_pack_tables_get_datasets (self->tables), error))
        return FALSE;

      if (resource->kind == PB_RESOURCE_BOUNDARY && !stage_pack_boundary (self, resource, error))
        return FALSE;

      if (resource->kind == PB_RESOURCE_OTHER)
        g_ptr_array_add (self->summary->notes, g_strdup_printf (_("%s of the pack was not read."), resource->path));
    }

  return TRUE;
}

/* A data file ---------------------------------------------------------------- */

static gpointer
digest_in_thread (gpointer data)
{
  Importer *self = data;
  guint64 n_bytes = 0;
  char *sha256 = pb_file_digest (self->path, &n_bytes, self->digest_cancellable, NULL);

  /* Another length: it is not the file that was read. */
  if (n_bytes != self->record.n_bytes)
    g_clear_pointer (&sha256, g_free);

  return sha256;
}

/* While the values are published there is nothing left to read. */
static void
begin_digest (Importer *self)
{
  if (self->record.sha256 != NULL)
    return;

  self->digest_cancellable = g_cancellable_new ();
  self->digest = g_thread_new ("import-digest", digest_in_thread, self);
}

static gboolean
end_digest (Importer  *self,
            GError   **error)
{
  if (self->digest != NULL)
    self->record.sha256 = g_thread_join (g_steal_pointer (&self->digest));

  if (self->record.sha256 != NULL)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("%s changed or went away while it was read."), self->path);
  return FALSE;
}

/* Fingertips says who publishes and under which licence; the file says what. */
static void
describe_data (Importer *self)
{
  const PbMapping *mapping = self->mapping;
  PbImportRecord *record = &self->record;
  const char *name;
  guint n_named = pb_dimensions_get_n_named (self->dimensions, &name);

  if (*mapping->title != '\0')
    record->title = g_strdup (mapping->title);
  else if (n_named == 1)
    record->title = g_strdup (name);
  else
    record->title = g_strdup_printf (ngettext ("Fingertips, %u indicator", "Fingertips, %u indicators", n_named), n_named);

  record->code = g_strdup_printf ("fingertips-%.12s", record->sha256);
  record->publisher = *mapping->publisher != '\0' ? mapping->publisher : PB_FINGERTIPS_PUBLISHER;
  record->licence = *mapping->licence != '\0' ? mapping->licence : PB_FINGERTIPS_LICENCE;
  record->licence_url = *mapping->licence_url != '\0' ? mapping->licence_url : PB_FINGERTIPS_LICENCE_URL;
  record->attribution = *mapping->attribution != '\0' ? mapping->attribution : PB_FINGERTIPS_ATTRIBUTION;
  record->disclosure = "Disclosure-controlled by the publisher; nothing was added or restored here.";
}

static gboolean
check_has_areas (Importer  *self,
                 GError   **error)
{
  if (pb_dimensions_get_n_areas (self->dimensions) > 0)
    return TRUE;

  g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                       _("This workspace has no areas yet, so no row of the file could be used. "
                         "Add a system pack or a boundary file first."));
  return FALSE;
}

static gboolean
stage_data (Importer  *self,
            GError   **error)
{
  return check_has_areas (self, error) &&
         begin_dataset (self, self->mapping->published, error) &&
         read_observations (self, self->path, PB_LAYOUT_FINGERTIPS, NULL, error);
}

/* A boundary file -------------------------------------------------------------- */

static void
describe_boundaries (Importer         *self,
                     PbBoundarySource *source)
{
  const PbMapping *mapping = self->mapping;
  PbImportRecord *record = &self->record;

  record->title = g_strdup (*mapping->title != '\0' ? mapping->title : pb_boundary_source_get_layer (source));
  record->code = g_strdup_printf ("boundary-%.12s", record->sha256);
  record->publisher = mapping->publisher;
  record->licence = mapping->licence;
  record->licence_url = mapping->licence_url;
  record->attribution = mapping->attribution;
  record->disclosure = "";
}

static gboolean
stage_boundary_file (Importer  *self,
                     GError   **error)
{
  const PbMapping *mapping = self->mapping;
  PbBoundaryOptions options = { mapping->code_field, mapping->name_field, mapping->crs };
  g_autoptr(PbBoundarySource) source = pb_boundary_source_open (self->path, &options, error);
  PbBoundaryFacts facts = {
    .level = mapping->level,
    .role = *mapping->role != '\0' ? mapping->role : "own",
    .detail = *mapping->detail != '\0' ? mapping->detail : "full",
  };

  if (source == NULL || !begin_dataset (self, mapping->published, error))
    return FALSE;

  self->record.area_edition =
    *mapping->edition != '\0' ? g_strdup (mapping->edition) : pb_boundary_source_guess_edition (source);
  facts.edition = self->record.area_edition;
  facts.dataset_id = ((PbStagedDataset *) g_ptr_array_index (self->datasets, 0))->id;
  describe_boundaries (self, source);

  return read_boundaries (self, self->path, &facts, source, error);
}

/* All of them ---------------------------------------------------------------- */

static gboolean
recognise (Importer  *self,
           GError   **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autoptr(GFileInfo) info = g_file_query_info (file, "standard::size,standard::type", 0, NULL, NULL);

  if (info == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("There is no file “%s”."), self->path);
      return FALSE;
    }

  self->record.n_bytes = g_file_info_get_size (info);

  if (pb_pack_is_likely (self->path))
    {
      self->summary->kind = PB_IMPORT_PACK;
      self->pack = pb_pack_open (self->path, error);
      if (self->pack == NULL)
        return FALSE;

      self->record.sha256 = g_strdup (self->pack->sha256);
      self->record.title = g_strdup (self->pack->title);
      self->record.n_bytes = self->pack->n_bytes;
    }
  else if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("“%s” is a folder without a datapackage.json, so it is not a system pack."), self->path);
      return FALSE;
    }
  else
    self->summary->kind = pb_boundary_source_is_likely (self->path) ? PB_IMPORT_BOUNDARY : PB_IMPORT_DATA;

  self->bytes_total = self->record.n_bytes;
  return TRUE;
}

/* A large file's hash takes a while, so it is taken beforehand only where the
 * workspace has an import of the same size. */
static gboolean
look_for_repeat (Importer  *self,
                 GError   **error)
{
  gint64 n_same_size = 0;

  if (!pb_import_record_count_size (self->db, self->record.n_bytes, &n_same_size, error))
    return FALSE;

  if (self->record.sha256 == NULL && (n_same_size > 0 || self->summary->kind == PB_IMPORT_BOUNDARY))
    {
      self->record.sha256 = pb_file_digest (self->path, &self->record.n_bytes, self->cancellable, error);
      if (self->record.sha256 == NULL)
        return FALSE;
    }

  return self->record.sha256 == NULL ||
         pb_import_record_find (self->db, self->record.sha256, &self->summary->repeats_import, error);
}

static gboolean
stage (Importer  *self,
       GError   **error)
{
  self->dimensions = pb_dimensions_new (self->db, error);
  if (self->dimensions == NULL)
    return FALSE;

  if (self->pack != NULL)
    {
      self->tables = pb_pack_tables_read (self->pack, self->dimensions, self->db, self->datasets, error);
      if (self->tables == NULL)
        return FALSE;
    }

  self->staging = pb_staging_new (self->db, self->datasets, error);
  if (self->staging == NULL || !pb_staging_begin (self->staging, error))
    return FALSE;

  self->file_name = self->record.file_name;

  switch (self->summary->kind)
    {
    case PB_IMPORT_PACK:
      if (!stage_pack (self, error))
        return FALSE;
      break;

    case PB_IMPORT_DATA:
      if (!stage_data (self, error))
        return FALSE;
      break;

    case PB_IMPORT_BOUNDARY:
    default:
      if (!stage_boundary_file (self, error))
        return FALSE;
      break;
    }

  return pb_import_record_stage_vintages (self->db, self->datasets, error) && pb_staging_end (self->staging, error);
}

static gboolean
publish_names (Importer  *self,
               gint64    *system_id_out,
               GError   **error)
{
  *system_id_out = 0;

  return pb_dimensions_check (self->dimensions, self->db, error) &&
         (self->tables == NULL || pb_pack_tables_publish (self->tables, self->db, system_id_out, error)) &&
         pb_import_publish_areas (self->new_areas, self->db, error) &&
         pb_dimensions_publish (self->dimensions, self->db, error);
}

static void
count_rows (Importer *self)
{
  const PbStagedCounts *counts = pb_staging_get_counts (self->staging);
  PbImportSummary *summary = self->summary;
  const PbPublished *published = &summary->published;

  summary->rows_read = counts->n_read;
  summary->rows_refused = counts->n_refused;
  summary->rows_unchanged = counts->n_repeated + published->n_unchanged + published->n_boundaries_unchanged;
  summary->rows_kept = summary->rows_read - summary->rows_refused - summary->rows_unchanged;
  summary->n_new_indicators = pb_dimensions_get_new_indicators (self->dimensions)->len;
  summary->n_new_areas = self->new_areas->len;

  if (self->n_repaired > 0)
    g_ptr_array_add (summary->notes,
                     g_strdup_printf (ngettext ("%u outline crossed itself and was repaired.",
                                                "%u outlines crossed themselves and were repaired.", self->n_repaired),
                                      self->n_repaired));
}

/* Every id of a data file's rows was looked up, and is looked after by
 * pb_dimensions_check(): five more look-ups a row would tell nothing. */
static gboolean
begin_publishing (Importer       *self,
                  PbTransaction  *transaction,
                  GError        **error)
{
  gboolean is_data = self->summary->kind == PB_IMPORT_DATA;

  return (!is_data || pb_db_execute (self->db, "PRAGMA foreign_keys = OFF", error)) &&
         pb_transaction_begin (transaction, self->db, error) &&
         pb_db_execute (self->db, "PRAGMA defer_foreign_keys = ON", error);
}

static gboolean
publish_record (Importer  *self,
                gint64     import_id,
                gint64     system_id,
                GError   **error)
{
  gint64 dataset_id = 0;

  count_rows (self);
  if (!end_digest (self, error))
    return FALSE;

  if (self->summary->kind == PB_IMPORT_DATA)
    describe_data (self);

  if (self->summary->kind != PB_IMPORT_PACK)
    dataset_id = ((PbStagedDataset *) g_ptr_array_index (self->datasets, 0))->id;

  return (dataset_id == 0 ||
          pb_import_record_add_dataset (&self->record, self->db, dataset_id, self->mapping, error)) &&
         pb_import_record_write (&self->record, self->db, import_id, system_id, dataset_id, self->mapping, self->summary,
                                 error);
}

static gboolean
publish (Importer  *self,
         GError   **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  PbPublished *published = &self->summary->published;
  gint64 system_id = 0;
  gint64 import_id = 0;

  begin_digest (self);

  if (!begin_publishing (self, &transaction, error) ||
      !publish_names (self, &system_id, error) ||
      !pb_import_record_next_id (self->db, &import_id, error) ||
      !pb_import_publish_values (self->db, import_id, pb_dimensions_has_old_series (self->dimensions), published, error) ||
      !pb_import_publish_boundaries (self->db, import_id, published, error) ||
      !pb_import_publish_refusals (self->db, import_id, error) ||
      !publish_record (self, import_id, system_id, error) ||
      !pb_geopackage_touch (self->db, error))
    return FALSE;

  /* Leaving without a commit takes everything back, as where nothing came in. */
  if (self->options->is_dry_run || self->summary->rows_kept == 0)
    return TRUE;

  if (!pb_transaction_commit (&transaction, error))
    return FALSE;

  self->summary->import_id = import_id;
  return TRUE;
}

static void
clear (Importer *self)
{
  if (self->digest != NULL)
    {
      g_cancellable_cancel (self->digest_cancellable);
      g_free (g_thread_join (g_steal_pointer (&self->digest)));
    }

  g_clear_object (&self->digest_cancellable);
  g_clear_pointer (&self->tables, pb_pack_tables_free);
  g_clear_pointer (&self->pack, pb_pack_free);
  g_clear_pointer (&self->staging, pb_staging_free);
  g_clear_pointer (&self->dimensions, pb_dimensions_free);
  g_clear_pointer (&self->datasets, g_ptr_array_unref);
  g_clear_pointer (&self->new_areas, g_ptr_array_unref);
  g_clear_pointer (&self->summary, pb_import_summary_free);
  g_clear_pointer (&self->db, pb_db_close);
  pb_import_record_clear (&self->record);
}

static gboolean
run (Importer    *self,
     const char  *workspace_path,
     GError     **error)
{
  if (!recognise (self, error))
    return FALSE;

  self->db = pb_store_open (workspace_path, PB_WORKSPACE_WRITE, error);
  if (self->db == NULL)
    return FALSE;

  pb_db_set_cancellable (self->db, self->cancellable);
  if (!pb_db_execute (self->db, "PRAGMA main.cache_size = -65536", error) || !look_for_repeat (self, error))
    return FALSE;

  return self->summary->repeats_import != 0 || (stage (self, error) && publish (self, error));
}

gboolean
pb_importer_run (const char             *path,
                 const char             *workspace_path,
                 const PbImportOptions  *options,
                 GCancellable           *cancellable,
                 PbImportSummary       **summary_out,
                 GError                **error)
{
  g_autoptr(PbMapping) no_mapping = pb_mapping_new ();
  Importer self = {
    .path = path,
    .options = options,
    .mapping = options->mapping != NULL ? options->mapping : no_mapping,
    .cancellable = cancellable,
    .datasets = g_ptr_array_new_with_free_func ((GDestroyNotify) free_dataset),
    .new_areas = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_new_area_free),
    .summary = g_new0 (PbImportSummary, 1),
  };
  gboolean is_done;

  self.record.file_name = g_path_get_basename (path);
  self.record.started = pb_import_record_now ();
  self.summary->file_name = g_strdup (self.record.file_name);
  self.summary->notes = g_ptr_array_new_with_free_func (g_free);
  self.summary->is_dry_run = options->is_dry_run;

  is_done = run (&self, workspace_path, error);

  if (is_done)
    {
      self.summary->title = g_strdup (self.record.title != NULL ? self.record.title : "");
      *summary_out = g_steal_pointer (&self.summary);
    }

  clear (&self);
  return is_done;
}
