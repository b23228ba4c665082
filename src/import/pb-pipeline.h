#pragma once

#include "pb-row-reader.h"

G_BEGIN_DECLS

/* Called in the caller's thread for each batch, in the file's order. */
typedef gboolean (*PbBatchFunc) (PbBatch   *batch,
                                 gpointer   user_data,
                                 GError   **error);

/* Reads all rows in a thread of its own while the caller stores the ones
 * before.  Only a few batches are in flight, so memory does not grow with the
 * file.  Errors: those of the reader and of @func; %G_IO_ERROR_CANCELLED. */
gboolean pb_pipeline_run (PbRowReader   *reader,
                          PbBatchFunc    func,
                          gpointer       user_data,
                          GCancellable  *cancellable,
                          GError       **error);

G_END_DECLS
