#include "pb-map-picture.h"

#include "pb-map-lines-private.h"
#include "pb-shapes.h"

#include <math.h>

/* look.md, section 6 [px]. */
#define SMALL_AREA_BORDER 0.45
#define NEIGHBOUR_STEP 1.5 /* shorter ones show no more of a border that only tells where one is */
#define OUTER_LINE 2.4

static guint32
to_rgb (PbColour colour)
{
  return (guint32) lrint (colour.red * 255) << 16 | (guint32) lrint (colour.green * 255) << 8 |
         (guint32) lrint (colour.blue * 255);
}

/**
 * pb_map_entry_for_value:
 * @colour: colour of the value's class
 *
 * Returns: a plain fill
 */
PbPaletteEntry
pb_map_entry_for_value (PbColour colour)
{
  return (PbPaletteEntry) { PB_FILL_SOLID, to_rgb (colour), 0 };
}

/**
 * pb_map_entry_for_status:
 * @status: why there is no value
 * @theme: colours
 *
 * Returns: the pattern that says so, on land
 */
PbPaletteEntry
pb_map_entry_for_status (PbStatus status, const PbTheme *theme)
{
  static const PbFill fills[PB_N_STATUSES] = {
    [PB_STATUS_PRESENT] = PB_FILL_SOLID,
    [PB_STATUS_MISSING] = PB_FILL_HATCH,
    [PB_STATUS_SUPPRESSED] = PB_FILL_DOTS,
    [PB_STATUS_SUPPRESSED_HERE] = PB_FILL_RINGS,
    [PB_STATUS_NOT_PUBLISHED] = PB_FILL_PLAIN,
    [PB_STATUS_NOT_APPLICABLE] = PB_FILL_CROSS_HATCH,
  };

  return (PbPaletteEntry) { fills[status], to_rgb (theme->land), to_rgb (theme->faint) };
}

/**
 * pb_map_entry_dim:
 * @entry: how an area is filled
 * @theme: colours
 *
 * Returns: the same towards the land: its class can still be told, but areas that are lit
 *   up stand out
 */
PbPaletteEntry
pb_map_entry_dim (PbPaletteEntry entry, const PbTheme *theme)
{
  return (PbPaletteEntry) {
    entry.fill,
    to_rgb (pb_colour_mix (pb_colour_from_rgb (entry.colour), theme->land, PB_MAP_VEIL)),
    to_rgb (pb_colour_mix (pb_colour_from_rgb (entry.ink), theme->land, PB_MAP_VEIL)),
  };
}

/**
 * pb_map_picture_get_palette:
 * @scene: a scene with a mesh and entries
 * @theme: colours
 *
 * Returns: the palette for a raster of the scene's mesh; it borrows the entries
 */
PbPalette
pb_map_picture_get_palette (const PbMapScene *scene, const PbTheme *theme)
{
  return (PbPalette) {
    scene->entries,
    pb_mesh_get_n_areas (scene->mesh),
    to_rgb (theme->map_line),
    scene->groups != NULL ? SMALL_AREA_BORDER : 0,
  };
}

/* As one land, then every line once. */
static void
draw_neighbours (PbMesh *mesh, const PbViewport *view, const PbTheme *theme, cairo_t *cr)
{
  g_autoptr(PbPaths) outer = pb_mesh_get_outer (mesh, pb_map_get_detail (view));
  g_autoptr(PbPaths) borders = pb_mesh_get_borders (mesh, NULL, pb_map_get_detail (view));

  pb_map_add_seen_paths (outer, view, 0, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  pb_colour_set_source (theme->land, cr);
  cairo_fill_preserve (cr);
  pb_map_add_seen_paths (borders, view, NEIGHBOUR_STEP, cr);
  pb_map_stroke (cr, theme->neighbour_line, 1);
}

/**
 * pb_map_picture_draw_ground:
 * @scene: what to show
 * @view: where
 * @theme: colours
 * @cr: drawn on from 0, 0 to the view's size
 *
 * Draws what lies below the values: sea, neighbouring land with its borders, and
 * the grey line around the system.
 */
void
pb_map_picture_draw_ground (const PbMapScene *scene, const PbViewport *view, const PbTheme *theme, cairo_t *cr)
{
  cairo_rectangle (cr, 0, 0, view->width, view->height);
  pb_colour_set_source (theme->sea, cr);
  cairo_fill (cr);

  if (scene->context != NULL)
    draw_neighbours (scene->context, view, theme, cr);

  if (scene->mesh != NULL)
    {
      g_autoptr(PbPaths) outer = pb_mesh_get_outer (scene->mesh, pb_map_get_detail (view));

      pb_map_add_paths (outer, view, cr);
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      pb_colour_set_source (theme->land, cr);
      cairo_fill_preserve (cr);
      pb_map_stroke (cr, theme->england, OUTER_LINE);
    }
}

static PbStatus
get_status (PbFill fill)
{
  switch (fill)
    {
    case PB_FILL_HATCH:
      return PB_STATUS_MISSING;
    case PB_FILL_DOTS:
      return PB_STATUS_SUPPRESSED;
    case PB_FILL_RINGS:
      return PB_STATUS_SUPPRESSED_HERE;
    case PB_FILL_CROSS_HATCH:
      return PB_STATUS_NOT_APPLICABLE;
    default:
      return PB_STATUS_NOT_PUBLISHED;
    }
}

/**
 * pb_map_picture_draw_fills:
 * @scene: what to show
 * @view: where
 * @theme: colours
 * @cr: drawn on from 0, 0 to the view's size
 *
 * Fills the areas as paths, for files; a screen paints an index raster with
 * pb_map_picture_get_palette() instead.
 */
void
pb_map_picture_draw_fills (const PbMapScene *scene, const PbViewport *view, const PbTheme *theme, cairo_t *cr)
{
  PbBounds bounds = pb_viewport_get_bounds (view);

  if (scene->mesh == NULL || scene->entries == NULL)
    return;

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);

  for (guint area = 0; area < pb_mesh_get_n_areas (scene->mesh); area++)
    {
      const PbPaletteEntry *entry = &scene->entries[area];
      PbBounds around = pb_mesh_get_area_bounds (scene->mesh, area);

      if (entry->fill == PB_FILL_NONE || !pb_bounds_meets (&around, &bounds))
        continue;

      pb_map_add_area (scene->mesh, area, view, cr);

      if (entry->fill != PB_FILL_SOLID)
        {
          pb_status_fill (get_status (entry->fill), theme, cr);
          continue;
        }

      pb_colour_set_source (pb_colour_from_rgb (entry->colour), cr);
      cairo_fill (cr);
    }

  cairo_restore (cr);

  if (scene->groups != NULL)
    {
      g_autoptr(PbPaths) borders = pb_mesh_get_borders (scene->mesh, NULL, pb_map_get_detail (view));

      pb_map_add_paths (borders, view, cr);
      pb_map_stroke (cr, theme->map_line, SMALL_AREA_BORDER);
    }
}

/**
 * pb_map_picture_draw_markers:
 * @scene: what to show
 * @view: where
 * @theme: colours
 * @cr: drawn on from 0, 0 to the view's size
 *
 * Draws settings and sites.
 */
void
pb_map_picture_draw_markers (const PbMapScene *scene, const PbViewport *view, const PbTheme *theme, cairo_t *cr)
{
  for (guint i = 0; i < scene->n_markers; i++)
    pb_setting_marker_draw (&scene->markers[i], theme, cr,
                            pb_setting_marker_get_box (&scene->markers[i], view, theme));
}
