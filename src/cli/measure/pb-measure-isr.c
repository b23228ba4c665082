#include "pb-measure-levels.h"

#include "pb-isr.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  double *counts;
  double *populations;
  double *reference_counts;
  double *reference_populations;
  double *observed_totals;
} Columns;

static void
clear_columns (Columns *columns)
{
  g_free (columns->counts);
  g_free (columns->populations);
  g_free (columns->reference_counts);
  g_free (columns->reference_populations);
  g_free (columns->observed_totals);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, clear_columns)

static gboolean
read_columns (PbMeasureCase  *in,
              Columns        *columns,
              GError        **error)
{
  return (columns->counts = pb_measure_case_dup_numbers (in, "x", error)) != NULL &&
         (columns->populations = pb_measure_case_dup_numbers (in, "n", error)) != NULL &&
         (columns->reference_counts = pb_measure_case_dup_numbers (in, "x_ref", error)) != NULL &&
         (columns->reference_populations = pb_measure_case_dup_numbers (in, "n_ref", error)) != NULL &&
         (columns->observed_totals = pb_measure_case_dup_numbers (in, "observed_total", error)) != NULL;
}

static gboolean
calculate (const Columns         *columns,
           const PbMeasureGroup  *group,
           double                 multiplier,
           PbIsr                 *isr_out,
           GError               **error)
{
  g_autofree double *counts = pb_measure_group_pick (group, columns->counts);
  g_autofree double *populations = pb_measure_group_pick (group, columns->populations);
  g_autofree double *reference_counts = pb_measure_group_pick (group, columns->reference_counts);
  g_autofree double *reference_populations = pb_measure_group_pick (group, columns->reference_populations);
  g_autofree char *name = g_strdup_printf (_("Key “%s”"), group->key);

  return pb_isr_calculate (counts, populations, reference_counts, reference_populations, group->n_rows,
                           columns->observed_totals[group->rows[0]], multiplier, name, isr_out, error);
}

static void
add_estimate (PbMeasureSink         *out,
              const PbMeasureGroup  *group,
              const char            *measure,
              const PbMeasureLevel  *level,
              const PbIsr           *isr,
              PbEstimate             estimate)
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;

  row.key = group->key;
  row.measure = measure;
  row.conf = level->as_given;
  row.estimate = estimate.estimate;
  row.lower = estimate.lower;
  row.upper = estimate.upper;
  row.text = pb_limits_count_method (isr->observed);
  row.status = isnan (estimate.estimate) ? PB_MEASURE_NA : PB_MEASURE_OK;
  pb_measure_sink_add (out, &row);
}

static void
add_number (PbMeasureSink         *out,
            const PbMeasureGroup  *group,
            const char            *measure,
            double                 number)
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;

  row.key = group->key;
  row.measure = measure;
  row.estimate = number;
  row.status = isfinite (number) ? PB_MEASURE_OK : PB_MEASURE_NA;
  if (!isfinite (number))
    row.estimate = NAN;
  pb_measure_sink_add (out, &row);
}

gboolean
pb_measure_isr (PbMeasureCase  *in,
                PbMeasureSink  *out,
                GError        **error)
{
  guint n_levels;
  g_autofree PbMeasureLevel *levels = pb_measure_case_dup_levels (in, &n_levels, error);
  g_autoptr(GPtrArray) groups = pb_measure_case_group (in, "key");
  g_autofree PbIsr *isrs = g_new0 (PbIsr, groups->len);
  g_auto(Columns) columns = { NULL };
  double reference_value;
  double multiplier;

  if (levels == NULL || !read_columns (in, &columns, error) ||
      !pb_measure_case_get_option (in, "refvalue", 1, &reference_value, error) ||
      !pb_measure_case_get_option (in, "multiplier", 100000, &multiplier, error))
    return FALSE;

  for (guint i = 0; i < groups->len; i++)
    if (!calculate (&columns, g_ptr_array_index (groups, i), multiplier, &isrs[i], error))
      return FALSE;

  for (guint i = 0; i < n_levels; i++)
    for (guint j = 0; j < groups->len; j++)
      {
        const PbMeasureGroup *group = g_ptr_array_index (groups, j);

        add_estimate (out, group, "isr_ratio", &levels[i], &isrs[j],
                      pb_isr_get_ratio (&isrs[j], reference_value, levels[i].fraction));
        add_estimate (out, group, "isr_rate", &levels[i], &isrs[j], pb_isr_get_rate (&isrs[j], levels[i].fraction));
      }

  for (guint j = 0; j < groups->len; j++)
    {
      const PbMeasureGroup *group = g_ptr_array_index (groups, j);

      add_number (out, group, "observed", isrs[j].observed);
      add_number (out, group, "expected", isrs[j].expected);
      add_number (out, group, "ref_rate", isrs[j].reference_rate);
    }

  return TRUE;
}
