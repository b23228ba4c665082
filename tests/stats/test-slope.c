#include "inequality-fixture.h"

#include "pb-error.h"
#include "pb-slope.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <string.h>

static PbSlopeInput
as_input (const RandomGroups *groups)
{
  return (PbSlopeInput) { groups->n, groups->estimates, groups->populations, groups->ses, NULL, NULL, PB_SLOPE_OTHER,
                          FALSE, 1 };
}

static void
fit (const RandomGroups *groups,
     double              multiplier,
     PbSlope            *slope)
{
  PbSlopeInput input = as_input (groups);
  g_autoptr(GError) error = NULL;

  input.multiplier = multiplier;
  pb_slope_fit (&input, slope, &error);
  g_assert_no_error (error);
}

static void
test_shift_and_scale (void)
{
  for (guint trial = 0; trial < N_TRIALS; trial++)
    {
      RandomGroups groups = random_groups (trial);
      RandomGroups moved = groups;
      PbSlope slope;
      PbSlope other;
      PbSlopeLimits limits;
      PbSlopeLimits others;

      fit (&groups, 1, &slope);
      for (guint i = 0; i < groups.n; i++)
        {
          moved.estimates[i] = 3 * groups.estimates[i] + 100;
          moved.ses[i] = 3 * groups.ses[i];
        }
      fit (&moved, 1, &other);

      assert_near (other.sii, 3 * slope.sii);
      assert_near (other.intercept, 3 * slope.intercept + 100);

      pb_slope_get_exact_limits (&slope, 0.95, &limits);
      pb_slope_get_exact_limits (&other, 0.95, &others);
      assert_near (others.sii_lower, 3 * limits.sii_lower);
      assert_near (others.sii_upper, 3 * limits.sii_upper);
    }
}

static void
test_reversal (void)
{
  for (guint trial = 0; trial < N_TRIALS; trial++)
    {
      RandomGroups groups = random_groups (trial);
      RandomGroups back = groups;
      PbSlope slope;
      PbSlope other;
      PbSlope negative;
      PbSlopeLimits limits;
      PbSlopeLimits others;

      for (guint i = 0; i < groups.n; i++)
        {
          back.estimates[i] = groups.estimates[groups.n - 1 - i];
          back.ses[i] = groups.ses[groups.n - 1 - i];
          back.populations[i] = groups.populations[groups.n - 1 - i];
        }
      fit (&groups, 1, &slope);
      fit (&back, 1, &other);
      fit (&groups, -1, &negative);

      assert_near (other.sii, -slope.sii);
      assert_near (other.rii, 1 / slope.rii);
      assert_near (negative.sii, -slope.sii);
      assert_near (negative.rii, 1 / slope.rii);

      pb_slope_get_exact_limits (&slope, 0.998, &limits);
      pb_slope_get_exact_limits (&negative, 0.998, &others);
      assert_near (others.sii_lower, -limits.sii_upper);
      assert_near (others.rii_lower, 1 / limits.rii_upper);
      assert_near (others.rii_upper, 1 / limits.rii_lower);
    }
}

/* Equal shares of a straight line give it back, and its end points. */
static void
test_line (void)
{
  RandomGroups groups = { 10 };
  PbSlope slope;

  for (guint i = 0; i < groups.n; i++)
    {
      groups.estimates[i] = 70 + 8 * (i + 0.5) / 10;
      groups.populations[i] = 1000;
      groups.ses[i] = 0.4;
    }
  fit (&groups, 1, &slope);

  assert_near (slope.sii, 8);
  assert_near (slope.intercept, 70);
  assert_near (slope.rii, 78.0 / 70);
}

/* Fieller's limits are where the ratio is z standard errors from zero. */
static void
test_ratio_limits (void)
{
  double z = gsl_cdf_ugaussian_Pinv (0.975);

  for (guint trial = 0; trial < N_TRIALS; trial++)
    {
      RandomGroups groups = random_groups (trial);
      PbSlope slope;
      PbSlopeLimits limits;
      double ratios[2];

      fit (&groups, 1, &slope);
      g_assert_true (pb_slope_get_exact_limits (&slope, 0.95, &limits));
      ratios[0] = limits.rii_lower;
      ratios[1] = limits.rii_upper;

      for (guint j = 0; j < 2; j++)
        {
          double variance = 0;

          for (guint i = 0; i < slope.n_groups; i++)
            {
              double end = slope.shares[i] + slope.weights[i] / 2;
              double start = slope.shares[i] - slope.weights[i] / 2;
              double effect = (end - ratios[j] * start) * slope.errors[i];

              variance += effect * effect;
            }
          g_assert_cmpfloat_with_epsilon (fabs (slope.start + slope.slope - ratios[j] * slope.start) /
                                            sqrt (variance), z, 1e-6);
        }
    }
}

static void
test_simulation_meets_closed_form (void)
{
  const guint n_repetitions = 200000;
  double level = 0.95;

  for (guint trial = 0; trial < 6; trial++)
    {
      RandomGroups groups = random_groups (trial);
      PbSlope slope;
      PbSlopeLimits exact;
      PbSlopeLimits drawn;
      PbSlopeLimits again;
      double se;

      fit (&groups, 1, &slope);
      pb_slope_get_exact_limits (&slope, level, &exact);
      pb_slope_simulate (&slope, 1, &level, 1, n_repetitions, trial, &drawn);
      pb_slope_simulate (&slope, 1, &level, 1, n_repetitions, trial, &again);
      g_assert_cmpmem (&drawn, sizeof drawn, &again, sizeof again);

      /* A percentile's own standard error, six times. */
      se = (exact.sii_upper - exact.sii_lower) / (2 * gsl_cdf_ugaussian_Pinv (0.975));
      se *= sqrt (0.025 * 0.975 / n_repetitions) / gsl_ran_ugaussian_pdf (gsl_cdf_ugaussian_Pinv (0.975));
      g_assert_cmpfloat_with_epsilon (drawn.sii_lower, exact.sii_lower, 6 * se);
      g_assert_cmpfloat_with_epsilon (drawn.sii_upper, exact.sii_upper, 6 * se);
      g_assert_cmpfloat_with_epsilon (drawn.rii_lower, exact.rii_lower, 6 * se / slope.start * 2);
    }
}

/* Each line has a stream of its own, whichever thread takes it. */
static void
test_simulation_of_many (void)
{
  enum { N = 9 };
  static PbSlope slopes[N];
  PbSlopeLimits together[2 * N];
  double levels[2] = { 0.95, 0.998 };

  for (guint i = 0; i < N; i++)
    {
      RandomGroups groups = random_groups (0);

      fit (&groups, 1, &slopes[i]);
    }
  pb_slope_simulate (slopes, N, levels, 2, 2000, 5, together);

  for (guint i = 0; i < N; i++)
    {
      g_assert_cmpfloat (together[2 * i + 1].sii_lower, <=, together[2 * i].sii_lower);
      g_assert_cmpfloat (together[2 * i + 1].rii_upper, >=, together[2 * i].rii_upper);
      if (i > 0)
        g_assert_cmpfloat (together[2 * i].sii_lower, !=, together[0].sii_lower);
    }
}

/* An order statistic's error falls with the root of the draws, and near 2.5% of a normal
 * distribution it is 2.67 standard deviations over that root. */
static void
test_reliability (void)
{
  static const double confidence = 0.95;
  RandomGroups groups = random_groups (1);
  PbSlope slope;
  PbSlopeLimits limits;
  PbSlopeReliability few, same, many;
  double sd;

  fit (&groups, 1, &slope);
  pb_slope_get_exact_limits (&slope, confidence, &limits);
  sd = (limits.sii_upper - limits.sii_lower) / 2 / 1.959964;

  pb_slope_find_reliability (&slope, 1, &confidence, 1, 1000, 7, &few);
  pb_slope_find_reliability (&slope, 1, &confidence, 1, 1000, 7, &same);
  pb_slope_find_reliability (&slope, 1, &confidence, 1, 100000, 7, &many);

  g_assert_cmpfloat (few.sii, ==, same.sii);
  g_assert_cmpfloat (few.sii, >, 0.2 * 2.67 * sd / sqrt (1000));
  g_assert_cmpfloat (few.sii, <, 4 * 2.67 * sd / sqrt (1000));
  g_assert_cmpfloat (many.sii, >, 0.2 * 2.67 * sd / sqrt (100000));
  g_assert_cmpfloat (many.sii, <, 4 * 2.67 * sd / sqrt (100000));
  g_assert_true (many.rii > 0 && many.rii < few.rii);
}

static void
assert_refused (const PbSlopeInput *input,
                int                 code,
                const char         *group,
                const char         *value)
{
  g_autoptr(GError) error = NULL;
  PbSlope slope;

  g_assert_false (pb_slope_fit (input, &slope, &error));
  g_assert_error (error, PB_ERROR, code);
  g_assert_nonnull (strstr (error->message, group));
  g_assert_nonnull (strstr (error->message, value));
}

static void
test_refusals (void)
{
  RandomGroups groups = random_groups (3);
  PbSlopeInput input = as_input (&groups);

  input.n_groups = 4;
  assert_refused (&input, PB_ERROR_INSUFFICIENT_DATA, "4 groups", "5 to 100");

  input = as_input (&groups);
  groups.populations[2] = 0;
  assert_refused (&input, PB_ERROR_BAD_INPUT, "Group 3", "population of 0");

  groups = random_groups (3);
  groups.ses[1] = -0.25;
  assert_refused (&input, PB_ERROR_BAD_INPUT, "Group 2", "-0.25");

  groups = random_groups (3);
  groups.estimates[4] = NAN;
  assert_refused (&input, PB_ERROR_BAD_INPUT, "Group 5", "nan");

  groups = random_groups (3);
  input.value_type = PB_SLOPE_PROPORTION;
  assert_refused (&input, PB_ERROR_BAD_INPUT, "Group 1", "between 0 and 1");

  /* The logarithm of 0 draws no line. */
  input = as_input (&groups);
  input.value_type = PB_SLOPE_RATE;
  input.is_transformed = TRUE;
  input.ses = NULL;
  input.lower95 = groups.populations;
  input.upper95 = groups.populations;
  groups.estimates[0] = 0;
  assert_refused (&input, PB_ERROR_BAD_INPUT, "Group 1", "not finite");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/slope/shift-and-scale", test_shift_and_scale);
  g_test_add_func ("/stats/slope/reversal", test_reversal);
  g_test_add_func ("/stats/slope/line", test_line);
  g_test_add_func ("/stats/slope/ratio-limits", test_ratio_limits);
  g_test_add_func ("/stats/slope/simulation-meets-closed-form", test_simulation_meets_closed_form);
  g_test_add_func ("/stats/slope/simulation-of-many", test_simulation_of_many);
  g_test_add_func ("/stats/slope/reliability", test_reliability);
  g_test_add_func ("/stats/slope/refusals", test_refusals);

  return g_test_run ();
}
