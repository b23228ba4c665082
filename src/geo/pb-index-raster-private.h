#pragma once

#include "pb-index-raster.h"

G_BEGIN_DECLS

/* A pixel is 0 outside all areas, an area's number plus one where all four
 * samples agree, or this bit and a position in the list of mixed pixels. */
#define PB_PIXEL_MIXED 0x80000000u

struct _PbIndexRaster
{
  gatomicrefcount ref_count;
  PbViewport      view;
  int             width;       /* [device pixels] */
  int             height;
  int             left, top, right, bottom;   /* all else is 0; right and bottom beyond it */
  guint32        *pixels;      /* width * height */
  GArray         *mixed;       /* guint32[4]: samples, top left first, by row */
};

G_END_DECLS
