#include "pb-text-for-people.h"

#include <math.h>

static PbIndicator *
indicator_of (const char *unit,
              int         decimals)
{
  PbIndicatorFacts facts = {
    .code = "1", .name = "N", .short_name = "N", .definition = "", .unit = unit, .decimals = decimals,
    .ci_method = "", .standard_population = "", .disclosure_rule = "", .caveats = "", .source_note = "",
  };

  return pb_indicator_new (&facts);
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_values (void)
{
  g_autoptr(PbIndicator) years = indicator_of ("years", 1);
  g_autoptr(PbIndicator) percent = indicator_of ("%", 1);
  g_autoptr(PbIndicator) rate = indicator_of ("per 100,000", 1);
  g_autoptr(PbIndicator) people = indicator_of ("people", 0);
  g_autoptr(PbIndicator) bare = indicator_of ("", 2);

  assert_text (pb_text_value (years, 79.7), "79.7 years");
  assert_text (pb_text_value (years, 77), "77.0 years");
  assert_text (pb_text_value (percent, 10.52), "10.5%");
  assert_text (pb_text_value (rate, 200.3), "200.3 per 100,000");
  assert_text (pb_text_value (people, 274149), "274,149 people");
  assert_text (pb_text_value (people, 9870), "9870 people");
  assert_text (pb_text_value (bare, 7.5), "7.50");
  assert_text (pb_text_value (years, -1.6), "-1.6 years");
  assert_text (pb_text_value (years, -0.01), "0.0 years");
  assert_text (pb_text_value (years, NAN), "");

  assert_text (pb_text_value_short (rate, 200.3), "200.3");
  assert_text (pb_text_value_short (years, 77.3), "77.3 years");
  assert_text (pb_text_value_short (percent, 26.7), "26.7%");
  assert_text (pb_text_number (percent, 26.7), "26.7");

  assert_text (pb_text_interval (rate, 30.8, 47.2), "30.8 to 47.2");
  assert_text (pb_text_interval (years, -3, 0.2), "-3.0 to 0.2");
  g_assert_null (pb_text_interval (rate, NAN, 47.2));
  g_assert_null (pb_text_interval (rate, 30.8, NAN));
}

static void
test_fifths (void)
{
  const char *expected[] = { "1st fifth", "2nd fifth", "3rd fifth", "4th fifth", "5th fifth" };

  for (int decile = 1; decile <= 10; decile++)
    assert_text (pb_text_fifth (decile), expected[(decile - 1) / 2]);

  assert_text (pb_text_fifth (0), "");
  assert_text (pb_text_fifth (11), "");
  assert_text (pb_text_fifth (NAN), "");
}

static void
test_levels (void)
{
  for (int level = 0; level < PB_N_LEVELS; level++)
    {
      g_assert_cmpstr (pb_text_level_plural ((PbLevel) level, 1), !=, pb_text_level_plural ((PbLevel) level, 2));
      g_assert_cmpstr (pb_text_level_plural ((PbLevel) level, 0), ==, pb_text_level_plural ((PbLevel) level, 9));
      g_assert_cmpstr (pb_text_level_label ((PbLevel) level), !=, "");
    }

  g_assert_cmpstr (pb_text_level_plural (PB_LEVEL_LTLA, 1), ==, "district");
  g_assert_cmpstr (pb_text_level_plural (PB_LEVEL_LSOA, 651), ==, "small areas");
  g_assert_cmpstr (pb_text_level_label (PB_LEVEL_LSOA), ==, "Small areas (LSOA)");
  assert_text (pb_text_not_published_for (PB_LEVEL_LTLA), "Not published for districts");
}

static void
test_sexes (void)
{
  g_assert_cmpstr (pb_text_sex_in_sentence ("Male"), ==, "men");
  g_assert_cmpstr (pb_text_sex_in_sentence ("Female"), ==, "women");
  g_assert_cmpstr (pb_text_sex_in_sentence ("Persons"), ==, "people");
  g_assert_cmpstr (pb_text_sex_in_subtitle ("Male"), ==, "males");
  g_assert_cmpstr (pb_text_sex_in_subtitle ("Female"), ==, "females");
  g_assert_cmpstr (pb_text_sex_in_subtitle ("Persons"), ==, "persons");
}

static void
test_dates (void)
{
  assert_text (pb_text_month (pb_day_from_ymd (2024, 7, 1)), "July 2024");
  assert_text (pb_text_day (pb_day_from_ymd (2025, 3, 6)), "6 March 2025");
  assert_text (pb_text_fuzzy ("2026-05"), "May 2026");
  assert_text (pb_text_fuzzy ("2020"), "2020");
  assert_text (pb_text_fuzzy ("2026-05-06"), "6 May 2026");
  assert_text (pb_text_fuzzy ("2020-summer"), "summer 2020");
  assert_text (pb_text_fuzzy ("2020-winter"), "early 2020");
  assert_text (pb_text_fuzzy ("spring statement"), "spring statement");
  assert_text (pb_text_fuzzy (NULL), "");
}

static void
test_periods (void)
{
  const struct
  {
    const char *label;
    const char *words;
    const char *in_words;
  } cases[] = {
    { "2021-03-21", "21 March 2021", "on 21 March 2021" },
    { "April 2019", "April 2019", "in April 2019" },
    { "2019/20 Q1", "2019/20 Q1", "in 2019/20 Q1" },
    { "2015 - 17", "2015-17", "in 2015-17" },
    { "2024/25", "2024/25", "in 2024/25" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbPeriod) period = pb_period_parse (cases[i].label, PB_PERIOD_FINANCIAL, NULL);

      g_assert_nonnull (period);
      g_assert_cmpstr (pb_text_period (period), ==, cases[i].words);
      g_assert_cmpstr (pb_text_in_period (period), ==, cases[i].in_words);
    }
}

static void
test_ranks (void)
{
  const struct
  {
    int         rank;
    int         n;
    int         n_joint;
    const char *expected;
  } cases[] = {
    { 1, 9, 1, "lowest" },
    { 2, 9, 1, "2nd lowest" },
    { 3, 9, 1, "3rd lowest" },
    { 5, 9, 1, "5th lowest" },          /* the middle */
    { 6, 9, 1, "4th highest" },
    { 8, 9, 1, "2nd highest" },
    { 9, 9, 1, "highest" },
    { 1, 2, 1, "lowest" },
    { 2, 2, 1, "highest" },
    { 1, 9, 2, "joint lowest" },
    { 3, 9, 2, "joint 3rd lowest" },
    { 8, 9, 2, "joint highest" },       /* two share the top */
    { 6, 9, 3, "joint 2nd highest" },   /* one above three */
    { 1, 9, 9, "level with all" },
    { 1, 1, 1, "lowest" },
    { 11, 651, 1, "11th lowest" },
    { 12, 651, 1, "12th lowest" },
    { 13, 651, 1, "13th lowest" },
    { 21, 651, 1, "21st lowest" },
    { 22, 651, 1, "22nd lowest" },
    { 111, 651, 1, "111th lowest" },
    { 641, 651, 1, "11th highest" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (pb_text_rank (cases[i].rank, cases[i].n, cases[i].n_joint), cases[i].expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/text/values", test_values);
  g_test_add_func ("/analysis/text/fifths", test_fifths);
  g_test_add_func ("/analysis/text/levels", test_levels);
  g_test_add_func ("/analysis/text/sexes", test_sexes);
  g_test_add_func ("/analysis/text/dates", test_dates);
  g_test_add_func ("/analysis/text/periods", test_periods);
  g_test_add_func ("/analysis/text/ranks", test_ranks);

  return g_test_run ();
}
