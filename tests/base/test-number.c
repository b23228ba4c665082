#include "pb-number.h"

#include <math.h>

static void
test_format (void)
{
  const struct
  {
    double      value;
    int         n_decimals;
    const char *expected;
  } cases[] = {
    { 79.7, 1, "79.7" },
    { 77, 1, "77.0" },
    { -1.6, 1, "-1.6" },
    { -0.04, 1, "0.0" },            /* no negative zero */
    { -0.06, 1, "-0.1" },
    { 0, 0, "0" },
    { 9999, 0, "9999" },
    { 10000, 0, "10,000" },
    { 274149, 0, "274,149" },
    { 1234567.25, 2, "1,234,567.25" },
    { -10000.5, 1, "-10,000.5" },
    { NAN, 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pb_number_format (cases[i].value, cases[i].n_decimals);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* One rule for a whole list: the largest decides. */
static void
test_format_among (void)
{
  g_autofree char *small = pb_number_format_among (5412, 0, 10471);
  g_autofree char *alone = pb_number_format_among (5412, 0, 9999);
  g_autofree char *tiny = pb_number_format_among (12.5, 1, -10471);

  g_assert_cmpstr (small, ==, "5,412");
  g_assert_cmpstr (alone, ==, "5412");
  g_assert_cmpstr (tiny, ==, "12.5");
}

static void
test_decimals (void)
{
  const double tenths[] = { 78.6, 77, NAN, 80.7 };
  const double whole[] = { 1, 2, NAN };
  const double long_tail[] = { 28.00511, 20.4 };

  g_assert_cmpint (pb_number_get_decimals (tenths, 4, 4), ==, 1);
  g_assert_cmpint (pb_number_get_decimals (whole, 3, 4), ==, 0);
  g_assert_cmpint (pb_number_get_decimals (long_tail, 2, 2), ==, 2);
  g_assert_cmpint (pb_number_get_decimals (long_tail, 2, 9), ==, 5);
  g_assert_cmpint (pb_number_get_decimals (NULL, 0, 4), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/number/format", test_format);
  g_test_add_func ("/base/number/format-among", test_format_among);
  g_test_add_func ("/base/number/decimals", test_decimals);

  return g_test_run ();
}
