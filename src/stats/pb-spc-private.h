#pragma once

#include "pb-spc.h"

G_BEGIN_DECLS

/* Sets the rule of each point of one segment, whose side, near and outside are set. */
void pb_spc_apply_rules (const double *values,
                         guint         n_points,
                         guint         run_length,
                         PbSpcPoint   *points);

G_END_DECLS
