#pragma once

#include "pb-import-record.h"
#include "pb-importer.h"
#include "pb-pack-tables.h"
#include "pb-staging.h"

G_BEGIN_DECLS

/* One import from first to last. */
typedef struct
{
  const char            *path;
  const PbImportOptions *options;
  const PbMapping       *mapping;
  GCancellable          *cancellable;
  PbDb                  *db;
  PbDimensions          *dimensions;
  PbStaging             *staging;
  GPtrArray             *datasets;      /* PbStagedDataset */
  GPtrArray             *new_areas;     /* PbNewArea */
  PbPack                *pack;
  PbPackTables          *tables;
  PbImportSummary       *summary;
  PbImportRecord         record;
  GThread               *digest;        /* of a data file, meanwhile */
  GCancellable          *digest_cancellable;

  const char            *file_name;     /* being read */
  guint64                bytes_before;
  guint64                bytes_total;
  guint                  n_repaired;
} PbImporterRun;

/* Each reads one kind of file into the staging file. */
gboolean pb_importer_stage_pack       (PbImporterRun  *self,
                                       GError        **error);
gboolean pb_importer_stage_data       (PbImporterRun  *self,
                                       GError        **error);
gboolean pb_importer_stage_boundaries (PbImporterRun  *self,
                                       GError        **error);
/* Once a data file was read and hashed: what its dataset is called. */
void     pb_importer_describe_data    (PbImporterRun  *self);

/* What was staged becomes the workspace's, in one transaction. */
gboolean pb_importer_publish          (PbImporterRun  *self,
                                       GError        **error);

G_END_DECLS
