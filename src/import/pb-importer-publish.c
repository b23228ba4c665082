#include "pb-importer-private.h"

#include "pb-file-digest.h"
#include "pb-geopackage.h"
#include "pb-import-boundary.h"

#include <glib/gi18n-lib.h>

static gpointer
digest_in_thread (gpointer data)
{
  PbImporterRun *self = data;
  guint64 n_bytes = 0;
  char *sha256 = pb_file_digest (self->path, &n_bytes, self->digest_cancellable, NULL);

  /* Another length: it is not the file that was read. */
  if (n_bytes != self->record.n_bytes)
    g_clear_pointer (&sha256, g_free);

  return sha256;
}

/* While the values are published there is nothing left to read. */
static void
begin_digest (PbImporterRun *self)
{
  if (self->record.sha256 != NULL)
    return;

  self->digest_cancellable = g_cancellable_new ();
  self->digest = g_thread_new ("import-digest", digest_in_thread, self);
}

static gboolean
end_digest (PbImporterRun  *self,
            GError        **error)
{
  if (self->digest != NULL)
    self->record.sha256 = g_thread_join (g_steal_pointer (&self->digest));

  if (self->record.sha256 != NULL)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("%s changed or went away while it was read."), self->path);
  return FALSE;
}

static gboolean
publish_names (PbImporterRun  *self,
               gint64         *system_id_out,
               GError        **error)
{
  *system_id_out = 0;

  return pb_dimensions_check (self->dimensions, self->db, error) &&
         (self->tables == NULL || pb_pack_tables_publish (self->tables, self->db, system_id_out, error)) &&
         pb_import_publish_areas (self->new_areas, self->db, error) &&
         pb_dimensions_publish (self->dimensions, self->db, error);
}

/* What people changed counts as unchanged: the pack's word on it was not taken. */
static guint64
count_registers (PbImporterRun *self)
{
  const PbPackRegisterCounts *counts;

  if (self->tables == NULL)
    return 0;

  counts = pb_pack_registers_get_counts (pb_pack_tables_get_registers (self->tables));
  if (counts->n_left > 0)
    g_ptr_array_add (self->summary->notes,
                     g_strdup_printf (ngettext ("%u row of the registers was changed by people and stays as they left it.",
                                                "%u rows of the registers were changed by people and stay as they left them.",
                                                counts->n_left),
                                      (guint) counts->n_left));

  return counts->n_unchanged + counts->n_left;
}

static void
count_rows (PbImporterRun *self)
{
  const PbStagedCounts *counts = pb_staging_get_counts (self->staging);
  PbImportSummary *summary = self->summary;
  const PbPublished *published = &summary->published;

  summary->rows_read = counts->n_read;
  summary->rows_refused = counts->n_refused;
  summary->rows_unchanged = counts->n_repeated + published->n_unchanged + published->n_boundaries_unchanged +
                            count_registers (self);
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
begin_publishing (PbImporterRun  *self,
                  PbTransaction  *transaction,
                  GError        **error)
{
  gboolean is_data = self->summary->kind == PB_IMPORT_DATA;

  return (!is_data || pb_db_execute (self->db, "PRAGMA foreign_keys = OFF", error)) &&
         pb_transaction_begin (transaction, self->db, error) &&
         pb_db_execute (self->db, "PRAGMA defer_foreign_keys = ON", error);
}

static gboolean
publish_record (PbImporterRun  *self,
                gint64          import_id,
                gint64          system_id,
                GError        **error)
{
  gint64 dataset_id = 0;

  count_rows (self);
  if (!end_digest (self, error))
    return FALSE;

  if (self->summary->kind == PB_IMPORT_DATA)
    pb_importer_describe_data (self);

  if (self->summary->kind != PB_IMPORT_PACK)
    dataset_id = ((PbStagedDataset *) g_ptr_array_index (self->datasets, 0))->id;

  return (dataset_id == 0 ||
          pb_import_record_add_dataset (&self->record, self->db, dataset_id, self->mapping, error)) &&
         pb_import_record_write (&self->record, self->db, import_id, system_id, dataset_id, self->mapping, self->summary,
                                 error);
}

gboolean
pb_importer_publish (PbImporterRun  *self,
                     GError        **error)
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
