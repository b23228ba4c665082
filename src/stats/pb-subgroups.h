#pragma once

#include "pb-estimate.h"

G_BEGIN_DECLS

/**
 * PbSubgroups:
 * @n_groups: number of groups
 * @estimates: (array length=n_groups): the indicator in each [indicator's unit]
 * @ses: (array length=n_groups) (nullable): their standard errors [indicator's
 *   unit]; NaN where one is missing
 * @populations: (array length=n_groups) (nullable): people in each [persons],
 *   not negative, not all 0
 * @orders: (array length=n_groups) (nullable): place of each in an order, the
 *   smallest the most disadvantaged; %NULL for groups without one
 * @reference: index of the reference group; -1 for none
 * @is_favourable: whether more of the indicator is good
 * @scale: of the indicator: 1, 100 for percent, 1000 and so on
 * @setting_average: used where there are no populations [indicator's unit];
 *   NaN for none
 *
 * The groups of one place and moment, as the measures of the WHO's Health
 * Inequality Monitor take them. No estimate is missing.
 */
typedef struct
{
  guint         n_groups;
  const double *estimates;
  const double *ses;
  const double *populations;
  const double *orders;
  int           reference;
  gboolean      is_favourable;
  double        scale;
  double        setting_average;
} PbSubgroups;

#define PB_SUBGROUPS_MIN 3

/* At least three groups, every estimate a number, populations sound.
 * Errors: %PB_ERROR_INSUFFICIENT_DATA, %PB_ERROR_BAD_INPUT. */
gboolean pb_subgroups_check      (const PbSubgroups *groups,
                                  gboolean           needs_population,
                                  GError           **error);
/* (array length=n_groups) (transfer full): each group's part of the whole. */
double  *pb_subgroups_dup_shares (const PbSubgroups *groups);
/* Weighted by population, else as reported; NaN for neither. */
double   pb_subgroups_get_mean   (const PbSubgroups *groups);
/* The highest where it is good, else the lowest; of several the most populous. */
guint    pb_subgroups_find_best  (const PbSubgroups *groups);
/* (array length=n) (transfer full): the middle of each place's range in the
 * cumulative weight; those of one place share a rank. */
double  *pb_subgroups_dup_ranks  (const double      *orders,
                                  const double      *weights,
                                  guint              n);

/* Simple: two groups. */
gboolean pb_subgroups_difference (const PbSubgroups *groups,
                                  double             confidence,
                                  PbEstimate        *result_out,
                                  GError           **error);
gboolean pb_subgroups_ratio      (const PbSubgroups *groups,
                                  double             confidence,
                                  PbEstimate        *result_out,
                                  GError           **error);

/* Population attributable. */
gboolean pb_subgroups_attributable_risk     (const PbSubgroups *groups,
                                             double             confidence,
                                             PbEstimate        *result_out,
                                             GError           **error);
/* In percent; @as_healthequal: with the limits that package prints. */
gboolean pb_subgroups_attributable_fraction (const PbSubgroups *groups,
                                             double             confidence,
                                             gboolean           as_healthequal,
                                             PbEstimate        *result_out,
                                             GError           **error);

G_END_DECLS
