#pragma once

#include "pb-frame.h"

G_BEGIN_DECLS

typedef enum
{
  PB_AREA_COLUMN_NAME,
  PB_AREA_COLUMN_VALUE,
  PB_AREA_COLUMN_INTERVAL,
  PB_AREA_COLUMN_COMPARISON,
  PB_AREA_COLUMN_EARLIER,
  PB_AREA_COLUMN_SINCE,
  PB_N_AREA_COLUMNS,
} PbAreaColumn;

/**
 * PbAreaRowItem:
 *
 * One area of a frame as a row of the table, or England as its last row: the
 * words of each column and what the column sorts by.
 *
 * Signal `changed`: the frame moved on, every word may be another.
 */
#define PB_TYPE_AREA_ROW_ITEM (pb_area_row_item_get_type ())

G_DECLARE_FINAL_TYPE (PbAreaRowItem, pb_area_row_item, PB, AREA_ROW_ITEM, GObject)

/* The area number of England's row. */
#define PB_AREA_ROW_BENCHMARK (-1)

/* @earlier: the period of the earlier value; -1 for none.  set_frame() does not say `changed`: the
 * rows first take their new order, then pb_area_row_item_changed() shows their new words. */
PbAreaRowItem *pb_area_row_item_new            (PbFrame       *frame,
                                                int            area,
                                                int            earlier);
void           pb_area_row_item_set_frame      (PbAreaRowItem *self,
                                                PbFrame       *frame,
                                                int            area,
                                                int            earlier);
void           pb_area_row_item_changed        (PbAreaRowItem *self);

/* Whether the area is of the group that is lit up; no `changed` either. */
void           pb_area_row_item_set_lit        (PbAreaRowItem *self,
                                                gboolean       is_lit);
gboolean       pb_area_row_item_is_lit         (PbAreaRowItem *self);

int            pb_area_row_item_get_area       (PbAreaRowItem *self);
PbFrame       *pb_area_row_item_get_frame      (PbAreaRowItem *self);
const char    *pb_area_row_item_get_code       (PbAreaRowItem *self);
const char    *pb_area_row_item_get_name       (PbAreaRowItem *self);
gboolean       pb_area_row_item_is_benchmark   (PbAreaRowItem *self);
/* The value at the moment; never %NULL. */
const PbObservation *
               pb_area_row_item_get_cell       (PbAreaRowItem *self);
PbComparison   pb_area_row_item_get_comparison (PbAreaRowItem *self);

/* What stands in a column: a number as published, or in short why there is none.  "" for
 * the comparison of England's row and for the column of the line. */
char          *pb_area_row_item_dup_text       (PbAreaRowItem *self,
                                                PbAreaColumn   column);
/* "worse"; why not compared where it is not */
char          *pb_area_row_item_dup_reason     (PbAreaRowItem *self);
/* The row in one sentence, for a screen reader. */
char          *pb_area_row_item_dup_sentence   (PbAreaRowItem *self);

/* By a column, missing ones after all others in either direction, as GtkSorter wants it
 * before it turns the answer round for @is_descending. */
int            pb_area_row_item_compare        (PbAreaRowItem *a,
                                                PbAreaRowItem *b,
                                                PbAreaColumn   column,
                                                gboolean       is_descending);
/* Does @words occur in the name or the code, in any case, with or without accents? */
gboolean       pb_area_row_item_matches        (PbAreaRowItem *self,
                                                const char    *words);

/* The latest period that ended before the one shown began; -1 for none. */
int            pb_area_row_find_earlier        (PbFrame       *frame);

G_END_DECLS
