#pragma once

#include "pb-batch.h"
#include "pb-db.h"

G_BEGIN_DECLS

/* A row that was read against the one staged before it under the same key.
 * @query: stands on a row of the table staged */

/* All figures and the status are equal. */
gboolean pb_staged_row_says_the_same     (const PbStagedRow *row,
                                          PbQuery           *query);
/* How much more the new one says beside its value; below zero for less. */
int      pb_staged_row_compare_richness  (const PbStagedRow *row,
                                          PbQuery           *query);
/* One value, though the poorer of the two may be rounded.
 * @richer: of pb_staged_row_compare_richness() */
gboolean pb_staged_row_has_same_value    (const PbStagedRow *row,
                                          PbQuery           *query,
                                          int                richer);

G_END_DECLS
