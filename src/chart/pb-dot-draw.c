#include "pb-dot-layout.h"

#include <math.h>

/* Weights of look.md, section 5 [px at 11 pt]. */
#define MIDDLE_WIDTH  1.6
#define LIMIT_WIDTH   1.1
#define FIT_WIDTH     2.0
#define OUTLINE_WIDTH 1.2
#define RING_WIDTH    1.8

/* Of thousands of dots, so that one sees how thick they lie. */
#define CROWD_ALPHA   0.65
#define CROWD         200

/* So many shapes are one path: more of them cross so often that the path is slow to fill. */
#define PATH_LENGTH   32

static void
draw_grid (PbDotChart *self,
           cairo_t    *cr)
{
  cairo_set_line_width (cr, self->unit);

  for (int i = 0; i < self->y_axis.n_ticks; i++)
    {
      double at = pb_theme_snap (&self->theme, pb_dot_chart_map_y (self, self->y_axis.ticks[i]));

      cairo_move_to (cr, self->plot.x, at);
      cairo_line_to (cr, self->plot.x + self->plot.width, at);
      pb_colour_set_source (self->y_axis.ticks[i] == 0 ? self->theme.border : self->theme.grid, cr);
      cairo_stroke (cr);
    }

  /* Where the numbers across stand. */
  for (int i = 0; i < self->x_axis.n_ticks; i++)
    {
      double at = pb_theme_snap (&self->theme, pb_dot_chart_map_x (self, self->x_axis.ticks[i]));

      cairo_move_to (cr, at, self->plot.y + self->plot.height);
      cairo_line_to (cr, at, self->plot.y + self->plot.height + 4 * self->unit);
      pb_colour_set_source (self->theme.border, cr);
      cairo_stroke (cr);
    }
}

static void
draw_band (PbDotChart *self,
           cairo_t    *cr)
{
  if (self->n_band < 2)
    return;

  for (int i = 0; i < self->n_band; i++)
    cairo_line_to (cr, pb_dot_chart_map_x (self, self->band_xs[i]), pb_dot_chart_map_y (self, self->band_lowers[i]));
  for (int i = self->n_band - 1; i >= 0; i--)
    cairo_line_to (cr, pb_dot_chart_map_x (self, self->band_xs[i]), pb_dot_chart_map_y (self, self->band_uppers[i]));
  cairo_close_path (cr);
  pb_colour_set_source (pb_colour_with_alpha (self->theme.place, pb_theme_get_band_alpha (&self->theme)), cr);
  cairo_fill (cr);
}

static void
draw_line (PbDotChart    *self,
           const DotLine *line,
           cairo_t       *cr)
{
  const double dashes[] = { 5 * self->unit, 3 * self->unit };

  cairo_save (cr);
  for (int i = 0; i < line->n_points; i++)
    cairo_line_to (cr, pb_dot_chart_map_x (self, line->xs[i]), pb_dot_chart_map_y (self, line->ys[i]));

  switch (line->kind)
    {
    case PB_DOT_LINE_INNER:
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_set_line_width (cr, LIMIT_WIDTH * self->unit);
      pb_colour_set_source (self->theme.england, cr);
      break;
    case PB_DOT_LINE_OUTER:
      cairo_set_line_width (cr, LIMIT_WIDTH * self->unit);
      pb_colour_set_source (self->theme.england, cr);
      break;
    case PB_DOT_LINE_FIT:
      cairo_set_line_width (cr, FIT_WIDTH * self->unit);
      pb_colour_set_source (self->theme.place, cr);
      break;
    case PB_DOT_LINE_MIDDLE:
    default:
      cairo_set_line_width (cr, MIDDLE_WIDTH * self->unit);
      pb_colour_set_source (self->theme.england, cr);
      break;
    }

  cairo_stroke (cr);
  cairo_restore (cr);
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

static void
add_diamond (cairo_t *cr,
             double   x,
             double   y,
             double   radius)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
}

/* Points up for 1, down for -1. */
static void
add_triangle (cairo_t *cr,
              double   x,
              double   y,
              double   radius,
              int      direction)
{
  cairo_move_to (cr, x, y - direction * radius);
  cairo_line_to (cr, x + radius, y + direction * radius * 0.75);
  cairo_line_to (cr, x - radius, y + direction * radius * 0.75);
  cairo_close_path (cr);
}

static void
add_shape (PbDotMark  mark,
           cairo_t   *cr,
           double     x,
           double     y,
           double     radius)
{
  switch (mark)
    {
    case PB_DOT_WORSE:
    case PB_DOT_MUCH_WORSE:
      add_diamond (cr, x, y, radius);
      break;
    case PB_DOT_HIGHER:
    case PB_DOT_MUCH_HIGHER:
      add_triangle (cr, x, y, radius, 1);
      break;
    case PB_DOT_LOWER:
    case PB_DOT_MUCH_LOWER:
      add_triangle (cr, x, y, radius, -1);
      break;
    case PB_DOT_VALUE:
    case PB_DOT_WITHIN:
    case PB_DOT_BETTER:
    case PB_DOT_MUCH_BETTER:
    case PB_N_DOT_MARKS:
    default:
      add_disc (cr, x, y, mark == PB_DOT_BETTER || mark == PB_DOT_MUCH_BETTER ? radius * 0.9 : radius);
      break;
    }
}

/* The left half of each shape. */
static void
add_half (PbDotMark  mark,
          cairo_t   *cr,
          double     x,
          double     y,
          double     radius)
{
  int direction = mark == PB_DOT_HIGHER ? 1 : -1;

  if (mark == PB_DOT_WORSE)
    {
      cairo_move_to (cr, x, y - radius);
      cairo_line_to (cr, x, y + radius);
      cairo_line_to (cr, x - radius, y);
    }
  else if (mark == PB_DOT_BETTER)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius * 0.9, G_PI_2, 3 * G_PI_2);
    }
  else
    {
      cairo_move_to (cr, x, y - direction * radius);
      cairo_line_to (cr, x, y + direction * radius * 0.75);
      cairo_line_to (cr, x - radius, y + direction * radius * 0.75);
    }
  cairo_close_path (cr);
}

static PbColour
get_colour (PbDotChart *self,
            PbDotMark   mark,
            gboolean    is_lit)
{
  if (is_lit)
    return self->theme.ink;

  switch (mark)
    {
    case PB_DOT_WORSE:
    case PB_DOT_MUCH_WORSE:
      return self->theme.worse;
    case PB_DOT_BETTER:
    case PB_DOT_MUCH_BETTER:
      return self->theme.better;
    case PB_DOT_WITHIN:
      return self->theme.similar;
    case PB_DOT_VALUE:
    case PB_DOT_HIGHER:
    case PB_DOT_MUCH_HIGHER:
    case PB_DOT_LOWER:
    case PB_DOT_MUCH_LOWER:
    case PB_N_DOT_MARKS:
    default:
      return self->theme.level;
    }
}

static gboolean
is_half (PbDotMark mark)
{
  return mark == PB_DOT_WORSE || mark == PB_DOT_BETTER || mark == PB_DOT_HIGHER || mark == PB_DOT_LOWER;
}

/* Many of one mark are one path.  @xs and @ys: their middles. */
static void
draw_marks (PbDotChart   *self,
            PbDotMark     mark,
            gboolean      is_lit,
            const double *xs,
            const double *ys,
            int           n,
            double        radius,
            cairo_t      *cr)
{
  PbColour colour = get_colour (self, mark, is_lit);
  gboolean is_crowd = self->n_placed > CROWD && !is_lit;

  cairo_set_line_width (cr, OUTLINE_WIDTH * self->unit);
  for (int i = 0; i < n; i++)
    add_shape (mark, cr, xs[i], ys[i], radius);

  if (mark == PB_DOT_WITHIN)
    {
      pb_colour_set_source (is_crowd ? pb_colour_with_alpha (colour, CROWD_ALPHA) : colour, cr);
      cairo_stroke (cr);
      return;
    }

  if (!is_half (mark))
    {
      pb_colour_set_source (is_crowd && mark == PB_DOT_VALUE ? pb_colour_with_alpha (colour, CROWD_ALPHA) : colour, cr);
      cairo_fill (cr);
      return;
    }

  pb_colour_set_source (self->theme.ground, cr);
  cairo_fill_preserve (cr);
  pb_colour_set_source (colour, cr);
  cairo_stroke (cr);
  for (int i = 0; i < n; i++)
    add_half (mark, cr, xs[i], ys[i], radius);
  cairo_fill (cr);
}

static gboolean
is_alike (PbDotChart *self,
          int         a,
          int         b)
{
  return self->dots[a].mark == self->dots[b].mark && self->dots[a].is_lit == self->dots[b].is_lit;
}

/* A filled shape of many is overlapped by its like without a seam, a half filled one is not:
 * there every one is drawn by itself unless they are very many. */
static void
draw_dots (PbDotChart *self,
           cairo_t    *cr)
{
  g_autofree double *xs = g_new (double, self->n_placed);
  g_autofree double *ys = g_new (double, self->n_placed);
  g_autofree gboolean *is_done = g_new0 (gboolean, self->n_placed);

  for (int i = 0; i < self->n_placed; i++)
    {
      int dot = self->order[i];
      gboolean is_alone = is_half (self->dots[dot].mark) && self->n_placed <= CROWD;
      int n = 0;

      if (is_done[i] || dot == self->selected)
        continue;

      for (int j = i; j < (is_alone ? i + 1 : self->n_placed); j++)
        if (self->order[j] != self->selected && !is_done[j] && is_alike (self, dot, self->order[j]))
          {
            xs[n] = self->dots[self->order[j]].at_x;
            ys[n++] = self->dots[self->order[j]].at_y;
            is_done[j] = TRUE;
          }

      for (int first = 0; first < n; first += PATH_LENGTH)
        draw_marks (self, self->dots[dot].mark, self->dots[dot].is_lit, xs + first, ys + first,
                    MIN (n - first, PATH_LENGTH), pb_dot_chart_get_radius (self, self->dots[dot].mark), cr);
    }
}

static void
draw_selected (PbDotChart *self,
               cairo_t    *cr)
{
  const DotItem *dot;
  double radius;

  if (self->selected < 0)
    return;

  dot = &self->dots[self->selected];
  radius = pb_dot_chart_get_radius (self, dot->mark);
  add_disc (cr, dot->at_x, dot->at_y, radius + DOT_RING_GAP * self->unit);
  pb_colour_set_source (self->theme.ground, cr);
  cairo_fill_preserve (cr);
  pb_colour_set_source (self->theme.ink, cr);
  cairo_set_line_width (cr, RING_WIDTH * self->unit);
  cairo_stroke (cr);
  draw_marks (self, dot->mark, TRUE, &dot->at_x, &dot->at_y, 1, radius, cr);
}

static void
draw_keys (PbDotChart *self,
           cairo_t    *cr)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);

  for (int i = 0; i < self->n_keys; i++)
    {
      const DotKey *key = &self->keys[i];
      double x = key->box.x - DOT_KEY_MARK * self->unit * 0.58;
      double y = key->box.y + line / 2;
      gboolean is_quiet = key->mark == PB_DOT_WITHIN || key->mark == PB_DOT_VALUE;

      draw_marks (self, key->mark, key->is_lit, &x, &y, 1, (is_quiet ? 3.2 : 4.6) * self->unit, cr);
    }
}

static void
draw_text (PbDotChart    *self,
           const DotText *text,
           cairo_t       *cr)
{
  PbColour colour = text->is_strong ? self->theme.text : self->theme.dim;

  if (text->wraps)
    pb_text_draw_in_box (cr, &self->theme, text->style, text->text, text->box, colour, self->theme.ground, 0);
  else
    pb_text_draw_cased (cr, &self->theme, text->style, text->text, text->box.x, text->box.y, 0, 0, colour,
                        self->theme.ground, text->is_name ? 3 * self->unit : 0);
}

/**
 * pb_dot_chart_draw:
 * @self: the chart
 * @cr: where to draw; the chart's top left is its origin
 *
 * Draws grid, band and lines first, then the dots, the quiet ones before the loud, the
 * selected one last.  A chart without a dot draws nothing.
 */
void
pb_dot_chart_draw (PbDotChart *self,
                   cairo_t    *cr)
{
  if (self->n_placed == 0)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  draw_grid (self, cr);

  cairo_save (cr);
  cairo_rectangle (cr, self->plot.x, self->plot.y, self->plot.width, self->plot.height);
  cairo_clip (cr);
  draw_band (self, cr);
  for (int i = 0; i < self->n_lines; i++)
    draw_line (self, &self->lines[i], cr);
  cairo_restore (cr);

  draw_dots (self, cr);
  draw_selected (self, cr);
  draw_keys (self, cr);
  for (guint i = 0; i < self->texts->len; i++)
    draw_text (self, &g_array_index (self->texts, DotText, i), cr);
  cairo_restore (cr);
}
