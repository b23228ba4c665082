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
/* Takes a reference on @map, which is made for @theme. */
PbChartBody *pb_map_body_new   (PbMapFrame         *map,
                                double              width,
                                double              height_share);

G_END_DECLS
