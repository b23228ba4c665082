#pragma once

#include "pb-db.h"
#include "pb-importer.h"

G_BEGIN_DECLS

/* What the workspace remembers of an import, beside its values. */
typedef struct
{
  char       *file_name;
  char       *sha256;
  guint64     n_bytes;
  char       *started;        /* 2026-11-21T22:46:08Z */
  char       *code;           /* of the dataset, likewise those below */
  char       *title;
  char       *area_edition;
  const char *publisher;
  const char *licence;
  const char *licence_url;
  const char *attribution;
  const char *disclosure;
} PbImportRecord;

void     pb_import_record_clear          (PbImportRecord         *self);

/* Now in UTC; the time of SOURCE_DATE_EPOCH where a build sets it. */
char    *pb_import_record_now            (void);

/* Imports, not undone, of as many bytes. */
gboolean pb_import_record_count_size     (PbDb                   *db,
                                          guint64                 n_bytes,
                                          gint64                 *n_out,
                                          GError                **error);
/* The import, not undone, of the same file; 0 where there is none. */
gboolean pb_import_record_find           (PbDb                   *db,
                                          const char             *sha256,
                                          gint64                 *import_id_out,
                                          GError                **error);
/* When each dataset of the workspace and of @datasets came out. */
gboolean pb_import_record_stage_vintages (PbDb                   *db,
                                          GPtrArray              *datasets,
                                          GError                **error);

/* The number that the next import has. */
gboolean pb_import_record_next_id        (PbDb                   *db,
                                          gint64                 *import_id_out,
                                          GError                **error);

/* Within the caller's transaction: the dataset of a file, then the import. */
gboolean pb_import_record_add_dataset    (const PbImportRecord   *self,
                                          PbDb                   *db,
                                          gint64                  dataset_id,
                                          const PbMapping        *mapping,
                                          GError                **error);
/* @system_id and @dataset_id: 0 where it has none */
gboolean pb_import_record_write          (const PbImportRecord   *self,
                                          PbDb                   *db,
                                          gint64                  import_id,
                                          gint64                  system_id,
                                          gint64                  dataset_id,
                                          const PbMapping        *mapping,
                                          const PbImportSummary  *summary,
                                          GError                **error);

G_END_DECLS
