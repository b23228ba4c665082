#include "pb-measure-levels.h"

#include "pb-proportion.h"

#include <math.h>

/* Proportions and rates differ in their function alone. */
typedef gboolean (*Calculate) (double n_events, double base, double multiplier, double confidence, const char *group,
                               PbEstimate *estimate_out, GError **error);

typedef struct
{
  PbMeasureCase  *in;
  const char     *measure;
  Calculate       calculate;
  double          multiplier;
  gboolean        is_grouped;
  double         *numerators;
  double         *denominators;
  PbMeasureLevel *levels;
  guint           n_levels;
} Call;

static void
clear_call (Call *call)
{
  g_free (call->numerators);
  g_free (call->denominators);
  g_free (call->levels);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, clear_call)

static gboolean
read_call (Call    *call,
           double   multiplier,
           GError **error)
{
  double grouped;

  if (!pb_measure_case_get_option (call->in, "multiplier", multiplier, &call->multiplier, error) ||
      !pb_measure_case_get_option (call->in, "grouped", 0, &grouped, error))
    return FALSE;

  call->is_grouped = grouped != 0;
  call->levels = pb_measure_case_dup_levels (call->in, &call->n_levels, error);
  call->numerators = call->levels != NULL ? pb_measure_case_dup_numbers (call->in, "x", error) : NULL;
  call->denominators = call->numerators != NULL ? pb_measure_case_dup_numbers (call->in, "n", error) : NULL;

  return call->denominators != NULL;
}

/* Each row by itself, before any is summed: two wrongs do not make a right. */
static gboolean
check_rows (Call    *call,
            GError **error)
{
  for (guint i = 0; i < pb_measure_case_get_n_rows (call->in); i++)
    {
      g_autofree char *place = pb_measure_case_dup_place (call->in, i);
      PbEstimate estimate;

      if (!call->calculate (call->numerators[i], call->denominators[i], call->multiplier, 0.95, place, &estimate, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_result (Call                  *call,
            PbMeasureSink         *out,
            const char            *key,
            const PbMeasureLevel  *level,
            double                 numerator,
            double                 denominator,
            GError               **error)
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;
  PbEstimate estimate;

  if (!call->calculate (numerator, denominator, call->multiplier, level->fraction, key, &estimate, error))
    return FALSE;

  row.key = key;
  row.measure = call->measure;
  row.conf = level->as_given;
  row.text = call->calculate == pb_rate ? pb_limits_count_method (numerator) : "Wilson";
  row.status = isnan (estimate.estimate) ? PB_MEASURE_NA : PB_MEASURE_OK;
  if (row.status == PB_MEASURE_OK)
    {
      row.estimate = estimate.estimate;
      row.lower = estimate.lower;
      row.upper = estimate.upper;
    }

  pb_measure_sink_add (out, &row);
  return TRUE;
}

/* A missing part makes the sum missing. */
static gboolean
add_groups (Call                  *call,
            PbMeasureSink         *out,
            GPtrArray             *groups,
            const PbMeasureLevel  *level,
            GError               **error)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const PbMeasureGroup *group = g_ptr_array_index (groups, i);
      double numerator = 0;
      double denominator = 0;

      for (guint j = 0; j < group->n_rows; j++)
        {
          numerator += call->numerators[group->rows[j]];
          denominator += call->denominators[group->rows[j]];
        }

      if (!add_result (call, out, group->key, level, numerator, denominator, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_rows (Call                  *call,
          PbMeasureSink         *out,
          const PbMeasureLevel  *level,
          GError               **error)
{
  for (guint i = 0; i < pb_measure_case_get_n_rows (call->in); i++)
    if (!add_result (call, out, pb_measure_case_get_text (call->in, i, "key"), level, call->numerators[i],
                     call->denominators[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
run (Call           *call,
     PbMeasureSink  *out,
     double          multiplier,
     GError        **error)
{
  g_autoptr(GPtrArray) groups = pb_measure_case_group (call->in, "key");

  if (!read_call (call, multiplier, error) || !check_rows (call, error))
    return FALSE;

  for (guint i = 0; i < call->n_levels; i++)
    if (call->is_grouped ? !add_groups (call, out, groups, &call->levels[i], error)
                         : !add_rows (call, out, &call->levels[i], error))
      return FALSE;

  return TRUE;
}

gboolean
pb_measure_proportion (PbMeasureCase  *in,
                       PbMeasureSink  *out,
                       GError        **error)
{
  g_auto(Call) call = { in, "proportion", pb_proportion };

  return run (&call, out, 1, error);
}

gboolean
pb_measure_rate (PbMeasureCase  *in,
                 PbMeasureSink  *out,
                 GError        **error)
{
  g_auto(Call) call = { in, "rate", pb_rate };

  return run (&call, out, 100000, error);
}
