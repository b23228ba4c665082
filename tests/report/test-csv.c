#include "pb-csv.h"

#include <math.h>

static void
assert_cells (const char *first,
              const char *second,
              const char *expected)
{
  g_autoptr(GString) csv = g_string_new (NULL);

  pb_csv_add_text (csv, first);
  pb_csv_add_text (csv, second);
  pb_csv_end_row (csv);
  g_assert_cmpstr (csv->str, ==, expected);
}

static void
test_quoting (void)
{
  assert_cells ("Derby", "x", "Derby,x\r\n");
  assert_cells ("Derby, City of", "x", "\"Derby, City of\",x\r\n");
  assert_cells ("say \"no\"", "x", "\"say \"\"no\"\"\",x\r\n");
  assert_cells ("two\nlines", "x", "\"two\nlines\",x\r\n");
  assert_cells ("", "", "\"\",\r\n");
}

static void
test_formulas (void)
{
  assert_cells ("=1+1", "+44", "'=1+1,'+44\r\n");
  assert_cells ("-2", "@SUM(A1)", "'-2,'@SUM(A1)\r\n");
  assert_cells ("\t=1", "a=1", "'\t=1,a=1\r\n");
  assert_cells ("=HYPERLINK(\"http://x\",\"y\")", "", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",\r\n");
}

/* A number is a number: no apostrophe before its minus sign. */
static void
test_numbers (void)
{
  g_autoptr(GString) csv = g_string_new (NULL);

  pb_csv_add_number (csv, -1.6);
  pb_csv_add_number (csv, NAN);
  pb_csv_add_number (csv, 77.3);
  pb_csv_add_number (csv, 274149);
  pb_csv_add_number (csv, 1e7);
  pb_csv_end_row (csv);
  g_assert_cmpstr (csv->str, ==, "-1.6,,77.3,274149,10000000\r\n");
}

/* What is written reads back to the same double, whatever it is. */
static void
test_numbers_return (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (4180);

  for (int i = 0; i < 20000; i++)
    {
      double value = g_rand_double_range (random, -1, 1) * pow (10, g_rand_int_range (random, -12, 12));
      g_autofree char *text = pb_csv_dup_number (i % 3 == 0 ? round (value) : value);

      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, i % 3 == 0 ? round (value) : value);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/csv/quoting", test_quoting);
  g_test_add_func ("/report/csv/formulas", test_formulas);
  g_test_add_func ("/report/csv/numbers", test_numbers);
  g_test_add_func ("/report/csv/numbers-return", test_numbers_return);

  return g_test_run ();
}
