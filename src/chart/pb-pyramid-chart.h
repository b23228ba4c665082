#pragma once

#include "pb-axis.h"
#include "pb-box.h"
#include "pb-theme.h"
#include "pb-words.h"

G_BEGIN_DECLS

/* Where the sexes are not told apart there is one side, to the right. */
typedef enum
{
  PB_PYRAMID_LEFT,
  PB_PYRAMID_RIGHT,
  PB_PYRAMID_N_SIDES,
  PB_PYRAMID_ONLY = PB_PYRAMID_LEFT,
} PbPyramidSide;

/**
 * PbPyramidBar:
 * @name: the ages: "0 to 15"
 * @span: years that the bar is tall, above 0
 * @values: how long the bar is on each side, not negative; NaN where there is none
 * @statuses: why, where there is none
 * @words: (nullable): beside each bar: its count
 * @others: of the comparator, an outline; NaN for none
 */
typedef struct
{
  const char *name;
  double      span;
  double      values[PB_PYRAMID_N_SIDES];
  PbStatus    statuses[PB_PYRAMID_N_SIDES];
  const char *words[PB_PYRAMID_N_SIDES];
  double      others[PB_PYRAMID_N_SIDES];
} PbPyramidBar;

/**
 * PbPyramidInput:
 * @bars: (array length=n_bars): the youngest first; it stands at the bottom
 * @n_sides: 2, or 1 for an age profile: of the arrays of sides the first alone is read
 * @sides: what stands over each side: "Males, 129,510"
 * @scale_title: what the length is: "% of all people"
 * @other_name: (nullable): of the comparator
 */
typedef struct
{
  const PbPyramidBar *bars;
  int                 n_bars;
  int                 n_sides;
  const char         *sides[PB_PYRAMID_N_SIDES];
  const char         *scale_title;
  const char         *other_name;
} PbPyramidInput;

/**
 * PbPyramidChart:
 *
 * People by age, upwards, and sex, to the left and right; both sexes together to the
 * right.  Never changes once built.
 */
typedef struct _PbPyramidChart PbPyramidChart;

/* Lays the chart out; copies all it needs. */
PbPyramidChart *pb_pyramid_chart_new         (const PbPyramidInput *input,
                                              const PbTheme        *theme,
                                              double                width);
void            pb_pyramid_chart_free        (PbPyramidChart       *self);

double          pb_pyramid_chart_get_height  (PbPyramidChart       *self);
void            pb_pyramid_chart_draw        (PbPyramidChart       *self,
                                              cairo_t              *cr);
/* Array of PbLabel: all text drawn. */
GArray         *pb_pyramid_chart_get_labels  (PbPyramidChart       *self);
/* The bar at a height, whichever the side. */
gboolean        pb_pyramid_chart_pick        (PbPyramidChart       *self,
                                              double                x,
                                              double                y,
                                              int                  *bar_out);
/* All sides of a bar and its name. */
PbBox           pb_pyramid_chart_get_bar_box (PbPyramidChart       *self,
                                              int                   bar);
/* One side of it; of a zero width where there is no value. */
PbBox           pb_pyramid_chart_get_side_box (PbPyramidChart      *self,
                                              int                   bar,
                                              PbPyramidSide         side);
const PbAxis   *pb_pyramid_chart_get_axis    (PbPyramidChart       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPyramidChart, pb_pyramid_chart_free)

G_END_DECLS
