#include "pb-spc-private.h"

#include "pb-distribution.h"
#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Limits lie so many mean moving ranges from the mean: 3 / 1.128. */
#define LIMIT 2.66

/* A moving range this many times the mean of all is an outlier among them: D4. */
#define SCREEN 3.267

static double
mean_of_ranges (const double *ranges,
                guint         n,
                gboolean      screens_outliers)
{
  double mean = pb_mean_present (ranges, n);
  g_autofree double *kept = NULL;

  if (!screens_outliers)
    return mean;

  kept = g_new (double, n);
  for (guint i = 0; i < n; i++)
    kept[i] = ranges[i] < SCREEN * mean ? ranges[i] : NAN;

  return pb_mean_present (kept, n);
}

/* A constant series has ranges of 0, all of which the screen takes out. */
static gboolean
is_constant (const double *values,
             guint         n)
{
  double first = NAN;
  guint n_present = 0;

  for (guint i = 0; i < n; i++)
    {
      if (isnan (values[i]))
        continue;
      if (n_present++ == 0)
        first = values[i];
      else if (values[i] != first)
        return FALSE;
    }

  return n_present > 1;
}

/* Returns the mean moving range, from which the limits are taken. */
static double
fill_limits (const double       *values,
             const PbSpcOptions *options,
             PbSpcSegment       *segment)
{
  const double *own = values + segment->first;
  guint n = options->n_fixed > 0 ? MIN (options->n_fixed, segment->n_points) : segment->n_points;
  g_autofree double *ranges = g_new (double, n);
  double range;

  ranges[0] = NAN;
  for (guint i = 1; i < n; i++)
    ranges[i] = fabs (own[i] - own[i - 1]);

  range = mean_of_ranges (ranges, n, options->screens_outliers);
  if (isnan (range) && !options->follows_peer && is_constant (own, n))
    range = 0;

  segment->mean = pb_mean_present (own, n);
  segment->lower = segment->mean - LIMIT * range;
  segment->upper = segment->mean + LIMIT * range;
  segment->is_short = segment->n_points < PB_SPC_FEWEST_POINTS;

  return range;
}

static void
place_points (const double       *values,
              const PbSpcSegment *segment,
              double              range,
              PbSpcPoint         *points)
{
  double near = 2 * (LIMIT / 3) * range;

  for (guint i = segment->first; i < segment->first + segment->n_points; i++)
    {
      double y = values[i];
      PbSpcPoint *point = &points[i];

      point->is_missing = isnan (y);
      point->side = (y > segment->mean) - (y < segment->mean);
      point->is_outside = y > segment->upper || y < segment->lower;
      point->is_near = !point->is_outside && (y < segment->mean - near || y > segment->mean + near);
    }
}

static PbSpcVariation
judge_rule (PbSpcRule      rule,
            PbSpcDirection direction)
{
  gboolean is_high = rule == PB_SPC_ABOVE_LIMIT || rule == PB_SPC_RISING || rule == PB_SPC_TWO_IN_THREE_ABOVE ||
                     rule == PB_SPC_RUN_ABOVE;

  if (rule == PB_SPC_COMMON_CAUSE)
    return PB_SPC_VARIATION_COMMON_CAUSE;
  if (direction == PB_SPC_NEUTRAL)
    return is_high ? PB_SPC_VARIATION_NEUTRAL_HIGH : PB_SPC_VARIATION_NEUTRAL_LOW;

  return is_high == (direction == PB_SPC_INCREASE_IS_GOOD) ? PB_SPC_VARIATION_IMPROVEMENT
                                                           : PB_SPC_VARIATION_CONCERN;
}

static PbSpcAssurance
judge_target (const PbSpcSegment *segment,
              double              target,
              const PbSpcOptions *options)
{
  gboolean is_increase = options->direction == PB_SPC_INCREASE_IS_GOOD;

  if (isnan (target) || options->direction == PB_SPC_NEUTRAL)
    return PB_SPC_ASSURANCE_NONE;
  if (isnan (segment->upper) && !options->follows_peer)
    return PB_SPC_ASSURANCE_NONE;

  if (target > segment->upper)
    return is_increase ? PB_SPC_ASSURANCE_CONSISTENT_FAIL : PB_SPC_ASSURANCE_CONSISTENT_PASS;
  if (target < segment->lower)
    return is_increase ? PB_SPC_ASSURANCE_CONSISTENT_PASS : PB_SPC_ASSURANCE_CONSISTENT_FAIL;

  return PB_SPC_ASSURANCE_INCONSISTENT;
}

static gboolean
check_options (const PbSpcOptions *options,
               guint               n_points,
               GError            **error)
{
  if (n_points == 0)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA, _("There is no point to chart."));
      return FALSE;
    }

  if (options->n_fixed > 0 && options->n_fixed < PB_SPC_MIN_FIXED)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("Limits fixed after %u points are not steady enough. Take %u or more."), options->n_fixed,
                   PB_SPC_MIN_FIXED);
      return FALSE;
    }

  if (options->run_length < 3)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("A run of %u points says nothing. Its length is 6, 7 or 8 by the rules in use, and at least 3."),
                   options->run_length);
      return FALSE;
    }

  return TRUE;
}

static guint
part_into_segments (const gboolean *starts,
                    guint           n_points,
                    PbSpcPoint     *points,
                    PbSpcSegment   *segments)
{
  guint n_segments = 0;

  for (guint i = 0; i < n_points; i++)
    {
      if (i == 0 || (starts != NULL && starts[i]))
        segments[n_segments++] = (PbSpcSegment) { .first = i };

      points[i] = (PbSpcPoint) { .segment = n_segments - 1 };
      segments[n_segments - 1].n_points++;
    }

  return n_segments;
}

/**
 * pb_spc_calculate:
 * @values: (array length=n_points): by date, at even steps [any unit]; NaN where
 *   missing: never a point, and its neighbours have no moving range
 * @starts: (array length=n_points) (nullable): where the limits start anew
 * @n_points: number of points, at least 1
 * @target: what is to be reached [unit of the values]; NaN for none
 * @options: the rules' settings
 * @points_out: (array length=n_points) (out): what each point says
 * @segments_out: (array length=n_points) (out): mean, limits and icons of each
 *   stretch between new starts; room for @n_points of them
 * @n_segments_out: (out): how many there are
 * @error: return location for an error
 *
 * An XmR chart by the national rules. The mean and the mean moving range of a
 * segment give its limits, the lower of which may be below zero. A point is a
 * special cause where it is outside them; in a run of rises or falls; near a
 * limit, with another of three on the same side; or in a run on one side of the
 * mean. All points of a run are marked. A segment has limits from two points
 * on, and steady ones from %PB_SPC_FEWEST_POINTS.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for no points, %PB_ERROR_BAD_INPUT for
 * limits fixed on fewer than %PB_SPC_MIN_FIXED or runs shorter than 3.
 *
 * Source: NHS England, *Making data count*; Provost & Murray (2011), *The health
 * care data guide*; measures.md, section 13.
 *
 * Returns: %TRUE if the results were set
 */
gboolean
pb_spc_calculate (const double       *values,
                  const gboolean     *starts,
                  guint               n_points,
                  double              target,
                  const PbSpcOptions *options,
                  PbSpcPoint         *points_out,
                  PbSpcSegment       *segments_out,
                  guint              *n_segments_out,
                  GError            **error)
{
  guint n_segments;

  if (!check_options (options, n_points, error))
    return FALSE;

  n_segments = part_into_segments (starts, n_points, points_out, segments_out);
  for (guint i = 0; i < n_segments; i++)
    {
      PbSpcSegment *segment = &segments_out[i];
      double range = fill_limits (values, options, segment);

      place_points (values, segment, range, points_out);
      pb_spc_apply_rules (values + segment->first, segment->n_points, options->run_length,
                          points_out + segment->first);

      for (guint j = segment->first; j < segment->first + segment->n_points; j++)
        points_out[j].variation = judge_rule (points_out[j].rule, options->direction);

      segment->variation = points_out[segment->first + segment->n_points - 1].variation;
    }

  segments_out[n_segments - 1].assurance = judge_target (&segments_out[n_segments - 1], target, options);
  *n_segments_out = n_segments;
  return TRUE;
}
