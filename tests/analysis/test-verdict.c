/* Each row of golden/verdict.csv: a figure at two moments, and what may be said. */

#include "pb-verdict.h"

#include "../golden.h"

#include <math.h>
#include <stdlib.h>

#define N_FIELDS 15

static double
read_number (const char *text)
{
  return *text != '\0' ? g_ascii_strtod (text, NULL) : NAN;
}

static void
test_row (gconstpointer data)
{
  const char *const *row = data;
  PbVerdictInput input = {
    .from = { read_number (row[1]), read_number (row[2]), read_number (row[3]) },
    .to = { read_number (row[4]), read_number (row[5]), read_number (row[6]) },
    .decimals = atoi (row[7]),
    .is_ratio = atoi (row[8]),
    .has_polarity = atoi (row[9]),
    .overlaps = atoi (row[10]),
  };
  PbVerdict verdict = pb_verdict (&input);

  g_assert_cmpstr (pb_direction_to_word (verdict.direction), ==, row[11]);
  g_assert_cmpstr (pb_verdict_kind_to_word (verdict.kind), ==, row[13]);

  if (*row[12] == '\0')
    g_assert_true (isnan (verdict.change));
  else
    g_assert_cmpfloat (verdict.change, ==, read_number (row[12]));

  if (*row[14] == '\0')
    g_assert_true (isnan (verdict.z) && isnan (verdict.p));
  else
    g_assert_cmpfloat_with_epsilon (verdict.z, read_number (row[14]), 1e-4);
}

static void
test_words (void)
{
  PbVerdictInput input = { .from = { 10.5, NAN, NAN }, .to = { 11.9, NAN, NAN }, .decimals = 1, .has_polarity = TRUE };
  PbVerdict verdict = pb_verdict (&input);
  g_autofree char *untested = pb_verdict_to_text (&verdict);
  g_autofree char *reversed = NULL;

  g_assert_cmpstr (untested, ==, "Not tested: no intervals supplied");

  input.to.value = -0.1;
  verdict = pb_verdict (&input);
  reversed = pb_verdict_to_text (&verdict);
  g_assert_cmpstr (reversed, ==, "No clear gradient, or reversed");

  input.has_polarity = FALSE;
  verdict = pb_verdict (&input);
  g_assert_null (pb_verdict_to_text (&verdict));
  g_assert_cmpstr (verdict.reason, ==, "no direction is better");

  input.has_polarity = TRUE;
  input.obstacle = "other areas";
  verdict = pb_verdict (&input);
  g_assert_cmpint (verdict.direction, ==, PB_DIRECTION_NONE);
  g_assert_cmpstr (verdict.reason, ==, "other areas");
}

/* A ratio's interval that reaches zero is supplied, but has no logarithm. */
static void
test_ratio_at_zero (void)
{
  PbVerdictInput input = { { 2.1, -0.2, 4.4 }, { 1.8, 0.4, 3.2 }, 2, TRUE, TRUE, FALSE, FALSE };
  PbVerdict verdict = pb_verdict (&input);
  g_autofree char *words = pb_verdict_to_text (&verdict);

  g_assert_cmpint (verdict.kind, ==, PB_VERDICT_NOT_TESTED);
  g_assert_cmpstr (words, ==, "Not tested: an interval reaches zero, so that a ratio cannot be tested");
  g_assert_cmpint (verdict.direction, ==, PB_DIRECTION_FELL);

  input.from.lower = NAN;
  verdict = pb_verdict (&input);
  g_assert_cmpstr (verdict.reason, ==, "no intervals supplied");

  input.from.lower = 0.1;
  verdict = pb_verdict (&input);
  g_assert_cmpint (verdict.kind, ==, PB_VERDICT_NO_CLEAR_CHANGE);
}

/* Turned round in time, a change changes its sign and nothing else. */
static void
test_reversal (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (91380);

  for (int i = 0; i < 200; i++)
    {
      double a = g_rand_double_range (random, 1, 20), b = g_rand_double_range (random, 1, 20);
      double half_a = g_rand_double_range (random, 0.1, 0.9), half_b = g_rand_double_range (random, 0.1, 0.9);
      PbVerdictInput input = { { a, a - half_a, a + half_a }, { b, b - half_b, b + half_b }, 1, FALSE, TRUE, FALSE, FALSE };
      PbVerdictInput turned = input;
      PbVerdict verdict = pb_verdict (&input), other;

      turned.from = input.to;
      turned.to = input.from;
      other = pb_verdict (&turned);
      g_assert_cmpfloat_with_epsilon (verdict.z, -other.z, 1e-12);
      g_assert_cmpfloat (verdict.change, ==, -other.change);
      g_assert_true ((verdict.kind == PB_VERDICT_WIDENING) == (other.kind == PB_VERDICT_NARROWING));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  golden_add ("verdict.csv", "/analysis/verdict", N_FIELDS, test_row);
  g_test_add_func ("/analysis/verdict/words", test_words);
  g_test_add_func ("/analysis/verdict/ratio-at-zero", test_ratio_at_zero);
  g_test_add_func ("/analysis/verdict/reversal", test_reversal);

  return g_test_run ();
}
