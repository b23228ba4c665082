#pragma once

#include "pb-catalogue.h"
#include "pb-series-table.h"

G_BEGIN_DECLS

/* Sentences computed from the data: what, where, when, how big, how sure.  All
 * returned texts are the caller's.  They never say "significant"; "widening"
 * and "narrowing" only after a test; "rose" and "fell" are directions. */

/**
 * PbHeadlineInput:
 * @table: all areas and periods of the series
 * @catalogue: for the names of Places above small areas
 * @period: the period shown; -1 for not yet measured
 * @in_set: (array length=n_areas of the table): areas that count
 */
typedef struct
{
  PbSeriesTable  *table;
  PbCatalogue    *catalogue;
  int             period;
  const gboolean *in_set;
} PbHeadlineInput;

/* Over all areas: "Life expectancy for men differs by 4.5 years between districts",
 * "Preventable heart deaths: two districts worse than England, one better",
 * "55 of the 127 most deprived small areas are in Derby", or why there is nothing to say. */
char *pb_headline_areas          (const PbHeadlineInput *input);
/* "Life expectancy at birth, years, males, 2023-25. In 2015-17 the difference was 2.9 years" */
char *pb_headline_areas_subtitle (const PbHeadlineInput *input);

/* One Place over time, @area and @period in @table: "Lowest of 9 districts; 0.3 years below
 * 2020-22", "From 31.0 in 2017-19 to 36.5: no clear change".  @peers: (nullable): all areas
 * of the level, for the rank. */
char *pb_headline_trend          (PbSeriesTable         *table,
                                  int                    area,
                                  int                    period,
                                  PbSeriesTable         *peers);
/* "Life expectancy, years, males; periods overlap" */
char *pb_headline_trend_subtitle (PbSeriesTable         *table);

/* How far the Place is from England, now and in the first period of the series: "Gap: 2.4
 * years below England in 2023-25; before, 1.6 years below England in 2015-17"; NULL where
 * the two have no gap. */
char *pb_headline_gap            (PbSeriesTable         *table,
                                  int                    area,
                                  int                    period);

/* Sentences for a footnote, one a line: overlap, comparison test, method, caveats. */
char *pb_headline_notes          (const PbHeadlineInput *input);
/* "Source: OHID Fingertips 90366, as re-published by Trafford Data Lab, April 2026. Open
 * Government Licence v3.0": every dataset that @period draws on (all of the series where -1). */
char *pb_headline_source         (PbSeriesTable         *table,
                                  int                    period);

G_END_DECLS
