#include "pb-pyramid-layout.h"

#include "pb-shapes.h"

#include <math.h>

/* Weights of look.md, section 5 [px at 11 pt]. */
#define OTHER_WIDTH   1.6
#define OTHER_CASING  3.6

static void
draw_grid (PbPyramidChart *self,
           cairo_t        *cr)
{
  cairo_set_line_width (cr, self->unit);

  for (int side = 0; side < self->n_sides; side++)
    for (int i = 0; i < self->axis.n_ticks; i++)
      {
        double at = pb_theme_snap (&self->theme, pb_pyramid_chart_map (self, side, self->axis.ticks[i]));

        cairo_move_to (cr, at, self->plots[side].y);
        cairo_line_to (cr, at, self->plots[side].y + self->plots[side].height);
        pb_colour_set_source (i == 0 ? self->theme.border : self->theme.grid, cr);
        cairo_stroke (cr);
      }
}

/* Why there is no bar: the pattern, with its words beside it. */
static void
draw_missing (PbPyramidChart *self,
              int             bar,
              PbPyramidSide   side,
              cairo_t        *cr)
{
  const PyramidBar *one = &self->bars[bar];
  double zero = pb_pyramid_chart_map (self, side, 0);
  double length = PYRAMID_STATUS * self->unit;
  double gap = fmin (PYRAMID_BAR_GAP * self->unit, one->height / 4);
  PbStatus status = one->statuses[side] == PB_STATUS_PRESENT ? PB_STATUS_MISSING : one->statuses[side];

  cairo_rectangle (cr, pb_pyramid_chart_is_leftwards (self, side) ? zero - length : zero, one->top + gap / 2, length,
                   one->height - gap);
  pb_status_fill (status, &self->theme, cr);
}

static void
draw_bars (PbPyramidChart *self,
           cairo_t        *cr)
{
  for (int side = 0; side < self->n_sides; side++)
    for (int i = 0; i < self->n_bars; i++)
      {
        PbBox box = pb_pyramid_chart_get_side_box (self, i, side);

        if (!isfinite (self->bars[i].values[side]))
          {
            draw_missing (self, i, side, cr);
            continue;
          }

        cairo_rectangle (cr, box.x, box.y, box.width, box.height);
        /* Neither sex's colour for both together. */
        pb_colour_set_source (self->n_sides > 1 ? self->theme.categorical[side] : self->theme.place, cr);
        cairo_fill (cr);
      }
}

/* Round the ends of the comparator's bars, from the oldest down; broken where one is not there. */
static void
add_outline (PbPyramidChart *self,
             PbPyramidSide   side,
             cairo_t        *cr)
{
  gboolean is_down = FALSE;

  for (int i = self->n_bars - 1; i >= 0; i--)
    {
      const PyramidBar *bar = &self->bars[i];
      double end = isfinite (bar->others[side]) ? pb_pyramid_chart_map (self, side, bar->others[side]) : NAN;

      if (!isfinite (end))
        {
          is_down = FALSE;
          continue;
        }

      if (is_down)
        cairo_line_to (cr, end, bar->top);
      else
        {
          cairo_move_to (cr, pb_pyramid_chart_map (self, side, 0), bar->top);
          cairo_line_to (cr, end, bar->top);
        }
      cairo_line_to (cr, end, bar->top + bar->height);
      is_down = TRUE;
      if (i == 0 || !isfinite (self->bars[i - 1].others[side]))
        cairo_line_to (cr, pb_pyramid_chart_map (self, side, 0), bar->top + bar->height);
    }
}

static void
stroke_other (PbPyramidChart *self,
              cairo_t        *cr)
{
  pb_colour_set_source (self->theme.ground, cr);
  cairo_set_line_width (cr, OTHER_CASING * self->unit);
  cairo_stroke_preserve (cr);
  pb_colour_set_source (self->theme.england, cr);
  cairo_set_line_width (cr, OTHER_WIDTH * self->unit);
  cairo_stroke (cr);
}

static void
draw_other (PbPyramidChart *self,
            cairo_t        *cr)
{
  double middle = pb_theme_snap (&self->theme, self->key.y + self->key.height / 2);

  if (self->other_name == NULL)
    return;

  for (int side = 0; side < self->n_sides; side++)
    {
      add_outline (self, side, cr);
      stroke_other (self, cr);
    }

  cairo_move_to (cr, self->key.x, middle);
  cairo_line_to (cr, self->key.x + self->key.width, middle);
  stroke_other (self, cr);
}

static void
draw_text (PbPyramidChart    *self,
           const PyramidText *text,
           cairo_t           *cr)
{
  PbColour colour = text->is_strong ? self->theme.text : self->theme.dim;

  if (text->wraps)
    pb_text_draw_in_box (cr, &self->theme, text->style, text->text, text->box, colour, self->theme.ground, 0);
  else
    pb_text_draw_cased (cr, &self->theme, text->style, text->text, text->box.x, text->box.y, 0, 0, colour,
                        self->theme.ground, 3 * self->unit);
}

/**
 * pb_pyramid_chart_draw:
 * @self: the chart
 * @cr: where to draw; the chart's top left is its origin
 *
 * Draws the bars of all sides, the comparator's outline over them, then the text.
 */
void
pb_pyramid_chart_draw (PbPyramidChart *self,
                       cairo_t        *cr)
{
  if (self->n_bars == 0)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  draw_grid (self, cr);
  draw_bars (self, cr);
  draw_other (self, cr);
  for (guint i = 0; i < self->texts->len; i++)
    draw_text (self, &g_array_index (self->texts, PyramidText, i), cr);
  cairo_restore (cr);
}
