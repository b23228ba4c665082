#pragma once

#include "pb-register-record.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/* Changes of the registers as they travel between colleagues: a file of JSON Lines, the
 * first line about the file, each other one about one row, named by its kind and uid. */

/* What became of one row over the time: several edits are one. */
typedef struct
{
  const PbRegisterKind *kind;
  char                 *uid;
  int                   base_version;  /* of the row before; 0 where it was added */
  int                   version;       /* of the row after; of a deleted row, its last */
  PbRegisterRecord     *before;        /* %NULL where it was added */
  PbRegisterRecord     *after;         /* %NULL where it was deleted */
} PbRegisterChange;

typedef struct
{
  char      *workspace;  /* name of its file */
  char      *since;      /* UTC: "2026-11-15T00:00:00.000Z" */
  char      *until;
  char      *who;        /* "" where not known */
  char      *program;    /* "Placeboard 1.0" */
  GPtrArray *rows;       /* (element-type PbRegisterChange): by kind, then in the order of the changes */
} PbRegisterChanges;

/* What changed from @since on, whoever did it: net, so that a row that is as it was is
 * not among them.  A pack's rows are not changes.
 * @since: UTC as above; "" for all that is recorded
 * @who: whose copy it is */
PbRegisterChanges *pb_register_changes_collect (PbWorkspace        *workspace,
                                                const char         *since,
                                                const char         *who,
                                                GError            **error);
/* The text of a moment as the history keeps it. */
char              *pb_register_changes_dup_moment (GDateTime       *moment);
gboolean           pb_register_changes_write   (PbRegisterChanges  *self,
                                                GFile              *file,
                                                GCancellable       *cancellable,
                                                GError            **error);
/* Errors: %PB_ERROR_BAD_INPUT for a line that cannot be used; the message names file, line
 * and value and says what to do. */
PbRegisterChanges *pb_register_changes_read    (GFile              *file,
                                                GCancellable       *cancellable,
                                                GError            **error);
void               pb_register_changes_free    (PbRegisterChanges  *self);
/* "insert", "update" or "delete" */
const char        *pb_register_change_get_op   (const PbRegisterChange *self);
void               pb_register_change_free     (PbRegisterChange   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRegisterChanges, pb_register_changes_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRegisterChange, pb_register_change_free)

G_END_DECLS
