#pragma once

#include "pb-box.h"
#include "pb-theme.h"
#include "pb-words.h"

G_BEGIN_DECLS

/**
 * PbRugCell:
 * @text: the value as published; %NULL where there is none
 * @status: why there is none, said in words or by its mark
 * @comparison: with the benchmark, of a value
 *
 * One indicator in one Place.
 */
typedef struct
{
  const char   *text;
  PbStatus      status;
  PbComparison  comparison;
} PbRugCell;

/**
 * PbRugRow:
 * @group: (nullable): the heading under which the row stands; rows of one group follow each other
 * @name: the indicator with its unit; wraps
 * @period: "2023-25"
 * @cells: (array): one a column
 * @benchmark: England's cell; its comparison is not looked at
 *
 * One indicator in all Places.
 */
typedef struct
{
  const char      *group;
  const char      *name;
  const char      *period;
  const PbRugCell *cells;
  PbRugCell        benchmark;
} PbRugRow;

/* Indicators by Places. */
typedef struct
{
  const char *const *columns;         /* names of the Places; never cut */
  int                n_columns;
  int                selected;        /* column of the selected Place; -1 for none */
  const char        *benchmark_name;  /* "England" */
  const PbRugRow    *rows;
  int                n_rows;
} PbRugInput;

/**
 * PbRugChart:
 *
 * A tartan rug: indicators by Places, in each cell the value, the shape of its
 * comparison with the benchmark and, where there is room, the word.  Never
 * changes once built.
 */
typedef struct _PbRugChart PbRugChart;

/* Draws rows @first to @last of @input, both included; columns are as wide as all rows of
 * the input need, so that its pages look alike.  Places that find no room beside each other
 * stand in further blocks below.  The input is copied. */
PbRugChart  *pb_rug_chart_new            (const PbRugInput *input,
                                          const PbTheme    *theme,
                                          double            width,
                                          int               first,
                                          int               last);
void         pb_rug_chart_free           (PbRugChart       *self);

/* The last row of a page of @height that begins with row @first: @first at least. */
int          pb_rug_chart_find_last      (const PbRugInput *input,
                                          const PbTheme    *theme,
                                          double            width,
                                          double            height,
                                          int               first);

double       pb_rug_chart_get_height     (PbRugChart       *self);
void         pb_rug_chart_draw           (PbRugChart       *self,
                                          cairo_t          *cr);
/* Array of PbLabel: all text drawn. */
GArray      *pb_rug_chart_get_labels     (PbRugChart       *self);
/* The row under the pointer, numbered as in the input. */
gboolean     pb_rug_chart_pick           (PbRugChart       *self,
                                          double            x,
                                          double            y,
                                          int              *row_out);
/* In the first block; of a zero width for a row that is not drawn. */
PbBox        pb_rug_chart_get_row        (PbRugChart       *self,
                                          int               row);
/* Of a zero width for a row that is not drawn. */
PbBox        pb_rug_chart_get_cell       (PbRugChart       *self,
                                          int               row,
                                          int               column);
/* Places side by side, and whether cells have words. */
int          pb_rug_chart_get_n_across   (PbRugChart       *self);
gboolean     pb_rug_chart_has_words      (PbRugChart       *self);
gboolean     pb_rug_chart_has_period_column (PbRugChart    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRugChart, pb_rug_chart_free)

G_END_DECLS
