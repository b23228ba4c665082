#pragma once

#include "pb-registers.h"

G_BEGIN_DECLS

/**
 * PbPriorityProjection:
 * @parts: (element-type PbRegisterRecord): the projections that are linked to a priority
 * @sum: the row that adds them up, marked as derived; %NULL for none
 * @others: (element-type PbRegisterRecord): other vintages and other things projected
 * @condition: the condition that the parts share, in the document's words; %NULL
 * @unit: of the parts: "£m"; "" for none
 * @made: when they were made, the text of a fuzzy date; %NULL
 * @by: by when, the text of a fuzzy date; %NULL
 *
 * What was projected if nothing changed: not a deficit and not a cut.
 */
typedef struct
{
  GPtrArray         *parts;
  PbRegisterRecord  *sum;
  GPtrArray         *others;
  const char        *condition;
  const char        *unit;
  const char        *made;
  const char        *by;
} PbPriorityProjection;

/* Rows known by the moment. */
PbPriorityProjection *pb_priority_projection_new  (PbRegisters          *registers,
                                                   PbDay                 moment);
void                  pb_priority_projection_free (PbPriorityProjection *self);

/* "£219m", "about £240m", "2,546 beds" of a row. (transfer full) */
char                 *pb_priority_projection_amount (PbRegisterRecord   *projection);
/* "Do nothing, and the gap reaches £219m and £136m". (transfer full) (nullable): %NULL of no parts */
char                 *pb_priority_projection_headline (PbPriorityProjection *self);
/* "Health £219m": a part by its sector. (transfer full) */
char                 *pb_priority_projection_part   (PbRegisterRecord   *projection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPriorityProjection, pb_priority_projection_free)

G_END_DECLS
