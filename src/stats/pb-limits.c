#include "pb-limits.h"

#include "pb-distribution.h"
#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const PbInterval no_limits = { NAN, NAN };

/**
 * pb_limits_read_level:
 * @level: what was asked for, such as 0.95 or 95
 * @fraction_out: (out): the same as a fraction
 * @error: return location for an error
 *
 * Errors: %PB_ERROR_BAD_INPUT for a level outside 0.9 to 1 and 90 to 100.
 *
 * Source: measures.md, section 1.
 *
 * Returns: %TRUE if @fraction_out was set
 */
gboolean
pb_limits_read_level (double   level,
                      double  *fraction_out,
                      GError **error)
{
  if (level >= 0.9 && level <= 1)
    *fraction_out = level;
  else if (level >= 90 && level <= 100)
    *fraction_out = level / 100;
  else
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%g is no level of confidence. It is between 0.9 and 1, or between 90 and 100."), level);
      return FALSE;
    }

  return TRUE;
}

/**
 * pb_limits_exact_poisson:
 * @n_events: events, not negative; need not be whole
 * @confidence: level, a fraction
 *
 * Exact limits of a Poisson count, by its tie to the chi-squared distribution.
 *
 * Source: Garwood (1936), *Biometrika* 28(3/4), 437–442; measures.md, section 3.
 *
 * Returns: the limits [events]; NaN for a missing or negative count
 */
PbInterval
pb_limits_exact_poisson (double n_events,
                         double confidence)
{
  double tail = (1 - confidence) / 2;
  PbInterval interval;

  if (!(n_events >= 0))
    return no_limits;

  interval.lower = pb_chi_squared_quantile (tail, 2 * n_events) / 2;
  interval.upper = pb_chi_squared_quantile (1 - tail, 2 * n_events + 2) / 2;
  return interval;
}

static double
cube (double x)
{
  return x * x * x;
}

/**
 * pb_limits_byars:
 * @n_events: events, above 0; need not be whole
 * @confidence: level, a fraction
 *
 * Byar's approximation to the exact limits. A lower limit below zero, which
 * only a small count or a high level gives, is no limit.
 *
 * Source: Breslow & Day (1987), *Statistical methods in cancer research* II, IARC;
 * measures.md, section 3.
 *
 * Returns: the limits [events]; NaN for a missing or negative count
 */
PbInterval
pb_limits_byars (double n_events,
                 double confidence)
{
  double z = pb_estimate_z (confidence);
  double next = n_events + 1;
  PbInterval interval;

  if (!(n_events >= 0))
    return no_limits;

  interval.lower = n_events * cube (1 - 1 / (9 * n_events) - z / (3 * sqrt (n_events)));
  interval.upper = next * cube (1 - 1 / (9 * next) + z / (3 * sqrt (next)));
  if (!(interval.lower >= 0))
    interval.lower = NAN;

  return interval;
}

/**
 * pb_limits_count:
 * @n_events: events, not negative; need not be whole
 * @confidence: level, a fraction
 *
 * Exact limits below %PB_LIMITS_EXACT_BELOW events, Byar's from there on. The
 * test is on the count as it is: 9.5 events have exact limits.
 *
 * Source: measures.md, section 3.
 *
 * Returns: the limits [events]; NaN for a missing or negative count
 */
PbInterval
pb_limits_count (double n_events,
                 double confidence)
{
  if (n_events < PB_LIMITS_EXACT_BELOW)
    return pb_limits_exact_poisson (n_events, confidence);

  return pb_limits_byars (n_events, confidence);
}

const char *
pb_limits_count_method (double n_events)
{
  if (isnan (n_events))
    return "";

  return n_events < PB_LIMITS_EXACT_BELOW ? "Exact" : "Byars";
}

/**
 * pb_limits_wilson:
 * @n_events: people with the condition, 0 to @n_people; need not be whole
 * @n_people: people, above 0
 * @confidence: level, a fraction; 1 gives 0 and 1
 *
 * Wilson's score limits of a proportion. Rounding may carry them past 0 or 1,
 * where there is no proportion, so both ends are held there.
 *
 * Source: Wilson (1927), *JASA* 22(158), 209–212; Altman et al (2000), *Statistics
 * with confidence*, 46–48; measures.md, section 2.
 *
 * Returns: the limits, fractions; NaN where a number is missing
 */
PbInterval
pb_limits_wilson (double n_events,
                  double n_people,
                  double confidence)
{
  PbInterval interval = { 0, 1 };
  double z = pb_estimate_z (confidence);
  double z2 = z * z;
  double spread;

  if (isnan (n_events) || isnan (n_people))
    return no_limits;
  if (isinf (z))
    return interval;

  spread = z * sqrt (z2 + 4 * n_events * (1 - n_events / n_people));
  if (n_events > 0)
    interval.lower = MAX ((2 * n_events + z2 - spread) / 2 / (n_people + z2), 0);
  if (n_events < n_people)
    interval.upper = MIN ((2 * n_events + z2 + spread) / 2 / (n_people + z2), 1);

  return interval;
}

PbInterval
pb_interval_scale (PbInterval interval,
                   double     factor)
{
  PbInterval scaled = { interval.lower * factor, interval.upper * factor };

  return scaled;
}

PbEstimate
pb_interval_around (double     estimate,
                    PbInterval interval)
{
  return (PbEstimate) { estimate, interval.lower, interval.upper, NAN };
}
