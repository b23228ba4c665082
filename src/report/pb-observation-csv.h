#pragma once

#include "pb-series-table.h"

G_BEGIN_DECLS

/* Rows of observations as `query` prints them: one row an area and period, every
 * column that says what the figure is and where it comes from.  RFC 4180. */

/* Without line end: area_code,area_name,…,vintage,source[,licence] */
char *pb_observation_csv_header (gboolean             with_licence);

/* Appends one row, line end included.  @dataset: (nullable). */
void  pb_observation_csv_append (GString             *csv,
                                 PbSeries            *series,
                                 PbArea              *area,
                                 const PbPeriod      *period,
                                 const PbObservation *cell,
                                 PbDataset           *dataset,
                                 gboolean             with_licence);

/* "OHID: Life expectancy, as re-published by Trafford Data Lab" */
char *pb_observation_csv_source (PbDataset           *dataset);

G_END_DECLS
