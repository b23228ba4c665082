#include "pb-map-inset.h"

#include "pb-map-lines-private.h"
#include "pb-shapes.h"
#include "pb-text.h"

#include <math.h>

/* [px] */
#define MAP_WIDTH  84.0
#define MAP_HEIGHT 100.0
#define PADDING     5.0
#define RADIUS      6.0
#define LEAST_STEP  0.5   /* less is not seen at this size */
#define LEAST_MARK  7.0   /* what is smaller is a ring round the place */

static double
get_name_height (const PbMapScene *scene,
                 const PbTheme    *theme)
{
  return scene->country_name != NULL ? pb_text_get_line_height (theme, PB_TEXT_CAPTION) : 0;
}

PbBox
pb_map_inset_get_box (const PbMapScene *scene,
                      const PbTheme    *theme,
                      double            x,
                      double            y)
{
  double name = 0;

  if (scene->country_name != NULL)
    pb_text_measure (theme, PB_TEXT_CAPTION, scene->country_name, 0, &name, NULL);

  return (PbBox) { x, y, fmax (MAP_WIDTH, ceil (name)) + 2 * PADDING,
                   MAP_HEIGHT + get_name_height (scene, theme) + 2 * PADDING };
}

PbBox
pb_map_inset_get_name_box (const PbMapScene *scene,
                           const PbTheme    *theme,
                           PbBox             box)
{
  if (scene->country_name == NULL)
    return (PbBox) { box.x, box.y, 0, 0 };

  return pb_text_box (theme, PB_TEXT_CAPTION, scene->country_name, box.x + box.width / 2,
                      box.y + box.height - PADDING, 0.5, 1);
}

/* The parts of the country, each with a line round it. */
static void
draw_country (PbMesh           *country,
              const PbViewport *view,
              const PbTheme    *theme,
              cairo_t          *cr)
{
  g_autoptr(PbPaths) outer = pb_mesh_get_outer (country, pb_map_get_detail (view));
  g_autoptr(PbPaths) borders = pb_mesh_get_borders (country, NULL, pb_map_get_detail (view));

  pb_map_add_seen_paths (outer, view, LEAST_STEP, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  pb_colour_set_source (theme->land, cr);
  cairo_fill_preserve (cr);
  pb_map_stroke (cr, theme->border, 0.8);
  pb_map_add_seen_paths (borders, view, LEAST_STEP, cr);
  pb_map_stroke (cr, theme->border, 0.5);
}

/* The areas of the map, filled; a ring round those that would be a speck. */
static void
draw_areas (PbMesh           *mesh,
            const PbViewport *view,
            const PbTheme    *theme,
            cairo_t          *cr)
{
  g_autoptr(PbPaths) outer = pb_mesh_get_outer (mesh, pb_map_get_detail (view));
  PbBounds bounds = pb_mesh_get_bounds (mesh);
  PbPoint first = pb_viewport_to_pixels (view, (PbPoint) { bounds.x1, bounds.y1 });
  PbPoint last = pb_viewport_to_pixels (view, (PbPoint) { bounds.x2, bounds.y2 });

  pb_map_add_paths (outer, view, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  pb_colour_set_source (theme->text, cr);
  cairo_fill (cr);

  if (fmax (last.x - first.x, last.y - first.y) >= LEAST_MARK)
    return;

  cairo_new_sub_path (cr);
  cairo_arc (cr, (first.x + last.x) / 2, (first.y + last.y) / 2, LEAST_MARK, 0, 2 * G_PI);
  pb_map_stroke (cr, theme->text, 1.5);
}

/**
 * pb_map_inset_draw:
 * @scene: a scene with a country
 * @theme: type and colours
 * @cr: drawn on
 * @box: of pb_map_inset_get_box()
 *
 * Draws the country as plain land and the map's areas dark in it.
 */
void
pb_map_inset_draw (const PbMapScene *scene,
                   const PbTheme    *theme,
                   cairo_t          *cr,
                   PbBox             box)
{
  PbBounds bounds = pb_mesh_get_bounds (scene->country);
  PbMargins margins = { 0, 0, 0, 0 };
  PbViewport view = pb_viewport_fit (&bounds, (int) MAP_WIDTH, (int) MAP_HEIGHT, 1, &margins);
  PbBox name = pb_map_inset_get_name_box (scene, theme, box);

  cairo_save (cr);
  pb_rounded_box_path (cr, box, RADIUS);
  pb_colour_set_source (theme->card, cr);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  pb_colour_set_source (theme->grid, cr);
  cairo_stroke (cr);

  cairo_save (cr);
  cairo_translate (cr, box.x + (box.width - MAP_WIDTH) / 2, box.y + PADDING);
  draw_country (scene->country, &view, theme, cr);
  if (scene->mesh != NULL)
    draw_areas (scene->mesh, &view, theme, cr);
  cairo_restore (cr);

  if (name.width > 0)
    pb_text_draw (cr, theme, PB_TEXT_CAPTION, scene->country_name, name.x, name.y, 0, 0, theme->dim);
  cairo_restore (cr);
}
