#pragma once

#include "pb-axis.h"
#include "pb-box.h"
#include "pb-chart-tag.h"
#include "pb-day.h"
#include "pb-spc.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* One period, as the rules of statistical process control see it. */
typedef struct
{
  const char     *period;       /* as published: "April 2019" */
  PbDay           first;
  PbDay           last;
  double          value;        /* NaN where none [indicator's unit, as all values] */
  PbSpcRule       rule;         /* which makes it a special cause, if any */
  PbSpcVariation  variation;
  gboolean        is_missing;   /* no value: the line is broken there */
  gboolean        is_later;     /* than the moment: grey and hollow, no verdict */
} PbXmrPoint;

/* Points that share limits; points of no segment have none. */
typedef struct
{
  int      first;      /* index of its first point */
  int      n_points;   /* up to its last, gaps counted */
  double   mean;       /* NaN where there is none */
  double   lower;      /* process limits, NaN where there are none */
  double   upper;
  gboolean is_short;   /* limits of a trial: fainter */
} PbXmrSegment;

/* A day with words: the reason for new limits, or an event. */
typedef struct
{
  PbDay       day;
  const char *words;
} PbXmrMark;

/* The X part of an XmR chart: one measure over time, with what its points vary round. */
typedef struct
{
  const PbXmrPoint   *points;         /* (array length=n_points): by midpoint, rising */
  int                 n_points;
  const PbXmrSegment *segments;
  int                 n_segments;
  double              target;         /* NaN for none */
  const char         *target_words;   /* (nullable): its direct label, without the number; "Target" */
  const PbXmrMark    *rebases;        /* where limits start anew: dashed, with the reason */
  int                 n_rebases;
  const PbXmrMark    *events;         /* violet, with a plus on top */
  int                 n_events;
  int                 cursor;         /* point at the moment; -1 for none */
  int                 n_decimals;     /* of the values; -1 finds it */
  const PbChartTag   *tags;           /* of points with notes */
  int                 n_tags;
} PbXmrInput;

/* A series in time with its mean, process limits and target, laid out for one size
 * and theme. */
typedef struct _PbXmrChart PbXmrChart;

/* Lays the chart out; copies all it needs.  A chart without any value has no plot:
 * pb_xmr_chart_is_empty() tells, and the caller says why in words. */
PbXmrChart   *pb_xmr_chart_new          (const PbXmrInput *input,
                                         const PbTheme    *theme,
                                         double            width,
                                         double            height);
void          pb_xmr_chart_free         (PbXmrChart       *self);

/* The least height that suits it in the centre of the window [px]. */
double        pb_xmr_chart_get_natural_height (const PbTheme *theme);

gboolean      pb_xmr_chart_is_empty     (PbXmrChart       *self);
void          pb_xmr_chart_draw         (PbXmrChart       *self,
                                         cairo_t          *cr);

/* The hollow mark of points later than the moment: for a legend. */
void          pb_xmr_chart_draw_later_mark (const PbTheme *theme,
                                         cairo_t          *cr,
                                         double            centre_x,
                                         double            centre_y);

/* The point whose column is nearest to the pointer; a missing one too, so that a
 * hover card can say why. */
gboolean      pb_xmr_chart_pick         (PbXmrChart       *self,
                                         double            x,
                                         double            y,
                                         int              *point_out);
/* FALSE for a missing point; x is set nevertheless. */
gboolean      pb_xmr_chart_locate       (PbXmrChart       *self,
                                         int               point,
                                         double           *x_out,
                                         double           *y_out);

PbBox         pb_xmr_chart_get_plot     (PbXmrChart       *self);
const PbAxis *pb_xmr_chart_get_axis     (PbXmrChart       *self);
/* Where a value stands [px]. */
double        pb_xmr_chart_get_y        (PbXmrChart       *self,
                                         double            value);
/* Array of PbLabel: all text drawn. */
GArray       *pb_xmr_chart_get_labels   (PbXmrChart       *self);
/* Whether a point and the one after it are joined by a line. */
gboolean      pb_xmr_chart_joins        (PbXmrChart       *self,
                                         int               point);
/* Whether a point has a mark of its own: all where they stand apart, else special
 * causes alone. */
gboolean      pb_xmr_chart_has_mark     (PbXmrChart       *self,
                                         int               point);
/* For the footnote: "The scale starts at 8", or NULL. */
char         *pb_xmr_chart_dup_scale_note (PbXmrChart     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbXmrChart, pb_xmr_chart_free)

G_END_DECLS
