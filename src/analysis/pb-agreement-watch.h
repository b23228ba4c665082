#pragma once

#include "pb-decision-known.h"

G_BEGIN_DECLS

/* An agreement as it stands at a moment. */
typedef struct
{
  PbRegisterRecord *agreement;
  PbKnown           known;     /* by its start; where that is not stated, by its source */
  char             *parties;   /* "DCHS, DCC"; NULL where not stated */
  char             *state;     /* "in operation", "Proposed, not signed", "Later: in operation from 2019" */
  char             *subtitle;  /* parties and state, one line */
} PbAgreementRow;

typedef enum
{
  PB_WATCH_REVIEW,
  PB_WATCH_EXPIRY,
} PbWatchKind;

typedef struct
{
  PbRegisterRecord *agreement;
  PbWatchKind       kind;
  PbDay             day;        /* the earliest it can be */
  gboolean          is_past;    /* certainly over at the moment, and no later state is recorded */
  char             *sentence;   /* "due for review in 3 months, April 2025" */
} PbWatchRow;

/* (transfer full): free with pb_agreement_row_free() */
PbAgreementRow *pb_agreement_row_new       (PbRegisters       *registers,
                                            PbRegisterRecord  *agreement,
                                            PbDay              moment);
void            pb_agreement_row_free      (PbAgreementRow    *row);

/* Agreements in operation that lapse or are due for review at the latest @n_months after
 * @moment, the nearest first, those already past before them.
 * @unstated_out: (element-type PbRegisterRecord): those with no expiry stated
 * (transfer full) (element-type PbWatchRow) */
GPtrArray      *pb_agreement_list_watch    (PbRegisters       *registers,
                                            PbDay              moment,
                                            int                n_months,
                                            GPtrArray        **unstated_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbAgreementRow, pb_agreement_row_free)

G_END_DECLS
