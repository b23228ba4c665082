#include "pb-spine-layout.h"

#include "pb-shapes.h"

#include <math.h>

/* Shares of the text colour in the bars, and weights [px at 11 pt]. */
#define RANGE_SHARE     0.13
#define QUARTERS_SHARE  0.34
#define ENGLAND_WIDTH   1.6
#define CASING_RADIUS   8.0
#define LEAST_BAR       2.0

static PbColour
get_bar_colour (PbSpineChart *self,
                double        share)
{
  return pb_colour_mix (self->theme.ground, self->theme.text, share);
}

static void
fill_bar (PbSpineChart *self,
          double        x1,
          double        x2,
          double        middle,
          double        share,
          cairo_t      *cr)
{
  double height = BAR_HEIGHT * self->unit;
  double width = fmax (fabs (x2 - x1), LEAST_BAR * self->unit);

  cairo_rectangle (cr, (x1 + x2 - width) / 2, middle - height / 2, width, height);
  pb_colour_set_source (get_bar_colour (self, share), cr);
  cairo_fill (cr);
}

static void
draw_benchmark (PbSpineChart *self,
                double        x,
                double        top,
                double        bottom,
                cairo_t      *cr)
{
  x = pb_theme_snap (&self->theme, x);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  cairo_set_line_width (cr, ENGLAND_WIDTH * self->unit);
  pb_colour_set_source (self->theme.england, cr);
  cairo_stroke (cr);
}

/* On a disc of the ground's colour, so that it reads on every bar and on England's line. */
static void
draw_shape (PbSpineChart *self,
            PbComparison  comparison,
            double        x,
            double        y,
            cairo_t      *cr)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, CASING_RADIUS * self->unit, 0, 2 * G_PI);
  pb_colour_set_source (self->theme.ground, cr);
  cairo_fill (cr);
  pb_comparison_draw (comparison, &self->theme, cr, x, y, SHAPE_SIZE * self->unit);
}

static void
draw_spine (PbSpineChart   *self,
            const SpineRow *row,
            int             index,
            cairo_t        *cr)
{
  double middle = row->track.y + row->track.height / 2;

  fill_bar (self, pb_spine_chart_get_x (self, index, row->left), pb_spine_chart_get_x (self, index, row->right),
            middle, RANGE_SHARE, cr);
  if (isfinite (row->low_quarter) && isfinite (row->high_quarter))
    fill_bar (self, pb_spine_chart_get_x (self, index, row->low_quarter),
              pb_spine_chart_get_x (self, index, row->high_quarter), middle, QUARTERS_SHARE, cr);
  draw_benchmark (self, row->track.x + row->track.width / 2, row->track.y, row->track.y + row->track.height, cr);
  if (isfinite (row->value))
    draw_shape (self, row->comparison, pb_spine_chart_get_x (self, index, row->value), middle, cr);
}

static void
draw_rule (PbSpineChart   *self,
           const SpineRow *row,
           cairo_t        *cr)
{
  double y = pb_theme_snap (&self->theme, row->box.y);

  cairo_move_to (cr, row->box.x, y);
  cairo_line_to (cr, row->box.x + row->box.width, y);
  cairo_set_line_width (cr, self->unit);
  pb_colour_set_source (self->theme.grid, cr);
  cairo_stroke (cr);
}

static void
draw_key (PbSpineChart  *self,
          const KeyMark *key,
          cairo_t       *cr)
{
  double middle = key->box.y + key->box.height / 2;
  double right = key->box.x + key->box.width;

  switch (key->kind)
    {
    case KEY_RANGE:
      fill_bar (self, key->box.x, right, middle, RANGE_SHARE, cr);
      break;
    case KEY_QUARTERS:
      fill_bar (self, key->box.x, right, middle, QUARTERS_SHARE, cr);
      break;
    case KEY_BENCHMARK:
      draw_benchmark (self, key->box.x + key->box.width / 2, key->box.y, key->box.y + key->box.height, cr);
      break;
    case KEY_COMPARISON:
    default:
      pb_comparison_draw (key->comparison, &self->theme, cr, key->box.x + key->box.width / 2, middle,
                          SHAPE_SIZE * self->unit);
      break;
    }
}

void
pb_spine_chart_draw (PbSpineChart *self,
                     cairo_t      *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SpineRow *row = &g_array_index (self->rows, SpineRow, i);

      draw_rule (self, row, cr);
      if (row->track.width > 0)
        draw_spine (self, row, (int) i, cr);
    }
  for (guint i = 0; i < self->keys->len; i++)
    draw_key (self, &g_array_index (self->keys, KeyMark, i), cr);
  pb_text_sheet_draw (self->texts, cr);

  cairo_restore (cr);
}
