#include "pb-measure-sii-private.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>

void
pb_sii_call_clear (PbSiiCall *call)
{
  g_free (call->confidences);
  g_free (call->quantiles);
  g_free (call->populations);
  g_free (call->values);
  g_free (call->ses);
  g_free (call->lowers);
  g_free (call->uppers);
}

/* %TRUE with %NULL where nothing stands in the column. */
static gboolean
read_optional (PbSiiCall   *call,
               const char  *column,
               double     **numbers_out,
               GError     **error)
{
  guint n_rows = pb_measure_case_get_n_rows (call->in);
  g_autofree double *numbers = pb_measure_case_dup_numbers (call->in, column, error);

  if (numbers == NULL)
    return FALSE;

  for (guint i = 0; i < n_rows; i++)
    if (!isnan (numbers[i]))
      {
        *numbers_out = g_steal_pointer (&numbers);
        break;
      }

  return TRUE;
}

/* A proportion may come as a count instead. */
static gboolean
read_values (PbSiiCall  *call,
             GError    **error)
{
  guint n_rows = pb_measure_case_get_n_rows (call->in);
  g_autofree double *counts = NULL;

  if (!read_optional (call, "value", &call->values, error))
    return FALSE;
  if (call->values != NULL)
    return TRUE;

  if (!read_optional (call, "x", &counts, error))
    return FALSE;
  if (counts == NULL || call->value_type != PB_SLOPE_PROPORTION)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                           _("The slope index needs the column value; for a proportion (value_type 2) x will do."));
      return FALSE;
    }

  call->values = g_new (double, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      if (counts[i] <= 0)
        {
          g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                       _("Line %u, key “%s”: a count x of %g. Every group of a proportion needs one"
                         " above 0."),
                       (guint) pb_measure_case_get_line (call->in, i), pb_measure_case_get_text (call->in, i, "key"), counts[i]);
          return FALSE;
        }
      call->values[i] = counts[i] / call->populations[i];
    }

  return TRUE;
}

static gboolean
read_options (PbSiiCall  *call,
              GError    **error)
{
  double value_type;
  double transform;
  double text;

  if (!pb_measure_case_get_option (call->in, "value_type", 0, &value_type, error) ||
      !pb_measure_case_get_option (call->in, "transform", 0, &transform, error) ||
      !pb_measure_case_get_option (call->in, "quantile_text", 0, &text, error) ||
      !pb_measure_case_get_option (call->in, "multiplier", 1, &call->multiplier, error))
    return FALSE;

  if (value_type != 0 && value_type != 1 && value_type != 2)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("A value_type of %g: it is 0 (other), 1 (rate) or 2 (proportion)."),
                   value_type);
      return FALSE;
    }

  call->value_type = (PbSlopeValue) value_type;
  call->is_transformed = transform != 0;
  call->sorts_as_text = text != 0;
  call->confidences = pb_measure_case_dup_confidences (call->in, &call->n_confidences, error);

  return call->confidences != NULL;
}

static gboolean
count_quantiles (PbSiiCall  *call,
                 GError    **error)
{
  g_autoptr(GPtrArray) quantiles = pb_measure_case_group (call->in, "quantile");

  call->n_quantiles = quantiles->len;
  if (call->n_quantiles >= PB_SLOPE_MIN_GROUPS && call->n_quantiles <= PB_SLOPE_MAX_GROUPS)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA, _("There are %u quantiles; the slope index takes %d to %d."),
               call->n_quantiles, PB_SLOPE_MIN_GROUPS, PB_SLOPE_MAX_GROUPS);
  return FALSE;
}

gboolean
pb_sii_call_read (PbSiiCall  *call,
                  GError    **error)
{
  guint n_rows = pb_measure_case_get_n_rows (call->in);

  if (!read_options (call, error) || !count_quantiles (call, error))
    return FALSE;

  call->populations = pb_measure_case_dup_numbers (call->in, "population", error);
  call->quantiles = call->populations == NULL ? NULL
                    : call->sorts_as_text     ? g_new0 (double, n_rows)
                                              : pb_measure_case_dup_numbers (call->in, "quantile", error);

  return call->quantiles != NULL && read_values (call, error) &&
         read_optional (call, "se", &call->ses, error) &&
         read_optional (call, "lower_cl", &call->lowers, error) &&
         read_optional (call, "upper_cl", &call->uppers, error);
}
