#include "../golden.h"
#include "pb-error.h"
#include "pb-regression.h"

#include <math.h>

#define MOST 16

static guint
read_numbers (const char *text,
              double     *numbers_out)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);

  g_assert_cmpuint (n, <=, MOST);
  for (guint i = 0; i < n; i++)
    numbers_out[i] = g_ascii_strtod (words[i], NULL);

  return n;
}

static void
test_golden_row (gconstpointer data)
{
  const char *const *row = data;
  g_autoptr(GError) error = NULL;
  double xs[MOST], ys[MOST];
  guint n = read_numbers (row[1], xs);
  PbRegression fit;

  g_assert_cmpuint (read_numbers (row[2], ys), ==, n);

  if (g_str_equal (row[3], "error"))
    {
      g_assert_false (pb_regression_fit (xs, ys, n, &fit, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA);
      return;
    }

  g_assert_true (pb_regression_fit (xs, ys, n, &fit, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (fit.slope, g_ascii_strtod (row[3], NULL), 1e-6);
  g_assert_cmpfloat_with_epsilon (fit.intercept, g_ascii_strtod (row[4], NULL), 1e-6);
  g_assert_cmpfloat_with_epsilon (fit.residual_se, g_ascii_strtod (row[6], NULL), 1e-6);
  if (g_str_equal (row[5], "nan"))
    g_assert_true (isnan (fit.r) && isnan (fit.r_lower));
  else
    g_assert_cmpfloat_with_epsilon (fit.r, g_ascii_strtod (row[5], NULL), 1e-6);
}

/* By hand, of the first of Anscombe's sets: z = atanh (0.8164205) = 1.145988, 1.96 over sqrt (8). */
static void
test_interval_of_r (void)
{
  const double xs[] = { 10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5 };
  const double ys[] = { 8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68 };
  PbRegression fit;

  g_assert_true (pb_regression_fit (xs, ys, G_N_ELEMENTS (xs), &fit, NULL));
  g_assert_cmpfloat_with_epsilon (fit.r_lower, 0.4243912, 1e-4);
  g_assert_cmpfloat_with_epsilon (fit.r_upper, 0.9506933, 1e-4);

  /* The line is known best at the mean: 2.262157 x 1.236603 / sqrt (11). */
  g_assert_cmpfloat_with_epsilon (pb_regression_get_margin (&fit, 9), 0.843445, 1e-5);
  g_assert_cmpfloat (pb_regression_get_margin (&fit, 4), >, pb_regression_get_margin (&fit, 9));
  g_assert_cmpfloat_with_epsilon (pb_regression_get_margin (&fit, 4), pb_regression_get_margin (&fit, 14), 1e-12);
}

/* Whatever the units are: twice the y, twice the slope and the same r; more x, the same slope. */
static void
test_laws (void)
{
  double xs[MOST], ys[MOST], doubled[MOST], moved[MOST];
  PbRegression fit, of_doubled, of_moved;

  for (int i = 0; i < MOST; i++)
    {
      xs[i] = g_test_rand_double_range (-5, 20);
      ys[i] = 2 + 0.3 * xs[i] + g_test_rand_double_range (-3, 3);
      doubled[i] = 2 * ys[i];
      moved[i] = xs[i] + 1000;
    }

  g_assert_true (pb_regression_fit (xs, ys, MOST, &fit, NULL));
  g_assert_true (pb_regression_fit (xs, doubled, MOST, &of_doubled, NULL));
  g_assert_true (pb_regression_fit (moved, ys, MOST, &of_moved, NULL));
  g_assert_cmpfloat_with_epsilon (of_doubled.slope, 2 * fit.slope, 1e-12);
  g_assert_cmpfloat_with_epsilon (of_doubled.r, fit.r, 1e-12);
  g_assert_cmpfloat_with_epsilon (of_moved.slope, fit.slope, 1e-9);
  g_assert_cmpfloat_with_epsilon (pb_regression_predict (&of_moved, 1003), pb_regression_predict (&fit, 3), 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  golden_add ("regression.csv", "/stats/regression", 8, test_golden_row);
  g_test_add_func ("/stats/regression/interval-of-r", test_interval_of_r);
  g_test_add_func ("/stats/regression/laws", test_laws);

  return g_test_run ();
}
