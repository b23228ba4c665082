#include "pb-slope-private.h"

#include "pb-parallel.h"
#include "pb-random.h"

#include <gsl/gsl_math.h>
#include <math.h>
#include <string.h>

/* How often limits are simulated to see how far they move. */
#define N_TIMES 10

typedef struct
{
  const PbSlope *slopes;
  const double  *confidences;
  guint          n_confidences;
  guint          n_repetitions;
  guint64        seed;
  PbRRandom     *r_random;   /* shared by all groups, so one thread only */
  PbSlopeLimits *limits;
} Simulation;

/* Puts the value of rank @wanted in its place between @left and @right, with
 * no larger one before it and no smaller one behind. */
static void
select_rank (double *values,
             guint   left,
             guint   right,
             guint   wanted)
{
  while (left < right)
    {
      double pivot = values[wanted];
      guint i = left;
      guint j = right;

      while (i <= j)
        {
          while (values[i] < pivot)
            i++;
          while (pivot < values[j])
            j--;
          if (i > j)
            break;

          double kept = values[i];

          values[i++] = values[j];
          values[j] = kept;
          if (j == 0)
            break;
          j--;
        }

      if (j < wanted)
        left = i;
      if (wanted < i)
        right = j;
    }
}

/* The order statistic at round (n × share), counted from 1; halves to even. */
static double
pick (double *values,
      guint   n,
      double  share)
{
  double position = CLAMP (rint (n * share), 1, n);

  select_rank (values, 0, n - 1, (guint) position - 1);
  return values[(guint) position - 1];
}

static void
draw (const PbSlope *slope,
      PbRandom      *random,
      PbRRandom     *r_random,
      double        *slope_out,
      double        *mean_out)
{
  gboolean comes_back = !slope->is_transformed && slope->value_type != PB_SLOPE_OTHER;

  *slope_out = 0;
  *mean_out = 0;

  for (guint i = 0; i < slope->n_groups; i++)
    {
      double value = slope->centres[i];

      /* As R: what cannot vary takes no number from the stream. */
      if (isfinite (value) && slope->errors[i] > 0)
        value += slope->errors[i] * (r_random != NULL ? pb_r_random_normal (r_random) : pb_random_normal (random));

      if (comes_back)
        value = pb_slope_from_scale (slope->value_type, value);

      *slope_out += slope->weights[i] * value;
      *mean_out += slope->shares[i] * value;
    }
}

static void
simulate_one (guint    number,
              gpointer data)
{
  Simulation *simulation = data;
  const PbSlope *slope = &simulation->slopes[number];
  guint n = simulation->n_repetitions;
  g_autofree double *siis = g_new (double, n);
  g_autofree double *riis = g_new (double, n);
  PbRandom random;

  pb_random_init (&random, simulation->seed, number);

  for (guint i = 0; i < n; i++)
    {
      double drawn;
      double mean;
      double start;
      double end;

      draw (slope, &random, simulation->r_random, &drawn, &mean);
      start = mean - drawn / 2;
      end = mean + drawn / 2;
      siis[i] = slope->is_transformed ? drawn : slope->multiplier * drawn;
      riis[i] = slope->multiplier < 0 ? start / end : end / start;
    }

  for (guint i = 0; i < simulation->n_confidences; i++)
    {
      PbSlopeLimits *limits = &simulation->limits[number * simulation->n_confidences + i];
      double upper = simulation->confidences[i] + (1 - simulation->confidences[i]) / 2;

      limits->sii_lower = pick (siis, n, 1 - upper);
      limits->sii_upper = pick (siis, n, upper);

      if (slope->is_transformed)
        {
          pb_slope_limits_from_slope (slope, limits->sii_lower, limits->sii_upper, limits);
          continue;
        }

      limits->rii_lower = pick (riis, n, 1 - upper);
      limits->rii_upper = pick (riis, n, upper);
    }
}

/**
 * pb_slope_simulate:
 * @slopes: (array length=n_slopes): fitted lines
 * @n_slopes: how many
 * @confidences: (array length=n_confidences): levels, such as 0.95
 * @n_confidences: how many
 * @n_repetitions: draws of each line, at least 1000; 100000 is usual
 * @seed: the same seed gives the same limits, whatever the machine
 * @limits_out: (out) (array length=n_slopes): the limits, all levels of the
 *   first line, then all of the second
 *
 * Computes limits of both indices by simulation, for lines that have no
 * closed form: each repetition draws every group's value on the scale of its
 * error, brings it back and fits the line again; the limits are order
 * statistics. Every line has a random stream of its own; all processors work.
 *
 * Source: measures.md, section 10.
 */
void
pb_slope_simulate (const PbSlope *slopes,
                   guint          n_slopes,
                   const double  *confidences,
                   guint          n_confidences,
                   guint          n_repetitions,
                   guint64        seed,
                   PbSlopeLimits *limits_out)
{
  Simulation simulation = { slopes, confidences, n_confidences, n_repetitions, seed, NULL, limits_out };

  pb_parallel_for (n_slopes, simulate_one, &simulation);
}

/**
 * pb_slope_simulate_as_r:
 * @slopes: (array length=n_slopes): fitted lines, in the order in which R takes
 *   their areas
 * @n_slopes: how many
 * @confidences: (array length=n_confidences): levels, such as 0.95
 * @n_confidences: how many
 * @n_repetitions: draws of each line
 * @seed: as given to set.seed()
 * @limits_out: (out) (array length=n_slopes): as pb_slope_simulate()
 *
 * Computes the limits that PHEindicatormethods gives after set.seed(), draw by
 * draw: one stream goes through all areas.
 *
 * Source: measures.md, section 10.
 */
void
pb_slope_simulate_as_r (const PbSlope *slopes,
                        guint          n_slopes,
                        const double  *confidences,
                        guint          n_confidences,
                        guint          n_repetitions,
                        guint32        seed,
                        PbSlopeLimits *limits_out)
{
  PbRRandom random;
  Simulation simulation = { slopes, confidences, n_confidences, n_repetitions, seed, &random, limits_out };

  pb_r_random_init (&random, seed);
  for (guint i = 0; i < n_slopes; i++)
    simulate_one (i, &simulation);
}

/**
 * pb_slope_find_reliability:
 * @slopes: (array length=n_slopes): fitted lines
 * @n_slopes: how many
 * @confidences: (array length=n_confidences): levels, such as 0.95
 * @n_confidences: how many
 * @n_repetitions: draws of each line, ten times over
 * @seed: of the first time; each other time has its own
 * @reliability_out: (out) (array length=n_slopes): for all levels of the first
 *   line, then all of the second, the mean absolute difference of both limits
 *   of the second to the tenth time from those of the first
 *
 * Finds how far limits would move if they were simulated again: what is below
 * the last printed digit does no harm.
 *
 * Source: measures.md, section 10.
 */
void
pb_slope_find_reliability (const PbSlope      *slopes,
                           guint               n_slopes,
                           const double       *confidences,
                           guint               n_confidences,
                           guint               n_repetitions,
                           guint64             seed,
                           PbSlopeReliability *reliability_out)
{
  guint n = n_slopes * n_confidences;
  g_autofree PbSlopeLimits *first = g_new0 (PbSlopeLimits, MAX (n, 1));
  g_autofree PbSlopeLimits *again = g_new0 (PbSlopeLimits, MAX (n, 1));

  pb_slope_simulate (slopes, n_slopes, confidences, n_confidences, n_repetitions, seed, first);
  for (guint i = 0; i < n; i++)
    reliability_out[i] = (PbSlopeReliability) { 0, 0 };

  for (guint time = 1; time < N_TIMES; time++)
    {
      pb_slope_simulate (slopes, n_slopes, confidences, n_confidences, n_repetitions, seed + time, again);

      for (guint i = 0; i < n; i++)
        {
          reliability_out[i].sii += (fabs (again[i].sii_lower - first[i].sii_lower) +
                                     fabs (again[i].sii_upper - first[i].sii_upper)) / 2 / (N_TIMES - 1);
          reliability_out[i].rii += (fabs (again[i].rii_lower - first[i].rii_lower) +
                                     fabs (again[i].rii_upper - first[i].rii_upper)) / 2 / (N_TIMES - 1);
        }
    }
}
