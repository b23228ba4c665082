#include "pb-before-after-layout.h"

#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In the mock-up's pixels; multiplied by the theme's unit. */
#define RING       3.2
#define MAX_RINGS  30

static void
draw_grid (PbBeforeAfter *self,
           cairo_t       *cr)
{
  cairo_set_line_width (cr, self->unit);
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      const PbLabel *label = &g_array_index (self->labels, PbLabel, i);
      double y = pb_theme_snap (&self->theme, pb_before_after_get_y (self, self->axis.ticks[i]));

      cairo_move_to (cr, self->plot.x, y);
      cairo_line_to (cr, self->plot.x + self->plot.width, y);
      pb_colour_set_source (self->theme.grid, cr);
      cairo_stroke (cr);
      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, label->text, label->box.x, label->box.y, 0, 0, self->theme.dim);
    }
}

/* A fuzzy start is a ramp, from nothing to whole; its line stands at the middle. */
static void
draw_start (PbBeforeAfter *self,
            cairo_t       *cr)
{
  PbBox ramp = pb_before_after_get_ramp (self);
  double x = pb_theme_snap (&self->theme, ramp.x + ramp.width / 2), plus = PB_BEFORE_AFTER_PLUS / 2 * self->unit;
  double top = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION) / 2;

  if (ramp.width > 3 * self->unit)
    {
      cairo_move_to (cr, ramp.x, ramp.y + ramp.height);
      cairo_line_to (cr, ramp.x + ramp.width, ramp.y);
      cairo_line_to (cr, ramp.x + ramp.width, ramp.y + ramp.height);
      cairo_close_path (cr);
      pb_colour_set_source (pb_colour_with_alpha (self->theme.level, 0.25), cr);
      cairo_fill (cr);
    }

  pb_colour_set_source (self->theme.level, cr);
  cairo_set_line_width (cr, 2 * self->unit);
  cairo_move_to (cr, x, top - plus);
  cairo_line_to (cr, x, self->plot.y + self->plot.height);
  cairo_move_to (cr, x - plus, top);
  cairo_line_to (cr, x + plus, top);
  cairo_stroke (cr);
}

static void
draw_medians (PbBeforeAfter *self,
              cairo_t       *cr)
{
  const double medians[] = { self->input.median_before, self->input.median_after };

  pb_colour_set_source (self->theme.ink, cr);
  cairo_set_line_width (cr, 2 * self->unit);
  for (int i = 0; i < 2; i++)
    {
      double from, to;

      if (!isfinite (medians[i]) || !pb_before_after_get_extent (self, i == 0 ? -1 : 1, &from, &to))
        continue;

      cairo_move_to (cr, from, pb_before_after_get_y (self, medians[i]));
      cairo_line_to (cr, to, pb_before_after_get_y (self, medians[i]));
      cairo_stroke (cr);
    }
}

static void
draw_series (PbBeforeAfter *self,
             cairo_t       *cr)
{
  gboolean has_rings = self->n_values <= MAX_RINGS;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (int i = 0; i < self->input.n_points; i++)
    {
      PbColour colour = self->points[i].is_later ? self->theme.border : self->theme.place;
      double x, y, x_next, y_next;
      gboolean is_alone = i == 0 || !isfinite (self->points[i - 1].value);

      if (!pb_before_after_locate (self, i, &x, &y))
        continue;

      if (pb_before_after_locate (self, i + 1, &x_next, &y_next))
        {
          pb_colour_set_source (self->points[i + 1].is_later ? self->theme.border : colour, cr);
          cairo_set_line_width (cr, 2 * self->unit);
          cairo_move_to (cr, x, y);
          cairo_line_to (cr, x_next, y_next);
          cairo_stroke (cr);
          is_alone = FALSE;
        }

      if (!has_rings && !is_alone)
        continue;

      cairo_new_path (cr);
      cairo_arc (cr, x, y, RING * self->unit, 0, 2 * G_PI);
      pb_colour_set_source (self->theme.ground, cr);
      cairo_fill_preserve (cr);
      pb_colour_set_source (colour, cr);
      cairo_set_line_width (cr, 1.8 * self->unit);
      cairo_stroke (cr);
    }
}

void
pb_before_after_draw (PbBeforeAfter *self,
                      cairo_t       *cr)
{
  if (self->n_values == 0)
    return;

  cairo_save (cr);
  draw_grid (self, cr);
  draw_start (self, cr);
  draw_series (self, cr);
  draw_medians (self, cr);
  pb_day_axis_draw_years (&self->theme, self->labels, self->n_ticks, self->n_years, cr);
  for (guint i = self->n_ticks + self->n_years; i < self->labels->len; i++)
    {
      const PbLabel *label = &g_array_index (self->labels, PbLabel, i);
      gboolean is_absence = g_str_equal (label->text, _("no values"));

      pb_text_draw_cased (cr, &self->theme, is_absence ? PB_TEXT_CAPTION : PB_TEXT_CAPTION_BOLD, label->text, label->box.x,
                          label->box.y, 0, 0, is_absence ? self->theme.dim : self->theme.text, self->theme.ground,
                          3 * self->unit);
    }
  cairo_restore (cr);
}
