/* What the list of the widest gaps says of the stored workspace's rows. */

#include "../store/store-fixture.h"

#include "pb-widest-words.h"

#define LATEST pb_day_from_ymd (2100, 1, 1)

static PbWidest *
load (PbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  PbWidest *widest = pb_widest_load (workspace, catalogue, PB_LEVEL_LTLA, NULL, LATEST, NULL, &error);

  g_assert_no_error (error);

  return widest;
}

static const PbWidestRow *
find (GPtrArray    *rows,
      PbWidestKind  kind,
      const char   *place)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const PbWidestRow *row = g_ptr_array_index (rows, i);

      if (row->kind == kind && (place == NULL || g_str_equal (row->place_name, place)))
        return row;
    }

  g_assert_not_reached ();
}

static void
assert_words (char       *words,
              const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbWidest) widest = load (workspace);
  guint n_tested, n, n_men;
  g_autoptr(GPtrArray) all = pb_widest_words_filter (widest, NULL, PB_WIDEST_ALL, &n_tested, &n);
  g_autoptr(GPtrArray) tested = pb_widest_words_filter (widest, NULL, PB_WIDEST_TESTED, &n_tested, &n);
  g_autoptr(GPtrArray) untested = pb_widest_words_filter (widest, NULL, PB_WIDEST_NOT_TESTED, &n_tested, &n);
  g_autoptr(GPtrArray) men = pb_widest_words_filter (widest, "Male", PB_WIDEST_ALL, &n_tested, &n_men);

  g_assert_cmpuint (all->len, ==, n);
  g_assert_cmpuint (tested->len + untested->len, ==, n);
  g_assert_cmpuint (untested->len, >, 0);
  g_assert_true (men->len == n_men && n_men > 0 && n_men < n);

  for (guint i = 0; i < tested->len; i++)
    g_assert_true (pb_widest_row_is_tested (g_ptr_array_index (tested, i)));
  for (guint i = 0; i < men->len; i++)
    g_assert_cmpstr (pb_series_get_sex (((PbWidestRow *) g_ptr_array_index (men, i))->series), ==, "Male");
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbWidest) widest = load (workspace);
  guint n_tested, n;
  g_autoptr(GPtrArray) men = pb_widest_words_filter (widest, "Male", PB_WIDEST_ALL, &n_tested, &n);
  const PbWidestRow *derby = find (men, PB_WIDEST_PUBLISHED, "Derby");
  const PbWidestRow *chesterfield = find (men, PB_WIDEST_FROM_ENGLAND, "Chesterfield");
  const PbWidestRow *between = find (men, PB_WIDEST_BETWEEN_AREAS, NULL);

  assert_words (pb_widest_row_dup_whose (derby, PB_LEVEL_LTLA), "Derby");
  assert_words (pb_widest_row_dup_name (derby), "Gap in life expectancy (SII), males");
  assert_words (pb_widest_row_dup_number (derby, derby->before), "10.5");
  assert_words (pb_widest_row_dup_number (derby, derby->now), "11.9");
  assert_words (pb_widest_row_dup_change (derby), "rose 1.4 years");
  assert_words (pb_widest_row_dup_periods (derby), "2015-17 to 2022-24");
  assert_words (pb_widest_row_dup_verdict (derby), "not tested");
  assert_words (pb_widest_row_dup_sentence (derby),
                "Gap in life expectancy for men, Derby: rose 1.4 years, from 10.5 in 2015-17 to 11.9 in 2022-24. "
                "Not tested: no intervals supplied");
  g_assert_cmpstr (derby->grouping, ==, "published");

  assert_words (pb_widest_row_dup_name (chesterfield), "Life expectancy, males, against England");
  g_assert_null (chesterfield->grouping);

  assert_words (pb_widest_row_dup_whose (between, PB_LEVEL_LTLA), "Between districts");
  assert_words (pb_widest_row_dup_change (between), "rose 1.6 years");
  g_assert_cmpstr (between->grouping, ==, "areas");
}

static void
test_around (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbWidest) widest = load (workspace);
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  guint n_tested, n;
  g_autoptr(GPtrArray) men = pb_widest_words_filter (widest, "Male", PB_WIDEST_ALL, &n_tested, &n);

  assert_words (pb_widest_words_heading ("Male"), "Largest rises, males");
  assert_words (pb_widest_words_heading (NULL), "Largest rises");

  g_ptr_array_add (one, (gpointer) find (men, PB_WIDEST_PUBLISHED, "Derby"));
  g_ptr_array_add (one, (gpointer) find (men, PB_WIDEST_PUBLISHED, "Bolsover"));
  assert_words (pb_widest_words_periods (one, pb_day_from_ymd (2024, 7, 1)), "2015-17 to 2022-24");
  assert_words (pb_widest_words_periods (men, pb_day_from_ymd (2024, 7, 1)), "First to latest period, by July 2024");

  assert_words (pb_widest_words_count (8, 35, PB_WIDEST_ALL, 6, 35), "8 of 35 gaps: 6 tested, 29 not");
  assert_words (pb_widest_words_count (6, 6, PB_WIDEST_TESTED, 6, 35), "6 of the 6 gaps with a test; 29 are not tested");
  assert_words (pb_widest_words_count (8, 29, PB_WIDEST_NOT_TESTED, 6, 35),
                "8 of the 29 gaps without a test; 6 are tested");
  g_assert_cmpstr (pb_widest_words_none (PB_WIDEST_TESTED, 29), ==,
                   "None of these gaps can be tested: no intervals are supplied.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/view/widest-words/filter", test_filter);
  add_fixture_test ("/view/widest-words/rows", test_rows);
  add_fixture_test ("/view/widest-words/around", test_around);

  return g_test_run ();
}
