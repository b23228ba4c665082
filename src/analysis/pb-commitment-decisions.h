#pragma once

#include "pb-priority-measures.h"

G_BEGIN_DECLS

/* How long one decision took, as exactly as its dates are. */
typedef struct
{
  PbRegisterRecord *decision;
  int               year;       /* in which it was decided; that of the first possible day */
  int               min_days;   /* from raised to decided; -1 where it is not stated when it was raised */
  int               max_days;
  int               n_steps;    /* up to and with the deciding one */
} PbCommitmentDecision;

/* Decisions that were certainly taken by the moment, the earliest first.
 * (transfer full) (element-type PbCommitmentDecision) */
GArray            *pb_commitment_decisions_list (PbRegisters *registers,
                                                 PbDay        moment);

/* "Two decisions with both dates: 51 to 199 days", and a line a year. */
PbPriorityMeasure *pb_commitment_measure_days   (PbRegisters *registers,
                                                 PbDay        moment);
/* "1 to 3 steps to decide, in five decisions", and a line a year. */
PbPriorityMeasure *pb_commitment_measure_steps  (PbRegisters *registers,
                                                 PbDay        moment);

G_END_DECLS
