#pragma once

#include "pb-batch.h"
#include "pb-dimensions.h"
#include "pb-layout.h"

G_BEGIN_DECLS

/**
 * PbRowReader:
 *
 * Makes observations of the rows of a CSV file, or says why a row cannot be
 * one.  What belongs to a whole row is decided here; whether rows agree with
 * each other and with the workspace is decided where they are stored.
 */
typedef struct _PbRowReader PbRowReader;

/* @datasets: (nullable) (element-type utf8 gint): code to number, of a pack;
 * a file without a column for them is dataset 0. @year_kind: (nullable): how
 * "2010/11" is read where the workspace does not tell. The arguments outlive it. */
PbRowReader *pb_row_reader_new    (PbCsvReader         *csv,
                                   const PbLayout      *layout,
                                   PbDimensions        *dimensions,
                                   GHashTable          *datasets,
                                   const PbPeriodKind  *year_kind);
void         pb_row_reader_free   (PbRowReader         *self);

/* Up to %PB_BATCH_ROWS rows; %FALSE at the end or with @error set.  The last
 * batch may hold rows and come with %FALSE. */
gboolean     pb_row_reader_fill   (PbRowReader         *self,
                                   PbBatch             *batch,
                                   GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRowReader, pb_row_reader_free)

G_END_DECLS
