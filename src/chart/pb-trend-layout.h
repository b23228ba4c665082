#pragma once

/* Shared by the pb-trend-*.c files alone: pb-trend-series.c copies the input,
 * pb-trend-chart.c finds axis and plot, pb-trend-labels.c places the text,
 * pb-trend-draw.c draws. */

#include "pb-text.h"
#include "pb-trend-chart.h"

G_BEGIN_DECLS

/* Measures of the mock-ups [px at 11 pt]. */
#define TICK_GAP           6.0
#define LABEL_GAP          3.0
#define PILL_ROOM          4.0
#define NOTE_GAP           5.0

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

/* A break, or the end of a start's ramp: from then on it holds certainly. */
typedef struct
{
  gint64  day2;
  char   *words;
  double  x;
  PbBox   box;
} TrendBreak;

typedef struct
{
  TrendBreak  mark;
  gint64      first_day2;
  double      first_x;
} TrendStart;

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
  TrendStart       *starts;
  int               n_starts;
  PbTrendIntervals  intervals;
  int               cursor;
  int               n_decimals;
  gboolean          is_empty;

  PbAxis            axis;
  PbBox             plot;
  gint64            first2;      /* ends of the x axis, twice the day */
  gint64            last2;
  gboolean          has_points;  /* room for a mark at every point */

  double            reference;
  char             *reference_words;   /* NULL for none */
  PbBox             reference_box;     /* no width where the words find no place */

  PbBox             pill;        /* no width without a cursor */
  GArray           *x_labels;    /* of TrendNote */
  GArray           *notes;       /* of TrendNote */
  GArray           *tags;        /* of PbChartTagPlace */
  GArray           *labels;      /* of PbLabel: all text */
};

#define TREND_SERIES_LABEL_STYLE(series) \
  ((series)->role == PB_TREND_PLACE || (series)->role == PB_TREND_CATEGORY ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION)

void     pb_trend_series_init            (TrendSeries         *series,
                                          const PbTrendSeries *input);
void     pb_trend_series_clear           (TrendSeries         *series);
/* Tells which neighbouring points a line may join. */
void     pb_trend_chart_join_points      (PbTrendChart        *self,
                                          TrendSeries         *series);
/* pb-trend-starts.c */
void     pb_trend_chart_copy_starts      (PbTrendChart        *self,
                                          const PbTrendInput  *input);
void     pb_trend_chart_place_starts     (PbTrendChart        *self);
void     pb_trend_chart_draw_starts      (PbTrendChart        *self,
                                          cairo_t             *cr);
void     pb_trend_chart_draw_start_names (PbTrendChart        *self,
                                          cairo_t             *cr);
void     pb_trend_chart_free_starts      (PbTrendChart        *self);
void     pb_trend_chart_place_labels     (PbTrendChart        *self,
                                          const PbTrendInput  *input);
/* The width of one line [px]. */
double   pb_trend_chart_measure          (PbTrendChart        *self,
                                          PbTextStyle          style,
                                          const char          *text);

/* @day2: twice the day */
double   pb_trend_chart_get_x_of_day2    (PbTrendChart      *self,
                                          gint64             day2);
double   pb_trend_chart_get_y_of_value   (PbTrendChart      *self,
                                          double             value);
PbBox    pb_trend_chart_get_tick_box     (PbTrendChart      *self,
                                          int                index);
PbColour pb_trend_chart_get_series_colour (PbTrendChart      *self,
                                          const TrendSeries *series);

G_END_DECLS
