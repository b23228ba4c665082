#include "pb-slope-private.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <gsl/gsl_cdf.h>

/* A ratio is read as a plain quantile only where its divisor is this many of
 * its standard errors from zero: beyond, the chance of the other sign is below
 * one in 10^15. */
#define SURE_SIGN 8

static double
to_scale (PbSlopeValue type,
          double       value)
{
  switch (type)
    {
    case PB_SLOPE_RATE:
      return log (value);

    case PB_SLOPE_PROPORTION:
      return log (value / (1 - value));

    case PB_SLOPE_OTHER:
    default:
      return value;
    }
}

static gboolean
refuse (guint        group,
        const char  *what,
        double       value,
        const char  *remedy,
        GError     **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("Group %u has %s of %g. %s"), group + 1, what, value, remedy);
  return FALSE;
}

static gboolean
is_outside (PbSlopeValue type,
            double       value)
{
  return type != PB_SLOPE_OTHER && (value < 0 || (type == PB_SLOPE_PROPORTION && value > 1));
}

static gboolean
check_group (const PbSlopeInput *input,
             guint               i,
             GError            **error)
{
  const char *range = input->value_type == PB_SLOPE_PROPORTION ? _("A proportion lies between 0 and 1.")
                                                               : _("A rate is not negative.");

  if (!(input->populations[i] > 0) || isinf (input->populations[i]))
    return refuse (i, _("a population"), input->populations[i], _("Every group needs people."), error);
  if (!isfinite (input->values[i]))
    return refuse (i, _("a value"), input->values[i], _("Every group needs a value."), error);
  if (is_outside (input->value_type, input->values[i]))
    return refuse (i, _("a value"), input->values[i], range, error);

  if (input->ses != NULL)
    return (input->ses[i] >= 0 && isfinite (input->ses[i])) ||
           refuse (i, _("a standard error"), input->ses[i], _("It is a number, and not negative."), error);

  if (!isfinite (input->lower95[i]) || is_outside (input->value_type, input->lower95[i]))
    return refuse (i, _("a lower limit"), input->lower95[i], range, error);
  if (!isfinite (input->upper95[i]) || is_outside (input->value_type, input->upper95[i]))
    return refuse (i, _("an upper limit"), input->upper95[i], range, error);

  return TRUE;
}

static gboolean
check_input (const PbSlopeInput *input,
             GError            **error)
{
  if (input->n_groups < PB_SLOPE_MIN_GROUPS || input->n_groups > PB_SLOPE_MAX_GROUPS)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA, _("There are %u groups; the slope index takes %d to %d."),
                   input->n_groups, PB_SLOPE_MIN_GROUPS, PB_SLOPE_MAX_GROUPS);
      return FALSE;
    }

  if (!isfinite (input->multiplier) || input->multiplier == 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("The multiplier is %g. It is a number other than 0."),
                   input->multiplier);
      return FALSE;
    }

  if (input->ses == NULL && (input->lower95 == NULL || input->upper95 == NULL))
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                           _("The slope index needs standard errors, or 95% limits, of its groups."));
      return FALSE;
    }

  if (input->is_transformed && (input->value_type == PB_SLOPE_OTHER || input->ses != NULL))
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                           _("A transformed line is for rates and proportions that have 95% limits."));
      return FALSE;
    }

  for (guint i = 0; i < input->n_groups; i++)
    if (!check_group (input, i, error))
      return FALSE;

  return TRUE;
}

/* Each group stands at the middle of its share of the cumulative population.
 * The shares' mean of these midpoints is one half by construction, so the
 * weighted slope is one sum of products. */
static void
find_weights (const PbSlopeInput *input,
              PbSlope            *slope)
{
  double total = 0;
  double below = 0;
  double spread = 0;

  for (guint i = 0; i < input->n_groups; i++)
    total += input->populations[i];

  for (guint i = 0; i < input->n_groups; i++)
    {
      double share = input->populations[i] / total;

      slope->shares[i] = share;
      slope->weights[i] = share * (below + share / 2 - 0.5);
      spread += share * (below + share / 2 - 0.5) * (below + share / 2 - 0.5);
      below += share;
    }

  for (guint i = 0; i < input->n_groups; i++)
    slope->weights[i] /= spread;
}

static gboolean
find_errors (const PbSlopeInput *input,
             PbSlope            *slope,
             GError            **error)
{
  /* Limits are the 95% ones, whatever level is asked for. */
  double z = gsl_cdf_ugaussian_Pinv (0.975);

  for (guint i = 0; i < input->n_groups; i++)
    {
      slope->centres[i] = to_scale (input->value_type, input->values[i]);
      slope->errors[i] = input->ses != NULL ? input->ses[i]
                                            : (to_scale (input->value_type, input->upper95[i]) -
                                               to_scale (input->value_type, input->lower95[i])) / z / 2;

      if (input->is_transformed && !isfinite (slope->centres[i]))
        return refuse (i, _("a value"), input->values[i], _("Its logarithm is not finite: fit without the transformation."),
                       error);
      if (!isfinite (slope->errors[i]))
        return refuse (i, _("a lower limit"), input->lower95[i], _("Its logarithm gives no standard error."), error);
    }

  return TRUE;
}

static void
find_line (const PbSlopeInput *input,
           PbSlope            *slope)
{
  double mean = 0;
  double start;
  double end;

  slope->slope = 0;
  for (guint i = 0; i < input->n_groups; i++)
    {
      double value = input->is_transformed ? slope->centres[i] : input->values[i];

      mean += slope->shares[i] * value;
      slope->slope += slope->weights[i] * value;
    }
  slope->start = mean - slope->slope / 2;

  start = slope->start;
  end = slope->start + slope->slope;
  if (input->is_transformed)
    {
      start = pb_slope_from_scale (input->value_type, start);
      end = pb_slope_from_scale (input->value_type, end);
    }

  slope->sii = input->multiplier * (input->is_transformed ? end - start : slope->slope);
  slope->rii = input->multiplier < 0 ? start / end : end / start;
  slope->intercept = input->is_transformed ? fabs (input->multiplier) * start : start;
}

/**
 * pb_slope_fit:
 * @input: the groups and how they are to be read
 * @slope_out: (out): the line and its two indices
 * @error: return location for an error
 *
 * Computes the slope and the relative index of inequality: the line through
 * the groups by weighted least squares, each weighted by its share of the
 * population, read at both ends of the ranking. A positive slope means that
 * values rise as deprivation falls.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for fewer than 5 groups or more than
 * 100; %PB_ERROR_BAD_INPUT names the group and its value.
 *
 * Source: Low & Low (2004), *Journal of Public Health* 26(4), 388–395;
 * measures.md, section 10.
 *
 * Returns: %TRUE if @slope_out was set
 */
gboolean
pb_slope_fit (const PbSlopeInput *input,
              PbSlope            *slope_out,
              GError            **error)
{
  if (!check_input (input, error))
    return FALSE;

  slope_out->n_groups = input->n_groups;
  slope_out->value_type = input->value_type;
  slope_out->is_transformed = input->is_transformed;
  slope_out->multiplier = input->multiplier;

  find_weights (input, slope_out);
  if (!find_errors (input, slope_out, error))
    return FALSE;
  find_line (input, slope_out);

  return TRUE;
}

static void
set_ordered (double  first,
             double  second,
             double *lower_out,
             double *upper_out)
{
  *lower_out = MIN (first, second);
  *upper_out = MAX (first, second);
}

/* The line is turned about its middle, which stays where it was fitted. */
void
pb_slope_limits_from_slope (const PbSlope *slope,
                            double         lower,
                            double         upper,
                            PbSlopeLimits *limits_out)
{
  double middle = slope->start + slope->slope / 2;
  double starts[2] = { pb_slope_from_scale (slope->value_type, middle - lower / 2),
                       pb_slope_from_scale (slope->value_type, middle - upper / 2) };
  double ends[2] = { pb_slope_from_scale (slope->value_type, middle + lower / 2),
                     pb_slope_from_scale (slope->value_type, middle + upper / 2) };
  gboolean is_inverted = slope->multiplier < 0;

  set_ordered (slope->multiplier * (ends[0] - starts[0]), slope->multiplier * (ends[1] - starts[1]),
               &limits_out->sii_lower, &limits_out->sii_upper);
  set_ordered (is_inverted ? starts[0] / ends[0] : ends[0] / starts[0],
               is_inverted ? starts[1] / ends[1] : ends[1] / starts[1],
               &limits_out->rii_lower, &limits_out->rii_upper);
}

/* Limits of a ratio of two jointly normal figures: where ratio × divisor −
 * dividend is z of its standard errors from zero (Fieller). */
static gboolean
find_ratio_limits (double  dividend,
                   double  divisor,
                   double  var_dividend,
                   double  var_divisor,
                   double  covariance,
                   double  z,
                   double *lower_out,
                   double *upper_out)
{
  double a = divisor * divisor - z * z * var_divisor;
  double b = dividend * divisor - z * z * covariance;
  double c = dividend * dividend - z * z * var_dividend;
  double root = sqrt (MAX (b * b - a * c, 0));

  if (divisor * divisor <= SURE_SIGN * SURE_SIGN * var_divisor || !(a > 0))
    return FALSE;

  set_ordered ((b - root) / a, (b + root) / a, lower_out, upper_out);
  return TRUE;
}

/**
 * pb_slope_get_exact_limits:
 * @slope: a fitted line
 * @confidence: level, such as 0.95
 * @limits_out: (out): the limits; those of the relative index NaN where only
 *   its own have no closed form
 *
 * Computes the limits that the simulation of pb_slope_simulate() approaches,
 * where there is a formula. The slope of normal draws is normal, so it has
 * one wherever the line runs on the scale of the errors. The relative index
 * of an untransformed line is a ratio of two normal figures; its limits are
 * those of Fieller unless its divisor may have either sign.
 *
 * Source: measures.md, section 10; Fieller (1954), *Journal of the Royal
 * Statistical Society B* 16(2), 175–185.
 *
 * Returns: %FALSE where the slope index has no closed form: rates and
 *   proportions with an untransformed line
 */
gboolean
pb_slope_get_exact_limits (const PbSlope *slope,
                           double         confidence,
                           PbSlopeLimits *limits_out)
{
  double z = gsl_cdf_ugaussian_Pinv (0.5 + confidence / 2);
  double var_slope = 0;
  double var_start = 0;
  double var_end = 0;
  double covariance = 0;
  double half;
  double end = slope->start + slope->slope;
  gboolean has_rii;

  if (slope->value_type != PB_SLOPE_OTHER && !slope->is_transformed)
    return FALSE;

  for (guint i = 0; i < slope->n_groups; i++)
    {
      double variance = slope->errors[i] * slope->errors[i];
      double start_weight = slope->shares[i] - slope->weights[i] / 2;
      double end_weight = slope->shares[i] + slope->weights[i] / 2;

      var_slope += slope->weights[i] * slope->weights[i] * variance;
      var_start += start_weight * start_weight * variance;
      var_end += end_weight * end_weight * variance;
      covariance += start_weight * end_weight * variance;
    }
  half = z * sqrt (var_slope);

  if (slope->is_transformed)
    {
      pb_slope_limits_from_slope (slope, slope->slope - half, slope->slope + half, limits_out);
      return TRUE;
    }

  set_ordered (slope->multiplier * (slope->slope - half), slope->multiplier * (slope->slope + half),
               &limits_out->sii_lower, &limits_out->sii_upper);
  has_rii = slope->multiplier < 0
              ? find_ratio_limits (slope->start, end, var_start, var_end, covariance, z, &limits_out->rii_lower,
                                   &limits_out->rii_upper)
              : find_ratio_limits (end, slope->start, var_end, var_start, covariance, z, &limits_out->rii_lower,
                                   &limits_out->rii_upper);
  if (!has_rii)
    limits_out->rii_lower = limits_out->rii_upper = NAN;

  return TRUE;
}

/**
 * pb_slope_limits_as_peer:
 * @slope: a fitted line
 * @limits: (inout): its limits
 *
 * Changes right limits to those that PHEindicatormethods 2.1.0 prints. For
 * rates on a transformed line it takes a multiplier below 1 for a negative
 * one: the slope index's limits change places, the relative index's are
 * inverted. For whoever must reproduce a published figure.
 *
 * Source: measures.md, section 10.
 */
void
pb_slope_limits_as_peer (const PbSlope *slope,
                         PbSlopeLimits *limits)
{
  PbSlopeLimits right = *limits;

  if (!slope->is_transformed || slope->value_type != PB_SLOPE_RATE || slope->multiplier < 0 || slope->multiplier >= 1)
    return;

  limits->sii_lower = right.sii_upper;
  limits->sii_upper = right.sii_lower;
  limits->rii_lower = 1 / right.rii_upper;
  limits->rii_upper = 1 / right.rii_lower;
}
