#include "pb-timeline-layout.h"

#include "pb-shapes.h"
#include "pb-text.h"

#include <math.h>

#define EDGE   1.6   /* [px at 11 pt] */
#define TICK   1.9

static void
draw_tick (cairo_t *cr,
           double   x,
           double   y,
           double   r)
{
  cairo_move_to (cr, x - 0.6 * r, y + 0.05 * r);
  cairo_line_to (cr, x - 0.15 * r, y + 0.5 * r);
  cairo_line_to (cr, x + 0.6 * r, y - 0.45 * r);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr,
            double   x,
            double   y,
            double   r)
{
  cairo_move_to (cr, x - 0.5 * r, y - 0.5 * r);
  cairo_line_to (cr, x + 0.5 * r, y + 0.5 * r);
  cairo_move_to (cr, x - 0.5 * r, y + 0.5 * r);
  cairo_line_to (cr, x + 0.5 * r, y - 0.5 * r);
  cairo_stroke (cr);
}

/* Drawn, not written: it is a mark, not a text. */
static void
draw_question (cairo_t *cr,
               double   x,
               double   y,
               double   r)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y - 0.22 * r, 0.3 * r, G_PI, 2 * G_PI + 0.6);
  cairo_curve_to (cr, x + 0.18 * r, y + 0.1 * r, x, y + 0.1 * r, x, y + 0.3 * r);
  cairo_stroke (cr);
  cairo_arc (cr, x, y + 0.58 * r, 0.12 * r, 0, 2 * G_PI);
  cairo_fill (cr);
}

static gboolean
is_filled (PbTimelineMark mark)
{
  return mark == PB_TIMELINE_DONE || mark == PB_TIMELINE_REJECTED;
}

/* A day is a square, due a ring; what is known no better than to the month is a bar. */
static void
draw_mark (PbTimelineChart *self,
           PbTimelineMark   mark,
           gboolean         is_later,
           PbBox            box,
           cairo_t         *cr)
{
  PbColour colour = is_later ? self->theme.similar : self->theme.text;
  double unit = self->unit, x = box.x + box.width / 2, y = box.y + box.height / 2, r = box.height / 2;
  PbBox edge = { box.x + EDGE * unit / 2, box.y + EDGE * unit / 2, box.width - EDGE * unit, box.height - EDGE * unit };

  if (mark == PB_TIMELINE_NONE)
    return;

  cairo_save (cr);
  pb_rounded_box_path (cr, is_filled (mark) ? box : edge, mark == PB_TIMELINE_DUE ? edge.height / 2 : 2.5 * unit);
  cairo_set_line_width (cr, EDGE * unit);
  if (is_filled (mark))
    {
      pb_colour_set_source (colour, cr);
      cairo_fill (cr);
      pb_colour_set_source (self->theme.ground, cr);
    }
  else
    {
      const double dashes[] = { 2.6 * unit, 2 * unit };

      pb_colour_set_source (self->theme.ground, cr);
      cairo_fill_preserve (cr);
      if (mark == PB_TIMELINE_PLANNED)
        cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      pb_colour_set_source (colour, cr);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }

  cairo_set_line_width (cr, TICK * unit);
  if (mark == PB_TIMELINE_DONE)
    draw_tick (cr, x, y, r);
  else if (mark == PB_TIMELINE_REJECTED)
    draw_cross (cr, x, y, r);
  else if (mark == PB_TIMELINE_DUE)
    {
      cairo_set_line_width (cr, EDGE * unit);
      draw_question (cr, x, y, r);
    }
  else if (mark == PB_TIMELINE_DEFERRED)
    {
      cairo_rectangle (cr, x - 0.4 * r, y - 0.4 * r, 0.25 * r, 0.8 * r);
      cairo_rectangle (cr, x + 0.15 * r, y - 0.4 * r, 0.25 * r, 0.8 * r);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

static void
draw_grid (PbTimelineChart *self,
           cairo_t         *cr)
{
  double bottom = self->plot.y + self->plot.height;

  cairo_set_line_width (cr, self->unit);
  pb_colour_set_source (self->theme.grid, cr);
  for (guint i = 0; i < self->n_years; i++)
    {
      const PbBox *box = &g_array_index (self->labels, PbLabel, self->first_year + i).box;
      double x = pb_theme_snap (&self->theme, box->x + box->width / 2);

      cairo_move_to (cr, x, self->plot.y);
      cairo_line_to (cr, x, bottom);
    }
  cairo_stroke (cr);

  pb_colour_set_source (self->theme.border, cr);
  for (guint i = 0; i < self->bands->len; i++)
    {
      double y = pb_theme_snap (&self->theme, g_array_index (self->bands, PbTimelineBand, i).bottom);

      cairo_move_to (cr, 0, y);
      cairo_line_to (cr, self->width, y);
    }
  cairo_stroke (cr);
}

static void
draw_label (PbTimelineChart *self,
            guint            number,
            PbTextStyle      style,
            PbColour         colour,
            gboolean         covers,
            cairo_t         *cr)
{
  const PbLabel *label = &g_array_index (self->labels, PbLabel, number);

  /* The lines of years and moment end before a text and go on after it. */
  if (covers)
    {
      cairo_rectangle (cr, label->box.x - 2 * self->unit, label->box.y, label->box.width + 4 * self->unit,
                       label->box.height);
      pb_colour_set_source (self->theme.ground, cr);
      cairo_fill (cr);
    }
  pb_text_draw_in_box (cr, &self->theme, style, label->text, label->box, colour, self->theme.ground, 0);
}

static void
draw_steps (PbTimelineChart      *self,
            const PbTimelineBand *band,
            cairo_t              *cr)
{
  for (guint i = band->first_line; i < band->first_line + band->n_lines; i++)
    {
      const PbTimelineLine *line = &g_array_index (self->lines, PbTimelineLine, i);

      draw_label (self, line->label, PB_TEXT_CAPTION, line->is_later ? self->theme.dim : self->theme.text, TRUE, cr);
      draw_mark (self, line->mark, line->is_later, line->box, cr);
    }
}

/* What stands over the decisions that were raised after the moment. */
static void
draw_apart (PbTimelineChart *self,
            cairo_t         *cr)
{
  const double dashes[] = { 4 * self->unit, 4 * self->unit };
  const PbBox *box = &g_array_index (self->labels, PbLabel, self->apart).box;
  double y = pb_theme_snap (&self->theme, box->y - 4 * self->unit);

  cairo_save (cr);
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, self->width, y);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, self->unit);
  pb_colour_set_source (self->theme.dim, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
  draw_label (self, (guint) self->apart, PB_TEXT_CAPTION_BOLD, self->theme.dim, TRUE, cr);
}

/* A decision with its steps, then the next: as it is read. */
static void
draw_bands (PbTimelineChart *self,
            cairo_t         *cr)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      const PbTimelineBand *band = &g_array_index (self->bands, PbTimelineBand, i);

      if (self->apart >= 0 && band->name == (guint) self->apart + 1)
        draw_apart (self, cr);
      draw_label (self, band->name, PB_TEXT_BODY, band->is_later ? self->theme.dim : self->theme.text, TRUE, cr);
      if (band->state >= 0)
        draw_label (self, (guint) band->state, PB_TEXT_CAPTION, self->theme.dim, TRUE, cr);
      draw_steps (self, band, cr);
    }
}

static void
draw_moment (PbTimelineChart *self,
             cairo_t         *cr)
{
  const PbLabel *label = &g_array_index (self->labels, PbLabel, 0);
  double x = pb_theme_snap (&self->theme, pb_timeline_chart_get_x (self, self->moment));

  cairo_move_to (cr, x, self->pill.height / 2);
  cairo_line_to (cr, x, self->plot.y + self->plot.height);
  cairo_set_line_width (cr, 1.8 * self->unit);
  pb_colour_set_source (self->theme.ink, cr);
  cairo_stroke (cr);

  pb_rounded_box_path (cr, self->pill, self->pill.height / 2);
  cairo_fill (cr);
  pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION_BOLD, label->text, label->box.x, label->box.y, 0, 0,
                self->theme.on_ink);
}

static void
draw_foot (PbTimelineChart *self,
           cairo_t         *cr)
{
  double mark = PB_TIMELINE_MARK * self->unit;

  pb_day_axis_draw_years (&self->theme, self->labels, self->first_year, self->n_years, cr);
  if (self->undated_label >= 0)
    draw_label (self, (guint) self->undated_label, PB_TEXT_CAPTION, self->theme.dim, FALSE, cr);

  for (guint i = 0; i < self->n_key; i++)
    {
      const PbBox *box = &g_array_index (self->labels, PbLabel, self->first_key + i).box;

      draw_mark (self, self->key[i], FALSE,
                 (PbBox) { box->x - 6 * self->unit - mark, box->y + (box->height - mark) / 2, mark, mark }, cr);
      draw_label (self, self->first_key + i, PB_TEXT_CAPTION, self->theme.dim, FALSE, cr);
    }
}

void
pb_timeline_chart_draw (PbTimelineChart *self,
                        cairo_t         *cr)
{
  cairo_save (cr);
  draw_grid (self, cr);
  draw_moment (self, cr);
  draw_bands (self, cr);
  draw_foot (self, cr);
  cairo_restore (cr);
}
