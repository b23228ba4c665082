#pragma once

#include "pb-caption.h"
#include "pb-chart-notes.h"

G_BEGIN_DECLS

/* Notes that people pinned to what a view shows, in figures that leave the window. */

/* Those of the frame's chart: of a trend, with tags at its points; of charts over time,
 * every period's; of charts of one moment, the period's.  Process charts hold their own;
 * charts of many indicators, of people and of registers have none.
 * (transfer full) (element-type PbChartNote) */
GPtrArray *pb_pinned_notes_list    (PbFrame      *frame,
                                    PbRegisters  *registers);
/* Codes of the areas whose lines a trend of the frame's Place draws, in their order.
 * (transfer full), ended by %NULL */
char     **pb_pinned_notes_list_lines (PbFrame   *frame);
/* Whether an area must be named: where the chart shows several. */
gboolean   pb_pinned_notes_name_area (PbChartKind chart);
/* Notes follow what the caption's notes and the alternative text say. */
void       pb_pinned_notes_add     (GPtrArray    *notes,
                                    gboolean      names_area,
                                    PbCaption    *caption);

G_END_DECLS
