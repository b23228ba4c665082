#include "pb-spread-layout.h"

#include "pb-shapes.h"

#include <math.h>

/* Weights of look.md, section 5 [px at 11 pt]. */
#define BORDER_WIDTH     1.2
#define MEDIAN_WIDTH     2.4
#define CAP_SHARE        0.5
#define BENCHMARK_WIDTH  2.2
#define BENCHMARK_OVER   4.0   /* beyond the box on both sides */
#define LINE_WIDTH       1.4
#define RING_WIDTH       1.8
#define POINT_WIDTH      1.4
#define CASING           3.0

static void
draw_text (PbSpreadChart    *self,
           const SpreadText *text,
           PbColour          colour,
           cairo_t          *cr)
{
  pb_text_draw (cr, &self->theme, text->style, text->text, text->box.x, text->box.y, 0, 0, colour);
}

static void
draw_ring (PbSpreadChart *self,
           double         x,
           double         y,
           double         radius,
           double         width,
           PbColour       colour,
           cairo_t       *cr)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, (radius - width / 2) * self->unit, 0, 2 * G_PI);
  pb_colour_set_source (self->theme.ground, cr);
  cairo_fill_preserve (cr);
  pb_colour_set_source (colour, cr);
  cairo_set_line_width (cr, width * self->unit);
  cairo_stroke (cr);
}

static void
fill_box (PbSpreadChart *self,
          PbBox          box,
          gboolean       is_moment,
          cairo_t       *cr)
{
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  pb_colour_set_source (is_moment ? self->theme.sequential[1] : self->theme.sequential[0], cr);
  cairo_fill_preserve (cr);
  pb_colour_set_source (self->theme.level, cr);
  cairo_set_line_width (cr, fmin (BORDER_WIDTH * self->unit, box.width / 2));
  cairo_stroke (cr);
}

static void
draw_median (PbSpreadChart *self,
             PbBox          box,
             double         median_y,
             cairo_t       *cr)
{
  cairo_move_to (cr, box.x, median_y);
  cairo_line_to (cr, box.x + box.width, median_y);
  pb_colour_set_source (self->theme.place, cr);
  cairo_set_line_width (cr, MEDIAN_WIDTH * self->unit);
  cairo_stroke (cr);
}

static void
draw_keys (PbSpreadChart *self,
           cairo_t       *cr)
{
  for (int i = 0; i < self->n_keys; i++)
    {
      const SpreadKey *key = &self->keys[i];
      double y = key->label.box.y + pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION) / 2;
      double width = SPREAD_KEY_WIDTH * self->unit;

      if (key->kind == SPREAD_KEY_BOX)
        {
          PbBox box = { key->x + width / 4, y - 6 * self->unit, width / 2, 12 * self->unit };

          fill_box (self, box, FALSE, cr);
          draw_median (self, box, y + self->unit, cr);
        }
      else
        draw_ring (self, key->x + width / 2, y, SPREAD_POINT, POINT_WIDTH, self->theme.level, cr);
      pb_text_draw_in_box (cr, &self->theme, key->label.style, key->label.text, key->label.box, self->theme.text,
                           self->theme.ground, 0);
    }
}

static void
draw_grid (PbSpreadChart *self,
           cairo_t       *cr)
{
  const double dashes[] = { 2 * self->unit, 4 * self->unit };

  cairo_set_line_width (cr, self->unit);
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      double y = pb_theme_snap (&self->theme, pb_spread_chart_get_y (self, self->axis.ticks[i]));

      cairo_move_to (cr, self->plot.x, y);
      cairo_line_to (cr, self->plot.x + self->plot.width, y);
      pb_colour_set_source (self->axis.ticks[i] == 0 ? self->theme.border : self->theme.grid, cr);
      cairo_stroke (cr);
      draw_text (self, &g_array_index (self->ticks, SpreadText, i), self->theme.dim, cr);
    }

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  pb_colour_set_source (self->theme.similar, cr);
  for (int i = 1; i < self->n_periods; i++)
    if (self->periods[i].is_apart)
      {
        double x = pb_theme_snap (&self->theme, self->periods[i].x - self->slot / 2);

        cairo_move_to (cr, x, self->plot.y);
        cairo_line_to (cr, x, self->plot.y + self->plot.height);
        cairo_stroke (cr);
      }
  cairo_restore (cr);
}

static void
draw_whiskers (PbSpreadChart      *self,
               const SpreadPeriod *period,
               PbBox               box,
               cairo_t            *cr)
{
  double top = fmin (pb_spread_chart_get_y (self, period->box.upper_whisker), box.y);
  double bottom = fmax (pb_spread_chart_get_y (self, period->box.lower_whisker), box.y + box.height);
  double cap = box.width * CAP_SHARE / 2;

  cairo_move_to (cr, period->x, box.y);
  cairo_line_to (cr, period->x, top);
  cairo_move_to (cr, period->x, box.y + box.height);
  cairo_line_to (cr, period->x, bottom);
  cairo_move_to (cr, period->x - cap, top);
  cairo_line_to (cr, period->x + cap, top);
  cairo_move_to (cr, period->x - cap, bottom);
  cairo_line_to (cr, period->x + cap, bottom);
  pb_colour_set_source (self->theme.level, cr);
  cairo_set_line_width (cr, BORDER_WIDTH * self->unit);
  cairo_stroke (cr);
}

static void
draw_benchmark (PbSpreadChart      *self,
                const SpreadPeriod *period,
                cairo_t            *cr)
{
  double y = pb_spread_chart_get_y (self, period->benchmark);
  double half = fmin (self->box_width / 2 + BENCHMARK_OVER * self->unit, self->slot / 2);

  if (!isfinite (period->benchmark))
    return;

  cairo_move_to (cr, period->x - half, y);
  cairo_line_to (cr, period->x + half, y);
  pb_colour_set_source (self->theme.england, cr);
  cairo_set_line_width (cr, BENCHMARK_WIDTH * self->unit);
  cairo_stroke (cr);
}

static void
draw_period (PbSpreadChart *self,
             int            index,
             cairo_t       *cr)
{
  const SpreadPeriod *period = &self->periods[index];
  PbBox box = pb_spread_chart_get_box (self, index);
  double swatch = fmin (SPREAD_SWATCH * self->unit, self->slot * 0.8);

  if (box.width > 0)
    {
      draw_whiskers (self, period, box, cr);
      fill_box (self, box, index == self->moment, cr);
    }
  draw_benchmark (self, period, cr);
  /* Over England's mark, which is longer, so that both are seen where they meet. */
  if (box.width > 0)
    draw_median (self, box, pb_spread_chart_get_y (self, period->box.median), cr);
  for (int k = 0; k < period->n_points; k++)
    draw_ring (self, period->x, pb_spread_chart_get_y (self, period->points[k].value), SPREAD_POINT, POINT_WIDTH,
               self->theme.level, cr);

  /* No area has a value: the pattern of why, on the floor. */
  if (period->box.n == 0)
    pb_swatch_draw_status (period->status, &self->theme, cr,
                           (PbBox) { period->x - swatch / 2, self->plot.y + self->plot.height - swatch, swatch, swatch });
}

static void
draw_place (PbSpreadChart *self,
            cairo_t       *cr)
{
  gboolean has_rings = self->slot >= 4 * SPREAD_RING * self->unit;

  cairo_new_path (cr);
  for (int i = 0; i < self->n_periods; i++)
    {
      const SpreadPeriod *period = &self->periods[i];

      if (!isfinite (period->place))
        continue;
      if (i > 0 && !period->is_apart && isfinite (self->periods[i - 1].place))
        cairo_line_to (cr, period->x, pb_spread_chart_get_y (self, period->place));
      else
        cairo_move_to (cr, period->x, pb_spread_chart_get_y (self, period->place));
    }
  pb_colour_set_source (self->theme.ink, cr);
  cairo_set_line_width (cr, LINE_WIDTH * self->unit);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);

  for (int i = 0; i < self->n_periods; i++)
    if (isfinite (self->periods[i].place))
      draw_ring (self, self->periods[i].x, pb_spread_chart_get_y (self, self->periods[i].place),
                 has_rings ? SPREAD_RING : SPREAD_POINT, has_rings ? RING_WIDTH : POINT_WIDTH, self->theme.ink, cr);
}

static void
draw_direct_label (PbSpreadChart    *self,
                   const SpreadText *label,
                   PbColour          colour,
                   cairo_t          *cr)
{
  if (label->text != NULL)
    pb_text_draw_in_box (cr, &self->theme, label->style, label->text, label->box, colour, self->theme.ground, 0);
}

void
pb_spread_chart_draw (PbSpreadChart *self,
                      cairo_t       *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);
  draw_keys (self, cr);

  if (!self->is_empty)
    {
      draw_grid (self, cr);
      for (int i = 0; i < self->n_periods; i++)
        draw_period (self, i, cr);
      draw_place (self, cr);
      draw_direct_label (self, &self->place_label, self->theme.text, cr);
      draw_direct_label (self, &self->benchmark_label, self->theme.dim, cr);
      for (guint i = 0; i < self->names->len; i++)
        {
          const SpreadText *name = &g_array_index (self->names, SpreadText, i);

          pb_text_draw_cased (cr, &self->theme, name->style, name->text, name->box.x, name->box.y, 0, 0,
                              self->theme.dim, self->theme.ground, CASING * self->unit);
        }
      for (guint i = 0; i < self->feet->len; i++)
        {
          const SpreadText *foot = &g_array_index (self->feet, SpreadText, i);

          draw_text (self, foot, foot->style == PB_TEXT_CAPTION_BOLD ? self->theme.text : self->theme.dim, cr);
        }
    }

  cairo_restore (cr);
}
