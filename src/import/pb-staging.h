#pragma once

#include "pb-batch.h"
#include "pb-day.h"
#include "pb-db.h"

G_BEGIN_DECLS

/* A dataset that staged rows belong to. */
typedef struct
{
  gint64  id;
  char   *code;
  PbDay   published;   /* the last day it can have come out; PB_DAY_NONE where not stated */
  gboolean is_new;
} PbStagedDataset;

/* How many rows of all that were read ended where. */
typedef struct
{
  guint64 n_read;
  guint64 n_refused;
  guint64 n_repeated;   /* said again what an earlier row said */
} PbStagedCounts;

/**
 * PbStaging:
 *
 * A file beside the workspace, attached to its connection as "staging", in
 * which rows lie in the order of the workspace's key until all are read.  It
 * has no name once it is open: whatever ends the program ends it too.
 */
typedef struct _PbStaging PbStaging;

/* @datasets: (element-type PbStagedDataset): outlives it */
PbStaging            *pb_staging_new            (PbDb            *db,
                                                 GPtrArray       *datasets,
                                                 GError         **error);
void                  pb_staging_free           (PbStaging       *self);

/* Around everything that is staged. */
gboolean              pb_staging_begin          (PbStaging       *self,
                                                 GError         **error);
gboolean              pb_staging_end            (PbStaging       *self,
                                                 GError         **error);

/* Rows that another row of the import contradicts become refusals of the
 * batch; of two datasets the one published later is kept, the other is its
 * older vintage. @file_name stands beside refusals. */
gboolean              pb_staging_add_batch      (PbStaging       *self,
                                                 const char      *file_name,
                                                 PbBatch         *batch,
                                                 GError         **error);

const PbStagedCounts *pb_staging_get_counts     (PbStaging       *self);

/* What the key of a staged row is made of, in SQL; pb_batch_sort() makes it. */
#define PB_STAGING_SERIES(key) "(" key " >> 40)"
#define PB_STAGING_AREA(key)   "(" key " >> 18 & 4194303)"
#define PB_STAGING_PERIOD(key) "(" key " & 262143)"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbStaging, pb_staging_free)

G_END_DECLS
