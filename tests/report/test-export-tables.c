/* The tables of a view: what it shows, and one row a value. */

#include "pb-export-tables.h"
#include "pb-table-text.h"
#include "report-fixture.h"

static const PbDataCell *
get (PbDataTable *table,
     guint        row,
     const char  *column)
{
  int number = pb_data_table_find_column (table, column);

  if (number < 0)
    g_error ("the table has no column %s", column);

  return pb_data_table_get_cell (table, row, (guint) number);
}

/* Bars: from the end where the need is, the benchmark last; limits are figures of their own. */
static void
test_areas (void)
{
  const PbChartKind charts[] = { PB_CHART_MAP, PB_CHART_TABLE, PB_CHART_BARS };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr(PbExport) export = fixture_export (FIXTURE_HEART, charts[i], NULL, -1);
      PbDataTable *twin = pb_export_get_twin (export);
      PbDataTable *tidy = pb_export_get_tidy (export);

      g_assert_cmpuint (pb_data_table_get_n_rows (twin), ==, 10);
      g_assert_cmpstr (get (twin, 0, "area")->text, ==, "Bolsover");
      g_assert_cmpstr (get (twin, 0, "value")->text, ==, "38.3");
      g_assert_cmpfloat (fabs (get (twin, 0, "value")->number - 38.345), <, 0.001);
      g_assert_cmpint (get (twin, 0, "value")->decimals, ==, 1);
      g_assert_cmpstr (get (twin, 0, "lower95")->text, ==, "30.8");
      g_assert_cmpstr (get (twin, 0, "comparison")->text, ==, "worse");
      g_assert_cmpstr (get (twin, 9, "area")->text, ==, "England");
      g_assert_cmpstr (get (twin, 9, "comparison")->text, ==, "");

      g_assert_cmpuint (pb_data_table_get_n_rows (tidy), ==, 10);
      g_assert_cmpstr (get (tidy, 0, "area_name")->text, ==, "Amber Valley");
      g_assert_cmpstr (get (tidy, 9, "area_code")->text, ==, "E92000001");
      g_assert_cmpstr (get (tidy, 9, "licence")->text, ==, "OGL-UK-3.0");

      /* Asked for again, it is the same. */
      g_assert_true (pb_export_get_twin (export) == twin);
    }
}

/* Nobody supplied limits: no column says so eight times. */
static void
test_no_limits (void)
{
  g_autoptr(PbExport) export = fixture_export (FIXTURE_LIFE_EXPECTANCY, PB_CHART_TABLE, NULL, -1);

  g_assert_cmpint (pb_data_table_find_column (pb_export_get_twin (export), "lower95"), ==, -1);
}

/* A row a period; what was published before has its own column, and says where it was revised. */
static void
test_trend (void)
{
  g_autoptr(PbExport) export = fixture_export (FIXTURE_SII, PB_CHART_TREND, "E06000015", -1);
  PbDataTable *twin = pb_export_get_twin (export);
  PbDataTable *tidy = pb_export_get_tidy (export);
  gboolean has_older = FALSE;
  guint n_revised = 0;

  g_assert_cmpstr (pb_data_table_get_heading (twin, 1), ==, "Derby");
  g_assert_cmpint (pb_data_table_get_kind (twin, 1), ==, PB_COLUMN_NUMBERS);
  for (guint i = 1; i < pb_data_table_get_n_columns (twin); i++)
    has_older |= g_str_equal (pb_data_table_get_heading (twin, i), "Derby, as published 2020");
  g_assert_true (has_older);

  for (guint row = 1; row < pb_data_table_get_n_rows (twin); row++)
    g_assert_cmpstr (get (twin, row, "period")->text, >, get (twin, row - 1, "period")->text);

  /* Where both publications have the period and differ. */
  for (guint row = 0; row < pb_data_table_get_n_rows (twin); row++)
    {
      gboolean is_marked = strstr (get (twin, row, "marks")->text, "[r]") != NULL;
      double now = get (twin, row, "value_1")->number, before = get (twin, row, "value_3")->number;

      g_assert_cmpint (is_marked, ==, isfinite (now) && isfinite (before) && now != before);
      n_revised += is_marked;
    }
  g_assert_cmpuint (n_revised, >, 0);

  /* Eight periods of the Place, six as published before, eight of England. */
  g_assert_cmpuint (pb_data_table_get_n_rows (tidy), ==, 22);
}

static void
test_no_place (void)
{
  g_autoptr(PbExport) export = fixture_export (FIXTURE_SII, PB_CHART_TREND, NULL, -1);
  PbDataTable *twin = pb_export_get_twin (export);

  g_assert_cmpuint (pb_data_table_get_n_columns (twin), ==, 2);
  g_assert_cmpstr (pb_data_table_get_heading (twin, 1), ==, "England");
}

/* Any table goes to the clipboard: a cell stays a cell, a text no formula, a number a number. */
static void
test_text (void)
{
  g_autoptr(PbDataTable) table = pb_data_table_new ("Words");
  g_autoptr(PbCaption) caption =
    pb_caption_new_of_words (g_strdup ("A < B"), g_strdup ("Words"), g_strdup (""), g_strdup ("Source: us"), g_strdup (""));
  g_autofree char *tsv = NULL;
  g_autofree char *html = NULL;

  pb_data_table_add_column (table, "a", "Two\nlines", PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "b", "Change", PB_COLUMN_NUMBERS);
  pb_data_table_add_row (table);
  pb_data_table_add_text (table, "=1+1\t& more");
  pb_data_table_add_value (table, -1.6, 1, PB_STATUS_PRESENT);
  pb_data_table_add_row (table);
  pb_data_table_add_text (table, "Derby");
  pb_data_table_add_value (table, NAN, 1, PB_STATUS_SUPPRESSED);

  tsv = pb_table_text_dup_tsv (table);
  g_assert_true (g_str_has_prefix (tsv, "Two lines\tChange\n'=1+1 & more\t"));
  g_assert_null (strstr (tsv, "\t'"));
  g_assert_true (g_str_has_suffix (tsv, "1.6\nDerby\tHidden, small number\n"));

  html = pb_table_text_dup_html (table, caption);
  g_assert_nonnull (strstr (html, "<caption>A &lt; B. Words</caption>"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\">&apos;=1+1\t&amp; more</th>"));
  g_assert_true (g_str_has_suffix (html, "<p>Source: us</p>"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/export-tables/areas", test_areas);
  g_test_add_func ("/report/export-tables/no-limits", test_no_limits);
  g_test_add_func ("/report/export-tables/trend", test_trend);
  g_test_add_func ("/report/export-tables/no-place", test_no_place);
  g_test_add_func ("/report/export-tables/text", test_text);

  return g_test_run ();
}
