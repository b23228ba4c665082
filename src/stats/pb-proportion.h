#pragma once

#include "pb-limits.h"

G_BEGIN_DECLS

gboolean pb_proportion (double        n_events,
                        double        n_people,
                        double        multiplier,
                        double        confidence,
                        const char   *group,
                        PbEstimate   *estimate_out,
                        GError      **error);
gboolean pb_rate       (double        n_events,
                        double        population,
                        double        multiplier,
                        double        confidence,
                        const char   *group,
                        PbEstimate   *estimate_out,
                        GError      **error);
gboolean pb_mean       (const double *values,
                        guint         n_values,
                        double        confidence,
                        const char   *group,
                        PbEstimate   *estimate_out,
                        GError      **error);

G_END_DECLS
