#pragma once

#include "pb-subgroups.h"

G_BEGIN_DECLS

typedef enum
{
  PB_GRADIENT_SLOPE,   /* the ends' difference [indicator's unit] */
  PB_GRADIENT_RATIO,
} PbGradient;

/* A person or a household of a survey, or one of several rows of a group. */
typedef struct
{
  guint         n_rows;
  const double *values;
  const double *orders;    /* of the row's group, the smallest the most disadvantaged */
  const double *weights;   /* how many people a row stands for, > 0 */
  const guint  *units;     /* (nullable): primary sampling unit; %NULL where every row is its own */
  const guint  *strata;    /* (nullable): %NULL for one stratum; units are told apart within each */
} PbSampleRows;

/* Groups: limits from how far they lie off the curve. */
gboolean pb_gradient_of_groups    (const PbSubgroups  *groups,
                                   PbGradient          kind,
                                   gboolean            is_logistic,
                                   double              confidence,
                                   PbEstimate         *result_out,
                                   GError            **error);

/* Rows of a survey: limits from its design. */
gboolean pb_gradient_of_rows      (const PbSampleRows *rows,
                                   PbGradient          kind,
                                   gboolean            is_logistic,
                                   double              confidence,
                                   PbEstimate         *result_out,
                                   GError            **error);
gboolean pb_concentration_of_rows (const PbSampleRows *rows,
                                   gboolean            is_relative,
                                   double              confidence,
                                   PbEstimate         *result_out,
                                   GError            **error);

G_END_DECLS
