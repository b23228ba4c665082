#include "pb-concentration.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The groups as the regression sees them. */
typedef struct
{
  guint   n;
  double *values;    /* between the bounds, where there are any */
  double *weights;   /* people, or 1 */
  double *ranks;
} Sample;

static void
clear_sample (Sample *sample)
{
  g_free (sample->values);
  g_free (sample->weights);
  g_free (sample->ranks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, clear_sample)

static gboolean
check_bounds (const PbSubgroups  *groups,
              PbConcentration     kind,
              double              least,
              double              most,
              GError            **error)
{
  gboolean needs_bounds = kind == PB_CONCENTRATION_WAGSTAFF || kind == PB_CONCENTRATION_ERREYGERS;

  if (isnan (least) && isnan (most) && !needs_bounds)
    return TRUE;

  if (!(least < most) || isinf (least) || isinf (most))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("The bounds are %g and %g. A bounded indicator has a least value below its greatest."), least, most);
      return FALSE;
    }

  for (guint i = 0; i < groups->n_groups; i++)
    if (groups->estimates[i] < least || groups->estimates[i] > most)
      {
        g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                     _("Group %u has an estimate of %g, outside the bounds %g and %g."), i + 1, groups->estimates[i],
                     least, most);
        return FALSE;
      }

  return TRUE;
}

static void
fill_sample (const PbSubgroups *groups,
             double             least,
             double             most,
             Sample            *sample)
{
  sample->n = groups->n_groups;
  sample->values = g_new (double, sample->n);
  sample->weights = g_new (double, sample->n);

  for (guint i = 0; i < sample->n; i++)
    {
      double value = groups->estimates[i];

      sample->values[i] = isnan (least) ? value : (value - least) / (most - least);
      sample->weights[i] = groups->populations != NULL ? groups->populations[i] : 1;
    }
  sample->ranks = pb_subgroups_dup_ranks (groups->orders, sample->weights, sample->n);
}

/* The relative index is the slope of a weighted line of 2 v y / mean on the
 * rank; its error is that of the slope.  The mean rank is one half. */
static void
find_relative_index (const Sample *sample,
                     double       *mean_out,
                     double       *index_out,
                     double       *se_out)
{
  double total = 0;
  double sum = 0;
  double spread = 0;
  double covariance = 0;
  double scatter = 0;
  double mean;

  for (guint i = 0; i < sample->n; i++)
    {
      total += sample->weights[i];
      sum += sample->weights[i] * sample->values[i];
    }
  mean = sum / total;

  for (guint i = 0; i < sample->n; i++)
    {
      double share = sample->weights[i] / total;
      double distance = sample->ranks[i] - 0.5;

      spread += share * distance * distance;
      covariance += share * (sample->values[i] - mean) * distance;
    }

  *mean_out = mean;
  *index_out = 2 * covariance / mean;

  for (guint i = 0; i < sample->n; i++)
    {
      double height = 2 * spread * sample->values[i] / mean;
      double fitted = 2 * spread + *index_out * (sample->ranks[i] - 0.5);

      scatter += sample->weights[i] * (height - fitted) * (height - fitted);
    }
  *se_out = sqrt (scatter / (sample->n - 2) / (spread * total));
}

/**
 * pb_concentration_index:
 * @groups: three or more, with an order; without populations each counts as one
 * @kind: which of the indices
 * @least: the indicator's lower bound [indicator's unit]; NaN for none
 * @most: its upper bound [indicator's unit]; NaN for none
 * @confidence: level, such as 0.95
 * @result_out: (out): the index: from -1 to 1, or in the indicator's unit for
 *   the absolute one; in parts of the range between the bounds where given
 * @error: return location for an error
 *
 * Computes a concentration index: twice the covariance of the indicator and
 * the rank in the order, relative to the mean but for the absolute one.
 * Positive means gathered among the most advantaged. Limits come from how far
 * the groups lie off a line, not from the errors of their estimates.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for fewer than three groups;
 * %PB_ERROR_BAD_INPUT names the group and its value, or the bounds.
 *
 * Source: Kakwani, Wagstaff & van Doorslaer (1997), *Journal of Econometrics*
 * 77(1), 87–103; Wagstaff (2005), *Health Economics* 14(4), 429–432; Erreygers
 * (2009), *Journal of Health Economics* 28(2), 504–515; measures.md, section 14.
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_concentration_index (const PbSubgroups  *groups,
                        PbConcentration     kind,
                        double              least,
                        double              most,
                        double              confidence,
                        PbEstimate         *result_out,
                        GError            **error)
{
  g_auto(Sample) sample = { 0 };
  double factor = 1;
  double mean;
  double index;
  double se;

  if (!pb_subgroups_check (groups, FALSE, error) || !check_bounds (groups, kind, least, most, error))
    return FALSE;

  fill_sample (groups, least, most, &sample);
  find_relative_index (&sample, &mean, &index, &se);

  switch (kind)
    {
    case PB_CONCENTRATION_ABSOLUTE:
      factor = mean;
      break;

    case PB_CONCENTRATION_WAGSTAFF:
      factor = 1 / (1 - mean);
      break;

    case PB_CONCENTRATION_ERREYGERS:
      factor = 4 * mean;
      break;

    case PB_CONCENTRATION_RELATIVE:
    default:
      break;
    }

  *result_out = pb_estimate_normal (factor * index, fabs (factor) * se, confidence);
  return TRUE;
}
