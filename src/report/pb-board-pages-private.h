#pragma once

#include "pb-board-pack.h"

G_BEGIN_DECLS

/* The parts of a pack, a file each.  Each begins where it is put: the caller begins the page. */
void  pb_board_add_cover       (PbBoardData        *data,
                                PbDocument         *document);
void  pb_board_add_latest      (PbBoardData        *data,
                                PbFlow             *flow);
/* Every indicator by Places, on as many pages as they need. */
void  pb_board_add_rug         (PbBoardData        *data,
                                PbFlow             *flow);
/* Begins a page of its own, framed with its sources. */
void  pb_board_add_place       (PbBoardData        *data,
                                const PbBoardPlace *place,
                                PbFlow             *flow);
void  pb_board_add_charts      (PbBoardData        *data,
                                PbFlow             *flow);
void  pb_board_add_priorities  (PbBoardData        *data,
                                PbFlow             *flow);
void  pb_board_add_innovations (PbBoardData        *data,
                                PbFlow             *flow);
void  pb_board_add_decisions   (PbBoardData        *data,
                                PbFlow             *flow);
/* Those terms of the register that the paper uses. */
void  pb_board_add_glossary    (PbBoardData        *data,
                                PbDocument         *document);
void  pb_board_add_sources     (PbBoardData        *data,
                                PbFlow             *flow);

/* What pages share, pb-board-pack.c. */

/* Begins a page with the pack's running header. @footer: (nullable) */
void  pb_board_begin_page      (PbBoardData        *data,
                                PbFlow             *flow,
                                const char         *footer);
/* The same, or goes on where the part before has left more than half its page; pb-board-room.c. */
void  pb_board_begin_part      (PbBoardData        *data,
                                PbFlow             *flow);
/* A chart of a kind that is read, of the whole system; its words come with it. */
void  pb_board_add_reading     (PbFlow             *flow,
                                PbChartReading     *reading);
/* Publisher, title and vintage of each, in a line, then whose boundaries.
 * @datasets: (element-type PbDataset); @attribution: (nullable) */
char *pb_board_dup_sources     (GPtrArray          *datasets,
                                const char         *attribution);

G_END_DECLS
