#pragma once

#include "pb-chart-body.h"
#include "pb-map-frame.h"
#include "pb-trend-chart.h"

G_BEGIN_DECLS

/* Charts with windows of their own, as bodies for paper. */

/* @height: as a share of @width.  %NULL where there is nothing to draw. */
PbChartBody *pb_trend_body_new (const PbTrendInput *input,
                                const PbTheme      *theme,
                                double              width,
                                double              height_share);
/* The map of @map's own theme, and below it what its colours mean. @height_share: of the map
 * alone; a reference is taken. */
PbChartBody *pb_map_body_new   (PbMapFrame         *map,
                                double              width,
                                double              height_share);

G_END_DECLS
