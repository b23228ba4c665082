#pragma once

#include "pb-innovation-register.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A record of evidence as a card: its strength, the claim in its words, who says it and
 * when, and with what it was compared. Later than @moment: said so, and dim. */
GtkWidget *pb_innovation_evidence_card_new (PbRegisters      *registers,
                                            PbRegisterRecord *evidence,
                                            PbDay             moment);

G_END_DECLS
