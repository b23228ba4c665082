#pragma once

#include "pb-batch.h"
#include "pb-import-publish.h"
#include "pb-mapping.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PB_IMPORT_PACK,
  PB_IMPORT_DATA,
  PB_IMPORT_BOUNDARY,
} PbImportKind;

/* What an import did.  rows_read = rows_kept + rows_unchanged + rows_refused. */
typedef struct
{
  PbImportKind  kind;
  char         *file_name;
  char         *title;            /* of the dataset or pack */
  gint64        import_id;        /* 0 where nothing was written */
  gboolean      is_dry_run;
  gint64        repeats_import;   /* the import of this same file; 0 where there is none */
  guint64       rows_read;
  guint64       rows_kept;
  guint64       rows_unchanged;
  guint64       rows_refused;
  PbPublished   published;
  guint         n_new_indicators;
  guint         n_new_areas;
  GPtrArray    *notes;            /* sentences for people */
} PbImportSummary;

typedef struct
{
  gboolean         is_dry_run;    /* everything but the last word: nothing is written */
  const PbMapping *mapping;       /* (nullable) */
  /* Called in the importer's thread; may be %NULL. */
  void           (*progress) (guint64          done,       /* bytes */
                              guint64          total,
                              guint64          n_rows,
                              gpointer         user_data);
  void           (*refused)  (const char      *file_name,
                              const PbRefusal *refusal,
                              gpointer         user_data);
  gpointer         user_data;
} PbImportOptions;

/**
 * pb_importer_run:
 * @path: a system pack's folder, a Fingertips CSV, or a boundary file
 * @workspace_path: a workspace that can be written
 * @options: how
 * @summary_out: (out): what it did, also where nothing new came in
 *
 * Reads and checks everything into a staging file, then publishes in one
 * short transaction. Until its end, and whatever ends the program, the
 * workspace is as it was.
 *
 * Errors: %PB_ERROR_BAD_INPUT for a file that is not recognised or torn,
 * %PB_ERROR_BUSY where another program writes, %PB_ERROR_READ_ONLY,
 * %PB_ERROR_DISK_FULL, %G_IO_ERROR_CANCELLED.
 */
gboolean pb_importer_run         (const char             *path,
                                  const char             *workspace_path,
                                  const PbImportOptions  *options,
                                  GCancellable           *cancellable,
                                  PbImportSummary       **summary_out,
                                  GError                **error);
void     pb_import_summary_free  (PbImportSummary        *self);

/* "pack", "data", "boundary" */
const char *pb_import_kind_to_word (PbImportKind          kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbImportSummary, pb_import_summary_free)

G_END_DECLS
