#pragma once

#include "pb-data-table.h"
#include "pb-frame.h"

G_BEGIN_DECLS

/* The table twin of a map, of bars and of the table itself: the areas of the set as bars
 * order them, then England. */
PbDataTable *pb_area_twin_new (PbFrame    *frame,
                               const char *title);

G_END_DECLS
