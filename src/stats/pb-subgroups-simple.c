#include "pb-subgroups.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The last and the first of the order. */
static void
find_ends (const PbSubgroups *groups,
           guint             *last_out,
           guint             *first_out)
{
  *last_out = *first_out = 0;

  for (guint i = 1; i < groups->n_groups; i++)
    {
      if (groups->orders[i] > groups->orders[*last_out])
        *last_out = i;
      if (groups->orders[i] < groups->orders[*first_out])
        *first_out = i;
    }
}

/* The highest or the lowest of the groups with an estimate, without @except; -1
 * where there is none. */
static int
find_extreme (const PbSubgroups *groups,
              gboolean           wants_highest,
              int                except)
{
  int found = -1;

  for (guint i = 0; i < groups->n_groups; i++)
    {
      double gain = found < 0 ? 1 : groups->estimates[i] - groups->estimates[found];

      if ((int) i == except || isnan (groups->estimates[i]))
        continue;
      if (found < 0 || (wants_highest ? gain > 0 : gain < 0))
        found = (int) i;
    }

  return found;
}

/* The first of the pair is the one that the difference is taken from. */
static gboolean
find_pair (const PbSubgroups *groups,
           guint             *first_out,
           guint             *second_out,
           GError           **error)
{
  int first;
  int second;

  if (groups->orders != NULL && groups->n_groups > 0)
    {
      find_ends (groups, groups->is_favourable ? first_out : second_out,
                 groups->is_favourable ? second_out : first_out);
      return TRUE;
    }

  if (groups->reference < 0)
    {
      first = find_extreme (groups, TRUE, -1);
      second = find_extreme (groups, FALSE, -1);
    }
  else if (groups->is_favourable)
    {
      first = groups->reference;
      second = find_extreme (groups, FALSE, groups->reference);
    }
  else
    {
      first = find_extreme (groups, TRUE, groups->reference);
      second = groups->reference;
    }

  if (first < 0 || second < 0)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA, _("There are no two groups with an estimate."));
      return FALSE;
    }

  *first_out = (guint) first;
  *second_out = (guint) second;
  return TRUE;
}

static double
get_se (const PbSubgroups *groups,
        guint              group)
{
  return groups->ses != NULL ? groups->ses[group] : NAN;
}

/**
 * pb_subgroups_difference:
 * @groups: one or more; an estimate may be missing here
 * @confidence: level, such as 0.95
 * @result_out: (out): first less second [indicator's unit]; NaN where one of
 *   the two is missing
 * @error: return location for an error
 *
 * Computes the difference between two groups. Ordered: the last less the first
 * where the indicator is favourable, else the reverse. Without an order: the
 * highest less the lowest; with a reference group, that less the lowest of the
 * others where the indicator is favourable, else the highest of the others
 * less that.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA where no two groups have an estimate.
 *
 * Source: Schlotheuber & Hosseinpoor (2022), *Int J Environ Res Public Health*
 * 19(6), 3697; measures.md, section 14.
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_subgroups_difference (const PbSubgroups  *groups,
                         double              confidence,
                         PbEstimate         *result_out,
                         GError            **error)
{
  guint first;
  guint second;

  if (!find_pair (groups, &first, &second, error))
    return FALSE;

  *result_out = pb_estimate_normal (groups->estimates[first] - groups->estimates[second],
                                    hypot (get_se (groups, first), get_se (groups, second)), confidence);
  return TRUE;
}

/**
 * pb_subgroups_ratio:
 * @groups: as pb_subgroups_difference()
 * @confidence: level, such as 0.95
 * @result_out: (out): first divided by second; its standard error is that of
 *   the logarithm; infinite where the second is 0
 * @error: return location for an error
 *
 * Computes the ratio of the two groups that pb_subgroups_difference() takes.
 * Limits are even on the scale of the logarithm; there are none for groups of
 * opposite signs.
 *
 * Errors, source: as pb_subgroups_difference().
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_subgroups_ratio (const PbSubgroups  *groups,
                    double              confidence,
                    PbEstimate         *result_out,
                    GError            **error)
{
  guint first;
  guint second;
  double ratio;
  double se;

  if (!find_pair (groups, &first, &second, error))
    return FALSE;

  ratio = groups->estimates[first] / groups->estimates[second];
  se = hypot (get_se (groups, first), ratio * get_se (groups, second)) / fabs (groups->estimates[second]) / ratio;
  *result_out = pb_estimate_ratio (ratio, isfinite (ratio) ? se : NAN, confidence);

  return TRUE;
}
