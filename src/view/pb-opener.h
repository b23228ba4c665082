#pragma once

#include "pb-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  PB_OPEN_OWN,       /* the person's own; a first run copies the installed one there */
  PB_OPEN_FILE,      /* a file; a new empty workspace where it does not exist */
  PB_OPEN_SHIPPED,   /* the installed one, to read only */
} PbOpenKind;

/* Opens a workspace off the main thread.  What cannot be written is opened to read.
 * A file that is damaged, newer or none of ours is left as it is.
 * @path: the file of %PB_OPEN_FILE and %PB_OPEN_OWN
 *
 * Errors: those of pb_workspace_open(); %PB_ERROR_DISK_FULL and %PB_ERROR_READ_ONLY
 * where a first run cannot copy; %PB_ERROR_NOT_FOUND where nothing is installed. */
void         pb_opener_open_async  (PbOpenKind            kind,
                                    const char           *path,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
PbWorkspace *pb_opener_open_finish (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
