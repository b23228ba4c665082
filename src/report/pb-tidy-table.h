#pragma once

#include "pb-data-table.h"
#include "pb-series-table.h"

G_BEGIN_DECLS

/* One row a value, with all that it needs to stand alone: the columns of a
 * query of the command line, and the licence. */
PbDataTable *pb_tidy_table_new       (const char          *title);
/* A cell of a table; @area: -1 for the benchmark. */
void         pb_tidy_table_add_cell  (PbDataTable         *self,
                                      PbSeriesTable       *table,
                                      int                  area,
                                      int                  period);
/* What older publications said of an area, -1 for the benchmark. */
void         pb_tidy_table_add_superseded (PbDataTable    *self,
                                           PbSeriesTable  *table,
                                           int             area);

G_END_DECLS
