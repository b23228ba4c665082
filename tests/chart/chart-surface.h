#pragma once

/* A small image to draw on, and questions about its pixels. */

#include "pb-theme.h"

#include <math.h>

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
} TestSurface;

static inline TestSurface
test_surface_new (int      width,
                  int      height,
                  PbColour ground)
{
  TestSurface self;

  self.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  self.cr = cairo_create (self.surface);
  pb_colour_set_source (ground, self.cr);
  cairo_paint (self.cr);

  return self;
}

static inline PbColour
test_surface_get_pixel (TestSurface *self,
                        double       x,
                        double       y)
{
  const unsigned char *data;
  guint32 pixel;

  cairo_surface_flush (self->surface);
  data = cairo_image_surface_get_data (self->surface);
  pixel = ((const guint32 *) (gconstpointer) (data + (int) y * cairo_image_surface_get_stride (self->surface)))[(int) x];

  return pb_colour_from_rgb (pixel & 0xffffff);
}

static inline double
test_colour_distance (PbColour a,
                      PbColour b)
{
  return fmax (fabs (a.red - b.red), fmax (fabs (a.green - b.green), fabs (a.blue - b.blue)));
}

/* Whether a pixel within @reach of the point is of that colour. */
static inline gboolean
test_surface_has_colour (TestSurface *self,
                         double       x,
                         double       y,
                         double       reach,
                         PbColour     colour)
{
  int width = cairo_image_surface_get_width (self->surface);
  int height = cairo_image_surface_get_height (self->surface);

  for (int py = (int) fmax (0, y - reach); py <= fmin (height - 1, y + reach); py++)
    for (int px = (int) fmax (0, x - reach); px <= fmin (width - 1, x + reach); px++)
      if (test_colour_distance (test_surface_get_pixel (self, px, py), colour) < 0.05)
        return TRUE;

  return FALSE;
}

static inline int
test_surface_count (TestSurface *self,
                    PbColour     colour)
{
  int count = 0;

  for (int y = 0; y < cairo_image_surface_get_height (self->surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (self->surface); x++)
      count += test_colour_distance (test_surface_get_pixel (self, x, y), colour) < 0.02;

  return count;
}

static inline void
test_surface_clear (TestSurface *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}
