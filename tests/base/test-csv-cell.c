#include "pb-csv-cell.h"

static void
test_quoted (void)
{
  static const struct
  {
    const char *text;
    const char *cell;
  } rows[] = {
    { "Derby", "Derby" },
    { "", "" },
    { NULL, "" },
    { " 77.3 ", " 77.3 " },
    { "Bolsover, Derbyshire", "\"Bolsover, Derbyshire\"" },
    { "the \"hub\"", "\"the \"\"hub\"\"\"" },
    { "one\ntwo", "\"one\ntwo\"" },
    { "one\rtwo", "\"one\rtwo\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GString) csv = g_string_new (NULL);

      pb_csv_cell_add (csv, rows[i].text);
      g_assert_cmpstr (csv->str, ==, rows[i].cell);
    }
}

/* A comma stands between two cells of a row, and nowhere else. */
static void
test_rows (void)
{
  g_autoptr(GString) csv = g_string_new (NULL);

  pb_csv_cell_add_next (csv, "area");
  pb_csv_cell_add_next (csv, NULL);
  pb_csv_cell_add_next (csv, "value");
  g_string_append (csv, "\r\n");
  pb_csv_cell_add_next (csv, "Derby");
  pb_csv_cell_add_next (csv, "a\n");
  pb_csv_cell_add_next (csv, "77.3");

  g_assert_cmpstr (csv->str, ==, "area,,value\r\nDerby,\"a\n\",77.3");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/csv-cell/quoted", test_quoted);
  g_test_add_func ("/base/csv-cell/rows", test_rows);

  return g_test_run ();
}
