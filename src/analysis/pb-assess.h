#pragma once

#include "pb-series-table.h"

G_BEGIN_DECLS

/**
 * PbAssessment:
 * @comparison: the result, in the words of the value's polarity
 * @basis: published, from intervals, or none
 * @reason: why it is not compared, a translated static sentence part ("no interval
 *   supplied", "no England value", "no direction is better"); %NULL when compared
 *
 * How a value compares with England, and by whose judgement.
 */
typedef struct
{
  PbComparison       comparison;
  PbComparisonBasis  basis;
  const char        *reason;
} PbAssessment;

/* The publisher's comparison where there is one; else from the 95% interval of @cell
 * with England's value taken as exact; else not compared. */
PbAssessment pb_assess (PbIndicator         *indicator,
                        const PbObservation *cell,
                        const PbObservation *benchmark);

G_END_DECLS
