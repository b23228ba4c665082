#include "pb-gradient.h"

#include "pb-curve-private.h"
#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
check_rows (const PbSampleRows  *rows,
            GError             **error)
{
  if (rows->n_rows < PB_SUBGROUPS_MIN)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA, _("There are %u rows; the measure takes %d or more."),
                   rows->n_rows, PB_SUBGROUPS_MIN);
      return FALSE;
    }

  for (guint i = 0; i < rows->n_rows; i++)
    {
      const char *what = !isfinite (rows->values[i])   ? _("a value")
                         : !isfinite (rows->orders[i]) ? _("a place in the order")
                                                       : _("a weight");
      double value = !isfinite (rows->values[i])   ? rows->values[i]
                     : !isfinite (rows->orders[i]) ? rows->orders[i]
                                                   : rows->weights[i];

      if (isfinite (rows->values[i]) && isfinite (rows->orders[i]) && rows->weights[i] > 0 &&
          isfinite (rows->weights[i]))
        continue;

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("Row %u has %s of %g. Every row needs a sound one."), i + 1,
                   what, value);
      return FALSE;
    }

  return TRUE;
}

static int
compare_designs (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const PbSampleRows *rows = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  guint strata[2] = { rows->strata != NULL ? rows->strata[first] : 0, rows->strata != NULL ? rows->strata[second] : 0 };
  guint units[2] = { rows->units != NULL ? rows->units[first] : first,
                     rows->units != NULL ? rows->units[second] : second };

  if (strata[0] != strata[1])
    return strata[0] < strata[1] ? -1 : 1;

  return (units[0] > units[1]) - (units[0] < units[1]);
}

static gboolean
is_same_stratum (const PbSampleRows *rows,
                 guint               first,
                 guint               second)
{
  return rows->strata == NULL || rows->strata[first] == rows->strata[second];
}

/* Adds what one stratum gives to the variance of the scores: its units'
 * totals, about their mean.  A unit alone in its stratum stands about the mean
 * of all, which is 0 for scores. */
static void
add_stratum (GArray *totals,
             double  scores[3])
{
  double n = totals->len;
  double means[2] = { 0 };
  double factor = n > 1 ? n / (n - 1) : 1;

  for (guint i = 0; n > 1 && i < totals->len; i++)
    {
      const double *total = &g_array_index (totals, double, 0) + 2 * i;

      means[0] += total[0] / n;
      means[1] += total[1] / n;
    }

  for (guint i = 0; i < totals->len; i++)
    {
      const double *total = &g_array_index (totals, double, 0) + 2 * i;
      double a = total[0] - means[0];
      double b = total[1] - means[1];

      scores[0] += factor * a * a;
      scores[1] += factor * a * b;
      scores[2] += factor * b * b;
    }
}

/* Taylor linearisation: between primary sampling units, within strata. */
static void
set_design_errors (PbCurve            *curve,
                   const PbSampleRows *rows,
                   const PbCurveData  *data,
                   const double       *steeps)
{
  g_autofree guint *sorted = g_new (guint, rows->n_rows);
  g_autoptr(GArray) totals = g_array_new (FALSE, FALSE, 2 * sizeof (double));
  double scores[3] = { 0 };

  for (guint i = 0; i < rows->n_rows; i++)
    sorted[i] = i;
  g_qsort_with_data (sorted, (int) rows->n_rows, sizeof *sorted, compare_designs, (gpointer) rows);

  for (guint i = 0; i < rows->n_rows; i++)
    {
      guint row = sorted[i];
      double score = pb_curve_get_score (curve, data, steeps, row);
      double pair[2] = { score, score * data->ranks[row] };

      if (i > 0 && !is_same_stratum (rows, sorted[i - 1], row))
        {
          add_stratum (totals, scores);
          g_array_set_size (totals, 0);
        }

      if (totals->len > 0 && compare_designs (&sorted[i - 1], &row, (gpointer) rows) == 0)
        {
          double *last = (double *) totals->data + 2 * (totals->len - 1);

          last[0] += pair[0];
          last[1] += pair[1];
        }
      else
        g_array_append_vals (totals, pair, 1);
    }
  add_stratum (totals, scores);

  pb_curve_set_errors (curve, data, steeps, scores);
}

/**
 * pb_gradient_of_rows:
 * @rows: the survey's rows and its design
 * @kind: the difference of the ends, or their ratio
 * @is_logistic: fit a logistic curve; else a line
 * @confidence: level, such as 0.95
 * @result_out: (out): as pb_gradient_of_groups(); all NaN where a logistic
 *   curve meets values outside its scale, or a line's ratio values that are
 *   not positive
 * @error: return location for an error
 *
 * Computes the slope or the relative index of inequality over people of a
 * survey: a weighted curve over the rank, where all of one place in the order
 * share the middle of their range, and errors from the design.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for fewer than three rows or equal
 * values; %PB_ERROR_BAD_INPUT names the row and its value.
 *
 * Source: Binder (1983), *International Statistical Review* 51(3), 279–292;
 * measures.md, section 14.
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_gradient_of_rows (const PbSampleRows  *rows,
                     PbGradient           kind,
                     gboolean             is_logistic,
                     double               confidence,
                     PbEstimate          *result_out,
                     GError             **error)
{
  g_autofree double *ranks = NULL;
  g_autofree double *values = g_new (double, rows->n_rows);
  g_autofree double *weights = g_new (double, rows->n_rows);
  g_autofree double *steeps = g_new (double, rows->n_rows);
  gboolean differ = FALSE;
  gboolean is_possible = TRUE;
  double total = 0;
  double unit;
  PbCurve curve;

  if (!check_rows (rows, error))
    return FALSE;

  unit = pb_curve_guess_unit (rows->values, rows->n_rows);
  for (guint i = 0; i < rows->n_rows; i++)
    {
      values[i] = rows->values[i] / unit;
      total += rows->weights[i];
      differ = differ || values[i] != values[0];
      is_possible = is_possible && (!is_logistic || (values[i] >= 0 && values[i] <= 1));
    }

  if (!differ)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA,
                   _("All rows have the same value of %g: there is no gradient to fit."), rows->values[0]);
      return FALSE;
    }

  ranks = pb_subgroups_dup_ranks (rows->orders, rows->weights, rows->n_rows);
  for (guint i = 0; i < rows->n_rows; i++)
    weights[i] = rows->weights[i] * rows->n_rows / total;

  PbCurveData data = { rows->n_rows, ranks, values, weights, NULL };

  *result_out = (PbEstimate) { NAN, NAN, NAN, NAN };
  if (!is_possible || !pb_curve_fit (&data, is_logistic, steeps, &curve))
    return TRUE;

  set_design_errors (&curve, rows, &data, steeps);

  if (kind == PB_GRADIENT_SLOPE)
    *result_out = pb_curve_get_difference (&curve, unit, confidence);
  else if (pb_curve_get_value (&curve, 0) > 0 && pb_curve_get_value (&curve, 1) > 0)
    *result_out = pb_curve_get_ratio (&curve, confidence);

  return TRUE;
}

/**
 * pb_concentration_of_rows:
 * @rows: the survey's rows and its design
 * @is_relative: relative to the mean; else in the indicator's unit
 * @confidence: level, such as 0.95
 * @result_out: (out): the index; NaN where the mean is 0
 * @error: return location for an error
 *
 * Computes a concentration index over people of a survey: the slope of the
 * line of twice the spread of ranks times the value, relative to the mean, and
 * its error from the design.
 *
 * Errors: as pb_gradient_of_rows(), but equal values are sound.
 *
 * Source: Kakwani, Wagstaff & van Doorslaer (1997), *Journal of Econometrics*
 * 77(1), 87–103; measures.md, section 14.
 *
 * Returns: %TRUE if @result_out was set
 */
gboolean
pb_concentration_of_rows (const PbSampleRows  *rows,
                          gboolean             is_relative,
                          double               confidence,
                          PbEstimate          *result_out,
                          GError             **error)
{
  g_autofree double *ranks = NULL;
  g_autofree double *heights = g_new (double, rows->n_rows);
  g_autofree double *steeps = g_new (double, rows->n_rows);
  double total = 0;
  double sum = 0;
  double spread = 0;
  PbCurve curve;

  if (!check_rows (rows, error))
    return FALSE;

  ranks = pb_subgroups_dup_ranks (rows->orders, rows->weights, rows->n_rows);
  for (guint i = 0; i < rows->n_rows; i++)
    {
      total += rows->weights[i];
      sum += rows->weights[i] * rows->values[i];
      spread += rows->weights[i] * (ranks[i] - 0.5) * (ranks[i] - 0.5);
    }
  for (guint i = 0; i < rows->n_rows; i++)
    heights[i] = 2 * spread / total * rows->values[i] / (is_relative ? sum / total : 1);

  PbCurveData data = { rows->n_rows, ranks, heights, rows->weights, NULL };

  *result_out = (PbEstimate) { NAN, NAN, NAN, NAN };
  if (!pb_curve_fit (&data, FALSE, steeps, &curve))
    return TRUE;

  set_design_errors (&curve, rows, &data, steeps);
  *result_out = pb_estimate_normal (curve.slope, sqrt (curve.var_slope), confidence);

  return TRUE;
}
