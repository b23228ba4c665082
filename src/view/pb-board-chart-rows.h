#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The charts that a pack has beside its own, a row each inside an expander row: what is added
 * is the view of that moment, and each row takes its own away. */
typedef struct _PbBoardChartRows PbBoardChartRows;

PbBoardChartRows *pb_board_chart_rows_new  (AdwExpanderRow   *row);
void              pb_board_chart_rows_free (PbBoardChartRows *self);

/* @charts: (element-type PbView): of the recipe; it is changed by the rows */
void              pb_board_chart_rows_show (PbBoardChartRows *self,
                                            PbSession        *session,
                                            GPtrArray        *charts);
void              pb_board_chart_rows_add  (PbBoardChartRows *self);

G_END_DECLS
