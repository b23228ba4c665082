/* The rows of the area table: their words, their order, and how they are copied. */

#include "../analysis/table-fixture.h"
#include "pb-area-rows.h"
#include "pb-area-text.h"
#include "pb-view.h"

static const char measure[] = "dsr/low-is-good/per 100,000/1/Preventable deaths/Preventable deaths/Persons/<75 yrs/";

static const char values[] =
  "2017-19: Derby 37.3 [33.0 42.0]; Bolsover 34.4; Erewash suppressed; =Amber 28.0; England 29.0 [28.8 29.2] // "
  "2019-21: Derby 37.0 [33.0 42.0]; Bolsover 34.0; Erewash 31.0; =Amber 28.0; England 29.5 [28.8 29.2] // "
  "2020-22: Derby 36.6 [32.0 41.7] worse; Bolsover 38.3 [30.8 47.2] worse; Erewash suppressed; "
  "=Amber 29.6 [24.4 35.6] similar; England 30.2 [30.0 30.5]";

static PbFrame *
make_frame_of (const char *series,
               const char *lines,
               const char *moment)
{
  g_autoptr(PbSeriesTable) table = fixture_table (series, "ltla", lines);
  g_autoptr(PbCatalogue) catalogue = fixture_catalogue ();
  g_autoptr(PbView) view = pb_view_new ();

  view->level = PB_LEVEL_LTLA;
  view->chart = PB_CHART_TABLE;
  g_assert_true (pb_day_parse_iso (moment, &view->moment));

  return pb_frame_new (view, catalogue, table, NULL);
}

static PbFrame *
make_frame (const char *moment)
{
  return make_frame_of (measure, values, moment);
}

static PbAreaRowItem *
find_row (GListModel *rows,
          const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(PbAreaRowItem) row = g_list_model_get_item (rows, i);

      if (g_str_equal (pb_area_row_item_get_name (row), name))
        return g_steal_pointer (&row);
    }

  g_assert_not_reached ();
}

static void
assert_row (GListModel *rows,
            const char *name,
            const char *expected)
{
  g_autoptr(PbAreaRowItem) row = find_row (rows, name);
  g_autoptr(GString) words = g_string_new (NULL);

  for (int column = 0; column < PB_AREA_COLUMN_SINCE; column++)
    {
      g_autofree char *text = pb_area_row_item_dup_text (row, column);

      g_string_append_printf (words, "%s%s", column > 0 ? " | " : "", text);
    }

  g_assert_cmpstr (words->str, ==, expected);
}

/* The earlier value is of the nearest period that shares no year: 2017-19, not 2019-21. */
static void
test_words (void)
{
  g_autoptr(PbFrame) frame = make_frame ("2021-07-01");
  g_autoptr(GListModel) rows = pb_area_rows_new_list (frame);
  g_autoptr(PbAreaRowItem) last = g_list_model_get_item (rows, 4);

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 5);
  assert_row (rows, "Derby", "Derby | 36.6 | 32.0 to 41.7 | worse | 37.3");
  assert_row (rows, "=Amber", "=Amber | 29.6 | 24.4 to 35.6 | similar | 28.0");
  assert_row (rows, "Erewash", "Erewash | Hidden | small number |  | Hidden");
  assert_row (rows, "England", "England | 30.2 | 30.0 to 30.5 |  | 29.0");
  g_assert_true (pb_area_row_item_is_benchmark (last));
}

static void
test_no_earlier (void)
{
  g_autoptr(PbFrame) first = make_frame ("2018-07-01");
  g_autoptr(PbFrame) before = make_frame ("2001-07-01");

  g_assert_cmpint (pb_area_row_find_earlier (first), ==, -1);
  g_assert_cmpint (pb_area_row_find_earlier (before), ==, -1);
  g_assert_false (pb_area_rows_need (first, PB_AREA_COLUMN_EARLIER, -1));
}

/* A place in one order of areas does not stand beside its place in another; scores of one
 * publication are on one scale. */
static void
test_no_other_index (void)
{
  const char *deciles = "decile/high-is-good//0/Deprivation/Deprivation/Persons/All ages/Decile";
  const char *scores = "score/low-is-good//1/Deprivation/Deprivation/Persons/All ages/Score";
  const char *lines = "2015: Derby 2; Erewash 5 // 2019: Derby 3; Erewash 4";
  g_autoptr(PbFrame) of_deciles = make_frame_of (deciles, lines, "2019-07-01");
  g_autoptr(PbFrame) of_scores = make_frame_of (scores, lines, "2019-07-01");

  g_assert_cmpint (pb_area_row_find_earlier (of_deciles), ==, -1);
  g_assert_cmpint (pb_area_row_find_earlier (of_scores), ==, 0);
}

/* One day is said as people say it. */
static void
test_date_heading (void)
{
  g_autoptr(PbFrame) frame = make_frame_of (measure, "2020-03-21: Derby 37.3 // 2021-03-21: Derby 36.6", "2021-03-21");
  g_autoptr(GListModel) rows = pb_area_rows_new_list (frame);
  g_autofree char *text = pb_area_text_tabbed (rows);

  g_assert_nonnull (strstr (text, "\t21 March 2021\t"));
  g_assert_nonnull (strstr (text, "\t21 March 2020\n"));
  g_assert_null (strstr (text, "2020-03-21"));
}

/* The order of the areas as GtkColumnViewSorter makes it of the answers. */
typedef struct
{
  PbAreaColumn column;
  gboolean     is_descending;
} Order;

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  const Order *order = user_data;
  int answer = pb_area_row_item_compare (*(PbAreaRowItem *const *) a, *(PbAreaRowItem *const *) b, order->column,
                                         order->is_descending);

  return order->is_descending ? -answer : answer;
}

static void
assert_order (PbAreaColumn  column,
              gboolean      is_descending,
              const char   *expected)
{
  g_autoptr(PbFrame) frame = make_frame ("2021-07-01");
  g_autoptr(GListModel) rows = pb_area_rows_new_list (frame);
  g_autoptr(GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GString) names = g_string_new (NULL);
  Order order = { column, is_descending };

  for (guint i = 0; i < g_list_model_get_n_items (rows) - 1; i++)
    g_ptr_array_add (sorted, g_list_model_get_item (rows, i));
  g_ptr_array_sort_with_data (sorted, compare_cb, &order);

  for (guint i = 0; i < sorted->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", pb_area_row_item_get_name (sorted->pdata[i]));

  g_assert_cmpstr (names->str, ==, expected);
}

/* Whichever way it is turned, what is missing stands last. */
static void
test_order (void)
{
  assert_order (PB_AREA_COLUMN_VALUE, FALSE, "=Amber Derby Bolsover Erewash");
  assert_order (PB_AREA_COLUMN_VALUE, TRUE, "Bolsover Derby =Amber Erewash");
  assert_order (PB_AREA_COLUMN_INTERVAL, FALSE, "=Amber Bolsover Derby Erewash");
  assert_order (PB_AREA_COLUMN_INTERVAL, TRUE, "Derby Bolsover =Amber Erewash");
  assert_order (PB_AREA_COLUMN_EARLIER, TRUE, "Derby Bolsover =Amber Erewash");
  assert_order (PB_AREA_COLUMN_SINCE, FALSE, "Derby =Amber Bolsover Erewash");
  assert_order (PB_AREA_COLUMN_SINCE, TRUE, "Bolsover =Amber Derby Erewash");
  assert_order (PB_AREA_COLUMN_NAME, TRUE, "Erewash Derby Bolsover =Amber");
}

static void
test_matches (void)
{
  g_autoptr(PbFrame) frame = make_frame ("2021-07-01");
  g_autoptr(GListModel) rows = pb_area_rows_new_list (frame);
  g_autoptr(PbAreaRowItem) row = find_row (rows, "Erewash");

  g_assert_true (pb_area_row_item_matches (row, NULL));
  g_assert_true (pb_area_row_item_matches (row, "ere"));
  g_assert_true (pb_area_row_item_matches (row, "EREWASH"));
  g_assert_false (pb_area_row_item_matches (row, "derby"));
}

/* Numbers stay numbers, words that a spreadsheet would run are made harmless. */
static void
test_copy (void)
{
  g_autoptr(PbFrame) frame = make_frame ("2021-07-01");
  g_autoptr(GListModel) rows = pb_area_rows_new_list (frame);
  g_autofree char *text = pb_area_text_tabbed (rows);
  g_autofree char *html = pb_area_text_html (rows);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "Area\tCode\t2020-22\tLower 95% limit\tUpper 95% limit\tCompared with England\t2017-19");
  g_assert_cmpstr (lines[5], ==, "England\tE92000001\t30.2\t30.0\t30.5\t\t29.0");
  g_assert_nonnull (strstr (text, "\nErewash\tErewash\tHidden, small number\t\t\t\tHidden, small number\n"));
  g_assert_nonnull (strstr (text, "\n'=Amber\t'=Amber\t29.6\t24.4\t35.6\tsimilar\t28.0\n"));
  g_assert_nonnull (strstr (text, "\nSource: Statistics Office"));
  g_assert_nonnull (strstr (html, "<td align=\"right\">36.6</td>"));
  g_assert_nonnull (strstr (html, "Source: Statistics Office"));
}

/* The same areas keep their items while the moment moves. */
static void
test_items_stay (void)
{
  g_autoptr(PbFrame) frame = make_frame ("2021-07-01");
  g_autoptr(PbView) view = pb_view_copy (pb_frame_get_view (frame));
  g_autoptr(PbFrame) moved = NULL;
  g_autoptr(GListStore) areas = g_list_store_new (PB_TYPE_AREA_ROW_ITEM);
  g_autoptr(GListStore) benchmark = g_list_store_new (PB_TYPE_AREA_ROW_ITEM);
  g_autoptr(PbAreaRowItem) before = NULL;
  g_autoptr(PbAreaRowItem) after = NULL;
  g_autofree char *value = NULL;

  pb_area_rows_fill (areas, benchmark, frame, pb_area_row_find_earlier (frame));
  before = find_row (G_LIST_MODEL (areas), "Derby");

  g_assert_true (pb_day_parse_iso ("2018-07-01", &view->moment));
  moved = pb_frame_new (view, pb_frame_get_catalogue (frame), pb_frame_get_table (frame), frame);
  pb_area_rows_fill (areas, benchmark, moved, pb_area_row_find_earlier (moved));
  after = find_row (G_LIST_MODEL (areas), "Derby");

  value = pb_area_row_item_dup_text (after, PB_AREA_COLUMN_VALUE);
  g_assert_true (before == after);
  g_assert_cmpstr (value, ==, "37.3");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (benchmark)), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/area-table/words", test_words);
  g_test_add_func ("/view/area-table/no-earlier", test_no_earlier);
  g_test_add_func ("/view/area-table/no-other-index", test_no_other_index);
  g_test_add_func ("/view/area-table/date-heading", test_date_heading);
  g_test_add_func ("/view/area-table/order", test_order);
  g_test_add_func ("/view/area-table/matches", test_matches);
  g_test_add_func ("/view/area-table/copy", test_copy);
  g_test_add_func ("/view/area-table/items-stay", test_items_stay);

  return g_test_run ();
}
