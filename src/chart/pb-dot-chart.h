#pragma once

#include "pb-axis.h"
#include "pb-box.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* What a dot says: a shape and a fill each, so that it reads without its colour.  A
 * verdict beyond the inner limits is half filled, beyond the outer ones filled. */
typedef enum
{
  PB_DOT_VALUE,         /* a value without a verdict: disc */
  PB_DOT_WITHIN,        /* small ring */
  PB_DOT_WORSE,         /* diamond */
  PB_DOT_MUCH_WORSE,
  PB_DOT_BETTER,        /* disc */
  PB_DOT_MUCH_BETTER,
  PB_DOT_HIGHER,        /* triangle */
  PB_DOT_MUCH_HIGHER,
  PB_DOT_LOWER,
  PB_DOT_MUCH_LOWER,
  PB_N_DOT_MARKS,
} PbDotMark;

/**
 * PbDot:
 * @name: of the area
 * @x: along the axis; NaN where it has no place in the plot
 * @y: upwards, likewise
 * @urgency: how much its name is wanted beside it: the highest first; 0 for no name
 * @is_lit: of the selected Place: in ink
 */
typedef struct
{
  const char *name;
  double      x;
  double      y;
  PbDotMark   mark;
  int         urgency;
  gboolean    is_lit;
} PbDot;

typedef enum
{
  PB_DOT_LINE_MIDDLE,   /* what the limits are about */
  PB_DOT_LINE_INNER,    /* control limit: dashes */
  PB_DOT_LINE_OUTER,
  PB_DOT_LINE_FIT,      /* a fitted line */
} PbDotLineKind;

/* A line by its points, from left to right; what leaves the plot is cut. */
typedef struct
{
  PbDotLineKind  kind;
  const double  *xs;
  const double  *ys;
  int            n_points;
  const char    *name;      /* (nullable): at its right end */
} PbDotLine;

/* What a mark means. */
typedef struct
{
  PbDotMark   mark;
  gboolean    is_lit;
  const char *words;
} PbDotKey;

/**
 * PbDotInput:
 * @selected: the dot that is drawn larger and named in bold; -1 for none
 * @band_xs: (array length=n_band) (nullable): a band round a line
 * @x_title: what stands along the axis, under it
 * @y_title: what stands upwards, over the plot
 * @x_from_zero: whether zero is on the axis
 * @y_low: what the scale must reach besides the dots; NaN for nothing
 * @y_high: likewise
 * @x_decimals: of the values along the axis
 */
typedef struct
{
  const PbDot     *dots;
  int              n_dots;
  int              selected;
  const PbDotLine *lines;
  int              n_lines;
  const double    *band_xs;
  const double    *band_lowers;
  const double    *band_uppers;
  int              n_band;
  const PbDotKey  *keys;
  int              n_keys;
  const char      *x_title;
  const char      *y_title;
  gboolean         x_from_zero;
  double           y_low;
  double           y_high;
  int              x_decimals;
  int              y_decimals;
} PbDotInput;

/**
 * PbDotChart:
 *
 * Areas as dots by two numbers, with lines among them: a funnel plot, a scatter.
 * Never changes once built.
 */
typedef struct _PbDotChart PbDotChart;

/* Lays the chart out; copies all it needs. */
PbDotChart   *pb_dot_chart_new            (const PbDotInput *input,
                                           const PbTheme    *theme,
                                           double            width);
void          pb_dot_chart_free           (PbDotChart       *self);

/* No dot has a place: there is no plot, and nothing is drawn. */
gboolean      pb_dot_chart_is_empty       (PbDotChart       *self);
double        pb_dot_chart_get_height     (PbDotChart       *self);
void          pb_dot_chart_draw           (PbDotChart       *self,
                                           cairo_t          *cr);
/* Array of PbLabel: all text drawn. */
GArray       *pb_dot_chart_get_labels     (PbDotChart       *self);
/* The dot nearest to a place, if it is near. */
gboolean      pb_dot_chart_pick           (PbDotChart       *self,
                                           double            x,
                                           double            y,
                                           int              *dot_out);
PbBox         pb_dot_chart_get_dot_box    (PbDotChart       *self,
                                           int               dot);
PbBox         pb_dot_chart_get_plot       (PbDotChart       *self);
const PbAxis *pb_dot_chart_get_x_axis     (PbDotChart       *self);
const PbAxis *pb_dot_chart_get_y_axis     (PbDotChart       *self);
/* "The scale starts at 8", or NULL. */
char         *pb_dot_chart_dup_scale_note (PbDotChart       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDotChart, pb_dot_chart_free)

G_END_DECLS
