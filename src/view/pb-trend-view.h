#pragma once

#include "pb-chart-widget.h"

G_BEGIN_DECLS

#define PB_TYPE_TREND_VIEW (pb_trend_view_get_type ())

G_DECLARE_FINAL_TYPE (PbTrendView, pb_trend_view, PB, TREND_VIEW, PbChartWidget)

/* Is there any value to draw? */
gboolean   pb_trend_view_is_empty (PbTrendView *self);

G_END_DECLS
