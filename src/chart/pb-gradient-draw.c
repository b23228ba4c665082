#include "pb-gradient-layout.h"

#include <math.h>

/* Weights of look.md, section 5 [px at 11 pt]. */
#define WHISKER_WIDTH      1.5
#define WHISKER_CASING     5.0
#define LINE_WIDTH         1.6
#define RING_WIDTH         1.8

static void
draw_grid (PbGradientChart *self,
           cairo_t         *cr)
{
  cairo_set_line_width (cr, self->unit);

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      double at = pb_theme_snap (&self->theme, pb_gradient_chart_get_value_position (self, self->axis.ticks[i]));

      if (self->has_rows)
        {
          cairo_move_to (cr, at, self->plot.y);
          cairo_line_to (cr, at, self->plot.y + self->plot.height);
        }
      else
        {
          cairo_move_to (cr, self->plot.x, at);
          cairo_line_to (cr, self->plot.x + self->plot.width, at);
        }

      pb_colour_set_source (self->axis.ticks[i] == 0 ? self->theme.border : self->theme.grid, cr);
      cairo_stroke (cr);
    }
}

static void
draw_fitted_line (PbGradientChart *self,
                  cairo_t         *cr)
{
  const double dashes[] = { 5 * self->unit, 3 * self->unit };

  if (!pb_gradient_chart_has_line (self))
    return;

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, LINE_WIDTH * self->unit);
  cairo_move_to (cr, self->plot.x, pb_gradient_chart_get_value_position (self, self->line_start));
  cairo_line_to (cr, self->plot.x + self->plot.width, pb_gradient_chart_get_value_position (self, self->line_end));
  pb_colour_set_source (self->theme.similar, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* From @low to @high along the values, caps across. */
static void
add_whisker (PbGradientChart *self,
             int              group,
             cairo_t         *cr)
{
  double along = self->groups[group].position;
  double ends[] = { pb_gradient_chart_get_value_position (self, self->groups[group].lower),
                    pb_gradient_chart_get_value_position (self, self->groups[group].upper) };
  double cap = fmin (GRADIENT_CAP_HALF * self->unit, self->radius);

  if (self->has_rows)
    {
      cairo_move_to (cr, ends[0], along);
      cairo_line_to (cr, ends[1], along);
    }
  else
    {
      cairo_move_to (cr, along, ends[0]);
      cairo_line_to (cr, along, ends[1]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (self->has_rows)
      {
        cairo_move_to (cr, ends[i], along - cap);
        cairo_line_to (cr, ends[i], along + cap);
      }
    else
      {
        cairo_move_to (cr, along - cap, ends[i]);
        cairo_line_to (cr, along + cap, ends[i]);
      }
}

/* An interval narrower than its mark would only give the mark corners. */
static gboolean
shows_whisker (PbGradientChart *self,
               int              group)
{
  double reach = pb_gradient_chart_get_radius (self, group) + self->unit;
  double at, low, high;

  if (!pb_gradient_chart_has_limits (self, group))
    return FALSE;

  at = pb_gradient_chart_get_value_position (self, self->groups[group].value);
  low = pb_gradient_chart_get_value_position (self, self->groups[group].lower);
  high = pb_gradient_chart_get_value_position (self, self->groups[group].upper);

  return fabs (low - at) > reach || fabs (high - at) > reach;
}

static void
draw_whisker (PbGradientChart *self,
              int              group,
              cairo_t         *cr)
{
  if (!shows_whisker (self, group))
    return;

  add_whisker (self, group, cr);
  pb_colour_set_source (self->theme.ground, cr);
  cairo_set_line_width (cr, WHISKER_CASING * self->unit);
  cairo_stroke (cr);

  add_whisker (self, group, cr);
  pb_colour_set_source (self->theme.place, cr);
  cairo_set_line_width (cr, WHISKER_WIDTH * self->unit);
  cairo_stroke (cr);
}

static void
add_mark (PbGradientChart *self,
          double           x,
          double           y,
          double           radius,
          cairo_t         *cr)
{
  /* Of the same area to the eye. */
  double side = radius * 1.8;

  if (self->is_computed)
    cairo_rectangle (cr, x - side / 2, y - side / 2, side, side);
  else
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
    }
}

/* The group selected, and those that the map lights up, wear the session's ink. */
static void
draw_mark (PbGradientChart *self,
           int              group,
           cairo_t         *cr)
{
  double radius = pb_gradient_chart_get_radius (self, group);
  double x, y;

  pb_gradient_chart_get_mark (self, group, &x, &y);
  if (!isfinite (x) || !isfinite (y))
    return;

  if (self->groups[group].is_lit || group == self->selected)
    {
      add_mark (self, x, y, radius + GRADIENT_RING_GAP * self->unit, cr);
      pb_colour_set_source (self->theme.ground, cr);
      cairo_fill_preserve (cr);
      pb_colour_set_source (self->theme.ink, cr);
      cairo_set_line_width (cr, RING_WIDTH * self->unit);
      cairo_stroke (cr);
    }

  add_mark (self, x, y, radius, cr);
  pb_colour_set_source (self->theme.place, cr);
  cairo_fill (cr);
}

static void
draw_text (PbGradientChart    *self,
           const GradientText *text,
           cairo_t            *cr)
{
  g_autoptr(PangoLayout) layout = NULL;

  if (text->is_value)
    {
      pb_text_draw_cased (cr, &self->theme, text->style, text->text, text->box.x, text->box.y, 0, 0, self->theme.text,
                          self->theme.ground, 3 * self->unit);
      return;
    }

  if (text->wraps)
    {
      pb_text_draw_in_box (cr, &self->theme, text->style, text->text, text->box, self->theme.dim, self->theme.ground, 0);
      return;
    }

  /* Only the name of a row can be longer than its box. */
  layout = pb_text_layout (&self->theme, text->style, text->text, text->box.width + 0.5, PB_TEXT_ELLIPSIZE);
  cairo_move_to (cr, text->box.x, text->box.y);
  pb_colour_set_source (text->style == PB_TEXT_CAPTION_BOLD ? self->theme.text : self->theme.dim, cr);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

/**
 * pb_gradient_chart_draw:
 * @self: the chart
 * @cr: where to draw; the chart's top left is its origin
 *
 * Draws grid and line first, the marks over them, the selected one last.  A chart
 * without values draws nothing.
 */
void
pb_gradient_chart_draw (PbGradientChart *self,
                        cairo_t         *cr)
{
  if (self->is_empty)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  draw_grid (self, cr);
  for (int i = 0; i < self->n_groups; i++)
    draw_whisker (self, i, cr);
  draw_fitted_line (self, cr);
  for (int i = 0; i < self->n_groups; i++)
    if (i != self->selected)
      draw_mark (self, i, cr);
  if (self->selected >= 0)
    draw_mark (self, self->selected, cr);
  for (guint i = 0; i < self->texts->len; i++)
    draw_text (self, &g_array_index (self->texts, GradientText, i), cr);
  cairo_restore (cr);
}
