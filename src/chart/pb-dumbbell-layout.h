#pragma once

/* What pb-dumbbell-chart.c and pb-dumbbell-labels.c lay out and pb-dumbbell-draw.c draws;
 * for those alone. */

#include "pb-dumbbell-chart.h"
#include "pb-text.h"

G_BEGIN_DECLS

/* Weights and sizes [px at 11 pt]. */
#define DUMBBELL_RING      5.5
#define DUMBBELL_DISC      4.6
#define DUMBBELL_LANE      8.0   /* from a row's line to its whiskers */
#define DUMBBELL_SHAPE    12.0
#define DUMBBELL_KEY_GAP   6.0
#define DUMBBELL_SWATCH_WIDTH  22.0
#define DUMBBELL_SWATCH_HEIGHT 14.0

/* A text with its place; no width where there is none. */
typedef struct
{
  char        *text;
  PbTextStyle  style;
  PbBox        box;
} DumbbellText;

typedef struct
{
  char          *name;
  PbDumbbellEnd  ends[2];        /* the start's and the end's */
  gboolean       is_joined;
  gboolean       is_benchmark;
  gboolean       is_selected;
  PbComparison   verdict;

  double         top;
  double         height;
  double         y;              /* of its line */
  double         shape_x;        /* middle of the verdict's shape */
  DumbbellText   label;          /* the name */
  DumbbellText   values[2];
  DumbbellText   change;
  DumbbellText   status;         /* why a side is not there */
  PbBox          swatch;         /* no width where a side is there */
} DumbbellRow;

struct _PbDumbbellChart
{
  PbTheme       theme;
  double        unit;
  double        width;
  double        height;
  gboolean      is_narrow;       /* names over their lines */
  gboolean      has_limits;
  gboolean      is_empty;        /* no row has a value */
  int           n_decimals;
  DumbbellRow  *rows;
  int           n_rows;

  PbAxis        axis;
  PbBox         plot;            /* values lie inside, away from its ends by @margin */
  double        margin;
  double        name_width;
  double        change_right;    /* where changes end */
  double        change_width;
  DumbbellText  keys[2];         /* the two moments */
  double        key_xs[2];       /* middle of their marks */
  double        key_ys[2];
  DumbbellText  change_heading;
  GArray       *ticks;           /* of DumbbellText */
  GArray       *labels;          /* of PbLabel: all text */
};

gboolean pb_dumbbell_has_value          (const PbDumbbellEnd *end);
gboolean pb_dumbbell_has_limits         (const PbDumbbellEnd *end);
void     pb_dumbbell_text_clear         (DumbbellText        *text);
/* Sets all texts, row by row from the top, and so how high each row is. */
void     pb_dumbbell_chart_place_labels (PbDumbbellChart     *self);
/* The width of one line [px]. */
double   pb_dumbbell_chart_measure      (PbDumbbellChart     *self,
                                         PbTextStyle          style,
                                         const char          *text);

G_END_DECLS
