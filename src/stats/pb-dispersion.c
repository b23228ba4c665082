#include "pb-dispersion-private.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What stands in for 0, which has no logarithm. */
#define ALMOST_ZERO 0.000001

static gboolean
is_weighted (PbDispersion measure)
{
  switch (measure)
    {
    case PB_DISPERSION_BGSD:
    case PB_DISPERSION_COV:
    case PB_DISPERSION_MDMW:
    case PB_DISPERSION_MDBW:
    case PB_DISPERSION_MDRW:
    case PB_DISPERSION_IDISW:
      return TRUE;

    default:
      return FALSE;
    }
}

static double
find_best (const double *values,
           guint         n,
           gboolean      is_favourable)
{
  double best = values[0];

  for (guint i = 1; i < n; i++)
    best = is_favourable ? MAX (best, values[i]) : MIN (best, values[i]);

  return best;
}

static double
find_centre (PbDispersion  measure,
             const double *values,
             guint         n,
             double        mean,
             gboolean      is_favourable,
             int           reference)
{
  switch (measure)
    {
    case PB_DISPERSION_MDBU:
    case PB_DISPERSION_MDBW:
      return find_best (values, n, is_favourable);

    case PB_DISPERSION_MDRU:
    case PB_DISPERSION_MDRW:
      return reference >= 0 ? values[reference] : NAN;

    default:
      return mean;
    }
}

double
pb_dispersion_measure (PbDispersion  measure,
                       const double *values,
                       const double *shares,
                       guint         n,
                       double        mean,
                       gboolean      is_favourable,
                       int           reference)
{
  double centre = find_centre (measure, values, n, mean, is_favourable, reference);
  gboolean is_squared = measure == PB_DISPERSION_BGSD || measure == PB_DISPERSION_COV;
  double sum = 0;

  if (shares == NULL && is_weighted (measure))
    return NAN;

  for (guint i = 0; i < n; i++)
    {
      double distance = fabs (values[i] - centre);
      double weight = is_weighted (measure) ? shares[i] : 1.0 / n;

      sum += weight * (is_squared ? distance * distance : distance);
    }

  if (is_squared)
    sum = sqrt (sum);
  if (measure == PB_DISPERSION_COV || measure == PB_DISPERSION_IDISU || measure == PB_DISPERSION_IDISW)
    sum = 100 * sum / mean;

  return sum;
}

static gboolean
needs_mean (PbDispersion measure)
{
  return measure == PB_DISPERSION_MDMU || measure == PB_DISPERSION_IDISU;
}

/**
 * pb_dispersion_estimate:
 * @groups: three or more
 * @measure: which
 * @estimate_out: (out): the measure, in its unit
 * @error: return location for an error
 *
 * Computes how far groups without an order lie from their average, from the
 * best of them or from a reference group. Each group counts once or by its
 * population; the average is by population either way, or the reported one.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for fewer than three groups;
 * %PB_ERROR_BAD_INPUT for a missing population, average or reference group,
 * and for a group's value, which it names.
 *
 * Source: Schlotheuber & Hosseinpoor (2022), *Int J Environ Res Public Health*
 * 19(6), 3697; Pearcy & Keppel (2002), *Public Health Reports* 117(3),
 * 273–280; measures.md, section 14.
 *
 * Returns: %TRUE if @estimate_out was set
 */
gboolean
pb_dispersion_estimate (const PbSubgroups  *groups,
                        PbDispersion        measure,
                        double             *estimate_out,
                        GError            **error)
{
  g_autofree double *shares = NULL;
  double mean;

  if (!pb_subgroups_check (groups, is_weighted (measure), error))
    return FALSE;

  if ((measure == PB_DISPERSION_MDRU || measure == PB_DISPERSION_MDRW) && groups->reference < 0)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("The measure needs one reference group."));
      return FALSE;
    }

  mean = pb_subgroups_get_mean (groups);
  if (needs_mean (measure) && isnan (mean))
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                           _("The measure needs the population of every group, or the setting’s average."));
      return FALSE;
    }

  if (groups->populations != NULL)
    shares = pb_subgroups_dup_shares (groups);
  *estimate_out = pb_dispersion_measure (measure, groups->estimates, shares, groups->n_groups, mean,
                                         groups->is_favourable, groups->reference);

  return TRUE;
}

/**
 * pb_between_group_variance:
 * @groups: three or more, with populations
 * @confidence: level, such as 0.95
 * @result_out: (out): the variance [indicator's unit, squared]
 * @error: return location for an error
 *
 * Computes the between-group variance: the average squared distance of the
 * groups from the average, by population.
 *
 * Errors: as pb_dispersion_estimate().
 *
 * Source: measures.md, section 14.
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_between_group_variance (const PbSubgroups  *groups,
                           double              confidence,
                           PbEstimate         *result_out,
                           GError            **error)
{
  g_autofree double *shares = NULL;
  double mean;
  double variance = 0;
  double moved = 0;
  double squares = 0;
  double fourths = 0;
  double rest = 0;

  if (!pb_subgroups_check (groups, TRUE, error))
    return FALSE;

  shares = pb_subgroups_dup_shares (groups);
  mean = pb_subgroups_get_mean (groups);

  for (guint i = 0; i < groups->n_groups; i++)
    {
      double p2 = shares[i] * shares[i];
      double s2 = groups->ses != NULL ? groups->ses[i] * groups->ses[i] : NAN;
      double distance = groups->estimates[i] - mean;

      variance += shares[i] * distance * distance;
      moved += p2 * s2 * distance * distance;
      squares += p2 * s2;
      fourths += p2 * p2 * s2 * s2;
      rest += p2 * (1 - shares[i]) * (1 - shares[i]) * s2 * s2;
    }

  *result_out =
    pb_estimate_normal (variance, sqrt (4 * moved + 2 * (squares * squares - fourths + rest)), confidence);
  return TRUE;
}

/* Each group's share and its distance from the average as a ratio. */
typedef struct
{
  double *shares;
  double *ratios;
  double *errors;   /* share times standard error over mean */
} Ratios;

static void
clear_ratios (Ratios *ratios)
{
  g_free (ratios->shares);
  g_free (ratios->ratios);
  g_free (ratios->errors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ratios, clear_ratios)

static gboolean
find_ratios (const PbSubgroups  *groups,
             Ratios             *ratios,
             GError            **error)
{
  double mean = 0;

  if (!pb_subgroups_check (groups, TRUE, error))
    return FALSE;

  ratios->shares = pb_subgroups_dup_shares (groups);
  ratios->ratios = g_new (double, groups->n_groups);
  ratios->errors = g_new (double, groups->n_groups);

  for (guint i = 0; i < groups->n_groups; i++)
    {
      ratios->ratios[i] = groups->estimates[i] == 0 ? ALMOST_ZERO : groups->estimates[i];
      mean += ratios->shares[i] * ratios->ratios[i];
    }
  for (guint i = 0; i < groups->n_groups; i++)
    {
      ratios->ratios[i] /= mean;
      ratios->errors[i] = groups->ses != NULL ? ratios->shares[i] * groups->ses[i] / mean : NAN;
    }

  return TRUE;
}

/**
 * pb_theil_index:
 * @groups: three or more, with populations
 * @confidence: level, such as 0.95
 * @as_healthequal: leave the standard error without the factor of a thousand,
 *   as healthequal 1.0.1 does
 * @result_out: (out): the index [thousandths]; NaN where an estimate is negative
 * @error: return location for an error
 *
 * Computes the Theil index. An estimate of 0 counts as a millionth.
 *
 * Errors: as pb_dispersion_estimate().
 *
 * Source: measures.md, section 14.
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_theil_index (const PbSubgroups  *groups,
                double              confidence,
                gboolean            as_healthequal,
                PbEstimate         *result_out,
                GError            **error)
{
  g_auto(Ratios) ratios = { 0 };
  double index = 0;
  double middle = 0;
  double variance = 0;

  if (!find_ratios (groups, &ratios, error))
    return FALSE;

  for (guint i = 0; i < groups->n_groups; i++)
    {
      double part = ratios.shares[i] * ratios.ratios[i];

      index += part * log (ratios.ratios[i]);
      middle += part * (1 + log (ratios.ratios[i]));
    }
  for (guint i = 0; i < groups->n_groups; i++)
    {
      double effect = (1 + log (ratios.ratios[i]) - middle) * ratios.errors[i];

      variance += effect * effect;
    }

  *result_out = pb_estimate_normal (1000 * index, (as_healthequal ? 1 : 1000) * sqrt (variance), confidence);
  return TRUE;
}

/**
 * pb_mean_log_deviation:
 * @groups: three or more, with populations
 * @confidence: level, such as 0.95
 * @as_healthequal: leave the standard error without the factor of a thousand,
 *   as healthequal 1.0.1 does
 * @result_out: (out): the deviation [thousandths]; NaN where an estimate is
 *   negative
 * @error: return location for an error
 *
 * Computes the mean log deviation. An estimate of 0 counts as a millionth.
 *
 * Errors: as pb_dispersion_estimate().
 *
 * Source: measures.md, section 14.
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_mean_log_deviation (const PbSubgroups  *groups,
                       double              confidence,
                       gboolean            as_healthequal,
                       PbEstimate         *result_out,
                       GError            **error)
{
  g_auto(Ratios) ratios = { 0 };
  double deviation = 0;
  double variance = 0;

  if (!find_ratios (groups, &ratios, error))
    return FALSE;

  for (guint i = 0; i < groups->n_groups; i++)
    {
      double effect = (1 - 1 / ratios.ratios[i]) * ratios.errors[i];

      deviation -= ratios.shares[i] * log (ratios.ratios[i]);
      variance += effect * effect;
    }

  *result_out = pb_estimate_normal (1000 * deviation, (as_healthequal ? 1 : 1000) * sqrt (variance), confidence);
  return TRUE;
}
