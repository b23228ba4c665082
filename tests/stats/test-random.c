#include "golden.h"
#include "pb-random.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define N_DRAWS 400000

/* @data: seed, draw (from 1), uniform, normal; each stream from its seed */
static void
test_r_row (gconstpointer data)
{
  const char *const *row = data;
  guint32 seed = (guint32) g_ascii_strtoull (row[0], NULL, 10);
  int n = atoi (row[1]);
  double uniform = NAN;
  double normal = NAN;
  PbRRandom random;

  pb_r_random_init (&random, seed);
  for (int i = 0; i < n; i++)
    uniform = pb_r_random_uniform (&random);

  pb_r_random_init (&random, seed);
  for (int i = 0; i < n; i++)
    normal = pb_r_random_normal (&random);

  g_assert_cmpfloat_with_epsilon (uniform, g_ascii_strtod (row[2], NULL), 1e-15);
  g_assert_cmpfloat_with_epsilon (normal, g_ascii_strtod (row[3], NULL), 1e-12);
}

static void
add_r_rows (void)
{
  g_autofree char *text = golden_load ("measures/rng_expected.csv");
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (int i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      GStrv row = g_strsplit (lines[i], ",", 4);
      g_autofree char *name = g_strdup_printf ("/stats/random/r/%s/%s", row[0], row[1]);

      g_test_add_data_func_full (name, row, test_r_row, (GDestroyNotify) g_strfreev);
    }
}

/* As many draws below a quantile as there should be, within five errors. */
static void
test_normal (void)
{
  static const double shares[] = { 0.00005, 0.001, 0.025, 0.25, 0.5, 0.75, 0.975, 0.999, 0.99995 };
  guint counts[G_N_ELEMENTS (shares)] = { 0 };
  double sum = 0;
  double squares = 0;
  PbRandom random;

  pb_random_init (&random, 1, 0);
  for (guint i = 0; i < N_DRAWS; i++)
    {
      double x = pb_random_normal (&random);

      sum += x;
      squares += x * x;
      for (guint j = 0; j < G_N_ELEMENTS (shares); j++)
        counts[j] += x < gsl_cdf_ugaussian_Pinv (shares[j]);
    }

  g_assert_cmpfloat_with_epsilon (sum / N_DRAWS, 0, 5 / sqrt (N_DRAWS));
  g_assert_cmpfloat_with_epsilon (squares / N_DRAWS, 1, 5 * sqrt (2.0 / N_DRAWS));
  for (guint j = 0; j < G_N_ELEMENTS (shares); j++)
    g_assert_cmpfloat_with_epsilon ((double) counts[j] / N_DRAWS, shares[j],
                                    5 * sqrt (shares[j] * (1 - shares[j]) / N_DRAWS));
}

static void
test_streams (void)
{
  PbRandom first;
  PbRandom again;
  PbRandom other;
  guint n_equal = 0;

  pb_random_init (&first, 7, 3);
  pb_random_init (&again, 7, 3);
  pb_random_init (&other, 7, 4);

  for (guint i = 0; i < 1000; i++)
    {
      double x = pb_random_uniform (&first);

      g_assert_cmpfloat (x, >=, 0);
      g_assert_cmpfloat (x, <, 1);
      g_assert_cmpfloat (x, ==, pb_random_uniform (&again));
      n_equal += x == pb_random_uniform (&other);
    }
  g_assert_cmpuint (n_equal, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_r_rows ();
  g_test_add_func ("/stats/random/normal", test_normal);
  g_test_add_func ("/stats/random/streams", test_streams);

  return g_test_run ();
}
