#pragma once

#include "pb-period.h"

G_BEGIN_DECLS

typedef enum
{
  PB_ISO_OTHER,      /* does not begin with an ISO date */
  PB_ISO_PERIOD,     /* a period was made */
  PB_ISO_BACKWARDS,  /* ends before it begins */
  PB_ISO_BROKEN,     /* begins like an ISO date but is none */
} PbIsoResult;

PbIsoResult  pb_period_parse_iso    (const char  *text,
                                     PbPeriod   **period_out);
PbPeriodKind pb_period_kind_of_days (PbDay        first,
                                     PbDay        last);

G_END_DECLS
