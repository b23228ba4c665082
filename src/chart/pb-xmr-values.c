#include "pb-xmr-layout.h"
#include "pb-spc-icon.h"

#include <math.h>

/* [px at 11 pt] */
#define VALUE_WIDTH    1.4
#define DENSE_WIDTH    1.0
#define LATER_RADIUS   2.4
#define MOMENT_SHARE   1.35

/* Cairo looks for crossings among all the lines of a path: of many points it is far
 * quicker to draw a few at a time, and in an opaque colour it looks the same. */
#define POINTS_A_STROKE 32

/* What came later is context. */
static void
draw_line (PbXmrChart *self,
           gboolean    is_later,
           cairo_t    *cr)
{
  gboolean is_dense = self->step < XMR_MARK_STEP * self->unit;

  cairo_save (cr);
  pb_colour_set_source (is_later ? self->theme.border : self->theme.similar, cr);
  cairo_set_line_width (cr, (is_dense ? DENSE_WIDTH : VALUE_WIDTH) * self->unit);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_new_path (cr);

  for (int i = 1; i < self->n_points; i++)
    {
      if (!self->is_joined[i] || self->points[i].is_later != is_later)
        continue;
      if (!cairo_has_current_point (cr) || !self->is_joined[i - 1] || self->points[i - 1].is_later != is_later)
        cairo_move_to (cr, self->xs[i - 1], self->ys[i - 1]);
      cairo_line_to (cr, self->xs[i], self->ys[i]);

      if (i % POINTS_A_STROKE == 0)
        {
          cairo_stroke (cr);
          cairo_move_to (cr, self->xs[i], self->ys[i]);
        }
    }

  cairo_stroke (cr);
  cairo_restore (cr);
}

void
pb_xmr_chart_draw_later_mark (const PbTheme *theme,
                              cairo_t       *cr,
                              double         centre_x,
                              double         centre_y)
{
  double unit = pb_theme_get_unit (theme);

  cairo_new_sub_path (cr);
  cairo_arc (cr, centre_x, centre_y, LATER_RADIUS * unit, 0, 2 * G_PI);
  pb_colour_set_source (theme->ground, cr);
  cairo_fill_preserve (cr);
  pb_colour_set_source (theme->similar, cr);
  cairo_set_line_width (cr, unit);
  cairo_stroke (cr);
}

/* The point at the moment stands clear of the cursor's line. */
static void
draw_casing (PbXmrChart *self,
             int         point,
             double      radius,
             cairo_t    *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, self->xs[point], self->ys[point], radius + XMR_CASING / 2 * self->unit, 0, 2 * G_PI);
  pb_colour_set_source (self->theme.ground, cr);
  cairo_fill (cr);
}

/* Common causes first, so that no special cause is covered by one. */
static void
draw_marks (PbXmrChart *self,
            gboolean    is_special,
            cairo_t    *cr)
{
  gboolean is_dense = self->step < XMR_MARK_STEP * 2 * self->unit;
  double radius = (is_dense ? XMR_DENSE_RADIUS : XMR_MARK_RADIUS) * self->unit;

  for (int i = 0; i < self->n_points; i++)
    {
      const PbXmrPoint *point = &self->points[i];
      gboolean is_common = point->is_later || point->variation == PB_SPC_VARIATION_COMMON_CAUSE;
      double size = i == self->cursor ? radius * MOMENT_SHARE : radius;

      if (is_common == is_special || !pb_xmr_chart_has_mark (self, i))
        continue;
      if (point->is_later)
        pb_xmr_chart_draw_later_mark (&self->theme, cr, self->xs[i], self->ys[i]);
      else
        {
          if (i == self->cursor)
            draw_casing (self, i, size, cr);
          pb_spc_mark_draw (point->variation, &self->theme, cr, self->xs[i], self->ys[i], size);
        }
    }
}

void
pb_xmr_chart_draw_values (PbXmrChart *self,
                          cairo_t    *cr)
{
  draw_line (self, TRUE, cr);
  draw_line (self, FALSE, cr);
  draw_marks (self, FALSE, cr);
  draw_marks (self, TRUE, cr);
}
