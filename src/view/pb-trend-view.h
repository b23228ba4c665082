#pragma once

#include "pb-chart-notes.h"
#include "pb-chart-widget.h"

G_BEGIN_DECLS

#define PB_TYPE_TREND_VIEW (pb_trend_view_get_type ())

G_DECLARE_FINAL_TYPE (PbTrendView, pb_trend_view, PB, TREND_VIEW, PbChartWidget)

/* Is there any value to draw? */
gboolean   pb_trend_view_is_empty (PbTrendView *self);
/* Those pinned to what is drawn. @n_later_out: (nullable): how many more were written after
 * the moment. (transfer full) (element-type PbChartNote) */
GPtrArray *pb_trend_view_list_notes (PbTrendView *self,
                                     int         *n_later_out);
/* Label of the period at the moment; %NULL where there is none. */
const char *pb_trend_view_get_period (PbTrendView *self);

G_END_DECLS
