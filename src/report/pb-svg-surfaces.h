#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pb_svg_renumber_surfaces:
 * @svg: as cairo wrote it
 * @error: return location for an error
 *
 * cairo numbers surfaces through the life of the program; numbered from one in each
 * file, the same figure gives the same bytes.
 *
 * Errors: those of GRegex.
 *
 * Returns: (transfer full): the same picture, or %NULL
 */
char *pb_svg_renumber_surfaces (const char  *svg,
                                GError     **error);

G_END_DECLS
