#include "pb-ckmeans.h"

#include <math.h>

/* The cost of given cluster ends, straight from the definition. */
static double
get_cost (const double *values,
          const double *weights,
          int           n_clusters,
          const int    *ends)
{
  double cost = 0;
  int from = 0;

  for (int cluster = 0; cluster < n_clusters; cluster++)
    {
      double weight = 0, mean = 0;

      for (int i = from; i <= ends[cluster]; i++)
        {
          weight += weights[i];
          mean += weights[i] * values[i];
        }
      mean /= weight;
      for (int i = from; i <= ends[cluster]; i++)
        cost += weights[i] * (values[i] - mean) * (values[i] - mean);
      from = ends[cluster] + 1;
    }

  return cost;
}

/* Every way to cut n values into k runs. */
static double
try_all (const double *values,
         const double *weights,
         int           n_values,
         int           n_clusters,
         int           cluster,
         int           from,
         int          *ends)
{
  double best = INFINITY;

  if (cluster == n_clusters - 1)
    {
      ends[cluster] = n_values - 1;
      return get_cost (values, weights, n_clusters, ends);
    }

  for (int end = from; end <= n_values - (n_clusters - cluster); end++)
    {
      ends[cluster] = end;
      best = fmin (best, try_all (values, weights, n_values, n_clusters, cluster + 1, end + 1, ends));
    }

  return best;
}

static void
test_hand_worked (void)
{
  const double values[] = { 1, 2, 10, 11, 12, 30 };
  const double weights[] = { 1, 1, 1, 1, 1, 1 };
  int ends[3];

  /* {1, 2}: 0.5; {10, 11, 12}: 2; {30}: 0 */
  g_assert_cmpfloat_with_epsilon (pb_ckmeans (values, weights, 6, 3, ends), 2.5, 1e-12);
  g_assert_cmpint (ends[0], ==, 1);
  g_assert_cmpint (ends[1], ==, 4);
  g_assert_cmpint (ends[2], ==, 5);
}

static void
test_weights (void)
{
  const double values[] = { 0, 4, 10 };
  const double light[] = { 1, 1, 1 };
  const double heavy[] = { 1, 1, 100 };
  int ends[2];

  /* Light: {0, 4} costs 8, {4, 10} costs 18.  A heavy 10 changes no cut but the
   * cost of joining it: 3600/101 = 35.6. */
  g_assert_cmpfloat_with_epsilon (pb_ckmeans (values, light, 3, 2, ends), 8, 1e-12);
  g_assert_cmpint (ends[0], ==, 1);
  g_assert_cmpfloat_with_epsilon (pb_ckmeans (values, heavy, 3, 2, ends), 8, 1e-12);
  g_assert_cmpint (ends[0], ==, 1);
}

static void
test_one_each (void)
{
  const double values[] = { -3, 0, 8 };
  const double weights[] = { 5, 1, 2 };
  int ends[3];

  g_assert_cmpfloat (pb_ckmeans (values, weights, 3, 3, ends), ==, 0);
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (ends[i], ==, i);
}

static void
test_optimal (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20260);

  for (int round = 0; round < 500; round++)
    {
      int n_values = g_rand_int_range (random, 1, 12);
      int n_clusters = g_rand_int_range (random, 1, MIN (5, n_values) + 1);
      double values[12], weights[12], best, found;
      int ends[5], trial[5];

      for (int i = 0; i < n_values; i++)
        {
          values[i] = (i > 0 ? values[i - 1] : 0) + 0.1 * g_rand_int_range (random, 1, 60);
          weights[i] = g_rand_int_range (random, 1, 5);
        }

      found = pb_ckmeans (values, weights, n_values, n_clusters, ends);
      best = try_all (values, weights, n_values, n_clusters, 0, 0, trial);

      g_assert_cmpfloat_with_epsilon (found, best, 1e-9);
      g_assert_cmpfloat_with_epsilon (get_cost (values, weights, n_clusters, ends), best, 1e-9);
    }
}

/* Ranks near 33,000 differ by one: squares of them would lose the difference. */
static void
test_large_values (void)
{
  const double values[] = { 1e9, 1e9 + 1, 1e9 + 10, 1e9 + 11 };
  const double weights[] = { 1, 1, 1, 1 };
  int ends[2];

  g_assert_cmpfloat_with_epsilon (pb_ckmeans (values, weights, 4, 2, ends), 1, 1e-9);
  g_assert_cmpint (ends[0], ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/ckmeans/hand-worked", test_hand_worked);
  g_test_add_func ("/chart/ckmeans/weights", test_weights);
  g_test_add_func ("/chart/ckmeans/one-each", test_one_each);
  g_test_add_func ("/chart/ckmeans/optimal", test_optimal);
  g_test_add_func ("/chart/ckmeans/large-values", test_large_values);

  return g_test_run ();
}
