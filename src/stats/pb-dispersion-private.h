#pragma once

#include "pb-dispersion.h"

G_BEGIN_DECLS

/* @shares: (nullable), @mean: NaN for none; what cannot be had is NaN. */
double pb_dispersion_measure (PbDispersion  measure,
                              const double *values,
                              const double *shares,
                              guint         n,
                              double        mean,
                              gboolean      is_favourable,
                              int           reference);

G_END_DECLS
