#pragma once

#include "pb-db.h"
#include "pb-table-builder.h"

G_BEGIN_DECLS

/* What the cells of a table were found to be of: periods, datasets and, below
 * districts, the boundaries' editions. */
gboolean pb_table_names_load (PbTableBuilder  *builder,
                              PbDb            *db,
                              PbLevel          level,
                              GError         **error);

G_END_DECLS
