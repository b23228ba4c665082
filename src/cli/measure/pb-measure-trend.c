#include "pb-cli-measure.h"

#include "pb-error.h"
#include "pb-recent-trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

enum { YEAR, VALUE, LOWER, UPPER, COUNT, DENOMINATOR, N_COLUMNS };

typedef struct
{
  double *numbers[N_COLUMNS];   /* each by year, once they are sorted */
} Columns;

static void
clear_columns (Columns *columns)
{
  for (int i = 0; i < N_COLUMNS; i++)
    g_free (columns->numbers[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, clear_columns)

static int
compare_years (gconstpointer a,
               gconstpointer b,
               gpointer      years)
{
  double first = ((const double *) years)[*(const guint *) a];
  double second = ((const double *) years)[*(const guint *) b];

  return (first > second) - (first < second);
}

static gboolean
check_years (PbMeasureCase  *in,
             const double   *years,
             const guint    *order,
             GError        **error)
{
  for (guint i = 0; i < pb_measure_case_get_n_rows (in); i++)
    {
      if (!isnan (years[order[i]]) && (i == 0 || years[order[i]] != years[order[i - 1]]))
        continue;

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("Line %u: the year “%s” is missing or there twice. A trend has one row a year."),
                   (guint) pb_measure_case_get_line (in, order[i]), pb_measure_case_get_text (in, order[i], "year"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_columns (PbMeasureCase  *in,
              Columns        *columns,
              GError        **error)
{
  static const char *const names[] = { "year", "value", "lower", "upper", "count", "denominator" };
  guint n_rows = pb_measure_case_get_n_rows (in);
  g_autofree guint *order = g_new (guint, n_rows);
  PbMeasureGroup by_year = { NULL, order, n_rows };

  for (int i = 0; i < N_COLUMNS; i++)
    if ((columns->numbers[i] = pb_measure_case_dup_numbers (in, names[i], error)) == NULL)
      return FALSE;

  for (guint i = 0; i < n_rows; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n_rows, sizeof *order, compare_years, columns->numbers[YEAR]);
  if (!check_years (in, columns->numbers[YEAR], order, error))
    return FALSE;

  for (int i = 0; i < N_COLUMNS; i++)
    {
      double *sorted = pb_measure_group_pick (&by_year, columns->numbers[i]);

      g_free (columns->numbers[i]);
      columns->numbers[i] = sorted;
    }

  return TRUE;
}

static gboolean
calculate (PbMeasureCase  *in,
           Columns        *columns,
           PbRecentTrend  *trend_out,
           GError        **error)
{
  const char *method = pb_measure_case_get_text (in, 0, "method");
  double **numbers = columns->numbers;
  guint n_rows = pb_measure_case_get_n_rows (in);

  if (g_str_equal (method, "rate"))
    pb_recent_trend_of_rate (numbers[VALUE], numbers[LOWER], numbers[UPPER], numbers[COUNT], numbers[DENOMINATOR],
                             n_rows, trend_out);
  else if (g_str_equal (method, "proportion"))
    pb_recent_trend_of_proportion (numbers[VALUE], numbers[COUNT], numbers[DENOMINATOR], n_rows, trend_out);
  else
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("Line %u: “%s” is no method of a recent trend. It is rate or proportion."),
                   (guint) pb_measure_case_get_line (in, 0), method);
      return FALSE;
    }

  return TRUE;
}

static void
add_number (PbMeasureSink *out,
            const char    *measure,
            double         number)
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;

  row.measure = measure;
  row.estimate = number;
  row.status = isnan (number) ? PB_MEASURE_NA : PB_MEASURE_OK;
  pb_measure_sink_add (out, &row);
}

static void
add_word (PbMeasureSink *out,
          const char    *measure,
          const char    *word)
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;

  row.measure = measure;
  row.text = word;
  pb_measure_sink_add (out, &row);
}

/* What a change says, where one direction is better. */
static const char *
judge (PbTrendMarker  marker,
       const char    *polarity)
{
  gboolean is_rise = marker == PB_TREND_INCREASING;

  if (marker != PB_TREND_INCREASING && marker != PB_TREND_DECREASING)
    return "";
  if (g_str_equal (polarity, "high"))
    return is_rise ? "AndGettingBetter" : "AndGettingWorse";
  if (g_str_equal (polarity, "low"))
    return is_rise ? "AndGettingWorse" : "AndGettingBetter";

  return "";
}

gboolean
pb_measure_trend (PbMeasureCase  *in,
                  PbMeasureSink  *out,
                  GError        **error)
{
  static const char *const words[] = {
    [PB_TREND_CANNOT_BE_CALCULATED] = "CannotBeCalculated",
    [PB_TREND_NO_CHANGE] = "NoChange",
    [PB_TREND_INCREASING] = "Increasing",
    [PB_TREND_DECREASING] = "Decreasing",
  };
  g_auto(Columns) columns = { { NULL } };
  g_autofree char *label = NULL;
  PbRecentTrend trend;

  if (!read_columns (in, &columns, error) || !calculate (in, &columns, &trend, error))
    return FALSE;

  label = g_strconcat (words[trend.marker], judge (trend.marker, pb_measure_case_get_text (in, 0, "polarity")), NULL);
  add_number (out, "trend_chi2", trend.chi_squared);
  add_number (out, "trend_slope", trend.slope);
  add_word (out, "trend_marker", words[trend.marker]);
  add_word (out, "trend_label", label);
  return TRUE;
}
