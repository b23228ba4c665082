#include "pb-dispersion-private.h"

#include "pb-random.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>

/* Draws outside the scale are drawn again, as often as this; a group that
 * never falls inside leaves no limits. */
#define MAX_DRAWS 10000

typedef struct
{
  gboolean  is_r_stream;
  PbRandom  own;
  PbRRandom r;
} Stream;

static double
draw_normal (Stream *stream)
{
  return stream->is_r_stream ? pb_r_random_normal (&stream->r) : pb_random_normal (&stream->own);
}

/* A percentage lies from 0 to 100, any other indicator above 0. */
static gboolean
is_possible (double value,
             double scale)
{
  return scale == 100 ? value >= 0 && value <= 100 : value > 0;
}

static gboolean
draw_values (const PbSubgroups *groups,
             Stream            *stream,
             double            *values)
{
  for (guint i = 0; i < groups->n_groups; i++)
    {
      guint n_draws = 0;

      do
        {
          /* As R: what cannot vary takes no number from the stream. */
          values[i] = groups->estimates[i];
          if (groups->ses[i] > 0)
            values[i] += groups->ses[i] * draw_normal (stream);
          n_draws++;
        }
      while (!is_possible (values[i], groups->scale) && n_draws < MAX_DRAWS && groups->ses[i] > 0);

      if (!is_possible (values[i], groups->scale))
        return FALSE;
    }

  return TRUE;
}

/* Between the two nearest draws (type 7 of Hyndman & Fan); moves the draws. */
static double
find_percentile (double *draws,
                 guint   n,
                 double  share)
{
  double position = (n - 1) * share;
  guint below = (guint) floor (position);
  double value = gsl_stats_select (draws, 1, n, below);
  double next = below + 1 < n ? draws[below + 1] : value;

  /* What lies behind the selected rank is no smaller, but in no order. */
  for (guint i = below + 2; i < n; i++)
    next = MIN (next, draws[i]);

  return value + (position - below) * (next - value);
}

static gboolean
is_wanted (const PbDispersionDraws *draws,
           PbDispersion             measure)
{
  return draws->measures == 0 || (draws->measures & 1u << measure) != 0;
}

static gboolean
has_errors (const PbSubgroups *groups)
{
  if (groups->ses == NULL || isnan (groups->scale))
    return FALSE;

  for (guint i = 0; i < groups->n_groups; i++)
    if (!(groups->ses[i] >= 0) || isinf (groups->ses[i]))
      return FALSE;

  return TRUE;
}

/* Every draw gives one figure of every measure that is wanted. */
static gboolean
fill_figures (const PbSubgroups       *groups,
              const PbDispersionDraws *draws,
              const double            *shares,
              double                  *figures[PB_N_DISPERSIONS])
{
  g_autofree double *values = g_new (double, groups->n_groups);
  double fixed_mean = pb_subgroups_get_mean (groups);
  Stream stream = { .is_r_stream = draws->is_r_stream };

  if (draws->is_r_stream)
    pb_r_random_init (&stream.r, (guint32) draws->seed);
  else
    pb_random_init (&stream.own, draws->seed, 0);

  for (guint i = 0; i < draws->n_repetitions; i++)
    {
      double mean = shares != NULL ? 0 : groups->setting_average;

      if (!draw_values (groups, &stream, values))
        return FALSE;
      for (guint j = 0; shares != NULL && j < groups->n_groups; j++)
        mean += shares[j] * values[j];

      for (guint j = 0; j < PB_N_DISPERSIONS; j++)
        {
          gboolean keeps = j == PB_DISPERSION_IDISW && draws->keeps_idisw_mean;

          if (!is_wanted (draws, j))
            continue;
          figures[j][i] = pb_dispersion_measure (j, values, shares, groups->n_groups, keeps ? fixed_mean : mean,
                                                 groups->is_favourable, groups->reference);
        }
    }

  return TRUE;
}

/**
 * pb_dispersion_simulate:
 * @groups: three or more, all their standard errors and a scale
 * @draws: how to draw
 * @limits_out: (out): lower and upper 95% limit of each measure, in its unit;
 *   NaN for what the groups do not allow and what is not wanted
 *
 * Computes limits by simulation: each repetition draws every group's estimate
 * from a normal distribution that keeps to the scale, and measures again, with
 * the average and the best group of the draw. Limits are the 2.5 and 97.5
 * percentiles, always 95%.
 *
 * Source: measures.md, section 14.
 */
void
pb_dispersion_simulate (const PbSubgroups       *groups,
                        const PbDispersionDraws *draws,
                        double                   limits_out[PB_N_DISPERSIONS][2])
{
  double *figures[PB_N_DISPERSIONS];
  g_autofree double *shares = groups->populations != NULL ? pb_subgroups_dup_shares (groups) : NULL;
  gboolean is_drawn;

  for (guint i = 0; i < PB_N_DISPERSIONS; i++)
    limits_out[i][0] = limits_out[i][1] = NAN;

  if (!has_errors (groups))
    return;

  for (guint i = 0; i < PB_N_DISPERSIONS; i++)
    figures[i] = g_new (double, draws->n_repetitions);
  is_drawn = fill_figures (groups, draws, shares, figures);

  for (guint i = 0; i < PB_N_DISPERSIONS; i++)
    {
      if (is_drawn && is_wanted (draws, i) && !isnan (figures[i][0]))
        {
          limits_out[i][0] = find_percentile (figures[i], draws->n_repetitions, 0.025);
          limits_out[i][1] = find_percentile (figures[i], draws->n_repetitions, 0.975);
        }
      g_free (figures[i]);
    }
}
