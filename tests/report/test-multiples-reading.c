#include "reading-fixture.h"

#include "../store/store-fixture.h"

#define LIFE "life-expectancy/high-is-good/years/1/Life expectancy at birth/Life expectancy/Male/All ages/"
#define SMOKING "proportion/low-is-good/%/1/Smoking prevalence in adults/Adult smoking/Persons/18+ yrs/"
#define HEART "dsr/low-is-good/per 100,000/1/Preventable heart deaths under 75/Heart deaths/Persons/<75 yrs/"

/* The finding is that of the two moments; every figure of the picture is in the tables. */
static void
test_words (void)
{
  g_autoptr(PbSeriesTable) values =
    fixture_table (LIFE, "ltla",
                   "2015-17: Derby 78.6; Bolsover 77.8; Chesterfield missing; England 79.5 // "
                   "2018-20: Derby 77.1; Bolsover suppressed; Chesterfield missing; England 79.3 // "
                   "2021-23: Derby 78.4; Bolsover 77.9; Chesterfield missing; England 79.7");
  g_autoptr(PbChartReading) reading = fixture_reading (values, PB_CHART_MULTIPLES, "Derby", NULL, -1);
  PbDataTable *table = pb_chart_reading_get_table (reading);
  const PbCaption *caption = pb_chart_reading_get_caption (reading);

  g_assert_cmpstr (caption->headline, ==,
                   "Life expectancy for men, 2015-17 to 2021-23: a rise in Bolsover, a fall in Derby; not tested");
  g_assert_cmpstr (caption->subtitle, ==, "Life expectancy at birth, years, males, 2015-17 to 2021-23");
  g_assert_nonnull (strstr (caption->notes, "Not tested: no intervals supplied."));
  g_assert_nonnull (strstr (caption->notes, "Without any value: one district."));
  g_assert_nonnull (strstr (caption->alternative, "3 small line charts."));
  g_assert_nonnull (strstr (caption->alternative, " Derby: 78.6 years in 2015-17, 78.4 years in 2021-23, lowest 77.1 years in 2018-20."));
  g_assert_nonnull (strstr (caption->alternative, " Bolsover: 77.8 years in 2015-17, 77.9 years in 2021-23."));
  g_assert_nonnull (strstr (caption->alternative, " Chesterfield: No value."));
  g_assert_nonnull (strstr (caption->alternative, " England: 79.5 years in 2015-17,"));

  g_assert_cmpuint (pb_data_table_get_n_rows (table), ==, 3);
  g_assert_cmpuint (pb_data_table_get_n_columns (table), ==, 4);
  g_assert_cmpstr (fixture_cell_text (table, 0, "area"), ==, "Derby");
  g_assert_cmpstr (fixture_cell_text (table, 0, "period_2"), ==, "77.1");
  g_assert_cmpstr (fixture_cell_text (table, 1, "period_2"), ==, "Hidden, small number");
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_tidy (reading)), ==, 12);
}

/* The items are the panels, in the order of the twin's rows. */
static void
test_items (void)
{
  g_autoptr(PbSeriesTable) values =
    fixture_table (HEART, "ltla",
                   "2001-03: Derby 67.3 [60.0 75.0]; Bolsover 87.0 [73.0 102.0] // "
                   "2022-24: Derby 36.6 [32.0 41.0]; Bolsover 38.3 [29.0 47.0]");
  g_autoptr(PbChartReading) reading = fixture_reading (values, PB_CHART_MULTIPLES, NULL, NULL, -1);
  const PbCaption *caption = pb_chart_reading_get_caption (reading);
  g_autoptr(PbChartBody) body = NULL;
  g_autofree char *item = pb_chart_reading_dup_item (reading, 1);
  PbTheme theme;

  g_assert_nonnull (strstr (caption->headline, "a clear fall in both districts (most in Bolsover, 48.7 per 100,000)"));
  g_assert_nonnull (strstr (caption->notes, "Band: 95% interval."));
  g_assert_cmpstr (item, ==, "Bolsover. 2001-03: 87.0; 2022-24: 38.3");

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  body = pb_chart_reading_lay (reading, &theme, 640);
  for (int i = 0; i < 2; i++)
    {
      PbBox box = pb_chart_body_get_item_box (body, i);
      int found;

      g_assert_true (pb_chart_body_pick (body, box.x + box.width / 2, box.y + box.height / 2, &found));
      g_assert_cmpint (found, ==, i);
    }
}

/* Where no two values may be compared the headline is that of the areas shown at the moment. */
static void
test_not_compared (void)
{
  g_autoptr(PbSeriesTable) values =
    fixture_table (LIFE, "ltla", "2015-17: Derby 78.6; Bolsover 77.8 // 2016-18: Derby 78.6; Bolsover 77.7");
  g_autoptr(PbChartReading) reading = fixture_reading (values, PB_CHART_MULTIPLES, NULL, NULL, -1);

  g_assert_cmpstr (pb_chart_reading_get_caption (reading)->headline, ==,
                   "Life expectancy for men differs by 0.9 years between Derby and Bolsover");
}

/* Of many small areas those of the Place, and the words are of them. */
static void
test_place (void)
{
  g_autoptr(GString) text = g_string_new ("2019: ");
  g_autoptr(PbSeriesTable) values = NULL;
  g_autoptr(PbChartReading) reading = NULL;

  for (int i = 0; i < 40; i++)
    g_string_append_printf (text, "%s%s-%c%c %d", i > 0 ? "; " : "", i < 3 ? "Derby" : "Bolsover", 'A' + i / 26,
                            'A' + i % 26, i);
  g_string_append (text, " // 2020: Derby-AA 5");
  values = fixture_table (SMOKING, "lsoa", text->str);
  reading = fixture_reading (values, PB_CHART_MULTIPLES, "Derby", NULL, 0);

  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (reading)), ==, 3);
  g_assert_cmpstr (pb_chart_reading_get_caption (reading)->headline, ==,
                   "Adult smoking: from 0.0% in Derby-AA to 2.0% in Derby-AC");
}

/* Two publications are told apart, under the picture and in the lines' sources. */
static void
test_vintages (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeries) series = fixture_find_series (workspace, "92901", "Male", "");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbSeriesTable) table = pb_workspace_load_table (workspace, series, PB_LEVEL_LTLA, NULL, NULL, &error);
  g_autoptr(PbChartReading) reading = NULL;
  const PbCaption *caption;

  g_assert_no_error (error);
  reading = fixture_reading (table, PB_CHART_MULTIPLES, "E06000015", NULL, -1);
  caption = pb_chart_reading_get_caption (reading);

  g_assert_nonnull (strstr (caption->notes, "Thin grey line: as published before."));
  g_assert_nonnull (strstr (caption->source, "August 2020"));
  g_assert_nonnull (strstr (caption->source, "2026"));
  g_assert_nonnull (strstr (caption->headline, "2015-17 to 2022-24"));
}

static void
test_refusals (void)
{
  g_autoptr(GString) many = g_string_new ("2019: ");
  g_autoptr(PbSeriesTable) small = NULL;
  g_autoptr(PbSeriesTable) once = NULL;
  g_autoptr(PbChartReading) reading = NULL;

  for (int i = 0; i < 31; i++)
    g_string_append_printf (many, "%sArea %c%c 1", i > 0 ? "; " : "", 'A' + i / 26, 'A' + i % 26);
  small = fixture_table (LIFE, "lsoa", many->str);
  reading = fixture_reading (small, PB_CHART_MULTIPLES, NULL, NULL, -1);
  fixture_assert_refusal (reading, "Too many small areas to show one by one (31)");
  g_clear_object (&reading);

  reading = fixture_reading (small, PB_CHART_MULTIPLES, NULL, NULL, -2);
  fixture_assert_refusal (reading, "not yet measured at this moment");
  g_clear_object (&reading);

  once = fixture_table (LIFE, "ltla", "2015-17: Derby 78.6; Bolsover 77.8");
  reading = fixture_reading (once, PB_CHART_MULTIPLES, NULL, NULL, -1);
  fixture_assert_refusal (reading, "One period only, 2015-17");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/multiples/words", test_words);
  g_test_add_func ("/report/multiples/items", test_items);
  g_test_add_func ("/report/multiples/not-compared", test_not_compared);
  g_test_add_func ("/report/multiples/place", test_place);
  add_fixture_test ("/report/multiples/vintages", test_vintages);
  g_test_add_func ("/report/multiples/refusals", test_refusals);

  return g_test_run ();
}
