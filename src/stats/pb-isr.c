#include "pb-isr.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
check_not_negative (double        value,
                    const char   *what,
                    guint         band,
                    const char   *group,
                    GError      **error)
{
  if (!(value < 0))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s, age band %u: %s is %g. It is not negative."), group,
               band + 1, what, value);
  return FALSE;
}

static double
or_zero (double value)
{
  return isnan (value) ? 0 : value;
}

/**
 * pb_isr_calculate:
 * @events: (array length=n_bands) (nullable): observed by age band, not negative;
 *   missing (NaN) counts as 0
 * @populations: (array length=n_bands): people by age band, not negative; missing
 *   counts as 0
 * @reference_events: (array length=n_bands): events of the reference population
 *   by age band; missing counts as 0
 * @reference_populations: (array length=n_bands): its people, above 0
 * @n_bands: number of age bands
 * @observed_total: the observed events of all ages, where they have no ages; NaN
 *   takes the sum of @events
 * @multiplier: per how many a rate is, such as 100,000
 * @group: whose figure it is, for the message
 * @isr_out: (out): events observed and expected; expected is NaN where a
 *   reference population is missing
 * @error: return location for an error
 *
 * Errors: %PB_ERROR_BAD_INPUT for a negative count or population.
 *
 * Source: Breslow & Day (1987), *Statistical methods in cancer research* II, IARC;
 * measures.md, section 5.
 *
 * Returns: %TRUE if @isr_out was set
 */
gboolean
pb_isr_calculate (const double  *events,
                  const double  *populations,
                  const double  *reference_events,
                  const double  *reference_populations,
                  guint          n_bands,
                  double         observed_total,
                  double         multiplier,
                  const char    *group,
                  PbIsr         *isr_out,
                  GError       **error)
{
  double sum_of_events = 0;
  double sum_of_people = 0;

  if (observed_total < 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s: the observed total is %g. A count is not negative."),
                   group, observed_total);
      return FALSE;
    }

  isr_out->observed = 0;
  isr_out->expected = 0;
  for (guint i = 0; i < n_bands; i++)
    {
      if ((events != NULL && !check_not_negative (events[i], _("the count"), i, group, error)) ||
          !check_not_negative (populations[i], _("the population"), i, group, error) ||
          !check_not_negative (reference_events[i], _("the reference count"), i, group, error) ||
          !check_not_negative (reference_populations[i], _("the reference population"), i, group, error))
        return FALSE;

      if (events != NULL)
        isr_out->observed += or_zero (events[i]);
      isr_out->expected += or_zero (reference_events[i]) / reference_populations[i] * or_zero (populations[i]);
      sum_of_events += or_zero (reference_events[i]);
      sum_of_people += reference_populations[i];
    }

  if (!isnan (observed_total))
    isr_out->observed = observed_total;
  isr_out->reference_rate = sum_of_events / sum_of_people * multiplier;
  return TRUE;
}

/* Nothing can be said of a population of whom no event is expected. */
static PbEstimate
scale_observed (const PbIsr *isr,
                double       scale,
                double       confidence)
{
  if (!(isr->expected > 0) || isinf (isr->expected))
    return (PbEstimate) { NAN, NAN, NAN, NAN };

  return pb_interval_around (isr->observed / isr->expected * scale,
                             pb_interval_scale (pb_limits_count (isr->observed, confidence),
                                                scale / isr->expected));
}

/**
 * pb_isr_get_ratio:
 * @isr: events observed and expected
 * @reference_value: what the reference population's own ratio is: 1 or 100
 * @confidence: level, a fraction
 *
 * The indirectly standardised ratio, such as the standardised mortality ratio.
 * Unlike a directly standardised rate it is given below 10 events too.
 *
 * Source: measures.md, section 5.
 *
 * Returns: the ratio [times @reference_value] with exact limits below 10 events
 * and Byar's from 10; NaN where no event is expected
 */
PbEstimate
pb_isr_get_ratio (const PbIsr *isr,
                  double       reference_value,
                  double       confidence)
{
  return scale_observed (isr, reference_value, confidence);
}

/**
 * pb_isr_get_rate:
 * @isr: events observed and expected
 * @confidence: level, a fraction
 *
 * The indirectly standardised rate: the ratio times the reference population's
 * rate at all ages.
 *
 * Source: measures.md, section 5.
 *
 * Returns: the rate [events per multiplier] with limits as of the ratio; NaN
 * where no event is expected
 */
PbEstimate
pb_isr_get_rate (const PbIsr *isr,
                 double       confidence)
{
  return scale_observed (isr, isr->reference_rate, confidence);
}
