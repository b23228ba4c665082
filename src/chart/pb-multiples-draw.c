#include "pb-multiples-layout.h"

#include "pb-shapes.h"

#include <math.h>

/* Weights of look.md, section 5 [px at 11 pt]. */
#define PLACE_WIDTH      2.0
#define ENGLAND_WIDTH    1.4
#define VINTAGE_WIDTH    1.0
#define OUTLINE_WIDTH    1.8
#define MOMENT_RADIUS    3.4
#define LONE_RADIUS      2.0
#define CASING           3.0

static PbColour
get_colour (PbMultiplesChart *self,
            PbTrendRole       role)
{
  if (role == PB_TREND_PLACE)
    return self->theme.place;
  if (role == PB_TREND_OLDER_VINTAGE)
    return pb_colour_mix (self->theme.england, self->theme.ground, 0.25);

  return self->theme.england;
}

static double
get_line_width (PbMultiplesChart *self,
                PbTrendRole       role)
{
  if (role == PB_TREND_PLACE)
    return PLACE_WIDTH * self->unit;

  return (role == PB_TREND_OLDER_VINTAGE ? VINTAGE_WIDTH : ENGLAND_WIDTH) * self->unit;
}

static void
draw_text (PbMultiplesChart    *self,
           const MultiplesText *text,
           PbColour             colour,
           cairo_t             *cr)
{
  pb_text_draw (cr, &self->theme, text->style, text->text, text->box.x, text->box.y, 0, 0, colour);
}

static void
draw_disc (double    x,
           double    y,
           double    radius,
           PbColour  colour,
           cairo_t  *cr)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  pb_colour_set_source (colour, cr);
  cairo_fill (cr);
}

static void
draw_keys (PbMultiplesChart *self,
           cairo_t          *cr)
{
  for (int i = 0; i < self->n_keys; i++)
    {
      const MultiplesKey *key = &self->keys[i];
      double y = key->label.box.y + pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION) / 2;
      double end = key->x + MULTIPLES_KEY_WIDTH * self->unit;

      if (key->is_moment)
        draw_disc ((key->x + end) / 2, y, MOMENT_RADIUS * self->unit, get_colour (self, key->role), cr);
      else
        {
          cairo_move_to (cr, key->x, y);
          cairo_line_to (cr, end, y);
          pb_colour_set_source (get_colour (self, key->role), cr);
          cairo_set_line_width (cr, get_line_width (self, key->role));
          cairo_stroke (cr);
        }
      pb_text_draw_in_box (cr, &self->theme, key->label.style, key->label.text, key->label.box, self->theme.text,
                           self->theme.ground, 0);
    }
}

static void
draw_grid (PbMultiplesChart     *self,
           const MultiplesPanel *panel,
           cairo_t              *cr)
{
  const double dashes[] = { 2 * self->unit, 4 * self->unit };

  cairo_set_line_width (cr, self->unit);
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      double y = pb_theme_snap (&self->theme, pb_multiples_chart_get_y (self, panel, self->axis.ticks[i]));

      cairo_move_to (cr, panel->plot.x, y);
      cairo_line_to (cr, panel->plot.x + panel->plot.width, y);
      pb_colour_set_source (self->axis.ticks[i] == 0 ? self->theme.border : self->theme.grid, cr);
      cairo_stroke (cr);
    }

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  pb_colour_set_source (self->theme.similar, cr);
  for (int i = 0; i < self->n_breaks; i++)
    if (self->breaks2[i] > self->first2 && self->breaks2[i] <= self->last2)
      {
        double x = pb_theme_snap (&self->theme, pb_multiples_chart_get_x (self, panel, self->breaks2[i]));

        cairo_move_to (cr, x, panel->plot.y);
        cairo_line_to (cr, x, panel->plot.y + panel->plot.height);
        cairo_stroke (cr);
      }
  cairo_restore (cr);
}

static gboolean
has_limits (const MultiplesSeries *series,
            int                    index)
{
  return index < series->n_points && isfinite (series->lowers[index]) && isfinite (series->uppers[index]);
}

/* The interval of one run of joined points; a point alone has a whisker. */
static void
draw_run (PbMultiplesChart      *self,
          const MultiplesPanel  *panel,
          const MultiplesSeries *series,
          int                    from,
          int                    to,
          cairo_t               *cr)
{
  PbColour colour = get_colour (self, series->role);

  for (int i = from; i <= to; i++)
    cairo_line_to (cr, pb_multiples_chart_get_x (self, panel, series->midpoints2[i]),
                   pb_multiples_chart_get_y (self, panel, series->uppers[i]));
  for (int i = to; i >= from; i--)
    cairo_line_to (cr, pb_multiples_chart_get_x (self, panel, series->midpoints2[i]),
                   pb_multiples_chart_get_y (self, panel, series->lowers[i]));

  if (from == to)
    {
      pb_colour_set_source (colour, cr);
      cairo_set_line_width (cr, self->unit);
      cairo_stroke (cr);
      return;
    }

  cairo_close_path (cr);
  pb_colour_set_source (pb_colour_with_alpha (colour, pb_theme_get_band_alpha (&self->theme)), cr);
  cairo_fill (cr);
}

static void
draw_band (PbMultiplesChart      *self,
           const MultiplesPanel  *panel,
           const MultiplesSeries *series,
           cairo_t               *cr)
{
  int from = -1;

  for (int i = 0; i <= series->n_points; i++)
    {
      gboolean goes_on = has_limits (series, i) && from >= 0 && series->is_joined[i];

      if (from >= 0 && !goes_on)
        {
          draw_run (self, panel, series, from, i - 1, cr);
          from = -1;
        }
      if (from < 0 && has_limits (series, i))
        from = i;
    }
}

static void
draw_line (PbMultiplesChart      *self,
           const MultiplesPanel  *panel,
           const MultiplesSeries *series,
           cairo_t               *cr)
{
  PbColour colour = get_colour (self, series->role);

  cairo_new_path (cr);
  for (int i = 0; i < series->n_points; i++)
    {
      double x, y;

      if (!isfinite (series->values[i]))
        continue;

      x = pb_multiples_chart_get_x (self, panel, series->midpoints2[i]);
      y = pb_multiples_chart_get_y (self, panel, series->values[i]);
      if (series->is_joined[i])
        cairo_line_to (cr, x, y);
      else
        cairo_move_to (cr, x, y);
    }
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, get_line_width (self, series->role));
  pb_colour_set_source (colour, cr);
  cairo_stroke (cr);

  /* A point that nothing is joined to has no line to be seen by. */
  for (int i = 0; i < series->n_points; i++)
    {
      gboolean is_alone = isfinite (series->values[i]) && !series->is_joined[i] &&
                          (i + 1 == series->n_points || !series->is_joined[i + 1]);

      if (is_alone || series->is_moment[i])
        draw_disc (pb_multiples_chart_get_x (self, panel, series->midpoints2[i]),
                   pb_multiples_chart_get_y (self, panel, series->values[i]),
                   (series->is_moment[i] ? MOMENT_RADIUS : LONE_RADIUS) * self->unit, colour, cr);
    }
}

static void
draw_panel (PbMultiplesChart     *self,
            const MultiplesPanel *panel,
            cairo_t              *cr)
{
  if (panel->is_selected)
    {
      double half = OUTLINE_WIDTH * self->unit / 2;
      PbBox box = { panel->box.x + half, panel->box.y + half, panel->box.width - 2 * half,
                    panel->box.height - 2 * half };

      pb_rounded_box_path (cr, box, 6 * self->unit);
      pb_colour_set_source (self->theme.ink, cr);
      cairo_set_line_width (cr, OUTLINE_WIDTH * self->unit);
      cairo_stroke (cr);
    }

  pb_text_draw_in_box (cr, &self->theme, panel->title.style, panel->title.text, panel->title.box, self->theme.text,
                       self->theme.ground, 0);
  if (!self->is_empty)
    draw_grid (self, panel, cr);

  if (panel->n_series > 0)
    draw_band (self, panel, &panel->series[0], cr);
  for (int s = panel->n_series - 1; s >= 0; s--)
    draw_line (self, panel, &panel->series[s], cr);

  if (panel->value.text != NULL)
    pb_text_draw_cased (cr, &self->theme, panel->value.style, panel->value.text, panel->value.box.x,
                        panel->value.box.y, 0, 0, self->theme.place, self->theme.ground, CASING * self->unit);
  if (panel->words.text != NULL)
    {
      pb_swatch_draw_status (panel->status, &self->theme, cr, panel->swatch);
      pb_text_draw_in_box (cr, &self->theme, panel->words.style, panel->words.text, panel->words.box, self->theme.dim,
                           self->theme.ground, CASING * self->unit);
    }
}

void
pb_multiples_chart_draw (PbMultiplesChart *self,
                         cairo_t          *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);

  draw_keys (self, cr);
  for (int p = 0; p < self->n_panels; p++)
    draw_panel (self, &self->panels[p], cr);
  for (guint i = 0; i < self->notes->len; i++)
    draw_text (self, &g_array_index (self->notes, MultiplesText, i), self->theme.dim, cr);

  cairo_restore (cr);
}
