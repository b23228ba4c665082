#include "pb-distribution.h"
#include "pb-limits.h"

#include "../golden.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

enum { CASE, METHOD, EVENTS, PEOPLE, CONFIDENCE, LOWER, UPPER, TOLERANCE, SOURCE, N_FIELDS };

static double
number (const char *text)
{
  return *text == '\0' ? NAN : g_ascii_strtod (text, NULL);
}

static void
assert_near (double got,
             double wanted,
             double tolerance)
{
  if (isnan (wanted))
    g_assert_true (isnan (got));
  else
    g_assert_cmpfloat (fabs (got - wanted), <=, tolerance);
}

static void
test_row (gconstpointer data)
{
  const char *const *row = data;
  double events = number (row[EVENTS]);
  double confidence = number (row[CONFIDENCE]);
  PbInterval limits;

  g_test_summary (row[SOURCE]);

  if (g_str_equal (row[METHOD], "poisson"))
    limits = pb_limits_exact_poisson (events, confidence);
  else if (g_str_equal (row[METHOD], "byars"))
    limits = pb_limits_byars (events, confidence);
  else if (g_str_equal (row[METHOD], "count"))
    limits = pb_limits_count (events, confidence);
  else
    limits = pb_limits_wilson (events, number (row[PEOPLE]), confidence);

  assert_near (limits.lower, number (row[LOWER]), number (row[TOLERANCE]));
  assert_near (limits.upper, number (row[UPPER]), number (row[TOLERANCE]));
}

/* What defines a quantile: the distribution function takes it back. */
static void
test_quantiles (void)
{
  for (int i = 0; i < 4000; i++)
    {
      double p = g_test_rand_double_range (1e-4, 1 - 1e-4);
      double degrees = exp (g_test_rand_double_range (-0.5, 8.5));
      double x = pb_chi_squared_quantile (p, degrees);
      double t = pb_t_quantile (p, degrees);

      g_assert_cmpfloat (fabs (gsl_cdf_chisq_P (x, degrees) - p), <, 1e-9);
      g_assert_cmpfloat (fabs (gsl_cdf_tdist_P (t, degrees) - p), <, 1e-9);
      g_assert_cmpfloat (fabs (pb_t_quantile (1 - p, degrees) + t), <, 1e-9 * (1 + fabs (t)));
    }

  /* Far beyond where GSL's own sums end; by the series in 40 digits. */
  g_assert_cmpfloat (fabs (pb_chi_squared_quantile (0.025, 1e5) / 99125.3733006473515 - 1), <, 1e-14);
  g_assert_cmpfloat (fabs (pb_chi_squared_quantile (0.999, 1e6 + 2) / 1004377.95311638733 - 1), <, 1e-14);

  g_assert_cmpfloat (pb_chi_squared_quantile (0.3, 0), ==, 0);
  g_assert_true (isinf (pb_chi_squared_quantile (1, 4)));
  g_assert_true (isnan (pb_chi_squared_quantile (1.1, 4)));
  g_assert_true (isnan (pb_normal_quantile (-0.1)));
  g_assert_true (isnan (pb_t_quantile (0.5, 0)));
}

/* The exact limits leave half the rest of the probability on either side. */
static void
test_exact (void)
{
  for (int i = 0; i < 2000; i++)
    {
      guint n = (guint) g_test_rand_int_range (1, 2000);
      double confidence = g_test_rand_double_range (0.9, 0.999);
      PbInterval limits = pb_limits_exact_poisson (n, confidence);

      g_assert_cmpfloat (fabs (gsl_cdf_poisson_Q (n - 1, limits.lower) - (1 - confidence) / 2), <, 1e-10);
      g_assert_cmpfloat (fabs (gsl_cdf_poisson_P (n, limits.upper) - (1 - confidence) / 2), <, 1e-10);
    }
}

static void
test_byars_is_near_exact (void)
{
  for (guint n = 10; n < 3000; n++)
    {
      PbInterval byars = pb_limits_byars (n, 0.95);
      PbInterval exact = pb_limits_exact_poisson (n, 0.95);

      g_assert_cmpfloat (fabs (byars.lower / exact.lower - 1), <, 2e-3);
      g_assert_cmpfloat (fabs (byars.upper / exact.upper - 1), <, 2e-3);
    }
}

/* Those with and those without mirror each other; a higher level is wider. */
static void
test_wilson (void)
{
  for (int i = 0; i < 4000; i++)
    {
      double n = g_test_rand_int_range (1, 100000);
      double x = floor (n * g_test_rand_double ());
      PbInterval with = pb_limits_wilson (x, n, 0.95);
      PbInterval without = pb_limits_wilson (n - x, n, 0.95);
      PbInterval wider = pb_limits_wilson (x, n, 0.998);

      g_assert_cmpfloat (fabs (with.lower + without.upper - 1), <, 1e-12);
      g_assert_cmpfloat (with.lower, <=, x / n);
      g_assert_cmpfloat (with.upper, >=, x / n);
      g_assert_cmpfloat (wider.lower, <=, with.lower);
      g_assert_cmpfloat (wider.upper, >=, with.upper);
      g_assert_true (with.lower >= 0 && with.upper <= 1);
    }
}

static void
test_levels (void)
{
  const double refused[] = { 0.89, 1.01, 50, 89, 101, NAN };
  double level;

  g_assert_true (pb_limits_read_level (99.8, &level, NULL));
  g_assert_cmpfloat (fabs (level - 0.998), <, 1e-15);
  g_assert_true (pb_limits_read_level (1, &level, NULL));
  g_assert_cmpfloat (level, ==, 1);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (pb_limits_read_level (refused[i], &level, &error));
      g_assert_nonnull (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  golden_add ("limits.csv", "/stats/limits", N_FIELDS, test_row);
  g_test_add_func ("/stats/limits/quantiles", test_quantiles);
  g_test_add_func ("/stats/limits/exact", test_exact);
  g_test_add_func ("/stats/limits/byars-is-near-exact", test_byars_is_near_exact);
  g_test_add_func ("/stats/limits/wilson", test_wilson);
  g_test_add_func ("/stats/limits/levels", test_levels);

  return g_test_run ();
}
