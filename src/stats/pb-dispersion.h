#pragma once

#include "pb-subgroups.h"

G_BEGIN_DECLS

/* Measures between groups without an order. */
typedef enum
{
  PB_DISPERSION_BGSD,    /* between-group standard deviation [indicator's unit] */
  PB_DISPERSION_COV,     /* coefficient of variation [%] */
  PB_DISPERSION_MDMU,    /* mean difference from the average, each group once */
  PB_DISPERSION_MDMW,    /* the same by population */
  PB_DISPERSION_MDBU,    /* from the best group, each group once */
  PB_DISPERSION_MDBW,    /* the same by population */
  PB_DISPERSION_MDRU,    /* from the reference group, each group once */
  PB_DISPERSION_MDRW,    /* the same by population */
  PB_DISPERSION_IDISU,   /* index of disparity, each group once [%] */
  PB_DISPERSION_IDISW,   /* the same by population [%] */
  PB_N_DISPERSIONS,
} PbDispersion;

typedef struct
{
  guint64  seed;
  guint    n_repetitions;
  gboolean is_r_stream;          /* draw as R does after set.seed (seed) */
  gboolean keeps_idisw_mean;     /* as healthequal: IDISW about the mean before drawing */
  guint    measures;             /* those wanted, as bits 1 << measure; 0 for all */
} PbDispersionDraws;

/* Estimates; limits are those of pb_dispersion_simulate(). */
gboolean pb_dispersion_estimate (const PbSubgroups       *groups,
                                 PbDispersion             measure,
                                 double                  *estimate_out,
                                 GError                 **error);
/* @limits_out: NaN for measures that the groups do not allow. */
void     pb_dispersion_simulate (const PbSubgroups       *groups,
                                 const PbDispersionDraws *draws,
                                 double                   limits_out[PB_N_DISPERSIONS][2]);

gboolean pb_between_group_variance (const PbSubgroups    *groups,
                                 double                   confidence,
                                 PbEstimate              *result_out,
                                 GError                 **error);
/* In thousandths; @as_healthequal: with the limits that package prints. */
gboolean pb_theil_index         (const PbSubgroups       *groups,
                                 double                   confidence,
                                 gboolean                 as_healthequal,
                                 PbEstimate              *result_out,
                                 GError                 **error);
gboolean pb_mean_log_deviation  (const PbSubgroups       *groups,
                                 double                   confidence,
                                 gboolean                 as_healthequal,
                                 PbEstimate              *result_out,
                                 GError                 **error);

G_END_DECLS
