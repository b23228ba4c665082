#pragma once

#include "pb-decision-chain.h"
#include "pb-decision-parts.h"

G_BEGIN_DECLS

/* The chain as rows, each one accessible sentence that opens its record; then the dashed
 * frame with what came later. */
void pb_decision_chain_list_add (PbDecisionPane         *pane,
                                 const PbDecisionChain  *chain);

G_END_DECLS
