#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PbRegression:
 * @n: pairs
 * @slope: of y for one more of x
 * @intercept: of y at an x of 0
 * @r: Pearson's correlation, -1 to 1; NaN where all y are equal
 * @r_lower: lower 95% limit of @r; NaN for fewer than four pairs
 * @r_upper: upper 95% limit of @r
 * @residual_se: standard error of the residuals [unit of y]
 * @mean_x: mean of x
 * @sum_xx: sum of squares of x about its mean
 *
 * A least-squares line through pairs that all weigh the same.
 */
typedef struct
{
  guint  n;
  double slope;
  double intercept;
  double r;
  double r_lower;
  double r_upper;
  double residual_se;
  double mean_x;
  double sum_xx;
} PbRegression;

gboolean pb_regression_fit        (const double       *xs,
                                   const double       *ys,
                                   guint               n,
                                   PbRegression       *regression_out,
                                   GError            **error);
double   pb_regression_predict    (const PbRegression *self,
                                   double              x);
double   pb_regression_get_margin (const PbRegression *self,
                                   double              x);

G_END_DECLS
