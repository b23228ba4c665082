#pragma once

#include "pb-spine-data.h"

G_BEGIN_DECLS

/**
 * PbSpineReading:
 *
 * Indicators of one Place against England: the reading of PB_CHART_SPINE.  Its items and
 * the rows of its table are indicators.
 */
#define PB_TYPE_SPINE_READING (pb_spine_reading_get_type ())

G_DECLARE_FINAL_TYPE (PbSpineReading, pb_spine_reading, PB, SPINE_READING, PbChartReading)

/* @data: (transfer full) (nullable): %NULL where no Place is chosen */
PbChartReading *pb_spine_reading_new (PbSpineData *data);

G_END_DECLS
