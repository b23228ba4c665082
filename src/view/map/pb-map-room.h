#pragma once

#include "pb-box.h"
#include "pb-mercator.h"

G_BEGIN_DECLS

/**
 * PbMapRoom:
 * @width: of the map [px]
 * @height: of the map [px]
 * @legend: where the legend is [px]
 * @attribution: where the attribution is [px]
 * @buttons: where the zoom buttons are [px]
 * @chip: where the words of what is lit are [px]; no width while nothing is
 *
 * What lies over a map, and so what room is left on it.  The card comes, goes
 * and grows: its corner is always kept for it.
 */
typedef struct
{
  int   width;
  int   height;
  PbBox legend;
  PbBox attribution;
  PbBox buttons;
  PbBox chip;
} PbMapRoom;

/* Boxes that pb_map_room_list_blocked() tells. */
#define PB_MAP_N_BLOCKED 5

/* Whether the legend must fold to its title. */
gboolean  pb_map_room_is_low         (int              width,
                                      int              height);
/* How wide the attribution may be, beside the legend or above the lower edge. */
int       pb_map_room_get_line_width (int              width,
                                      const PbBox     *legend);
/* How wide the words of what is lit may be, beside the card. */
int       pb_map_room_get_chip_width (int             width);
/* What to leave free around the areas fitted. */
PbMargins pb_map_room_get_margins    (const PbMapRoom *self);
/* Where no label may be; a little larger than what is there, so that a line of
 * text more or less moves no label. */
void      pb_map_room_list_blocked   (const PbMapRoom *self,
                                      PbBox            blocked_out[PB_MAP_N_BLOCKED]);

G_END_DECLS
