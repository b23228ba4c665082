#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* What later versions add is not asked for by whoever only reads: 2 adds a cache. */
#define PB_MIGRATIONS_OLDEST_READABLE 1

/* The schema version that this program writes. */
int      pb_migrations_get_latest  (void);

/* 0 for a database that is no workspace. */
gboolean pb_migrations_get_version (PbDb    *db,
                                    int     *version_out,
                                    GError **error);

/* Brings @db to the latest version, one transaction a step. */
gboolean pb_migrations_run         (PbDb    *db,
                                    GError **error);

G_END_DECLS
