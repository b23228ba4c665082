#include "pb-trend-layout.h"
#include "pb-shapes.h"

#include <math.h>

/* Weights and sizes of look.md, section 5 [px at 11 pt]. */
#define PLACE_WIDTH       2.4
#define ENGLAND_WIDTH     1.6
#define VINTAGE_WIDTH     1.2
#define CURSOR_WIDTH      1.4
#define MARK_RADIUS       2.8
#define MARK_WIDTH        1.8
#define BESIDE_WIDTH      1.2
#define BESIDE_RADIUS     2.0
#define BESIDE_MARK_WIDTH 1.2
#define MOMENT_RADIUS     4.2
#define LONE_RADIUS       2.2
#define WHISKER_WIDTH     1.5
#define WHISKER_CASING    5.0
#define CAP_HALF          3.0

static void
draw_horizontal (cairo_t *cr,
                 PbBox    plot,
                 double   y)
{
  cairo_move_to (cr, plot.x, y);
  cairo_line_to (cr, plot.x + plot.width, y);
  cairo_stroke (cr);
}

static void
draw_grid (PbTrendChart *self,
           cairo_t      *cr)
{
  cairo_set_line_width (cr, self->unit);

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);
      PbBox box = pb_trend_chart_get_tick_box (self, i);
      gboolean is_zero = self->axis.ticks[i] == 0;

      pb_colour_set_source (is_zero ? self->theme.border : self->theme.grid, cr);
      draw_horizontal (cr, self->plot,
                       pb_theme_snap (&self->theme, pb_trend_chart_get_y_of_value (self, self->axis.ticks[i])));
      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, tick, box.x, box.y, 0, 0, self->theme.dim);
    }
}

/* Where there is no gap: a grey line of its own, darker than the grid. */
static void
draw_reference (PbTrendChart *self,
                cairo_t      *cr)
{
  if (!pb_trend_chart_has_reference (self))
    return;

  pb_colour_set_source (self->theme.similar, cr);
  cairo_set_line_width (cr, 1.2 * self->unit);
  draw_horizontal (cr, self->plot,
                   pb_theme_snap (&self->theme, pb_trend_chart_get_y_of_value (self, self->reference)));
}

static void
draw_reference_words (PbTrendChart *self,
                      cairo_t      *cr)
{
  if (self->reference_box.width > 0)
    pb_text_draw_in_box (cr, &self->theme, PB_TEXT_CAPTION, self->reference_words, self->reference_box,
                         self->theme.dim, self->theme.ground, 3 * self->unit);
}

static void
draw_x_labels (PbTrendChart *self,
               cairo_t      *cr)
{
  for (guint i = 0; i < self->x_labels->len; i++)
    {
      TrendNote *label = &g_array_index (self->x_labels, TrendNote, i);

      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, label->text, label->box.x, label->box.y, 0, 0,
                    self->theme.dim);
    }
}

static void
draw_breaks (PbTrendChart *self,
             cairo_t      *cr)
{
  const double dashes[] = { 2 * self->unit, 4 * self->unit };

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1.2 * self->unit);
  pb_colour_set_source (self->theme.similar, cr);

  for (int i = 0; i < self->n_breaks; i++)
    {
      cairo_move_to (cr, self->breaks[i].x, self->plot.y);
      cairo_line_to (cr, self->breaks[i].x, self->plot.y + self->plot.height);
      cairo_stroke (cr);
    }

  cairo_restore (cr);
}

static void
draw_break_words (PbTrendChart *self,
                  cairo_t      *cr)
{
  for (int i = 0; i < self->n_breaks; i++)
    pb_text_draw_in_box (cr, &self->theme, PB_TEXT_CAPTION, self->breaks[i].words, self->breaks[i].box,
                         self->theme.dim, self->theme.ground, 3 * self->unit);
}

static gboolean
has_limits (const TrendSeries *series,
            int                index)
{
  return index < series->n_points && isfinite (series->lowers[index]) && isfinite (series->uppers[index]);
}

/* One run of joined points with limits, as a closed band; a point alone gets a
 * whisker instead, for a band of no width cannot be seen. */
static void
fill_run (PbTrendChart      *self,
          const TrendSeries *series,
          int                from,
          int                to,
          cairo_t           *cr)
{
  PbColour colour = pb_trend_chart_get_series_colour (self, series);

  for (int i = from; i <= to; i++)
    cairo_line_to (cr, series->xs[i], pb_trend_chart_get_y_of_value (self, series->uppers[i]));
  for (int i = to; i >= from; i--)
    cairo_line_to (cr, series->xs[i], pb_trend_chart_get_y_of_value (self, series->lowers[i]));

  if (from == to)
    {
      pb_colour_set_source (pb_colour_with_alpha (colour, 0.5), cr);
      cairo_set_line_width (cr, WHISKER_WIDTH * self->unit);
      cairo_stroke (cr);
      return;
    }

  cairo_close_path (cr);
  pb_colour_set_source (pb_colour_with_alpha (colour, pb_theme_get_band_alpha (&self->theme)), cr);
  cairo_fill (cr);
}

static void
draw_band (PbTrendChart      *self,
           const TrendSeries *series,
           cairo_t           *cr)
{
  int from = 0;

  while (from < series->n_points)
    {
      int to = from;

      if (!has_limits (series, from))
        {
          from++;
          continue;
        }

      while (has_limits (series, to + 1) && series->is_joined[to + 1])
        to++;

      fill_run (self, series, from, to, cr);
      from = to + 1;
    }
}

static void
add_whisker (PbTrendChart      *self,
             const TrendSeries *series,
             int                index,
             cairo_t           *cr)
{
  double x = series->xs[index];
  double top = pb_trend_chart_get_y_of_value (self, series->uppers[index]);
  double bottom = pb_trend_chart_get_y_of_value (self, series->lowers[index]);
  double cap = CAP_HALF * self->unit;

  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  cairo_move_to (cr, x - cap, top);
  cairo_line_to (cr, x + cap, top);
  cairo_move_to (cr, x - cap, bottom);
  cairo_line_to (cr, x + cap, bottom);
}

static void
draw_whiskers (PbTrendChart      *self,
               const TrendSeries *series,
               cairo_t           *cr)
{
  for (int i = 0; i < series->n_points; i++)
    {
      if (!has_limits (series, i))
        continue;

      add_whisker (self, series, i, cr);
      pb_colour_set_source (self->theme.ground, cr);
      cairo_set_line_width (cr, WHISKER_CASING * self->unit);
      cairo_stroke (cr);

      add_whisker (self, series, i, cr);
      pb_colour_set_source (pb_trend_chart_get_series_colour (self, series), cr);
      cairo_set_line_width (cr, WHISKER_WIDTH * self->unit);
      cairo_stroke (cr);
    }
}

static double
get_line_width (PbTrendChart      *self,
                const TrendSeries *series)
{
  switch (series->role)
    {
    case PB_TREND_PLACE:
    case PB_TREND_CATEGORY:
      return PLACE_WIDTH * self->unit;
    case PB_TREND_COMPARATOR:
      return ENGLAND_WIDTH * self->unit;
    case PB_TREND_BESIDE:
      return BESIDE_WIDTH * self->unit;
    case PB_TREND_OLDER_VINTAGE:
    default:
      return VINTAGE_WIDTH * self->unit;
    }
}

static void
draw_line (PbTrendChart      *self,
           const TrendSeries *series,
           cairo_t           *cr)
{
  pb_colour_set_source (pb_trend_chart_get_series_colour (self, series), cr);
  cairo_set_line_width (cr, get_line_width (self, series));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);

  for (int i = 0; i < series->n_points; i++)
    if (series->is_joined[i])
      cairo_line_to (cr, series->xs[i], series->ys[i]);
    else if (isfinite (series->ys[i]))
      cairo_move_to (cr, series->xs[i], series->ys[i]);

  cairo_stroke (cr);
}

static void
add_mark (PbTrendChart      *self,
          const TrendSeries *series,
          int                index,
          double             radius,
          cairo_t           *cr)
{
  double x = series->xs[index];
  double y = series->ys[index];

  if (series->is_computed)
    cairo_rectangle (cr, x - radius, y - radius, 2 * radius, 2 * radius);
  else
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
    }
}

static gboolean
stands_alone (const TrendSeries *series,
              int                index)
{
  return !series->is_joined[index] && (index + 1 >= series->n_points || !series->is_joined[index + 1]);
}

static void
draw_marks (PbTrendChart      *self,
            const TrendSeries *series,
            cairo_t           *cr)
{
  PbColour colour = pb_trend_chart_get_series_colour (self, series);
  gboolean is_beside = series->role == PB_TREND_BESIDE;
  gboolean is_marked = series->role == PB_TREND_PLACE || series->role == PB_TREND_CATEGORY || is_beside;

  for (int i = 0; i < series->n_points; i++)
    {
      gboolean is_moment = series == &self->series[0] && i == self->cursor;

      if (!isfinite (series->ys[i]))
        continue;

      if (is_moment)
        {
          add_mark (self, series, i, MOMENT_RADIUS * self->unit + MARK_WIDTH * self->unit / 2, cr);
          pb_colour_set_source (colour, cr);
          cairo_fill (cr);
        }
      else if (is_marked && (self->has_points || stands_alone (series, i)))
        {
          add_mark (self, series, i, (is_beside ? BESIDE_RADIUS : MARK_RADIUS) * self->unit, cr);
          pb_colour_set_source (self->theme.ground, cr);
          cairo_fill_preserve (cr);
          pb_colour_set_source (colour, cr);
          cairo_set_line_width (cr, (is_beside ? BESIDE_MARK_WIDTH : MARK_WIDTH) * self->unit);
          cairo_stroke (cr);
        }
      else if (stands_alone (series, i))
        {
          add_mark (self, series, i, fmax (get_line_width (self, series), LONE_RADIUS * self->unit), cr);
          pb_colour_set_source (colour, cr);
          cairo_fill (cr);
        }
    }
}

static void
draw_cursor (PbTrendChart *self,
             cairo_t      *cr)
{
  double x;

  if (self->cursor < 0)
    return;

  x = self->series[0].xs[self->cursor];
  cairo_move_to (cr, x, self->pill.y + self->pill.height);
  cairo_line_to (cr, x, self->plot.y + self->plot.height);
  pb_colour_set_source (self->theme.ink, cr);
  cairo_set_line_width (cr, CURSOR_WIDTH * self->unit);
  cairo_stroke (cr);
}

static void
draw_pill (PbTrendChart *self,
           cairo_t      *cr)
{
  if (self->cursor < 0)
    return;

  pb_rounded_box_path (cr, self->pill, self->pill.height / 2);
  pb_colour_set_source (self->theme.ink, cr);
  cairo_fill (cr);
  pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION_BOLD, self->series[0].periods[self->cursor],
                self->pill.x + self->pill.width / 2, self->pill.y + self->pill.height / 2, 0.5, 0.5,
                self->theme.on_ink);
}

/* A series that ends early keeps its label in the right column; dots lead there. */
static void
draw_leader (PbTrendChart      *self,
             const TrendSeries *series,
             cairo_t           *cr)
{
  const double dots[] = { self->unit, 3 * self->unit };
  double from = series->xs[series->last] + 6 * self->unit;
  double to = series->label_box.x - 2 * self->unit;

  if (to - from < 18 * self->unit)
    return;

  cairo_save (cr);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_width (cr, self->unit);
  pb_colour_set_source (pb_trend_chart_get_series_colour (self, series), cr);
  cairo_move_to (cr, from, series->ys[series->last]);
  cairo_line_to (cr, to - 8 * self->unit, series->ys[series->last]);
  cairo_line_to (cr, to, series->label_box.y + series->label_box.height / 2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_direct_label (PbTrendChart      *self,
                   const TrendSeries *series,
                   cairo_t           *cr)
{
  PbColour colour;

  if (series->label == NULL)
    return;

  /* Categorical colours are too pale for words; England's grey is not. */
  colour = series->role == PB_TREND_CATEGORY                                          ? self->theme.text
           : series->role == PB_TREND_OLDER_VINTAGE || series->role == PB_TREND_BESIDE ? self->theme.dim
                                                                                      : pb_trend_chart_get_series_colour (self, series);

  if (!series->is_inside)
    draw_leader (self, series, cr);
  pb_text_draw_in_box (cr, &self->theme, TREND_SERIES_LABEL_STYLE (series), series->label, series->label_box,
                       colour, self->theme.ground, series->is_inside ? 3 * self->unit : 0);
}

static void
draw_notes (PbTrendChart *self,
            cairo_t      *cr)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      TrendNote *note = &g_array_index (self->notes, TrendNote, i);

      pb_text_draw_cased (cr, &self->theme, PB_TEXT_CAPTION_BOLD, note->text, note->box.x, note->box.y, 0, 0,
                          self->theme.text, self->theme.ground, 3 * self->unit);
    }
}

static void
draw_intervals (PbTrendChart *self,
                cairo_t      *cr)
{
  for (int s = self->n_series - 1; s >= 0; s--)
    {
      const TrendSeries *series = &self->series[s];

      if (series->role != PB_TREND_PLACE && series->role != PB_TREND_CATEGORY)
        continue;
      if (self->intervals == PB_TREND_INTERVALS_BAND)
        draw_band (self, series, cr);
      else if (self->intervals == PB_TREND_INTERVALS_WHISKERS)
        draw_whiskers (self, series, cr);
    }
}

/**
 * pb_trend_chart_draw:
 * @self: the chart
 * @cr: where to draw; the chart's top left is its origin
 *
 * Draws context first and the main series last.  A chart without values draws
 * nothing.
 */
void
pb_trend_chart_draw (PbTrendChart *self,
                     cairo_t      *cr)
{
  if (self->is_empty)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  draw_grid (self, cr);
  draw_reference (self, cr);
  draw_x_labels (self, cr);
  draw_breaks (self, cr);
  pb_trend_chart_draw_starts (self, cr);
  draw_intervals (self, cr);
  draw_cursor (self, cr);

  for (int s = self->n_series - 1; s >= 0; s--)
    draw_line (self, &self->series[s], cr);
  for (int s = self->n_series - 1; s >= 0; s--)
    draw_marks (self, &self->series[s], cr);
  for (int s = 0; s < self->n_series; s++)
    draw_direct_label (self, &self->series[s], cr);

  draw_break_words (self, cr);
  pb_trend_chart_draw_start_names (self, cr);
  draw_reference_words (self, cr);
  draw_notes (self, cr);
  pb_chart_tags_draw (self->tags, &self->theme, cr);
  draw_pill (self, cr);
  cairo_restore (cr);
}
