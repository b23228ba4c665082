#pragma once

#include "pb-batch.h"
#include "pb-db.h"
#include "pb-pack.h"

G_BEGIN_DECLS

/**
 * PbPackRegisters:
 *
 * The registers of a pack: read and checked before the workspace is touched, then
 * written in the pack's one transaction, as one row of the history.
 */
typedef struct _PbPackRegisters PbPackRegisters;

/* What became of the rows. */
typedef struct
{
  guint64 n_added;
  guint64 n_changed;
  guint64 n_unchanged;
  guint64 n_left;      /* changed or deleted by people, whose word stands */
} PbPackRegisterCounts;

/* Rows that cannot be used, or that name a row that is nowhere, become refusals.
 * Errors: %PB_ERROR_BAD_INPUT for a register that there is not, or a file without the
 * columns of its register. */
PbPackRegisters            *pb_pack_registers_read        (PbPack           *pack,
                                                           PbDb             *db,
                                                           GError          **error);
void                        pb_pack_registers_free        (PbPackRegisters  *self);

guint                       pb_pack_registers_get_n_files (PbPackRegisters  *self);
PbBatch                    *pb_pack_registers_get_batch   (PbPackRegisters  *self,
                                                           guint             number,
                                                           const char      **file_name_out);

/* Within the caller's transaction, after the system was published.  A row that people
 * changed stays as they left it; one that the pack no longer has stays too. */
gboolean                    pb_pack_registers_publish     (PbPackRegisters  *self,
                                                           PbDb             *db,
                                                           GError          **error);
/* Once published. */
const PbPackRegisterCounts *pb_pack_registers_get_counts  (PbPackRegisters  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPackRegisters, pb_pack_registers_free)

G_END_DECLS
