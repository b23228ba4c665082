#pragma once

#include "pb-time-chart.h"

G_BEGIN_DECLS

/* In the mock-up's pixels. */
#define PB_TIME_PILL_HEIGHT  22
#define PB_TIME_BANDS_HEIGHT 108   /* of a chart that has a lane for bands */
#define PB_TIME_BANDS_BOTTOM 28    /* of that lane; the line of the moment begins below it */

/* Marks of one lane that are drawn as one. */
typedef struct
{
  int     *marks;
  guint    n_marks;
  double   x;              /* middle [px] */
  double   half;           /* half its width [px] */
  gboolean is_below;       /* in the lane of innovations */
} PbTimeGroup;

struct _PbTimeChart
{
  PbTimeChartInput  input;
  PbTimeMark       *marks;
  PbTimeBand       *bands;
  PbTheme           theme;
  double            width;
  double            height;
  double            unit;

  PbDay             first;
  PbDay             last;
  int              *lanes;
  int               n_lanes;
  gboolean          has_bands;
  double            marks_y;        /* middles of the lanes of marks [px] */
  double            innovations_y;
  double            periods_y;      /* where the bars may begin [px] */
  double            bottom;         /* and lines end [px] */
  double            years_y;        /* middle of the year labels */
  PbBox             pill;
  char             *pill_text;
  GArray           *groups;         /* PbTimeGroup */
  GArray           *labels;
  int               picked;         /* the line that was last picked */
};

PbDay  pb_time_mark_get_middle     (const PbTimeMark *self);
void   pb_time_group_clear         (gpointer          group);

void   pb_time_chart_place_marks   (PbTimeChart      *self);
void   pb_time_chart_draw_marks    (PbTimeChart      *self,
                                    cairo_t          *cr);

void   pb_time_chart_place_bands   (PbTimeChart      *self);
void   pb_time_chart_draw_ramps    (PbTimeChart      *self,
                                    cairo_t          *cr);
void   pb_time_chart_draw_bands    (PbTimeChart      *self,
                                    cairo_t          *cr);

G_END_DECLS
