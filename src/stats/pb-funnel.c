#include "pb-funnel.h"

#include "pb-error.h"
#include "pb-limits.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
is_rate (PbFunnelStatistic statistic)
{
  return statistic == PB_FUNNEL_CRUDE_RATE || statistic == PB_FUNNEL_DSR;
}

static gboolean
is_ratio (PbFunnelStatistic statistic)
{
  return statistic == PB_FUNNEL_RATIO || statistic == PB_FUNNEL_RATIO_OF_COUNTS;
}

static gboolean
refuse (const PbFunnelInput *input,
        guint                point,
        const char          *what,
        double               value,
        const char          *remedy,
        GError             **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s: %s is %g. %s"), input->names[point], what, value, remedy);
  return FALSE;
}

static gboolean
check_point (const PbFunnelInput *input,
             guint                i,
             GError             **error)
{
  double n_events = input->numerators[i];
  double base = input->denominators[i];

  if (n_events < 0)
    return refuse (input, i, _("the numerator"), n_events, _("A count is not negative."), error);
  if (base <= 0)
    return refuse (input, i, _("the denominator"), base, _("It must be above zero."), error);
  if (input->statistic == PB_FUNNEL_PROPORTION && n_events > base)
    return refuse (input, i, _("the numerator"), n_events, _("A proportion has no more events than people."), error);
  if (!is_rate (input->statistic))
    return TRUE;

  if (n_events > 0 && input->rates[i] <= 0)
    return refuse (input, i, _("the rate"), input->rates[i], _("With events it is above zero."), error);
  if (n_events == 0 && input->statistic == PB_FUNNEL_CRUDE_RATE && isnan (base))
    return refuse (input, i, _("the numerator"), n_events, _("A rate without events needs its denominator."), error);

  return TRUE;
}

/* A rate's own people, as its events and its value imply them: of a directly
 * standardised one they are not those who were counted. */
static double
get_base (const PbFunnelInput *input,
          guint                i)
{
  double n_events = input->numerators[i];

  if (!is_rate (input->statistic))
    return input->denominators[i];
  if (n_events == 0)
    return input->statistic == PB_FUNNEL_DSR ? NAN : input->denominators[i];
  if (isnan (input->rates[i]) && input->statistic == PB_FUNNEL_CRUDE_RATE)
    return input->denominators[i];

  return input->multiplier * n_events / input->rates[i];
}

/**
 * pb_funnel_get_base:
 * @input: the areas' figures
 * @bases_out: (array) (out): people, or expected events, of each; NaN where
 *   missing, and for a directly standardised rate without events
 * @average_out: (out): all events over all bases: the line in the middle
 *   [events a person, or observed over expected]
 * @error: return location for an error
 *
 * Errors: %PB_ERROR_BAD_INPUT for negative events, a denominator or rate that is
 * not above zero, a proportion above 1, or a crude rate without events and
 * denominator; %PB_ERROR_INSUFFICIENT_DATA where no area has a base.
 *
 * Source: Fingertips technical guide, funnel plots; measures.md, section 8.
 *
 * Returns: %TRUE if the results were set
 */
gboolean
pb_funnel_get_base (const PbFunnelInput *input,
                    double              *bases_out,
                    double              *average_out,
                    GError             **error)
{
  double n_events = 0;
  double base = 0;

  for (guint i = 0; i < input->n_points; i++)
    {
      if (!check_point (input, i, error))
        return FALSE;

      bases_out[i] = get_base (input, i);
      if (isnan (bases_out[i]) || isnan (input->numerators[i]))
        continue;

      n_events += input->numerators[i];
      base += bases_out[i];
    }

  if (base > 0)
    {
      *average_out = n_events / base;
      return TRUE;
    }

  g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA,
               _("None of %u areas has both a numerator and a denominator: there is no average to compare with."),
               input->n_points);
  return FALSE;
}

static PbFunnelSignificance
place (double     average,
       PbInterval limits95,
       PbInterval limits998)
{
  if (average < limits998.lower)
    return PB_FUNNEL_HIGH_0_001;
  if (average < limits95.lower)
    return PB_FUNNEL_HIGH_0_025;
  if (average > limits998.upper)
    return PB_FUNNEL_LOW_0_001;

  return average > limits95.upper ? PB_FUNNEL_LOW_0_025 : PB_FUNNEL_NOT_SIGNIFICANT;
}

/* Control limits of a proportion at @base people: the normal interval about the
 * average, to which the inverted Wilson interval reduces. */
static PbEstimate
limit_proportion (double average,
                  double base,
                  double confidence)
{
  return pb_estimate_normal (average, sqrt (average * (1 - average) / base), confidence);
}

static PbFunnelSignificance
place_proportion (double value,
                  double average,
                  double base)
{
  PbEstimate limits95 = limit_proportion (average, base, 0.95);
  PbEstimate limits998 = limit_proportion (average, base, 0.998);

  if (value < limits998.lower)
    return PB_FUNNEL_LOW_0_001;
  if (value < limits95.lower)
    return PB_FUNNEL_LOW_0_025;
  if (value > limits998.upper)
    return PB_FUNNEL_HIGH_0_001;

  return value > limits95.upper ? PB_FUNNEL_HIGH_0_025 : PB_FUNNEL_NOT_SIGNIFICANT;
}

/**
 * pb_funnel_get_significance:
 * @input: the areas' figures
 * @bases: (array): of pb_funnel_get_base()
 * @average: of pb_funnel_get_base()
 * @significance_out: (array) (out): beyond which line each area lies
 *
 * A proportion is compared with the lines themselves. Rates and ratios are not:
 * the limits of their own events, exact below 10 and Byar's from there, are
 * compared with the average, so that a point close to a line may lie on one
 * side of it and be judged to be on the other.
 *
 * Source: Fingertips technical guide, funnel plots; measures.md, section 8.
 */
void
pb_funnel_get_significance (const PbFunnelInput  *input,
                            const double         *bases,
                            double                average,
                            PbFunnelSignificance *significance_out)
{
  for (guint i = 0; i < input->n_points; i++)
    {
      double n_events = input->numerators[i];

      if (isnan (n_events))
        significance_out[i] = PB_FUNNEL_UNKNOWN;
      else if (input->statistic == PB_FUNNEL_DSR && n_events < PB_LIMITS_EXACT_BELOW)
        significance_out[i] = PB_FUNNEL_TOO_FEW_EVENTS;
      else if (isnan (bases[i]))
        significance_out[i] = PB_FUNNEL_UNKNOWN;
      else if (input->statistic == PB_FUNNEL_PROPORTION)
        significance_out[i] = place_proportion (n_events / bases[i], average, bases[i]);
      else
        significance_out[i] = place (is_ratio (input->statistic) ? 1 : average,
                                     pb_interval_scale (pb_limits_count (n_events, 0.95), 1 / bases[i]),
                                     pb_interval_scale (pb_limits_count (n_events, 0.998), 1 / bases[i]));
    }
}

/**
 * pb_funnel_get_points:
 * @input: figures of rates
 * @bases: (array): of pb_funnel_get_base()
 * @rates_out: (array) (out): where each area stands upright [events per multiplier];
 *   NaN for a directly standardised rate of fewer than 10 events
 * @bases_a_year_out: (array) (out): where it stands along the axis [people a year]
 *
 * Source: measures.md, section 8.
 */
void
pb_funnel_get_points (const PbFunnelInput *input,
                      const double        *bases,
                      double              *rates_out,
                      double              *bases_a_year_out)
{
  for (guint i = 0; i < input->n_points; i++)
    {
      gboolean is_hidden = input->statistic == PB_FUNNEL_DSR && !(input->numerators[i] >= PB_LIMITS_EXACT_BELOW);
      double rate = input->rates[i];

      if (isnan (rate) && input->statistic == PB_FUNNEL_CRUDE_RATE)
        rate = input->multiplier * input->numerators[i] / bases[i];

      rates_out[i] = is_hidden ? NAN : rate;
      bases_a_year_out[i] = is_hidden ? NAN : bases[i] / input->n_years;
    }
}
