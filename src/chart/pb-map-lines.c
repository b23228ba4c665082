#include "pb-map-lines-private.h"

#include <math.h>

/* look.md, section 6 [px]. */
#define DISTRICT_BORDER 1.4
#define OVER_GROUND 2.6
#define OVER_LINE 1.0
#define HOVERED_LINE 1.6
#define PLACE_LINE 2.2
#define PLACE_CASING 4.6
#define SELECTED_LINE 2.6
#define SELECTED_CASING 5.6
#define CURSOR_LINE 2.2
#define CURSOR_DASH 6.0

/* Around what is lit up: thin where areas are small, so that their class is seen. */
#define LIT_MIN_LINE 0.9
#define LIT_MAX_LINE 1.8
#define LIT_MIN_ZOOM 9.0
#define LIT_MAX_ZOOM 12.0

/* Room round the view within which any part of a line may be seen [px]. */
#define SEEN_ROOM 16.0

/* On which sides of the view a point lies, a bit a side; 0 for one that may be seen. */
static guint
find_sides (PbPoint pixel, const PbViewport *view)
{
  return (pixel.x < -SEEN_ROOM ? 1 : 0) | (pixel.x > view->width + SEEN_ROOM ? 2 : 0) |
         (pixel.y < -SEEN_ROOM ? 4 : 0) | (pixel.y > view->height + SEEN_ROOM ? 8 : 0);
}

/* All of a line on one side of the view: neither it nor what it encloses is seen. */
static gboolean
is_beside (const PbPoint *points, guint n, const PbViewport *view)
{
  guint sides = ~0u;

  for (guint i = 0; i < n && sides != 0; i++)
    sides &= find_sides (pb_viewport_to_pixels (view, points[i]), view);

  return sides != 0;
}

/* Where a line comes from, goes through a point and goes on to all on one side of the view, it
 * can go straight: neither the line nor what it encloses looks different. The ends stay. */
static void
add_seen_path (const PbPoint *points, guint n, gboolean is_closed, const PbViewport *view, double least, cairo_t *cr)
{
  PbPoint pixel = pb_viewport_to_pixels (view, points[0]), last = pixel;
  guint before = find_sides (pixel, view), at;

  cairo_line_to (cr, pixel.x, pixel.y);
  if (n < 2)
    return;

  pixel = pb_viewport_to_pixels (view, points[1]);
  at = find_sides (pixel, view);
  for (guint i = 1; i + 1 < n; i++)
    {
      PbPoint next = pb_viewport_to_pixels (view, points[i + 1]);
      guint after = find_sides (next, view);

      if ((before & at & after) == 0 && hypot (pixel.x - last.x, pixel.y - last.y) >= least)
        {
          cairo_line_to (cr, pixel.x, pixel.y);
          last = pixel;
          before = at;
        }
      pixel = next;
      at = after;
    }

  if (is_closed)
    cairo_close_path (cr);
  else
    cairo_line_to (cr, pixel.x, pixel.y);
}

static void
add_path (const PbPoint *points, guint n, gboolean is_closed, const PbViewport *view, cairo_t *cr)
{
  double pixels = pb_mercator_pixels (view->zoom);

  for (guint i = 0; i < (is_closed ? n - 1 : n); i++)
    cairo_line_to (cr, (points[i].x - view->centre.x) * pixels + view->width / 2.0,
                   (points[i].y - view->centre.y) * pixels + view->height / 2.0);

  if (is_closed)
    cairo_close_path (cr);
}

void
pb_map_add_paths (const PbPaths *paths, const PbViewport *view, cairo_t *cr)
{
  for (guint i = 0; i < pb_paths_get_n (paths); i++)
    {
      guint n;
      const PbPoint *points = pb_paths_get (paths, i, &n);

      cairo_new_sub_path (cr);
      add_path (points, n, pb_paths_is_closed (paths, i), view, cr);
    }
}

void
pb_map_add_seen_paths (const PbPaths *paths, const PbViewport *view, double least, cairo_t *cr)
{
  for (guint i = 0; i < pb_paths_get_n (paths); i++)
    {
      guint n;
      const PbPoint *points = pb_paths_get (paths, i, &n);

      if (is_beside (points, n, view))
        continue;

      cairo_new_sub_path (cr);
      add_seen_path (points, n, pb_paths_is_closed (paths, i), view, least, cr);
    }
}

double
pb_map_get_detail (const PbViewport *view)
{
  return view->zoom + log2 (view->scale);
}

void
pb_map_add_area (PbMesh *mesh, int area, const PbViewport *view, cairo_t *cr)
{
  g_autoptr(PbPaths) rings = pb_mesh_get_rings (mesh, area, pb_map_get_detail (view));

  pb_map_add_paths (rings, view, cr);
}

void
pb_map_stroke (cairo_t *cr, PbColour colour, double width)
{
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  pb_colour_set_source (colour, cr);
  cairo_stroke (cr);
}

static void
draw_places (const PbMapScene *scene, const PbViewport *view, const PbTheme *theme, cairo_t *cr)
{
  for (guint i = 0; i < scene->n_places; i++)
    {
      g_autoptr(PbPaths) outline = pb_mesh_get_outline (scene->mesh, scene->places[i].areas,
                                                        scene->places[i].n_areas, pb_map_get_detail (view));

      pb_map_add_paths (outline, view, cr);
      pb_map_stroke (cr, theme->map_line, PLACE_CASING);
    }

  /* After all casings, so that none covers a neighbour's line. */
  for (guint i = 0; i < scene->n_places; i++)
    {
      g_autoptr(PbPaths) outline = pb_mesh_get_outline (scene->mesh, scene->places[i].areas,
                                                        scene->places[i].n_areas, pb_map_get_detail (view));

      pb_map_add_paths (outline, view, cr);
      pb_map_stroke (cr, theme->dim, PLACE_LINE);
    }
}

/**
 * pb_map_picture_draw_borders:
 * @scene: what to show
 * @view: where
 * @theme: colours
 * @cr: drawn on from 0, 0 to the view's size
 *
 * Draws the borders of districts: ground-coloured between the fills of
 * districts, grey on ground over small areas; then one heavy line around each
 * Place made of several.
 */
void
pb_map_picture_draw_borders (const PbMapScene *scene, const PbViewport *view, const PbTheme *theme, cairo_t *cr)
{
  g_autoptr(PbPaths) borders = NULL;

  if (scene->mesh == NULL)
    return;

  borders = pb_mesh_get_borders (scene->mesh, scene->groups, pb_map_get_detail (view));
  pb_map_add_paths (borders, view, cr);

  if (scene->groups != NULL)
    {
      cairo_path_t *path = cairo_copy_path (cr);

      pb_map_stroke (cr, theme->map_line, OVER_GROUND);
      cairo_append_path (cr, path);
      cairo_path_destroy (path);
      pb_map_stroke (cr, theme->dim, OVER_LINE);
    }
  else
    pb_map_stroke (cr, theme->map_line, DISTRICT_BORDER);

  draw_places (scene, view, theme, cr);
}

/**
 * pb_map_picture_draw_outline:
 * @mesh: areas
 * @areas: (array length=n_areas): which of them, drawn as one
 * @outline: what the line says
 * @view: where
 * @theme: colours
 * @cr: drawn on from 0, 0 to the view's size
 *
 * Draws the line around areas: the selected Place, the area under the pointer
 * or under the keyboard cursor.
 */
void
pb_map_picture_draw_outline (PbMesh           *mesh,
                             const int        *areas,
                             guint             n_areas,
                             PbMapOutline      outline,
                             const PbViewport *view,
                             const PbTheme    *theme,
                             cairo_t          *cr)
{
  static const double dashes[] = { CURSOR_DASH, CURSOR_DASH };
  g_autoptr(PbPaths) paths = pb_mesh_get_outline (mesh, areas, n_areas, pb_map_get_detail (view));

  cairo_save (cr);
  pb_map_add_paths (paths, view, cr);

  switch (outline)
    {
    case PB_MAP_OUTLINE_HOVERED:
      pb_map_stroke (cr, theme->ink, HOVERED_LINE);
      break;
    case PB_MAP_OUTLINE_SELECTED:
    case PB_MAP_OUTLINE_CURSOR:
      cairo_set_line_width (cr, SELECTED_CASING);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      pb_colour_set_source (theme->map_line, cr);
      cairo_stroke_preserve (cr);

      if (outline == PB_MAP_OUTLINE_CURSOR)
        cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);

      pb_map_stroke (cr, theme->ink, outline == PB_MAP_OUTLINE_CURSOR ? CURSOR_LINE : SELECTED_LINE);
      break;
    default:
      g_assert_not_reached ();
    }

  cairo_restore (cr);
}

/**
 * pb_map_picture_draw_selected:
 * @scene: what to show
 * @view: where
 * @theme: colours
 * @cr: drawn on from 0, 0 to the view's size
 *
 * Draws the line around the selected Place, whatever mesh its areas are of.
 */
void
pb_map_picture_draw_selected (const PbMapScene *scene, const PbViewport *view, const PbTheme *theme, cairo_t *cr)
{
  PbMesh *mesh = scene->selected_mesh != NULL ? scene->selected_mesh : scene->mesh;

  if (scene->n_selected > 0)
    pb_map_picture_draw_outline (mesh, scene->selected, scene->n_selected, PB_MAP_OUTLINE_SELECTED, view, theme, cr);
}

/* Over what is not lit, where that is not the mesh's own areas. */
static void
draw_veil (const PbMapScene *scene, const PbPaths *lit, const PbViewport *view, const PbTheme *theme, cairo_t *cr)
{
  g_autoptr(PbPaths) outer = pb_mesh_get_outer (scene->mesh, pb_map_get_detail (view));

  pb_map_add_paths (outer, view, cr);
  pb_map_add_paths (lit, view, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  pb_colour_set_source (pb_colour_with_alpha (theme->land, PB_MAP_VEIL), cr);
  cairo_fill (cr);
}

/**
 * pb_map_picture_draw_lights:
 * @scene: what to show
 * @view: where
 * @theme: colours
 * @cr: drawn on from 0, 0 to the view's size
 *
 * Lets the areas that are lit up stand out: a line around them and, where they are no
 * areas of the scene's own mesh, a veil over all else. What they are filled with stays.
 */
void
pb_map_picture_draw_lights (const PbMapScene *scene, const PbViewport *view, const PbTheme *theme, cairo_t *cr)
{
  double share = CLAMP ((view->zoom - LIT_MIN_ZOOM) / (LIT_MAX_ZOOM - LIT_MIN_ZOOM), 0, 1);
  g_autoptr(PbPaths) outline = NULL;

  if (scene->mesh == NULL || scene->lit_mesh == NULL || scene->n_lit == 0)
    return;

  outline = pb_mesh_get_outline (scene->lit_mesh, scene->lit, scene->n_lit, pb_map_get_detail (view));
  cairo_save (cr);

  if (scene->lit_mesh != scene->mesh)
    draw_veil (scene, outline, view, theme, cr);

  pb_map_add_paths (outline, view, cr);
  pb_map_stroke (cr, theme->ink, LIT_MIN_LINE + share * (LIT_MAX_LINE - LIT_MIN_LINE));
  cairo_restore (cr);
}
