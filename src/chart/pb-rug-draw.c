#include "pb-rug-layout.h"

#include "pb-shapes.h"

#include <math.h>

/* Shares and weights [px at 11 pt]. */
#define TINT_SHARE      0.16
#define CELL_RADIUS     3.0
#define SELECTED_WIDTH  1.6

/* A tint says at a distance what the shape says near by; black and white lose nothing. */
static gboolean
get_tint (PbRugChart    *self,
          const RugMark *mark,
          PbColour      *tint_out)
{
  PbColour colour = pb_comparison_get_colour (mark->comparison, &self->theme);

  if (mark->status != PB_STATUS_PRESENT || self->theme.is_high_contrast)
    return FALSE;

  switch (mark->comparison)
    {
    case PB_COMPARISON_WORST:
    case PB_COMPARISON_WORSE:
    case PB_COMPARISON_BETTER:
    case PB_COMPARISON_BEST:
    case PB_COMPARISON_HIGHER:
    case PB_COMPARISON_LOWER:
      *tint_out = pb_colour_mix (self->theme.ground, colour, TINT_SHARE);
      return TRUE;
    case PB_COMPARISON_SIMILAR:
    case PB_COMPARISON_NOT_COMPARED:
    case PB_N_COMPARISONS:
    default:
      return FALSE;
    }
}

static void
draw_ground (PbRugChart    *self,
             const RugMark *mark,
             cairo_t       *cr)
{
  PbColour tint;

  if (mark->cell.width <= 0 || !get_tint (self, mark, &tint))
    return;

  pb_rounded_box_path (cr, mark->cell, CELL_RADIUS * self->unit);
  pb_colour_set_source (tint, cr);
  cairo_fill (cr);
}

static void
draw_mark (PbRugChart    *self,
           const RugMark *mark,
           cairo_t       *cr)
{
  PbBox swatch = { mark->x - SWATCH_WIDTH / 2 * self->unit, mark->y - SWATCH_HEIGHT / 2 * self->unit,
                   SWATCH_WIDTH * self->unit, SWATCH_HEIGHT * self->unit };

  if (mark->status == PB_STATUS_PRESENT)
    pb_comparison_draw (mark->comparison, &self->theme, cr, mark->x, mark->y, SHAPE_SIZE * self->unit);
  else
    pb_swatch_draw_status (mark->status, &self->theme, cr, swatch);
}

/* Along the top of a row. */
static void
draw_rule (PbRugChart    *self,
           const RugBand *band,
           cairo_t       *cr)
{
  double y = pb_theme_snap (&self->theme, band->box.y);

  cairo_move_to (cr, band->box.x, y);
  cairo_line_to (cr, band->box.x + band->box.width, y);
  cairo_set_line_width (cr, self->unit);
  pb_colour_set_source (self->theme.grid, cr);
  cairo_stroke (cr);
}

/* Before the benchmark's column. */
static void
draw_edge (PbRugChart *self,
           PbBox       box,
           cairo_t    *cr)
{
  double x = pb_theme_snap (&self->theme, box.x);

  cairo_move_to (cr, x, box.y);
  cairo_line_to (cr, x, box.y + box.height);
  cairo_set_line_width (cr, self->unit);
  pb_colour_set_source (self->theme.border, cr);
  cairo_stroke (cr);
}

static void
draw_selected (PbRugChart *self,
               PbBox       box,
               cairo_t    *cr)
{
  pb_rounded_box_path (cr, box, CELL_RADIUS * self->unit);
  cairo_set_line_width (cr, SELECTED_WIDTH * self->unit);
  pb_colour_set_source (self->theme.ink, cr);
  cairo_stroke (cr);
}

void
pb_rug_chart_draw (PbRugChart *self,
                   cairo_t    *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);

  for (guint i = 0; i < self->bands->len; i++)
    draw_rule (self, &g_array_index (self->bands, RugBand, i), cr);
  for (guint i = 0; i < self->marks->len; i++)
    draw_ground (self, &g_array_index (self->marks, RugMark, i), cr);
  for (guint i = 0; i < self->edges->len; i++)
    draw_edge (self, g_array_index (self->edges, PbBox, i), cr);
  for (guint i = 0; i < self->selected->len; i++)
    draw_selected (self, g_array_index (self->selected, PbBox, i), cr);
  for (guint i = 0; i < self->marks->len; i++)
    draw_mark (self, &g_array_index (self->marks, RugMark, i), cr);
  pb_text_sheet_draw (self->texts, cr);

  cairo_restore (cr);
}
