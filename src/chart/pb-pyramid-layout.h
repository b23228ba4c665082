#pragma once

/* Shared by the pb-pyramid-*.c files alone: pb-pyramid-chart.c copies the input and lays
 * it out, pb-pyramid-labels.c places the text, pb-pyramid-draw.c draws. */

#include "pb-pyramid-chart.h"
#include "pb-text.h"

G_BEGIN_DECLS

/* Measures [px at 11 pt]. */
#define PYRAMID_GAP        6.0
#define PYRAMID_BAR_GAP    1.5
#define PYRAMID_KEY_LINE  22.0
#define PYRAMID_STATUS    26.0

typedef struct
{
  char     *name;
  double    values[PB_PYRAMID_N_SIDES];
  PbStatus  statuses[PB_PYRAMID_N_SIDES];
  char     *words[PB_PYRAMID_N_SIDES];
  double    others[PB_PYRAMID_N_SIDES];
  double    top;                          /* [px] */
  double    height;
} PyramidBar;

typedef struct
{
  char        *text;
  PbTextStyle  style;
  PbBox        box;
  gboolean     is_strong;
  gboolean     wraps;
} PyramidText;

struct _PbPyramidChart
{
  PbTheme     theme;
  double      width;
  double      height;
  double      unit;
  PyramidBar *bars;
  int         n_bars;
  int         n_sides;
  char       *sides[PB_PYRAMID_N_SIDES];
  char       *scale_title;
  char       *other_name;

  PbAxis      axis;
  PbBox       plots[PB_PYRAMID_N_SIDES];
  PbBox       key;          /* of the comparator: a line, then its name */
  GArray     *texts;        /* of PyramidText */
  GArray     *labels;       /* of PbLabel: all text */
};

/* Whether longer is further to the left. */
gboolean pb_pyramid_chart_is_leftwards (PbPyramidChart *self,
                                        PbPyramidSide   side);
/* Where a value ends on a side [px]. */
double pb_pyramid_chart_map            (PbPyramidChart *self,
                                        PbPyramidSide   side,
                                        double          value);
/* The width of a caption [px]. */
double pb_pyramid_chart_measure        (PbPyramidChart *self,
                                        const char     *text);
/* The room that counts need beyond the bars; bars too low for a line have none [px]. */
double pb_pyramid_chart_measure_counts (PbPyramidChart *self);
/* Sets the chart's height too: the footer is as high as its words. */
void   pb_pyramid_chart_place_texts    (PbPyramidChart *self);

G_END_DECLS
