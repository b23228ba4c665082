#pragma once

#include "pb-cli-measure.h"

G_BEGIN_DECLS

/* A level of confidence as it was asked for (95) and as a fraction (0.95). */
typedef struct
{
  double as_given;
  double fraction;
} PbMeasureLevel;

/* (array length=n_out) (transfer full): what stands in "confs", one after
 * another; 0.95 where it is empty.
 * Errors: %PB_ERROR_BAD_INPUT for a level outside 0.9 to 1 and 90 to 100. */
PbMeasureLevel *pb_measure_case_dup_levels (PbMeasureCase  *in,
                                            guint          *n_out,
                                            GError        **error);

/* "key “A”" with the line where the row stands. (transfer full) */
char           *pb_measure_case_dup_place  (PbMeasureCase  *in,
                                            guint           row);

G_END_DECLS
