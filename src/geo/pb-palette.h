#pragma once

#include "pb-index-raster.h"

G_BEGIN_DECLS

/**
 * PbFill:
 * @PB_FILL_NONE: nothing is drawn; what lies below shows through
 * @PB_FILL_SOLID: one colour: the area has a value
 * @PB_FILL_HATCH: diagonal lines: no value
 * @PB_FILL_DOTS: dots: hidden by the publisher, a small number
 * @PB_FILL_RINGS: open dots: hidden here, by a rule for small counts
 * @PB_FILL_CROSS_HATCH: lines both ways: does not apply
 * @PB_FILL_PLAIN: one colour and no border: not published here
 *
 * How an area is filled. A pattern draws ink on its colour.
 */
typedef enum
{
  PB_FILL_NONE,
  PB_FILL_SOLID,
  PB_FILL_HATCH,
  PB_FILL_DOTS,
  PB_FILL_RINGS,
  PB_FILL_CROSS_HATCH,
  PB_FILL_PLAIN,
} PbFill;

/**
 * PbPaletteEntry:
 * @fill: how
 * @colour: ground colour, 0xRRGGBB
 * @ink: colour of the pattern, 0xRRGGBB; unused without one
 */
typedef struct
{
  PbFill  fill;
  guint32 colour;
  guint32 ink;
} PbPaletteEntry;

/**
 * PbPalette:
 * @entries: (array length=n_entries): one for each area number
 * @n_entries: number of areas
 * @border: colour of the line between two areas, 0xRRGGBB
 * @border_width: width of that line [CSS pixels], 0 for none; at most a device
 *   pixel is drawn by the palette
 */
typedef struct
{
  const PbPaletteEntry *entries;
  guint                 n_entries;
  guint32               border;
  double                border_width;
} PbPalette;

void pb_palette_paint (const PbPalette     *self,
                       const PbIndexRaster *raster,
                       guint8              *pixels,
                       gsize                stride);

G_END_DECLS
