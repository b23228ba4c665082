#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Can programs on this machine share memory over a file at @path?  Not on FUSE,
 * NFS, CIFS and their like. @path need not exist, its folder must. */
gboolean pb_file_system_is_local      (const char *path);

/* The same for the number that statfs() gives. */
gboolean pb_file_system_type_is_local (guint32     type);

G_END_DECLS
