#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbCommitmentsCard:
 *
 * The commitments with what the registers say of each at the moment; each opens its record.
 * Not there where none is recorded.
 */
#define PB_TYPE_COMMITMENTS_CARD (pb_commitments_card_get_type ())

G_DECLARE_FINAL_TYPE (PbCommitmentsCard, pb_commitments_card, PB, COMMITMENTS_CARD, AdwBin)

GtkWidget *pb_commitments_card_new        (void);
void       pb_commitments_card_update     (PbCommitmentsCard *self,
                                           PbSession         *session);
gboolean   pb_commitments_card_is_loading (PbCommitmentsCard *self);

G_END_DECLS
