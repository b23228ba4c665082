#pragma once

#include "pb-subgroups.h"

G_BEGIN_DECLS

typedef enum
{
  PB_CONCENTRATION_ABSOLUTE,    /* in the indicator's unit */
  PB_CONCENTRATION_RELATIVE,
  PB_CONCENTRATION_WAGSTAFF,    /* needs bounds */
  PB_CONCENTRATION_ERREYGERS,   /* needs bounds */
} PbConcentration;

gboolean pb_concentration_index (const PbSubgroups *groups,
                                 PbConcentration    kind,
                                 double             least,
                                 double             most,
                                 double             confidence,
                                 PbEstimate        *result_out,
                                 GError           **error);

G_END_DECLS
