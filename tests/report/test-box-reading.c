#include "reading-fixture.h"

#define LIFE "life-expectancy/high-is-good/years/1/Life expectancy at birth/Life expectancy/Male/All ages/"
#define SMOKING "proportion/low-is-good/%/1/Smoking prevalence in adults/Adult smoking/Persons/18+ yrs/"

/* Nine districts by hand: 77.9 78.4 79.3 80.7 and so on of 2023-25, and one of them far out. */
#define NINE_2015 "2015-17: A 77.8; B 77.9; C 78.6; D 79.1; E 79.5; F 79.5; G 79.7; H 79.8; I 80.7; England 79.5"
#define NINE_2023 "2023-25: A 77.9; B 77.3; C 78.4; D 80.7; E 78.8; F 79.3; G 79.9; H 79.6; I 90; England 79.7"

static void
test_words (void)
{
  g_autoptr(PbSeriesTable) values = fixture_table (LIFE, "ltla", NINE_2015 " // " NINE_2023);
  g_autoptr(PbChartReading) reading = fixture_reading (values, PB_CHART_BOX, "B", NULL, -1);
  PbDataTable *table = pb_chart_reading_get_table (reading);
  const PbCaption *caption = pb_chart_reading_get_caption (reading);
  g_autoptr(PbChartBody) body = NULL;
  PbTheme theme;

  g_assert_cmpstr (caption->headline, ==,
                   "Life expectancy for men, 2023-25: half of nine districts between 78.4 and 79.9 years, median 79.3 "
                   "(79.5 in 2015-17; not tested)");
  g_assert_cmpstr (caption->subtitle, ==, "Life expectancy at birth, years, males, 2015-17 to 2023-25");
  g_assert_nonnull (strstr (caption->notes, "type 7"));
  g_assert_nonnull (strstr (caption->notes, "1.5 lengths"));
  g_assert_nonnull (strstr (caption->notes, "All districts count alike"));
  g_assert_null (strstr (caption->notes, "Fewer than five"));
  g_assert_true (g_str_has_prefix (caption->alternative, "Box plot by period. "));
  g_assert_nonnull (strstr (caption->alternative,
                            " 2023-25: median 79.3, half 78.4 to 79.9, all 77.3 to 90.0, nine districts; England 79.7; B 77.3."));

  g_assert_cmpuint (pb_data_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (fixture_cell_text (table, 1, "period"), ==, "2023-25");
  g_assert_cmpstr (fixture_cell_text (table, 1, "areas"), ==, "9");
  g_assert_cmpstr (fixture_cell_text (table, 1, "lower_quartile"), ==, "78.4");
  g_assert_cmpstr (fixture_cell_text (table, 1, "median"), ==, "79.3");
  g_assert_cmpstr (fixture_cell_text (table, 1, "upper_whisker"), ==, "80.7");
  g_assert_cmpstr (fixture_cell_text (table, 1, "highest"), ==, "90.0");
  g_assert_cmpstr (fixture_cell_text (table, 1, "benchmark"), ==, "79.7");
  g_assert_cmpstr (fixture_cell_text (table, 1, "place"), ==, "77.3");
  g_assert_cmpstr (fixture_cell_text (table, 1, "points"), ==, "I 90.0");
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_tidy (reading)), ==, 20);

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  body = pb_chart_reading_lay (reading, &theme, 640);
  for (int i = 0; i < 2; i++)
    {
      PbBox box = pb_chart_body_get_item_box (body, i);
      int found;

      g_assert_true (pb_chart_body_pick (body, box.x + box.width / 2, box.y + 10, &found));
      g_assert_cmpint (found, ==, i);
    }
}

/* Too few areas: each is told, none is boxed. */
static void
test_few (void)
{
  g_autoptr(PbSeriesTable) values =
    fixture_table (SMOKING, "ltla", "2019: Derby 15.2; Bolsover suppressed; Chesterfield 17; Erewash suppressed-here; "
                                    "England 14 // 2023: Derby 13.5; Bolsover 16.1; Chesterfield suppressed; England 11.6");
  g_autoptr(PbChartReading) reading = fixture_reading (values, PB_CHART_BOX, NULL, NULL, -1);
  PbDataTable *table = pb_chart_reading_get_table (reading);
  const PbCaption *caption = pb_chart_reading_get_caption (reading);

  g_assert_cmpstr (caption->headline, ==,
                   "Adult smoking, 2023: two districts with a value, too few for a box: Derby 13.5%, Bolsover 16.1%");
  g_assert_nonnull (strstr (caption->notes, "Fewer than five districts with a value: points alone, no box."));
  g_assert_null (strstr (caption->notes, "type 7"));
  g_assert_nonnull (strstr (caption->notes, "Hidden by the publisher: 2 small numbers."));
  g_assert_nonnull (strstr (caption->notes, "Hidden here by the rule for small counts: 1 value."));
  g_assert_nonnull (strstr (caption->alternative, " 2019: Derby 15.2%, Chesterfield 17.0%; England 14.0."));
  g_assert_cmpstr (fixture_cell_text (table, 0, "median"), ==, "Does not apply");
  g_assert_cmpstr (fixture_cell_text (table, 0, "points"), ==, "Derby 15.2; Chesterfield 17.0");
}

/* Shares carry their sign; a period without any value stays a column of its own. */
static void
test_gap (void)
{
  g_autoptr(PbSeriesTable) values =
    fixture_table (SMOKING, "ltla", "2019: A 11; B 12; C 13; D 14; E 15 // 2020: A suppressed; B suppressed; C missing // "
                                    "2021: A 10; B 11; C 12; D 13; E 14");
  g_autoptr(PbChartReading) reading = fixture_reading (values, PB_CHART_BOX, NULL, NULL, -1);
  PbDataTable *table = pb_chart_reading_get_table (reading);

  g_assert_cmpstr (pb_chart_reading_get_caption (reading)->headline, ==,
                   "Adult smoking, 2021: half of five districts between 11.0% and 13.0%, median 12.0% (13.0% in 2019; "
                   "not tested)");
  g_assert_cmpuint (pb_data_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (fixture_cell_text (table, 1, "areas"), ==, "0");
  g_assert_cmpstr (fixture_cell_text (table, 1, "median"), ==, "No value");
}

/* Periods that share days are not set against each other. */
static void
test_overlap (void)
{
  g_autoptr(PbSeriesTable) values =
    fixture_table (LIFE, "ltla", "2015-17: A 77; B 78; C 79; D 80; E 81 // 2016-18: A 77; B 78; C 79; D 80; E 82");
  g_autoptr(PbChartReading) reading = fixture_reading (values, PB_CHART_BOX, NULL, NULL, -1);

  g_assert_cmpstr (pb_chart_reading_get_caption (reading)->headline, ==,
                   "Life expectancy for men, 2016-18: half of five districts between 78.0 and 80.0 years, median 79.0");
}

static void
test_refusals (void)
{
  g_autoptr(PbSeriesTable) empty =
    fixture_table (LIFE, "ltla", "2015-17: Derby not-published; Bolsover not-published");
  g_autoptr(PbSeriesTable) values = fixture_table (LIFE, "ltla", NINE_2015);
  g_autoptr(PbChartReading) nothing = fixture_reading (empty, PB_CHART_BOX, NULL, NULL, -1);
  g_autoptr(PbChartReading) early = fixture_reading (values, PB_CHART_BOX, NULL, NULL, -2);

  fixture_assert_refusal (nothing, "not published for districts");
  fixture_assert_refusal (early, "not yet measured at this moment");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/box/words", test_words);
  g_test_add_func ("/report/box/few", test_few);
  g_test_add_func ("/report/box/gap", test_gap);
  g_test_add_func ("/report/box/overlap", test_overlap);
  g_test_add_func ("/report/box/refusals", test_refusals);

  return g_test_run ();
}
