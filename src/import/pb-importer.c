#include "pb-importer-private.h"

#include "pb-file-digest.h"
#include "pb-import-boundary.h"
#include "pb-workspace-private.h"

#include <glib/gi18n-lib.h>

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

static gboolean
recognise (PbImporterRun  *self,
           GError        **error)
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
look_for_repeat (PbImporterRun  *self,
                 GError        **error)
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
stage (PbImporterRun  *self,
       GError        **error)
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
      if (!pb_importer_stage_pack (self, error))
        return FALSE;
      break;

    case PB_IMPORT_DATA:
      if (!pb_importer_stage_data (self, error))
        return FALSE;
      break;

    case PB_IMPORT_BOUNDARY:
    default:
      if (!pb_importer_stage_boundaries (self, error))
        return FALSE;
      break;
    }

  return pb_import_record_stage_vintages (self->db, self->datasets, error) && pb_staging_end (self->staging, error);
}

static void
clear (PbImporterRun *self)
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
run (PbImporterRun  *self,
     const char     *workspace_path,
     GError        **error)
{
  if (!recognise (self, error))
    return FALSE;

  self->db = pb_store_open (workspace_path, PB_WORKSPACE_WRITE, error);
  if (self->db == NULL)
    return FALSE;

  pb_db_set_cancellable (self->db, self->cancellable);
  if (!pb_db_execute (self->db, "PRAGMA main.cache_size = -65536", error) || !look_for_repeat (self, error))
    return FALSE;

  return self->summary->repeats_import != 0 || (stage (self, error) && pb_importer_publish (self, error));
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
  PbImporterRun self = {
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
