#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The statements of @whole, one a line, in the fewest words for a corner of a
 * map: what two of them say alike once, the licence by its short name. */
char *pb_map_attribution_dup_brief (const char *whole);

G_END_DECLS
