#pragma once

#include "pb-gradient-chart.h"
#include "pb-inequality.h"
#include "pb-trend-chart.h"

G_BEGIN_DECLS

/* What the trend of an inequality draws, with the arrays it points to. */
typedef struct
{
  PbTrendInput  input;
  GArray       *series;    /* PbTrendSeries: as the answer's lines, in their order, as far as they share the unit */
  GArray       *lines;     /* guint: the answer's line of each series */
  GArray       *breaks;    /* PbTrendBreak */
  GPtrArray    *points;    /* GArray of PbTrendPoint, one a series: as the line's points */
  GPtrArray    *names;     /* utf8 */
} PbInequalityTrend;

/* What the gradient of an inequality draws, likewise. */
typedef struct
{
  PbGradientInput  input;
  GArray          *points;   /* PbGradientPoint: as the gradient's groups */
  GPtrArray       *names;    /* utf8 */
} PbInequalityGradientData;

/* Ours first with its interval band, squares where computed, discs where published; a
 * period's point is the position in the answer's line.  No series where there is a refusal. */
PbInequalityTrend        *pb_inequality_trend_new          (PbInequality             *inequality);
void                      pb_inequality_trend_free         (PbInequalityTrend        *self);

/* NULL where the answer has no gradient.  Nothing is selected or lit: the caller may
 * set both, in its own copy of the input. */
PbInequalityGradientData *pb_inequality_gradient_new       (PbInequality             *inequality);
void                      pb_inequality_gradient_free      (PbInequalityGradientData *self);

/* Alternative text: what kind of picture, the finding, the verdict, the figures. */
char                     *pb_inequality_dup_description    (PbInequality             *inequality);
/* The same of the chart over time alone. */
char                     *pb_inequality_dup_trend_description (PbInequality          *inequality);

/* How a figure of the measure is written out: "4.5 years". */
char                     *pb_inequality_dup_number         (PbInequality             *inequality,
                                                            double                    value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbInequalityTrend, pb_inequality_trend_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbInequalityGradientData, pb_inequality_gradient_free)

G_END_DECLS
