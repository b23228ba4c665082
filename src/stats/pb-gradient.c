#include "pb-gradient.h"

#include "pb-curve-private.h"
#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  double      unit;
  double     *ranks;
  double     *values;    /* fractions of the unit */
  double     *people;    /* whole persons */
  double     *weights;
  double     *steeps;
  PbCurveData data;
} Sample;

static void
clear_sample (Sample *sample)
{
  g_free (sample->ranks);
  g_free (sample->values);
  g_free (sample->people);
  g_free (sample->weights);
  g_free (sample->steeps);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, clear_sample)

static gboolean
check_values (const PbSubgroups  *groups,
              GError            **error)
{
  gboolean differ = FALSE;

  for (guint i = 0; i < groups->n_groups; i++)
    differ = differ || groups->estimates[i] != groups->estimates[0];

  if (!differ)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA,
                   _("All groups have the same estimate of %g: there is no gradient to fit."), groups->estimates[0]);
      return FALSE;
    }

  return TRUE;
}

/* Counts of events are whole numbers of whole people, as the peer takes them;
 * a logistic curve counts people twice, since the peer's weights do. */
static gboolean
fill_sample (const PbSubgroups *groups,
             gboolean           is_logistic,
             Sample            *sample)
{
  guint n = groups->n_groups;
  gboolean is_possible = TRUE;

  sample->unit = pb_curve_guess_unit (groups->estimates, n);
  sample->values = g_new (double, n);
  sample->people = g_new (double, n);
  sample->weights = g_new (double, n);
  sample->steeps = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      double people = groups->populations != NULL ? ceil (groups->populations[i]) : 1;
      double value = groups->estimates[i] / sample->unit;
      double events = rint (value * people);

      is_possible = is_possible && events >= 0 && events <= people;
      sample->people[i] = people;
      sample->weights[i] = is_logistic ? people * people : people;
      sample->values[i] = !is_logistic ? value : people > 0 ? events / people : 0;
    }

  sample->ranks = pb_subgroups_dup_ranks (groups->orders, sample->people, n);
  sample->data = (PbCurveData) { n, sample->ranks, sample->values, sample->weights, sample->people };

  return is_possible;
}

/* Errors that do not trust equal variances (HC1). The package that the figures
 * are compared with counts rows of weight 0 on one side only. */
static void
set_errors (PbCurve      *curve,
            const Sample *sample)
{
  double scores[3] = { 0 };
  double n = sample->data.n;
  double n_positive = 0;
  double factor;

  for (guint i = 0; i < sample->data.n; i++)
    {
      double rank = sample->ranks[i];
      double score = pb_curve_get_score (curve, &sample->data, sample->steeps, i);

      scores[0] += score * score;
      scores[1] += score * score * rank;
      scores[2] += score * score * rank * rank;
      n_positive += sample->weights[i] > 0;
    }

  factor = n / (n - 2) * (n_positive / n) * (n_positive / n);
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    scores[i] *= factor;

  pb_curve_set_errors (curve, &sample->data, sample->steeps, scores);
}

/**
 * pb_gradient_of_groups:
 * @groups: three or more, with an order; without populations each counts as
 *   one person, which leaves a logistic curve nothing to go by
 * @kind: the difference of the ends, or their ratio
 * @is_logistic: fit a logistic curve, as is usual for shares of people; else a
 *   line
 * @confidence: level, such as 0.95
 * @result_out: (out): the index; the standard error of the slope index is in
 *   parts of the scale found in the data, that of the ratio is of its
 *   logarithm. All NaN where the groups' estimates are no shares of people, or
 *   where a line's ratio meets values that are not positive.
 * @error: return location for an error
 *
 * Computes the slope or the relative index of inequality as the WHO's Health
 * Inequality Monitor does: a curve over the rank of each group's middle, read
 * at both ends. The scale is the smallest of 1, 100, 1000 to a million that
 * covers the largest estimate; people are rounded up. Limits come from how far
 * the groups lie off the curve, not from the errors of their estimates.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for fewer than three groups or equal
 * estimates; %PB_ERROR_BAD_INPUT names the group and its value.
 *
 * Source: Schlotheuber & Hosseinpoor (2022), *Int J Environ Res Public Health*
 * 19(6), 3697; measures.md, section 14.
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_gradient_of_groups (const PbSubgroups  *groups,
                       PbGradient          kind,
                       gboolean            is_logistic,
                       double              confidence,
                       PbEstimate         *result_out,
                       GError            **error)
{
  g_auto(Sample) sample = { 0 };
  PbCurve curve;

  if (!pb_subgroups_check (groups, FALSE, error) || !check_values (groups, error))
    return FALSE;

  *result_out = (PbEstimate) { NAN, NAN, NAN, NAN };
  if (!fill_sample (groups, is_logistic, &sample) || !pb_curve_fit (&sample.data, is_logistic, sample.steeps, &curve))
    return TRUE;

  set_errors (&curve, &sample);

  if (kind == PB_GRADIENT_SLOPE)
    *result_out = pb_curve_get_difference (&curve, sample.unit, confidence);
  else if (pb_curve_get_value (&curve, 0) > 0 && pb_curve_get_value (&curve, 1) > 0)
    *result_out = pb_curve_get_ratio_by_steps (&curve, confidence);

  return TRUE;
}
