#include "pb-state-glyph.h"

#include "pb-shapes.h"
#include "pb-text.h"

#include <math.h>

/* Squares are drawn on a grid of 16. */
#define GRID   16.0
#define RADIUS 4.5
#define EDGE   1.2

static PbColour
get_ground (PbInnovationState  state,
            const PbTheme     *theme)
{
  switch (state)
    {
    case PB_INNOVATION_PANDEMIC_PRACTICE:
      return theme->sequential[1];
    case PB_INNOVATION_KEPT:
      return theme->place;
    case PB_INNOVATION_AMPLIFIED:
      /* The darkest on light, the brightest on dark. */
      return pb_colour_mix (theme->place, theme->ink, 0.55);
    case PB_INNOVATION_STOPPED:
      return theme->similar;
    case PB_INNOVATION_IDEA:
    case PB_INNOVATION_UNDER_REVIEW:
    case PB_INNOVATION_REVISED:
    case PB_INNOVATION_LAPSED:
    case PB_INNOVATION_UNDECIDED:
    case PB_N_INNOVATION_STATES:
    default:
      return theme->ground;
    }
}

/* Lines at 45 degrees across the clip, one way or both. */
static void
hatch (cairo_t  *cr,
       PbColour  colour,
       double    gap,
       double    width,
       gboolean  is_crossed)
{
  double x1, y1, x2, y2;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  pb_colour_set_source (colour, cr);
  cairo_set_line_width (cr, width);
  cairo_new_path (cr);
  for (double at = floor ((x1 - (y2 - y1)) / gap) * gap; at < x2; at += gap)
    {
      cairo_move_to (cr, at, y2);
      cairo_line_to (cr, at + (y2 - y1), y1);
      if (is_crossed)
        {
          cairo_move_to (cr, at, y1);
          cairo_line_to (cr, at + (y2 - y1), y2);
        }
    }
  cairo_stroke (cr);
}

static void
dots (cairo_t  *cr,
      PbColour  colour,
      double    gap,
      double    radius)
{
  double x1, y1, x2, y2;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  pb_colour_set_source (colour, cr);
  cairo_new_path (cr);
  for (double y = floor (y1 / gap) * gap; y < y2 + gap; y += gap)
    for (double x = floor (x1 / gap) * gap; x < x2 + gap; x += gap)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

void
pb_state_glyph_fill (PbInnovationState  state,
                     const PbTheme     *theme,
                     cairo_t           *cr,
                     double             unit)
{
  cairo_save (cr);
  pb_colour_set_source (get_ground (state, theme), cr);
  cairo_fill_preserve (cr);
  cairo_clip (cr);

  if (state == PB_INNOVATION_REVISED)
    hatch (cr, theme->level, 4.5 * unit, 2 * unit, FALSE);
  else if (state == PB_INNOVATION_LAPSED)
    hatch (cr, theme->dim, 4 * unit, 0.9 * unit, TRUE);
  else if (state == PB_INNOVATION_UNDER_REVIEW)
    dots (cr, theme->level, 4 * unit, 1.15 * unit);

  cairo_restore (cr);
  cairo_new_path (cr);
}

static void
draw_edge (PbInnovationState  state,
           const PbTheme     *theme,
           cairo_t           *cr)
{
  const double dashes[] = { 2.4, 1.8 };
  PbColour colour = theme->level;

  if (state == PB_INNOVATION_IDEA)
    {
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      colour = theme->dim;
    }
  else if (state == PB_INNOVATION_UNDECIDED)
    colour = theme->ink;
  else if (state == PB_INNOVATION_LAPSED)
    colour = theme->dim;
  else if (state != PB_INNOVATION_UNDER_REVIEW && state != PB_INNOVATION_REVISED)
    return;

  cairo_set_line_width (cr, state == PB_INNOVATION_UNDECIDED ? 1.5 : EDGE);
  pb_colour_set_source (colour, cr);
  pb_rounded_box_path (cr, (PbBox) { 0.8, 0.8, GRID - 1.6, GRID - 1.6 }, RADIUS - 0.6);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
add_mark (PbInnovationState  state,
          cairo_t           *cr)
{
  switch (state)
    {
    case PB_INNOVATION_KEPT:
      cairo_move_to (cr, 4.2, 8.4);
      cairo_line_to (cr, 7, 11.2);
      cairo_line_to (cr, 11.8, 5.2);
      break;
    case PB_INNOVATION_AMPLIFIED:
      cairo_move_to (cr, 8, 12);
      cairo_line_to (cr, 8, 4.4);
      cairo_move_to (cr, 4.8, 7.4);
      cairo_line_to (cr, 8, 4.2);
      cairo_line_to (cr, 11.2, 7.4);
      break;
    case PB_INNOVATION_STOPPED:
      cairo_move_to (cr, 5, 5);
      cairo_line_to (cr, 11, 11);
      cairo_move_to (cr, 11, 5);
      cairo_line_to (cr, 5, 11);
      break;
    case PB_INNOVATION_IDEA:
    case PB_INNOVATION_PANDEMIC_PRACTICE:
    case PB_INNOVATION_UNDER_REVIEW:
    case PB_INNOVATION_REVISED:
    case PB_INNOVATION_LAPSED:
    case PB_INNOVATION_UNDECIDED:
    case PB_N_INNOVATION_STATES:
    default:
      break;
    }
}

/* Drawn, not written, so that it is as sharp as the other marks at every size. */
static void
draw_question_mark (const PbTheme *theme,
                    cairo_t       *cr)
{
  pb_colour_set_source (theme->ink, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_new_path (cr);
  cairo_arc (cr, 8, 6.2, 2.1, G_PI, 2 * G_PI + 0.5);
  cairo_curve_to (cr, 9.2, 8.2, 8, 8.2, 8, 9.6);
  cairo_stroke (cr);
  cairo_arc (cr, 8, 11.8, 1, 0, 2 * G_PI);
  cairo_fill (cr);
}

void
pb_state_glyph_draw (PbInnovationState  state,
                     const PbTheme     *theme,
                     cairo_t           *cr,
                     double             x,
                     double             y,
                     double             size)
{
  g_return_if_fail (state < PB_N_INNOVATION_STATES);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / GRID, size / GRID);
  cairo_new_path (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  if (state != PB_INNOVATION_IDEA)
    {
      pb_rounded_box_path (cr, (PbBox) { 0.5, 0.5, GRID - 1, GRID - 1 }, RADIUS);
      pb_state_glyph_fill (state, theme, cr, 1);
    }
  draw_edge (state, theme, cr);

  pb_colour_set_source (theme->ground, cr);
  cairo_set_line_width (cr, 1.8);
  add_mark (state, cr);
  cairo_stroke (cr);
  if (state == PB_INNOVATION_UNDECIDED)
    draw_question_mark (theme, cr);

  cairo_restore (cr);
}
