#pragma once

#include "pb-registers.h"
#include "pb-search-index.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbSearchRow:
 *
 * One thing found: its name, what it is, and where the words stand in it; of a term of
 * the glossary what it means, and by which document.
 */
#define PB_TYPE_SEARCH_ROW (pb_search_row_get_type ())

G_DECLARE_FINAL_TYPE (PbSearchRow, pb_search_row, PB, SEARCH_ROW, GtkListBoxRow)

/* Copies @hit. @registers: (nullable): where a term is explained */
GtkWidget         *pb_search_row_new     (const PbSearchHit *hit,
                                          PbRegisters       *registers);
const PbSearchHit *pb_search_row_get_hit (PbSearchRow       *self);

G_END_DECLS
