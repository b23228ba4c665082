#pragma once

#include "pb-box.h"
#include "pb-theme.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The type sizes of charts, as Adwaita's classes: caption 82%, body 100%,
 * title-4 109%, title-3 120%, title-2 136% of the base size; never under 12 px
 * on screen nor 7 pt on paper. */
typedef enum
{
  PB_TEXT_CAPTION,
  PB_TEXT_CAPTION_BOLD,
  PB_TEXT_BODY,
  PB_TEXT_BODY_BOLD,
  PB_TEXT_TITLE_4,
  PB_TEXT_TITLE_3,
  PB_TEXT_TITLE_2,
} PbTextStyle;

typedef enum
{
  PB_TEXT_WRAP,        /* break lines at words */
  PB_TEXT_ELLIPSIZE,   /* one line, cut at its end; for row names only */
} PbTextFit;

double       pb_text_get_size        (const PbTheme *theme,
                                      PbTextStyle    style);
double       pb_text_get_line_height (const PbTheme *theme,
                                      PbTextStyle    style);

/* A layout with tabular figures, free of any screen's resolution and hinting, so
 * that it measures the same on every surface.
 * @max_width: [px]; 0 or less for one line as wide as it comes. */
PangoLayout *pb_text_layout          (const PbTheme *theme,
                                      PbTextStyle    style,
                                      const char    *text,
                                      double         max_width,
                                      PbTextFit      fit);

void         pb_text_measure         (const PbTheme *theme,
                                      PbTextStyle    style,
                                      const char    *text,
                                      double         max_width,
                                      double        *width_out,
                                      double        *height_out);

/* Draws @text with its left (@align_x 0), middle (0.5) or right (1) at @x and its
 * top (@align_y 0), middle or bottom at @y; answers the box it takes. */
PbBox        pb_text_box             (const PbTheme *theme,
                                      PbTextStyle    style,
                                      const char    *text,
                                      double         x,
                                      double         y,
                                      double         align_x,
                                      double         align_y);
PbBox        pb_text_draw            (cairo_t       *cr,
                                      const PbTheme *theme,
                                      PbTextStyle    style,
                                      const char    *text,
                                      double         x,
                                      double         y,
                                      double         align_x,
                                      double         align_y,
                                      PbColour       colour);
/* The same on a ground-coloured casing, to read on lines and fills. */
PbBox        pb_text_draw_cased      (cairo_t       *cr,
                                      const PbTheme *theme,
                                      PbTextStyle    style,
                                      const char    *text,
                                      double         x,
                                      double         y,
                                      double         align_x,
                                      double         align_y,
                                      PbColour       colour,
                                      PbColour       casing,
                                      double         casing_width);

/* Wraps @text at the box's width, from its top left; no casing where the width is 0. */
void         pb_text_draw_in_box     (cairo_t       *cr,
                                      const PbTheme *theme,
                                      PbTextStyle    style,
                                      const char    *text,
                                      PbBox          box,
                                      PbColour       colour,
                                      PbColour       casing,
                                      double         casing_width);

G_END_DECLS
