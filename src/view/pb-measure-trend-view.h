#pragma once

#include "pb-chart-widget.h"

G_BEGIN_DECLS

/* Property "session". */
#define PB_TYPE_MEASURE_TREND_VIEW (pb_measure_trend_view_get_type ())

G_DECLARE_FINAL_TYPE (PbMeasureTrendView, pb_measure_trend_view, PB, MEASURE_TREND_VIEW, PbChartWidget)

G_END_DECLS
