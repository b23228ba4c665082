#pragma once

#include "pb-chart-reading.h"

G_BEGIN_DECLS

/**
 * PbTimelineReading:
 *
 * Decisions and their steps over time.  A long list is laid out in pages: a page is a
 * range of its decisions, each with the axis of all.
 */
#define PB_TYPE_TIMELINE_READING (pb_timeline_reading_get_type ())

G_DECLARE_FINAL_TYPE (PbTimelineReading, pb_timeline_reading, PB, TIMELINE_READING, PbChartReading)

/* How many decisions there are to draw. */
int          pb_timeline_reading_get_n_rows    (PbTimelineReading *self);
/* How many of them, from number @first on, fit in @height at that width; at least one. */
int          pb_timeline_reading_count_fitting (PbTimelineReading *self,
                                                const PbTheme     *theme,
                                                double             width,
                                                double             height,
                                                int                first);
/* Those rows alone.  The body's items are numbered from the first step of the page. */
PbChartBody *pb_timeline_reading_lay_rows      (PbTimelineReading *self,
                                                const PbTheme     *theme,
                                                double             width,
                                                int                first,
                                                int                n_rows);

G_END_DECLS
