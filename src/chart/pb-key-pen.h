#pragma once

#include "pb-text-sheet.h"

G_BEGIN_DECLS

/**
 * PbKeyPen:
 * @x: where the next entry begins [px]
 * @y: its top
 * @width: of the chart
 *
 * Sets the entries of a key one after the other, on as many lines as they take.
 * Begin it at (0, y, width).
 */
typedef struct
{
  double x;
  double y;
  double width;
} PbKeyPen;

/* Sets the words of one entry; answers where its mark stands: @mark_width wide, as high as a line. */
PbBox  pb_key_pen_add     (PbKeyPen      *self,
                           PbTextSheet   *texts,
                           const PbTheme *theme,
                           double         mark_width,
                           const char    *words);
/* The bottom of all entries so far. */
double pb_key_pen_get_end (PbKeyPen      *self,
                           const PbTheme *theme);

G_END_DECLS
