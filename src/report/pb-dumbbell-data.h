#pragma once

#include "pb-caption.h"
#include "pb-data-table.h"
#include "pb-dumbbell-chart.h"
#include "pb-frame.h"

G_BEGIN_DECLS

/* What two values of an area say of its change; the test is that the two 95% intervals do
 * not meet. */
typedef enum
{
  PB_CHANGE_NONE,          /* a side is not there, or the two may not be compared */
  PB_CHANGE_CLEAR_RISE,
  PB_CHANGE_CLEAR_FALL,
  PB_CHANGE_NOT_CLEAR,
  PB_CHANGE_ROSE,          /* not tested */
  PB_CHANGE_FELL,
  PB_CHANGE_SAME,          /* both print alike */
  PB_CHANGE_UNTOLD,        /* not tested, and of a sample: no direction is told */
  PB_N_CHANGES,
} PbChange;

/* What came of one area between the two moments. */
typedef struct
{
  int       area;        /* in the table; -1 for the benchmark */
  PbChange  change;
  double    difference;  /* later less earlier, as printed [indicator's unit]; NaN where there is none */
  gboolean  is_tested;
} PbDumbbellItem;

/**
 * PbDumbbellData:
 *
 * A series at two periods, area by area: what the chart, its words and its table
 * are made of.
 */
typedef struct
{
  PbFrame        *frame;
  PbSeriesTable  *table;
  PbIndicator    *indicator;
  int             start;      /* periods */
  int             end;
  const char     *obstacle;   /* (nullable): why no two values may be compared */
  GArray         *areas;      /* int: the areas, by name */
  GArray         *items;      /* PbDumbbellItem, as the rows are */
  GPtrArray      *texts;      /* utf8 of the rows */
  PbDumbbellRow  *rows;
  PbDumbbellInput input;
} PbDumbbellData;

/* @areas: (transfer full) (element-type int) */
PbDumbbellData      *pb_dumbbell_data_new      (PbFrame        *frame,
                                                GArray         *areas,
                                                int             start,
                                                int             end);
void                 pb_dumbbell_data_free     (PbDumbbellData *self);
/* The period that the moment's is compared with where nobody chose one: the first with
 * which most areas may be; -1 where there is none before. */
int                  pb_dumbbell_data_find_start (PbFrame      *frame,
                                                GArray         *areas,
                                                int             end);
const PbObservation *pb_dumbbell_data_get_cell (PbDumbbellData *self,
                                                int             area,
                                                int             period);
PbArea              *pb_dumbbell_data_get_area (PbDumbbellData *self,
                                                int             area);
const PbDumbbellItem *pb_dumbbell_data_get_item (PbDumbbellData *self,
                                                guint           index);
/* Of its area. */
const char          *pb_dumbbell_data_get_name (PbDumbbellData *self,
                                                const PbDumbbellItem *item);
/* "2015-17" */
const char          *pb_dumbbell_data_get_period (PbDumbbellData *self,
                                                int             period);

/* pb-dumbbell-words.c */
/* "clear fall", "−0.9": at the row's end; %NULL for none. (transfer full) */
char                *pb_dumbbell_words_change  (PbDumbbellData *self,
                                                const PbDumbbellItem *item);
PbCaption           *pb_dumbbell_words_caption (PbDumbbellData *self);

/* pb-dumbbell-finding.c */
/* What happened between the two periods; %NULL where no area can be compared. (transfer full) */
char                *pb_dumbbell_words_finding (PbDumbbellData *self);

/* pb-dumbbell-table.c */
/* @self: (nullable): without rows */
PbDataTable         *pb_dumbbell_words_table   (PbDumbbellData *self,
                                                const char     *title);
PbDataTable         *pb_dumbbell_words_tidy    (PbDumbbellData *self,
                                                const char     *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDumbbellData, pb_dumbbell_data_free)

G_END_DECLS
