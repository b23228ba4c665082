#pragma once

#include "pb-box.h"
#include "pb-theme.h"
#include "pb-words.h"

G_BEGIN_DECLS

/* A comparison is shape, word and colour at once.  Size: 12 in rows, 14 in tables. */
void        pb_comparison_draw          (PbComparison   comparison,
                                         const PbTheme *theme,
                                         cairo_t       *cr,
                                         double         centre_x,
                                         double         centre_y,
                                         double         size);
/* "worse", "much worse", "similar", "not compared": small letters, translated. */
const char *pb_comparison_to_label      (PbComparison   comparison);
PbColour    pb_comparison_get_colour    (PbComparison   comparison,
                                         const PbTheme *theme);
/* Verdict colours on verdicts only; everything else in dim text. */
PbColour    pb_comparison_get_text_colour (PbComparison   comparison,
                                           const PbTheme *theme);

/* Why there is no value: pattern and words.  Present has neither. */
/* "No value", "Hidden, small number", "Not published here", "Does not apply" */
const char *pb_status_to_label          (PbStatus       status);
/* "No value", "Hidden by the publisher: small number", ... as a sentence */
const char *pb_status_to_sentence       (PbStatus       status);
/* "[x]", "[c]", "[z]" of tables; "" for present */
const char *pb_status_to_mark           (PbStatus       status);
/* Fills the current path with the status' pattern, in lines, not pixels, so that
 * it stays sharp on paper; the path is consumed. */
void        pb_status_fill              (PbStatus       status,
                                         const PbTheme *theme,
                                         cairo_t       *cr);

/* Legend swatches: 22 x 14, rounded, thin border. */
#define PB_SWATCH_WIDTH  22
#define PB_SWATCH_HEIGHT 14
void        pb_swatch_draw_colour       (PbColour       colour,
                                         const PbTheme *theme,
                                         cairo_t       *cr,
                                         PbBox          box);
void        pb_swatch_draw_status       (PbStatus       status,
                                         const PbTheme *theme,
                                         cairo_t       *cr,
                                         PbBox          box);

void        pb_rounded_box_path         (cairo_t       *cr,
                                         PbBox          box,
                                         double         radius);

G_END_DECLS
