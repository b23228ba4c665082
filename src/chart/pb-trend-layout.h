#pragma once

/* What pb-trend-chart.c lays out and pb-trend-draw.c draws; for those two only. */

#include "pb-text.h"
#include "pb-trend-chart.h"

G_BEGIN_DECLS

typedef struct
{
  char        *name;
  PbTrendRole  role;
  int          category;
  gboolean     is_computed;
  int          n_points;
  GStrv        periods;      /* (array length=n_points) */
  gint64      *midpoints2;   /* twice the day in the middle */
  double      *values;
  double      *lowers;
  double      *uppers;
  double      *xs;           /* [px] */
  double      *ys;           /* [px], NaN where there is no value */
  gboolean    *is_joined;    /* to the point before */
  int          last;         /* last point with a value, -1 for none */

  char        *label;        /* direct label, NULL for none */
  gboolean     is_inside;    /* it stands by the line, not in the right column */
  PbBox        label_box;
} TrendSeries;

typedef struct
{
  gint64  day2;
  char   *words;
  double  x;
  PbBox   box;
} TrendBreak;

/* A period label on the x axis, or a value written beside its point. */
typedef struct
{
  char  *text;
  PbBox  box;
} TrendNote;

struct _PbTrendChart
{
  PbTheme           theme;
  double            width;
  double            height;
  double            unit;
  TrendSeries      *series;
  int               n_series;
  TrendBreak       *breaks;
  int               n_breaks;
  PbTrendIntervals  intervals;
  int               cursor;
  int               n_decimals;
  gboolean          is_empty;

  PbAxis            axis;
  PbBox             plot;
  gint64            first2;      /* ends of the x axis, twice the day */
  gint64            last2;
  gboolean          has_points;  /* room for a mark at every point */

  PbBox             pill;        /* no width without a cursor */
  GArray           *x_labels;    /* of TrendNote */
  GArray           *notes;       /* of TrendNote */
  GArray           *labels;      /* of PbLabel: all text */
};

#define TREND_SERIES_LABEL_STYLE(series) \
  ((series)->role == PB_TREND_PLACE || (series)->role == PB_TREND_CATEGORY ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION)

double   pb_trend_chart_get_y_of_value   (PbTrendChart      *self,
                                          double             value);
PbBox    pb_trend_chart_get_tick_box     (PbTrendChart      *self,
                                          int                index);
PbColour pb_trend_chart_get_series_colour (PbTrendChart      *self,
                                          const TrendSeries *series);

G_END_DECLS
