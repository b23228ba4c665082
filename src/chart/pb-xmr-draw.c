#include "pb-xmr-layout.h"
#include "pb-shapes.h"

#include <math.h>

/* Weights [px at 11 pt]. */
#define MEAN_WIDTH     1.6
#define LIMIT_WIDTH    1.3
#define TARGET_WIDTH   1.8
#define CURSOR_WIDTH   1.4
#define EVENT_WIDTH    1.8
#define PLUS_HALF      4.0
#define TRIAL_ALPHA    0.55

static void
draw_horizontal (PbXmrChart *self,
                 cairo_t    *cr,
                 double      from,
                 double      to,
                 double      value)
{
  double y = pb_theme_snap (&self->theme, pb_xmr_chart_get_y (self, value));

  if (!isfinite (value))
    return;

  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
  cairo_stroke (cr);
}

static void
set_dashes (PbXmrChart *self,
            cairo_t    *cr,
            double      on,
            double      off)
{
  const double dashes[] = { on * self->unit, off * self->unit };

  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
}

static void
draw_grid (PbXmrChart *self,
           cairo_t    *cr)
{
  cairo_set_line_width (cr, self->unit);

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);
      PbBox box = pb_xmr_chart_get_tick_box (self, i);

      pb_colour_set_source (self->axis.ticks[i] == 0 ? self->theme.border : self->theme.grid, cr);
      draw_horizontal (self, cr, self->plot.x, self->plot.x + self->plot.width, self->axis.ticks[i]);
      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, tick, box.x, box.y, 0, 0, self->theme.dim);
    }
}

static void
draw_notes (PbXmrChart *self,
            GArray     *notes,
            PbTextStyle style,
            PbColour    colour,
            cairo_t    *cr)
{
  for (guint i = 0; i < notes->len; i++)
    {
      XmrNote *note = &g_array_index (notes, XmrNote, i);

      pb_text_draw_cased (cr, &self->theme, style, note->text, note->box.x, note->box.y, 0, 0, colour,
                          self->theme.ground, XMR_CASING * self->unit);
    }
}

/* Half a step beyond its first and last point, so that neighbours meet. */
static void
get_segment_ends (PbXmrChart         *self,
                  const PbXmrSegment *segment,
                  double             *from_out,
                  double             *to_out)
{
  double room = self->step / 2;

  *from_out = fmax (self->plot.x, self->xs[segment->first] - room);
  *to_out = fmin (self->plot.x + self->plot.width, self->xs[segment->first + segment->n_points - 1] + room);
}

static void
fill_between_limits (PbXmrChart         *self,
                     const PbXmrSegment *segment,
                     cairo_t            *cr)
{
  double from, to;
  double top = pb_xmr_chart_get_y (self, segment->upper);
  double bottom = pb_xmr_chart_get_y (self, segment->lower);

  if (!isfinite (segment->lower) || !isfinite (segment->upper))
    return;

  get_segment_ends (self, segment, &from, &to);
  cairo_rectangle (cr, from, top, to - from, bottom - top);
  pb_colour_set_source (pb_colour_with_alpha (self->theme.similar, pb_theme_get_band_alpha (&self->theme) / 2), cr);
  cairo_fill (cr);
}

static void
draw_segment (PbXmrChart         *self,
              const PbXmrSegment *segment,
              cairo_t            *cr)
{
  double alpha = segment->is_short ? TRIAL_ALPHA : 1;
  double from, to;

  get_segment_ends (self, segment, &from, &to);

  cairo_save (cr);
  pb_colour_set_source (pb_colour_with_alpha (self->theme.dim, alpha), cr);
  cairo_set_line_width (cr, MEAN_WIDTH * self->unit);
  draw_horizontal (self, cr, from, to, segment->mean);

  set_dashes (self, cr, 5, 3);
  cairo_set_line_width (cr, LIMIT_WIDTH * self->unit);
  draw_horizontal (self, cr, from, to, segment->lower);
  draw_horizontal (self, cr, from, to, segment->upper);
  cairo_restore (cr);
}

/* In text colour and of its own rhythm: a wish, not what the process does. */
static void
draw_target (PbXmrChart *self,
             cairo_t    *cr)
{
  const double dashes[] = { 9 * self->unit, 3 * self->unit, 2 * self->unit, 3 * self->unit };

  if (!isfinite (self->target))
    return;

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, TARGET_WIDTH * self->unit);
  pb_colour_set_source (self->theme.text, cr);
  draw_horizontal (self, cr, self->plot.x, self->plot.x + self->plot.width, self->target);
  cairo_restore (cr);
}

static double
get_mark_top (PbXmrChart    *self,
              const XmrMark *mark)
{
  return mark->has_box ? mark->box.y : self->plot.y;
}

static void
draw_plus (PbXmrChart    *self,
           const XmrMark *mark,
           cairo_t       *cr)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double y = get_mark_top (self, mark) + (mark->has_box ? line / 2 : 0);
  double x = pb_theme_snap (&self->theme, mark->x);
  double half = PLUS_HALF * self->unit;

  cairo_move_to (cr, x - half, y);
  cairo_line_to (cr, x + half, y);
  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x, y + half);
  cairo_stroke (cr);
}

static void
draw_mark_lines (PbXmrChart *self,
                 cairo_t    *cr)
{
  for (int i = 0; i < self->n_marks; i++)
    {
      const XmrMark *mark = &self->marks[i];
      double x = pb_theme_snap (&self->theme, mark->x);

      cairo_save (cr);
      if (mark->is_event)
        {
          pb_colour_set_source (self->theme.level, cr);
          cairo_set_line_width (cr, EVENT_WIDTH * self->unit);
          draw_plus (self, mark, cr);
          cairo_set_line_width (cr, self->unit);
        }
      else
        {
          set_dashes (self, cr, 2, 4);
          pb_colour_set_source (self->theme.dim, cr);
          cairo_set_line_width (cr, LIMIT_WIDTH * self->unit);
        }

      cairo_move_to (cr, x, get_mark_top (self, mark));
      cairo_line_to (cr, x, self->plot.y + self->plot.height);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
}

static void
draw_mark_words (PbXmrChart *self,
                 cairo_t    *cr)
{
  for (int i = 0; i < self->n_marks; i++)
    if (self->marks[i].has_box)
      pb_text_draw_in_box (cr, &self->theme, PB_TEXT_CAPTION, self->marks[i].words, self->marks[i].box,
                           self->marks[i].is_event ? self->theme.text : self->theme.dim, self->theme.ground,
                           XMR_CASING * self->unit);
}

static void
draw_line_labels (PbXmrChart *self,
                  cairo_t    *cr)
{
  for (int i = 0; i < XMR_N_LINES; i++)
    if (self->lines[i].text != NULL)
      pb_text_draw_in_box (cr, &self->theme, PB_TEXT_CAPTION, self->lines[i].text, self->lines[i].box,
                           i == XMR_LINE_TARGET ? self->theme.text : self->theme.dim, self->theme.ground, 0);
}

static void
draw_cursor (PbXmrChart *self,
             cairo_t    *cr)
{
  if (self->cursor < 0)
    return;

  cairo_move_to (cr, self->xs[self->cursor], self->pill.y + self->pill.height);
  cairo_line_to (cr, self->xs[self->cursor], self->plot.y + self->plot.height);
  pb_colour_set_source (self->theme.ink, cr);
  cairo_set_line_width (cr, CURSOR_WIDTH * self->unit);
  cairo_stroke (cr);
}

static void
draw_pill (PbXmrChart *self,
           cairo_t    *cr)
{
  if (self->cursor < 0)
    return;

  pb_rounded_box_path (cr, self->pill, self->pill.height / 2);
  pb_colour_set_source (self->theme.ink, cr);
  cairo_fill (cr);
  pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION_BOLD, self->periods[self->cursor],
                self->pill.x + self->pill.width / 2, self->pill.y + self->pill.height / 2, 0.5, 0.5,
                self->theme.on_ink);
}

/**
 * pb_xmr_chart_draw:
 * @self: the chart
 * @cr: where to draw; the chart's top left is its origin
 *
 * Draws limits first, then values, special causes last.  A chart without values
 * draws nothing.
 */
void
pb_xmr_chart_draw (PbXmrChart *self,
                   cairo_t    *cr)
{
  if (self->is_empty)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  for (int i = 0; i < self->n_segments; i++)
    fill_between_limits (self, &self->segments[i], cr);
  draw_grid (self, cr);
  draw_notes (self, self->x_labels, PB_TEXT_CAPTION, self->theme.dim, cr);
  for (int i = 0; i < self->n_segments; i++)
    draw_segment (self, &self->segments[i], cr);
  draw_target (self, cr);
  draw_mark_lines (self, cr);
  draw_cursor (self, cr);
  pb_xmr_chart_draw_values (self, cr);
  draw_line_labels (self, cr);
  draw_mark_words (self, cr);
  draw_notes (self, self->notes, PB_TEXT_CAPTION_BOLD, self->theme.text, cr);
  pb_chart_tags_draw (self->tags, &self->theme, cr);
  draw_pill (self, cr);
  cairo_restore (cr);
}
