#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the window remembers.  %NULL where the schema is not installed: then nothing
 * is remembered and nothing else is missing. (transfer none) */
GSettings *pb_settings_get (void);

G_END_DECLS
