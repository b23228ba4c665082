#include "pb-palette.h"

#include "pb-index-raster-private.h"

#include <math.h>
#include <string.h>

/* The patterns of the legend's swatches: lines 7 apart, dots and rings 6 apart. Each
 * repeats in a square of the period given [CSS pixels]. */
#define HATCH_PERIOD 10
#define HATCH_WIDTH 1.6
#define CROSS_WIDTH 1.0
#define DOT_PERIOD 6
#define DOT_RADIUS 1.3
#define RING_RADIUS 1.7
#define RING_WIDTH 0.8

#define TRANSPARENT 0u
#define OPAQUE 0xff000000u

/* One repeat of a pattern. */
typedef struct
{
  guint8 *shares;     /* 0..255 of ink, period by period */
  int     period;     /* [device pixels] */
  int     offset_x;   /* keeps the pattern still as the map moves */
  int     offset_y;
} Tile;

/* What painting one raster needs at hand. */
typedef struct
{
  const PbPalette *palette;
  guint32         *colours;       /* ARGB by number (area + 1), patterns' ground */
  guint8          *patterned;     /* by number */
  Tile             tiles[PB_FILL_PLAIN + 1];
  int              border_share;  /* 0..256 of border colour in a mixed pixel */
} Painter;

/* Mixes in sRGB, as cairo does; share is 0..256. */
static guint32
mix (guint32 a, guint32 b, int share)
{
  guint32 odd = ((a & 0x00ff00ff) * (256 - share) + (b & 0x00ff00ff) * share) >> 8 & 0x00ff00ff;
  guint32 even = (((a >> 8) & 0x00ff00ff) * (256 - share) + ((b >> 8) & 0x00ff00ff) * share) & 0xff00ff00;

  return odd | even;
}

static double
line_share (double along, double period, double width)
{
  double distance = fabs (along - period * floor (along / period + 0.5));

  return CLAMP (0.5 + width / 2 - distance, 0, 1);
}

static double
hatch_share (double along, double period, double width)
{
  return line_share (along * M_SQRT1_2, period * M_SQRT1_2, width);
}

/* Share of ink at the middle of a device pixel, antialiased over one. */
static double
get_share (PbFill fill, double x, double y, double period, double scale)
{
  double rising, falling;

  switch (fill)
    {
    case PB_FILL_HATCH:
      return hatch_share (x + y, period, HATCH_WIDTH * scale);
    case PB_FILL_CROSS_HATCH:
      rising = hatch_share (x + y, period, CROSS_WIDTH * scale);
      falling = hatch_share (x - y, period, CROSS_WIDTH * scale);
      return rising + falling - rising * falling;
    case PB_FILL_RINGS:
      return CLAMP (0.5 + RING_WIDTH / 2 * scale - fabs (hypot (x - period / 2, y - period / 2) - RING_RADIUS * scale), 0, 1);
    case PB_FILL_DOTS:
      return CLAMP (0.5 + DOT_RADIUS * scale - hypot (x - period / 2, y - period / 2), 0, 1);
    default:
      return 0;
    }
}

static gboolean
has_pattern (PbFill fill)
{
  return fill == PB_FILL_HATCH || fill == PB_FILL_DOTS || fill == PB_FILL_RINGS || fill == PB_FILL_CROSS_HATCH;
}

static int
positive_modulo (double value, int modulus)
{
  double rest = fmod (floor (value + 0.5), modulus);

  return rest < 0 ? rest + modulus : rest;
}

static void
tile_init (Tile *self, PbFill fill, const PbViewport *view)
{
  double pixels = pb_mercator_pixels (view->zoom) * view->scale;
  PbBounds bounds = pb_viewport_get_bounds (view);
  gboolean is_dotted = fill == PB_FILL_DOTS || fill == PB_FILL_RINGS;
  int period = MAX (lrint ((is_dotted ? DOT_PERIOD : HATCH_PERIOD) * view->scale), 1);

  self->shares = g_new (guint8, (gsize) period * period);
  self->period = period;
  self->offset_x = positive_modulo (bounds.x1 * pixels, period);
  self->offset_y = positive_modulo (bounds.y1 * pixels, period);

  for (int y = 0; y < period; y++)
    for (int x = 0; x < period; x++)
      self->shares[y * period + x] = lrint (255 * get_share (fill, x + 0.5, y + 0.5, period, view->scale));
}

static void
painter_init (Painter *self, const PbPalette *palette, const PbIndexRaster *raster)
{
  const PbViewport *view = &raster->view;

  self->palette = palette;
  self->colours = g_new (guint32, palette->n_entries + 1);
  self->patterned = g_new0 (guint8, palette->n_entries + 1);
  self->border_share = lrint (256 * CLAMP (palette->border_width * view->scale, 0, 1));
  self->colours[0] = TRANSPARENT;

  for (guint i = 0; i < palette->n_entries; i++)
    {
      const PbPaletteEntry *entry = &palette->entries[i];

      self->colours[i + 1] = entry->fill == PB_FILL_NONE ? TRANSPARENT : OPAQUE | entry->colour;

      if (has_pattern (entry->fill))
        {
          self->patterned[i + 1] = TRUE;

          if (self->tiles[entry->fill].shares == NULL)
            tile_init (&self->tiles[entry->fill], entry->fill, view);
        }
    }
}

static void
painter_clear (Painter *self)
{
  g_free (self->colours);
  g_free (self->patterned);

  for (guint i = 0; i < G_N_ELEMENTS (self->tiles); i++)
    g_free (self->tiles[i].shares);
}

static guint32
get_colour (const Painter *self, guint32 number, int x, int y)
{
  const PbPaletteEntry *entry;
  const Tile *tile;
  int column, row, share;

  if (!self->patterned[number])
    return self->colours[number];

  entry = &self->palette->entries[number - 1];
  tile = &self->tiles[entry->fill];
  column = (x + tile->offset_x) % tile->period;
  row = (y + tile->offset_y) % tile->period;
  share = tile->shares[row * tile->period + column];

  return mix (self->colours[number], OPAQUE | entry->ink, share + (share >> 7));
}

/* A border lies between two areas of which at least one is drawn with one. */
static gboolean
has_border (const Painter *self, const guint32 *samples)
{
  gboolean any_bordered = FALSE, any_different = FALSE;
  guint32 first = 0;

  for (guint i = 0; i < 4; i++)
    {
      PbFill fill = samples[i] > 0 ? self->palette->entries[samples[i] - 1].fill : PB_FILL_NONE;

      if (fill == PB_FILL_NONE)
        continue;

      any_bordered |= fill != PB_FILL_PLAIN;
      any_different |= first != 0 && samples[i] != first;
      first = samples[i];
    }

  return any_bordered && any_different;
}

static guint32
mix_samples (const Painter *self, const guint32 *samples, int x, int y)
{
  guint32 odd = 0x00020002, even = 0x00020002;
  guint32 colour, line;

  for (guint i = 0; i < 4; i++)
    {
      guint32 sample = get_colour (self, samples[i], x, y);

      odd += sample & 0x00ff00ff;
      even += (sample >> 8) & 0x00ff00ff;
    }

  colour = (odd >> 2 & 0x00ff00ff) | (even << 6 & 0xff00ff00);

  if (self->border_share == 0 || !has_border (self, samples))
    return colour;

  /* The line covers no more than the areas do. */
  line = mix (TRANSPARENT, OPAQUE | self->palette->border, (colour >> 24) + (colour >> 31));

  return mix (colour, line, self->border_share);
}

/* Premultiplied @over on @under. */
static guint32
blend (guint32 over, guint32 under)
{
  int rest = 256 - ((over >> 24) + (over >> 31));

  return over + mix (TRANSPARENT, under, rest);
}

/* Most pixels have the number of the one before. */
static void
paint_row (const Painter *self, const PbIndexRaster *raster, int y, guint32 *row)
{
  const guint32 *numbers = raster->pixels + (gsize) y * raster->width;

  for (int x = raster->left; x < raster->right; x++)
    {
      guint32 number = numbers[x];

      if (number & PB_PIXEL_MIXED)
        {
          const guint32 *samples = &g_array_index (raster->mixed, guint32, (number & ~PB_PIXEL_MIXED) * 4);

          row[x] = blend (mix_samples (self, samples, x, y), row[x]);
        }
      else if (self->patterned[number])
        row[x] = get_colour (self, number, x, y);
      else if (self->colours[number] != TRANSPARENT)
        {
          guint32 colour = self->colours[number];

          for (row[x] = colour; x + 1 < raster->right && numbers[x + 1] == number; x++)
            row[x + 1] = colour;
        }
    }
}

/**
 * pb_palette_paint:
 * @self: how each area is filled
 * @raster: the area numbers; none may exceed the palette
 * @pixels: (inout): raster width by height pixels, ARGB32 with premultiplied
 *   alpha in native byte order, as cairo and GdkMemoryTexture take it
 * @stride: bytes from one row of @pixels to the next
 *
 * Paints areas over what is there: outside them and at their outer edges it
 * shows through. The time taken does not depend on how many areas there are, so
 * another period is shown by this alone.
 */
void
pb_palette_paint (const PbPalette *self, const PbIndexRaster *raster, guint8 *pixels, gsize stride)
{
  Painter painter = { .palette = self };

  painter_init (&painter, self, raster);

  for (int y = raster->top; y < raster->bottom; y++)
    paint_row (&painter, raster, y, (guint32 *) (gpointer) (pixels + y * stride));

  painter_clear (&painter);
}
