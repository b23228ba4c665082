#pragma once

#include "pb-decision-known.h"

G_BEGIN_DECLS

/* One line of a list of meetings, consultations or engagement. */
typedef struct
{
  PbRegisterRecord *record;
  PbDay             day;       /* G_MAXINT32 without a date */
  gboolean          is_later;
  char             *title;
  char             *subtitle;  /* "19 November 2020 · held in public"; "open, to 6 March 2022" */
} PbMeetingRow;

/* @kind_word: "meeting", "consultation" or "engagement"; by date, undated last.
 * (transfer full) (element-type PbMeetingRow) */
GPtrArray        *pb_decision_list_meetings (PbRegisters       *registers,
                                             const char        *kind_word,
                                             PbDay              moment);
/* The meeting of the same body before (@step -1) or after (1); %NULL for none recorded. */
PbRegisterRecord *pb_decision_next_meeting  (PbRegisters       *registers,
                                             PbRegisterRecord  *meeting,
                                             int                step);

G_END_DECLS
