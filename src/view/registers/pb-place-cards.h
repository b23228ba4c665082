#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbPlaceCards:
 *
 * What the registers hold of the selected Place at the moment: the innovations that
 * belong to the measure shown, open decisions, settings, pledges and asks. A card each.
 */
#define PB_TYPE_PLACE_CARDS (pb_place_cards_get_type ())

G_DECLARE_FINAL_TYPE (PbPlaceCards, pb_place_cards, PB, PLACE_CARDS, GtkBox)

void pb_place_cards_show (PbPlaceCards *self,
                          PbSession    *session);

G_END_DECLS
