#pragma once

#include "pb-registers.h"

G_BEGIN_DECLS

/* How something planned stands at the moment. */
typedef enum
{
  PB_MILESTONE_DONE,
  PB_MILESTONE_DUE,           /* the moment lies within its date */
  PB_MILESTONE_OVERDUE,       /* past its date; done later, or one of people's own not done */
  PB_MILESTONE_NOT_RECORDED,  /* past its date; no document held tells the outcome */
  PB_MILESTONE_UNDATED,       /* no date is stated */
  PB_MILESTONE_LATER,         /* to come, or not yet announced */
  PB_N_MILESTONE_STATES,
} PbMilestoneState;

/* A milestone, or a step of a decision whose outcome is not recorded. */
typedef struct
{
  PbMilestoneState   state;
  char              *title;
  char              *date_words;   /* "December 2020", "no date stated" */
  PbDay              day;          /* its first possible day; PB_DAY_NONE for none */
  PbRegisterRecord  *record;       /* the row of milestone or decision_step */
  PbRegisterRecord  *opens;        /* what opens on it: the milestone, or the decision of the step */
} PbMilestone;

/* (transfer full) (element-type PbMilestone): by date, undated ones last. Texts and
 * rows belong to the list. */
GPtrArray  *pb_milestones_list         (PbRegisters       *registers,
                                        PbDay              moment);
/* Does it belong to the priority: linked to it, or to a decision or plan that is?
 * @to_kind, @to_key: "priority", its number; "frame_priority", its uid */
gboolean    pb_milestone_belongs       (PbRegisters       *registers,
                                        const PbMilestone *self,
                                        const char        *to_kind,
                                        const char        *to_key);
/* "done", "due", "overdue", "outcome not recorded", "no date stated", "later" */
const char *pb_milestone_state_to_label (PbMilestoneState  state);
/* "three passed, none with a recorded outcome"; "none recorded by then". (transfer full) */
char       *pb_milestones_summarise    (GPtrArray         *milestones);

G_END_DECLS
