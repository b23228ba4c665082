#pragma once

#include "pb-widest.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_GAP_ROW (pb_gap_row_get_type ())

G_DECLARE_FINAL_TYPE (PbGapRow, pb_gap_row, PB, GAP_ROW, GtkListBoxRow)

GtkWidget         *pb_gap_row_new         (void);

/* Shows @row of @widest, in place of what it showed. */
void               pb_gap_row_show        (PbGapRow          *self,
                                           PbWidest          *widest,
                                           const PbWidestRow *row,
                                           PbLevel            level);
/* (nullable): what it shows; it lives as long as the row does */
const PbWidestRow *pb_gap_row_get_gap     (PbGapRow          *self);
/* Marks what the session shows. */
void               pb_gap_row_set_current (PbGapRow          *self,
                                           gboolean           is_current);

G_END_DECLS
