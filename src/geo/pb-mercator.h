#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PbPoint:
 * @x: eastward; 0 to 1 across the world in Web Mercator, or degrees of
 *   longitude where a function says so
 * @y: southward from the north in Web Mercator, or degrees of latitude
 */
typedef struct
{
  double x;
  double y;
} PbPoint;

/**
 * PbBounds:
 *
 * A box along the axes. Empty bounds have @x1 > @x2.
 */
typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} PbBounds;

/**
 * PbMargins:
 *
 * Room kept free along the edges of a view [CSS pixels].
 */
typedef struct
{
  double top;
  double right;
  double bottom;
  double left;
} PbMargins;

/**
 * PbViewport:
 * @centre: middle of the view [Web Mercator]
 * @zoom: zoom level; the world is 256 * 2^zoom CSS pixels wide. May be fractional
 * @width: width of the view [CSS pixels]
 * @height: height of the view [CSS pixels]
 * @scale: device pixels in a CSS pixel; below 1 for a rough picture
 *
 * What part of the world a view shows, and how large.
 */
typedef struct
{
  PbPoint centre;
  double  zoom;
  int     width;
  int     height;
  double  scale;
} PbViewport;

#define PB_BOUNDS_EMPTY ((PbBounds) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE })

gboolean   pb_bounds_is_empty       (const PbBounds   *bounds);
void       pb_bounds_add_point      (PbBounds         *bounds,
                                     PbPoint           point);
void       pb_bounds_add_bounds     (PbBounds         *bounds,
                                     const PbBounds   *other);
gboolean   pb_bounds_contains       (const PbBounds   *bounds,
                                     PbPoint           point);
gboolean   pb_bounds_meets          (const PbBounds   *bounds,
                                     const PbBounds   *other);

PbPoint    pb_mercator_from_degrees (double            longitude,
                                     double            latitude);
void       pb_mercator_to_degrees   (PbPoint           point,
                                     double           *longitude_out,
                                     double           *latitude_out);
double     pb_mercator_pixels       (double            zoom);

PbPoint    pb_viewport_to_pixels    (const PbViewport *view,
                                     PbPoint           point);
PbPoint    pb_viewport_from_pixels  (const PbViewport *view,
                                     double            x,
                                     double            y);
PbBounds   pb_viewport_get_bounds   (const PbViewport *view);
PbViewport pb_viewport_fit          (const PbBounds   *bounds,
                                     int               width,
                                     int               height,
                                     double            scale,
                                     const PbMargins  *margins);

G_END_DECLS
