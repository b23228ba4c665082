#pragma once

#include "pb-decision-known.h"

G_BEGIN_DECLS

/* What has become of a report's recommendations. */
typedef struct
{
  int   total;       /* as the report prints it; -1 where not stated */
  int   n_entered;   /* written down here */
  int   n_triaged;   /* of those, with any state but not triaged */
  int   n_local;     /* of those, that need a response here */
  char *headline;    /* "57 recommendations: 57 recorded, 0 triaged" */
  char *words;       /* "57 recorded in the report, 0 entered, 0 triaged, 0 local" */
} PbRecommendationCount;

/* (transfer full): free with pb_recommendation_count_free() */
PbRecommendationCount *pb_recommendation_count_new  (PbRegisters            *registers,
                                                     PbRegisterRecord       *set);
void                   pb_recommendation_count_free (PbRecommendationCount  *self);

/* An action as it stands at a moment. */
typedef struct
{
  PbRegisterRecord *action;
  PbKnown           known;
  gboolean          is_open;
  gboolean          is_overdue;   /* open, and its due day has certainly passed */
  int               n_days;       /* since it was raised [days]; -1 where that is not stated */
  char             *owner;        /* "owner not stated" */
  char             *state;        /* "open", "overdue", "done" */
  char             *age;          /* "1,572 days"; "age not stated" */
  char             *due;          /* "due 6 March 2025", "no due date" */
} PbActionRow;

/* By age, the oldest first; those raised after the moment last.
 * (transfer full) (element-type PbActionRow) */
GPtrArray             *pb_recommendation_list_actions (PbRegisters  *registers,
                                                       PbDay         moment,
                                                       gboolean      open_only);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRecommendationCount, pb_recommendation_count_free)

G_END_DECLS
