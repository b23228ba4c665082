#pragma once

#include "pb-batch.h"
#include "pb-dimensions.h"
#include "pb-pack-registers.h"
#include "pb-pack.h"
#include "pb-staging.h"

G_BEGIN_DECLS

/**
 * PbPackTables:
 *
 * The small tables of a pack (areas, sets, indicators, datasets, priorities,
 * targets) and its registers: read and checked before the workspace is touched, then written in
 * the one transaction.
 */
typedef struct _PbPackTables PbPackTables;

/* Rows that cannot be used become refusals, passed to @staging.
 * @datasets: (element-type PbStagedDataset): the pack's are added.
 * Errors: %PB_ERROR_BAD_INPUT for a table without the columns that it must have. */
PbPackTables *pb_pack_tables_read        (PbPack          *pack,
                                          PbDimensions    *dimensions,
                                          PbDb            *db,
                                          GPtrArray       *datasets,
                                          GError         **error);
void          pb_pack_tables_free        (PbPackTables    *self);

/* Refusals by file: (element-type PbBatch), beside the files' names. */
guint         pb_pack_tables_get_n_files (PbPackTables    *self);
PbBatch      *pb_pack_tables_get_batch   (PbPackTables    *self,
                                          guint            number,
                                          const char     **file_name_out);
/* Code of a dataset to its number in the array. */
GHashTable   *pb_pack_tables_get_datasets (PbPackTables   *self);
PbPackRegisters *pb_pack_tables_get_registers (PbPackTables *self);

/* Within the caller's transaction. */
gboolean      pb_pack_tables_publish     (PbPackTables    *self,
                                          PbDb            *db,
                                          gint64          *system_id_out,
                                          GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPackTables, pb_pack_tables_free)

G_END_DECLS
