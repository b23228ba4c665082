#pragma once

#include "pb-assembly-promises.h"
#include "pb-decision-chain.h"
#include "pb-innovation-register.h"

G_BEGIN_DECLS

/* What the registers hold of one Place at a moment, and of the measure that is shown of
 * it. A Place is a code of a district or of a Place of any area set. */

/* By what an innovation belongs to a measure. */
typedef enum
{
  PB_PLACE_LINK_NONE,        /* no innovation that reaches the Place is linked to it */
  PB_PLACE_LINK_INDICATOR,   /* linked to the indicator itself */
  PB_PLACE_LINK_PRIORITY,    /* none is; to the priority under which the indicator stands */
} PbPlaceLink;

/* Innovations that reach the Place and belong to the indicator, begun or not.
 * @link_out: by what they do
 * (transfer full) (element-type PbInnovationRow): records belong to the register */
GArray      *pb_place_register_list_innovations (PbInnovationRegister *innovations,
                                                 PbCatalogue          *catalogue,
                                                 const char           *place_code,
                                                 PbIndicator          *indicator,
                                                 PbDay                 moment,
                                                 PbPlaceLink          *link_out);
/* Decisions about the Place, a larger one, or none in particular, that are raised and not
 * settled at the moment. (transfer full) (element-type PbDecisionChain) */
GPtrArray   *pb_place_register_list_open_decisions (PbRegisters       *registers,
                                                    PbCatalogue       *catalogue,
                                                    const char        *place_code,
                                                    PbDay              moment);
/* Networks and alliances of primary care whose area is the Place, by name; %NULL where none
 * is recorded. */
char        *pb_place_register_dup_networks     (PbRegisters          *registers,
                                                 PbCatalogue          *catalogue,
                                                 const char           *place_code);

G_END_DECLS
