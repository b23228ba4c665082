#pragma once

#include "pb-indicator-rows.h"

G_BEGIN_DECLS

/**
 * PbRugReading:
 *
 * Indicators by Places at one moment: the reading of PB_CHART_RUG.  Its items and the rows
 * of its table are indicators.
 */
#define PB_TYPE_RUG_READING (pb_rug_reading_get_type ())

G_DECLARE_FINAL_TYPE (PbRugReading, pb_rug_reading, PB, RUG_READING, PbChartReading)

/* @rows: (transfer full)
 * @place: (nullable): code of the Place to outline */
PbChartReading *pb_rug_reading_new         (PbIndicatorRows  *rows,
                                            PbCatalogue      *catalogue,
                                            const char       *place);

/* How many rows there are to page. */
int             pb_rug_reading_get_n_rows  (PbRugReading     *self);
/* Rows @first to @last, both included; %NULL where there is nothing to draw. */
PbChartBody    *pb_rug_reading_lay_rows    (PbRugReading     *self,
                                            const PbTheme    *theme,
                                            double            width,
                                            int               first,
                                            int               last);
/* The last row of a page of @height that begins with row @first; @first at least. */
int             pb_rug_reading_find_last   (PbRugReading     *self,
                                            const PbTheme    *theme,
                                            double            width,
                                            double            height,
                                            int               first);

G_END_DECLS
