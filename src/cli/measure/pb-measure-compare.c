#include "pb-cli-measure.h"

#include "pb-compare.h"
#include "pb-error.h"
#include "pb-quantile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  PbMeasureCase *in;
  guint          row;
  double         value;
  double         lower95;
  double         upper95;
  double         lower998;
  double         upper998;
  double         benchmark;
  double         bench_lower95;
  double         bench_upper95;
  double         denominator;   /* of control limits */
  double         multiplier;    /* the same */
  PbPolarity     polarity;
} Row;

static gboolean
read_row (Row     *row,
          GError **error)
{
  static const struct
  {
    const char *column;
    gsize       offset;
  } numbers[] = {
    { "value", G_STRUCT_OFFSET (Row, value) },
    { "lower95", G_STRUCT_OFFSET (Row, lower95) },
    { "upper95", G_STRUCT_OFFSET (Row, upper95) },
    { "lower998", G_STRUCT_OFFSET (Row, lower998) },
    { "upper998", G_STRUCT_OFFSET (Row, upper998) },
    { "benchmark", G_STRUCT_OFFSET (Row, benchmark) },
    { "bench_lower95", G_STRUCT_OFFSET (Row, bench_lower95) },
    { "bench_upper95", G_STRUCT_OFFSET (Row, bench_upper95) },
    { "denominator", G_STRUCT_OFFSET (Row, denominator) },
    { "multiplier", G_STRUCT_OFFSET (Row, multiplier) },
  };
  const char *polarity = pb_measure_case_get_text (row->in, row->row, "polarity");

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!pb_measure_case_get_number (row->in, row->row, numbers[i].column,
                                     G_STRUCT_MEMBER_P (row, numbers[i].offset), error))
      return FALSE;

  if (g_str_equal (polarity, "high"))
    row->polarity = PB_POLARITY_HIGH_IS_GOOD;
  else if (g_str_equal (polarity, "low"))
    row->polarity = PB_POLARITY_LOW_IS_GOOD;
  else if (g_str_equal (polarity, "none"))
    row->polarity = PB_POLARITY_NO_JUDGEMENT;
  else
    row->polarity = PB_POLARITY_NOT_APPLICABLE;

  return TRUE;
}

static const char *
side_word (const Row *row,
           PbSide     side)
{
  return pb_compare_to_fingertips_word (side, row->polarity);
}

/* A target is met, not met or neither: the same words as of a benchmark. */
static const char *
target_word (PbComparison comparison)
{
  if (comparison == PB_COMPARISON_BETTER)
    return "Better";
  if (comparison == PB_COMPARISON_WORSE)
    return "Worse";

  return comparison == PB_COMPARISON_SIMILAR ? "Similar" : "NotCompared";
}

static const char *
compare_ci95 (const Row *row)
{
  return side_word (row, pb_compare_with_95 (row->value, row->lower95, row->upper95, row->benchmark));
}

static const char *
compare_ci95_998 (const Row *row)
{
  return side_word (row, pb_compare_with_95_998 (row->value, row->lower95, row->upper95, row->lower998, row->upper998,
                                                 row->benchmark));
}

static const char *
compare_double_ci95 (const Row *row)
{
  return side_word (row, pb_compare_two_values (row->lower95, row->upper95, row->bench_lower95, row->bench_upper95));
}

static const char *
compare_spc_proportion (const Row *row)
{
  double multiplier = isnan (row->multiplier) ? 1 : row->multiplier;

  return side_word (row,
                    pb_compare_proportion_with_control (row->value, row->denominator, row->benchmark, multiplier));
}

static const char *
compare_spc_dsr (const Row *row)
{
  double multiplier = isnan (row->multiplier) ? 100000 : row->multiplier;

  return side_word (row, pb_compare_rate_with_control (row->value, row->denominator, row->benchmark, multiplier));
}

static const char *
compare_target (const Row *row)
{
  return target_word (pb_compare_value_with_target (row->value, row->benchmark, row->polarity));
}

static const char *
compare_target_ci95 (const Row *row)
{
  return target_word (pb_compare_interval_with_target (row->lower95, row->upper95, row->benchmark, row->polarity));
}

static const char *
compare_target_range (const Row *row)
{
  return side_word (row, pb_compare_with_range (row->value, row->bench_lower95, row->bench_upper95));
}

static const struct
{
  const char  *method;
  const char  *measure;
  const char *(*compare) (const Row *row);
} methods[] = {
  { "ci95", "compare_ci95", compare_ci95 },
  { "ci95_998", "compare_ci95_998", compare_ci95_998 },
  { "double_ci95", "compare_double_ci95", compare_double_ci95 },
  { "spc_proportion", "compare_spc_proportion", compare_spc_proportion },
  { "spc_dsr", "compare_spc_dsr", compare_spc_dsr },
  { "target", "compare_target", compare_target },
  { "target_ci95", "compare_target_ci95", compare_target_ci95 },
  { "target_range", "compare_target_range", compare_target_range },
};

static int
find_method (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (methods[i].method, word))
      return (int) i;

  return -1;
}

/* Quantiles compare the areas with one another, not with a benchmark. */
static gboolean
add_quantiles (PbMeasureCase  *in,
               PbMeasureSink  *out,
               guint           n_quantiles,
               const char     *measure,
               GError        **error)
{
  guint n_rows = pb_measure_case_get_n_rows (in);
  g_autofree double *values = pb_measure_case_dup_numbers (in, "value", error);
  g_autofree double *bounds = g_new (double, n_quantiles);

  if (values == NULL)
    return FALSE;

  pb_quantile_bounds (values, n_rows, n_quantiles, bounds);
  for (guint i = 0; i < n_rows; i++)
    {
      int quantile = pb_quantile_in_bounds (values[i], bounds, n_quantiles);
      PbMeasureRow row = PB_MEASURE_ROW_INIT;

      row.key = pb_measure_case_get_text (in, i, "key");
      row.measure = measure;
      row.status = quantile < 0 ? PB_MEASURE_NA : PB_MEASURE_OK;
      if (quantile > 0)
        row.estimate = quantile;
      pb_measure_sink_add (out, &row);
    }

  return TRUE;
}

static gboolean
add_comparison (PbMeasureCase  *in,
                PbMeasureSink  *out,
                guint           index,
                GError        **error)
{
  const char *word = pb_measure_case_get_text (in, index, "method");
  int method = find_method (word);
  PbMeasureRow result = PB_MEASURE_ROW_INIT;
  Row row = { in, index };

  if (method < 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("Line %u: “%s” is no method of comparison. It is ci95, ci95_998, double_ci95,"
                     " spc_proportion, spc_dsr, target, target_ci95, target_range, quartiles or quintiles."),
                   (guint) pb_measure_case_get_line (in, index), word);
      return FALSE;
    }

  if (!read_row (&row, error))
    return FALSE;

  result.key = pb_measure_case_get_text (in, index, "key");
  result.measure = methods[method].measure;
  result.text = methods[method].compare (&row);
  pb_measure_sink_add (out, &result);
  return TRUE;
}

gboolean
pb_measure_compare (PbMeasureCase  *in,
                    PbMeasureSink  *out,
                    GError        **error)
{
  const char *method = pb_measure_case_get_text (in, 0, "method");

  if (g_str_equal (method, "quartiles"))
    return add_quantiles (in, out, 4, "compare_quartiles", error);
  if (g_str_equal (method, "quintiles"))
    return add_quantiles (in, out, 5, "compare_quintiles", error);

  for (guint i = 0; i < pb_measure_case_get_n_rows (in); i++)
    if (!add_comparison (in, out, i, error))
      return FALSE;

  return TRUE;
}
