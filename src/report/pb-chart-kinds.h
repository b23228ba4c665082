#pragma once

#include "pb-frame.h"

G_BEGIN_DECLS

/* "Dumbbell" */
const char *pb_chart_kind_get_name       (PbChartKind  chart);
/* What it is good for: "Every Place then and now"; "" where the name says it all. */
const char *pb_chart_kind_get_use        (PbChartKind  chart);
/* (transfer none) (nullable): why @frame's series cannot be seen so, in a sentence; %NULL where
 * it can, as far as can be told before it is read */
const char *pb_chart_kind_get_obstacle   (PbChartKind  chart,
                                          PbFrame     *frame);

G_END_DECLS
