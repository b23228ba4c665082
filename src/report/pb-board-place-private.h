#pragma once

#include "pb-board-pages-private.h"

G_BEGIN_DECLS

/* What the page of a Place is made of.  @frame: the pack's indicator, with the Place outlined;
 * @areas: (element-type int): rows of the districts of the Place. */

/* pb-board-place-figures.c */
void    pb_board_add_place_map      (PbBoardData        *data,
                                     const PbBoardPlace *place,
                                     PbFrame            *frame,
                                     PbFlow             *flow);
/* Nothing where the Place has no district, or the indicator no period. */
void    pb_board_add_place_trend    (PbBoardData        *data,
                                     const PbBoardPlace *place,
                                     PbFrame            *frame,
                                     GArray             *areas,
                                     PbFlow             *flow);
/* The gap between small areas over time, or why there is none. */
void    pb_board_add_place_gap      (PbBoardData        *data,
                                     const PbBoardPlace *place,
                                     PbFrame            *frame,
                                     PbFlow             *flow);

/* pb-board-place-england.c */

/* (transfer full): all figures of the districts, worst against England first; for the two below */
GArray *pb_england_rows_list        (PbBoardData        *data,
                                     GArray             *areas);
/* @datasets: (element-type PbDataset): takes those of the rows that the page shows */
void    pb_england_rows_add_sources (GArray             *rows,
                                     GPtrArray          *datasets);
/* As many rows as the page has room for. */
void    pb_board_add_england_rows   (const PbBoardPlace *place,
                                     GArray             *areas,
                                     GArray             *rows,
                                     PbFlow             *flow);

G_END_DECLS
