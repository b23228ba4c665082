#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Limits of confidence, as the measures share them. */
typedef struct
{
  double lower;
  double upper;
} PbInterval;

/* A figure with its limits; NaN where there is none. */
typedef struct
{
  double     value;
  PbInterval limits;
} PbEstimate;

/* Below this many events the limits of a count are exact, from it on Byar's. */
#define PB_LIMITS_EXACT_BELOW 10

/* A level is a fraction from 0.9 to 1 or a percentage from 90 to 100. */
gboolean   pb_limits_read_level    (double    level,
                                    double   *fraction_out,
                                    GError  **error);
double     pb_limits_z             (double    confidence);

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
PbInterval pb_limits_normal        (double    value,
                                    double    standard_error,
                                    double    confidence);

/* Both ends times @factor, which is not negative. */
PbInterval pb_interval_scale       (PbInterval interval,
                                    double     factor);

G_END_DECLS
