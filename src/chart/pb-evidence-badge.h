#pragma once

#include "pb-innovation-words.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* Five rising bars, filled up to the strength of evidence; its word stands beside them. */
#define PB_EVIDENCE_BADGE_WIDTH  38
#define PB_EVIDENCE_BADGE_HEIGHT 14

/* Draws the bars in the box with its top left at @x, @y. */
void pb_evidence_badge_draw (PbEvidenceStrength  strength,
                             const PbTheme      *theme,
                             cairo_t            *cr,
                             double              x,
                             double              y,
                             double              width,
                             double              height);

G_END_DECLS
