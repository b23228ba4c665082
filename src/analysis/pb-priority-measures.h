#pragma once

#include "pb-registers.h"

G_BEGIN_DECLS

/**
 * PbPriorityMeasure:
 * @value: what stands at the moment, in few words: "3 in operation, 1 proposed"
 * @lines: (element-type utf8): further sentences; may be empty
 * @opens: (nullable): the row that tells most of it
 *
 * An indicator that no publisher's series holds and that is counted from the registers.
 */
typedef struct
{
  char              *value;
  GPtrArray         *lines;
  PbRegisterRecord  *opens;
} PbPriorityMeasure;

/* What the registers say at the moment of the indicator of that code:
 *
 *  - innovations-kept: innovations by state, and the evidence of those kept
 *  - days-to-decide, steps-to-decide: from raised to decided
 *  - section-75-agreements: in operation and proposed
 *  - community-support-beds: settings used for them, with their beds where stated
 *  - projected-gap: the projections linked to a priority
 *
 * %NULL for every other code. */
PbPriorityMeasure *pb_priority_measure      (PbRegisters       *registers,
                                             const char        *code,
                                             PbDay              moment);
gboolean           pb_priority_measure_is_counted (const char  *code);
void               pb_priority_measure_free (PbPriorityMeasure *self);

/* For those that count: a new one without words. */
PbPriorityMeasure *pb_priority_measure_new  (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPriorityMeasure, pb_priority_measure_free)

G_END_DECLS
