#pragma once

/* What pb-rug-chart.c and its neighbours lay out and pb-rug-draw.c draws; for those only. */

#include "pb-rug-chart.h"
#include "pb-text-sheet.h"

G_BEGIN_DECLS

/* Measures [px at 11 pt]. */
#define SHAPE_SIZE    12.0
#define SWATCH_WIDTH  14.0
#define SWATCH_HEIGHT 12.0
#define SHAPE_GAP      4.0
#define CELL_PAD       4.0
#define CELL_GAP       2.0
#define ROW_PAD        5.0
#define COLUMN_GAP     8.0

/* How a cell says what it holds, from the roomiest. */
typedef enum
{
  PB_RUG_WORDS,     /* shape and value, the word under them */
  PB_RUG_INLINE,    /* shape and value */
  PB_RUG_STACKED,   /* the shape over the value */
} PbRugStyle;

/* How wide everything is. */
typedef struct
{
  PbRugStyle style;
  gboolean   has_period;        /* in a column of its own; else beside or under the name */
  gboolean   has_names;         /* names in a column; else on a line over their cells */
  gboolean   turns_heads;
  double     name_width;
  double     period_width;
  double     column_width;
  double     benchmark_width;
  double     head_room;         /* how long a line of a head may be */
  double     head_height;
  int        n_across;          /* Places of one block */
} PbRugColumns;

/* A mark to draw: a shape or a pattern, with the ground of its cell. */
typedef struct
{
  PbBox        cell;
  PbStatus     status;
  PbComparison comparison;
  double       x;               /* middle of the shape or swatch */
  double       y;
} RugMark;

typedef struct
{
  PbBox   box;
  int     row;
} RugBand;

/* One block: Places @first to @end, the latter not included. */
typedef struct
{
  int    first;
  int    end;
  double top;
} RugBlock;

struct _PbRugChart
{
  PbTheme      theme;
  double       unit;
  double       line;            /* height of a line of captions */
  double       width;
  double       height;
  PbRugColumns columns;
  int          first;
  int          last;
  int          n_places;
  double       row_end;         /* the right end of rows */
  PbTextSheet *texts;
  GArray      *marks;           /* of RugMark: cells, then the key's */
  guint        n_cells;
  GArray      *bands;           /* of RugBand: rows, block by block */
  GArray      *cells;           /* of PbBox: row by row from @first, n_places in each */
  GArray      *selected;        /* of PbBox: the selected Place's column */
  GArray      *edges;           /* of PbBox: the line before the benchmark's column */
};

void        pb_rug_columns_choose   (PbRugColumns       *self,
                                     const PbRugInput   *input,
                                     const PbTheme      *theme,
                                     double              width);
/* "worse", or why there is no value; "" for what is not compared */
const char *pb_rug_cell_get_words   (const PbRugCell    *cell);
/* "77.3", or "[c]" */
const char *pb_rug_cell_get_value   (const PbRugCell    *cell);
gboolean    pb_rug_cell_has_value   (const PbRugCell    *cell);

/* Where the Places begin, and one of them in its block [px]. */
double      pb_rug_get_places_x     (PbRugChart         *self);
double      pb_rug_get_column_x     (PbRugChart         *self,
                                     const RugBlock     *block,
                                     int                 column);
/* The height that a row's cells take, padding and all. */
double      pb_rug_get_cells_height (PbRugChart         *self,
                                     const PbRugRow     *row,
                                     const RugBlock     *block);
/* Sets one row from @top; answers where it ends. */
double      pb_rug_set_row          (PbRugChart         *self,
                                     const PbRugRow     *row,
                                     const RugBlock     *block,
                                     int                 index,
                                     double              top);

/* Sets the key under the rows from @y; answers where it ends. */
double      pb_rug_key_set          (PbRugChart         *self,
                                     const PbRugInput   *input,
                                     double              y);

G_END_DECLS
