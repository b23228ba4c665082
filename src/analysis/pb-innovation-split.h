#pragma once

#include "pb-fuzzy-date.h"
#include "pb-series-table.h"

G_BEGIN_DECLS

/**
 * PbInnovationSplit:
 * @n_before: points that end before the first day on which the innovation can have begun
 * @n_after: points that begin after the last such day, and end by the moment
 * @n_within: points on neither side, and those that end after the moment
 * @median_before: [indicator's unit]; NaN where there is no point
 * @median_after: likewise
 *
 * A series on both sides of a start. Before-and-after is not effect.
 */
typedef struct
{
  int     n_before;
  int     n_after;
  int     n_within;
  double  median_before;
  double  median_after;
} PbInnovationSplit;

/* Values that are not present are on no side. @area: number in the table */
void  pb_innovation_split_init       (PbInnovationSplit *self,
                                      PbSeriesTable     *table,
                                      int                area,
                                      const PbFuzzyDate *start,
                                      PbDay              moment);
/* Why no before-and-after can be drawn: "the series ends in 2017/18, before the start";
 * %NULL where both sides have points. */
char *pb_innovation_split_dup_reason (const PbInnovationSplit *self,
                                      PbSeriesTable           *table,
                                      int                      area,
                                      const PbFuzzyDate       *start,
                                      PbDay                    moment);

G_END_DECLS
