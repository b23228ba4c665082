#pragma once

#include "pb-box.h"
#include "pb-theme.h"
#include "pb-words.h"

G_BEGIN_DECLS

/**
 * PbSpineRow:
 * @group: (nullable): the heading under which the row stands; rows of one group follow each other
 * @name: the indicator with its unit; wraps
 * @period: "2023-25"
 * @value: the Place's; NaN where there is none [indicator's unit, as all numbers]
 * @value_text: (nullable): the same as published; %NULL where there is none
 * @status: why there is none
 * @comparison: of the Place with the benchmark
 * @benchmark: England's value; NaN where there is none
 * @benchmark_text: (nullable)
 * @left: the value at the left end: the worst area's, or the lowest where no end is worse
 * @right: the value at the right end: the best area's, or the highest
 * @left_text: (nullable): %NULL where no area has a value
 * @right_text: (nullable)
 * @low_quarter: 25th percentile of the areas, NaN where too few have a value
 * @high_quarter: 75th percentile
 * @has_direction: the left end is the worst and the right one the best
 * @no_spine: (nullable): why no spine is drawn, in words: "No England value"
 *
 * One indicator of a Place against England.
 */
typedef struct
{
  const char   *group;
  const char   *name;
  const char   *period;
  double        value;
  const char   *value_text;
  PbStatus      status;
  PbComparison  comparison;
  double        benchmark;
  const char   *benchmark_text;
  double        left;
  double        right;
  const char   *left_text;
  const char   *right_text;
  double        low_quarter;
  double        high_quarter;
  gboolean      has_direction;
  const char   *no_spine;
} PbSpineRow;

/* Indicators of one Place. */
typedef struct
{
  const char       *place_name;
  const char       *benchmark_name;   /* "England" */
  const char       *areas;            /* "districts", in the key */
  const PbSpineRow *rows;
  int               n_rows;
} PbSpineInput;

/**
 * PbSpineChart:
 *
 * Indicators of one Place, each on a spine of its own: England in the middle,
 * the worst of the areas to the left and the best to the right, on one scale on
 * both sides, of which the farther end reaches the end of the column.  Never
 * changes once built.
 */
typedef struct _PbSpineChart PbSpineChart;

/* The input is copied. */
PbSpineChart *pb_spine_chart_new         (const PbSpineInput *input,
                                          const PbTheme      *theme,
                                          double              width);
void          pb_spine_chart_free        (PbSpineChart       *self);

double        pb_spine_chart_get_height  (PbSpineChart       *self);
void          pb_spine_chart_draw        (PbSpineChart       *self,
                                          cairo_t            *cr);
/* Array of PbLabel: all text drawn. */
GArray       *pb_spine_chart_get_labels  (PbSpineChart       *self);
/* The row under the pointer, numbered as in the input. */
gboolean      pb_spine_chart_pick        (PbSpineChart       *self,
                                          double              x,
                                          double              y,
                                          int                *row_out);
/* Of a zero width for a row that is none. */
PbBox         pb_spine_chart_get_row     (PbSpineChart       *self,
                                          int                 row);
/* The column of a row's spine, its middle being England; of a zero width where none is drawn. */
PbBox         pb_spine_chart_get_track   (PbSpineChart       *self,
                                          int                 row);
/* Where a value lies on a row's spine [px]. */
double        pb_spine_chart_get_x       (PbSpineChart       *self,
                                          int                 row,
                                          double              value);
/* Whether texts and spine stand beside each other, and not below. */
gboolean      pb_spine_chart_is_wide     (PbSpineChart       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSpineChart, pb_spine_chart_free)

G_END_DECLS
