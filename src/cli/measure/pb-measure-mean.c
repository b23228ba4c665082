#include "pb-measure-levels.h"

#include "pb-proportion.h"

#include <math.h>

gboolean
pb_measure_mean (PbMeasureCase  *in,
                 PbMeasureSink  *out,
                 GError        **error)
{
  guint n_levels;
  g_autofree PbMeasureLevel *levels = pb_measure_case_dup_levels (in, &n_levels, error);
  g_autofree double *values = levels != NULL ? pb_measure_case_dup_numbers (in, "value", error) : NULL;
  g_autoptr(GPtrArray) groups = pb_measure_case_group (in, "key");

  if (values == NULL)
    return FALSE;

  for (guint i = 0; i < n_levels; i++)
    for (guint j = 0; j < groups->len; j++)
      {
        const PbMeasureGroup *group = g_ptr_array_index (groups, j);
        g_autofree double *own = pb_measure_group_pick (group, values);
        PbMeasureRow row = PB_MEASURE_ROW_INIT;
        PbEstimate mean;

        if (!pb_mean (own, group->n_rows, levels[i].fraction, group->key, &mean, error))
          return FALSE;

        row.key = group->key;
        row.measure = "mean";
        row.conf = levels[i].as_given;
        row.status = isnan (mean.estimate) ? PB_MEASURE_NA : PB_MEASURE_OK;
        row.estimate = mean.estimate;
        row.lower = mean.lower;
        row.upper = mean.upper;
        row.se = mean.se;
        row.shows_nan = row.status == PB_MEASURE_OK;
        pb_measure_sink_add (out, &row);
      }

  return TRUE;
}
