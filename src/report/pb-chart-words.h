#pragma once

#include "pb-chart-reading.h"

G_BEGIN_DECLS

/* Words that the charts of one series share. All char * are the caller's. */

/* "Life expectancy males 2023-25": what a file is called; @tail: (nullable) */
char *pb_chart_words_name       (PbSeries      *series,
                                 const char    *tail);
/* "Too many small areas to show one by one (651): choose a larger level, or another chart" */
char *pb_chart_words_too_many   (PbLevel        level,
                                 guint          n);
/* "Not yet measured on 1 January 2010: the first period is 2015-17" */
char *pb_chart_words_not_yet    (PbFrame       *frame);
/* Overlap, intervals, standardisation, suppression and caveats of the areas (element-type
 * int) in one period; -1 for all.
 * @has_intervals: whether the chart draws those that there are */
void  pb_chart_words_add_method (GString       *notes,
                                 PbFrame       *frame,
                                 GArray        *areas,
                                 int            period,
                                 gboolean       has_intervals);
/* "78.6 years", "No value": a cell as a sentence has it. */
char *pb_chart_words_cell       (PbIndicator         *indicator,
                                 const PbObservation *cell);

/* Sets what a chart that cannot be had says: @headline (transfer full), without a full stop,
 * says why and what to do; @table (transfer full) is the twin without rows. */
void  pb_chart_words_refuse     (PbChartReading *reading,
                                 PbFrame        *frame,
                                 char           *headline,
                                 PbDataTable    *table);

G_END_DECLS
