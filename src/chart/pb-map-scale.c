#include "pb-map-scale.h"

#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Round the Earth at the equator, on the sphere of Web Mercator [km]. */
#define EQUATOR 40075.016686

/* [px at 11 pt] */
#define TICK    5.0
#define LINE    1.5
#define GAP     1.0

/**
 * pb_map_scale_choose:
 * @view: what the map shows
 * @most_width: the longest that the bar may be [px]
 *
 * On a Mercator map lengths grow with the latitude: the bar holds at the middle of the
 * view.
 *
 * Returns: the bar
 */
PbMapScale
pb_map_scale_choose (const PbViewport *view,
                     double            most_width)
{
  static const double steps[] = { 5, 2, 1 };
  double latitude, km_per_px, most, power;

  pb_mercator_to_degrees (view->centre, NULL, &latitude);
  km_per_px = EQUATOR * cos (latitude * G_PI / 180) / pb_mercator_pixels (view->zoom);
  most = km_per_px * most_width;
  power = pow (10, floor (log10 (most)));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power <= most)
      return (PbMapScale) { steps[i] * power, steps[i] * power / km_per_px };

  return (PbMapScale) { power, power / km_per_px };
}

char *
pb_map_scale_dup_words (const PbMapScale *self)
{
  if (self->km < 1)
    /* Translators: a length on a map, in metres */
    return g_strdup_printf (_("%.0f m"), self->km * 1000);

  /* Translators: a length on a map, in kilometres */
  return g_strdup_printf (_("%.0f km"), self->km);
}

PbBox
pb_map_scale_get_box (const PbMapScale *self,
                      const PbTheme    *theme,
                      double            right,
                      double            bottom)
{
  g_autofree char *words = pb_map_scale_dup_words (self);
  double unit = pb_theme_get_unit (theme), width, height;

  pb_text_measure (theme, PB_TEXT_CAPTION, words, 0, &width, &height);
  width = fmax (width, self->width + LINE * unit);
  height += (GAP + TICK + LINE) * unit;

  return (PbBox) { right - width, bottom - height, width, height };
}

PbBox
pb_map_scale_get_words_box (const PbMapScale *self,
                            const PbTheme    *theme,
                            PbBox             box)
{
  g_autofree char *words = pb_map_scale_dup_words (self);

  return pb_text_box (theme, PB_TEXT_CAPTION, words, box.x + box.width / 2, box.y, 0.5, 0);
}

static void
add_bar (const PbMapScale *self,
         cairo_t          *cr,
         double            middle,
         double            bottom,
         double            tick)
{
  cairo_move_to (cr, middle - self->width / 2, bottom - tick);
  cairo_rel_line_to (cr, 0, tick);
  cairo_rel_line_to (cr, self->width, 0);
  cairo_rel_line_to (cr, 0, -tick);
}

/**
 * pb_map_scale_draw:
 * @self: a bar
 * @theme: type and colours
 * @cr: drawn on
 * @box: of pb_map_scale_get_box()
 *
 * Draws the words over the bar, both cased in the colour of the land.
 */
void
pb_map_scale_draw (const PbMapScale *self,
                   const PbTheme    *theme,
                   cairo_t          *cr,
                   PbBox             box)
{
  g_autofree char *words = pb_map_scale_dup_words (self);
  PbColour casing = pb_colour_with_alpha (theme->land, 0.9);
  double unit = pb_theme_get_unit (theme), middle = box.x + box.width / 2;
  double bottom = box.y + box.height - LINE * unit / 2;

  cairo_save (cr);
  for (int pass = 0; pass < 2; pass++)
    {
      add_bar (self, cr, middle, bottom, TICK * unit);
      cairo_set_line_width (cr, (pass == 0 ? LINE + 2.5 : LINE) * unit);
      pb_colour_set_source (pass == 0 ? casing : theme->text, cr);
      cairo_stroke (cr);
    }
  pb_text_draw_cased (cr, theme, PB_TEXT_CAPTION, words, middle, box.y, 0.5, 0, theme->text, casing, 3 * unit);
  cairo_restore (cr);
}
