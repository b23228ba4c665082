#pragma once

#include "pb-caption.h"
#include "pb-data-table.h"
#include "pb-frame.h"
#include "pb-spread-chart.h"

G_BEGIN_DECLS

/**
 * PbSpreadData:
 *
 * How the areas of a series spread, period by period: what the box plot, its words
 * and its table are made of.  Each area's values are of one publication: those of
 * its line in a trend.
 */
typedef struct
{
  PbFrame        *frame;
  PbSeriesTable  *table;
  PbIndicator    *indicator;
  GArray         *areas;      /* int: of the area set, by name */
  double         *values;     /* areas down, periods across; NaN where there is none */
  double         *benchmarks; /* one a period */
  int             place;      /* the selected Place in the table; -1 none */
  double         *place_values;
  int             first;      /* periods from the first to the last with any value; -1 none */
  int             last;
  int             moment;     /* the period at the moment */
  gboolean        has_older;  /* values that only an earlier publication holds are left out */
  GPtrArray      *points;     /* GArray of PbSpreadPoint, one a period */
  PbSpreadPeriod *periods;    /* from @first to @last */
  char           *box_words;
  char           *point_words;
  PbSpreadInput   input;
} PbSpreadData;

/* @areas: (transfer full) (element-type int) */
PbSpreadData         *pb_spread_data_new        (PbFrame      *frame,
                                                 GArray       *areas);
void                  pb_spread_data_free       (PbSpreadData *self);
gboolean              pb_spread_data_is_empty   (PbSpreadData *self);
/* @period: of the table, from @first to @last */
const PbSpreadPeriod *pb_spread_data_get_period (PbSpreadData *self,
                                                 int           period);
/* NaN where there is none; @row: in @areas */
double                pb_spread_data_get_value  (PbSpreadData *self,
                                                 guint         row,
                                                 int           period);

/* pb-spread-words.c */
PbCaption            *pb_spread_words_caption   (PbSpreadData *self);
/* @self: (nullable): without rows */
PbDataTable          *pb_spread_words_table     (PbSpreadData *self,
                                                 const char   *title);
PbDataTable          *pb_spread_words_tidy      (PbSpreadData *self,
                                                 const char   *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSpreadData, pb_spread_data_free)

G_END_DECLS
