#pragma once

/* Shared by the pb-dot-*.c files alone: pb-dot-chart.c copies the input and finds axes
 * and plot, pb-dot-labels.c and pb-dot-names.c place the text, pb-dot-draw.c draws. */

#include "pb-dot-chart.h"
#include "pb-text.h"

G_BEGIN_DECLS

/* Measures [px at 11 pt]. */
#define DOT_TICK_GAP      6.0
#define DOT_TITLE_GAP     6.0
#define DOT_KEY_GAP      12.0
#define DOT_KEY_MARK     14.0
#define DOT_RING_GAP      3.0

typedef struct
{
  char      *name;
  double     x;           /* NaN, both, where it has no place */
  double     y;
  double     at_x;        /* [px] */
  double     at_y;
  PbDotMark  mark;
  int        urgency;
  gboolean   is_lit;
} DotItem;

typedef struct
{
  PbDotLineKind  kind;
  double        *xs;
  double        *ys;
  int            n_points;
  char          *name;
} DotLine;

typedef struct
{
  PbDotMark  mark;
  gboolean   is_lit;
  char      *words;
  PbBox      box;         /* of the words; the mark stands before it */
} DotKey;

typedef struct
{
  char        *text;
  PbTextStyle  style;
  PbBox        box;
  gboolean     wraps;
  gboolean     is_name;   /* of a dot: on a casing */
  gboolean     is_strong; /* in the text's colour, not dim */
} DotText;

struct _PbDotChart
{
  PbTheme   theme;
  double    width;
  double    height;
  double    unit;

  DotItem  *dots;
  int       n_dots;
  int       n_placed;
  int       selected;
  int      *order;        /* of drawing: the quiet ones first; n_placed long */
  DotLine  *lines;
  int       n_lines;
  double   *band_xs;
  double   *band_lowers;
  double   *band_uppers;
  int       n_band;
  DotKey   *keys;
  int       n_keys;
  char     *x_title;
  char     *y_title;

  PbAxis    x_axis;
  PbAxis    y_axis;
  PbBox     plot;
  GArray   *texts;        /* of DotText */
  GArray   *labels;       /* of PbLabel: all text */
};

double   pb_dot_chart_map_x           (PbDotChart *self,
                                       double      value);
double   pb_dot_chart_map_y           (PbDotChart *self,
                                       double      value);
/* How far a mark reaches from its middle [px]. */
double   pb_dot_chart_get_radius      (PbDotChart *self,
                                       PbDotMark   mark);
/* Where a line is at the right edge of the plot; NaN where it does not reach there. */
double   pb_dot_chart_get_line_end    (PbDotChart *self,
                                       int         line);

/* The rows of keys under a plot, from @y down: their height [px]. */
double   pb_dot_chart_place_keys      (PbDotChart *self,
                                       double      y);
double   pb_dot_chart_measure_titles  (PbDotChart *self,
                                       const char *title);
/* The room that the names of the lines need at the right [px]. */
double   pb_dot_chart_measure_lines   (PbDotChart *self);
double   pb_dot_chart_measure_ticks   (PbDotChart *self);
/* Adds a text that is drawn. */
void     pb_dot_chart_take_text       (PbDotChart  *self,
                                       const char  *text,
                                       PbTextStyle  style,
                                       PbBox        box,
                                       gboolean     wraps,
                                       gboolean     is_name,
                                       gboolean     is_strong);
void     pb_dot_chart_place_texts     (PbDotChart *self);
/* After all other text. */
void     pb_dot_chart_place_names     (PbDotChart *self);

G_END_DECLS
