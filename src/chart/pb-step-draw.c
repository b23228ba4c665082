#include "pb-step-layout.h"

#include "pb-shapes.h"
#include "pb-state-glyph.h"
#include "pb-text.h"

#define LINE_WIDTH   1.6   /* [px at 11 pt] */
#define LATER_ALPHA  0.3

/* The top of the bands up to @which, from left to right, as a line. */
static void
add_top (PbStepChart *self,
         int          which,
         gboolean     is_backwards,
         cairo_t     *cr)
{
  double end = self->days.x + self->days.width;

  for (int j = -1; j <= self->n_points; j++)
    {
      int i = is_backwards ? self->n_points - 1 - j : j;
      double count = 0, x;

      if (i < 0)
        x = self->days.x;
      else if (i == self->n_points)
        x = end;
      else
        x = CLAMP (pb_step_chart_get_x (self, self->points[i].day), self->days.x, end);
      if (which >= 0 && i >= 0)
        count = pb_step_chart_add_up (self->points[MIN (i, self->n_points - 1)].counts, pb_step_bands[which]);

      cairo_line_to (cr, x, pb_step_chart_get_y (self, count));
    }
}

static void
draw_bands (PbStepChart *self,
            cairo_t     *cr)
{
  for (int i = 0; i < PB_STEP_N_BANDS; i++)
    {
      gboolean is_any = FALSE;

      for (int j = 0; j < self->n_points && !is_any; j++)
        is_any = self->points[j].counts[pb_step_bands[i]] > 0;
      if (!is_any)
        continue;

      cairo_new_path (cr);
      add_top (self, i, FALSE, cr);
      add_top (self, i - 1, TRUE, cr);
      cairo_close_path (cr);
      pb_state_glyph_fill (pb_step_bands[i], &self->theme, cr, self->unit);

      /* Of the colour of the ground, it is seen by its edge alone. */
      if (pb_step_bands[i] != PB_INNOVATION_UNDECIDED)
        continue;
      cairo_new_path (cr);
      add_top (self, i, FALSE, cr);
      cairo_set_line_width (cr, LINE_WIDTH * self->unit);
      pb_colour_set_source (self->theme.ink, cr);
      cairo_stroke (cr);
    }
}

static void
draw_grid (PbStepChart *self,
           cairo_t     *cr)
{
  cairo_set_line_width (cr, self->unit);
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      const PbLabel *label = &g_array_index (self->labels, PbLabel, i);
      double y = pb_theme_snap (&self->theme, pb_step_chart_get_y (self, self->axis.ticks[i]));

      cairo_move_to (cr, self->plot.x, y);
      cairo_line_to (cr, self->plot.x + self->plot.width, y);
      pb_colour_set_source (self->axis.ticks[i] == 0 ? self->theme.border : self->theme.grid, cr);
      cairo_stroke (cr);
      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, label->text, label->box.x, label->box.y, 0, 0, self->theme.dim);
    }
}

/* Before the moment as it was, after it pale: under a veil of the ground, for
   cairo 1.16 never frees a group that is painted onto an SVG. */
static void
draw_sides (PbStepChart *self,
            cairo_t     *cr)
{
  PbColour veil = self->theme.ground;
  double end = self->plot.x + self->plot.width;
  double line = CLAMP (pb_step_chart_get_x (self, self->moment), self->plot.x, end);

  draw_bands (self, cr);
  if (self->points[self->n_points - 1].day <= self->moment)
    return;

  veil.alpha *= 1 - LATER_ALPHA;
  pb_colour_set_source (veil, cr);
  cairo_rectangle (cr, line, self->plot.y, end - line, self->plot.height + self->unit);
  cairo_fill (cr);
}

static void
draw_name (PbStepChart       *self,
           const PbLabel     *label,
           PbInnovationState  state,
           cairo_t           *cr)
{
  double size = PB_STEP_GLYPH * self->unit;

  pb_text_draw_cased (cr, &self->theme, PB_TEXT_CAPTION_BOLD, label->text, label->box.x, label->box.y, 0, 0,
                      self->theme.text, self->theme.ground, 3 * self->unit);
  pb_state_glyph_draw (state, &self->theme, cr, label->box.x - size - PB_STEP_GLYPH_GAP * self->unit,
                       label->box.y + (label->box.height - size) / 2, size);
}

static void
draw_labels (PbStepChart *self,
             cairo_t     *cr)
{
  const PbLabel *labels = &g_array_index (self->labels, PbLabel, 0);
  guint first = self->n_ticks + self->n_years, names = first + self->n_below;

  pb_day_axis_draw_years (&self->theme, self->labels, self->n_ticks, self->n_years, cr);
  for (guint i = first; i < names; i++)
    pb_text_draw_cased (cr, &self->theme, PB_TEXT_CAPTION, labels[i].text, labels[i].box.x, labels[i].box.y, 0, 0,
                        self->theme.dim, self->theme.ground, 3 * self->unit);
  for (guint i = 0; i < self->n_direct; i++)
    draw_name (self, &labels[names + i], self->direct[i], cr);
}

static void
draw_moment (PbStepChart *self,
             cairo_t     *cr)
{
  double line = pb_theme_snap (&self->theme, pb_step_chart_get_x (self, self->moment));
  double top = self->has_pill ? self->pill.y + self->pill.height / 2 : self->plot.y - 6 * self->unit;

  /* Before the first day only the pill tells the moment. */
  if (line >= self->plot.x - 1)
    {
      cairo_move_to (cr, line, top);
      cairo_line_to (cr, line, self->plot.y + self->plot.height);
      cairo_set_line_width (cr, 1.8 * self->unit);
      pb_colour_set_source (self->theme.ink, cr);
      cairo_stroke (cr);
    }

  if (self->has_pill)
    {
      const PbLabel *label = &g_array_index (self->labels, PbLabel, self->labels->len - 1);

      pb_rounded_box_path (cr, self->pill, self->pill.height / 2);
      pb_colour_set_source (self->theme.ink, cr);
      cairo_fill (cr);
      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION_BOLD, label->text, label->box.x, label->box.y, 0, 0,
                    self->theme.on_ink);
    }
}

void
pb_step_chart_draw (PbStepChart *self,
                    cairo_t     *cr)
{
  if (self->n_points == 0)
    return;

  cairo_save (cr);
  draw_grid (self, cr);
  draw_sides (self, cr);
  draw_moment (self, cr);
  draw_labels (self, cr);
  cairo_restore (cr);
}
