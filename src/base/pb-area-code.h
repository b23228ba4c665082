#pragma once

#include "pb-words.h"

G_BEGIN_DECLS

/* GSS codes: one letter, two digits of entity, six of instance. */
gboolean pb_area_code_is_gss   (const char *code);

/* The level that a GSS code's entity tells ("E07" is a district); %FALSE for a
 * code of no level we know.  E06, E08 and E09 are both upper and lower tier and
 * are reported as %PB_LEVEL_LTLA. */
gboolean pb_area_code_get_level (const char *code,
                                 PbLevel    *level_out);

G_END_DECLS
