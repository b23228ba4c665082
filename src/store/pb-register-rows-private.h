#pragma once

#include "pb-register-rows.h"

G_BEGIN_DECLS

gboolean  pb_register_rows_append      (PbDb                  *db,
                                        const PbRegisterKind  *kind,
                                        const char            *rest,
                                        const char            *a,
                                        const char            *b,
                                        GPtrArray             *records,
                                        GError               **error);

G_END_DECLS
