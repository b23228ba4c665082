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
 * PbBox:
 *
 * A box along the axes. An empty box has @x1 > @x2.
 */
typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} PbBox;

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
 * @scale: device pixels in a CSS pixel, at least 1
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

#define PB_BOX_EMPTY ((PbBox) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE })

gboolean   pb_box_is_empty              (const PbBox      *box);
void       pb_box_add_point             (PbBox            *box,
                                         PbPoint           point);
void       pb_box_add_box               (PbBox            *box,
                                         const PbBox      *other);
gboolean   pb_box_contains              (const PbBox      *box,
                                         PbPoint           point);
gboolean   pb_box_meets                 (const PbBox      *box,
                                         const PbBox      *other);

PbPoint    pb_mercator_from_degrees     (double            longitude,
                                         double            latitude);
void       pb_mercator_to_degrees       (PbPoint           point,
                                         double           *longitude_out,
                                         double           *latitude_out);
double     pb_mercator_pixels           (double            zoom);

PbPoint    pb_viewport_to_pixels        (const PbViewport *view,
                                         PbPoint           point);
PbPoint    pb_viewport_from_pixels      (const PbViewport *view,
                                         double            x,
                                         double            y);
PbBox      pb_viewport_get_box          (const PbViewport *view);
PbViewport pb_viewport_fit              (const PbBox      *box,
                                         int               width,
                                         int               height,
                                         double            scale,
                                         const PbMargins  *margins);

G_END_DECLS
