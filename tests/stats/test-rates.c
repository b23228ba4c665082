#include "pb-dsr.h"
#include "pb-error.h"
#include "pb-isr.h"
#include "pb-proportion.h"
#include "pb-quantile.h"

#include <math.h>
#include <string.h>

#define N_BANDS PB_ESP2013_N_BANDS
#define N_TRIALS 300

static void
assert_near (double got,
             double wanted)
{
  g_assert_cmpfloat (fabs (got - wanted), <=, 1e-10 * (1 + fabs (wanted)));
}

/* %TRUE where @error names both; it is cleared. */
static void
assert_names (GError     **error,
              const char  *group,
              const char  *value)
{
  g_assert_error (*error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_assert_nonnull (strstr ((*error)->message, group));
  g_assert_nonnull (strstr ((*error)->message, value));
  g_clear_error (error);
}

static void
fill_area (double *events,
           double *populations)
{
  for (guint i = 0; i < N_BANDS; i++)
    {
      populations[i] = g_test_rand_int_range (500, 20000);
      events[i] = g_test_rand_int_range (1, 80);
    }
}

static PbDsr
standardise (const double *events,
             const double *populations,
             const double *weights,
             guint         n_bands)
{
  g_autoptr(GError) error = NULL;
  PbDsr dsr;

  pb_dsr_calculate (events, populations, weights, n_bands, 100000, "Amber Valley", &dsr, &error);
  g_assert_no_error (error);
  return dsr;
}

static void
test_esp2013 (void)
{
  double sum = 0;

  for (guint i = 0; i < N_BANDS; i++)
    sum += pb_esp2013[i];

  g_assert_cmpfloat (sum, ==, 100000);
  g_assert_cmpint (pb_esp2013_find_band ("0-4"), ==, 0);
  g_assert_cmpint (pb_esp2013_find_band ("85-89"), ==, 17);
  g_assert_cmpint (pb_esp2013_find_band ("90+"), ==, 18);
  g_assert_cmpint (pb_esp2013_find_band ("90-94"), ==, -1);
}

/* An area with the standard's own ages has its crude rate. */
static void
test_dsr_of_standard_ages (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      double events[N_BANDS], populations[N_BANDS], sum = 0, people = 0;
      PbDsr dsr;

      fill_area (events, populations);
      for (guint j = 0; j < N_BANDS; j++)
        {
          populations[j] = pb_esp2013[j] * 3;
          sum += events[j];
          people += populations[j];
        }

      dsr = standardise (events, populations, pb_esp2013, N_BANDS);
      assert_near (dsr.rate, sum / people * 100000);
      assert_near (pb_dsr_get_limits (&dsr, 0.95).lower, pb_limits_byars (sum, 0.95).lower / people * 100000);
    }
}

/* Only the shape of the weights counts, and a band may be given in two halves. */
static void
test_dsr_laws (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      double events[N_BANDS + 1], populations[N_BANDS + 1], weights[N_BANDS + 1];
      PbDsr whole, parted;

      fill_area (events, populations);
      whole = standardise (events, populations, pb_esp2013, N_BANDS);
      for (guint j = 0; j < N_BANDS; j++)
        weights[j] = pb_esp2013[j] * 7.5;
      parted = standardise (events, populations, weights, N_BANDS);
      assert_near (parted.rate, whole.rate);
      assert_near (parted.spread, whole.spread);

      events[N_BANDS] = events[4] /= 2;
      populations[N_BANDS] = populations[4] /= 2;
      weights[N_BANDS] = weights[4] /= 2;
      parted = standardise (events, populations, weights, N_BANDS + 1);
      assert_near (parted.rate, whole.rate);
      assert_near (parted.spread, whole.spread);
      assert_near (parted.total_count, whole.total_count);
    }
}

/* People with one event each are independent events; two each are not. */
static void
test_dsr_repeated (void)
{
  const double frequencies[] = { 1, 2 };

  for (int i = 0; i < N_TRIALS; i++)
    {
      double people[2 * N_BANDS] = { 0 }, events[N_BANDS], populations[N_BANDS];
      PbDsr single, repeated;

      fill_area (events, populations);
      memcpy (people, events, sizeof events);
      single = standardise (events, populations, pb_esp2013, N_BANDS);
      g_assert_true (pb_dsr_calculate_repeated (people, frequencies, 2, populations, pb_esp2013, N_BANDS, 100000,
                                                "Derby", &repeated, NULL));
      assert_near (repeated.rate, single.rate);
      assert_near (repeated.spread, single.spread);

      /* All of them twice: double the rate, double its standard error. */
      memset (people, 0, sizeof events);
      memcpy (people + N_BANDS, events, sizeof events);
      g_assert_true (pb_dsr_calculate_repeated (people, frequencies, 2, populations, pb_esp2013, N_BANDS, 100000,
                                                "Derby", &repeated, NULL));
      assert_near (repeated.rate, 2 * single.rate);
      assert_near (repeated.spread * sqrt (repeated.total_count), 2 * single.spread * sqrt (single.total_count));
    }
}

static void
test_dsr_suppression_and_refusals (void)
{
  double events[] = { 4, 5 }, populations[] = { 1000, 1000 }, weights[] = { 1, 1 };
  g_autoptr(GError) error = NULL;
  PbDsr dsr = standardise (events, populations, weights, 2);

  g_assert_true (isnan (dsr.rate) && isnan (pb_dsr_get_limits (&dsr, 0.95).upper));
  g_assert_cmpfloat (dsr.total_count, ==, 9);

  events[0] = NAN;
  events[1] = 10;
  g_assert_cmpfloat (standardise (events, populations, weights, 2).total_count, ==, 10);

  populations[1] = 0;
  g_assert_false (pb_dsr_calculate (events, populations, weights, 2, 100000, "Erewash", &dsr, &error));
  assert_names (&error, "Erewash", "0");
  populations[1] = NAN;
  g_assert_false (pb_dsr_calculate (events, populations, weights, 2, 100000, "Erewash", &dsr, &error));
  assert_names (&error, "Erewash", "nan");
  populations[1] = 1000;
  weights[0] = -3;
  g_assert_false (pb_dsr_calculate (events, populations, weights, 2, 100000, "Erewash", &dsr, &error));
  assert_names (&error, "Erewash", "-3");
  weights[0] = 1;
  events[1] = -2;
  g_assert_false (pb_dsr_calculate (events, populations, weights, 2, 100000, "Erewash", &dsr, &error));
  assert_names (&error, "Erewash", "-2");
  g_assert_false (pb_dsr_calculate (events, populations, weights, 2, 0, "Erewash", &dsr, &error));
  assert_names (&error, "Erewash", "0");
}

/* The reference population's own ratio is the reference value. */
static void
test_isr_of_reference (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      double events[N_BANDS], populations[N_BANDS], people = 0;
      PbEstimate ratio;
      PbIsr isr;

      fill_area (events, populations);
      for (guint j = 0; j < N_BANDS; j++)
        people += populations[j];

      g_assert_true (pb_isr_calculate (events, populations, events, populations, N_BANDS, NAN, 1000, "Derby", &isr,
                                       NULL));
      ratio = pb_isr_get_ratio (&isr, 100, 0.95);
      assert_near (ratio.estimate, 100);
      assert_near (ratio.lower, 100 * pb_limits_count (isr.observed, 0.95).lower / isr.observed);
      assert_near (pb_isr_get_rate (&isr, 0.95).estimate, isr.observed / people * 1000);
    }
}

static void
test_isr_edges (void)
{
  const double events[] = { 0, NAN }, none[] = { 0, 0 }, populations[] = { 100, NAN }, counts[] = { 50, 70 },
               people[] = { 1000, 1000 }, wrong[] = { 100, -8 };
  g_autoptr(GError) error = NULL;
  PbIsr isr;

  g_assert_true (pb_isr_calculate (events, populations, counts, people, 2, NAN, 1000, "Derby", &isr, NULL));
  assert_near (isr.expected, 5);
  g_assert_cmpfloat (pb_isr_get_ratio (&isr, 1, 0.95).lower, ==, 0);
  assert_near (pb_isr_get_ratio (&isr, 1, 0.95).upper, log (40) / 5);

  g_assert_true (pb_isr_calculate (NULL, populations, counts, people, 2, 8, 1000, "Derby", &isr, NULL));
  g_assert_cmpfloat (isr.observed, ==, 8);

  g_assert_true (pb_isr_calculate (events, none, counts, people, 2, NAN, 1000, "Derby", &isr, NULL));
  g_assert_true (isnan (pb_isr_get_ratio (&isr, 1, 0.95).estimate));

  g_assert_false (pb_isr_calculate (events, wrong, counts, people, 2, NAN, 1000, "Bolsover", &isr, &error));
  assert_names (&error, "Bolsover", "-8");
}

static void
test_crude_laws (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      double n = g_test_rand_int_range (50, 100000);
      double x = floor (n * g_test_rand_double ());
      PbEstimate one, hundred;

      g_assert_true (pb_proportion (x, n, 1, 0.95, "Derby", &one, NULL));
      g_assert_true (pb_proportion (x, n, 100, 0.95, "Derby", &hundred, NULL));
      assert_near (hundred.estimate, 100 * one.estimate);
      assert_near (hundred.upper, 100 * one.upper);

      g_assert_true (pb_rate (x, n, 1000, 0.95, "Derby", &one, NULL));
      g_assert_true (pb_rate (x, 2 * n, 2000, 0.95, "Derby", &hundred, NULL));
      assert_near (hundred.estimate, one.estimate);
      assert_near (hundred.lower, one.lower);
    }
}

static void
test_crude_refusals (void)
{
  g_autoptr(GError) error = NULL;
  PbEstimate estimate;

  g_assert_false (pb_proportion (11, 10, 1, 0.95, "High Peak", &estimate, &error));
  assert_names (&error, "High Peak", "11");
  g_assert_false (pb_rate (-1, 10, 1, 0.95, "High Peak", &estimate, &error));
  assert_names (&error, "High Peak", "-1");
  g_assert_false (pb_rate (1, 0, 1, 0.95, "High Peak", &estimate, &error));
  assert_names (&error, "High Peak", "0");
  g_assert_true (pb_proportion (NAN, 10, 1, 0.95, "High Peak", &estimate, NULL));
  g_assert_true (isnan (estimate.estimate) && isnan (estimate.lower));
}

/* Shifted and scaled values have a shifted and scaled mean and limits. */
static void
test_mean_laws (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      double values[20], moved[20];
      PbEstimate mean, moved_mean;
      guint n = (guint) g_test_rand_int_range (2, 20);

      for (guint j = 0; j < n; j++)
        {
          values[j] = g_test_rand_double_range (-50, 50);
          moved[j] = 3 * values[j] + 7;
        }

      g_assert_true (pb_mean (values, n, 0.95, "Derby", &mean, NULL));
      g_assert_true (pb_mean (moved, n, 0.95, "Derby", &moved_mean, NULL));
      assert_near (moved_mean.estimate, 3 * mean.estimate + 7);
      assert_near (moved_mean.lower, 3 * mean.lower + 7);
      assert_near (moved_mean.se, 3 * mean.se);

      values[n - 1] = NAN;
      g_assert_true (pb_mean (values, n, 0.95, "Derby", &mean, NULL));
      g_assert_true (isnan (mean.estimate) && isnan (mean.upper));
    }
}

/* Up to 13 quantiles whole-number arithmetic agrees; the order of values and
 * their scale do not count; inverted is the mirror. */
static void
test_quantile_laws (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      guint k = (guint) g_test_rand_int_range (2, 14);
      guint n = (guint) g_test_rand_int_range ((gint32) k, 200);
      g_autofree double *values = g_new (double, n);
      g_autofree double *negatives = g_new (double, n);
      g_autofree int *quantiles = g_new (int, n);
      g_autofree int *mirrored = g_new (int, n);

      for (guint j = 0; j < n; j++)
        {
          values[j] = g_test_rand_int_range (0, 90);
          negatives[j] = -5 * values[j];
        }

      pb_quantile_assign (values, n, k, FALSE, quantiles);
      pb_quantile_assign (negatives, n, k, TRUE, mirrored);
      for (guint j = 0; j < n; j++)
        {
          guint rank = 1;

          for (guint other = 0; other < n; other++)
            rank += values[other] < values[j];

          g_assert_cmpint (quantiles[j], ==, (int) (k + 1 - ((n + 1 - rank) * k + n - 1) / n));
          g_assert_cmpint (mirrored[j], ==, quantiles[j]);
        }
    }
}

static void
test_quantile_edges (void)
{
  const double values[] = { 3, NAN, 1, 2, 4 };
  double bounds[4];
  int quantiles[5];

  pb_quantile_assign (values, 5, 5, FALSE, quantiles);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (quantiles[i], ==, -1);

  pb_quantile_assign (values, 5, 2, FALSE, quantiles);
  g_assert_cmpint (quantiles[0], ==, 2);
  g_assert_cmpint (quantiles[1], ==, -1);
  g_assert_cmpint (quantiles[2], ==, 1);

  /* By hand: 1 2 3 4 at places 0.75, 1.5, 2.25 and 3. */
  pb_quantile_bounds (values, 5, 4, bounds);
  g_assert_cmpfloat (bounds[0], ==, 1.75);
  g_assert_cmpfloat (bounds[1], ==, 2.5);
  g_assert_cmpfloat (bounds[2], ==, 3.25);
  g_assert_cmpfloat (bounds[3], ==, 4);
  g_assert_cmpint (pb_quantile_in_bounds (2.5, bounds, 4), ==, 2);
  g_assert_cmpint (pb_quantile_in_bounds (9, bounds, 4), ==, 4);
  g_assert_cmpint (pb_quantile_in_bounds (NAN, bounds, 4), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/rates/esp2013", test_esp2013);
  g_test_add_func ("/stats/rates/dsr-of-standard-ages", test_dsr_of_standard_ages);
  g_test_add_func ("/stats/rates/dsr-laws", test_dsr_laws);
  g_test_add_func ("/stats/rates/dsr-repeated", test_dsr_repeated);
  g_test_add_func ("/stats/rates/dsr-suppression-and-refusals", test_dsr_suppression_and_refusals);
  g_test_add_func ("/stats/rates/isr-of-reference", test_isr_of_reference);
  g_test_add_func ("/stats/rates/isr-edges", test_isr_edges);
  g_test_add_func ("/stats/rates/crude-laws", test_crude_laws);
  g_test_add_func ("/stats/rates/crude-refusals", test_crude_refusals);
  g_test_add_func ("/stats/rates/mean-laws", test_mean_laws);
  g_test_add_func ("/stats/rates/quantile-laws", test_quantile_laws);
  g_test_add_func ("/stats/rates/quantile-edges", test_quantile_edges);

  return g_test_run ();
}
