#pragma once

#include "pb-priority-measures.h"

G_BEGIN_DECLS

/* "Kept: none recorded. Undecided: 10. Lapsed: none recorded", and of those kept or amplified
 * how many have before-and-after evidence or better. States are as certain as their
 * dates: those that possibly hold are counted too. */
PbPriorityMeasure *pb_commitment_measure_innovations (PbRegisters      *registers,
                                                      PbDay             moment);

G_END_DECLS
