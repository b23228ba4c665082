#pragma once

#include "pb-dumbbell-data.h"

G_BEGIN_DECLS

/**
 * PbDumbbellTally:
 * @counts: areas of each change
 * @n_compared: areas with any
 * @any_tested: whether any area's two intervals were there
 * @most: (nullable): the area with the largest difference of each
 *
 * The areas alone: the benchmark is none of them.
 */
typedef struct
{
  int                   counts[PB_N_CHANGES];
  int                   n_compared;
  gboolean              any_tested;
  const PbDumbbellItem *most[PB_N_CHANGES];
} PbDumbbellTally;

/* pb-dumbbell-finding.c */
void        pb_dumbbell_tally_init     (PbDumbbellTally *tally,
                                        PbDumbbellData  *self);
/* What was found, or why nothing is compared. (transfer full) */
char       *pb_dumbbell_words_headline (PbDumbbellData  *self);
/* Why nothing is compared. */
const char *pb_dumbbell_words_reason   (PbDumbbellData  *self);

G_END_DECLS
