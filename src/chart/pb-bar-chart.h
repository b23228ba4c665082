#pragma once

#include "pb-axis.h"
#include "pb-box.h"
#include "pb-theme.h"
#include "pb-words.h"

G_BEGIN_DECLS

/* One area. */
typedef struct
{
  const char   *name;
  double        value;        /* NaN where none [indicator's unit, as all values] */
  double        lower;        /* 95% limits, NaN where not supplied */
  double        upper;
  PbStatus      status;       /* why there is no value, said in words */
  PbComparison  comparison;
  gboolean      is_lit;       /* of the group that is lit up: a mark at the left */
} PbBar;

/* Areas ranked, all of one indicator and period. */
typedef struct
{
  const PbBar *bars;             /* in the order to show */
  int          n_bars;
  double       benchmark;        /* England's value; NaN for none */
  const char  *benchmark_name;   /* "England" */
  gboolean     has_comparison;   /* a column of shapes and words */
  int          selected;         /* -1 none */
  int          hovered;          /* -1 none */
  int          n_decimals;       /* of the values; -1 finds it */
  double       height;           /* rows close up to fit into it, as far as 26 px; 0 for any [px] */
} PbBarInput;

/**
 * PbBarChart:
 *
 * A bar an area from zero, its limits and England's line across all, laid out for one
 * width and theme.  Never changes once built.
 */
typedef struct _PbBarChart PbBarChart;

/* The input is copied.  Rows are 42 px up to 20 bars and 26 px beyond, scaled with the text,
 * or as low as the input's height asks; the chart is as high as its rows need. */
PbBarChart   *pb_bar_chart_new            (const PbBarInput *input,
                                           const PbTheme    *theme,
                                           double            width);
void          pb_bar_chart_free           (PbBarChart       *self);

double        pb_bar_chart_get_height     (PbBarChart       *self);
/* Draws the rows that the clip of @cr lets through. */
void          pb_bar_chart_draw           (PbBarChart       *self,
                                           cairo_t          *cr);
/* The row under the pointer, or -1. */
int           pb_bar_chart_pick           (PbBarChart       *self,
                                           double            x,
                                           double            y);
/* The whole row, from edge to edge. */
PbBox         pb_bar_chart_get_row        (PbBarChart       *self,
                                           int               index);
/* The bar alone; no width where there is no value. */
PbBox         pb_bar_chart_get_bar        (PbBarChart       *self,
                                           int               index);
PbBox         pb_bar_chart_get_plot       (PbBarChart       *self);
const PbAxis *pb_bar_chart_get_axis       (PbBarChart       *self);
/* Where a value lies [px]. */
double        pb_bar_chart_get_x          (PbBarChart       *self,
                                           double            value);
/* Array of PbLabel: all text drawn. */
GArray       *pb_bar_chart_get_labels     (PbBarChart       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBarChart, pb_bar_chart_free)

G_END_DECLS
