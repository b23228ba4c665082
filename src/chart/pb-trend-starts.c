#include "pb-trend-layout.h"

#include <math.h>

/* Where an innovation began: a violet line with a plus on top and its name, over a ramp
 * where the date is not exact (look.md's chart anatomy). */

#define LINE_WIDTH  1.6
#define PLUS_HALF   4.0
#define PLUS_WIDTH  2.0
#define RAMP_ALPHA  0.22

void
pb_trend_chart_copy_starts (PbTrendChart       *self,
                            const PbTrendInput *input)
{
  self->n_starts = input->n_starts;
  self->starts = g_new0 (TrendStart, MAX (input->n_starts, 1));

  for (int i = 0; i < input->n_starts; i++)
    {
      self->starts[i].first_day2 = 2 * (gint64) input->starts[i].first;
      self->starts[i].mark.day2 = 2 * (gint64) input->starts[i].last;
      self->starts[i].mark.words = g_strdup (input->starts[i].name);
    }
}

void
pb_trend_chart_free_starts (PbTrendChart *self)
{
  for (int i = 0; i < self->n_starts; i++)
    g_free (self->starts[i].mark.words);

  g_free (self->starts);
}

void
pb_trend_chart_place_starts (PbTrendChart *self)
{
  for (int i = 0; i < self->n_starts; i++)
    {
      self->starts[i].first_x = pb_trend_chart_get_x_of_day2 (self, self->starts[i].first_day2);
      self->starts[i].mark.x = pb_trend_chart_get_x_of_day2 (self, self->starts[i].mark.day2);
    }
}

static void
draw_ramp (PbTrendChart     *self,
           const TrendStart *start,
           cairo_t          *cr)
{
  double width = start->mark.x - start->first_x;
  PbColour colour = self->theme.level;
  cairo_pattern_t *ramp;

  if (width <= self->unit)
    return;

  ramp = cairo_pattern_create_linear (start->first_x, 0, start->mark.x, 0);
  cairo_pattern_add_color_stop_rgba (ramp, 0, colour.red, colour.green, colour.blue, 0);
  cairo_pattern_add_color_stop_rgba (ramp, 1, colour.red, colour.green, colour.blue, RAMP_ALPHA);
  cairo_set_source (cr, ramp);
  cairo_rectangle (cr, start->first_x, self->plot.y, width, self->plot.height);
  cairo_fill (cr);
  cairo_pattern_destroy (ramp);
}

static void
draw_plus (PbTrendChart *self,
           double        x,
           cairo_t      *cr)
{
  double half = PLUS_HALF * self->unit;

  cairo_set_line_width (cr, PLUS_WIDTH * self->unit);
  cairo_move_to (cr, x - half, self->plot.y);
  cairo_line_to (cr, x + half, self->plot.y);
  cairo_move_to (cr, x, self->plot.y - half);
  cairo_line_to (cr, x, self->plot.y + half);
  cairo_stroke (cr);
}

void
pb_trend_chart_draw_starts (PbTrendChart *self,
                            cairo_t      *cr)
{
  for (int i = 0; i < self->n_starts; i++)
    {
      const TrendStart *start = &self->starts[i];

      draw_ramp (self, start, cr);
      pb_colour_set_source (self->theme.level, cr);
      cairo_set_line_width (cr, LINE_WIDTH * self->unit);
      cairo_move_to (cr, start->mark.x, self->plot.y);
      cairo_line_to (cr, start->mark.x, self->plot.y + self->plot.height);
      cairo_stroke (cr);
      draw_plus (self, start->mark.x, cr);
    }
}

void
pb_trend_chart_draw_start_names (PbTrendChart *self,
                                 cairo_t      *cr)
{
  for (int i = 0; i < self->n_starts; i++)
    pb_text_draw_in_box (cr, &self->theme, PB_TEXT_CAPTION, self->starts[i].mark.words, self->starts[i].mark.box,
                         self->theme.text, self->theme.ground, 3 * self->unit);
}
