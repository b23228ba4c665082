#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* Adds a sentence to @problems (element-type utf8) for each row of a register that no form
 * would have let in, and for each link to a row that is not there.  Returns %TRUE if every
 * row could be looked at. */
gboolean pb_register_check (PbDb       *db,
                            GPtrArray  *problems,
                            GError    **error);

G_END_DECLS
