#include "pb-dumbbell-layout.h"

#include "pb-shapes.h"

#include <math.h>

/* Weights of look.md, section 5 [px at 11 pt]. */
#define LINE_WIDTH       3.0
#define RING_WIDTH       2.0
#define WHISKER_WIDTH    1.2
#define STEM_WIDTH       0.8
#define CAP_HALF         2.8
#define CASING           3.0

static PbColour
get_colour (PbDumbbellChart *self,
            int              index)
{
  if (self->rows[index].is_benchmark)
    return self->theme.england;

  return self->rows[index].is_selected ? self->theme.place : self->theme.level;
}

static PbColour
get_ground (PbDumbbellChart *self,
            int              index)
{
  return self->rows[index].is_selected ? self->theme.selected_row : self->theme.ground;
}

static void
draw_text (PbDumbbellChart    *self,
           const DumbbellText *text,
           PbColour            colour,
           cairo_t            *cr)
{
  pb_text_draw (cr, &self->theme, text->style, text->text, text->box.x, text->box.y, 0, 0, colour);
}

static void
draw_ring (PbDumbbellChart *self,
           double           x,
           double           y,
           PbColour         colour,
           PbColour         ground,
           cairo_t         *cr)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, (DUMBBELL_RING - RING_WIDTH / 2) * self->unit, 0, 2 * G_PI);
  pb_colour_set_source (ground, cr);
  cairo_fill_preserve (cr);
  pb_colour_set_source (colour, cr);
  cairo_set_line_width (cr, RING_WIDTH * self->unit);
  cairo_stroke (cr);
}

/* Where the two coincide the disc stands inside the ring. */
static void
draw_disc (PbDumbbellChart *self,
           double           x,
           double           y,
           PbColour         colour,
           cairo_t         *cr)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, DUMBBELL_DISC * self->unit, 0, 2 * G_PI);
  pb_colour_set_source (colour, cr);
  cairo_fill (cr);
}

static void
draw_keys (PbDumbbellChart *self,
           cairo_t         *cr)
{
  draw_ring (self, self->key_xs[0], self->key_ys[0], self->theme.level, self->theme.ground, cr);
  draw_disc (self, self->key_xs[1], self->key_ys[1], self->theme.level, cr);
  draw_text (self, &self->keys[0], self->theme.text, cr);
  draw_text (self, &self->keys[1], self->theme.text, cr);
  if (self->change_heading.box.width > 0)
    draw_text (self, &self->change_heading, self->theme.dim, cr);
}

static void
draw_grid (PbDumbbellChart *self,
           cairo_t         *cr)
{
  cairo_set_line_width (cr, self->unit);
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      double x = pb_theme_snap (&self->theme, pb_dumbbell_chart_get_x (self, self->axis.ticks[i]));

      cairo_move_to (cr, x, self->plot.y);
      cairo_line_to (cr, x, self->plot.y + self->plot.height);
      pb_colour_set_source (self->axis.ticks[i] == 0 ? self->theme.border : self->theme.grid, cr);
      cairo_stroke (cr);
    }

  for (guint i = 0; i < self->ticks->len; i++)
    draw_text (self, &g_array_index (self->ticks, DumbbellText, i), self->theme.dim, cr);
}

static void
draw_band (PbDumbbellChart *self,
           int              index,
           cairo_t         *cr)
{
  PbBox row = pb_dumbbell_chart_get_item_box (self, index);

  row.y += self->unit;
  row.height -= 2 * self->unit;
  pb_rounded_box_path (cr, row, 6 * self->unit);
  pb_colour_set_source (self->theme.selected_row, cr);
  cairo_fill (cr);
}

/* Over the line for the first moment, under it for the second, hung up at their points. */
static void
draw_whisker (PbDumbbellChart *self,
              DumbbellRow     *row,
              int              side,
              cairo_t         *cr)
{
  const PbDumbbellEnd *end = &row->ends[side];
  double y = pb_theme_snap (&self->theme, row->y + (side == 0 ? -1 : 1) * DUMBBELL_LANE * self->unit);
  double left = pb_dumbbell_chart_get_x (self, end->lower);
  double right = pb_dumbbell_chart_get_x (self, end->upper);
  double cap = CAP_HALF * self->unit;

  if (!pb_dumbbell_has_limits (end))
    return;

  pb_colour_set_source (self->theme.dim, cr);
  cairo_set_line_width (cr, STEM_WIDTH * self->unit);
  cairo_move_to (cr, pb_dumbbell_chart_get_x (self, end->value), row->y);
  cairo_line_to (cr, pb_dumbbell_chart_get_x (self, end->value), y);
  cairo_stroke (cr);

  cairo_set_line_width (cr, WHISKER_WIDTH * self->unit);
  cairo_move_to (cr, left, y);
  cairo_line_to (cr, right, y);
  cairo_move_to (cr, left, y - cap);
  cairo_line_to (cr, left, y + cap);
  cairo_move_to (cr, right, y - cap);
  cairo_line_to (cr, right, y + cap);
  cairo_stroke (cr);
}

static void
draw_marks (PbDumbbellChart *self,
            int              index,
            cairo_t         *cr)
{
  DumbbellRow *row = &self->rows[index];
  PbColour colour = get_colour (self, index);
  double xs[2];

  for (int side = 0; side < 2; side++)
    {
      xs[side] = pb_dumbbell_has_value (&row->ends[side]) ? pb_dumbbell_chart_get_x (self, row->ends[side].value) : NAN;
      draw_whisker (self, row, side, cr);
    }

  if (row->is_joined && isfinite (xs[0]) && isfinite (xs[1]))
    {
      pb_colour_set_source (pb_colour_mix (colour, get_ground (self, index), 0.45), cr);
      cairo_set_line_width (cr, LINE_WIDTH * self->unit);
      cairo_move_to (cr, xs[0], row->y);
      cairo_line_to (cr, xs[1], row->y);
      cairo_stroke (cr);
    }

  if (isfinite (xs[0]))
    draw_ring (self, xs[0], row->y, colour, get_ground (self, index), cr);
  if (isfinite (xs[1]))
    draw_disc (self, xs[1], row->y, colour, cr);
}

static void
draw_row_texts (PbDumbbellChart *self,
                int              index,
                cairo_t         *cr)
{
  DumbbellRow *row = &self->rows[index];
  PbColour ground = get_ground (self, index);
  g_autoptr(PangoLayout) layout =
    pb_text_layout (&self->theme, row->label.style, row->name, row->label.box.width + 0.5, PB_TEXT_ELLIPSIZE);

  /* Narrow charts have names on their grid. */
  if (self->is_narrow)
    {
      cairo_rectangle (cr, row->label.box.x, row->label.box.y, row->label.box.width, row->label.box.height);
      pb_colour_set_source (ground, cr);
      cairo_fill (cr);
    }
  cairo_move_to (cr, row->label.box.x, row->label.box.y);
  pb_colour_set_source (self->theme.text, cr);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);

  for (int side = 0; side < 2; side++)
    if (row->values[side].text != NULL)
      pb_text_draw_cased (cr, &self->theme, row->values[side].style, row->values[side].text, row->values[side].box.x,
                          row->values[side].box.y, 0, 0, side == 0 ? self->theme.dim : self->theme.text, ground,
                          CASING * self->unit);

  if (row->change.text != NULL)
    {
      gboolean has_shape = row->verdict != PB_COMPARISON_NOT_COMPARED;

      if (has_shape)
        pb_comparison_draw (row->verdict, &self->theme, cr, row->shape_x, row->change.box.y + row->change.box.height / 2,
                            DUMBBELL_SHAPE * self->unit);
      draw_text (self, &row->change,
                 has_shape ? pb_comparison_get_text_colour (row->verdict, &self->theme) : self->theme.text, cr);
    }

  if (row->swatch.width > 0)
    pb_swatch_draw_status (row->ends[1].status, &self->theme, cr, row->swatch);
  if (row->status.text != NULL)
    pb_text_draw_in_box (cr, &self->theme, PB_TEXT_CAPTION, row->status.text, row->status.box, self->theme.dim, ground,
                         CASING * self->unit);
}

void
pb_dumbbell_chart_draw (PbDumbbellChart *self,
                        cairo_t         *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);

  for (int i = 0; i < self->n_rows; i++)
    if (self->rows[i].is_selected)
      draw_band (self, i, cr);
  draw_keys (self, cr);
  if (!self->is_empty)
    draw_grid (self, cr);
  for (int i = 0; i < self->n_rows; i++)
    draw_marks (self, i, cr);
  for (int i = 0; i < self->n_rows; i++)
    draw_row_texts (self, i, cr);

  cairo_restore (cr);
}
