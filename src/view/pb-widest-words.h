#pragma once

#include "pb-widest.h"

G_BEGIN_DECLS

/* What the list "widest and widening" says; the caller frees every char *. */

/* Which rows are wanted. */
typedef enum
{
  PB_WIDEST_ALL,
  PB_WIDEST_TESTED,
  PB_WIDEST_NOT_TESTED,
} PbWidestFilter;

/* A change between two values with intervals. */
gboolean     pb_widest_row_is_tested    (const PbWidestRow *row);
/* @sex: (nullable): every one where %NULL
 * (transfer container) (element-type PbWidestRow): in the list's order; *n_tested_out
 * counts the tested ones of that sex, *n_out all of it, whatever @filter wants. */
GPtrArray   *pb_widest_words_filter     (PbWidest          *widest,
                                         const char        *sex,
                                         PbWidestFilter     filter,
                                         guint             *n_tested_out,
                                         guint             *n_out);

/* "Largest rises, males"; of every sex where @sex is %NULL */
char        *pb_widest_words_heading    (const char        *sex);
/* "2015-17 to 2022-24" where all rows compare these, else the month that all lead to */
char        *pb_widest_words_periods    (GPtrArray         *rows,
                                         PbDay              moment);
/* "Showing 8 of 312 gaps; 120 of them tested" */
char        *pb_widest_words_count      (guint              n_shown,
                                         guint              n_rows,
                                         PbWidestFilter     filter,
                                         guint              n_tested,
                                         guint              n_all);
/* Why there is no row. */
const char  *pb_widest_words_none       (PbWidestFilter     filter,
                                         guint              n_all);

/* "Gap in life expectancy (SII), males", "Adult smoking, against England" */
char        *pb_widest_row_dup_name     (const PbWidestRow *row);
/* "Bolsover", "Between districts", "England" */
char        *pb_widest_row_dup_whose    (const PbWidestRow *row,
                                         PbLevel            level);
/* "6.3", "8.8" */
char        *pb_widest_row_dup_number   (const PbWidestRow *row,
                                         double             gap);
/* "rose 2.5 years", "rose 37.0" of what is per 100,000, "the same" */
char        *pb_widest_row_dup_change   (const PbWidestRow *row);
/* "2015-17 to 2022-24" */
char        *pb_widest_row_dup_periods  (const PbWidestRow *row);
/* "widening", "not tested" */
char        *pb_widest_row_dup_verdict  (const PbWidestRow *row);
/* All of it in one sentence for a screen reader. */
char        *pb_widest_row_dup_sentence (const PbWidestRow *row);

G_END_DECLS
