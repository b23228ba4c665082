#pragma once

#include "pb-catalogue.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/* Who pledges, asks and is asked: people write a name, and the same party is a Place or
 * an organisation of the registers whichever of its names they wrote. */

/* The name by which the party is known: a Place's of its name or code, an organisation's
 * short name (else its name) of either or its uid, else the text without its outer blanks.
 * @text: (nullable). (transfer full) (nullable): %NULL where no party is stated */
char    *pb_assembly_party_dup_name       (PbRegisters      *registers,
                                           PbCatalogue      *catalogue,
                                           const char       *text);
/* Whether a pledge, ask or action is the business of a Place: it is the Place's own, the
 * Place or an organisation of its area is who asks, is asked, owns it or is its partner.
 * What is of a county or of the whole system is that of each of its Places, and the other
 * way round. */
gboolean pb_assembly_promise_concerns     (PbRegisters      *registers,
                                           PbCatalogue      *catalogue,
                                           PbRegisterRecord *promise,
                                           const char       *place_code);

G_END_DECLS
