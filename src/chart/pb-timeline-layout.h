#pragma once

#include "pb-day-axis.h"
#include "pb-text.h"
#include "pb-timeline-chart.h"

G_BEGIN_DECLS

/* A mark's height, and a day's width [px at 11 pt]. */
#define PB_TIMELINE_MARK 14.0

/* Between a mark and its words, and between lines [px at 11 pt]. */
#define PB_TIMELINE_LABEL_GAP 6.0
#define PB_TIMELINE_LINE_GAP  3.0

/* One step as it is drawn. */
typedef struct
{
  PbTimelineMark mark;
  gboolean       is_later;
  gboolean       is_day;     /* a square or ring, else a bar */
  PbBox          box;        /* of the mark */
  guint          label;      /* number of its words */
  double         top;        /* of its line */
  double         bottom;
} PbTimelineLine;

/* One decision. */
typedef struct
{
  guint    name;             /* number of the label */
  int      state;            /* likewise, or -1 */
  guint    first_line;
  guint    n_lines;
  double   top;
  double   bottom;
  gboolean is_later;
} PbTimelineBand;

struct _PbTimelineChart
{
  PbTheme    theme;
  double     unit;
  double     width;
  double     height;
  PbBox      plot;           /* from the first band to the last */
  PbDayAxis  days;
  PbDay      moment;
  double     undated_x;      /* middle of the column of steps without a date; NaN where there are none */
  GArray    *lines;          /* of PbTimelineLine */
  GArray    *bands;          /* of PbTimelineBand */
  GArray    *labels;         /* of PbLabel; the first is the pill's */
  PbBox      pill;
  int        apart;          /* number of the label over the later rows, or -1 */
  guint      first_year;     /* labels of the axis */
  guint      n_years;
  int        undated_label;  /* "no date", or -1 */
  guint      first_key;      /* labels of the key */
  guint      n_key;
  PbTimelineMark key[PB_N_TIMELINE_MARKS];
  double     foot;           /* height of all below the bands */
};

/* The words that the key has for a mark. */
const char *pb_timeline_mark_get_words    (PbTimelineMark       mark);

/* Appends a text that is broken to the box's width; the number of its label. */
guint       pb_timeline_chart_add_text    (PbTimelineChart     *self,
                                           PbTextStyle          style,
                                           const char          *text,
                                           PbBox                box);
/* A line each from @y down, marks with their words beside them; where the last one ends. */
double      pb_timeline_chart_place_steps (PbTimelineChart     *self,
                                           const PbTimelineRow *row,
                                           double               y);

G_END_DECLS
