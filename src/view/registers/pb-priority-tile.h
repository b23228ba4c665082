#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbPriorityTile:
 *
 * One indicator of a priority: its name, its course to the moment, the value of the
 * Place and how it compares with England; or what the registers count of it; or that no
 * source holds it.  Pressed, one with figures is shown on the map and in the Place
 * panel, one step to go back.
 */
#define PB_TYPE_PRIORITY_TILE (pb_priority_tile_get_type ())

G_DECLARE_FINAL_TYPE (PbPriorityTile, pb_priority_tile, PB, PRIORITY_TILE, AdwBin)

GtkWidget   *pb_priority_tile_new    (PbSession           *session,
                                      PbIndicatorSummary  *summary);
/* Says again what the registers count at the moment; values of the Place follow by themselves. */
void         pb_priority_tile_update (PbPriorityTile      *self);
/* What is to be seen first: 0 figures of the Place (England's where
 * none is chosen), 1 what the registers count, 2 figures of
 * other areas, 3 what no source holds. */
#define PB_PRIORITY_TILE_LAST_RANK 3
int          pb_priority_tile_get_rank (PbPriorityTile    *self);

G_END_DECLS
