#include "pb-percentile.h"

#include <math.h>

#define EPSILON 1e-12

/* By hand: with nine values the quartiles are the third and the seventh; with four the lower one
 * lies three quarters of the way from the first to the second. */
static void
test_quartiles (void)
{
  static const double nine[] = { 79.3, 77.9, 77.3, 78.4, 81.8, 78.8, 79.6, 79.9, 80.7 };
  static const double four[] = { 40, 10, 30, 20 };

  g_assert_cmpfloat_with_epsilon (pb_percentile (nine, 9, 0.25), 78.4, EPSILON);
  g_assert_cmpfloat_with_epsilon (pb_percentile (nine, 9, 0.5), 79.3, EPSILON);
  g_assert_cmpfloat_with_epsilon (pb_percentile (nine, 9, 0.75), 79.9, EPSILON);
  g_assert_cmpfloat_with_epsilon (pb_percentile (four, 4, 0.25), 17.5, EPSILON);
  g_assert_cmpfloat_with_epsilon (pb_percentile (four, 4, 0.75), 32.5, EPSILON);
}

static void
test_ends (void)
{
  static const double values[] = { 3, -1, 2 };

  g_assert_cmpfloat (pb_percentile (values, 3, 0), ==, -1);
  g_assert_cmpfloat (pb_percentile (values, 3, 1), ==, 3);
  g_assert_cmpfloat (pb_percentile (values, 1, 0.75), ==, 3);
}

static void
test_missing (void)
{
  static const double values[] = { NAN, 40, 10, NAN, 30, 20 };
  static const double none[] = { NAN, NAN };

  g_assert_cmpfloat_with_epsilon (pb_percentile (values, 6, 0.25), 17.5, EPSILON);
  g_assert_true (isnan (pb_percentile (none, 2, 0.5)));
  g_assert_true (isnan (pb_percentile (NULL, 0, 0.5)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/percentile/quartiles", test_quartiles);
  g_test_add_func ("/stats/percentile/ends", test_ends);
  g_test_add_func ("/stats/percentile/missing", test_missing);

  return g_test_run ();
}
