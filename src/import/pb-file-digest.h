#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* SHA-256 of a file in lower-case hexadecimals; %NULL on errors. */
char *pb_file_digest (const char    *path,
                      guint64       *n_bytes_out,
                      GCancellable  *cancellable,
                      GError       **error);

G_END_DECLS
