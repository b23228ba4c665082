#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Quantiles that never end the program: outside 0 to 1 they are NaN. */
double pb_normal_quantile      (double p);
double pb_chi_squared_quantile (double p,
                                double n_degrees);
double pb_t_quantile           (double p,
                                double n_degrees);

/* Means as R gives them, so that a constant series has the constant as its mean. */
double pb_mean_present         (const double *values,
                                guint         n_values);

G_END_DECLS
