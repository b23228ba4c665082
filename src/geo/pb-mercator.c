#include "pb-mercator.h"

#include <math.h>

/* Web Mercator is cut off where the world becomes a square. */
#define MAX_LATITUDE 85.05112877980659

#define TILE_SIZE 256.0

#define MIN_FIT_ZOOM 1.0
#define MAX_FIT_ZOOM 18.0

/**
 * pb_bounds_is_empty:
 *
 * Returns: %TRUE if no point was added to @bounds
 */
gboolean
pb_bounds_is_empty (const PbBounds *bounds)
{
  return bounds->x1 > bounds->x2 || bounds->y1 > bounds->y2;
}

/**
 * pb_bounds_add_point:
 *
 * Widens @bounds to hold @point.
 */
void
pb_bounds_add_point (PbBounds *bounds, PbPoint point)
{
  bounds->x1 = MIN (bounds->x1, point.x);
  bounds->y1 = MIN (bounds->y1, point.y);
  bounds->x2 = MAX (bounds->x2, point.x);
  bounds->y2 = MAX (bounds->y2, point.y);
}

/**
 * pb_bounds_add_bounds:
 *
 * Widens @bounds to hold @other.
 */
void
pb_bounds_add_bounds (PbBounds *bounds, const PbBounds *other)
{
  bounds->x1 = MIN (bounds->x1, other->x1);
  bounds->y1 = MIN (bounds->y1, other->y1);
  bounds->x2 = MAX (bounds->x2, other->x2);
  bounds->y2 = MAX (bounds->y2, other->y2);
}

/**
 * pb_bounds_contains:
 *
 * Returns: %TRUE if @point is in @bounds or on its edge
 */
gboolean
pb_bounds_contains (const PbBounds *bounds, PbPoint point)
{
  return point.x >= bounds->x1 && point.x <= bounds->x2 && point.y >= bounds->y1 && point.y <= bounds->y2;
}

/**
 * pb_bounds_meets:
 *
 * Returns: %TRUE if the bounds share a point
 */
gboolean
pb_bounds_meets (const PbBounds *bounds, const PbBounds *other)
{
  return bounds->x1 <= other->x2 && other->x1 <= bounds->x2 && bounds->y1 <= other->y2 && other->y1 <= bounds->y2;
}

/**
 * pb_mercator_from_degrees:
 * @longitude: longitude, WGS 84 [degrees east]
 * @latitude: latitude, WGS 84 [degrees north]
 *
 * Projects a point to spherical Web Mercator (EPSG:3857), scaled so that the
 * world is one by one with the origin in the north west.
 *
 * Source: EPSG method 1024, Popular Visualisation Pseudo Mercator.
 *
 * Returns: the point; latitudes beyond 85.05 degrees are drawn back to it
 */
PbPoint
pb_mercator_from_degrees (double longitude, double latitude)
{
  double phi = CLAMP (latitude, -MAX_LATITUDE, MAX_LATITUDE) * G_PI / 180;

  return (PbPoint) {
    .x = (longitude + 180) / 360,
    .y = 0.5 - asinh (tan (phi)) / (2 * G_PI),
  };
}

/**
 * pb_mercator_to_degrees:
 * @point: a point [Web Mercator]
 * @longitude_out: (out) (optional): longitude [degrees east]
 * @latitude_out: (out) (optional): latitude [degrees north]
 *
 * The inverse of pb_mercator_from_degrees().
 */
void
pb_mercator_to_degrees (PbPoint point, double *longitude_out, double *latitude_out)
{
  if (longitude_out != NULL)
    *longitude_out = point.x * 360 - 180;

  if (latitude_out != NULL)
    *latitude_out = atan (sinh ((0.5 - point.y) * 2 * G_PI)) * 180 / G_PI;
}

/**
 * pb_mercator_pixels:
 * @zoom: zoom level, may be fractional
 *
 * Returns: width of the whole world at @zoom [CSS pixels]
 */
double
pb_mercator_pixels (double zoom)
{
  return TILE_SIZE * exp2 (zoom);
}

/**
 * pb_viewport_to_pixels:
 * @view: a view
 * @point: a point [Web Mercator]
 *
 * Returns: where @point is drawn, from the view's top left [CSS pixels]
 */
PbPoint
pb_viewport_to_pixels (const PbViewport *view, PbPoint point)
{
  double pixels = pb_mercator_pixels (view->zoom);

  return (PbPoint) {
    .x = (point.x - view->centre.x) * pixels + view->width / 2.0,
    .y = (point.y - view->centre.y) * pixels + view->height / 2.0,
  };
}

/**
 * pb_viewport_from_pixels:
 * @view: a view
 * @x: from the view's left edge [CSS pixels]
 * @y: from the view's top edge [CSS pixels]
 *
 * Returns: the point drawn there [Web Mercator]
 */
PbPoint
pb_viewport_from_pixels (const PbViewport *view, double x, double y)
{
  double pixels = pb_mercator_pixels (view->zoom);

  return (PbPoint) {
    .x = view->centre.x + (x - view->width / 2.0) / pixels,
    .y = view->centre.y + (y - view->height / 2.0) / pixels,
  };
}

/**
 * pb_viewport_get_bounds:
 * @view: a view
 *
 * Returns: the part of the world that @view shows [Web Mercator]
 */
PbBounds
pb_viewport_get_bounds (const PbViewport *view)
{
  PbPoint top_left = pb_viewport_from_pixels (view, 0, 0);
  PbPoint bottom_right = pb_viewport_from_pixels (view, view->width, view->height);

  return (PbBounds) { top_left.x, top_left.y, bottom_right.x, bottom_right.y };
}

/**
 * pb_viewport_fit:
 * @bounds: what to show [Web Mercator]
 * @width: width of the view [CSS pixels]
 * @height: height of the view [CSS pixels]
 * @scale: device pixels in a CSS pixel
 * @margins: (nullable): room to leave along the edges
 *
 * Finds the closest view that shows the whole of @bounds inside the margins,
 * centred in the room between them. Margins that leave no room are ignored.
 *
 * Returns: the view; the whole world if @bounds is empty
 */
PbViewport
pb_viewport_fit (const PbBounds *bounds, int width, int height, double scale, const PbMargins *margins)
{
  static const PbMargins no_margins = { 0, 0, 0, 0 };
  PbViewport view = { { 0.5, 0.5 }, MIN_FIT_ZOOM, width, height, scale };
  double free_width, free_height, ratio, pixels;

  if (pb_bounds_is_empty (bounds) || width < 1 || height < 1)
    return view;

  if (margins == NULL)
    margins = &no_margins;

  free_width = width - margins->left - margins->right;
  free_height = height - margins->top - margins->bottom;

  if (free_width < 1 || free_height < 1)
    {
      margins = &no_margins;
      free_width = width;
      free_height = height;
    }

  ratio = MAX ((bounds->x2 - bounds->x1) / free_width, (bounds->y2 - bounds->y1) / free_height);
  view.zoom = ratio > 0 ? log2 (1 / (ratio * TILE_SIZE)) : MAX_FIT_ZOOM;
  view.zoom = CLAMP (view.zoom, MIN_FIT_ZOOM, MAX_FIT_ZOOM);

  pixels = pb_mercator_pixels (view.zoom);
  view.centre.x = (bounds->x1 + bounds->x2) / 2 - (margins->left - margins->right) / 2 / pixels;
  view.centre.y = (bounds->y1 + bounds->y2) / 2 - (margins->top - margins->bottom) / 2 / pixels;

  return view;
}
