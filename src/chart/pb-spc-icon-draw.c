#include "pb-spc-icon.h"

#include <math.h>

/* Icons are drawn on a grid of 24, centred on its middle. */
#define GRID          24.0
#define FRAME_RADIUS  10.9
#define FRAME_WIDTH    1.8
#define DISC_RADIUS    8.6
#define DIAMOND        9.6
#define LETTER_WIDTH   2.0


static void
add_line (cairo_t *cr,
          double   x1,
          double   y1,
          double   x2,
          double   y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

static void
add_disc (cairo_t *cr,
          double   x,
          double   y,
          double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static char
get_letter (PbSpcIcon icon)
{
  switch (icon)
    {
    case PB_SPC_ICON_IMPROVEMENT_HIGH:
    case PB_SPC_ICON_CONCERN_HIGH:
    case PB_SPC_ICON_NEUTRAL_HIGH:
      return 'H';
    case PB_SPC_ICON_IMPROVEMENT_LOW:
    case PB_SPC_ICON_CONCERN_LOW:
    case PB_SPC_ICON_NEUTRAL_LOW:
      return 'L';
    case PB_SPC_ICON_PASS:
      return 'P';
    case PB_SPC_ICON_FAIL:
      return 'F';
    case PB_SPC_ICON_HIT_AND_MISS:
      return '?';
    case PB_SPC_ICON_NONE:
    case PB_SPC_ICON_COMMON_CAUSE:
    case PB_N_SPC_ICONS:
    default:
      return '\0';
    }
}

/* Letters are strokes of our own, so that they are the same in every font and on every
 * surface.  @half_height: [grid] */
static void
draw_letter (cairo_t *cr,
             char     letter,
             double   x,
             double   y,
             double   half_height)
{
  double h = half_height;
  double w = 0.62 * half_height;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_set_line_width (cr, LETTER_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);

  switch (letter)
    {
    case 'H':
      add_line (cr, -w, -h, -w, h);
      add_line (cr, w, -h, w, h);
      add_line (cr, -w, 0, w, 0);
      break;
    case 'L':
      cairo_move_to (cr, -w * 0.8, -h);
      cairo_line_to (cr, -w * 0.8, h - LETTER_WIDTH / 2);
      cairo_line_to (cr, w * 1.1, h - LETTER_WIDTH / 2);
      break;
    case 'F':
      cairo_move_to (cr, w * 1.1, -h + LETTER_WIDTH / 2);
      cairo_line_to (cr, -w * 0.7, -h + LETTER_WIDTH / 2);
      cairo_line_to (cr, -w * 0.7, h);
      add_line (cr, -w * 0.7, 0.3, w * 0.8, 0.3);
      break;
    case 'P':
      add_line (cr, -w * 0.8, h, -w * 0.8, -h);
      cairo_move_to (cr, -w * 0.8, -h + LETTER_WIDTH / 2);
      cairo_line_to (cr, w * 0.2, -h + LETTER_WIDTH / 2);
      cairo_arc (cr, w * 0.2, -h * 0.32, h * 0.68 - LETTER_WIDTH / 2, -G_PI_2, G_PI_2);
      cairo_line_to (cr, -w * 0.8, h * 0.36 - LETTER_WIDTH / 2);
      break;
    case '?':
    default:
      cairo_arc (cr, 0, -h * 0.42, h * 0.58 - LETTER_WIDTH / 2, -G_PI, G_PI * 0.28);
      cairo_line_to (cr, 0, h * 0.36);
      cairo_stroke (cr);
      add_disc (cr, 0, h - LETTER_WIDTH * 0.55, LETTER_WIDTH * 0.6);
      cairo_fill (cr);
      break;
    }

  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A line through points, some up and some down: what varies, but as it always does. */
static void
draw_wave (cairo_t *cr,
           double   y,
           double   amplitude,
           double   radius)
{
  const double xs[] = { -6.4, -2.2, 2.2, 6.4 };
  const double ys[] = { 0.8, -1, 1, -0.6 };

  cairo_set_line_width (cr, 1.3);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (gsize i = 0; i < G_N_ELEMENTS (xs); i++)
    cairo_line_to (cr, xs[i], y + amplitude * ys[i]);
  cairo_stroke (cr);

  for (gsize i = 0; i < G_N_ELEMENTS (xs); i++)
    add_disc (cr, xs[i], y + amplitude * ys[i], radius);
  cairo_fill (cr);
}

static void
draw_target (cairo_t *cr)
{
  const double dashes[] = { 2.2, 1.2 };

  cairo_save (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  add_line (cr, -6.2, 6, 6.2, 6);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_frame (cairo_t *cr)
{
  cairo_set_line_width (cr, FRAME_WIDTH);
  add_disc (cr, 0, 0, FRAME_RADIUS);
  cairo_stroke (cr);
}

static void
fill_diamond (cairo_t *cr,
              double   radius)
{
  cairo_move_to (cr, 0, -radius);
  cairo_line_to (cr, radius, 0);
  cairo_line_to (cr, 0, radius);
  cairo_line_to (cr, -radius, 0);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* An equilateral triangle round the middle, up for 1, down for -1. */
static void
fill_triangle (cairo_t *cr,
               double   radius,
               int      side)
{
  cairo_move_to (cr, 0, -side * radius);
  cairo_line_to (cr, radius * 0.92, side * radius * 0.62);
  cairo_line_to (cr, -radius * 0.92, side * radius * 0.62);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* The chart's own mark inside the frame, with the letter cut out of it. */
static void
draw_special_cause (PbSpcIcon      icon,
                    const PbTheme *theme,
                    cairo_t       *cr)
{
  double y = 0, half_height = 4.2;
  int side = 0;

  switch (icon)
    {
    case PB_SPC_ICON_IMPROVEMENT_HIGH:
    case PB_SPC_ICON_IMPROVEMENT_LOW:
      add_disc (cr, 0, 0, DISC_RADIUS);
      cairo_fill (cr);
      half_height = 4.6;
      break;
    case PB_SPC_ICON_CONCERN_HIGH:
    case PB_SPC_ICON_CONCERN_LOW:
      fill_diamond (cr, DIAMOND);
      half_height = 3.9;
      break;
    case PB_SPC_ICON_NEUTRAL_HIGH:
    case PB_SPC_ICON_NEUTRAL_LOW:
    default:
      side = icon == PB_SPC_ICON_NEUTRAL_HIGH ? 1 : -1;
      fill_triangle (cr, DIAMOND, side);
      y = side * 1.6;
      half_height = 3.5;
      break;
    }

  pb_colour_set_source (theme->ground, cr);
  draw_letter (cr, get_letter (icon), 0, y, half_height);
}

/**
 * pb_spc_icon_draw:
 * @icon: which
 * @theme: colours; the letter of a special cause is cut out in its ground
 * @cr: where to draw
 * @x: left [px]
 * @y: top [px]
 * @size: width and height [px]
 *
 * Draws a variation or assurance icon.  Variation: the mark that the chart gives its
 * points, or a wave for common cause, in a ring, with H for high or L for low.
 * Assurance: the letter P, F or ? over the target's dashed line; a wave crosses it
 * where the target is hit and missed.
 */
void
pb_spc_icon_draw (PbSpcIcon      icon,
                  const PbTheme *theme,
                  cairo_t       *cr,
                  double         x,
                  double         y,
                  double         size)
{
  g_return_if_fail ((guint) icon < PB_N_SPC_ICONS);

  if (icon == PB_SPC_ICON_NONE)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, x + size / 2, y + size / 2);
  cairo_scale (cr, size / GRID, size / GRID);
  pb_colour_set_source (pb_spc_icon_get_colour (icon, theme), cr);
  draw_frame (cr);

  switch (icon)
    {
    case PB_SPC_ICON_COMMON_CAUSE:
      draw_wave (cr, 0, 3.4, 1.9);
      break;
    case PB_SPC_ICON_PASS:
    case PB_SPC_ICON_FAIL:
      draw_letter (cr, get_letter (icon), 0, -2.2, 5);
      draw_target (cr);
      break;
    case PB_SPC_ICON_HIT_AND_MISS:
      draw_letter (cr, get_letter (icon), 0, -2.6, 5);
      draw_target (cr);
      break;
    case PB_SPC_ICON_IMPROVEMENT_HIGH:
    case PB_SPC_ICON_IMPROVEMENT_LOW:
    case PB_SPC_ICON_CONCERN_HIGH:
    case PB_SPC_ICON_CONCERN_LOW:
    case PB_SPC_ICON_NEUTRAL_HIGH:
    case PB_SPC_ICON_NEUTRAL_LOW:
    case PB_SPC_ICON_NONE:
    case PB_N_SPC_ICONS:
    default:
      draw_special_cause (icon, theme, cr);
      break;
    }

  cairo_restore (cr);
}

/**
 * pb_spc_mark_draw:
 * @variation: what the point says
 * @theme: colours; the room inside a ring is of its ground
 * @cr: where to draw
 * @centre_x: [px]
 * @centre_y: [px]
 * @radius: of a disc; other shapes take as much area [px]
 *
 * Draws the mark of a point, readable without its colour.
 */
void
pb_spc_mark_draw (PbSpcVariation variation,
                  const PbTheme *theme,
                  cairo_t       *cr,
                  double         centre_x,
                  double         centre_y,
                  double         radius)
{
  PbColour colour = pb_spc_mark_get_colour (variation, theme);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, centre_x, centre_y);
  cairo_scale (cr, radius, radius);
  pb_colour_set_source (colour, cr);

  switch (variation)
    {
    case PB_SPC_VARIATION_IMPROVEMENT:
      add_disc (cr, 0, 0, 1.32);
      pb_colour_set_source (theme->ground, cr);
      cairo_fill_preserve (cr);
      pb_colour_set_source (colour, cr);
      cairo_set_line_width (cr, 0.38);
      cairo_stroke (cr);
      add_disc (cr, 0, 0, 0.74);
      cairo_fill (cr);
      break;
    case PB_SPC_VARIATION_CONCERN:
      fill_diamond (cr, 1.5);
      break;
    case PB_SPC_VARIATION_NEUTRAL_HIGH:
      fill_triangle (cr, 1.5, 1);
      break;
    case PB_SPC_VARIATION_NEUTRAL_LOW:
      fill_triangle (cr, 1.5, -1);
      break;
    case PB_SPC_VARIATION_COMMON_CAUSE:
    default:
      add_disc (cr, 0, 0, 0.85);
      cairo_fill (cr);
      break;
    }

  cairo_restore (cr);
}
