#include "reading-fixture.h"

#define LIFE "life-expectancy/high-is-good/years/1/Life expectancy at birth/Life expectancy/Male/All ages/"
#define HEART "dsr/low-is-good/per 100,000/1/Preventable heart deaths under 75/Heart deaths/Persons/<75 yrs/"
#define SMOKING "proportion/low-is-good/%/1/Smoking prevalence in adults/Adult smoking/Persons/18+ yrs/"

typedef struct
{
  const char *name;
  const char *measure;
  const char *level;
  const char *values;
  const char *baseline;
  const char *headline;
} HeadlineCase;

static const HeadlineCase headlines[] = {
  { "untested", LIFE, "ltla",
    "2015-17: Derby 78.6; Bolsover 77.8; Chesterfield 77.9; England 79.5 // "
    "2023-25: Derby 78.4; Bolsover 77.9; Chesterfield 77.3; England 79.7",
    NULL,
    "Life expectancy for men, 2015-17 to 2023-25: a fall in two districts (most in Chesterfield, 0.6 years), a rise in "
    "Bolsover; not tested" },
  { "all-alike", LIFE, "ltla",
    "2015-17: Derby 78.6; Bolsover 77.8 // 2023-25: Derby 78.64; Bolsover 77.79", NULL,
    "Life expectancy for men, 2015-17 to 2023-25: no change in either district; not tested" },
  { "tested", HEART, "ltla",
    "2001-03: Derby 67.3 [60.0 75.0]; Bolsover 87.0 [73.0 102.0]; Chesterfield 36.0 [29.6 43.5] // "
    "2022-24: Derby 36.6 [32.0 41.0]; Bolsover 38.3 [29.0 47.0]; Chesterfield 36.5 [30.1 43.9]",
    NULL,
    "Heart deaths, 2001-03 to 2022-24: a clear fall in two districts (most in Bolsover, 48.7 per 100,000), no clear "
    "change in Chesterfield" },
  { "nothing-clear", HEART, "ltla",
    "2001-03: Derby 37.0 [32.0 42.0]; Bolsover 38.0 [30.0 46.0] // "
    "2022-24: Derby 36.6 [32.0 41.0]; Bolsover 38.3 [29.0 47.0]",
    NULL, "Heart deaths, 2001-03 to 2022-24: no clear change in either district" },
  { "one", HEART, "ltla",
    "2001-03: Derby 67.3 [60.0 75.0]; Bolsover suppressed // 2022-24: Derby 36.6 [32.0 41.0]; Bolsover 38.3 [29.0 47.0]",
    NULL, "Heart deaths, 2001-03 to 2022-24: a clear fall in Derby, from 67.3 to 36.6 per 100,000" },
  /* Beside tests, what cannot be tested is that and no more. */
  { "partly-tested", HEART, "ltla",
    "2001-03: Derby 67.3 [60.0 75.0]; Bolsover 87.0; Chesterfield 75.1 [64.5 86.9] // "
    "2022-24: Derby 36.6 [32.0 41.0]; Bolsover 38.3; Chesterfield 36.5 [30.1 43.9]",
    NULL,
    "Heart deaths, 2001-03 to 2022-24: a clear fall in two districts (most in Chesterfield, 38.6 per 100,000), not "
    "tested in Bolsover" },
  /* A sample alone moves a share: no direction without a test. */
  { "share", SMOKING, "ltla", "2011: Derby 20.4; Bolsover 19.5 // 2024: Derby 10.8; Bolsover 8.3", NULL,
    "Adult smoking in two districts: 19.5% to 20.4% in 2011, 8.3% to 10.8% in 2024; the change is not tested" },
  { "three-alike", HEART, "ltla",
    "2001-03: A 37.0 [32.0 42.0]; B 38.0 [30.0 46.0]; C 36.0 [29.6 43.5]; D 36.0 // "
    "2022-24: A 36.6 [32.0 41.0]; B 38.3 [29.0 47.0]; C 36.5 [30.1 43.9]; D suppressed",
    NULL, "Heart deaths, 2001-03 to 2022-24: no clear change in any of the three districts with both values" },
  { "one-share", SMOKING, "ltla", "2011: Derby 20.4 // 2024: Derby 10.8", NULL,
    "Adult smoking, 2011 to 2024: Derby, from 20.4% to 10.8%; not tested" },
  { "overlap", LIFE, "ltla", "2015-17: Derby 78.6 // 2016-18: Derby 78.4", "2015-17",
    "Life expectancy for men, 2015-17 and 2016-18, not compared: the two periods share days" },
  { "two-publications", LIFE, "ltla", "^2010-12: Derby 78.6 // 2015-17: Derby 78.4", NULL,
    "Life expectancy for men, 2010-12 and 2015-17, not compared: the two are of different publications" },
  { "no-pair", LIFE, "ltla", "2010-12: Derby 78.6; Bolsover missing // 2015-17: Derby suppressed; Bolsover 77", NULL,
    "Life expectancy for men, 2010-12 and 2015-17, not compared: no area has a value in both" },
  { "tenths", "decile/high-is-good//0/Index of Multiple Deprivation/Deprivation/Persons/All ages/", "ltla",
    "2019: Derby 1; Bolsover 2 // 2025: Derby 2; Bolsover 2", NULL,
    "Deprivation, 2019 and 2025, not compared: a place in an order says nothing of how far an area moved" },
};

static void
test_headline (gconstpointer data)
{
  const HeadlineCase *this = data;
  g_autoptr(PbSeriesTable) table = fixture_table (this->measure, this->level, this->values);
  g_autoptr(PbChartReading) reading = fixture_reading (table, PB_CHART_DUMBBELL, NULL, this->baseline, -1);
  const PbCaption *caption = pb_chart_reading_get_caption (reading);

  g_assert_cmpstr (caption->headline, ==, this->headline);
  g_assert_true (g_str_has_prefix (caption->alternative, "Dumbbell chart. "));
  g_assert_nonnull (strstr (caption->alternative, this->headline));
  g_assert_null (strstr (caption->notes, "significan"));
}

/* Rows are from the end where the need is; England has its place among them. */
static void
test_table (void)
{
  g_autoptr(PbSeriesTable) values = fixture_table (
    HEART, "ltla",
    "2001-03: Derby 67.3 [60.0 75.0]; Bolsover 87.0; Chesterfield suppressed; England 60.8 // "
    "2022-24: Derby 36.6 [32.0 41.0]; Bolsover 38.3; Chesterfield 36.5 [30.1 43.9]; England 30.2");
  g_autoptr(PbChartReading) reading = fixture_reading (values, PB_CHART_DUMBBELL, "Derby", NULL, -1);
  PbDataTable *table = pb_chart_reading_get_table (reading);
  PbDataTable *tidy = pb_chart_reading_get_tidy (reading);
  const PbCaption *caption = pb_chart_reading_get_caption (reading);
  g_autofree char *item = pb_chart_reading_dup_item (reading, 1);
  g_autoptr(PbChartBody) body = NULL;
  PbTheme theme;

  g_assert_cmpuint (pb_data_table_get_n_rows (table), ==, 4);
  g_assert_cmpstr (fixture_cell_text (table, 0, "area"), ==, "Bolsover");
  g_assert_cmpstr (fixture_cell_text (table, 1, "area"), ==, "Derby");
  g_assert_cmpstr (fixture_cell_text (table, 2, "area"), ==, "Chesterfield");
  g_assert_cmpstr (fixture_cell_text (table, 3, "area"), ==, "England");
  g_assert_cmpstr (fixture_cell_text (table, 1, "start"), ==, "67.3");
  g_assert_cmpstr (fixture_cell_text (table, 1, "end_upper95"), ==, "41.0");
  g_assert_cmpstr (fixture_cell_text (table, 1, "test"), ==, "Clear fall");
  g_assert_cmpstr (fixture_cell_text (table, 0, "test"), ==, "Not tested: no intervals supplied");
  g_assert_cmpstr (fixture_cell_text (table, 2, "test"), ==, "Not compared");
  g_assert_cmpstr (fixture_cell_text (table, 2, "start"), ==, "Hidden, small number");
  g_assert_cmpstr (pb_data_table_get_heading (table, 1), ==, "2001-03");
  g_assert_true (g_str_has_prefix (item, "Derby. 2001-03: 67.3;"));

  g_assert_cmpuint (pb_data_table_get_n_rows (tidy), ==, 8);
  g_assert_nonnull (strstr (caption->notes, "A fall is better"));
  g_assert_nonnull (strstr (caption->notes, "Without a value in one period or both: one district."));
  g_assert_nonnull (strstr (caption->source, "Statistics Office"));
  g_assert_nonnull (strstr (caption->alternative, "Chesterfield: Hidden, small number, then 36.5."));
  g_assert_cmpstr (pb_chart_reading_get_name (reading), ==, "Heart deaths 2001-03 to 2022-24");

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  body = pb_chart_reading_lay (reading, &theme, 640);
  g_assert_nonnull (body);
  for (int i = 0; i < 4; i++)
    {
      PbBox box = pb_chart_body_get_item_box (body, i);
      int found;

      g_assert_true (pb_chart_body_pick (body, 300, box.y + box.height / 2, &found));
      g_assert_cmpint (found, ==, i);
    }
}

/* A moment before the baseline: the earlier period is the start all the same. */
static void
test_order (void)
{
  g_autoptr(PbSeriesTable) table =
    fixture_table (LIFE, "ltla", "2011: Derby 78.6; Bolsover 77 // 2015: Derby 78.7; Bolsover 78 // 2019: Derby 79; Bolsover 79");
  g_autoptr(PbChartReading) chosen = fixture_reading (table, PB_CHART_DUMBBELL, NULL, "2019", 1);
  g_autoptr(PbChartReading) first = fixture_reading (table, PB_CHART_DUMBBELL, NULL, NULL, -1);

  g_assert_nonnull (strstr (pb_chart_reading_get_caption (chosen)->headline, "2015 to 2019: a rise in both districts"));
  g_assert_nonnull (strstr (pb_chart_reading_get_caption (first)->headline, "2011 to 2019:"));
}

/* The first period that most areas can be compared with, not the first of any. */
static void
test_default_start (void)
{
  g_autoptr(PbSeriesTable) table = fixture_table (
    LIFE, "ltla",
    "2011: Derby 78.6; Bolsover missing // 2015: Derby 78.7; Bolsover 78 // 2017: Derby 78.7; Bolsover 77 // "
    "2019: Derby 79; Bolsover 79");
  g_autoptr(PbChartReading) reading = fixture_reading (table, PB_CHART_DUMBBELL, NULL, NULL, -1);
  g_autoptr(PbChartReading) chosen = fixture_reading (table, PB_CHART_DUMBBELL, NULL, "2011", -1);

  g_assert_nonnull (strstr (pb_chart_reading_get_caption (reading)->headline, "2015 to 2019:"));
  g_assert_nonnull (strstr (pb_chart_reading_get_caption (chosen)->headline, "2011 to 2019:"));
}

static void
test_refusals (void)
{
  g_autoptr(GString) many = g_string_new ("2019: ");
  g_autoptr(PbSeriesTable) table = fixture_table (LIFE, "ltla", "2011: Derby 78.6 // 2015: Derby 78.7");
  g_autoptr(PbSeriesTable) small = NULL;
  g_autoptr(PbChartReading) reading = NULL;

  reading = fixture_reading (table, PB_CHART_DUMBBELL, NULL, NULL, -2);
  fixture_assert_refusal (reading, "not yet measured at this moment. It was first measured in 2011");
  g_clear_object (&reading);

  reading = fixture_reading (table, PB_CHART_DUMBBELL, NULL, "2013", -1);
  fixture_assert_refusal (reading, "no period “2013”");
  g_clear_object (&reading);

  reading = fixture_reading (table, PB_CHART_DUMBBELL, NULL, NULL, 0);
  fixture_assert_refusal (reading, "One moment only, 2011");
  g_clear_object (&reading);

  for (int i = 0; i < 41; i++)
    g_string_append_printf (many, "%sArea %c%c %d", i > 0 ? "; " : "", 'A' + i / 26, 'A' + i % 26, i);
  small = fixture_table (LIFE, "lsoa", many->str);
  reading = fixture_reading (small, PB_CHART_DUMBBELL, NULL, NULL, -1);
  fixture_assert_refusal (reading, "Too many small areas to show one by one (41)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (headlines); i++)
    {
      g_autofree char *name = g_strconcat ("/report/dumbbell/headline/", headlines[i].name, NULL);

      g_test_add_data_func (name, &headlines[i], test_headline);
    }
  g_test_add_func ("/report/dumbbell/table", test_table);
  g_test_add_func ("/report/dumbbell/order", test_order);
  g_test_add_func ("/report/dumbbell/default-start", test_default_start);
  g_test_add_func ("/report/dumbbell/refusals", test_refusals);

  return g_test_run ();
}
