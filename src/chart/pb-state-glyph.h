#pragma once

#include "pb-box.h"
#include "pb-innovation-words.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* A state of an innovation is fill, mark and word at once: in rows, in step charts and
 * on time lines the same fill. */
#define PB_STATE_GLYPH_SIZE 16

/* Draws the rounded square with its top left at @x, @y. */
void pb_state_glyph_draw (PbInnovationState  state,
                          const PbTheme     *theme,
                          cairo_t           *cr,
                          double             x,
                          double             y,
                          double             size);
/* Fills the current path as the state's square is filled; the path is consumed.
 * @unit: the size of its pattern [px]: 1 as in rows */
void pb_state_glyph_fill (PbInnovationState  state,
                          const PbTheme     *theme,
                          cairo_t           *cr,
                          double             unit);

G_END_DECLS
