#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* What was written. */
typedef struct
{
  guint   n_files;
  guint64 n_observations;  /* rows, of every vintage */
  guint64 n_outlines;
  guint64 n_register_rows;
  guint64 n_bytes;
} PbPackExportSummary;

/**
 * pb_pack_export:
 * @db: the workspace; only read
 * @system_code: code of one of its systems
 * @folder: where the pack is written; must not exist, or be empty
 * @summary_out: (out caller-allocates): what was written
 *
 * Writes a system as a pack again: its areas, sets and outlines, the indicators that
 * it shows with every value of every vintage, and where each came from. Exported,
 * imported into an empty workspace and exported again, the bytes are the same.
 *
 * What came with somebody's file and belongs to no system goes with each of them, rows
 * of registers that people wrote with the only one there is;
 * outlines around a system are those of the whole workspace, which does not record
 * whose they are. Two vintages that agree, neither of which says when it came out, are
 * one when they are read again, as at every import. The folder is there once the pack is whole, or not at all.
 *
 * Errors: %PB_ERROR_NOT_FOUND for a system that is not there, %PB_ERROR_BAD_INPUT for
 * a folder with something in it or a dataset that states too little for a pack,
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: %TRUE if the pack is there
 */
gboolean pb_pack_export (PbDb                 *db,
                         const char           *system_code,
                         const char           *folder,
                         GCancellable         *cancellable,
                         PbPackExportSummary  *summary_out,
                         GError              **error);

G_END_DECLS
