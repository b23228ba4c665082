#include "pb-proportion.h"

#include "pb-distribution.h"
#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
check_counts (double        n_events,
              double        base,
              const char   *group,
              GError      **error)
{
  if (n_events < 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s: the numerator is %g. A count is not negative."), group,
                   n_events);
      return FALSE;
    }

  if (base <= 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s: the denominator is %g. It must be above zero."), group,
                   base);
      return FALSE;
    }

  return TRUE;
}

/**
 * pb_proportion:
 * @n_events: people with the condition; NaN where missing
 * @n_people: people; NaN where missing
 * @multiplier: 1 for a fraction, 100 for a percentage
 * @confidence: level, a fraction
 * @group: whose figure it is, for the message
 * @estimate_out: (out): the proportion with Wilson's score limits [times
 *   @multiplier]; all NaN where a count is missing
 * @error: return location for an error
 *
 * Errors: %PB_ERROR_BAD_INPUT for a negative numerator, a denominator of zero or
 * less, or more events than people.
 *
 * Source: Wilson (1927), *JASA* 22(158), 209–212; measures.md, section 2.
 *
 * Returns: %TRUE if @estimate_out was set
 */
gboolean
pb_proportion (double        n_events,
               double        n_people,
               double        multiplier,
               double        confidence,
               const char   *group,
               PbEstimate   *estimate_out,
               GError      **error)
{
  if (!check_counts (n_events, n_people, group, error))
    return FALSE;

  if (n_events > n_people)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s: the numerator %g is above the denominator %g. A proportion has no more events than people."),
                   group, n_events, n_people);
      return FALSE;
    }

  *estimate_out = pb_interval_around (n_events / n_people * multiplier,
                                      pb_interval_scale (pb_limits_wilson (n_events, n_people, confidence), multiplier));
  return TRUE;
}

/**
 * pb_rate:
 * @n_events: events, which may outnumber the people; NaN where missing
 * @population: people or person-years; NaN where missing
 * @multiplier: per how many the rate is, such as 100,000
 * @confidence: level, a fraction
 * @group: whose figure it is, for the message
 * @estimate_out: (out): the rate with exact limits below 10 events and Byar's
 *   from 10 [events per @multiplier]; all NaN where a number is missing
 * @error: return location for an error
 *
 * Errors: %PB_ERROR_BAD_INPUT for a negative numerator or a denominator of zero
 * or less.
 *
 * Source: Breslow & Day (1987), *Statistical methods in cancer research* II, IARC;
 * measures.md, section 3.
 *
 * Returns: %TRUE if @estimate_out was set
 */
gboolean
pb_rate (double        n_events,
         double        population,
         double        multiplier,
         double        confidence,
         const char   *group,
         PbEstimate   *estimate_out,
         GError      **error)
{
  if (!check_counts (n_events, population, group, error))
    return FALSE;

  *estimate_out = pb_interval_around (n_events / population * multiplier,
                                      pb_interval_scale (pb_limits_count (n_events, confidence),
                                                         multiplier / population));
  return TRUE;
}

/**
 * pb_mean:
 * @values: (array length=n_values): what is averaged [any unit]; missing are NaN
 * @n_values: how many, at least 1
 * @confidence: level, a fraction
 * @group: whose figure it is, for the message
 * @estimate_out: (out): the mean with its standard error and Student's limits
 *   [unit of @values]. One value has no limits; a missing value makes all NaN
 * @error: return location for an error
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for no value at all.
 *
 * Source: Altman et al (2000), *Statistics with confidence*; measures.md, section 6.
 *
 * Returns: %TRUE if @estimate_out was set
 */
gboolean
pb_mean (const double *values,
         guint         n_values,
         double        confidence,
         const char   *group,
         PbEstimate   *estimate_out,
         GError      **error)
{
  long double sum_of_squares = 0;
  double mean;
  double standard_error;
  double half;

  if (n_values == 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA, _("%s has no value to average."), group);
      return FALSE;
    }

  mean = pb_mean_present (values, n_values);
  for (guint i = 0; i < n_values; i++)
    {
      long double rest = (long double) values[i] - mean;

      sum_of_squares += rest * rest;
      if (isnan (values[i]))
        mean = NAN;
    }

  standard_error = n_values > 1 ? sqrt ((double) (sum_of_squares / (n_values - 1)) / n_values) : NAN;
  half = n_values > 1 ? pb_t_quantile (1 - (1 - confidence) / 2, n_values - 1) * standard_error : NAN;

  *estimate_out = (PbEstimate) { mean, mean - half, mean + half, isnan (mean) ? NAN : standard_error };
  return TRUE;
}
