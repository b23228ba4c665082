#include "pb-state-line-layout.h"

#include "pb-shapes.h"
#include "pb-state-glyph.h"
#include "pb-text.h"

/* Of a bar or what of it lies between @from and @to; its begin slopes. */
static void
add_bar (PbStateLine *self,
         const PbStateBar   *bar,
         double       from,
         double       to,
         cairo_t     *cr)
{
  double top = self->lane.y, bottom = self->lane.y + self->lane.height;

  if (bar->full <= bar->from + 1)
    {
      pb_rounded_box_path (cr, (PbBox) { from, top, MAX (to - from, 2), bottom - top }, 6 * self->unit);
      return;
    }

  cairo_move_to (cr, bar->from, bottom);
  cairo_line_to (cr, MIN (bar->full, to), bar->full <= to ? top : bottom - (to - bar->from) / (bar->full - bar->from) * (bottom - top));
  cairo_line_to (cr, to, top);
  cairo_line_to (cr, to, bottom);
  cairo_close_path (cr);
}

static void
draw_later (PbStateLine *self,
            const PbStateBar   *bar,
            double       from,
            cairo_t     *cr)
{
  const double dashes[] = { 4 * self->unit, 3 * self->unit };

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, self->unit);
  pb_colour_set_source (self->theme.border, cr);
  add_bar (self, bar, from, bar->to, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bar (PbStateLine *self,
          const PbStateBar   *bar,
          double       line,
          cairo_t     *cr)
{
  double to = MIN (bar->to, line);

  if (bar->to > line && bar->to > bar->from)
    draw_later (self, bar, MAX (bar->from, line), cr);
  if (bar->is_later || to <= bar->from)
    return;

  add_bar (self, bar, bar->from, to, cr);
  pb_state_glyph_fill (bar->state, &self->theme, cr, self->unit);
  add_bar (self, bar, bar->from, to, cr);
  cairo_set_line_width (cr, 1.6 * self->unit);
  pb_colour_set_source (bar->state == PB_INNOVATION_UNDECIDED ? self->theme.ink : self->theme.level, cr);
  cairo_stroke (cr);
}

static void
draw_ground (PbStateLine *self,
             cairo_t     *cr)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      const PbBox *band = &g_array_index (self->bands, PbBox, i);

      cairo_rectangle (cr, band->x, band->y, band->width, band->height);
      pb_colour_set_source (self->theme.land, cr);
      cairo_fill (cr);
    }

  cairo_set_line_width (cr, self->unit);
  pb_colour_set_source (self->theme.border, cr);
  for (guint i = 0; i < self->n_years; i++)
    {
      const PbBox *box = &g_array_index (self->labels, PbLabel, i).box;
      double x = pb_theme_snap (&self->theme, box->x + box->width / 2);

      cairo_move_to (cr, x, self->foot);
      cairo_line_to (cr, x, self->foot + 6 * self->unit);
    }
  cairo_stroke (cr);
}

static void
draw_marks (PbStateLine *self,
            cairo_t     *cr)
{
  double size = PB_STATE_MARK_SIZE * self->unit;

  for (guint i = 0; i < self->mark_days->len; i++)
    {
      double x = pb_state_line_get_x (self, g_array_index (self->mark_days, PbDay, i));

      cairo_rectangle (cr, x - size / 2, self->foot - size, size, size * 0.8);
    }
  pb_colour_set_source (self->theme.text, cr);
  cairo_fill (cr);

  if (self->start != PB_DAY_NONE)
    {
      double x = pb_state_line_get_x (self, self->start), y = self->foot - size * 0.55;

      cairo_move_to (cr, x - size / 2, y);
      cairo_line_to (cr, x + size / 2, y);
      cairo_move_to (cr, x, y - size / 2);
      cairo_line_to (cr, x, y + size / 2);
      cairo_set_line_width (cr, 2 * self->unit);
      pb_colour_set_source (self->theme.level, cr);
      cairo_stroke (cr);
    }
}

static PbColour
get_label_colour (PbStateLine   *self,
                  const PbLabel *label)
{
  /* Words on a dark state are in the colour of the ground. */
  for (guint i = 0; i < self->bars->len; i++)
    {
      const PbStateBar *bar = &g_array_index (self->bars, PbStateBar, i);

      if (label->box.y > self->lane.y - 2 && label->box.y + label->box.height < self->lane.y + self->lane.height + 2 &&
          label->box.x >= bar->from && label->box.x <= bar->to && !bar->is_later &&
          (bar->state == PB_INNOVATION_KEPT || bar->state == PB_INNOVATION_AMPLIFIED || bar->state == PB_INNOVATION_STOPPED))
        return self->theme.ground;
    }

  return label->box.y < self->lane.y ? self->theme.dim : self->theme.text;
}

static gboolean
is_patterned (PbStateLine   *self,
              const PbLabel *label)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const PbStateBar *bar = &g_array_index (self->bars, PbStateBar, i);

      if (label->box.x >= bar->from && label->box.x <= bar->to &&
          (bar->state == PB_INNOVATION_REVISED || bar->state == PB_INNOVATION_LAPSED ||
           bar->state == PB_INNOVATION_UNDER_REVIEW))
        return TRUE;
    }

  return FALSE;
}

void
pb_state_line_draw (PbStateLine *self,
                    cairo_t     *cr)
{
  double line = pb_theme_snap (&self->theme, pb_state_line_get_x (self, self->moment));

  cairo_save (cr);
  draw_ground (self, cr);
  for (guint i = 0; i < self->bars->len; i++)
    draw_bar (self, &g_array_index (self->bars, PbStateBar, i), line, cr);
  draw_marks (self, cr);

  cairo_move_to (cr, line, self->lane.y - 8 * self->unit);
  cairo_line_to (cr, line, self->foot + 4 * self->unit);
  cairo_set_line_width (cr, 1.8 * self->unit);
  pb_colour_set_source (self->theme.ink, cr);
  cairo_stroke (cr);

  pb_day_axis_draw_years (&self->theme, self->labels, 0, self->n_years, cr);
  for (guint i = self->n_years; i < self->labels->len; i++)
    {
      const PbLabel *label = &g_array_index (self->labels, PbLabel, i);

      pb_text_draw_cased (cr, &self->theme, PB_TEXT_CAPTION, label->text, label->box.x, label->box.y, 0, 0,
                          get_label_colour (self, label), self->theme.ground,
                          is_patterned (self, label) ? 4 * self->unit : 0);
    }
  cairo_restore (cr);
}
