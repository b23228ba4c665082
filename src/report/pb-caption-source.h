#pragma once

#include "pb-series-table.h"

G_BEGIN_DECLS

/* Whose figures a picture shows.  Datasets are gathered in the order in which they are
 * met, each once, then said one a line. */

/* (transfer full) (element-type PbDataset): to gather into; holds references */
GPtrArray *pb_caption_source_list        (void);
/* @dataset: (nullable): nothing is added for %NULL */
void       pb_caption_source_add         (GPtrArray        *datasets,
                                          PbDataset        *dataset);
/* The dataset of one cell; @area: -1 for the benchmark. */
void       pb_caption_source_add_cell    (GPtrArray        *datasets,
                                          PbSeriesTable    *table,
                                          int               area,
                                          int               period);
/* Of every area and the benchmark in one period. */
void       pb_caption_source_add_period  (GPtrArray        *datasets,
                                          PbSeriesTable    *table,
                                          int               period);
/* Of every cell of the table. */
void       pb_caption_source_add_table   (GPtrArray        *datasets,
                                          PbSeriesTable    *table);

/* Publisher, re-publisher, vintage, licence and attribution, one dataset a line, and who
 * made the picture: what stands in PbCaption.source.  (transfer full) */
char      *pb_caption_source_of          (GPtrArray        *datasets);
/* The same round lines that are written already, "" for none.  @attribution: (nullable): whose
 * boundaries a map has, one a line.  (transfer full) */
char      *pb_caption_source_finish      (const char       *lines,
                                          const char       *attribution);

G_END_DECLS
