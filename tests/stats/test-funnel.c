#include "pb-compare.h"
#include "pb-error.h"
#include "pb-funnel.h"
#include "pb-limits.h"

#include <math.h>
#include <string.h>

#define N 12

static const char *const names[N] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l" };

/* A set of areas with their bases found. */
typedef struct
{
  PbFunnelInput input;
  double        numerators[N];
  double        denominators[N];
  double        rates[N];
  double        bases[N];
  double        average;
} Funnel;

static void
fill (Funnel            *funnel,
      PbFunnelStatistic  statistic,
      double             multiplier)
{
  g_autoptr(GError) error = NULL;

  for (int i = 0; i < N; i++)
    {
      funnel->denominators[i] = g_test_rand_int_range (200, 20000);
      funnel->numerators[i] = floor (funnel->denominators[i] * g_test_rand_double_range (0.05, 0.15));
      funnel->rates[i] = multiplier * funnel->numerators[i] / funnel->denominators[i];
    }

  funnel->input = (PbFunnelInput) { statistic,     N,     funnel->numerators, funnel->denominators,
                                    funnel->rates, names, multiplier,         1 };
  g_assert_true (pb_funnel_get_base (&funnel->input, funnel->bases, &funnel->average, &error));
  g_assert_no_error (error);
}

/* By hand: 3 of 4 and 1 of 4 average one half; among 2 people the upper 95%
 * line is 0.5 + z sqrt(0.125), which no proportion reaches. */
static void
test_cap (void)
{
  const double numerators[] = { 3, 1 }, denominators[] = { 4, 4 };
  PbFunnelInput input = { PB_FUNNEL_PROPORTION, 2, numerators, denominators, NULL, names, 1, 1 };
  PbFunnelLine lines[PB_FUNNEL_N_LINES], peer[PB_FUNNEL_N_LINES];
  double bases[2], average;

  g_assert_true (pb_funnel_get_base (&input, bases, &average, NULL));
  g_assert_cmpfloat (average, ==, 0.5);
  pb_funnel_get_lines (&input, bases, average, lines);
  pb_funnel_get_lines_as_peer (&input, bases, average, peer);

  for (int i = 0; i < PB_FUNNEL_N_LINES; i++)
    {
      double upper = 0.5 + 1.959963984540054 * sqrt (0.25 / lines[i].x);

      g_assert_cmpfloat (fabs (lines[i].upper95 - MIN (upper, 1)), <, 1e-12);
      g_assert_cmpfloat (fabs (peer[i].upper95 - upper), <, 1e-12);
      g_assert_cmpfloat (lines[i].lower95, ==, peer[i].lower95);
      g_assert_true (lines[i].upper998 <= 1 && lines[i].lower998 >= 0);
    }
}

/* Those with and those without have each other's funnel. */
static void
test_proportion_mirror (void)
{
  static const PbFunnelSignificance mirrored[] = {
    [PB_FUNNEL_NOT_SIGNIFICANT] = PB_FUNNEL_NOT_SIGNIFICANT, [PB_FUNNEL_LOW_0_025] = PB_FUNNEL_HIGH_0_025,
    [PB_FUNNEL_LOW_0_001] = PB_FUNNEL_HIGH_0_001,            [PB_FUNNEL_HIGH_0_025] = PB_FUNNEL_LOW_0_025,
    [PB_FUNNEL_HIGH_0_001] = PB_FUNNEL_LOW_0_001,
  };

  for (int i = 0; i < 200; i++)
    {
      PbFunnelSignificance with[N], without[N];
      PbFunnelLine lines[PB_FUNNEL_N_LINES], others[PB_FUNNEL_N_LINES];
      Funnel funnel;

      fill (&funnel, PB_FUNNEL_PROPORTION, 100);
      pb_funnel_get_significance (&funnel.input, funnel.bases, funnel.average, with);
      pb_funnel_get_lines (&funnel.input, funnel.bases, funnel.average, lines);

      for (int j = 0; j < N; j++)
        funnel.numerators[j] = funnel.denominators[j] - funnel.numerators[j];
      g_assert_true (pb_funnel_get_base (&funnel.input, funnel.bases, &funnel.average, NULL));
      pb_funnel_get_significance (&funnel.input, funnel.bases, funnel.average, without);
      pb_funnel_get_lines (&funnel.input, funnel.bases, funnel.average, others);

      for (int j = 0; j < N; j++)
        g_assert_cmpint (with[j], ==, mirrored[without[j]]);
      for (int j = 0; j < PB_FUNNEL_N_LINES; j++)
        g_assert_cmpfloat (fabs (lines[j].upper95 + others[j].lower95 - 100), <, 1e-9);
    }
}

/* A rate's lines stand at the average times a ratio's; the limits of the events
 * on a line just reach the average. */
static void
test_rate_lines (void)
{
  for (int i = 0; i < 50; i++)
    {
      PbFunnelLine lines[PB_FUNNEL_N_LINES];
      Funnel funnel;

      fill (&funnel, PB_FUNNEL_CRUDE_RATE, 100000);
      pb_funnel_get_lines (&funnel.input, funnel.bases, funnel.average, lines);

      for (int j = 0; j < PB_FUNNEL_N_LINES; j++)
        {
          double mean = funnel.average * 100000;
          PbInterval limits = pb_limits_exact_poisson (lines[j].x, 0.95);

          g_assert_cmpfloat (fabs (lines[j].lower95 / lines[j].x * limits.upper / mean - 1), <, 1e-12);
          g_assert_cmpfloat (fabs (lines[j].upper95 / lines[j].x * limits.lower / mean - 1), <, 1e-12);
          g_assert_true (lines[j].lower998 < lines[j].lower95 && lines[j].upper95 < lines[j].upper998);
          if (j > 0)
            g_assert_cmpfloat (lines[j].x, >=, lines[j - 1].x + 1);
        }
    }
}

/* Years, hidden points and areas left out. */
static void
test_rate_points (void)
{
  double rates[N], bases[N];
  PbFunnelSignificance significance[N];
  Funnel funnel;

  fill (&funnel, PB_FUNNEL_DSR, 100000);
  funnel.numerators[0] = 9;
  funnel.numerators[1] = 0;
  funnel.numerators[2] = NAN;
  funnel.denominators[1] = NAN;
  funnel.input.n_years = 3;
  g_assert_true (pb_funnel_get_base (&funnel.input, funnel.bases, &funnel.average, NULL));
  pb_funnel_get_points (&funnel.input, funnel.bases, rates, bases);
  pb_funnel_get_significance (&funnel.input, funnel.bases, funnel.average, significance);

  g_assert_true (isnan (rates[0]) && isnan (bases[0]) && isnan (rates[2]));
  g_assert_true (isnan (funnel.bases[1]));
  g_assert_cmpfloat (rates[3], ==, funnel.rates[3]);
  g_assert_cmpfloat (fabs (bases[3] * 3 / funnel.denominators[3] - 1), <, 1e-12);
  g_assert_cmpint (significance[0], ==, PB_FUNNEL_TOO_FEW_EVENTS);
  g_assert_cmpint (significance[1], ==, PB_FUNNEL_TOO_FEW_EVENTS);
  g_assert_cmpint (significance[2], ==, PB_FUNNEL_UNKNOWN);
}

static void
test_refusals (void)
{
  static const struct
  {
    PbFunnelStatistic statistic;
    double            numerator;
    double            denominator;
    double            rate;
    const char       *value;
  } cases[] = {
    { PB_FUNNEL_PROPORTION, -4, 10, 1, "-4" }, { PB_FUNNEL_PROPORTION, 4, 0, 1, "0" },
    { PB_FUNNEL_PROPORTION, 11, 10, 1, "11" }, { PB_FUNNEL_RATIO, 1, -2, 1, "-2" },
    { PB_FUNNEL_CRUDE_RATE, 0, NAN, 0, "0" },  { PB_FUNNEL_DSR, 20, 100, -7, "-7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      Funnel funnel;

      fill (&funnel, cases[i].statistic, 100);
      funnel.numerators[5] = cases[i].numerator;
      funnel.denominators[5] = cases[i].denominator;
      funnel.rates[5] = cases[i].rate;
      g_assert_false (pb_funnel_get_base (&funnel.input, funnel.bases, &funnel.average, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
      g_assert_true (g_str_has_prefix (error->message, "f: "));
      g_assert_nonnull (strstr (error->message, cases[i].value));
    }
}

/* Control limits: a benchmark is like itself, and a value at the edge of its
 * interval is inside. */
static void
test_control (void)
{
  for (int i = 0; i < 500; i++)
    {
      double n = g_test_rand_int_range (50, 5000);
      double share = g_test_rand_double_range (0.1, 0.9);
      PbInterval limits = pb_limits_wilson (share * n, n, 0.95);
      PbInterval wide = pb_limits_wilson (share * n, n, 0.998);

      g_assert_cmpint (pb_compare_proportion_with_control (share, n, share, 1), ==, PB_SIDE_SIMILAR);
      g_assert_cmpint (pb_compare_proportion_with_control (limits.upper, n, share, 1), ==, PB_SIDE_SIMILAR);
      g_assert_cmpint (pb_compare_proportion_with_control (limits.upper + 1e-9, n, share, 1), ==, PB_SIDE_ABOVE);
      g_assert_cmpint (pb_compare_proportion_with_control (wide.lower - 1e-9, n, share, 1), ==, PB_SIDE_FAR_BELOW);
    }

  /* By hand: 20 expected events have exact 95% limits of 12.217 and 30.888. */
  g_assert_cmpint (pb_compare_rate_with_control (13, 1000, 20, 1000), ==, PB_SIDE_SIMILAR);
  g_assert_cmpint (pb_compare_rate_with_control (12.2, 1000, 20, 1000), ==, PB_SIDE_BELOW);
  g_assert_cmpint (pb_compare_rate_with_control (30.9, 1000, 20, 1000), ==, PB_SIDE_ABOVE);
  g_assert_cmpint (pb_compare_rate_with_control (60, 1000, 20, 1000), ==, PB_SIDE_FAR_ABOVE);
  g_assert_cmpint (pb_compare_rate_with_control (60, NAN, 20, 1000), ==, PB_SIDE_UNKNOWN);
}

static void
test_targets (void)
{
  const PbPolarity high = PB_POLARITY_HIGH_IS_GOOD, low = PB_POLARITY_LOW_IS_GOOD;

  g_assert_cmpint (pb_compare_value_with_target (80, 80, high), ==, PB_COMPARISON_BETTER);
  g_assert_cmpint (pb_compare_value_with_target (79.9, 80, high), ==, PB_COMPARISON_WORSE);
  g_assert_cmpint (pb_compare_value_with_target (80, 80, low), ==, PB_COMPARISON_BETTER);
  g_assert_cmpint (pb_compare_value_with_target (80.1, 80, low), ==, PB_COMPARISON_WORSE);
  g_assert_cmpint (pb_compare_value_with_target (NAN, 80, low), ==, PB_COMPARISON_NOT_COMPARED);
  g_assert_cmpint (pb_compare_interval_with_target (80, 90, 80, high), ==, PB_COMPARISON_BETTER);
  g_assert_cmpint (pb_compare_interval_with_target (70, 80, 80, high), ==, PB_COMPARISON_SIMILAR);
  g_assert_cmpint (pb_compare_interval_with_target (70, 79, 80, high), ==, PB_COMPARISON_WORSE);
  g_assert_cmpint (pb_compare_interval_with_target (81, 90, 80, low), ==, PB_COMPARISON_WORSE);
  g_assert_cmpint (pb_compare_interval_with_target (81, 90, 80, PB_POLARITY_NO_JUDGEMENT), ==,
                   PB_COMPARISON_NOT_COMPARED);
  g_assert_cmpint (pb_compare_with_range (10, 10, 20), ==, PB_SIDE_SIMILAR);
  g_assert_cmpint (pb_compare_with_range (20, 10, 20), ==, PB_SIDE_ABOVE);
  g_assert_cmpint (pb_compare_with_range (9, 10, 20), ==, PB_SIDE_BELOW);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/funnel/cap", test_cap);
  g_test_add_func ("/stats/funnel/proportion-mirror", test_proportion_mirror);
  g_test_add_func ("/stats/funnel/rate-lines", test_rate_lines);
  g_test_add_func ("/stats/funnel/rate-points", test_rate_points);
  g_test_add_func ("/stats/funnel/refusals", test_refusals);
  g_test_add_func ("/stats/funnel/control", test_control);
  g_test_add_func ("/stats/funnel/targets", test_targets);

  return g_test_run ();
}
