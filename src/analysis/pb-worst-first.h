#pragma once

#include "pb-assess.h"

G_BEGIN_DECLS

/* Where an indicator stands in a list "against England, worst first". */
typedef struct
{
  gboolean has_ended; /* the value's period ended before the moment; the caller sets it */
  int    group;      /* worse, similar, better, higher or lower, not compared */
  double badness;    /* ratio to England, 1 for equal, above 1 for worse; NaN where none */
  int    heading;    /* the indicator's group and position: the order among equals */
  int    position;
} PbWorstFirst;

/* @cell and @benchmark: (nullable) */
PbWorstFirst pb_worst_first         (PbIndicator         *indicator,
                                     const PbAssessment  *assessment,
                                     const PbObservation *cell,
                                     const PbObservation *benchmark);
/* Since when an area is worse than England without a gap, and whether before that it was
 * known not to be: "new in 2024", "since 2019-21", "since at least 2015-17". (transfer full)
 * (nullable): %NULL where it is not worse at the period */
char        *pb_worst_first_dup_since (PbSeriesTable         *table,
                                       int                    area,
                                       int                    period);
/* Below zero where @a comes first. */
int          pb_worst_first_compare (const PbWorstFirst  *a,
                                     const PbWorstFirst  *b);

G_END_DECLS
