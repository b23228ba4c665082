#pragma once

#include "pb-period.h"
#include "pb-spc-reading.h"

G_BEGIN_DECLS

/* The way from one point to the next, or the length of a period. */
typedef struct
{
  int n_months;   /* 0 for one of days */
  int n_days;
} PbStride;

/* Whole months from @from to @to; 0 where there is not a whole number. */
int        pb_spc_count_months   (PbDay            from,
                                  PbDay            to);
/* In months where the period is whole months, else in days. */
PbStride   pb_spc_get_length     (const PbPeriod  *period);
PbSpcStep  pb_stride_name        (PbStride         stride);
PbDay      pb_stride_move        (PbDay            from,
                                  PbStride         stride,
                                  int              n);
/* A period that the publisher never named, in the words of the one before. (transfer full) */
PbPeriod  *pb_spc_make_gap       (const PbPeriod  *before,
                                  PbDay            first);
/* Why two periods that share days are not two points. (transfer full) */
char      *pb_spc_say_overlap    (const PbPeriod  *before,
                                  const PbPeriod  *after);
/* "7 months", "1 point" (transfer full) */
char      *pb_spc_step_say_count (PbSpcStep        step,
                                  guint            n);

G_END_DECLS
