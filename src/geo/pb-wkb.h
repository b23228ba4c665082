#pragma once

#include "pb-paths.h"

G_BEGIN_DECLS

PbPaths *pb_wkb_read_rings (const guint8 *blob,
                            gsize         size,
                            GError      **error);

G_END_DECLS
