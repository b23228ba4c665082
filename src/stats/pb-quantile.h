#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     pb_quantile_assign   (const double *values,
                               guint         n_values,
                               guint         n_quantiles,
                               gboolean      is_inverted,
                               int          *quantiles_out);
void     pb_quantile_bounds   (const double *values,
                               guint         n_values,
                               guint         n_quantiles,
                               double       *bounds_out);
int      pb_quantile_in_bounds (double       value,
                               const double *bounds,
                               guint         n_quantiles);

G_END_DECLS
