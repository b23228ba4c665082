#pragma once

#include "pb-chart-reading.h"
#include "pb-scatter-data.h"

G_BEGIN_DECLS

/* A scatter of figures that are read already.  @data: (transfer full) */
PbChartReading *pb_scatter_reading_new (PbScatterData *data);

G_END_DECLS
