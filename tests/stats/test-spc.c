#include "pb-error.h"
#include "pb-spc.h"

#include <math.h>
#include <string.h>

#define MAX_POINTS 60
#define N_TRIALS 400

typedef struct
{
  PbSpcPoint   points[MAX_POINTS];
  PbSpcSegment segments[MAX_POINTS];
  guint        n_segments;
} Chart;

static void
draw (const double       *values,
      const gboolean     *starts,
      guint               n,
      double              target,
      const PbSpcOptions *options,
      Chart              *chart)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_spc_calculate (values, starts, n, target, options, chart->points, chart->segments,
                                   &chart->n_segments, &error));
  g_assert_no_error (error);
}

/* Steps up and down with stretches of drift, so that every rule has its turn. */
static guint
fill_series (double *values)
{
  guint n = (guint) g_test_rand_int_range (2, MAX_POINTS);
  double level = 100;

  for (guint i = 0; i < n; i++)
    {
      level += g_test_rand_int_range (0, 4) == 0 ? g_test_rand_double_range (-12, 12) : 0;
      values[i] = rint (level + g_test_rand_double_range (-4, 4));
    }

  return n;
}

/* The rules once more, each by its words: a point is looked at in every window
 * that holds it. */
static gboolean
is_in_trend (const double *values,
             guint         n,
             guint         i,
             guint         length,
             int           sign)
{
  for (guint first = 0; first + length <= n; first++)
    {
      gboolean holds = i >= first && i < first + length;

      for (guint j = first; holds && j + 1 < first + length; j++)
        holds = sign * (values[j + 1] - values[j]) > 0;
      if (holds)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_run (const double *values,
           guint         n,
           guint         i,
           guint         length,
           double        mean,
           int           sign)
{
  for (guint first = 0; first + length <= n; first++)
    {
      gboolean holds = i >= first && i < first + length;

      for (guint j = first; holds && j < first + length; j++)
        holds = sign * (values[j] - mean) > 0;
      if (holds)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_two_in_three (const double       *values,
                 guint               n,
                 guint               i,
                 const PbSpcSegment *limits,
                 int                 sign)
{
  double near = (limits->upper - limits->mean) * 2 / 3;

  for (guint first = 0; first + 3 <= n; first++)
    {
      guint n_near = 0;
      gboolean holds = i >= first && i < first + 3;

      for (guint j = first; holds && j < first + 3; j++)
        {
          double off = sign * (values[j] - limits->mean);

          holds = off > 0;
          n_near += off > near && values[j] <= limits->upper && values[j] >= limits->lower;
        }
      if (holds && n_near >= 2 && sign * (values[i] - limits->mean) > near)
        return TRUE;
    }

  return FALSE;
}

static PbSpcRule
find_rule (const double       *values,
           guint               n,
           guint               i,
           guint               length,
           const PbSpcSegment *limits)
{
  if (values[i] > limits->upper)
    return PB_SPC_ABOVE_LIMIT;
  if (values[i] < limits->lower)
    return PB_SPC_BELOW_LIMIT;

  if (is_in_trend (values, n, i, length, 1) && is_in_trend (values, n, i, length, -1))
    return values[i + 1] > values[i] ? PB_SPC_RISING : PB_SPC_FALLING;
  if (is_in_trend (values, n, i, length, 1))
    return PB_SPC_RISING;
  if (is_in_trend (values, n, i, length, -1))
    return PB_SPC_FALLING;

  if (is_two_in_three (values, n, i, limits, 1))
    return PB_SPC_TWO_IN_THREE_ABOVE;
  if (is_two_in_three (values, n, i, limits, -1))
    return PB_SPC_TWO_IN_THREE_BELOW;
  if (is_in_run (values, n, i, length, limits->mean, 1))
    return PB_SPC_RUN_ABOVE;

  return is_in_run (values, n, i, length, limits->mean, -1) ? PB_SPC_RUN_BELOW : PB_SPC_COMMON_CAUSE;
}

/* Where a rounding error decides between near and not, two ways may differ. */
static gboolean
is_on_an_edge (const double       *values,
               guint               n,
               const PbSpcSegment *limits)
{
  double half = limits->upper - limits->mean;

  for (guint i = 0; i < n; i++)
    if (fabs (fabs (values[i] - limits->mean) - half * 2 / 3) < 1e-9 ||
        fabs (fabs (values[i] - limits->mean) - half) < 1e-9)
      return TRUE;

  return FALSE;
}

static void
test_rules (void)
{
  guint n_seen[PB_SPC_RUN_BELOW + 1] = { 0 };

  for (int i = 0; i < 10 * N_TRIALS; i++)
    {
      double values[MAX_POINTS];
      guint n = fill_series (values);
      PbSpcOptions options = PB_SPC_OPTIONS_INIT;
      Chart chart;

      options.run_length = (guint) g_test_rand_int_range (4, 9);
      options.screens_outliers = g_test_rand_bit ();
      draw (values, NULL, n, NAN, &options, &chart);
      if (is_on_an_edge (values, n, &chart.segments[0]))
        continue;

      for (guint j = 0; j < n; j++)
        {
          PbSpcRule rule = find_rule (values, n, j, options.run_length, &chart.segments[0]);

          g_assert_cmpint (chart.points[j].rule, ==, rule);
          n_seen[rule]++;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (n_seen); i++)
    g_assert_cmpuint (n_seen[i], >, 0);
}

/* By hand: mean 3, moving ranges 2, 4 and 2, their mean 8/3. */
static void
test_limits (void)
{
  const double values[] = { 3, 5, 1, 3 };
  PbSpcOptions options = PB_SPC_OPTIONS_INIT;
  Chart chart;

  draw (values, NULL, 4, NAN, &options, &chart);
  g_assert_cmpfloat (chart.segments[0].mean, ==, 3);
  g_assert_cmpfloat (fabs (chart.segments[0].upper - (3 + 2.66 * 8 / 3)), <, 1e-12);
  g_assert_cmpfloat (fabs (chart.segments[0].lower - (3 - 2.66 * 8 / 3)), <, 1e-12);
  g_assert_true (chart.segments[0].is_short);
}

/* A range of 40 among eleven of 2 is screened out: its mean is 62/12, times 3.267 less than 40. */
static void
test_screening (void)
{
  double values[13];
  PbSpcOptions options = PB_SPC_OPTIONS_INIT;
  Chart chart;

  for (int i = 0; i < 13; i++)
    values[i] = i % 2 * 2 + (i == 12 ? 38 + 4 : 0);

  draw (values, NULL, 13, NAN, &options, &chart);
  g_assert_cmpfloat (fabs (chart.segments[0].upper - chart.segments[0].mean - 2.66 * 2), <, 1e-12);
  g_assert_false (chart.segments[0].is_short);

  options.screens_outliers = FALSE;
  draw (values, NULL, 13, NAN, &options, &chart);
  g_assert_cmpfloat (fabs (chart.segments[0].upper - chart.segments[0].mean - 2.66 * 62 / 12), <, 1e-12);
}

/* Turned over, what was better is worse; shifted and scaled, nothing changes. */
static void
test_mirror (void)
{
  static const PbSpcVariation mirrored[] = {
    [PB_SPC_VARIATION_COMMON_CAUSE] = PB_SPC_VARIATION_COMMON_CAUSE,
    [PB_SPC_VARIATION_IMPROVEMENT] = PB_SPC_VARIATION_CONCERN,
    [PB_SPC_VARIATION_CONCERN] = PB_SPC_VARIATION_IMPROVEMENT,
  };

  for (int i = 0; i < N_TRIALS; i++)
    {
      double values[MAX_POINTS], moved[MAX_POINTS], turned[MAX_POINTS];
      guint n = fill_series (values);
      PbSpcOptions options = PB_SPC_OPTIONS_INIT;
      Chart chart, moved_chart, turned_chart;

      for (guint j = 0; j < n; j++)
        {
          moved[j] = 4 * values[j] + 64;
          turned[j] = -values[j];
        }

      options.direction = PB_SPC_INCREASE_IS_GOOD;
      draw (values, NULL, n, 100, &options, &chart);
      draw (moved, NULL, n, 464, &options, &moved_chart);
      draw (turned, NULL, n, -100, &options, &turned_chart);
      if (is_on_an_edge (values, n, &chart.segments[0]))
        continue;

      g_assert_cmpfloat (fabs (moved_chart.segments[0].upper - 4 * chart.segments[0].upper - 64), <, 1e-9);
      g_assert_cmpfloat (fabs (turned_chart.segments[0].upper + chart.segments[0].lower), <, 1e-9);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpint (moved_chart.points[j].rule, ==, chart.points[j].rule);
          g_assert_cmpint (turned_chart.points[j].variation, ==, mirrored[chart.points[j].variation]);
        }

      if (chart.segments[0].assurance == PB_SPC_ASSURANCE_CONSISTENT_PASS)
        g_assert_cmpint (turned_chart.segments[0].assurance, ==, PB_SPC_ASSURANCE_CONSISTENT_FAIL);
      else if (chart.segments[0].assurance == PB_SPC_ASSURANCE_INCONSISTENT)
        g_assert_cmpint (turned_chart.segments[0].assurance, ==, PB_SPC_ASSURANCE_INCONSISTENT);
    }
}

/* What follows a new start does not know what was before it. */
static void
test_rebase (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      double values[MAX_POINTS];
      gboolean starts[MAX_POINTS] = { FALSE };
      guint n = fill_series (values);
      guint first = (guint) g_test_rand_int_range (1, (gint32) n);
      PbSpcOptions options = PB_SPC_OPTIONS_INIT;
      Chart whole, late;

      starts[first] = TRUE;
      options.direction = PB_SPC_DECREASE_IS_GOOD;
      draw (values, starts, n, 100, &options, &whole);
      draw (values + first, NULL, n - first, 100, &options, &late);

      g_assert_cmpuint (whole.n_segments, ==, 2);
      g_assert_cmpuint (whole.segments[1].first, ==, first);
      g_assert_cmpuint (whole.segments[1].n_points, ==, n - first);
      g_assert_cmpint (whole.segments[0].assurance, ==, PB_SPC_ASSURANCE_NONE);
      g_assert_cmpint (whole.segments[1].assurance, ==, late.segments[0].assurance);
      g_assert_cmpint (whole.segments[1].variation, ==, late.segments[0].variation);
      for (guint j = first; j < n; j++)
        g_assert_cmpint (whole.points[j].rule, ==, late.points[j - first].rule);
    }
}

/* Fixed limits are those of the first points, whatever comes after. */
static void
test_fixed (void)
{
  double values[20];
  PbSpcOptions options = PB_SPC_OPTIONS_INIT;
  Chart fixed, early;
  GError *error = NULL;

  for (int i = 0; i < 20; i++)
    values[i] = i < 12 ? 10 + i % 3 : 500 + i;

  draw (values, NULL, 12, NAN, &options, &early);
  options.n_fixed = 12;
  draw (values, NULL, 20, NAN, &options, &fixed);
  g_assert_cmpfloat (fixed.segments[0].mean, ==, early.segments[0].mean);
  g_assert_cmpfloat (fixed.segments[0].upper, ==, early.segments[0].upper);
  g_assert_cmpint (fixed.points[13].rule, ==, PB_SPC_ABOVE_LIMIT);

  options.n_fixed = 11;
  g_assert_false (pb_spc_calculate (values, NULL, 20, NAN, &options, fixed.points, fixed.segments, &fixed.n_segments,
                                    &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_assert_nonnull (strstr (error->message, "11"));
  g_clear_error (&error);

  options.n_fixed = 0;
  g_assert_false (pb_spc_calculate (values, NULL, 0, NAN, &options, fixed.points, fixed.segments, &fixed.n_segments,
                                    &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA);
  g_clear_error (&error);
}

/* A constant series' limits are its mean; the peer has none where it screens.
 * One point has no limits, and no promise about its target. */
static void
test_constant (void)
{
  const double values[] = { 0.1, 0.1, 0.1, NAN, 0.1 };
  PbSpcOptions options = PB_SPC_OPTIONS_INIT;
  Chart chart;

  options.direction = PB_SPC_INCREASE_IS_GOOD;
  draw (values, NULL, 5, 0.2, &options, &chart);
  g_assert_cmpfloat (chart.segments[0].lower, ==, 0.1);
  g_assert_cmpfloat (chart.segments[0].upper, ==, 0.1);
  g_assert_cmpint (chart.points[0].rule, ==, PB_SPC_COMMON_CAUSE);
  g_assert_cmpint (chart.points[0].side, ==, 0);
  g_assert_cmpint (chart.segments[0].assurance, ==, PB_SPC_ASSURANCE_CONSISTENT_FAIL);

  draw (values, NULL, 1, 0.2, &options, &chart);
  g_assert_true (isnan (chart.segments[0].upper));
  g_assert_cmpint (chart.segments[0].assurance, ==, PB_SPC_ASSURANCE_NONE);

  options.follows_peer = TRUE;
  draw (values, NULL, 5, 0.2, &options, &chart);
  g_assert_true (isnan (chart.segments[0].upper));
  g_assert_cmpint (chart.segments[0].assurance, ==, PB_SPC_ASSURANCE_INCONSISTENT);
}

/* A missing month is no point: it breaks runs and has neither side nor rule. */
static void
test_missing (void)
{
  double values[14];
  PbSpcOptions options = PB_SPC_OPTIONS_INIT;
  Chart chart;

  for (int i = 0; i < 14; i++)
    values[i] = i;
  values[6] = NAN;

  options.run_length = 7;
  draw (values, NULL, 14, NAN, &options, &chart);
  g_assert_true (chart.points[6].is_missing);
  g_assert_cmpint (chart.points[6].rule, ==, PB_SPC_COMMON_CAUSE);
  g_assert_cmpfloat (chart.segments[0].mean, ==, (91 - 6) / 13.0);
  for (int i = 0; i < 6; i++)
    g_assert_cmpint (chart.points[i].rule, !=, PB_SPC_RISING);
}

static void
test_words (void)
{
  g_autofree char *trend = pb_spc_rule_to_word (PB_SPC_FALLING, 8);
  g_autofree char *run = pb_spc_rule_to_word (PB_SPC_RUN_ABOVE, 7);

  g_assert_cmpstr (trend, ==, "8 Point Trend (Decreasing)");
  g_assert_cmpstr (run, ==, "7 Points Above CL");
  g_assert_cmpstr (pb_spc_variation_to_word (PB_SPC_VARIATION_NEUTRAL_LOW), ==, "special_cause_neutral_low");
  g_assert_cmpstr (pb_spc_assurance_to_word (PB_SPC_ASSURANCE_NONE), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/spc/rules", test_rules);
  g_test_add_func ("/stats/spc/limits", test_limits);
  g_test_add_func ("/stats/spc/screening", test_screening);
  g_test_add_func ("/stats/spc/mirror", test_mirror);
  g_test_add_func ("/stats/spc/rebase", test_rebase);
  g_test_add_func ("/stats/spc/fixed", test_fixed);
  g_test_add_func ("/stats/spc/constant", test_constant);
  g_test_add_func ("/stats/spc/missing", test_missing);
  g_test_add_func ("/stats/spc/words", test_words);

  return g_test_run ();
}
