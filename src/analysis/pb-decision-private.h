#pragma once

#include "pb-decision-chain.h"

G_BEGIN_DECLS

/* Making the rows of one chain: what all of them are made from. */
typedef struct
{
  PbRegisters      *registers;
  PbDay             moment;
  PbRegisterRecord *first_step;   /* of the lowest number; NULL for none */
  GPtrArray        *rows;
  GPtrArray        *later;
} PbDecisionMaking;

void pb_decision_row_free        (PbDecisionRow     *row);
/* Adds a row to those known or to the later ones. */
void pb_decision_add_step        (PbDecisionMaking  *making,
                                  PbRegisterRecord  *step);
void pb_decision_add_event       (PbDecisionMaking  *making,
                                  PbRegisterRecord  *event);
void pb_decision_add_milestone   (PbDecisionMaking  *making,
                                  PbRegisterRecord  *milestone);
void pb_decision_add_capacity    (PbDecisionMaking  *making,
                                  PbRegisterRecord  *statement);

G_END_DECLS
