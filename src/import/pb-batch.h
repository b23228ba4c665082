#pragma once

#include "pb-figures.h"

G_BEGIN_DECLS

/* A row that cannot be used, and why; @column names the publisher's column. */
typedef struct
{
  guint64     line;
  const char *column;
  const char *value;
  const char *reason;
} PbRefusal;

/* Where a row lies in the workspace: its series, area and period as one number
 * that sorts as the three do. */
typedef struct
{
  gint64 key;
  guint  row;
} PbRowOrder;

/**
 * PbBatch:
 * @rows: (element-type PbStagedRow): in the order of the file
 * @order: (element-type PbRowOrder): of the rows in the workspace; of two with
 *   one key the earlier line first
 * @refusals: (element-type PbRefusal)
 * @text: what the strings of both point into
 * @n_read: rows of the file that these are
 * @position: how much of the file was read with them [bytes]
 *
 * Some thousand rows on their way from the thread that reads to the one that
 * stores.
 */
typedef struct
{
  GArray       *rows;
  GArray       *order;
  GArray       *refusals;
  GStringChunk *text;
  guint64       n_read;
  guint64       position;
} PbBatch;

/* Enough that most rows of an indicator meet in one batch and are stored side
 * by side. */
#define PB_BATCH_ROWS 16384

PbBatch *pb_batch_new    (void);
void     pb_batch_free   (PbBatch     *self);
void     pb_batch_clear  (PbBatch     *self);
/* Fills @order. */
void     pb_batch_sort   (PbBatch     *self);
/* Copies @column, @value and @reason; a very long value is cut. */
void     pb_batch_refuse (PbBatch     *self,
                          guint64      line,
                          const char  *column,
                          const char  *value,
                          const char  *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBatch, pb_batch_free)

G_END_DECLS
