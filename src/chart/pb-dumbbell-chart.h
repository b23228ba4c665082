#pragma once

#include "pb-axis.h"
#include "pb-box.h"
#include "pb-theme.h"
#include "pb-words.h"

G_BEGIN_DECLS

/* One side of a row. */
typedef struct
{
  double    value;   /* NaN where none [indicator's unit, as all values] */
  double    lower;   /* 95% limits, NaN where not supplied */
  double    upper;
  PbStatus  status;  /* why there is no value, said in words */
} PbDumbbellEnd;

/* One area, or England. */
typedef struct
{
  const char    *name;
  PbDumbbellEnd  start;
  PbDumbbellEnd  end;
  gboolean       is_joined;     /* a line between the two: they may be compared */
  gboolean       is_benchmark;  /* England: grey */
  gboolean       is_selected;
  const char    *change;        /* "clear fall", "−0.9"; NULL for none */
  PbComparison   verdict;       /* shape before @change; PB_COMPARISON_NOT_COMPARED for none */
} PbDumbbellRow;

/* One indicator at two moments. */
typedef struct
{
  const PbDumbbellRow *rows;          /* in the order to show */
  int                  n_rows;
  const char          *start_words;   /* "2015-17": the rings */
  const char          *end_words;     /* "2023-25": the discs */
  const char          *change_words;  /* over the changes: "Change"; NULL for no such column */
  int                  n_decimals;    /* of the values; -1 finds it */
} PbDumbbellInput;

typedef struct _PbDumbbellChart PbDumbbellChart;

/* Two moments of every row on one line, a ring and a disc.  The input is copied.  Below
 * 460 px, scaled with the text, names and changes stand over their lines. */
PbDumbbellChart *pb_dumbbell_chart_new            (const PbDumbbellInput *input,
                                                   const PbTheme         *theme,
                                                   double                 width);
void             pb_dumbbell_chart_free           (PbDumbbellChart       *self);

double           pb_dumbbell_chart_get_height     (PbDumbbellChart       *self);
void             pb_dumbbell_chart_draw           (PbDumbbellChart       *self,
                                                   cairo_t               *cr);
/* Array of PbLabel: all text drawn. */
GArray          *pb_dumbbell_chart_get_labels     (PbDumbbellChart       *self);
/* The row under the pointer. */
gboolean         pb_dumbbell_chart_pick           (PbDumbbellChart       *self,
                                                   double                 x,
                                                   double                 y,
                                                   int                   *row_out);
/* The whole row. */
PbBox            pb_dumbbell_chart_get_item_box   (PbDumbbellChart       *self,
                                                   int                    row);
/* Where a value lies, and the line of a row [px]. */
double           pb_dumbbell_chart_get_x          (PbDumbbellChart       *self,
                                                   double                 value);
double           pb_dumbbell_chart_get_y          (PbDumbbellChart       *self,
                                                   int                    row);
/* For the footnote: "The scale starts at 8", or NULL. */
char            *pb_dumbbell_chart_dup_scale_note (PbDumbbellChart       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDumbbellChart, pb_dumbbell_chart_free)

G_END_DECLS
