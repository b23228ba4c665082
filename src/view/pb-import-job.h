#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A row that could not be used. */
#define PB_TYPE_REFUSAL_ITEM (pb_refusal_item_get_type ())

G_DECLARE_FINAL_TYPE (PbRefusalItem, pb_refusal_item, PB, REFUSAL_ITEM, GObject)

const char    *pb_refusal_item_get_file   (PbRefusalItem *self);
guint64        pb_refusal_item_get_line   (PbRefusalItem *self);
const char    *pb_refusal_item_get_column (PbRefusalItem *self);
const char    *pb_refusal_item_get_value  (PbRefusalItem *self);
const char    *pb_refusal_item_get_reason (PbRefusalItem *self);

/**
 * PbImportJob:
 *
 * The command line program at work on a file: in a process of its own, so that
 * a torn file or a full disk can never take the window with it, and ending the
 * process ends the import with nothing changed.
 *
 * Signal `progress` (double share 0 to 1, uint64 rows, uint64 rows a second).
 */
#define PB_TYPE_IMPORT_JOB (pb_import_job_get_type ())

G_DECLARE_FINAL_TYPE (PbImportJob, pb_import_job, PB, IMPORT_JOB, GObject)

PbImportJob   *pb_import_job_new            (void);

/* What a file is: the object that `inspect --json` prints. */
void           pb_import_job_inspect_async  (PbImportJob          *self,
                                             const char           *path,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
JsonObject    *pb_import_job_inspect_finish (PbImportJob          *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/* The summary that `import --json` prints last.  Errors: %G_IO_ERROR_CANCELLED after
 * pb_import_job_stop(); %PB_ERROR_FAILED with the program's own words. */
void           pb_import_job_import_async   (PbImportJob          *self,
                                             const char           *path,
                                             const char           *workspace,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
JsonObject    *pb_import_job_import_finish  (PbImportJob          *self,
                                             GAsyncResult         *result,
                                             GError              **error);
/* Asks the program to roll back and end. */
void           pb_import_job_stop           (PbImportJob          *self);

/* (element-type PbRefusalItem): the first thousand, as they come */
GListModel    *pb_import_job_get_refusals   (PbImportJob          *self);
/* The same, one a line, parted by tabs, with a header. */
char          *pb_import_job_dup_refusals   (PbImportJob          *self);

G_END_DECLS
