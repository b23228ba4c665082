#pragma once

#include "pb-data-table.h"
#include "pb-trend-chart.h"

G_BEGIN_DECLS

/* What more is to be said of a period, "revised [r]"; (transfer full) (nullable) */
typedef char *(*PbTrendMark) (PbDay    first,
                              PbDay    last,
                              gpointer user_data);

/**
 * pb_trend_table_new:
 * @title: what the table holds
 * @input: the lines of a chart over time
 * @mark: (nullable): asked for each period
 * @user_data: for @mark
 *
 * The table twin of a chart over time: a row a period that any line has a point
 * in, from the first; a column a line, with its limits beside it where it has
 * any.  A break before a period is said in a last column, with what @mark says.
 *
 * Returns: (transfer full): the table
 */
PbDataTable *pb_trend_table_new (const char         *title,
                                 const PbTrendInput *input,
                                 PbTrendMark         mark,
                                 gpointer            user_data);

G_END_DECLS
