#pragma once

#include "pb-drawing.h"
#include "pb-series-table.h"

G_BEGIN_DECLS

#define PB_TYPE_SPARKLINE_VIEW (pb_sparkline_view_get_type ())

G_DECLARE_FINAL_TYPE (PbSparklineView, pb_sparkline_view, PB, SPARKLINE_VIEW, PbDrawing)

GtkWidget *pb_sparkline_view_new  (void);

/* In place of an area: the benchmark's own line. */
#define PB_SPARKLINE_BENCHMARK (-2)

/* The values of one area of @table with England's behind; %NULL or an area of -1 draws
 * nothing. @period is the one at the moment, -1 for none. */
void       pb_sparkline_view_show (PbSparklineView *self,
                                   PbSeriesTable   *table,
                                   int              area,
                                   int              period);

G_END_DECLS
