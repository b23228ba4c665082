#pragma once

#include "pb-paper-private.h"

G_BEGIN_DECLS

/**
 * PbGrid:
 *
 * What the rows of a table have in common: its cells and the widths of its columns.
 */
typedef struct _PbGrid PbGrid;

PbGrid  *pb_grid_new      (const PbPaperTable *table,
                           const PbTheme      *theme,
                           double              width);
void     pb_grid_unref    (PbGrid             *self);

/* (transfer full): a row of the table, or its head (-1), which can be repeated. */
PbPiece *pb_grid_make_row (PbGrid             *self,
                           int                 row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbGrid, pb_grid_unref)

G_END_DECLS
