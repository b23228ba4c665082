#pragma once

#include "pb-decision-known.h"

G_BEGIN_DECLS

/* How a row of a chain is marked: look and word. */
typedef enum
{
  PB_DECISION_MARK_DONE,      /* filled disc with a tick */
  PB_DECISION_MARK_REJECTED,  /* filled disc with a cross */
  PB_DECISION_MARK_DEFERRED,  /* ring with two bars */
  PB_DECISION_MARK_DOCUMENT,  /* square: something was published, told or moved */
  PB_DECISION_MARK_DUE,       /* ring with a question mark: its day has passed, no outcome is recorded */
  PB_DECISION_MARK_WAITING,   /* dashed ring: planned */
  PB_N_DECISION_MARKS,
} PbDecisionMark;

/* How far a decision has come at the moment. */
typedef enum
{
  PB_DECISION_NOT_RAISED,
  PB_DECISION_RAISED,
  PB_DECISION_IN_PROGRESS,    /* steps are due or planned */
  PB_DECISION_PROPOSED,
  PB_DECISION_IN_PRINCIPLE,
  PB_DECISION_DECIDED,
  PB_DECISION_REJECTED,
  PB_DECISION_DEFERRED,
  PB_DECISION_SIGNED,
  PB_DECISION_IN_OPERATION,
  PB_DECISION_ENDED,
} PbDecisionState;

typedef struct
{
  PbDecisionMark     mark;
  PbRegisterRecord  *record;     /* decision_step, event, milestone or capacity_statement */
  PbDay              day;        /* by which rows are sorted; G_MAXINT32 without a date */
  int                number;     /* of a step, else -1 */
  gboolean           possibly;   /* of a later row: its date leaves open that it was before the moment */
  char              *when;       /* "6 March 2025", "No date" */
  char              *body;       /* %NULL where not stated */
  char              *outcome;    /* "Agreed in principle", "Due; outcome not recorded" */
  char              *detail;     /* %NULL for none */
  char              *quote;      /* the source's wording; %NULL for none */
  char              *terms;      /* "Depends on step 2. Condition met: “If they agree”"; %NULL for none */
  char              *days;       /* "14 days after step 1"; %NULL for none */
  char              *sentence;   /* all of it, for a screen reader */
} PbDecisionRow;

/**
 * PbDecisionChain:
 * @rows: (element-type PbDecisionRow): what is known at the moment, by date, undated last
 * @later: (element-type PbDecisionRow): what came after it, or may have
 * @days: from the day it was raised, or from its first step where @from_first_step, to
 *   the step that decided it; to the moment where nothing has decided it
 *
 * A decision as its steps, with what was due, published and moved between them.
 * A statement in the future tense is a plan: it never counts as an outcome.
 */
typedef struct
{
  PbRegisterRecord  *decision;
  PbDay              moment;
  GPtrArray         *rows;
  GPtrArray         *later;
  PbDecisionState    state;
  gboolean           is_decided;
  gboolean           from_first_step;
  PbDays             days;
  char              *subtitle;       /* "in progress · 14 days" */
  char              *headline;       /* "Agreed by the Cabinet; step 3: outcome not recorded" */
  char              *days_sentence;  /* %NULL where no day can be counted */
} PbDecisionChain;

PbDecisionChain *pb_decision_chain_new         (PbRegisters       *registers,
                                                PbRegisterRecord  *decision,
                                                PbDay              moment);
void             pb_decision_chain_free        (PbDecisionChain   *self);

/* "in progress", "agreed in principle" */
const char      *pb_decision_state_to_words    (PbDecisionState    state);
/* "Agreed", "Due; outcome not recorded" of "decided", "not-recorded" */
const char      *pb_decision_outcome_to_words  (const char        *outcome);
/* Whether a step with this outcome has been taken: neither planned nor unrecorded. */
gboolean         pb_decision_outcome_is_met    (const char        *outcome);
/* Whether it settles the question. */
gboolean         pb_decision_outcome_decides   (const char        *outcome);
/* Its settings; of a decision without any, those of the decisions that one event is about
 * together with it. (transfer container) (element-type PbRegisterRecord)
 * @of_out: (out) (optional): the decision whose settings they are */
GPtrArray       *pb_decision_list_settings     (PbRegisters       *registers,
                                                PbRegisterRecord  *decision,
                                                PbRegisterRecord **of_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDecisionChain, pb_decision_chain_free)

G_END_DECLS
