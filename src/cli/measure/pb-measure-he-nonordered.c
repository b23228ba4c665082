#include "pb-measure-subgroups.h"

#include "pb-dispersion.h"
#include <string.h>

/* healthequal's own: what its published limits were drawn with. */
#define PEER_SEED           123456
#define PEER_REPETITIONS    100
#define DEFAULT_REPETITIONS 100000
/* Percentiles of the draws are at this level, whichever is asked for. */
#define SIMULATED_LEVEL     0.95

static const struct
{
  const char   *name;
  const char   *simulated;
  const char   *without_se;   /* where the peer fails without; else %NULL */
  PbDispersion  measure;
} dispersions[] = {
  { "bgsd", "bgsd_sim_limit", NULL, PB_DISPERSION_BGSD },
  { "cov", "cov_sim_limit", NULL, PB_DISPERSION_COV },
  { "idisu", "idisu_sim_limit", NULL, PB_DISPERSION_IDISU },
  { "idisw", "idisw_sim_limit", NULL, PB_DISPERSION_IDISW },
  { "mdmu", "mdmu_sim_limit", NULL, PB_DISPERSION_MDMU },
  { "mdmw", "mdmw_sim_limit", NULL, PB_DISPERSION_MDMW },
  { "mdbu", "mdbu_sim_limit", "mdbu_without_se", PB_DISPERSION_MDBU },
  { "mdbw", "mdbw_sim_limit", "mdbw_without_se", PB_DISPERSION_MDBW },
  { "mdru", "mdru_sim_limit", "mdru_without_se", PB_DISPERSION_MDRU },
  { "mdrw", "mdrw_sim_limit", "mdrw_without_se", PB_DISPERSION_MDRW },
};

typedef gboolean (*MeasureFunction) (const PbSubgroups *, double, gboolean, PbEstimate *, GError **);

static gboolean
get_variance (const PbSubgroups  *groups,
              double              conf,
              gboolean            as_healthequal,
              PbEstimate         *result_out,
              GError            **error)
{
  return pb_between_group_variance (groups, conf, result_out, error);
}

/* @corrected: (nullable): the name of the figure with the right limits */
static void
add_closed (const PbMeasureSubgroups *self,
            PbMeasureSink            *out,
            const char               *name,
            const char               *corrected,
            MeasureFunction           function,
            const GError             *refusal)
{
  g_autoptr(GError) error = refusal != NULL ? g_error_copy (refusal) : NULL;
  PbEstimate peer;
  PbEstimate right;

  if (error == NULL)
    function (&self->kept, self->conf, TRUE, &peer, &error);
  pb_measure_add_estimate (out, name, self->conf, &peer, error);

  if (error == NULL && corrected != NULL && !isnan (peer.lower) &&
      function (&self->kept, self->conf, FALSE, &right, NULL))
    pb_measure_add_estimate (out, corrected, self->conf, &right, NULL);
}

/* Estimate and limits of one measure, under a name. */
static gboolean
add_dispersion (PbMeasureSink      *out,
                const PbSubgroups  *groups,
                const char         *name,
                PbDispersion        measure,
                const double        limits[2],
                const GError       *refusal)
{
  g_autoptr(GError) error = refusal != NULL ? g_error_copy (refusal) : NULL;
  PbEstimate result = { NAN, limits[0], limits[1], NAN };

  if (error == NULL)
    pb_dispersion_estimate (groups, measure, &result.estimate, &error);
  pb_measure_add_estimate (out, name, SIMULATED_LEVEL, &result, error);

  return error == NULL;
}

static gboolean
is_asked (const PbMeasureSubgroups *self,
          PbDispersion              measure)
{
  return (measure != PB_DISPERSION_MDRU && measure != PB_DISPERSION_MDRW) || self->all.reference >= 0;
}

/* The peer leaves a group without an estimate out, but not its mark in the
 * column of references: for MDRW the mark then stands at another group. */
static PbSubgroups
move_reference (const PbMeasureSubgroups *self)
{
  PbSubgroups groups = self->kept;

  if (self->all.reference < (int) groups.n_groups)
    groups.reference = self->all.reference;

  return groups;
}

static void
add_dispersions (const PbMeasureSubgroups *self,
                 PbMeasureCase            *in,
                 PbMeasureSink            *out,
                 const GError             *refusal)
{
  const PbMeasureOptions *options = pb_measure_case_get_options (in);
  guint n = options->n_repetitions != 0 ? options->n_repetitions : DEFAULT_REPETITIONS;
  PbDispersionDraws as_peer = { PEER_SEED, PEER_REPETITIONS, TRUE, TRUE };
  PbDispersionDraws as_peer_long = { options->seed, n, FALSE, TRUE };
  PbDispersionDraws corrected = { options->seed, n, FALSE, FALSE };
  PbSubgroups moved = move_reference (self);
  double with_moved[PB_N_DISPERSIONS][2];
  double peer[PB_N_DISPERSIONS][2];
  double drawn[PB_N_DISPERSIONS][2];
  double right[PB_N_DISPERSIONS][2];
  gboolean is_sound = refusal == NULL && pb_subgroups_check (&self->kept, FALSE, NULL);

  for (guint i = 0; i < PB_N_DISPERSIONS; i++)
    peer[i][0] = peer[i][1] = drawn[i][0] = drawn[i][1] = NAN;

  if (is_sound)
    {
      pb_dispersion_simulate (&moved, &as_peer, with_moved);
      pb_dispersion_simulate (&self->kept, &as_peer, peer);
      pb_dispersion_simulate (&self->kept, &as_peer_long, drawn);
      memcpy (peer[PB_DISPERSION_MDRW], with_moved[PB_DISPERSION_MDRW], sizeof peer[PB_DISPERSION_MDRW]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (dispersions); i++)
    {
      PbDispersion measure = dispersions[i].measure;
      gboolean is_peer = measure == PB_DISPERSION_MDRW;

      if (!is_asked (self, measure) ||
          !add_dispersion (out, is_peer ? &moved : &self->kept, dispersions[i].name, measure, peer[measure], refusal))
        continue;

      if (!isnan (drawn[measure][0]))
        add_dispersion (out, &self->kept, dispersions[i].simulated, measure, drawn[measure], NULL);
      else if (dispersions[i].without_se != NULL)
        add_dispersion (out, &self->kept, dispersions[i].without_se, measure, drawn[measure], NULL);
    }

  /* The peer leaves the average of IDISW where it was. */
  if (!is_sound || isnan (drawn[PB_DISPERSION_IDISW][0]))
    return;

  pb_dispersion_simulate (&self->kept, &corrected, right);
  add_dispersion (out, &self->kept, "idisw_ci_drawn_mean", PB_DISPERSION_IDISW, right[PB_DISPERSION_IDISW], NULL);
}

gboolean
pb_measure_he_nonordered (PbMeasureCase  *in,
                          PbMeasureSink  *out,
                          GError        **error)
{
  g_auto(PbMeasureSubgroups) self = { 0 };
  g_autoptr(GError) missing = NULL;

  if (!pb_measure_subgroups_read (in, FALSE, &self, error))
    return FALSE;

  pb_measure_add_simple (&self, out);
  pb_measure_add_attributable (&self, out);

  pb_measure_subgroups_may_drop (&self, &missing);
  add_closed (&self, out, "bgv", NULL, get_variance, missing);
  add_closed (&self, out, "mld", "mld_ci_x1000", pb_mean_log_deviation, missing);
  add_closed (&self, out, "ti", "ti_ci_x1000", pb_theil_index, missing);
  add_dispersions (&self, in, out, missing);

  return TRUE;
}
