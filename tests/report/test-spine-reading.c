#include "rows-fixture.h"

#include "pb-spine-reading.h"

#define CHESTERFIELD_MEN "\"chart\": \"spine\", \"indicator\": \"90366\", \"sex\": \"Male\", \"place\": \"" CHESTERFIELD "\""

/* The nine districts in 2023-25: 79.3, 77.9, 77.3, 78.4, 81.8, 78.8, 79.6, 79.9, 80.7. */
static void
test_men (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(PbChartReading) reading = fixture_read (fixture, CHESTERFIELD_MEN);
  const PbCaption *caption = pb_chart_reading_get_caption (reading);

  g_assert_cmpstr (caption->headline, ==,
                   "Chesterfield is worse than England on the one indicator compared: Life expectancy for men, 77.3 "
                   "years against 79.7 in 2023-25");
  g_assert_cmpstr (caption->subtitle, ==,
                   "Chesterfield against England. Overarching indicators, latest figures at 1 July 2024, males where "
                   "published by sex");
  assert_says (caption->notes, "the same on both sides of England, which is its middle; better is to the right");
  assert_says (caption->notes, "Ends and percentiles are of the districts of “Districts and city” that have a value: "
                               "1 to 9 of them.");
  assert_says (caption->notes, "Percentiles are drawn over 4 values or more.");
  assert_says (caption->notes, "Comparison with England as published.");
  assert_says (caption->notes, "Not compared, no interval supplied: Gap in life expectancy (SII).");
  assert_says (caption->source, "Life expectancy at birth");
  assert_says (caption->alternative, "Spine chart. Chesterfield is worse");
  assert_says (caption->alternative, "Life expectancy, years, males, 2023-25: 77.3 (worse); England 79.7; worst 77.3 "
                                     "(Chesterfield), best 81.8 (Derbyshire Dales).");
  assert_says (caption->alternative, "Healthy life expectancy, years, males, 2022-24: Not published here; England 60.9.");
  assert_silent (caption->notes, "ignificant");

  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (reading)), ==, 3);
  g_assert_cmpstr (fixture_get_cell (reading, 0, "value"), ==, "77.3");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "comparison"), ==, "worse");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "england"), ==, "79.7");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "left"), ==, "77.3");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "percentile25"), ==, "78.4");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "percentile75"), ==, "79.9");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "right"), ==, "81.8");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "right_area"), ==, "Derbyshire Dales");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "areas"), ==, "9");

  /* Of a gap the higher value is the worse. */
  g_assert_cmpstr (fixture_get_cell (reading, 1, "left"), ==, "11.9");
  g_assert_cmpstr (fixture_get_cell (reading, 1, "left_area"), ==, "Derby");
  g_assert_cmpstr (fixture_get_cell (reading, 1, "right"), ==, "3.5");
  g_assert_cmpstr (fixture_get_cell (reading, 1, "comparison"), ==, "not compared");

  g_assert_cmpstr (fixture_get_cell (reading, 2, "value"), ==, "Not published here");
  g_assert_cmpstr (fixture_get_cell (reading, 2, "left"), ==, "No value");
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_tidy (reading)), ==, 3 * 10);

  assert_lays (reading);
}

static PbChartBody *
lay (PbChartReading *reading)
{
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);

  return pb_chart_reading_lay (reading, &theme, 640);
}

static gboolean
draws (PbChartReading *reading,
       const char     *words)
{
  g_autoptr(PbChartBody) body = lay (reading);

  return find_label (pb_chart_body_get_labels (body), words) != NULL;
}

/* No England value: said in words and no spine; hidden: said, and the spine of the others stands. */
static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbChartReading) reading = NULL;

  fixture_change (fixture,
                  "UPDATE observation SET value = NULL, lower95 = NULL, upper95 = NULL, status = 'missing',"
                  " published_comparison = NULL" FIXTURE_CELL ("92901", "2022-24", "England") ";"
                  "UPDATE observation SET value = NULL, lower95 = NULL, upper95 = NULL, status = 'suppressed',"
                  " published_comparison = NULL" FIXTURE_CELL ("90366", "2023-25", "Chesterfield"));
  reading = fixture_read (fixture, CHESTERFIELD_MEN);

  g_assert_cmpstr (pb_chart_reading_get_caption (reading)->headline, ==,
                   "Chesterfield is not compared with England: one indicator without a comparison");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "value"), ==, "Hidden, small number");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "left"), ==, "77.9");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "left_area"), ==, "Bolsover");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "areas"), ==, "8");
  g_assert_cmpstr (fixture_get_cell (reading, 1, "england"), ==, "No value");
  g_assert_true (draws (reading, "No England value"));
  g_assert_true (draws (reading, "number"));
  assert_says (pb_chart_reading_get_caption (reading)->alternative,
               "2023-25: Hidden by the publisher: small number; England 79.7");
  assert_says (pb_chart_reading_get_caption (reading)->notes, "Not compared, no England value: Gap in life expectancy");
  assert_lays (reading);
}

static char *
read_headline (Fixture    *fixture,
               const char *change)
{
  g_autoptr(PbChartReading) reading = NULL;

  fixture_change (fixture, change);
  reading = fixture_read (fixture, CHESTERFIELD_MEN);

  return g_strdup (pb_chart_reading_get_caption (reading)->headline);
}

/* Whatever the direction that is good, and where there is none. */
static void
test_polarities (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *better = read_headline (fixture, "UPDATE observation SET published_comparison = 'better'"
                                                    FIXTURE_CELL ("90366", "2023-25", "Chesterfield"));
  g_autofree char *similar = read_headline (fixture, "UPDATE observation SET published_comparison = 'similar'"
                                                     FIXTURE_CELL ("90366", "2023-25", "Chesterfield"));
  g_autofree char *level = read_headline (fixture, "UPDATE indicator SET polarity = 'no-judgement' WHERE code = '90366';"
                                                   "UPDATE observation SET published_comparison = 'lower'"
                                                   FIXTURE_CELL ("90366", "2023-25", "Chesterfield"));
  g_autoptr(PbChartReading) reading = fixture_read (fixture, CHESTERFIELD_MEN);
  g_autoptr(PbChartReading) none = NULL;

  g_assert_cmpstr (better, ==, "Chesterfield is better than England on the one indicator compared");
  g_assert_cmpstr (similar, ==, "Chesterfield is neither worse nor better than England on the one indicator compared");
  g_assert_cmpstr (level, ==, "Chesterfield is higher or lower than England on one indicator; no direction is better");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "ends"), ==, "lowest and highest");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "left"), ==, "77.3");
  assert_says (pb_chart_reading_get_caption (reading)->notes, "Where no direction is better, the ends are the lowest");
  g_assert_true (draws (reading, "lowest"));
  g_assert_true (draws (reading, "lower"));

  fixture_change (fixture, "UPDATE indicator SET polarity = 'not-applicable';"
                           "UPDATE observation SET published_comparison = NULL");
  none = fixture_read (fixture, CHESTERFIELD_MEN);
  g_assert_cmpstr (pb_chart_reading_get_caption (none)->headline, ==,
                   "Chesterfield is not compared with England: two indicators without a comparison");
  assert_says (pb_chart_reading_get_caption (none)->notes, "Not compared, no direction is better: Life expectancy");
  g_assert_true (draws (none, "Lowest"));
  g_assert_false (draws (none, "Worst"));
}

/* Of several, the farthest by its ratio to England. */
static void
test_farthest (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *both = read_headline (fixture, "UPDATE observation SET published_comparison = 'worse'"
                                                  FIXTURE_CELL ("92901", "2022-24", "Chesterfield"));
  g_autofree char *mixed = read_headline (fixture, "UPDATE observation SET published_comparison = 'better'"
                                                   FIXTURE_CELL ("90366", "2023-25", "Chesterfield"));

  /* 11.8 of 10.4 years is a ratio of 1.13, 79.7 of 77.3 one of 1.03. */
  g_assert_cmpstr (both, ==,
                   "Chesterfield is worse than England on two of two indicators compared; farthest: Gap in life "
                   "expectancy for men, 11.8 years against 10.4 in 2022-24");
  g_assert_cmpstr (mixed, ==,
                   "Chesterfield is worse than England on one of two indicators compared; farthest: Gap in life "
                   "expectancy for men, 11.8 years against 10.4 in 2022-24");
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbChartReading) nobody = fixture_read (fixture, "\"chart\": \"spine\", \"indicator\": \"90366\"");
  g_autoptr(PbChartReading) early = fixture_read (fixture, CHESTERFIELD_MEN ", \"moment\": \"1990-01-01\"");

  g_assert_cmpstr (pb_chart_reading_get_caption (nobody)->headline, ==, "A spine chart is of one Place: choose a Place");
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (nobody)), ==, 0);
  g_assert_cmpuint (pb_data_table_get_n_columns (pb_chart_reading_get_table (nobody)), ==, 13);
  g_assert_null (lay (nobody));

  g_assert_cmpstr (pb_chart_reading_get_caption (early)->headline, ==,
                   "No indicator has values for Chesterfield at 1 January 1990: choose a district or a later day");
  g_assert_null (lay (early));
}

/* Small areas in view: the Place's own level is what a spine is of. */
static void
test_level (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbChartReading) reading =
    fixture_read (fixture, "\"chart\": \"spine\", \"indicator\": \"imd\", \"level\": \"lsoa\","
                           " \"moment\": \"2024-07-01\", \"place\": \"" DERBY "\"");

  assert_says (pb_chart_reading_get_caption (reading)->subtitle, "Derby against England. Overarching indicators");
  g_assert_cmpstr (fixture_get_cell (reading, 0, "areas"), ==, "9");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/report/spine/men", test_men);
  add_fixture_test ("/report/spine/missing", test_missing);
  add_fixture_test ("/report/spine/polarities", test_polarities);
  add_fixture_test ("/report/spine/farthest", test_farthest);
  add_fixture_test ("/report/spine/refusals", test_refusals);
  add_fixture_test ("/report/spine/level", test_level);

  return g_test_run ();
}
