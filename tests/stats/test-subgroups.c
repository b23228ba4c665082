#include "inequality-fixture.h"

#include "pb-concentration.h"
#include "pb-dispersion.h"
#include "pb-error.h"
#include "pb-gradient.h"

#include <string.h>

typedef struct
{
  double aci;
  double rci;
  double slope;
  double ratio;
  double difference;
  double risk;
  double bgv;
  double theil;
  double mld;
  double dispersions[PB_N_DISPERSIONS];
} Figures;

/* Everything that groups give, estimates only. */
static Figures
measure (const RandomGroups *random)
{
  PbSubgroups ordered = as_subgroups (random, TRUE);
  PbSubgroups plain = as_subgroups (random, FALSE);
  Figures figures;
  PbEstimate found;

  g_assert_true (pb_concentration_index (&ordered, PB_CONCENTRATION_ABSOLUTE, NAN, NAN, 0.95, &found, NULL));
  figures.aci = found.estimate;
  g_assert_true (pb_concentration_index (&ordered, PB_CONCENTRATION_RELATIVE, NAN, NAN, 0.95, &found, NULL));
  figures.rci = found.estimate;
  g_assert_true (pb_gradient_of_groups (&ordered, PB_GRADIENT_SLOPE, FALSE, 0.95, &found, NULL));
  figures.slope = found.estimate;
  g_assert_true (pb_gradient_of_groups (&ordered, PB_GRADIENT_RATIO, TRUE, 0.95, &found, NULL));
  figures.ratio = found.estimate;
  g_assert_true (pb_subgroups_difference (&ordered, 0.95, &found, NULL));
  figures.difference = found.estimate;
  g_assert_true (pb_subgroups_attributable_risk (&plain, 0.95, &found, NULL));
  figures.risk = found.estimate;
  g_assert_true (pb_between_group_variance (&plain, 0.95, &found, NULL));
  figures.bgv = found.estimate;
  g_assert_true (pb_theil_index (&plain, 0.95, FALSE, &found, NULL));
  figures.theil = found.estimate;
  g_assert_true (pb_mean_log_deviation (&plain, 0.95, FALSE, &found, NULL));
  figures.mld = found.estimate;
  for (guint i = 0; i < PB_N_DISPERSIONS; i++)
    g_assert_true (pb_dispersion_estimate (&plain, i, &figures.dispersions[i], NULL));

  return figures;
}

static void
test_scale (void)
{
  for (guint trial = 0; trial < N_TRIALS; trial++)
    {
      RandomGroups groups = random_groups (trial);
      Figures before = measure (&groups);
      Figures after;

      for (guint i = 0; i < groups.n; i++)
        groups.estimates[i] *= 1.5;
      after = measure (&groups);

      assert_near (after.aci, 1.5 * before.aci);
      assert_near (after.rci, before.rci);
      assert_near (after.slope, 1.5 * before.slope);
      assert_near (after.difference, 1.5 * before.difference);
      assert_near (after.risk, 1.5 * before.risk);
      assert_near (after.bgv, 2.25 * before.bgv);
      assert_near (after.theil, before.theil);
      assert_near (after.mld, before.mld);
      for (guint i = 0; i < PB_N_DISPERSIONS; i++)
        {
          gboolean is_relative = i == PB_DISPERSION_COV || i == PB_DISPERSION_IDISU || i == PB_DISPERSION_IDISW;

          assert_near (after.dispersions[i], (is_relative ? 1 : 1.5) * before.dispersions[i]);
        }
    }
}

static void
test_shift (void)
{
  for (guint trial = 0; trial < N_TRIALS; trial++)
    {
      RandomGroups groups = random_groups (trial);
      Figures before = measure (&groups);
      Figures after;

      for (guint i = 0; i < groups.n; i++)
        groups.estimates[i] += 15;
      after = measure (&groups);

      assert_near (after.aci, before.aci);
      assert_near (after.slope, before.slope);
      assert_near (after.difference, before.difference);
      assert_near (after.risk, before.risk);
      assert_near (after.bgv, before.bgv);
      assert_near (after.dispersions[PB_DISPERSION_BGSD], before.dispersions[PB_DISPERSION_BGSD]);
      assert_near (after.dispersions[PB_DISPERSION_MDMU], before.dispersions[PB_DISPERSION_MDMU]);
      assert_near (after.dispersions[PB_DISPERSION_MDBW], before.dispersions[PB_DISPERSION_MDBW]);

      /* The same gaps about a higher average are smaller as a share of it. */
      g_assert_cmpfloat (fabs (after.rci), <, fabs (before.rci));
      g_assert_cmpfloat (after.theil, <, before.theil);
      g_assert_cmpfloat (after.mld, <, before.mld);
      g_assert_cmpfloat (after.dispersions[PB_DISPERSION_COV], <, before.dispersions[PB_DISPERSION_COV]);
    }
}

static void
test_reversal (void)
{
  for (guint trial = 0; trial < N_TRIALS; trial++)
    {
      RandomGroups groups = random_groups (trial);
      Figures before = measure (&groups);
      Figures after;

      for (guint i = 0; i < groups.n; i++)
        groups.orders[i] = groups.n - i;
      after = measure (&groups);

      assert_near (after.aci, -before.aci);
      assert_near (after.rci, -before.rci);
      assert_near (after.slope, -before.slope);
      g_assert_cmpfloat_with_epsilon (after.ratio, 1 / before.ratio, 1e-6 / before.ratio);
      assert_near (after.difference, -before.difference);
      assert_near (after.theil, before.theil);
    }
}

/* Two halves of a group are one group to whatever weights by people. */
static void
test_split (void)
{
  for (guint trial = 0; trial < N_TRIALS; trial++)
    {
      RandomGroups groups = random_groups (trial);
      Figures before = measure (&groups);
      Figures after;

      split_group (&groups, trial % groups.n);
      after = measure (&groups);

      assert_near (after.aci, before.aci);
      assert_near (after.rci, before.rci);
      assert_near (after.bgv, before.bgv);
      assert_near (after.theil, before.theil);
      assert_near (after.mld, before.mld);
      assert_near (after.dispersions[PB_DISPERSION_COV], before.dispersions[PB_DISPERSION_COV]);
      assert_near (after.dispersions[PB_DISPERSION_MDMW], before.dispersions[PB_DISPERSION_MDMW]);
      assert_near (after.dispersions[PB_DISPERSION_MDBW], before.dispersions[PB_DISPERSION_MDBW]);
      assert_near (after.dispersions[PB_DISPERSION_IDISW], before.dispersions[PB_DISPERSION_IDISW]);
    }
}

/* A group of nobody counts for nothing where people weight. */
static void
test_empty_group (void)
{
  for (guint trial = 0; trial < N_TRIALS; trial++)
    {
      RandomGroups groups = random_groups (trial);
      Figures before = measure (&groups);
      Figures after;

      add_group (&groups, 35, 0, groups.n + 1);
      after = measure (&groups);

      assert_near (after.aci, before.aci);
      assert_near (after.rci, before.rci);
      assert_near (after.slope, before.slope);
      g_assert_cmpfloat_with_epsilon (after.ratio, before.ratio, 1e-6 * before.ratio);
      assert_near (after.bgv, before.bgv);
      assert_near (after.theil, before.theil);
      assert_near (after.mld, before.mld);
      assert_near (after.dispersions[PB_DISPERSION_BGSD], before.dispersions[PB_DISPERSION_BGSD]);
      assert_near (after.dispersions[PB_DISPERSION_IDISW], before.dispersions[PB_DISPERSION_IDISW]);
    }
}

/* A survey whose weights are all one is a sample of equal persons: the same
 * ranks, so the same estimates, as groups of their size. */
static void
test_rows_as_groups (void)
{
  double values[60];
  double orders[60];
  double weights[60];
  double means[3] = { 0 };
  double people[3] = { 10, 20, 30 };
  double places[3] = { 1, 2, 3 };
  PbSampleRows rows = { 60, values, orders, weights, NULL, NULL };
  PbSubgroups groups = { 3, means, NULL, people, places, -1, TRUE, 1, NAN };
  PbEstimate of_rows;
  PbEstimate of_groups;

  for (guint i = 0; i < 60; i++)
    {
      guint place = i < 10 ? 0 : i < 30 ? 1 : 2;

      values[i] = i % (place + 2) == 0 ? 1 : 0;
      orders[i] = places[place];
      weights[i] = 1;
      means[place] += values[i] / people[place];
    }

  g_assert_true (pb_concentration_of_rows (&rows, TRUE, 0.95, &of_rows, NULL));
  g_assert_true (pb_concentration_index (&groups, PB_CONCENTRATION_RELATIVE, NAN, NAN, 0.95, &of_groups, NULL));
  assert_near (of_rows.estimate, of_groups.estimate);

  g_assert_true (pb_gradient_of_rows (&rows, PB_GRADIENT_SLOPE, FALSE, 0.95, &of_rows, NULL));
  g_assert_true (pb_gradient_of_groups (&groups, PB_GRADIENT_SLOPE, FALSE, 0.95, &of_groups, NULL));
  assert_near (of_rows.estimate, of_groups.estimate);

  /* Heavier weights alike change nothing, errors included. */
  g_assert_true (pb_gradient_of_rows (&rows, PB_GRADIENT_RATIO, TRUE, 0.95, &of_groups, NULL));
  for (guint i = 0; i < 60; i++)
    weights[i] = 7;
  g_assert_true (pb_gradient_of_rows (&rows, PB_GRADIENT_RATIO, TRUE, 0.95, &of_rows, NULL));
  assert_near (of_rows.estimate, of_groups.estimate);
  assert_near (of_rows.se, of_groups.se);
}

static void
test_refusals (void)
{
  RandomGroups random = random_groups (1);
  PbSubgroups groups = as_subgroups (&random, TRUE);
  g_autoptr(GError) few = NULL;
  g_autoptr(GError) negative = NULL;
  g_autoptr(GError) outside = NULL;
  g_autoptr(GError) without = NULL;
  PbEstimate found;
  double figure;

  groups.n_groups = 2;
  g_assert_false (pb_subgroups_attributable_risk (&groups, 0.95, &found, &few));
  g_assert_error (few, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA);

  groups.n_groups = random.n;
  random.populations[3] = -4;
  g_assert_false (pb_theil_index (&groups, 0.95, FALSE, &found, &negative));
  g_assert_error (negative, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_assert_nonnull (strstr (negative->message, "Group 4"));
  g_assert_nonnull (strstr (negative->message, "-4"));

  random = random_groups (1);
  random.estimates[0] = 12;
  g_assert_false (pb_concentration_index (&groups, PB_CONCENTRATION_WAGSTAFF, 15, 100, 0.95, &found, &outside));
  g_assert_error (outside, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_assert_nonnull (strstr (outside->message, "Group 1"));

  groups.populations = NULL;
  g_assert_false (pb_dispersion_estimate (&groups, PB_DISPERSION_COV, &figure, &without));
  g_assert_error (without, PB_ERROR, PB_ERROR_BAD_INPUT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/subgroups/scale", test_scale);
  g_test_add_func ("/stats/subgroups/shift", test_shift);
  g_test_add_func ("/stats/subgroups/reversal", test_reversal);
  g_test_add_func ("/stats/subgroups/split", test_split);
  g_test_add_func ("/stats/subgroups/empty-group", test_empty_group);
  g_test_add_func ("/stats/subgroups/rows-as-groups", test_rows_as_groups);
  g_test_add_func ("/stats/subgroups/refusals", test_refusals);

  return g_test_run ();
}
