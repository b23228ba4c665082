#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* What taking an import back did. */
typedef struct
{
  gint64  import_id;
  char   *file_name;
  guint64 n_removed;      /* values and outlines that it had brought */
  guint64 n_restored;     /* values that it had replaced */
} PbUndoSummary;

/* Takes back what import @import_id brought; the older values that it
 * replaced stand again.  An area or indicator that something else uses stays.
 * Errors: %PB_ERROR_NOT_FOUND for no such import or one undone before. */
gboolean pb_import_undo         (const char      *workspace_path,
                                 gint64           import_id,
                                 GCancellable    *cancellable,
                                 PbUndoSummary  **summary_out,
                                 GError         **error);
void     pb_undo_summary_free   (PbUndoSummary   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbUndoSummary, pb_undo_summary_free)

G_END_DECLS
