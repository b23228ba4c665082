#pragma once

#include "pb-spc-icon.h"
#include "pb-spc-reading.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/* Which of the two icons of a variation: the rule of the last point knows the side. */
PbSpcIcon   pb_spc_view_find_variation_icon (PbSpcReading *reading);

/* What must be known to read the chart aright, one thing a line; @scale: (nullable). */
char       *pb_spc_view_dup_notes           (PbSpcReading *reading,
                                             const char   *scale);
/* Rules, settings and source, one thing a line. */
char       *pb_spc_view_dup_method          (PbSpcReading *reading);

/* (nullable): why limits cannot be rebased. @workspace, @reading: (nullable) */
const char *pb_spc_view_say_no_rebase       (PbWorkspace  *workspace,
                                             PbSpcReading *reading);

G_END_DECLS
