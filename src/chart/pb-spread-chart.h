#pragma once

#include "pb-axis.h"
#include "pb-box-plot.h"
#include "pb-box.h"
#include "pb-theme.h"
#include "pb-words.h"

G_BEGIN_DECLS

/* An area drawn by itself. */
typedef struct
{
  const char *name;
  double      value;   /* [indicator's unit, as all values] */
} PbSpreadPoint;

/* How the areas lie in one period. */
typedef struct
{
  const char          *period;     /* as published: "2023-25" */
  PbBoxPlot            box;        /* of the areas with a value */
  PbStatus             status;     /* why there is no value at all, where there is none */
  const PbSpreadPoint *points;     /* those outside the whiskers; of fewer than PB_BOX_PLOT_LEAST all */
  int                  n_points;
  double               benchmark;  /* England's value; NaN for none */
  double               place;      /* the selected Place's; NaN for none */
  gboolean             is_apart;   /* not of one kind with the period before: never joined to it */
} PbSpreadPeriod;

/* One indicator over time. */
typedef struct
{
  const PbSpreadPeriod *periods;         /* rising */
  int                   n_periods;
  int                   moment;          /* the period at the moment; -1 none */
  const char           *benchmark_name;  /* "England"; NULL for none */
  const char           *place_name;      /* NULL for none */
  const char           *box_words;       /* for the key: "Middle half of the districts, line: median" */
  const char           *point_words;     /* for the key: "Districts further out" */
  int                   n_decimals;      /* of the values; -1 finds it */
} PbSpreadInput;

typedef struct _PbSpreadChart PbSpreadChart;

/* A box plot by period: how the areas spread, with England's mark and the Place's line.  The
 * input is copied. */
PbSpreadChart *pb_spread_chart_new            (const PbSpreadInput *input,
                                               const PbTheme       *theme,
                                               double               width);
void           pb_spread_chart_free           (PbSpreadChart       *self);

double         pb_spread_chart_get_height     (PbSpreadChart       *self);
void           pb_spread_chart_draw           (PbSpreadChart       *self,
                                               cairo_t             *cr);
/* Array of PbLabel: all text drawn. */
GArray        *pb_spread_chart_get_labels     (PbSpreadChart       *self);
/* The period whose column is under the pointer. */
gboolean       pb_spread_chart_pick           (PbSpreadChart       *self,
                                               double               x,
                                               double               y,
                                               int                 *period_out);
PbBox          pb_spread_chart_get_item_box   (PbSpreadChart       *self,
                                               int                  period);
/* The box from quartile to quartile; no width where there is none. */
PbBox          pb_spread_chart_get_box        (PbSpreadChart       *self,
                                               int                  period);
/* The middle of a column, and where a value lies [px]. */
double         pb_spread_chart_get_x          (PbSpreadChart       *self,
                                               int                  period);
double         pb_spread_chart_get_y          (PbSpreadChart       *self,
                                               double               value);
/* For the footnote: "The scale starts at 8", or NULL. */
char          *pb_spread_chart_dup_scale_note (PbSpreadChart       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSpreadChart, pb_spread_chart_free)

G_END_DECLS
