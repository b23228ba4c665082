#pragma once

#include "pb-box.h"
#include "pb-period.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* How a dated event looks. */
typedef enum
{
  PB_TIME_MARK_SQUARE,   /* a decision */
  PB_TIME_MARK_RING,     /* a meeting */
  PB_TIME_MARK_BAR,      /* an event or document: a rounded bar as long as its date is uncertain */
  PB_TIME_MARK_PLUS,     /* the start of an innovation, in the lane below */
  PB_TIME_MARK_STATE,    /* another state of one, in the lane below */
  PB_TIME_MARK_LINE,     /* a boundary change: a dashed line down the whole bar */
} PbTimeShape;

/**
 * PbTimeMark:
 * @shape: how it is drawn
 * @first: the first day that it can be of
 * @last: the last; the same where the day is known
 * @label: (nullable): what a %PB_TIME_MARK_LINE says beside it
 */
typedef struct
{
  PbTimeShape  shape;
  PbDay        first;
  PbDay        last;
  const char  *label;
} PbTimeMark;

typedef enum
{
  PB_TIME_PLAN,       /* outlined in the uppermost lane */
  PB_TIME_PHASE,      /* filled there */
  PB_TIME_PANDEMIC,   /* a grey ramp down the whole bar */
} PbTimeBandKind;

/* A stretch of time whose ends are as fuzzy as their dates: each end fades from the first
 * to the last day that it can be.  @to_first is %PB_DAY_NONE where no end is known. */
typedef struct
{
  PbTimeBandKind  kind;
  PbDay           from_first;
  PbDay           from_last;
  PbDay           to_first;
  PbDay           to_last;
  const char     *label;
} PbTimeBand;

/**
 * PbTimeChartInput:
 * @periods: (array length=n_periods): in pb_period_compare() order; kept by the caller
 * @shown: index of the period shown, -1 for none
 * @hovered: index of the period under the pointer, -1 for none
 * @moment: the session's moment
 * @marks: (array length=n_marks): texts are copied
 * @current: the mark that the moment stands on, -1 for none
 * @bands: (array length=n_bands): texts are copied
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
  int                    current;
  const PbTimeBand      *bands;
  int                    n_bands;
} PbTimeChartInput;

/* Lanes from the top: plans and phases, marks, innovations, every period of a series as a
 * bar of its true length, overlapping ones staggered; the years below and the moment as a
 * line.  A chart less than 108 high has no lane of bands. */
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
/* The period or band under the pointer, -1 for none; bars are a little higher to the
 * pointer than to the eye. */
int          pb_time_chart_pick_period (PbTimeChart            *self,
                                        double                  x,
                                        double                  y);
int          pb_time_chart_pick_band   (PbTimeChart            *self,
                                        double                  x,
                                        double                  y);
/* The marks under the pointer: one, or those that are drawn as one because they are nearer
 * than 8 px; %NULL for none.
 * Returns: (array length=n_out) (transfer none) */
const int   *pb_time_chart_pick_marks  (PbTimeChart            *self,
                                        double                  x,
                                        double                  y,
                                        guint                  *n_out);
/* What is drawn as one in the two lanes of marks, from the left of each lane.
 * @box_out: (nullable) */
guint        pb_time_chart_get_n_groups (PbTimeChart           *self);
const int   *pb_time_chart_get_group   (PbTimeChart            *self,
                                        guint                   group,
                                        guint                  *n_out,
                                        PbBox                  *box_out);
/* The first and last day of the axis: whole years that hold all periods, the moment and
 * the marks and bands less than ten years from them. */
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
