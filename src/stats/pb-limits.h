#pragma once

#include "pb-estimate.h"

G_BEGIN_DECLS

/* Limits of confidence, as the measures share them. */
typedef struct
{
  double lower;
  double upper;
} PbInterval;

/* Below this many events the limits of a count are exact, from it on Byar's. */
#define PB_LIMITS_EXACT_BELOW 10

/* A level is a fraction from 0.9 to 1 or a percentage from 90 to 100. */
gboolean   pb_limits_read_level    (double    level,
                                    double   *fraction_out,
                                    GError  **error);

PbInterval pb_limits_exact_poisson (double    n_events,
                                    double    confidence);
PbInterval pb_limits_byars         (double    n_events,
                                    double    confidence);
PbInterval pb_limits_count         (double    n_events,
                                    double    confidence);
/* "Exact" or "Byars"; "" for a missing count */
const char *pb_limits_count_method (double    n_events);

PbInterval pb_limits_wilson        (double    n_events,
                                    double    n_people,
                                    double    confidence);
/* Both ends times @factor, which is not negative. */
PbInterval pb_interval_scale       (PbInterval interval,
                                    double     factor);
/* A figure with these limits and no standard error. */
PbEstimate pb_interval_around      (double     estimate,
                                    PbInterval interval);

G_END_DECLS
