#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbMapChip:
 *
 * Says what is lit up, "Most deprived tenth: 15 small areas", and puts it out.  Not
 * visible while nothing is.
 *
 * Property: session.
 */
#define PB_TYPE_MAP_CHIP (pb_map_chip_get_type ())

G_DECLARE_FINAL_TYPE (PbMapChip, pb_map_chip, PB, MAP_CHIP, AdwBin)

/* (transfer full): the words; %NULL while nothing is lit. */
char *pb_map_chip_dup_words (PbSession *session);

G_END_DECLS
