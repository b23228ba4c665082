#include "pb-subgroups.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  double mean;
  double gap;         /* from the average to the reference group; 0 where it points the wrong way */
  double fraction_se; /* of gap / mean as a fraction; NaN without populations */
} Attributable;

/* The end of the order, whatever the flag; without an order the best group. */
static guint
find_reference (const PbSubgroups *groups)
{
  guint last = 0;

  if (groups->orders == NULL)
    return pb_subgroups_find_best (groups);

  for (guint i = 1; i < groups->n_groups; i++)
    if (groups->orders[i] > groups->orders[last])
      last = i;

  return last;
}

/* Walter's formula for the two-by-two table of the reference group and the
 * rest: a and c have the condition, b and d have not. */
static double
find_fraction_se (const PbSubgroups *groups,
                  guint              reference,
                  double             mean)
{
  double total = 0;
  double people = groups->populations[reference];
  double c = groups->estimates[reference] / groups->scale * people;
  double d = people - c;
  double a;
  double b;

  for (guint i = 0; i < groups->n_groups; i++)
    total += groups->populations[i];

  a = mean / groups->scale * total - c;
  b = total - a - people;

  return sqrt (c * total * (a * d * (total - c) + b * c * c) / (pow (a + c, 3) * pow (c + d, 3)));
}

static gboolean
find_attributable (const PbSubgroups  *groups,
                   Attributable       *result_out,
                   GError            **error)
{
  guint reference;

  if (!pb_subgroups_check (groups, FALSE, error))
    return FALSE;

  result_out->mean = pb_subgroups_get_mean (groups);
  if (isnan (result_out->mean))
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                           _("The measure needs the population of every group, or the setting’s average."));
      return FALSE;
    }

  reference = find_reference (groups);
  result_out->gap = groups->estimates[reference] - result_out->mean;
  if (groups->is_favourable ? result_out->gap < 0 : result_out->gap > 0)
    result_out->gap = 0;
  result_out->fraction_se =
    groups->populations != NULL ? find_fraction_se (groups, reference, result_out->mean) : NAN;

  return TRUE;
}

/**
 * pb_subgroups_attributable_risk:
 * @groups: three or more
 * @confidence: level, such as 0.95
 * @result_out: (out): how far the average is from the reference group's
 *   estimate [indicator's unit]; negative for adverse indicators
 * @error: return location for an error
 *
 * Computes the population attributable risk. The reference group is the last
 * of the order, or the best of groups without one; a change for the worse
 * counts as none. Limits need populations.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for fewer than three groups;
 * %PB_ERROR_BAD_INPUT names the group and its value.
 *
 * Source: Walter (1978), *International Journal of Epidemiology* 7(2),
 * 175–182; measures.md, section 14.
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_subgroups_attributable_risk (const PbSubgroups  *groups,
                                double              confidence,
                                PbEstimate         *result_out,
                                GError            **error)
{
  Attributable found;

  if (!find_attributable (groups, &found, error))
    return FALSE;

  *result_out = pb_estimate_normal (found.gap, fabs (found.mean) * found.fraction_se, confidence);
  return TRUE;
}

/**
 * pb_subgroups_attributable_fraction:
 * @groups: three or more
 * @confidence: level, such as 0.95
 * @as_healthequal: leave the standard error a fraction, as healthequal 1.0.1
 *   does: limits are then a hundred times too narrow
 * @result_out: (out): the attributable risk as a share of the average [%]
 * @error: return location for an error
 *
 * Computes the population attributable fraction.
 *
 * Errors, source: as pb_subgroups_attributable_risk().
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_subgroups_attributable_fraction (const PbSubgroups  *groups,
                                    double              confidence,
                                    gboolean            as_healthequal,
                                    PbEstimate         *result_out,
                                    GError            **error)
{
  Attributable found;
  double unit = as_healthequal ? 1 : 100;

  if (!find_attributable (groups, &found, error))
    return FALSE;

  *result_out = pb_estimate_normal (100 * found.gap / found.mean, unit * found.fraction_se, confidence);
  return TRUE;
}
