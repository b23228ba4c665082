#include "pb-recent-trend.h"

#include <math.h>

#define N_TRIALS 500
#define MAX_PERIODS 9

typedef struct
{
  double values[MAX_PERIODS];
  double lower95[MAX_PERIODS];
  double upper95[MAX_PERIODS];
  double counts[MAX_PERIODS];
  double denominators[MAX_PERIODS];
  guint  n;
} Series;

static Series
make_series (void)
{
  Series series = { .n = (guint) g_test_rand_int_range (5, MAX_PERIODS + 1) };
  double step = g_test_rand_double_range (-30, 30);

  for (guint i = 0; i < series.n; i++)
    {
      series.denominators[i] = 10000;
      series.counts[i] = floor (500 + step * i + g_test_rand_double_range (-25, 25));
      series.values[i] = series.counts[i] / 100;
      series.lower95[i] = series.values[i] - 0.4;
      series.upper95[i] = series.values[i] + g_test_rand_double_range (0.3, 0.5);
    }

  return series;
}

static PbRecentTrend
of_rate (const Series *series)
{
  PbRecentTrend trend;

  pb_recent_trend_of_rate (series->values, series->lower95, series->upper95, series->counts, series->denominators,
                           series->n, &trend);
  return trend;
}

static PbRecentTrend
of_proportion (const Series *series)
{
  PbRecentTrend trend;

  pb_recent_trend_of_proportion (series->values, series->counts, series->denominators, series->n, &trend);
  return trend;
}

static PbTrendMarker
opposite (PbTrendMarker marker)
{
  if (marker == PB_TREND_INCREASING)
    return PB_TREND_DECREASING;

  return marker == PB_TREND_DECREASING ? PB_TREND_INCREASING : marker;
}

/* Shift, scale and turn over. */
static void
test_rate_laws (void)
{
  guint n_seen[PB_TREND_DECREASING + 1] = { 0 };

  for (int i = 0; i < N_TRIALS; i++)
    {
      Series series = make_series (), moved = series, turned = series;
      PbRecentTrend trend = of_rate (&series), other;

      for (guint j = 0; j < series.n; j++)
        {
          moved.values[j] = 3 * series.values[j] + 11;
          moved.lower95[j] = 3 * series.lower95[j] + 11;
          moved.upper95[j] = 3 * series.upper95[j] + 11;
          turned.values[j] = -series.values[j];
          turned.lower95[j] = -series.upper95[j];
          turned.upper95[j] = -series.lower95[j];
        }

      other = of_rate (&moved);
      g_assert_cmpint (other.marker, ==, trend.marker);
      g_assert_cmpfloat (fabs (other.slope - 3 * trend.slope), <, 1e-9);
      g_assert_cmpfloat (fabs (other.chi_squared - trend.chi_squared), <, 1e-7 * (1 + trend.chi_squared));

      other = of_rate (&turned);
      g_assert_cmpint (other.marker, ==, opposite (trend.marker));
      g_assert_cmpfloat (fabs (other.chi_squared - trend.chi_squared), <, 1e-7 * (1 + trend.chi_squared));
      n_seen[trend.marker]++;
    }

  g_assert_true (n_seen[PB_TREND_NO_CHANGE] > 0 && n_seen[PB_TREND_INCREASING] > 0 &&
                 n_seen[PB_TREND_DECREASING] > 0);
}

/* Those without go the other way, as clearly. */
static void
test_proportion_laws (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      Series series = make_series (), turned = series;
      PbRecentTrend trend = of_proportion (&series), other;

      for (guint j = 0; j < series.n; j++)
        turned.counts[j] = series.denominators[j] - series.counts[j];

      other = of_proportion (&turned);
      g_assert_cmpint (other.marker, ==, opposite (trend.marker));
      g_assert_cmpfloat (fabs (other.slope + trend.slope), <, 1e-10);
      g_assert_cmpfloat (fabs (other.chi_squared - trend.chi_squared), <, 1e-7 * (1 + trend.chi_squared));
    }
}

/* What is before the latest five, or missing among them, does not count. */
static void
test_which_periods (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      Series series = make_series (), longer;
      PbRecentTrend trend;

      if (series.n == MAX_PERIODS)
        continue;

      trend = of_rate (&series);
      longer = series;
      longer.n++;
      for (guint j = series.n; j > 2; j--)
        {
          longer.values[j] = series.values[j - 1];
          longer.lower95[j] = series.lower95[j - 1];
          longer.upper95[j] = series.upper95[j - 1];
          longer.counts[j] = series.counts[j - 1];
          longer.denominators[j] = series.denominators[j - 1];
        }
      longer.values[2] = NAN;
      g_assert_cmpfloat (of_rate (&longer).slope, ==, trend.slope);
    }
}

static void
test_cannot (void)
{
  Series series = make_series ();

  series.n = 4;
  g_assert_cmpint (of_rate (&series).marker, ==, PB_TREND_CANNOT_BE_CALCULATED);
  g_assert_cmpint (of_proportion (&series).marker, ==, PB_TREND_CANNOT_BE_CALCULATED);
  g_assert_true (isnan (of_rate (&series).chi_squared));

  series = make_series ();
  series.n = 5;
  series.counts[1] = series.denominators[1];
  g_assert_cmpint (of_rate (&series).marker, ==, PB_TREND_CANNOT_BE_CALCULATED);
  g_assert_cmpint (of_proportion (&series).marker, ==, PB_TREND_CANNOT_BE_CALCULATED);

  series = make_series ();
  series.n = 5;
  series.counts[4] = 0;
  g_assert_cmpint (of_proportion (&series).marker, ==, PB_TREND_CANNOT_BE_CALCULATED);
}

/* One year alone makes no trend, unless the rest is flat: zero counts as a rise. */
static void
test_left_out (void)
{
  static const double odd[] = { 5, 6, 7, 8, -30 }, flat_rise[] = { 5, 5, 5, 5, 9 }, flat_fall[] = { 5, 5, 5, 5, 1 };
  static const struct
  {
    const double  *values;
    PbTrendMarker  marker;
  } cases[] = { { odd, PB_TREND_NO_CHANGE }, { flat_rise, PB_TREND_INCREASING }, { flat_fall, PB_TREND_NO_CHANGE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double lower95[5], upper95[5];
      PbRecentTrend trend;

      for (int j = 0; j < 5; j++)
        {
          lower95[j] = cases[i].values[j] - 0.1;
          upper95[j] = cases[i].values[j] + 0.1;
        }

      pb_recent_trend_of_rate (cases[i].values, lower95, upper95, NULL, NULL, 5, &trend);
      g_assert_cmpint (trend.marker, ==, cases[i].marker);
      g_assert_cmpfloat (trend.chi_squared, >, 9.55);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/recent-trend/rate-laws", test_rate_laws);
  g_test_add_func ("/stats/recent-trend/proportion-laws", test_proportion_laws);
  g_test_add_func ("/stats/recent-trend/which-periods", test_which_periods);
  g_test_add_func ("/stats/recent-trend/cannot", test_cannot);
  g_test_add_func ("/stats/recent-trend/left-out", test_left_out);

  return g_test_run ();
}
