#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file for what an import stages, empty, with a name that the caller takes away as
 * soon as it is open.  What a killed import left beside the workspace goes first. */
char *pb_staging_make_file (const char  *workspace_path,
                            GError     **error);

G_END_DECLS
