#include "pb-cli-measure.h"

#include "pb-error.h"
#include "pb-funnel.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  PbFunnelInput input;
  double       *numerators;
  double       *denominators;
  double       *rates;
  const char  **keys;
  double       *bases;
  double        average;
} Call;

static void
clear_call (Call *call)
{
  g_free (call->numerators);
  g_free (call->denominators);
  g_free (call->rates);
  g_free (call->keys);
  g_free (call->bases);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, clear_call)

static gboolean
is_rate (const Call *call)
{
  return call->input.statistic == PB_FUNNEL_CRUDE_RATE || call->input.statistic == PB_FUNNEL_DSR;
}

/* The statistic and its kind, as the columns name them. */
static gboolean
read_statistic (PbMeasureCase      *in,
                PbFunnelStatistic  *statistic_out,
                GError            **error)
{
  static const struct
  {
    const char       *statistic;
    const char       *column;
    const char       *kind;
    PbFunnelStatistic value;
  } kinds[] = {
    { "proportion", NULL, NULL, PB_FUNNEL_PROPORTION },
    { "ratio", "ratio_type", "isr", PB_FUNNEL_RATIO },
    { "ratio", "ratio_type", "count", PB_FUNNEL_RATIO_OF_COUNTS },
    { "rate", "rate_type", "crude", PB_FUNNEL_CRUDE_RATE },
    { "rate", "rate_type", "dsr", PB_FUNNEL_DSR },
  };
  const char *statistic = pb_measure_case_get_text (in, 0, "statistic");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (statistic, kinds[i].statistic) &&
        (kinds[i].column == NULL || g_str_equal (pb_measure_case_get_text (in, 0, kinds[i].column), kinds[i].kind)))
      {
        *statistic_out = kinds[i].value;
        return TRUE;
      }

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("Line %u: statistic “%s”, rate_type “%s”, ratio_type “%s” is no funnel plot. The"
                 " statistic is proportion, ratio (isr or count) or rate (crude or dsr)."),
               (guint) pb_measure_case_get_line (in, 0), statistic, pb_measure_case_get_text (in, 0, "rate_type"),
               pb_measure_case_get_text (in, 0, "ratio_type"));
  return FALSE;
}

static gboolean
read_options (PbMeasureCase  *in,
              Call           *call,
              GError        **error)
{
  double multiplier;

  if (!read_statistic (in, &call->input.statistic, error))
    return FALSE;

  multiplier = call->input.statistic == PB_FUNNEL_PROPORTION ? 100 : 100000;
  if (!pb_measure_case_get_option (in, "multiplier", multiplier, &call->input.multiplier, error) ||
      !pb_measure_case_get_option (in, "years_of_data", 1, &call->input.n_years, error))
    return FALSE;

  if (call->input.multiplier > 0 && call->input.n_years > 0)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("Line %u: multiplier %g and years_of_data %g must both be above zero."),
               (guint) pb_measure_case_get_line (in, 0), call->input.multiplier, call->input.n_years);
  return FALSE;
}

static gboolean
read_call (PbMeasureCase  *in,
           Call           *call,
           GError        **error)
{
  guint n_rows = pb_measure_case_get_n_rows (in);

  if (!read_options (in, call, error) ||
      (call->numerators = pb_measure_case_dup_numbers (in, "numerator", error)) == NULL ||
      (call->denominators = pb_measure_case_dup_numbers (in, "denominator", error)) == NULL ||
      (call->rates = pb_measure_case_dup_numbers (in, "rate", error)) == NULL)
    return FALSE;

  call->keys = g_new (const char *, n_rows);
  for (guint i = 0; i < n_rows; i++)
    call->keys[i] = pb_measure_case_get_text (in, i, "key");

  call->input.n_points = n_rows;
  call->input.numerators = call->numerators;
  call->input.denominators = call->denominators;
  call->input.rates = call->rates;
  call->input.names = call->keys;
  call->bases = g_new (double, n_rows);

  return pb_funnel_get_base (&call->input, call->bases, &call->average, error);
}

static void
add_significance (Call          *call,
                  PbMeasureSink *out)
{
  static const char *const words[] = {
    [PB_FUNNEL_NOT_SIGNIFICANT] = "Not significant",
    [PB_FUNNEL_LOW_0_025] = "Low (0.025)",
    [PB_FUNNEL_LOW_0_001] = "Low (0.001)",
    [PB_FUNNEL_HIGH_0_025] = "High (0.025)",
    [PB_FUNNEL_HIGH_0_001] = "High (0.001)",
    [PB_FUNNEL_TOO_FEW_EVENTS] = "Not applicable for events less than 10 for dsrs",
    [PB_FUNNEL_UNKNOWN] = "",
  };
  g_autofree PbFunnelSignificance *significance = g_new (PbFunnelSignificance, call->input.n_points);

  pb_funnel_get_significance (&call->input, call->bases, call->average, significance);
  for (guint i = 0; i < call->input.n_points; i++)
    {
      PbMeasureRow row = PB_MEASURE_ROW_INIT;

      row.key = call->keys[i];
      row.measure = "funnel_significance";
      row.text = words[significance[i]];
      row.status = significance[i] == PB_FUNNEL_UNKNOWN ? PB_MEASURE_NA : PB_MEASURE_OK;
      pb_measure_sink_add (out, &row);
    }
}

static void
add_numbers (Call          *call,
             PbMeasureSink *out,
             const char    *measure,
             const double  *numbers)
{
  for (guint i = 0; i < call->input.n_points; i++)
    {
      PbMeasureRow row = PB_MEASURE_ROW_INIT;

      row.key = call->keys[i];
      row.measure = measure;
      row.estimate = numbers[i];
      row.status = isnan (numbers[i]) ? PB_MEASURE_NA : PB_MEASURE_OK;
      pb_measure_sink_add (out, &row);
    }
}

gboolean
pb_measure_funnel_points (PbMeasureCase  *in,
                          PbMeasureSink  *out,
                          GError        **error)
{
  g_auto(Call) call = { { 0 } };
  g_autofree double *rates = g_new (double, pb_measure_case_get_n_rows (in));
  g_autofree double *bases_a_year = g_new (double, pb_measure_case_get_n_rows (in));

  if (!read_call (in, &call, error))
    return FALSE;

  add_significance (&call, out);
  if (!is_rate (&call))
    return TRUE;

  pb_funnel_get_points (&call.input, call.bases, rates, bases_a_year);
  add_numbers (&call, out, "funnel_point_rate", rates);
  add_numbers (&call, out, "funnel_point_denominator_per_year", bases_a_year);
  return TRUE;
}

static void
add_lines (Call               *call,
           PbMeasureSink      *out,
           const PbFunnelLine *lines)
{
  gboolean has_baseline = is_rate (call) || call->input.statistic == PB_FUNNEL_PROPORTION;
  double baseline = has_baseline ? call->average * call->input.multiplier : NAN;

  for (guint i = 0; i < PB_FUNNEL_N_LINES; i++)
    {
      const PbFunnelLine *line = &lines[i];
      g_autofree char *x = pb_measure_format_number (line->x);
      g_autofree char *lower95 = pb_measure_format_number (line->lower95);
      g_autofree char *upper95 = pb_measure_format_number (line->upper95);
      g_autofree char *lower998 = pb_measure_format_number (line->lower998);
      g_autofree char *upper998 = pb_measure_format_number (line->upper998);
      g_autofree char *middle = pb_measure_format_number (baseline);
      const char *cells[] = { x, lower95, upper95, lower998, upper998, middle, "ok", NULL };

      pb_measure_sink_add_cells (out, cells);
    }
}

gboolean
pb_measure_funnel_limits (PbMeasureCase  *in,
                          PbMeasureSink  *out,
                          GError        **error)
{
  g_auto(Call) call = { { 0 } };
  PbFunnelLine lines[PB_FUNNEL_N_LINES];

  if (!read_call (in, &call, error))
    return FALSE;

  pb_funnel_get_lines_as_peer (&call.input, call.bases, call.average, lines);
  add_lines (&call, out, lines);
  return TRUE;
}

gboolean
pb_measure_funnel_capped_limits (PbMeasureCase  *in,
                                 PbMeasureSink  *out,
                                 GError        **error)
{
  g_auto(Call) call = { { 0 } };
  PbFunnelLine lines[PB_FUNNEL_N_LINES];

  if (!read_call (in, &call, error))
    return FALSE;

  pb_funnel_get_lines (&call.input, call.bases, call.average, lines);
  add_lines (&call, out, lines);
  return TRUE;
}
