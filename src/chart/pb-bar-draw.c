#include "pb-bar-layout.h"

#include "pb-shapes.h"

#include <math.h>

/* Weights and sizes of look.md, section 5 [px at 11 pt]. */
#define WHISKER_WIDTH      1.5
#define WHISKER_CASING     5.0
#define CAP_HALF           3.5
#define BENCHMARK_WIDTH    1.4
#define PATTERN_HEIGHT    14.0
#define LIT_WIDTH          4.0

static void
draw_grid (PbBarChart *self,
           cairo_t    *cr)
{
  cairo_set_line_width (cr, self->unit);

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);
      double x = pb_theme_snap (&self->theme, pb_bar_chart_get_x (self, self->axis.ticks[i]));
      PbBox box = pb_bar_chart_get_tick_box (self, i);

      cairo_move_to (cr, x, self->plot.y);
      cairo_line_to (cr, x, self->plot.y + self->plot.height);
      pb_colour_set_source (self->axis.ticks[i] == 0 ? self->theme.border : self->theme.grid, cr);
      cairo_stroke (cr);
      if (self->names_tick[i])
        pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, tick, box.x, box.y, 0, 0, self->theme.dim);
    }
}

static PbColour
get_row_ground (PbBarChart *self,
                int         index)
{
  if (index == self->selected)
    return self->theme.selected_row;

  return index == self->hovered ? self->theme.hovered_row : self->theme.ground;
}

static void
draw_row_band (PbBarChart *self,
               int         index,
               cairo_t    *cr)
{
  PbBox row = pb_bar_chart_get_row (self, index);
  double inset = self->unit * 2;
  PbBox band = { row.x, row.y + inset, row.width, row.height - 2 * inset };

  if (index == self->selected || index == self->hovered)
    {
      pb_rounded_box_path (cr, band, 6 * self->unit);
      pb_colour_set_source (get_row_ground (self, index), cr);
      cairo_fill (cr);
    }

  if (self->bars[index].is_lit)
    {
      cairo_rectangle (cr, band.x, band.y, LIT_WIDTH * self->unit, band.height);
      pb_colour_set_source (self->theme.ink, cr);
      cairo_fill (cr);
    }
}

static void
add_whisker (PbBarChart *self,
             const Bar  *bar,
             double      y,
             cairo_t    *cr)
{
  double left = pb_bar_chart_get_x (self, bar->lower);
  double right = pb_bar_chart_get_x (self, bar->upper);
  double cap = CAP_HALF * self->unit;

  cairo_move_to (cr, left, y);
  cairo_line_to (cr, right, y);
  cairo_move_to (cr, left, y - cap);
  cairo_line_to (cr, left, y + cap);
  cairo_move_to (cr, right, y - cap);
  cairo_line_to (cr, right, y + cap);
}

static void
draw_whisker (PbBarChart *self,
              int         index,
              double      y,
              cairo_t    *cr)
{
  const Bar *bar = &self->bars[index];

  add_whisker (self, bar, y, cr);
  pb_colour_set_source (get_row_ground (self, index), cr);
  cairo_set_line_width (cr, WHISKER_CASING * self->unit);
  cairo_stroke (cr);

  add_whisker (self, bar, y, cr);
  pb_colour_set_source (self->theme.ink, cr);
  cairo_set_line_width (cr, WHISKER_WIDTH * self->unit);
  cairo_stroke (cr);
}

static void
draw_status (PbBarChart *self,
             int         index,
             cairo_t    *cr)
{
  PbStatus status = self->bars[index].status;
  PbBox row = pb_bar_chart_get_row (self, index);
  PbBox box;
  const char *words = pb_bar_chart_get_status_words (self, index, &box);
  double height = PATTERN_HEIGHT * self->unit;
  PbBox swatch = { self->plot.x, row.y + (row.height - height) / 2, PATTERN_WIDTH * self->unit, height };

  pb_swatch_draw_status (status, &self->theme, cr, swatch);
  pb_text_draw_in_box (cr, &self->theme, PB_TEXT_BODY, words, box, self->theme.dim,
                       get_row_ground (self, index), 3 * self->unit);
}

static void
draw_name (PbBarChart *self,
           int         index,
           cairo_t    *cr)
{
  PbTextStyle style = index == self->selected ? PB_TEXT_BODY_BOLD : PB_TEXT_BODY;
  PbBox box = pb_bar_chart_get_name_box (self, index);
  g_autoptr(PangoLayout) layout =
    pb_text_layout (&self->theme, style, self->bars[index].name, box.width + 0.5, PB_TEXT_ELLIPSIZE);

  cairo_move_to (cr, box.x, box.y);
  pb_colour_set_source (self->theme.text, cr);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

static void
draw_row (PbBarChart *self,
          int         index,
          cairo_t    *cr)
{
  const Bar *bar = &self->bars[index];
  PbBox row = pb_bar_chart_get_row (self, index);
  PbBox box = pb_bar_chart_get_bar (self, index);
  double middle = row.y + row.height / 2;
  g_autofree char *value = pb_bar_chart_format_value (self, bar);

  draw_name (self, index, cr);

  if (!pb_bar_has_value (bar))
    return;

  pb_rounded_box_path (cr, box, 2 * self->unit);
  pb_colour_set_source (index == self->selected ? self->theme.place : self->theme.bar, cr);
  cairo_fill (cr);

  if (pb_bar_has_limits (bar))
    draw_whisker (self, index, pb_theme_snap (&self->theme, middle), cr);

  pb_text_draw (cr, &self->theme, PB_TEXT_BODY_BOLD, value, self->value_right, middle, 1, 0.5, self->theme.text);

  if (self->has_comparison)
    {
      pb_comparison_draw (bar->comparison, &self->theme, cr, self->shape_x, middle, SHAPE_SIZE * self->unit);
      pb_text_draw (cr, &self->theme, PB_TEXT_BODY, pb_comparison_to_label (bar->comparison), self->word_x, middle,
                    0, 0.5, pb_comparison_get_text_colour (bar->comparison, &self->theme));
    }
}

static void
draw_benchmark (PbBarChart *self,
                cairo_t    *cr)
{
  const double dashes[] = { 4 * self->unit, 3 * self->unit };
  double x = pb_theme_snap (&self->theme, pb_bar_chart_get_x (self, self->benchmark));

  if (self->benchmark_label == NULL)
    return;

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, BENCHMARK_WIDTH * self->unit);
  pb_colour_set_source (self->theme.text, cr);
  cairo_move_to (cr, x, self->plot.y - 5 * self->unit);
  cairo_line_to (cr, x, self->plot.y + self->plot.height);
  cairo_stroke (cr);
  cairo_restore (cr);

  pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION_BOLD, self->benchmark_label, self->benchmark_box.x,
                self->benchmark_box.y, 0, 0, self->theme.text);
}

void
pb_bar_chart_draw (PbBarChart *self,
                   cairo_t    *cr)
{
  double x1, y1, x2, y2;
  int first, last;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  first = MAX (0, (int) floor ((y1 - self->plot.y) / self->row_height));
  last = MIN (self->n_bars - 1, (int) floor ((y2 - self->plot.y) / self->row_height));

  for (int i = first; i <= last; i++)
    draw_row_band (self, i, cr);
  if (!self->is_empty)
    draw_grid (self, cr);
  for (int i = first; i <= last; i++)
    draw_row (self, i, cr);
  draw_benchmark (self, cr);

  /* Words over the benchmark's line, which they may cross. */
  for (int i = first; i <= last; i++)
    if (!pb_bar_has_value (&self->bars[i]))
      draw_status (self, i, cr);
  cairo_restore (cr);
}
