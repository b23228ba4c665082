#include "rows-fixture.h"

#include "pb-rug-reading.h"

/* Men at the moment of the newest life expectancy: what the figures say. */
static void
test_men (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(PbChartReading) reading = fixture_read (fixture, "\"chart\": \"rug\", \"indicator\": \"90366\", \"sex\": \"Male\"");
  const PbCaption *caption = pb_chart_reading_get_caption (reading);
  PbDataTable *table = pb_chart_reading_get_table (reading);
  PbDataTable *tidy = pb_chart_reading_get_tidy (reading);
  g_autofree char *item = NULL;

  g_assert_cmpstr (caption->headline, ==, "Four districts are each worse than England on one of the indicators compared");
  g_assert_cmpstr (caption->subtitle, ==,
                   "Overarching indicators, districts, latest figures at 1 July 2024, males where published by sex");
  assert_says (caption->notes, "Comparison with England as published.");
  assert_says (caption->notes, "From 95% intervals, the value of England taken as exact: Healthy life expectancy.");
  assert_says (caption->notes, "Not compared, no interval supplied: Gap in life expectancy (SII).");
  assert_says (caption->notes, "10 values are compared");
  assert_says (caption->notes, "Left out, no values for districts: Deprivation (IMD).");
  assert_says (caption->notes, "Left out, counts that cannot be compared with a country’s: Population.");
  assert_says (caption->source, "Life expectancy at birth");
  assert_says (caption->source, "Open Government Licence v3.0");
  assert_says (caption->alternative, "Tartan rug. Four districts");
  assert_says (caption->alternative, "Chesterfield 77.3 (worse)");
  assert_says (caption->alternative, "Erewash Not published here");
  assert_silent (caption->notes, "ignificant");

  g_assert_cmpuint (pb_data_table_get_n_rows (table), ==, 3);
  g_assert_cmpuint (pb_data_table_get_n_columns (table), ==, 2 + 9 + 1);
  g_assert_cmpstr (fixture_get_cell (reading, 0, "indicator"), ==, "Life expectancy, years, males");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "period"), ==, "2023-25");
  g_assert_cmpstr (fixture_get_cell (reading, 0, CHESTERFIELD), ==, "77.3, worse");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "england"), ==, "79.7");
  g_assert_cmpstr (fixture_get_cell (reading, 1, "period"), ==, "2022-24");
  g_assert_cmpstr (fixture_get_cell (reading, 1, DERBY), ==, "11.9");
  g_assert_cmpstr (fixture_get_cell (reading, 2, CHESTERFIELD), ==, "Not published here");
  g_assert_cmpstr (fixture_get_cell (reading, 2, DERBY), ==, "57.7, similar");
  g_assert_cmpuint (pb_data_table_get_n_rows (tidy), ==, 3 * 10);
  item = pb_chart_reading_dup_item (reading, 1);
  assert_says (item, "Gap in life expectancy (SII), years, males. Period: 2022-24;");

  assert_lays (reading);
}

/* An earlier moment shows earlier periods, and nothing from later ones. */
static void
test_moment (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbChartReading) before = NULL;
  g_autoptr(PbChartReading) reading =
    fixture_read (fixture, "\"chart\": \"rug\", \"indicator\": \"90366\", \"sex\": \"Male\", \"moment\": \"2016-07-01\"");

  g_assert_cmpstr (fixture_get_cell (reading, 0, "period"), ==, "2015-17");
  assert_says (pb_chart_reading_get_caption (reading)->subtitle, "latest figures at 1 July 2016");

  before = fixture_read (fixture, "\"chart\": \"rug\", \"indicator\": \"90366\", \"sex\": \"Male\", \"moment\": \"1990-07-01\"");
  g_assert_cmpstr (pb_chart_reading_get_caption (before)->headline, ==,
                   "No indicator has values for districts at 1 July 1990: choose another level or a later day");
  assert_says (pb_chart_reading_get_caption (before)->notes, "Left out, first measured after 1 July 1990: Life expectancy");
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (before)), ==, 0);
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_tidy (before)), ==, 0);
  {
    PbTheme theme;

    pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
    g_assert_null (pb_chart_reading_lay (before, &theme, 592));
  }
}

/* One worst Place is named, and the one with the fewest; what is hidden is said and not counted. */
static void
test_worst (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbChartReading) reading = NULL;
  const PbCaption *caption;

  fixture_change (fixture,
                  "UPDATE observation SET published_comparison = 'worse'" FIXTURE_CELL ("92901", "2022-24", "Bolsover") ";"
                  "UPDATE observation SET published_comparison = 'better'" FIXTURE_CELL ("92901", "2022-24", "Derby") ";"
                  "UPDATE observation SET value = NULL, lower95 = NULL, upper95 = NULL, status = 'suppressed',"
                  " published_comparison = NULL" FIXTURE_CELL ("90366", "2023-25", "Erewash"));
  reading = fixture_read (fixture, "\"chart\": \"rug\", \"indicator\": \"90366\", \"sex\": \"Male\"");
  caption = pb_chart_reading_get_caption (reading);

  g_assert_cmpstr (caption->headline, ==,
                   "Bolsover is worse than England on two of two indicators compared, more than any other district");
  assert_says (caption->notes, "Hidden by the publisher: 1 value.");
  assert_says (caption->notes, "11 values are compared");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "E07000036"), ==, "Hidden, small number");
  assert_says (caption->alternative, "Erewash Hidden by the publisher: small number");
  assert_lays (reading);
}

/* With no direction nothing is worse or better; with no comparison nothing is said of any. */
static void
test_polarities (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *view = "\"chart\": \"rug\", \"indicator\": \"90366\", \"sex\": \"Male\"";
  g_autoptr(PbChartReading) levels = NULL;
  g_autoptr(PbChartReading) none = NULL;
  g_autoptr(PbChartReading) similar = NULL;

  fixture_change (fixture, "UPDATE observation SET published_comparison = NULL;"
                           "UPDATE observation SET lower95 = NULL, upper95 = NULL;"
                           "UPDATE observation SET published_comparison = 'higher'"
                           FIXTURE_CELL ("92901", "2022-24", "Derby"));
  levels = fixture_read (fixture, view);
  g_assert_cmpstr (pb_chart_reading_get_caption (levels)->headline, ==,
                   "1 value is higher or lower than England’s; no direction is better");

  fixture_change (fixture, "UPDATE observation SET published_comparison = NULL");
  none = fixture_read (fixture, view);
  g_assert_cmpstr (pb_chart_reading_get_caption (none)->headline, ==,
                   "Not compared with England: three indicators without a comparison");
  assert_silent (pb_chart_reading_get_caption (none)->notes, "by chance");

  fixture_change (fixture, "UPDATE observation SET published_comparison = 'similar'"
                           FIXTURE_CELL ("92901", "2022-24", "Derby"));
  similar = fixture_read (fixture, view);
  g_assert_cmpstr (pb_chart_reading_get_caption (similar)->headline, ==,
                   "No district is worse or better than England on any indicator compared");
}

/* The group of the view's indicator alone; all where the group has nothing at the level. */
static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbChartReading) prevention = NULL;
  g_autoptr(PbChartReading) all = NULL;

  fixture_change (fixture, "UPDATE indicator_group SET \"group\" = 1"
                           " WHERE indicator_id = (SELECT id FROM indicator WHERE code = '92901');"
                           "UPDATE indicator_group SET \"group\" = 3"
                           " WHERE indicator_id = (SELECT id FROM indicator WHERE code = 'imd')");
  prevention = fixture_read (fixture, "\"chart\": \"rug\", \"indicator\": \"92901\", \"sex\": \"Male\"");
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (prevention)), ==, 1);
  assert_says (pb_chart_reading_get_caption (prevention)->subtitle, "Indicators of “Prevention and self-care”, districts");

  all = fixture_read (fixture, "\"chart\": \"rug\", \"indicator\": \"imd\", \"level\": \"lsoa\", \"moment\": \"2024-07-01\"");
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (all)), ==, 3);
  assert_says (pb_chart_reading_get_caption (all)->subtitle, "All indicators, districts");
  assert_says (pb_chart_reading_get_caption (all)->notes,
               "“Right care” has no values for districts, so that all indicators are shown.");
  /* Headings in the order of the sidebar. */
  g_assert_cmpstr (fixture_get_cell (all, 0, "indicator"), ==, "Life expectancy, years, males");
  g_assert_cmpstr (fixture_get_cell (all, 2, "indicator"), ==, "Gap in life expectancy (SII), years, males");
  assert_lays (all);
}

/* Pages for a board pack hold every row once. */
static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbChartReading) reading = fixture_read (fixture, "\"chart\": \"rug\", \"indicator\": \"90366\"");
  PbRugReading *rug = PB_RUG_READING (reading);
  int n_rows = pb_rug_reading_get_n_rows (rug);
  PbTheme theme;
  int n_pages = 0;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  for (int first = 0; first < n_rows; n_pages++)
    {
      int last = pb_rug_reading_find_last (rug, &theme, 592, 260, first);
      g_autoptr(PbChartBody) body = pb_rug_reading_lay_rows (rug, &theme, 592, first, last);

      g_assert_cmpint (last, >=, first);
      g_assert_cmpfloat (pb_chart_body_get_height (body), <=, 260);
      g_assert_cmpfloat (pb_chart_body_get_item_box (body, first).width, >, 0);
      g_assert_cmpfloat (pb_chart_body_get_item_box (body, last + 1).width, ==, 0);
      first = last + 1;
    }
  g_assert_cmpint (n_pages, >, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/report/rug/men", test_men);
  add_fixture_test ("/report/rug/moment", test_moment);
  add_fixture_test ("/report/rug/worst", test_worst);
  add_fixture_test ("/report/rug/polarities", test_polarities);
  add_fixture_test ("/report/rug/groups", test_groups);
  add_fixture_test ("/report/rug/pages", test_pages);

  return g_test_run ();
}
