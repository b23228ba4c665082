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
PbChartReading *pb_spine_reading_new         (PbSpineData      *data);

/* How many rows there are to page. */
int             pb_spine_reading_get_n_rows  (PbSpineReading   *self);
/* Rows @first to @last, both included; %NULL where there is nothing to draw. */
PbChartBody    *pb_spine_reading_lay_rows    (PbSpineReading   *self,
                                              const PbTheme    *theme,
                                              double            width,
                                              int               first,
                                              int               last);
/* The last row of a page of @height that begins with row @first; @first at least. */
int             pb_spine_reading_find_last   (PbSpineReading   *self,
                                              const PbTheme    *theme,
                                              double            width,
                                              double            height,
                                              int               first);

G_END_DECLS
