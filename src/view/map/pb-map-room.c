#include "pb-map-room.h"

#include <math.h>

/* Below this size the legend folds to its title [px]. */
#define LEGEND_MIN_WIDTH 480
#define LEGEND_MIN_HEIGHT 440

/* Room kept free around what is fitted [px]: on the right for labels outside
 * their areas. */
#define MARGIN 14
#define LABEL_ROOM 84
#define GAP 8

/* The corner that the card takes at most [px]. */
#define CARD_WIDTH 230
#define CARD_HEIGHT 170

/* What lies over the map is told in steps of this [px]. */
#define BLOCK 16.0

/* Below this width a card beside the areas would leave them no room [px]. */
#define MIN_WIDTH_BESIDE 420

gboolean
pb_map_room_is_low (int width, int height)
{
  return width < LEGEND_MIN_WIDTH || height < LEGEND_MIN_HEIGHT;
}

int
pb_map_room_get_line_width (int width, const PbBox *legend)
{
  return width < LEGEND_MIN_WIDTH ? width - 2 * MARGIN : width - legend->x - legend->width - 2 * GAP;
}

int
pb_map_room_get_chip_width (int width)
{
  return MAX (width - CARD_WIDTH - 2 * GAP, LEGEND_MIN_WIDTH - CARD_WIDTH - 2 * GAP);
}

PbMargins
pb_map_room_get_margins (const PbMapRoom *self)
{
  double legend_right = self->legend.width > 0 ? self->legend.x + self->legend.width : 0;
  double above_line = self->attribution.height > 0 ? self->height - self->attribution.y : 0;
  PbMargins margins = { MARGIN, LABEL_ROOM, MAX (above_line + GAP, MARGIN), MARGIN };

  if (self->width >= MIN_WIDTH_BESIDE)
    {
      margins.left = MAX (legend_right, CARD_WIDTH) + GAP;
      return margins;
    }

  margins.right = MARGIN;

  if (self->legend.height > 0)
    margins.bottom = MAX (margins.bottom, self->height - self->legend.y + GAP);

  return margins;
}

static PbBox
round_out (PbBox box)
{
  double x = floor (box.x / BLOCK) * BLOCK, y = floor (box.y / BLOCK) * BLOCK;

  return (PbBox) { x, y, ceil ((box.x + box.width) / BLOCK) * BLOCK - x,
                   ceil ((box.y + box.height) / BLOCK) * BLOCK - y };
}

void
pb_map_room_list_blocked (const PbMapRoom *self, PbBox blocked_out[PB_MAP_N_BLOCKED])
{
  blocked_out[0] = (PbBox) { 0, 0, CARD_WIDTH, CARD_HEIGHT };
  blocked_out[1] = round_out (self->legend);
  blocked_out[2] = self->buttons;
  blocked_out[3] = self->attribution;
  blocked_out[4] = self->chip;
}
