#include "pb-dsr.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The published table parts 0 from 1-4 and 90-94 from 95+; they are merged here.
 * Eurostat (2013), *Revision of the European Standard Population*. */
const double pb_esp2013[PB_ESP2013_N_BANDS] = {
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
};

int
pb_esp2013_find_band (const char *band)
{
  for (int i = 0; i < PB_ESP2013_N_BANDS; i++)
    {
      g_autofree char *name = i < PB_ESP2013_N_BANDS - 1 ? g_strdup_printf ("%d-%d", 5 * i, 5 * i + 4)
                                                         : g_strdup_printf ("%d+", 5 * i);

      if (strcmp (band, name) == 0)
        return i;
    }

  return -1;
}

static gboolean
refuse (const char  *group,
        guint        band,
        const char  *what,
        double       value,
        GError     **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s, age band %u: %s is %g, with which no rate can be standardised."),
               group, band + 1, what, value);
  return FALSE;
}

static gboolean
check_bands (const double *populations,
             const double *weights,
             guint         n_bands,
             double        multiplier,
             const char   *group,
             GError      **error)
{
  double sum_of_weights = 0;

  if (!(multiplier > 0))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s: the multiplier is %g. It must be above zero."), group,
                   multiplier);
      return FALSE;
    }

  for (guint i = 0; i < n_bands; i++)
    {
      if (!(populations[i] > 0))
        return refuse (group, i, _("the population"), populations[i], error);
      if (!(weights[i] >= 0))
        return refuse (group, i, _("the standard population"), weights[i], error);

      sum_of_weights += weights[i];
    }

  if (sum_of_weights > 0)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA, _("%s has no standard population to weight by."), group);
  return FALSE;
}

/**
 * pb_dsr_calculate:
 * @events: (array length=n_bands): by age band, not negative; missing (NaN) counts as 0
 * @populations: (array length=n_bands): people in each band, above 0
 * @weights: (array length=n_bands): standard population of each band, not negative
 * @n_bands: number of age bands; only those of the rate's ages
 * @multiplier: per how many the rate is, such as 100,000; above 0
 * @group: whose figure it is, for the message
 * @dsr_out: (out): the rate; NaN below 10 events, whose total is still given
 * @error: return location for an error
 *
 * Computes a directly standardised rate. The weights are shared out over the
 * bands given, so a rate of people under 75 takes just their bands.
 *
 * Errors: %PB_ERROR_BAD_INPUT for negative events, a population that is missing
 * or not above zero, a weight that is missing or negative, or a multiplier that
 * is not above zero; %PB_ERROR_INSUFFICIENT_DATA for no weight at all.
 *
 * Source: Dobson et al (1991), *Statistics in Medicine* 10(3), 457–462;
 * measures.md, section 4.
 *
 * Returns: %TRUE if @dsr_out was set
 */
gboolean
pb_dsr_calculate (const double *events,
                  const double *populations,
                  const double *weights,
                  guint         n_bands,
                  double        multiplier,
                  const char   *group,
                  PbDsr        *dsr_out,
                  GError      **error)
{
  const double once = 1;

  return pb_dsr_calculate_repeated (events, &once, 1, populations, weights, n_bands, multiplier, group, dsr_out, error);
}

/**
 * pb_dsr_calculate_repeated:
 * @people: (array): @n_frequencies rows of @n_bands: people with exactly so many
 *   events, not negative; missing (NaN) counts as 0
 * @frequencies: (array length=n_frequencies): events of each such person, above 0
 * @n_frequencies: number of frequencies
 * @populations: (array length=n_bands): people in each band, above 0
 * @weights: (array length=n_bands): standard population of each band, not negative
 * @n_bands: number of age bands
 * @multiplier: per how many the rate is; above 0
 * @group: whose figure it is, for the message
 * @dsr_out: (out): the rate; NaN below 10 events
 * @error: return location for an error
 *
 * Computes a directly standardised rate of events that one person can have
 * several of, such as admissions. A person's events come together, so each
 * frequency adds its variance times the square of the frequency.
 *
 * Errors: as pb_dsr_calculate(), and %PB_ERROR_BAD_INPUT for a frequency that is
 * not above zero.
 *
 * Source: Dobson et al (1991); Stukel et al (1994), *Statistics in Medicine*
 * 13(8), 781–791; measures.md, section 4.
 *
 * Returns: %TRUE if @dsr_out was set
 */
gboolean
pb_dsr_calculate_repeated (const double *people,
                           const double *frequencies,
                           guint         n_frequencies,
                           const double *populations,
                           const double *weights,
                           guint         n_bands,
                           double        multiplier,
                           const char   *group,
                           PbDsr        *dsr_out,
                           GError      **error)
{
  double sum_of_weights = 0;
  double weighted_rate = 0;
  double weighted_variance = 0;
  double variance;

  if (!check_bands (populations, weights, n_bands, multiplier, group, error))
    return FALSE;

  dsr_out->total_count = 0;
  dsr_out->total_population = 0;
  for (guint i = 0; i < n_bands; i++)
    {
      double share = weights[i] / populations[i];

      sum_of_weights += weights[i];
      dsr_out->total_population += populations[i];

      for (guint j = 0; j < n_frequencies; j++)
        {
          double n_people = people[j * n_bands + i];
          double times = frequencies[j];

          if (n_people < 0)
            return refuse (group, i, _("the count"), n_people, error);
          if (!(times > 0))
            return refuse (group, i, _("the number of events of one person"), times, error);
          if (isnan (n_people))
            continue;

          dsr_out->total_count += times * n_people;
          weighted_rate += times * n_people * share;
          weighted_variance += times * times * n_people * share * share;
        }
    }

  variance = weighted_variance / (sum_of_weights * sum_of_weights);
  dsr_out->rate = weighted_rate / sum_of_weights * multiplier;
  dsr_out->spread = multiplier * sqrt (variance / dsr_out->total_count);
  if (dsr_out->total_count < PB_LIMITS_EXACT_BELOW)
    dsr_out->rate = dsr_out->spread = NAN;

  return TRUE;
}

/**
 * pb_dsr_get_limits:
 * @dsr: a rate
 * @confidence: level, a fraction
 *
 * Byar's limits of the total count, carried over to the rate by the ratio of
 * their standard errors. They are never exact: below 10 events there is no rate.
 *
 * Source: Dobson et al (1991); measures.md, section 4.
 *
 * Returns: the limits [events per multiplier]; NaN where the rate is suppressed
 */
PbInterval
pb_dsr_get_limits (const PbDsr *dsr,
                   double       confidence)
{
  PbInterval count = pb_limits_byars (dsr->total_count, confidence);
  PbInterval limits;

  limits.lower = dsr->rate + dsr->spread * (count.lower - dsr->total_count);
  limits.upper = dsr->rate + dsr->spread * (count.upper - dsr->total_count);
  return limits;
}
