#pragma once

#include "pb-caption.h"
#include "pb-data-table.h"
#include "pb-frame.h"
#include "pb-multiples-chart.h"
#include "pb-trend-data.h"

G_BEGIN_DECLS

/**
 * PbMultiplesData:
 *
 * A small trend for every area: what the chart, its words and its table are made of.
 */
typedef struct
{
  PbFrame          *frame;
  PbSeriesTable    *table;
  PbIndicator      *indicator;
  int               start;      /* the period that the moment's is compared with; -1 none */
  int               end;        /* at the moment */
  GArray           *areas;      /* int: as the panels are, by name */
  GPtrArray        *trends;     /* PbTrendData, one a panel */
  PbMultiple       *panels;
  gboolean          has_older;  /* lines of earlier publications */
  gboolean          has_limits;
  char             *own_words;
  char             *benchmark_words;
  PbMultiplesInput  input;
} PbMultiplesData;

/* @areas: (transfer full) (element-type int) */
PbMultiplesData *pb_multiples_data_new      (PbFrame         *frame,
                                             GArray          *areas,
                                             int              start,
                                             int              end);
void             pb_multiples_data_free     (PbMultiplesData *self);

/* pb-multiples-words.c */
PbCaption       *pb_multiples_words_caption (PbMultiplesData *self);
/* An area a row, a period a column; @areas: (nullable): without rows. */
PbDataTable     *pb_multiples_words_table   (PbSeriesTable   *table,
                                             GArray          *areas,
                                             const char      *title);
PbDataTable     *pb_multiples_words_tidy    (PbMultiplesData *self,
                                             const char      *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMultiplesData, pb_multiples_data_free)

G_END_DECLS
