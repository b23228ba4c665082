/* A workbook as its parts say it: every cell, no cell joined, nothing run. */

#include "pb-error.h"
#include "pb-xlsx.h"
#include "zip-reader.h"

#include <math.h>

/* Sheets of the tables come after cover, contents and notes. */
#define TABLE_SHEET "xl/worksheets/sheet4.xml"

static PbCaption *
make_caption (void)
{
  return pb_caption_new_of_words (g_strdup ("Preventable deaths: two districts worse than England"),
                                  g_strdup ("Deaths per 100,000, persons, 2022-24"),
                                  g_strdup ("Tested with 95% intervals. Suppressed below 8. Standardised: see St. John 2013."),
                                  g_strdup ("Source: OHID, May 2026.\nContains OS data"), g_strdup ("Bars."));
}

static PbDataTable *
make_table (void)
{
  PbDataTable *table = pb_data_table_new ("Deaths by district");

  pb_data_table_add_column (table, "area", "District", PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", "Value", PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "change", "value", PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "licence", "Licence", PB_COLUMN_WORDS);
  for (int i = 0; i < PB_N_STATUSES; i++)
    {
      pb_data_table_add_row (table);
      pb_data_table_add_text (table, i == 0 ? "=1+1" : i == 1 ? "Derby & <Derbyshire>" : "Bolsover");
      pb_data_table_add_value (table, 38.25, 1, (PbStatus) i);
      pb_data_table_add_value (table, -1.6, -1, PB_STATUS_PRESENT);
      pb_data_table_add_text (table, i == 0 ? "OGL-UK-3.0" : NULL);
    }

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, "High Peak");
  pb_data_table_add_cell (table, "over 60", NAN, 0, PB_STATUS_PRESENT);
  pb_data_table_add_value (table, 12071324, 0, PB_STATUS_PRESENT);
  pb_data_table_add_text (table, "OGL-UK-3.0");

  return table;
}

static GHashTable *
make_book (const PbXlsxSheet *sheets,
           guint              n_sheets,
           const char *const *notes)
{
  g_autoptr(PbCaption) caption = make_caption ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = pb_xlsx_make (caption, sheets, n_sheets, notes, &error);

  g_assert_no_error (error);

  return zip_read (bytes);
}

static const char *
get_part (GHashTable *book,
          const char *name)
{
  const char *text = g_hash_table_lookup (book, name);

  if (text == NULL)
    g_error ("the workbook has no %s", name);

  return text;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *found = strstr (text, part); found != NULL; found = strstr (found + 1, part))
    n++;

  return n;
}

/* What stands between two marks after @start; NULL where it does not. */
static char *
between (const char *start,
         const char *before,
         const char *after)
{
  const char *from = start != NULL ? strstr (start, before) : NULL;
  const char *to = from != NULL ? strstr (from + strlen (before), after) : NULL;

  return to != NULL ? g_strndup (from + strlen (before), to - from - strlen (before)) : NULL;
}

/* A text of the list that all sheets share. */
static char *
get_shared (GHashTable *book,
            int         number)
{
  const char *item = strstr (get_part (book, "xl/sharedStrings.xml"), "<si>");

  for (int i = 0; i < number && item != NULL; i++)
    item = strstr (item + 1, "<si>");

  {
    g_autofree char *whole = between (item, "<si>", "</si>");
    const char *text = whole != NULL ? strchr (whole, '>') : NULL;

    g_assert_nonnull (text);
    return g_strndup (text + 1, strstr (text, "</t>") - text - 1);
  }
}

/* "=38.25" for a number, "Derby" for a text, "" for none. */
static char *
get_cell (GHashTable *book,
          const char *sheet,
          const char *name)
{
  g_autofree char *mark = g_strdup_printf ("<c r=\"%s\"", name);
  const char *cell = strstr (get_part (book, sheet), mark);
  g_autofree char *head = between (cell, mark, ">");
  g_autofree char *value = between (cell, "<v>", "</v>");

  if (cell == NULL)
    return g_strdup ("");

  g_assert_nonnull (value);
  if (strstr (head, "t=\"s\"") != NULL)
    return get_shared (book, atoi (value));

  return g_strconcat ("=", value, NULL);
}

static void
assert_cell (GHashTable *book,
             const char *sheet,
             const char *name,
             const char *expected)
{
  g_autofree char *cell = get_cell (book, sheet, name);

  if (!g_str_equal (cell, expected))
    g_error ("%s of %s is “%s”, not “%s”", name, sheet, cell, expected);
}

static void
test_table (void)
{
  g_autoptr(PbDataTable) table = make_table ();
  PbXlsxSheet sheet = { "Figures", "A row for each district.", table };
  g_autoptr(GHashTable) book = make_book (&sheet, 1, NULL);
  const char *page = get_part (book, TABLE_SHEET);
  const char *mark = get_part (book, "xl/tables/table3.xml");

  /* Title, one table, what it is of, what its rows are; the heading follows at once. */
  assert_cell (book, TABLE_SHEET, "A1", "Figures: Deaths by district");
  assert_cell (book, TABLE_SHEET, "A2",
               "This worksheet has one table. Shorthand is explained in the worksheet Notes, the source is in Cover.");
  assert_cell (book, TABLE_SHEET, "A3", "Deaths per 100,000, persons, 2022-24");
  assert_cell (book, TABLE_SHEET, "A4", "A row for each district.");
  assert_cell (book, TABLE_SHEET, "A5", "District");
  assert_cell (book, TABLE_SHEET, "B5", "Value");
  assert_cell (book, TABLE_SHEET, "C5", "value (2)");

  /* Numbers are numbers, whatever their sign; a text is no formula. */
  assert_cell (book, TABLE_SHEET, "A6", "=1+1");
  assert_cell (book, TABLE_SHEET, "B6", "=38.25");
  assert_cell (book, TABLE_SHEET, "C6", "=-1.6");
  assert_cell (book, TABLE_SHEET, "A7", "Derby &amp; &lt;Derbyshire&gt;");
  assert_cell (book, TABLE_SHEET, "C12", "=12071324");
  assert_cell (book, TABLE_SHEET, "B12", "over 60");
  g_assert_null (strstr (page, "<f>"));
  g_assert_nonnull (strstr (page, "t=\"s\"><v>"));

  /* In place of a number, its reason; in place of no words, that there are none. */
  assert_cell (book, TABLE_SHEET, "B7", "[x]");
  assert_cell (book, TABLE_SHEET, "B8", "[c]");
  assert_cell (book, TABLE_SHEET, "B9", "[c]");
  assert_cell (book, TABLE_SHEET, "B10", "[x]");
  assert_cell (book, TABLE_SHEET, "B11", "[z]");
  assert_cell (book, TABLE_SHEET, "D7", "[z]");

  /* Seven rows and the heading, four cells each, nothing joined, nothing after them. */
  g_assert_null (strstr (page, "mergeCell"));
  g_assert_cmpuint (count (page, "<c r="), ==, 4 + 8 * 4);
  g_assert_cmpuint (count (page, "<row "), ==, 12);
  g_assert_nonnull (strstr (mark, "ref=\"A5:D12\""));
  g_assert_null (strstr (mark, "headerRowCount=\"0\""));
  g_assert_null (strstr (mark, "autoFilter"));
  g_assert_nonnull (strstr (mark, "name=\"value (2)\""));
  g_assert_nonnull (strstr (page, "ySplit=\"5\""));
  g_assert_nonnull (strstr (page, "state=\"frozen\""));
}

/* Numbers print with the decimals of their cell. */
static void
test_decimals (void)
{
  g_autoptr(PbDataTable) table = pb_data_table_new ("Decimals");
  PbXlsxSheet sheet = { "Figures", "Rows.", table };
  g_autoptr(GHashTable) book = NULL;
  const char *styles;

  pb_data_table_add_column (table, "value", "Value", PB_COLUMN_NUMBERS);
  pb_data_table_add_row (table);
  pb_data_table_add_value (table, 2.0 / 3, 3, PB_STATUS_PRESENT);
  book = make_book (&sheet, 1, NULL);
  styles = get_part (book, "xl/styles.xml");

  assert_cell (book, TABLE_SHEET, "A6", "=0.6666666666666666");
  g_assert_nonnull (strstr (styles, "formatCode=\"#,##0.000\""));
}

static void
test_front (void)
{
  const char *const notes[] = { "Nobody was counted twice.", NULL };
  const char *cover = "xl/worksheets/sheet1.xml", *contents = "xl/worksheets/sheet2.xml";
  const char *told = "xl/worksheets/sheet3.xml";
  g_autoptr(PbDataTable) table = make_table ();
  PbXlsxSheet sheet = { "Figures", "A row for each district.", table };
  g_autoptr(GHashTable) book = make_book (&sheet, 1, notes);
  const char *shared = get_part (book, "xl/sharedStrings.xml");
  const char *core = get_part (book, "docProps/core.xml");

  assert_cell (book, cover, "A1", "Preventable deaths: two districts worse than England");
  assert_cell (book, cover, "A2", "Deaths per 100,000, persons, 2022-24");
  g_assert_nonnull (strstr (shared, ">Open Government Licence v3.0 (OGL-UK-3.0)<"));
  g_assert_nonnull (strstr (shared, ">Contains OS data<"));
  g_assert_nonnull (strstr (shared, ">Made with Placeboard on 28 May 2026.<"));
  g_assert_nonnull (strstr (shared, ">Contact<"));
  g_assert_nonnull (strstr (shared, ">Not stated<"));
  for (int i = 1; i <= 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%d.xml", i);

      g_assert_null (strstr (get_part (book, name), "mergeCell"));
    }

  assert_cell (book, contents, "A4", "Notes");
  assert_cell (book, contents, "A5", "Figures");
  assert_cell (book, contents, "B5", "Deaths by district. A row for each district.");
  g_assert_nonnull (strstr (get_part (book, contents), "location=\"'Figures'!A1\""));

  /* One sentence a note, then what was added, then shorthand. */
  assert_cell (book, told, "A4", "Note 1");
  assert_cell (book, told, "B4", "Tested with 95% intervals.");
  assert_cell (book, told, "B5", "Suppressed below 8.");
  assert_cell (book, told, "B6", "Standardised: see St. John 2013.");
  assert_cell (book, told, "A7", "Note 4");
  assert_cell (book, told, "B7", "Nobody was counted twice.");
  assert_cell (book, told, "A8", "[c]");
  assert_cell (book, told, "A13", "[p]");
  assert_cell (book, told, "A14", "");

  g_assert_nonnull (strstr (core, "<dc:title>Preventable deaths: two districts worse than England</dc:title>"));
  g_assert_nonnull (strstr (core, "<dc:creator>Placeboard</dc:creator>"));
  g_assert_nonnull (strstr (core, "2026-05-28T"));
  g_assert_nonnull (strstr (get_part (book, "docProps/custom.xml"), "en-GB"));
}

static void
test_same_bytes (void)
{
  g_autoptr(PbCaption) caption = make_caption ();
  g_autoptr(PbDataTable) table = make_table ();
  PbXlsxSheet sheet = { "Figures", "Rows.", table };
  g_autoptr(GBytes) once = pb_xlsx_make (caption, &sheet, 1, NULL, NULL);
  g_autoptr(GBytes) again = pb_xlsx_make (caption, &sheet, 1, NULL, NULL);
  const guint8 *data = g_bytes_get_data (once, NULL);

  g_assert_true (g_bytes_equal (once, again));

  /* Its parts are not dated by the clock: midnight of the first day that a zip file knows. */
  g_assert_cmpuint (zip_get (data + 10, 2), ==, 0);
  g_assert_cmpuint (zip_get (data + 12, 2), ==, 1 << 5 | 1);
}

/* Names that no sheet may have become names that it may, each once. */
static void
test_tabs (void)
{
  g_autoptr(PbDataTable) table = make_table ();
  PbXlsxSheet sheets[] = {
    { "Figures", "Rows.", table },
    { "figures", "Rows.", table },
    { "Notes", "Rows.", table },
    { "A name of more letters than a tab of Excel can have", "Rows.", table },
    { "A name of more letters than a tab of Excel can hold", "Rows.", table },
    { "2015/16 [all]: 'x'", "Rows.", table },
    { "", "Rows.", table },
  };
  const char *const expected[] = {
    "Figures", "figures 2", "Notes 2", "A name of more letters than a t", "A name of more letters than a 2",
    "2015 16  all    x", "Table",
  };
  g_autoptr(GHashTable) book = make_book (sheets, G_N_ELEMENTS (sheets), NULL);
  const char *list = get_part (book, "xl/workbook.xml");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *mark = g_strdup_printf ("<sheet name=\"%s\" ", expected[i]);

      if (count (list, mark) != 1)
        g_error ("“%s” is not one of the tabs: %s", expected[i], list);
    }
  g_assert_cmpuint (count (list, "<sheet "), ==, 3 + G_N_ELEMENTS (sheets));
}

/* A table without rows cannot be marked: the sheet says why there is none. */
static void
test_no_rows (void)
{
  g_autoptr(PbDataTable) table = pb_data_table_new ("Nothing");
  PbXlsxSheet sheet = { "Figures", "Rows.", table };
  g_autoptr(GHashTable) book = NULL;

  pb_data_table_add_column (table, "value", "Value", PB_COLUMN_NUMBERS);
  book = make_book (&sheet, 1, NULL);
  assert_cell (book, TABLE_SHEET, "A2",
               "This worksheet has no table: Preventable deaths: two districts worse than England.");
  assert_cell (book, TABLE_SHEET, "A4", "");
  g_assert_null (g_hash_table_lookup (book, "xl/tables/table3.xml"));
}

static void
test_too_long (void)
{
  g_autoptr(PbCaption) caption = make_caption ();
  g_autoptr(PbDataTable) table = pb_data_table_new ("Long");
  g_autofree char *text = g_strnfill (32768, 'x');
  PbXlsxSheet sheet = { "Figures", "Rows.", table };
  g_autoptr(GError) error = NULL;

  pb_data_table_add_column (table, "words", "Words", PB_COLUMN_WORDS);
  pb_data_table_add_row (table);
  pb_data_table_add_text (table, text);
  g_assert_null (pb_xlsx_make (caption, &sheet, 1, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("SOURCE_DATE_EPOCH", "1780000000", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/xlsx/table", test_table);
  g_test_add_func ("/report/xlsx/decimals", test_decimals);
  g_test_add_func ("/report/xlsx/front", test_front);
  g_test_add_func ("/report/xlsx/same-bytes", test_same_bytes);
  g_test_add_func ("/report/xlsx/tabs", test_tabs);
  g_test_add_func ("/report/xlsx/no-rows", test_no_rows);
  g_test_add_func ("/report/xlsx/too-long", test_too_long);

  return g_test_run ();
}
