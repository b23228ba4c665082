#pragma once

#include "pb-widest.h"

G_BEGIN_DECLS

/**
 * pb_commitment_gaps_describe:
 * @widest: gaps of all indicators and areas at the moment
 * @indicator: one of inequality (SII)
 * @level: of the areas of @widest
 *
 * Counts in how many areas the published gap rose, a sentence a series: "Gap in life
 * expectancy (SII) for men: rose in 8 of 9 districts since 2015-17. Not tested".  A
 * direction is no verdict: how many widened is said where that was tested.
 *
 * Returns: (transfer full) (element-type utf8): empty where no area has two figures
 */
GPtrArray *pb_commitment_gaps_describe (PbWidest    *widest,
                                        PbIndicator *indicator,
                                        PbLevel      level);

G_END_DECLS
