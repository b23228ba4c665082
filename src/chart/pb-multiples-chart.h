#pragma once

#include "pb-trend-chart.h"

G_BEGIN_DECLS

/* One small trend. */
typedef struct
{
  const char          *name;
  const PbTrendSeries *series;       /* the area's first, then England's and older publications */
  int                  n_series;
  gboolean             is_selected;
} PbMultiple;

/* All panels, of one indicator and on one scale. */
typedef struct
{
  const PbMultiple   *panels;         /* in the order to show */
  int                 n_panels;
  const PbTrendBreak *breaks;         /* the same for all; their words are the caller's to say */
  int                 n_breaks;
  const char         *moment_words;   /* "2023-25": the point that is filled; NULL for none */
  const char         *own_words;      /* for the key: "Each district" */
  const char         *benchmark_words;/* for the key: "England 79.7"; NULL for none */
  const char         *older_words;    /* for the key: "As published before"; NULL for none */
  int                 n_decimals;     /* of the values; -1 finds it */
} PbMultiplesInput;

typedef struct _PbMultiplesChart PbMultiplesChart;

/* A small trend for every area, in a grid on one scale, from left to right and down.  The
 * input is copied. */
PbMultiplesChart *pb_multiples_chart_new            (const PbMultiplesInput *input,
                                                     const PbTheme          *theme,
                                                     double                  width);
void              pb_multiples_chart_free           (PbMultiplesChart       *self);

double            pb_multiples_chart_get_height     (PbMultiplesChart       *self);
int               pb_multiples_chart_get_n_columns  (PbMultiplesChart       *self);
void              pb_multiples_chart_draw           (PbMultiplesChart       *self,
                                                     cairo_t                *cr);
/* Array of PbLabel: all text drawn. */
GArray           *pb_multiples_chart_get_labels     (PbMultiplesChart       *self);
/* The panel under the pointer. */
gboolean          pb_multiples_chart_pick           (PbMultiplesChart       *self,
                                                     double                  x,
                                                     double                  y,
                                                     int                    *panel_out);
PbBox             pb_multiples_chart_get_item_box   (PbMultiplesChart       *self,
                                                     int                     panel);
/* Where a panel's lines are. */
PbBox             pb_multiples_chart_get_plot       (PbMultiplesChart       *self,
                                                     int                     panel);
/* FALSE for a missing point. */
gboolean          pb_multiples_chart_locate         (PbMultiplesChart       *self,
                                                     int                     panel,
                                                     int                     series,
                                                     int                     point,
                                                     double                 *x_out,
                                                     double                 *y_out);
/* Whether two neighbouring points are joined by a line. */
gboolean          pb_multiples_chart_joins          (PbMultiplesChart       *self,
                                                     int                     panel,
                                                     int                     series,
                                                     int                     point);
/* For the footnote: "The scale starts at 8", or NULL. */
char             *pb_multiples_chart_dup_scale_note (PbMultiplesChart       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMultiplesChart, pb_multiples_chart_free)

G_END_DECLS
