#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @values: (array length=n_values): distinct, rising
 * @weights: (array length=n_values): how often each occurs, > 0
 * @n_clusters: 1 to @n_values
 * @ends_out: (array length=n_clusters): index of each cluster's last value
 * Returns the sum of squared distances to the cluster means. */
double pb_ckmeans (const double *values,
                   const double *weights,
                   int           n_values,
                   int           n_clusters,
                   int          *ends_out);

G_END_DECLS
