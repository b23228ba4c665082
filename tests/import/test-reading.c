#include "pb-csv-reader.h"
#include "pb-figures.h"
#include "pb-fingertips.h"

#include <glib/gstdio.h>
#include <math.h>

static char *
write_file (const char *text,
            gssize      length)
{
  g_autoptr(GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("placeboard-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);

  return path;
}

/* What a publisher writes, and the rows as "line: field|field". */
static const struct
{
  const char *name;
  const char *text;
  const char *expected;
} files[] = {
  { "plain", "a,b\n1,2\n3,4\n", "2: 1|2\n3: 3|4\n" },
  { "without-a-last-line-end", "a,b\n1,2", "2: 1|2\n" },
  { "crlf", "a,b\r\n1,2\r\n3,4\r\n", "2: 1|2\n3: 3|4\n" },
  { "cr-alone", "a,b\r1,2\r3,4\r", "2: 1|2\n3: 3|4\n" },
  { "mark", "\xef\xbb\xbf" "a,b\n1,2\n", "2: 1|2\n" },
  { "line-break-in-quotes", "a,b\n\"1\n1\",2\n3,4\n", "2: 1\n1|2\n4: 3|4\n" },
  { "doubled-quotes", "a,b\n\"say \"\"x\"\"\",2\n", "2: say \"x\"|2\n" },
  { "blank-lines", "a,b\n\n1,2\n\n \n3,4\n", "3: 1|2\n6: 3|4\n" },
  { "short-and-long-rows", "a,b\n1\n1,2,3\n", "2: 1\n3: 1|2|3\n" },
  { "blanks-around", "a,b\n 1 , 2 \n", "2: 1|2\n" },
  { "windows-1252", "a,b\ncaf\xe9,2\x96" "3\n", "2: café|2–3\n" },
  { "semicolons", "a;b\n1,5;2\n", "2: 1,5|2\n" },
  { "tabs", "a\tb\n1\t2\n", "2: 1|2\n" },
};

static void
test_rows (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  g_autofree char *path = write_file (files[number].text, -1);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbCsvReader) reader = pb_csv_reader_new (path, &error);
  g_autoptr(GString) got = g_string_new (NULL);
  PbCsvRow row;

  g_assert_no_error (error);
  g_assert_cmpint (pb_csv_reader_find_column (reader, "B"), ==, 1);

  while (pb_csv_reader_next (reader, &row, &error))
    {
      g_string_append_printf (got, "%" G_GUINT64_FORMAT ": ", row.line);
      for (guint i = 0; i < row.n_fields; i++)
        g_string_append_printf (got, "%s%s", i > 0 ? "|" : "", row.fields[i]);
      g_string_append_c (got, '\n');
    }

  g_assert_no_error (error);
  g_assert_cmpstr (got->str, ==, files[number].expected);
  g_unlink (path);
}

/* Rows longer than a chunk, and chunks that end anywhere in a row. */
static void
test_chunks (void)
{
  g_autoptr(GString) text = g_string_new ("a,b,c\n");
  g_autofree char *path = NULL;
  g_autoptr(PbCsvReader) reader = NULL;
  g_autoptr(GError) error = NULL;
  guint n_rows = 0;
  PbCsvRow row;

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *filling = g_strnfill (i % 997 * 3, 'x');

      g_string_append_printf (text, "%u,\"%s\né\",%u\n", i, filling, i);
    }

  path = write_file (text->str, text->len);
  reader = pb_csv_reader_new (path, &error);
  g_assert_no_error (error);

  for (; pb_csv_reader_next (reader, &row, &error); n_rows++)
    {
      g_autofree char *number = g_strdup_printf ("%u", n_rows);

      g_assert_cmpuint (row.n_fields, ==, 3);
      g_assert_cmpuint (row.line, ==, 2 + 2 * n_rows);
      g_assert_cmpstr (row.fields[0], ==, number);
      g_assert_cmpstr (row.fields[2], ==, number);
      g_assert_true (g_str_has_suffix (row.fields[1], "\né"));
      g_assert_cmpuint (g_utf8_strlen (row.fields[1], -1), ==, n_rows % 997 * 3 + 2);
    }

  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 3000);
  g_assert_cmpstr (pb_csv_reader_get_encoding (reader), ==, "UTF-8");
  g_assert_cmpuint (pb_csv_reader_get_position (reader), ==, pb_csv_reader_get_size (reader));
  g_unlink (path);
}

static void
test_headers (void)
{
  g_autofree char *path = write_file ("Indicator ID,\"Lower\nCI 95.0 limit\",,value,Value\n1,2,3,4,5\n", -1);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbCsvReader) reader = pb_csv_reader_new (path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (pb_csv_reader_get_n_columns (reader), ==, 5);
  g_assert_cmpstr (pb_csv_reader_get_header (reader, 1), ==, "Lower CI 95.0 limit");
  g_assert_cmpstr (pb_csv_reader_get_header (reader, 2), ==, "");
  g_assert_cmpint (pb_csv_reader_find_column (reader, "indicator_id"), ==, 0);
  g_assert_cmpint (pb_csv_reader_find_column (reader, "LowerCI95.0 Limit"), ==, 1);
  g_assert_cmpint (pb_csv_reader_find_column (reader, "Value"), ==, 3);
  g_assert_cmpint (pb_csv_reader_find_column (reader, "Val"), ==, -1);
  g_unlink (path);
}

static void
test_numbers (void)
{
  static const char *const good[] = { "0", "12.5", "-3", "15.03762696", "75613149", ".5", "1e3", "-3.1e2", "94.7261896202678",
                                      "123456789012345", "0.1", "1234567890123456789", "5.", "+4" };
  static const char *const bad[] = { "inf", "nan", "0x10", "1 2", "--1", "1,2", "1,23,456", "twelve", "1.2.3", "e5", "-", "1e999" };
  double value;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (pb_figure_parse (good[i], &value));
      g_assert_cmpfloat (value, ==, g_ascii_strtod (good[i], NULL));
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (pb_figure_parse (bad[i], &value));
      g_assert_true (isnan (value));
    }

  g_assert_true (pb_figure_parse ("", &value) && isnan (value));
  g_assert_true (pb_figure_parse ("1,234,567.5", &value) && value == 1234567.5);
}

/* Any number as printed is the very number that strtod() reads, and prints back. */
static void
test_number_law (void)
{
  for (int i = 0; i < 100000; i++)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];
      char again[G_ASCII_DTOSTR_BUF_SIZE];
      double value = g_test_rand_double_range (-1e6, 1e6) / (1 << g_test_rand_int_range (0, 20));
      double read;

      g_ascii_formatd (text, sizeof text, i % 2 ? "%.10f" : "%.6g", value);
      g_assert_true (pb_figure_parse (text, &read));
      g_assert_cmpfloat (read, ==, g_ascii_strtod (text, NULL));

      pb_figure_format (value, again);
      g_assert_cmpfloat (g_ascii_strtod (again, NULL), ==, value);
    }
}

static void
test_notes (void)
{
  PbStatus status;

  g_assert_cmpint (pb_figure_status_of_note (""), ==, PB_STATUS_MISSING);
  g_assert_cmpint (pb_figure_status_of_note ("Value missing in source data"), ==, PB_STATUS_MISSING);
  g_assert_cmpint (pb_figure_status_of_note ("Value suppressed for disclosure control"), ==, PB_STATUS_SUPPRESSED);
  g_assert_cmpint (pb_figure_status_of_note ("Value cannot be calculated as number of cases is too small"), ==,
                   PB_STATUS_SUPPRESSED);
  g_assert_true (pb_figure_parse_mark ("[C]", &status) && status == PB_STATUS_SUPPRESSED);
  g_assert_true (pb_figure_parse_mark (":", &status) && status == PB_STATUS_MISSING);
  g_assert_true (pb_figure_parse_mark ("z", &status) && status == PB_STATUS_NOT_APPLICABLE);
  g_assert_false (pb_figure_parse_mark ("q", &status));
}

static void
test_comparisons (void)
{
  g_assert_cmpint (pb_fingertips_comparison (""), ==, -1);
  g_assert_cmpint (pb_fingertips_comparison ("Better"), ==, PB_COMPARISON_BETTER);
  g_assert_cmpint (pb_fingertips_comparison ("Better 95%"), ==, PB_COMPARISON_BETTER);
  g_assert_cmpint (pb_fingertips_comparison ("Not compared"), ==, PB_COMPARISON_NOT_COMPARED);
  g_assert_cmpint (pb_fingertips_comparison ("2nd lowest quintile"), ==, -1);
  g_assert_cmpint (pb_fingertips_year_kind ("10-11 yrs"), ==, PB_PERIOD_ACADEMIC);
  g_assert_cmpint (pb_fingertips_year_kind ("18+ yrs"), ==, PB_PERIOD_FINANCIAL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_strconcat ("/import/csv/", files[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_rows);
    }

  g_test_add_func ("/import/csv/chunks", test_chunks);
  g_test_add_func ("/import/csv/headers", test_headers);
  g_test_add_func ("/import/figures/numbers", test_numbers);
  g_test_add_func ("/import/figures/number-law", test_number_law);
  g_test_add_func ("/import/figures/notes", test_notes);
  g_test_add_func ("/import/fingertips/comparisons", test_comparisons);

  return g_test_run ();
}
