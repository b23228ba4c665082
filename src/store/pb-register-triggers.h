#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* Makes anew the triggers of every register that is there, in the caller's transaction. */
gboolean pb_register_triggers_create (PbDb    *db,
                                      GError **error);

G_END_DECLS
