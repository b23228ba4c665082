#pragma once

#include "pb-catalogue.h"
#include "pb-innovation-words.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/**
 * PbInnovationRegister:
 *
 * The innovations of one snapshot of the registers, so prepared that thousands
 * of them can be filtered at every step of the moment: states in their order,
 * evidence by strength and day, Places of the reach.  Immutable.
 */
#define PB_TYPE_INNOVATION_REGISTER (pb_innovation_register_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationRegister, pb_innovation_register, PB, INNOVATION_REGISTER, GObject)

/* How far a statement with a fuzzy date holds at the moment. */
typedef enum
{
  PB_HOLDS_NOT,        /* it lies after the moment */
  PB_HOLDS_POSSIBLY,   /* the moment lies within the date */
  PB_HOLDS_CERTAINLY,
} PbHolds;

/**
 * PbInnovationRow:
 * @number: of the innovation in the register, in the order in which rows came
 * @record: the innovation
 * @state: at the moment; of an innovation that has not begun, what its first will be
 * @holds: how far @state holds; %PB_HOLDS_NOT before the first possible day of the
 *   start and of every state
 * @strength: the strongest local evidence known by the moment
 * @n_local: local records of evidence known by the moment that are more than "none"
 * @n_national: likewise of records that speak of the nation, or of other places
 * @is_review_overdue: the review's last possible day is past, and no decision was
 *   recorded since the review's first
 *
 * An innovation as it stood at a moment.
 */
typedef struct
{
  guint               number;
  PbRegisterRecord   *record;
  PbInnovationState   state;
  PbHolds             holds;
  PbEvidenceStrength  strength;
  guint               n_local;
  guint               n_national;
  gboolean            is_review_overdue;
} PbInnovationRow;

/* Lists beside the states, as words of the filter of states. */
#define PB_INNOVATION_KEPT_WITHOUT_EVIDENCE "kept-without-evidence"
#define PB_INNOVATION_KEPT_THEN_LAPSED      "kept-then-lapsed"

/**
 * PbInnovationQuestion:
 * @moment: at which to look
 * @state: (nullable): word of a state, or of one of the lists above
 * @place: (nullable): code of a Place: innovations whose reach covers it, or lies in it
 * @phase: (nullable): word of a phase
 * @priority: (nullable): number of a priority
 * @evidence: (nullable): word of a strength: exactly that one
 * @review_overdue: only those
 * @text: (nullable): all its words stand in name, need, description, cohort or owner
 *
 * What people ask of the register; %NULL is any.
 */
typedef struct
{
  PbDay       moment;
  const char *state;
  const char *place;
  const char *phase;
  const char *priority;
  const char *evidence;
  gboolean    review_overdue;
  const char *text;
} PbInnovationQuestion;

/* @catalogue: (nullable): without it a Place covers only itself */
PbInnovationRegister *pb_innovation_register_new        (PbRegisters                *registers,
                                                         PbCatalogue                *catalogue);
PbRegisters          *pb_innovation_register_get_registers (PbInnovationRegister    *self);
guint                 pb_innovation_register_get_n      (PbInnovationRegister       *self);
/* -1 where there is none */
int                   pb_innovation_register_find       (PbInnovationRegister       *self,
                                                         const char                 *uid);
void                  pb_innovation_register_get_row    (PbInnovationRegister       *self,
                                                         guint                       number,
                                                         PbDay                       moment,
                                                         PbInnovationRow            *row_out);
/* Rows that answer the question, in the register's order. (transfer full)
 * (element-type PbInnovationRow): records belong to the register */
GArray               *pb_innovation_register_filter     (PbInnovationRegister       *self,
                                                         const PbInnovationQuestion *question);
/* How many are in each state, certainly or possibly, whatever state the question asks for.
 * @counts_out: (array fixed-size=PB_N_INNOVATION_STATES) */
void                  pb_innovation_register_count      (PbInnovationRegister       *self,
                                                         const PbInnovationQuestion *question,
                                                         guint                      *counts_out);
/* Whether the state or list @word holds of the row; see @state of the question. */
gboolean              pb_innovation_register_is_in      (PbInnovationRegister       *self,
                                                         const PbInnovationRow      *row,
                                                         PbDay                       moment,
                                                         const char                 *word);

/* One state of an innovation, or its start where no state is recorded by then. */
typedef struct
{
  PbRegisterRecord  *record;    /* %NULL of the start */
  PbInnovationState  state;
  PbFuzzyDate        date;
  gboolean           is_dated;  /* else it holds always, and @date is of no use */
} PbInnovationEvent;

/* In their order: a later row comes after an earlier one unless its date is certainly
 * earlier. (transfer none) */
const PbInnovationEvent *pb_innovation_register_get_events (PbInnovationRegister    *self,
                                                         guint                       number,
                                                         guint                      *n_out);

/* How many stand in each state from @day to the next step; within fuzzy dates a share
 * of one, which grows day by day, so that steps are joined by straight lines. */
typedef struct
{
  PbDay  day;
  double counts[PB_N_INNOVATION_STATES];
} PbInnovationStep;

/* Counts over all time of the innovations that answer the question, whatever its state,
 * evidence and moment. Those without any date are not among them.
 * @n_dated_out: (out) (optional): how many are. (transfer full) (element-type PbInnovationStep) */
GArray               *pb_innovation_register_list_steps (PbInnovationRegister       *self,
                                                         const PbInnovationQuestion *question,
                                                         guint                      *n_dated_out);

typedef enum
{
  PB_REACH_NOT_STATED,
  PB_REACH_COVERS,     /* its reach holds the place, or a part of it */
  PB_REACH_WITHOUT,    /* recorded as a place without it */
} PbReach;

PbReach               pb_innovation_register_get_reach  (PbInnovationRegister       *self,
                                                         guint                       number,
                                                         const char                 *place_code);
/* Codes of the Places of its reach, or of those without it. (transfer full), ended by %NULL */
char                **pb_innovation_register_list_reach (PbInnovationRegister       *self,
                                                         guint                       number,
                                                         PbReach                     reach);

/* Whether a record of evidence speaks of the nation or of other places, not of the
 * innovation here. */
gboolean              pb_evidence_is_national           (PbRegisterRecord           *evidence);
/* When a record of evidence can be known: the last possible day of the time that it
 * speaks of, else of its document; %PB_DAY_NONE where neither is stated. */
PbDay                 pb_evidence_get_known_day         (PbRegisters                *registers,
                                                         PbRegisterRecord           *evidence);

G_END_DECLS
