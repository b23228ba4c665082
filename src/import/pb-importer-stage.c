#include "pb-importer-private.h"

#include "pb-fingertips.h"
#include "pb-fuzzy-date.h"
#include "pb-import-boundary.h"
#include "pb-pipeline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a data file or boundary file: its one dataset. */
static gboolean
begin_dataset (PbImporterRun  *self,
               const char     *published,
               GError        **error)
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
  PbImporterRun *self = user_data;
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
read_observations (PbImporterRun  *self,
                   const char     *path,
                   PbLayoutKind    kind,
                   GHashTable     *datasets,
                   GError        **error)
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
read_boundaries (PbImporterRun          *self,
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
stage_pack_tables (PbImporterRun  *self,
                   GError        **error)
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
find_dataset (PbImporterRun *self,
              const char    *code)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (pb_pack_tables_get_datasets (self->tables), code, NULL, &number))
    return 0;

  return ((PbStagedDataset *) g_ptr_array_index (self->datasets, GPOINTER_TO_INT (number)))->id;
}

static gboolean
stage_pack_boundary (PbImporterRun         *self,
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

gboolean
pb_importer_stage_pack (PbImporterRun  *self,
                        GError        **error)
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

/* The publisher's file as it is has been controlled.  One whose columns are named otherwise, or
 * that somebody else publishes, may be anybody's: of that the mapping says which rule holds,
 * or nobody does, and then the person is asked whenever its figures leave. */
static void
describe_disclosure (PbImporterRun *self)
{
  const PbMapping *mapping = self->mapping;
  gboolean is_published = *mapping->publisher == '\0' || g_str_equal (mapping->publisher, PB_FINGERTIPS_PUBLISHER);

  for (int i = 0; i < PB_N_FIELDS; i++)
    is_published = is_published && mapping->names[i] == NULL;

  if (*mapping->disclosure != '\0')
    self->record.disclosure = mapping->disclosure;
  else if (is_published)
    self->record.disclosure = "Disclosure-controlled by the publisher; nothing was added or restored here.";
  else
    {
      self->record.disclosure = "";
      g_ptr_array_add (self->summary->notes,
                       g_strdup (_("Nothing says which rule for small counts holds. Choose one before figures leave: "
                                   "“disclosure” in the mapping, or “placeboard-cli disclosure set”.")));
    }
}

/* Fingertips says who publishes and under which licence; the file says what. */
void
pb_importer_describe_data (PbImporterRun *self)
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
  describe_disclosure (self);
}

static gboolean
check_has_areas (PbImporterRun  *self,
                 GError        **error)
{
  if (pb_dimensions_get_n_areas (self->dimensions) > 0)
    return TRUE;

  g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                       _("This workspace has no areas yet, so no row of the file could be used. "
                         "Add a system pack or a boundary file first."));
  return FALSE;
}

gboolean
pb_importer_stage_data (PbImporterRun  *self,
                        GError        **error)
{
  return check_has_areas (self, error) &&
         begin_dataset (self, self->mapping->published, error) &&
         read_observations (self, self->path, PB_LAYOUT_FINGERTIPS, NULL, error);
}

/* A boundary file -------------------------------------------------------------- */

static void
describe_boundaries (PbImporterRun    *self,
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

gboolean
pb_importer_stage_boundaries (PbImporterRun  *self,
                              GError        **error)
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
