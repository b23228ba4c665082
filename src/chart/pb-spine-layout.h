#pragma once

/* What pb-spine-chart.c and its neighbours lay out and pb-spine-draw.c draws; for those only. */

#include "pb-spine-chart.h"
#include "pb-text-sheet.h"

G_BEGIN_DECLS

/* Measures [px at 11 pt]. */
#define SHAPE_SIZE   12.0
#define BAR_HEIGHT   12.0
#define COLUMN_GAP   10.0
#define ROW_PAD       6.0
#define KEY_MARK     18.0

/* Where the columns stand [px]: left edges and widths. */
typedef struct
{
  gboolean is_wide;
  double   name_width;
  double   period_x, period_width;
  double   place_x, place_width;
  double   benchmark_x, benchmark_width;
  double   left_x, left_width;        /* the values at the ends */
  double   spine_x, spine_width;
  double   right_x, right_width;
  double   head_height;
} PbSpineColumns;

/* One row as drawn, numbers only. */
typedef struct
{
  PbBox        box;
  PbBox        track;        /* of no width where there is no spine */
  double       reach;        /* from England to the farther end [indicator's unit] */
  int          direction;    /* 1 where higher values lie to the right, else -1 */
  double       value;
  double       benchmark;
  double       left;
  double       right;
  double       low_quarter;
  double       high_quarter;
  PbComparison comparison;
} SpineRow;

/* What a mark of the key shows. */
typedef enum
{
  KEY_RANGE,
  KEY_QUARTERS,
  KEY_BENCHMARK,
  KEY_COMPARISON,
} KeyKind;

typedef struct
{
  KeyKind      kind;
  PbComparison comparison;
  PbBox        box;
} KeyMark;

struct _PbSpineChart
{
  PbTheme         theme;
  double          unit;
  double          width;
  double          height;
  PbSpineColumns  columns;
  GArray         *rows;      /* of SpineRow */
  GArray         *keys;      /* of KeyMark */
  PbTextSheet    *texts;
};

void        pb_spine_columns_choose (PbSpineColumns     *self,
                                     const PbSpineInput *input,
                                     const PbTheme      *theme,
                                     double              width);
gboolean    pb_spine_row_has_value  (const PbSpineRow   *row);
/* "77.3", or why there is none */
const char *pb_spine_row_get_value  (const PbSpineRow   *row);
/* "worse"; "" where there is no value, or it is not compared */
const char *pb_spine_row_get_word   (const PbSpineRow   *row);
/* "lowest", "highest" under the ends of a row without a direction, where the heads do not say
 * so; else "" */
const char *pb_spine_row_get_end_word (const PbSpineInput *input,
                                       const PbSpineRow   *row,
                                       gboolean            is_right);
/* Has any row a worse and a better end? */
gboolean    pb_spine_has_direction  (const PbSpineInput *input);
/* "Worst", "Lowest" */
const char *pb_spine_get_end_head   (const PbSpineInput *input,
                                     gboolean            is_right);

/* Sets @text in a column, its lines at the right (@align 1) or the left; answers its height. */
double      pb_spine_set_lines      (PbSpineChart       *self,
                                     PbTextStyle         style,
                                     PbColour            colour,
                                     const char         *text,
                                     double              x,
                                     double              width,
                                     double              y,
                                     double              align);
double      pb_spine_measure_lines  (PbSpineChart       *self,
                                     PbTextStyle         style,
                                     const char         *text,
                                     double              width);
/* Set one row from @y, with what is drawn of it in @drawn; answer its height. */
double      pb_spine_set_wide_row   (PbSpineChart       *self,
                                     const PbSpineInput *input,
                                     const PbSpineRow   *row,
                                     SpineRow           *drawn,
                                     double              y);
double      pb_spine_set_narrow_row (PbSpineChart       *self,
                                     const PbSpineInput *input,
                                     const PbSpineRow   *row,
                                     SpineRow           *drawn,
                                     double              top);

/* Sets the key under the rows from @y; answers where it ends. */
double      pb_spine_key_set        (PbSpineChart       *self,
                                     const PbSpineInput *input,
                                     double              y);

G_END_DECLS
