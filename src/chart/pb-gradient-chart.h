#pragma once

#include "pb-axis.h"
#include "pb-box.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* One group at one moment. */
typedef struct
{
  const char *name;       /* "Most deprived tenth" */
  double      value;      /* NaN where none: its place stays, without a mark [indicator's unit, as all
                           * values] */
  double      lower;      /* 95% limits, NaN where there are none */
  double      upper;
  double      midpoint;   /* of its share of the cumulative population, 0 to 1; NaN: evenly spaced */
  double      fitted;     /* the line there, NaN where none is fitted: for who reads it out */
  gboolean    is_lit;     /* shown on the map too: an ink ring */
} PbGradientPoint;

/* The gradient of one indicator at one moment, by deprivation or another division of people. */
typedef struct
{
  const PbGradientPoint *points;       /* most to least deprived where they have an order */
  int                    n_points;
  gboolean               is_ordered;   /* else rows, each with its name, the value to the right */
  double                 line_start;   /* the fitted line at 0 and 1, NaN where there is none */
  double                 line_end;
  const char            *most_words;   /* (nullable): "most deprived tenth", under the axis at the left */
  const char            *least_words;  /* (nullable): at the right */
  gboolean               is_computed;  /* squares, not discs */
  int                    n_decimals;   /* of the values; -1 finds it */
  int                    selected;     /* drawn larger, its value written; -1 for none */
} PbGradientInput;

typedef struct _PbGradientChart PbGradientChart;

/* Lays the chart out; copies all it needs.  A chart without any value has no plot:
 * pb_gradient_chart_is_empty() tells, and the caller says why in words. */
PbGradientChart *pb_gradient_chart_new          (const PbGradientInput *input,
                                                 const PbTheme         *theme,
                                                 double                 width,
                                                 double                 height);
void             pb_gradient_chart_free         (PbGradientChart       *self);

/* The height that suits a panel [px]; groups without an order are rows, for which
 * pb_gradient_chart_measure_height() knows better. */
double           pb_gradient_chart_get_natural_height (const PbTheme   *theme);
/* A line for every row up to PB_GRADIENT_MOST_ROWS; more share that height, and not
 * all have room for a name. */
#define PB_GRADIENT_MOST_ROWS 24
double           pb_gradient_chart_measure_height (const PbGradientInput *input,
                                                   const PbTheme         *theme);

gboolean         pb_gradient_chart_is_empty     (PbGradientChart       *self);
void             pb_gradient_chart_draw         (PbGradientChart       *self,
                                                 cairo_t               *cr);

/* The group whose column or row is nearest to the pointer; one without a value is found
 * too, so that a hover card can say so. */
gboolean         pb_gradient_chart_pick         (PbGradientChart       *self,
                                                 double                 x,
                                                 double                 y,
                                                 int                   *group_out);
/* FALSE for a group without a value; where its column or row is, is set nevertheless. */
gboolean         pb_gradient_chart_locate       (PbGradientChart       *self,
                                                 int                    group,
                                                 double                *x_out,
                                                 double                *y_out);

PbBox            pb_gradient_chart_get_plot     (PbGradientChart       *self);
const PbAxis    *pb_gradient_chart_get_axis     (PbGradientChart       *self);
/* Array of PbLabel: all text drawn. */
GArray          *pb_gradient_chart_get_labels   (PbGradientChart       *self);
/* For the footnote: "The scale starts at 8", or NULL. */
char            *pb_gradient_chart_dup_scale_note (PbGradientChart     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbGradientChart, pb_gradient_chart_free)

G_END_DECLS
