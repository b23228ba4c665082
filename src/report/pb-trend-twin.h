#pragma once

#include "pb-data-table.h"
#include "pb-frame.h"

G_BEGIN_DECLS

/* The table twin of a Place's trend: a row a period, with what was revised and what is
 * provisional marked. */
PbDataTable *pb_trend_twin_new (PbFrame    *frame,
                                const char *title);

G_END_DECLS
