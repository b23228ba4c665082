#pragma once

#include "pb-chart-notes.h"
#include "pb-series-table.h"
#include "pb-trend-chart.h"

G_BEGIN_DECLS

/* What a trend chart of one Place draws, with the arrays it points to. */
typedef struct
{
  PbTrendInput   input;
  GArray        *series;     /* PbTrendSeries: the Place, England, older vintages */
  GArray        *breaks;     /* PbTrendBreak: where small areas are of another edition */
  GPtrArray     *points;     /* GArray of PbTrendPoint, one a series */
  GArray        *tags;       /* PbChartTag: of pinned notes */
  GPtrArray     *names;      /* utf8 */
} PbTrendData;

/* The Place is area @area of @table; @period is the one at the moment, -1 for none. */
PbTrendData *pb_trend_data_new  (PbSeriesTable *table,
                                 int            area,
                                 int            period);
/* Several areas that make up one Place: up to four as categories, else as plain lines. */
PbTrendData *pb_trend_data_new_for_areas (PbSeriesTable *table,
                                          const int     *areas,
                                          int            n_areas,
                                          int            period);
/* Tags for notes, whose points are periods of the table. @codes: (array zero-terminated=1):
 * of the areas that the lines are of, in their order: a note of one stands at its line */
void         pb_trend_data_pin_notes (PbTrendData       *self,
                                      GPtrArray         *notes,
                                      const char *const *codes);
void         pb_trend_data_free (PbTrendData   *self);

/* What any line over time follows, the smallest too: @area is -1 for the benchmark. */
void         pb_trend_data_fill_line (PbSeriesTable *table,
                                      int            area,
                                      double        *values);
gboolean     pb_trend_data_has_break (PbSeriesTable *table,
                                      int            period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTrendData, pb_trend_data_free)

G_END_DECLS
