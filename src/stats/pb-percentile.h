#pragma once

#include <glib.h>

G_BEGIN_DECLS

double pb_percentile (const double *values,
                      guint         n_values,
                      double        share);

G_END_DECLS
