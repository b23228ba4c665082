#pragma once

#include "pb-catalogue.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/**
 * PbCommitmentReview:
 * @record: the row of commitment
 * @number: 0 for one that has none
 * @title: the document's own words, short
 * @sentences: (element-type utf8): what the registers say of it at the moment
 * @details: (element-type utf8): more of it, a line each: by year
 * @gaps: (element-type PbIndicator): indicators of inequality that it is about
 * @opens: (nullable): a row of what is measured
 * @is_later: it was made after the moment: nothing is said of it
 */
typedef struct
{
  PbRegisterRecord  *record;
  int                number;
  char              *title;
  GPtrArray         *sentences;
  GPtrArray         *details;
  GPtrArray         *gaps;
  gboolean           is_later;
} PbCommitmentReview;

/* (transfer full) (element-type PbCommitmentReview): numbered ones first, by number. What
 * measures a commitment is linked to it in the role "measure": an indicator that is
 * counted from the registers, of pb_priority_measure(). */
GPtrArray *pb_commitment_reviews_list (PbRegisters *registers,
                                       PbCatalogue *catalogue,
                                       PbDay        moment);
/* "Four commitments of June 2020"; "Commitments" where their dates differ; %NULL of none.
 * (transfer full) (nullable) */
char      *pb_commitment_reviews_headline (GPtrArray *reviews);

G_END_DECLS
