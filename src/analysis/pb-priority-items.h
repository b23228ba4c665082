#pragma once

#include "pb-milestone-states.h"
#include "pb-priority-frames.h"

G_BEGIN_DECLS

/* What the registers hold of a priority, beside its indicators. */
typedef enum
{
  PB_PRIORITY_PROGRAMMES,   /* initiatives, innovations, services, agreements */
  PB_PRIORITY_DECISIONS,
  PB_PRIORITY_MILESTONES,
  PB_PRIORITY_WORDS,        /* principles, projections, evidence, statements, ... */
  PB_N_PRIORITY_SECTIONS,
} PbPrioritySection;

typedef struct
{
  PbPrioritySection  section;
  PbRegisterRecord  *record;      /* what opens */
  char              *title;
  char              *detail;      /* "Innovation · undecided · April 2021" */
  PbMilestoneState   milestone;   /* of a milestone */
  gboolean           is_later;    /* than the moment */
} PbPriorityItem;

/* Rows that are linked to the priority of a frame, and the milestones of those: (transfer
 * full) (element-type PbPriorityItem): by section, those of the moment first. */
GPtrArray  *pb_priority_items_list     (PbRegisters           *registers,
                                        const PbFramePriority *priority,
                                        PbDay                  moment);
/* "Programmes", "Decisions", "Milestones", "Also about it" */
const char *pb_priority_section_to_label (PbPrioritySection    section);
/* "No milestones recorded for this priority" */
const char *pb_priority_section_to_none  (PbPrioritySection    section);
/* "Innovation · undecided · since April 2021": a row as a line of a list. (transfer full) */
char       *pb_priority_item_describe  (PbRegisters           *registers,
                                        PbRegisterRecord      *record,
                                        PbDay                  moment);

G_END_DECLS
