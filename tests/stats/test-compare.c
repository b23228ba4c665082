#include "pb-compare.h"

#include "../golden.h"

#include <math.h>

enum { CASE, VALUE, L95, U95, L998, U998, BENCHMARK, BENCH_L95, BENCH_U95, METHOD, POLARITY, EXPECTED, SOURCE, N_FIELDS };

static double
number (const char *text)
{
  return *text == '\0' ? NAN : g_ascii_strtod (text, NULL);
}

static PbPolarity
polarity_of (const char *word)
{
  if (g_str_equal (word, "high"))
    return PB_POLARITY_HIGH_IS_GOOD;
  if (g_str_equal (word, "low"))
    return PB_POLARITY_LOW_IS_GOOD;

  return g_str_equal (word, "none") ? PB_POLARITY_NO_JUDGEMENT : PB_POLARITY_NOT_APPLICABLE;
}

/* The table tells "Lowest" and "Highest" of values beyond the 99.8% limits
 * apart; in a comparison's words they are lower and higher. */
static const char *
word_of (PbSide       side,
         PbComparison comparison)
{
  const char *words[] = { "NotCompared", "Worst", "Worse", "Similar", "Better", "Best", "Lower", "Higher" };

  if (comparison == PB_COMPARISON_LOWER && side == PB_SIDE_FAR_BELOW)
    return "Lowest";
  if (comparison == PB_COMPARISON_HIGHER && side == PB_SIDE_FAR_ABOVE)
    return "Highest";

  return words[comparison];
}

static void
test_row (gconstpointer data)
{
  const char *const *row = data;
  double x[BENCH_U95 + 1];
  PbSide side;

  g_test_summary (row[SOURCE]);

  for (int i = VALUE; i <= BENCH_U95; i++)
    x[i] = number (row[i]);

  if (g_str_equal (row[METHOD], "ci95"))
    side = pb_compare_with_95 (x[VALUE], x[L95], x[U95], x[BENCHMARK]);
  else if (g_str_equal (row[METHOD], "ci95_998"))
    side = pb_compare_with_95_998 (x[VALUE], x[L95], x[U95], x[L998], x[U998], x[BENCHMARK]);
  else
    side = pb_compare_two_values (x[L95], x[U95], x[BENCH_L95], x[BENCH_U95]);

  g_assert_cmpstr (word_of (side, pb_compare_judge (side, polarity_of (row[POLARITY]))), ==, row[EXPECTED]);
}

/* Turned round, better is worse; the same distance up or down is the same step. */
static void
test_mirror (void)
{
  for (int i = 0; i < 5000; i++)
    {
      double value = g_test_rand_double_range (-50, 50);
      double half95 = g_test_rand_double_range (0.1, 20), half998 = half95 * 1.6;
      double benchmark = g_test_rand_double_range (-50, 50);
      PbSide side = pb_compare_with_95_998 (value, value - half95, value + half95, value - half998,
                                            value + half998, benchmark);
      PbSide mirrored = pb_compare_with_95_998 (-value, -value - half95, -value + half95, -value - half998,
                                                -value + half998, -benchmark);

      g_assert_cmpint (side + mirrored, ==, 2 * PB_SIDE_SIMILAR);
      g_assert_cmpint (pb_compare_judge (side, PB_POLARITY_HIGH_IS_GOOD), ==,
                       pb_compare_judge (mirrored, PB_POLARITY_LOW_IS_GOOD));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  golden_add ("compare.csv", "/stats/compare", N_FIELDS, test_row);
  g_test_add_func ("/stats/compare/mirror", test_mirror);

  return g_test_run ();
}
