#pragma once

#include "pb-axis.h"
#include "pb-box.h"
#include "pb-chart-tag.h"
#include "pb-day.h"
#include "pb-theme.h"
#include "pb-words.h"

G_BEGIN_DECLS

/* One period of a series. */
typedef struct
{
  const char *period;   /* as published: "2023-25" */
  PbDay       first;
  PbDay       last;
  double      value;    /* NaN where none [indicator's unit, as all values] */
  double      lower;    /* 95% limits, NaN where not supplied */
  double      upper;
  PbStatus    status;   /* why there is no value */
} PbTrendPoint;

/* Whose series it is, and so how it is drawn. */
typedef enum
{
  PB_TREND_PLACE,           /* the selected Place: violet, 2.4 px */
  PB_TREND_COMPARATOR,      /* England: grey, 1.6 px, no points */
  PB_TREND_OLDER_VINTAGE,   /* an earlier publication: thin, grey, no points */
  PB_TREND_BESIDE,          /* another maker's figure of the same: thin, in the colour of neither side */
  PB_TREND_CATEGORY,        /* one of up to four sub-groups */
} PbTrendRole;

/* One line. */
typedef struct
{
  const char         *name;          /* direct label: "Chesterfield" */
  PbTrendRole         role;
  int                 category;      /* 0 to 3 for PB_TREND_CATEGORY */
  gboolean            is_computed;   /* squares, not discs */
  const PbTrendPoint *points;        /* by midpoint, rising */
  int                 n_points;
} PbTrendSeries;

/* Where values before and after are not alike: never joined across. */
typedef struct
{
  PbDay       day;
  const char *words;   /* "new method 2020" */
} PbTrendBreak;

/* When something began beside the series, an innovation: drawn over it, never joined to
 * it.  A date that is not exact is a ramp from its first to its last possible day. */
typedef struct
{
  PbDay       first;
  PbDay       last;
  const char *name;    /* "Team Up Derbyshire" */
} PbTrendStart;

/* How 95% limits are drawn. */
typedef enum
{
  PB_TREND_INTERVALS_NONE,
  PB_TREND_INTERVALS_BAND,
  PB_TREND_INTERVALS_WHISKERS,
} PbTrendIntervals;

/* One indicator over time. */
typedef struct
{
  const PbTrendSeries *series;          /* the first is the main one */
  int                  n_series;
  const PbTrendBreak  *breaks;
  int                  n_breaks;
  const PbTrendStart  *starts;          /* by first day, rising; the time axis reaches them */
  int                  n_starts;
  PbTrendIntervals     intervals;       /* of the main series and categories */
  int                  cursor;          /* point of the main series at the moment; -1 none */
  gboolean             labels_extremes; /* write the first value and the peak */
  gboolean             from_zero;       /* else zero only where the values come near it */
  int                  n_decimals;      /* of the values; -1 finds it */
  double               reference;       /* a value that means something of its own, drawn where the
                                         * scale holds it */
  const char          *reference_words; /* "no gap"; NULL for no reference */
  gboolean             reaches_reference; /* the scale reaches it, as it does a target */
  const PbChartTag    *tags;            /* of points with notes */
  int                  n_tags;
} PbTrendInput;

/* Lines over time, laid out for one size and theme.  Never changes once built. */
typedef struct _PbTrendChart PbTrendChart;

/* Lays the chart out; copies all it needs.  A chart without any value has no plot:
 * pb_trend_chart_is_empty() tells, and the caller says why in words. */
PbTrendChart *pb_trend_chart_new          (const PbTrendInput *input,
                                           const PbTheme      *theme,
                                           double              width,
                                           double              height);
void          pb_trend_chart_free         (PbTrendChart       *self);

/* The height that suits a panel [px]: 150 to 190. */
double        pb_trend_chart_get_natural_height (const PbTheme *theme);

gboolean      pb_trend_chart_is_empty     (PbTrendChart       *self);
void          pb_trend_chart_draw         (PbTrendChart       *self,
                                           cairo_t            *cr);

/* The point whose column is under the pointer, nearest in height; missing ones
 * are found too, so that a hover card can say why. */
gboolean      pb_trend_chart_pick         (PbTrendChart       *self,
                                           double              x,
                                           double              y,
                                           int                *series_out,
                                           int                *point_out);
/* FALSE for a missing point; x is set nevertheless. */
gboolean      pb_trend_chart_locate       (PbTrendChart       *self,
                                           int                 series,
                                           int                 point,
                                           double             *x_out,
                                           double             *y_out);

PbBox         pb_trend_chart_get_plot     (PbTrendChart       *self);
const PbAxis *pb_trend_chart_get_axis     (PbTrendChart       *self);
/* Array of PbLabel: all text drawn. */
GArray       *pb_trend_chart_get_labels   (PbTrendChart       *self);
/* Whether two neighbouring points are joined by a line. */
gboolean      pb_trend_chart_joins        (PbTrendChart       *self,
                                           int                 series,
                                           int                 point);
/* Whether the reference is inside the scale, and so drawn. */
gboolean      pb_trend_chart_has_reference (PbTrendChart      *self);
/* For the footnote: "The scale starts at 8", or NULL. */
char         *pb_trend_chart_dup_scale_note (PbTrendChart     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTrendChart, pb_trend_chart_free)

G_END_DECLS
