#pragma once

#include "pb-priority-measures.h"

G_BEGIN_DECLS

/* "3 in operation, 1 proposed": agreements under Section 75. */
PbPriorityMeasure *pb_priority_count_agreements    (PbRegisters *registers,
                                                    PbDay        moment);
/* "3 settings; beds: not stated": settings used for community support beds, and those used
 * for them among other things. */
PbPriorityMeasure *pb_priority_count_support_beds  (PbRegisters *registers,
                                                    PbDay        moment);
/* "£219m health, £136m social care, if nothing changed" */
PbPriorityMeasure *pb_priority_count_projected_gap (PbRegisters *registers,
                                                    PbDay        moment);

G_END_DECLS
