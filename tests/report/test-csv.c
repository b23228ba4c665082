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
  assert_cells ("\r=1", "\n=1", "\"'\r=1\",\"'\n=1\"\r\n");
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

/* A column of numbers holds numbers, whatever a cell says to a person. */
static void
test_table (void)
{
  g_autoptr(PbDataTable) table = pb_data_table_new ("Change");
  g_autoptr(GString) csv = g_string_new (NULL);

  pb_data_table_add_column (table, "area", "Area", PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "change", "Change since 2019", PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "note", "Note", PB_COLUMN_WORDS);
  pb_data_table_add_row (table);
  pb_data_table_add_text (table, "+44, Derby");
  pb_data_table_add_value (table, -0.25, 1, PB_STATUS_PRESENT);
  pb_data_table_add_text (table, "-0.25");
  pb_data_table_add_row (table);
  pb_data_table_add_text (table, "Bolsover");
  pb_data_table_add_value (table, 12, 1, PB_STATUS_SUPPRESSED);
  pb_data_table_add_text (table, "@home");
  pb_csv_add_table (csv, table);
  g_assert_cmpstr (csv->str, ==, "area,change,note\r\n\"'+44, Derby\",-0.25,'-0.25\r\nBolsover,,'@home\r\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/csv/quoting", test_quoting);
  g_test_add_func ("/report/csv/formulas", test_formulas);
  g_test_add_func ("/report/csv/numbers", test_numbers);
  g_test_add_func ("/report/csv/table", test_table);
  g_test_add_func ("/report/csv/numbers-return", test_numbers_return);

  return g_test_run ();
}
