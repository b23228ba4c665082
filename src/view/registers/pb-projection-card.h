#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbProjectionCard:
 *
 * The projected gap at the moment: headline, the condition in the document's words, the
 * parts in one bar with our sum marked as ours, and every projection as a row that opens
 * its record. Not there where nothing is projected.
 */
#define PB_TYPE_PROJECTION_CARD (pb_projection_card_get_type ())

G_DECLARE_FINAL_TYPE (PbProjectionCard, pb_projection_card, PB, PROJECTION_CARD, AdwBin)

GtkWidget *pb_projection_card_new    (void);
void       pb_projection_card_update (PbProjectionCard *self,
                                      PbSession        *session);

G_END_DECLS
