#pragma once

/* Shared by the pb-gradient-*.c files alone: pb-gradient-chart.c copies the input and
 * finds axis and plot, pb-gradient-labels.c places the text, pb-gradient-draw.c draws. */

#include "pb-gradient-chart.h"
#include "pb-text.h"

G_BEGIN_DECLS

/* Measures of the mock-ups [px at 11 pt]. */
#define GRADIENT_TICK_GAP         6.0
#define GRADIENT_NOTE_GAP         5.0
#define GRADIENT_MARK_RADIUS      3.8
#define GRADIENT_SMALL_RADIUS     2.2
#define GRADIENT_SELECTED_RADIUS  5.4
#define GRADIENT_RING_GAP         2.6
#define GRADIENT_CAP_HALF         3.0

typedef struct
{
  char     *name;
  double    value;
  double    lower;
  double    upper;
  gboolean  is_lit;
  double    position;   /* along the axis of the groups [px] */
} GradientGroup;

typedef struct
{
  char        *text;
  PbTextStyle  style;
  PbBox        box;
  gboolean     is_value;   /* on a casing, beside its mark */
  gboolean     wraps;      /* else cut at its end where its box is too narrow */
} GradientText;

/* Groups with an order stand in columns, the value upwards; those without one in rows,
 * the value to the right, so that every name has a line of its own. */
struct _PbGradientChart
{
  PbTheme        theme;
  double         width;
  double         height;
  double         unit;
  GradientGroup *groups;
  int            n_groups;
  gboolean       has_rows;
  double         line_start;   /* NaN where none */
  double         line_end;
  char          *most_words;
  char          *least_words;
  int            selected;
  gboolean       is_computed;
  int            n_decimals;
  gboolean       is_empty;

  PbAxis         axis;
  PbBox          plot;
  double         radius;       /* of a mark [px] */
  GArray        *texts;        /* of GradientText */
  GArray        *labels;       /* of PbLabel: all text */
};

double   pb_gradient_chart_get_value_position (PbGradientChart *self,
                                               double           value);
/* The mark's middle: x_out and y_out [px]. */
void     pb_gradient_chart_get_mark           (PbGradientChart *self,
                                               int              group,
                                               double          *x_out,
                                               double          *y_out);
double   pb_gradient_chart_get_radius         (PbGradientChart *self,
                                               int              group);
gboolean pb_gradient_chart_has_limits         (PbGradientChart *self,
                                               int              group);
gboolean pb_gradient_chart_has_line           (PbGradientChart *self);
void     pb_gradient_chart_place_texts        (PbGradientChart *self);
/* The room that names need at the left of rows [px]. */
double   pb_gradient_chart_measure_names      (PbGradientChart *self);
double   pb_gradient_chart_measure_values     (PbGradientChart *self);
/* The end words under columns, each in half of @width [px]: the height of the higher. */
double   pb_gradient_chart_measure_end_words  (PbGradientChart *self,
                                               double           width);

G_END_DECLS
