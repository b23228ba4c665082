/* What the import dialog says of the command line program's messages. */

#include "pb-import-words.h"

static JsonObject *
parse (const char *json)
{
  g_autoptr(JsonNode) node = json_from_string (json, NULL);

  return json_object_ref (json_node_get_object (node));
}

static void
assert_format (const char *json,
               const char *expected,
               gboolean    is_known)
{
  g_autoptr(JsonObject) inspection = parse (json);
  g_autofree char *words = pb_import_words_dup_format (inspection);

  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpint (pb_import_words_is_known (inspection), ==, is_known);
}

static void
test_format (void)
{
  assert_format ("{\"format\": \"fingertips-csv\", \"n_rows\": 48213}", "Fingertips download, 48,213 rows", TRUE);
  assert_format ("{\"format\": \"csv\", \"n_rows\": 1}", "CSV file of no known layout, 1 row", FALSE);
  assert_format ("{\"format\": \"system-pack\", \"system_name\": \"Derby\", \"resources\": [{}, {}]}",
                 "System pack: Derby, 2 files", TRUE);
  assert_format ("{\"format\": \"boundary\", \"layers\": [{\"n_features\": 642}]}", "Boundary file, 642 outlines", TRUE);
  assert_format ("{\"format\": \"unknown\", \"problems\": [\"x\"]}", "This file cannot be read", FALSE);
  assert_format ("{}", "This file cannot be read", FALSE);
}

static void
assert_summary (const char *json,
                const char *headline,
                const char *details)
{
  g_autoptr(JsonObject) summary = parse (json);
  g_autofree char *said = pb_import_words_dup_headline (summary);
  g_autofree char *more = pb_import_words_dup_details (summary);

  g_assert_cmpstr (said, ==, headline);
  g_assert_cmpstr (more, ==, details);
}

static void
test_summary (void)
{
  assert_summary ("{\"import\": 2, \"rows_kept\": 1, \"rows_refused\": 3}", "1 row came in, 3 were refused", "");
  assert_summary ("{\"import\": 2, \"rows_kept\": 20000, \"rows_refused\": 1}", "20,000 rows came in, 1 was refused", "");
  assert_summary ("{\"import\": 2, \"rows_kept\": 5}", "5 rows came in", "");
  assert_summary ("{\"rows_kept\": 0, \"rows_refused\": 4}", "Nothing came in: 4 rows were refused", "");
  assert_summary ("{\"repeats_import\": 1, \"rows_kept\": 0}", "Nothing new: this same file was imported before", "");
  assert_summary ("{\"rows_kept\": 0, \"rows_unchanged\": 7}", "Nothing new: every row was there already",
                  "7 rows were there already.");
  assert_summary ("{\"import\": 3, \"rows_kept\": 9, \"superseded\": 2, \"new_areas\": 1, \"notes\": [\"A note.\"]}",
                  "9 rows came in",
                  "2 values took the place of others, which are kept as an older vintage.\n1 area is new.\nA note.");
}

static void
test_changed (void)
{
  g_autoptr(JsonObject) something = parse ("{\"import\": 2}");
  g_autoptr(JsonObject) nothing = parse ("{\"import\": 0}");

  g_assert_true (pb_import_words_has_changed (something));
  g_assert_false (pb_import_words_has_changed (nothing));
}

static void
test_progress (void)
{
  g_autofree char *words = pb_import_words_dup_progress (12000, 80000);

  g_assert_cmpstr (words, ==, "12,000 rows, 80,000 a second");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/import-words/format", test_format);
  g_test_add_func ("/view/import-words/summary", test_summary);
  g_test_add_func ("/view/import-words/changed", test_changed);
  g_test_add_func ("/view/import-words/progress", test_progress);

  return g_test_run ();
}
