#pragma once

#include "pb-assess.h"

G_BEGIN_DECLS

/* What the areas that count hold in one period.  Values that print alike are
 * alike: a reader cannot tell them apart. */
typedef struct
{
  int      n_areas;                           /* that exist on the period's boundaries */
  int      n_valued;
  int      n_statuses[PB_N_STATUSES];
  int      n_comparisons[PB_N_COMPARISONS];   /* of areas with a value */
  gboolean has_published;                     /* bases of what was compared */
  gboolean has_from_intervals;
  gboolean has_intervals;
  const char *reason;                         /* why the last one was not compared; %NULL where all were */

  double   low;                               /* as printed; NaN without a value */
  double   high;
  int      low_area;                          /* the first with it; -1 without a value */
  int      high_area;
  int      n_low;
  int      n_high;
} PbSurvey;

/* @in_set: (nullable) (array length=n_areas of @table): all where %NULL
 * @period: in @table */
void   pb_survey_areas (PbSurvey       *self,
                        PbSeriesTable  *table,
                        int             period,
                        const gboolean *in_set);

/* Rounds to the indicator's decimals. */
double pb_survey_round (PbIndicator    *indicator,
                        double          value);

G_END_DECLS
