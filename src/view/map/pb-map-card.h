#pragma once

#include "pb-frame.h"
#include "pb-map-markers.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbMapCard:
 *
 * What is known of one area at the moment: value, comparison, interval, rank.
 * It docks in a corner of the map and lets the pointer through.
 */
#define PB_TYPE_MAP_CARD (pb_map_card_get_type ())

G_DECLARE_FINAL_TYPE (PbMapCard, pb_map_card, PB, MAP_CARD, AdwBin)

/* @number: of the area in the frame; the card hides for -1. */
void pb_map_card_show_area (PbMapCard *self,
                            PbFrame   *frame,
                            int        number);
/* The selected Place as a whole, where it is made of smaller areas: how many of
 * them are in each class.  Hides where no Place is selected. */
void pb_map_card_show_place (PbMapCard *self,
                             PbFrame   *frame);

/* A setting or site. */
void pb_map_card_show_marker (PbMapCard         *self,
                              const PbMapMarker *marker);

G_END_DECLS
