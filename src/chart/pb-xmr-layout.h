#pragma once

/* Shared by the pb-xmr-*.c files alone: pb-xmr-input.c copies the input, pb-xmr-chart.c
 * finds axis and plot, pb-xmr-lines.c places the words of lines and marks, which the
 * plot makes room for, pb-xmr-labels.c all other text, pb-xmr-draw.c draws, the values
 * with pb-xmr-values.c. */

#include "pb-text.h"
#include "pb-xmr-chart.h"

G_BEGIN_DECLS

/* Measures [px at 11 pt]. */
#define XMR_TICK_GAP     6.0
#define XMR_LABEL_GAP    6.0
#define XMR_PILL_ROOM    4.0
#define XMR_NOTE_GAP     6.0
#define XMR_MARK_STEP    4.0   /* points nearer than this have no marks but for special causes */
#define XMR_MARK_RADIUS  3.4
#define XMR_DENSE_RADIUS 2.2
#define XMR_CASING       3.0

/* The names of the lines at the right end. */
typedef enum
{
  XMR_LINE_UPPER,
  XMR_LINE_MEAN,
  XMR_LINE_LOWER,
  XMR_LINE_TARGET,
  XMR_N_LINES
} XmrLine;

typedef struct
{
  char  *text;       /* NULL for none */
  double value;
  PbBox  box;
} XmrLineLabel;

/* A dated line from top to bottom with words above the plot. */
typedef struct
{
  gint64    day2;
  gboolean  is_event;
  char     *words;
  double    x;
  gboolean  has_box;   /* FALSE where there is no room for the words */
  PbBox     box;
} XmrMark;

typedef struct
{
  char  *text;
  PbBox  box;
} XmrNote;

struct _PbXmrChart
{
  PbTheme       theme;
  double        width;
  double        height;
  double        unit;

  PbXmrPoint   *points;      /* periods are those of the list below */
  GStrv         periods;     /* (array length=n_points) */
  int           n_points;
  double       *xs;          /* [px] */
  double       *ys;          /* [px], NaN where there is no value */
  gboolean     *is_joined;   /* to the point before */
  int           last;        /* last point with a value that is not later; -1 for none */
  PbXmrSegment *segments;
  int           n_segments;
  double        target;
  char         *target_words;
  XmrMark      *marks;       /* by day */
  int           n_marks;
  int           cursor;
  int           n_decimals;
  gboolean      is_empty;

  PbAxis        axis;
  PbBox         plot;
  double        step;        /* usual distance of two points [px] */
  double        marks_top;   /* where words of marks begin [px] */

  XmrLineLabel  lines[XMR_N_LINES];
  PbBox         pill;        /* no width without a cursor */
  GArray       *x_labels;    /* of XmrNote */
  GArray       *notes;       /* of XmrNote */
  GArray       *tags;        /* of PbChartTagPlace */
  GArray       *labels;      /* of PbLabel: all text */
};

void   pb_xmr_chart_take_input        (PbXmrChart       *self,
                                       const PbXmrInput *input);
gint64 pb_xmr_chart_get_midpoint2     (PbXmrChart *self,
                                       int         point);
/* @day2: twice the day */
double pb_xmr_chart_get_x_of_day2     (PbXmrChart *self,
                                       gint64      day2);
/* Twice the usual step of two points [days]; 0 for fewer than two. */
gint64 pb_xmr_chart_get_usual_step2   (PbXmrChart *self);
PbBox  pb_xmr_chart_get_tick_box      (PbXmrChart *self,
                                       int         index);

/* In this order: the names of the lines, which widen the right margin; the words of
 * the marks, which heighten the top; when the plot is known, all the rest. */
double pb_xmr_chart_measure_lines     (PbXmrChart *self);
double pb_xmr_chart_place_marks       (PbXmrChart *self,
                                       double      most_height);
void   pb_xmr_chart_place_labels      (PbXmrChart       *self,
                                       const PbXmrInput *input);

/* The line of values with its marks: later ones below, special causes on top. */
void   pb_xmr_chart_draw_values       (PbXmrChart *self,
                                       cairo_t    *cr);

G_END_DECLS
