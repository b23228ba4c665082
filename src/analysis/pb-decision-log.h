#pragma once

#include "pb-catalogue.h"
#include "pb-decision-known.h"

G_BEGIN_DECLS

/* One step of one decision. */
typedef struct
{
  PbRegisterRecord *step;
  PbRegisterRecord *decision;
  PbDay             day;       /* G_MAXINT32 without a date */
  char             *when;
  char             *title;     /* of the decision */
  int               number;    /* of the step */
  char             *body;      /* "Not stated" */
  char             *outcome;
  char             *days;      /* from raised, "14 days"; "not stated" */
} PbDecisionLogRow;

/* Steps of all decisions that are known at @moment, by date, undated last. @place: code of
 * an area that the decisions must have to do with, %NULL for all.
 * (transfer full) (element-type PbDecisionLogRow) */
GPtrArray *pb_decision_log_new        (PbRegisters       *registers,
                                       PbCatalogue       *catalogue,
                                       const char        *place,
                                       PbDay              moment);
/* Whether a decision, agreement or setting has to do with @place: by its own links, by those
 * of its settings, or because it names no Place at all (then it is the whole system's). */
gboolean   pb_decision_is_about_place (PbRegisters       *registers,
                                       PbCatalogue       *catalogue,
                                       PbRegisterRecord  *record,
                                       const char        *place);

G_END_DECLS
