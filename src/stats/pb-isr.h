#pragma once

#include "pb-limits.h"

G_BEGIN_DECLS

/* Events observed and those expected at the reference population's rates. */
typedef struct
{
  double observed;
  double expected;
  double reference_rate;   /* of all ages [events per multiplier] */
} PbIsr;

gboolean   pb_isr_calculate (const double  *events,
                             const double  *populations,
                             const double  *reference_events,
                             const double  *reference_populations,
                             guint          n_bands,
                             double         observed_total,
                             double         multiplier,
                             const char    *group,
                             PbIsr         *isr_out,
                             GError       **error);
PbEstimate pb_isr_get_ratio (const PbIsr   *isr,
                             double         reference_value,
                             double         confidence);
PbEstimate pb_isr_get_rate  (const PbIsr   *isr,
                             double         confidence);

G_END_DECLS
