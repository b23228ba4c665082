#pragma once

#include "pb-box.h"
#include "pb-period.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* A dated event on the time bar: a boundary change as a dashed line. */
typedef struct
{
  PbDay       day;
  const char *label;
} PbTimeMark;

/**
 * PbTimeChartInput:
 * @periods: (array length=n_periods): in pb_period_compare() order; kept by the caller
 * @shown: index of the period shown, -1 for none
 * @hovered: index of the period under the pointer, -1 for none
 * @moment: the session's moment
 * @marks: (array length=n_marks): texts are copied
 */
typedef struct
{
  const PbPeriod *const *periods;
  int                    n_periods;
  int                    shown;
  int                    hovered;
  PbDay                  moment;
  const PbTimeMark      *marks;
  int                    n_marks;
} PbTimeChartInput;

/* Every period of a series as a bar of its true length, overlapping ones
 * staggered over lanes, with the years below and the moment as a line. */
typedef struct _PbTimeChart PbTimeChart;

PbTimeChart *pb_time_chart_new         (const PbTimeChartInput *input,
                                        const PbTheme          *theme,
                                        double                  width,
                                        double                  height);
void         pb_time_chart_free        (PbTimeChart            *self);
void         pb_time_chart_draw        (PbTimeChart            *self,
                                        cairo_t                *cr);

/* Where a day begins [px], and the day under a place [px]. */
double       pb_time_chart_get_x       (PbTimeChart            *self,
                                        PbDay                   day);
PbDay        pb_time_chart_get_day     (PbTimeChart            *self,
                                        double                  x);
/* The bar of a period. */
PbBox        pb_time_chart_get_bar     (PbTimeChart            *self,
                                        int                     period);
/* The period or mark under the pointer, -1 for none; bars are a little higher to the
 * pointer than to the eye. */
int          pb_time_chart_pick_period (PbTimeChart            *self,
                                        double                  x,
                                        double                  y);
int          pb_time_chart_pick_mark   (PbTimeChart            *self,
                                        double                  x,
                                        double                  y);
/* The first and last day of the axis: whole years that hold all periods and the moment. */
PbDay        pb_time_chart_get_first   (PbTimeChart            *self);
PbDay        pb_time_chart_get_last    (PbTimeChart            *self);
/* Every text drawn: (element-type PbLabel). */
GArray      *pb_time_chart_get_labels  (PbTimeChart            *self);

/* The lanes that @periods need so that none in a lane overlaps another, at most @max_lanes;
 * beyond that the last lanes are shared in turn.
 * @lanes_out: (array length=n_periods) */
int          pb_time_chart_stagger     (const PbPeriod *const  *periods,
                                        int                     n_periods,
                                        int                     max_lanes,
                                        int                    *lanes_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTimeChart, pb_time_chart_free)

G_END_DECLS
