#include "pb-import-record.h"

#include "pb-fuzzy-date.h"
#include "pb-made-date.h"
#include "pb-staging.h"

#include <string.h>

void
pb_import_record_clear (PbImportRecord *self)
{
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->started, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->area_edition, g_free);
}

char *
pb_import_record_now (void)
{
  return pb_made_date_dup_text ();
}

gboolean
pb_import_record_count_size (PbDb     *db,
                             guint64   n_bytes,
                             gint64   *n_out,
                             GError  **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT count (*) FROM import WHERE bytes = ?1 AND undone IS NULL", error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, n_bytes);
  if (!pb_query_next (query, error))
    return FALSE;

  *n_out = sqlite3_column_int64 (query, 0);
  return TRUE;
}

gboolean
pb_import_record_find (PbDb        *db,
                       const char  *sha256,
                       gint64      *import_id_out,
                       GError     **error)
{
  g_autoptr(PbQuery) query =
    pb_db_query (db, "SELECT COALESCE (max (id), 0) FROM import WHERE sha256 = ?1 AND undone IS NULL", error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_text (query, 1, sha256, -1, SQLITE_TRANSIENT);
  if (!pb_query_next (query, error))
    return FALSE;

  *import_id_out = sqlite3_column_int64 (query, 0);
  return TRUE;
}

static gboolean
stage_vintage (PbDb    *db,
               gint64   dataset_id,
               PbDay    published,
               GError **error)
{
  g_autoptr(PbQuery) query =
    pb_db_query (db, "REPLACE INTO staging.vintage (dataset_id, published) VALUES (?1, ?2)", error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, dataset_id);
  if (published == PB_DAY_NONE)
    sqlite3_bind_null (query, 2);
  else
    sqlite3_bind_int64 (query, 2, published);

  return pb_query_run (query, error);
}

gboolean
pb_import_record_stage_vintages (PbDb       *db,
                                 GPtrArray  *datasets,
                                 GError    **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT id, published FROM dataset", error);

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    {
      PbFuzzyDate date;
      gboolean is_stated = pb_fuzzy_date_parse (pb_query_get_text (query, 1), &date, NULL);

      if (!stage_vintage (db, sqlite3_column_int64 (query, 0), is_stated ? date.last : PB_DAY_NONE, error))
        return FALSE;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < datasets->len; i++)
    {
      const PbStagedDataset *dataset = g_ptr_array_index (datasets, i);

      if (!stage_vintage (db, dataset->id, dataset->published, error))
        return FALSE;
    }

  return TRUE;
}

static void
bind_text (PbQuery    *query,
           int         parameter,
           const char *text)
{
  sqlite3_bind_text (query, parameter, text != NULL ? text : "", -1, SQLITE_TRANSIENT);
}

static void
bind_id (PbQuery *query,
         int      parameter,
         gint64   id)
{
  if (id != 0)
    sqlite3_bind_int64 (query, parameter, id);
  else
    sqlite3_bind_null (query, parameter);
}

gboolean
pb_import_record_add_dataset (const PbImportRecord  *self,
                              PbDb                  *db,
                              gint64                 dataset_id,
                              const PbMapping       *mapping,
                              GError               **error)
{
  g_autofree char *accessed = g_strndup (self->started, strlen ("2026-11-21"));
  const char *cells[] = {
    self->code, self->title, self->publisher, self->licence, self->licence_url, self->attribution, mapping->published,
    accessed, self->area_edition != NULL ? self->area_edition : mapping->area_edition, self->file_name, self->sha256,
    mapping->location, mapping->note, self->disclosure,
  };
  g_autoptr(PbQuery) query =
    pb_db_query (db,
                 "INSERT INTO dataset (id, code, title, publisher, licence, licence_url, attribution, published, accessed,"
                 "                     area_edition, file_name, sha256, location, note, disclosure, bytes)"
                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
                 error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, dataset_id);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    bind_text (query, i + 2, cells[i]);
  sqlite3_bind_int64 (query, 16, self->n_bytes);

  return pb_query_run (query, error);
}

gboolean
pb_import_record_next_id (PbDb    *db,
                          gint64  *import_id_out,
                          GError **error)
{
  return pb_db_get_int64 (db, "SELECT COALESCE (max (id), 0) + 1 FROM import", import_id_out, error);
}

gboolean
pb_import_record_write (const PbImportRecord   *self,
                        PbDb                   *db,
                        gint64                  import_id,
                        gint64                  system_id,
                        gint64                  dataset_id,
                        const PbMapping        *mapping,
                        const PbImportSummary  *summary,
                        GError                **error)
{
  g_autofree char *now = pb_import_record_now ();
  g_autoptr(PbQuery) query =
    pb_db_query (db,
                 "INSERT INTO import (id, system_id, dataset_id, kind, file_name, sha256, bytes, rows_read, rows_kept,"
                 "                    rows_refused, rows_unchanged, mapping, started, finished)"
                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, max (?13, ?14))",
                 error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, import_id);
  bind_id (query, 2, system_id);
  bind_id (query, 3, dataset_id);
  bind_text (query, 4, pb_import_kind_to_word (summary->kind));
  bind_text (query, 5, self->file_name);
  bind_text (query, 6, self->sha256);
  sqlite3_bind_int64 (query, 7, self->n_bytes);
  sqlite3_bind_int64 (query, 8, summary->rows_read);
  sqlite3_bind_int64 (query, 9, summary->rows_kept);
  sqlite3_bind_int64 (query, 10, summary->rows_refused);
  sqlite3_bind_int64 (query, 11, summary->rows_unchanged);
  bind_text (query, 12, mapping->json);
  bind_text (query, 13, self->started);
  bind_text (query, 14, now);

  return pb_query_run (query, error);
}
