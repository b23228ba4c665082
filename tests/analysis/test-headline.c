#include "pb-headline.h"

#include "../golden.h"
#include "table-fixture.h"

static void
test_areas (gconstpointer data)
{
  const char *const *row = data;
  g_autoptr(PbSeriesTable) table = fixture_table (row[1], row[2], row[3]);
  g_autoptr(PbCatalogue) catalogue = fixture_catalogue ();
  PbHeadlineInput input = { table, catalogue, pb_series_table_get_n_periods (table) - 1, NULL };
  g_autofree char *headline = pb_headline_areas (&input);
  g_autofree char *subtitle = pb_headline_areas_subtitle (&input);

  g_assert_cmpstr (headline, ==, row[4]);
  g_assert_cmpstr (subtitle, ==, row[5]);
}

static void
test_trend (gconstpointer data)
{
  const char *const *row = data;
  g_autoptr(PbSeriesTable) table = fixture_table (row[1], "ltla", row[2]);
  int n_periods = pb_series_table_get_n_periods (table);
  g_autofree char *headline = pb_headline_trend (table, n_periods > 0 ? 0 : -1, n_periods - 1, NULL);
  g_autofree char *subtitle = pb_headline_trend_subtitle (table);

  g_assert_cmpstr (headline, ==, row[3]);
  g_assert_cmpstr (subtitle, ==, row[4]);
}

#define SMOKING "proportion/low-is-good/%/1/Adult smoking/Adult smoking/Persons/18+ yrs/"

/* Only the areas of the set count, in headline and subtitle. */
static void
test_area_set (void)
{
  g_autoptr(PbSeriesTable) table = fixture_table (SMOKING, "ltla", "2022: A 10; B 20; C 30; D missing");
  gboolean in_set[] = { TRUE, TRUE, FALSE, FALSE };
  PbHeadlineInput input = { table, NULL, 0, in_set };
  g_autofree char *headline = pb_headline_areas (&input);
  g_autofree char *subtitle = pb_headline_areas_subtitle (&input);

  g_assert_cmpstr (headline, ==, "Adult smoking: from 10.0% in A to 20.0% in B");
  g_assert_cmpstr (subtitle, ==, "Adult smoking, %, 18+ yrs, 2022");
}

static void
test_not_yet (void)
{
  g_autoptr(PbSeriesTable) table = fixture_table (SMOKING, "ltla", "2022: A 10; B 20");
  PbHeadlineInput input = { table, NULL, -1, NULL };
  g_autofree char *headline = pb_headline_areas (&input);
  g_autofree char *subtitle = pb_headline_areas_subtitle (&input);
  g_autofree char *trend = pb_headline_trend (table, 0, -1, NULL);

  g_assert_cmpstr (headline, ==, "Adult smoking: not yet measured");
  g_assert_cmpstr (subtitle, ==, "Adult smoking, %, 18+ yrs");
  g_assert_cmpstr (trend, ==, "Not yet measured");
}

/* The Place's own table may have other periods than its peers'. */
static void
test_peers (void)
{
  g_autoptr(PbSeriesTable) own = fixture_table (SMOKING, "ltla", "2022: B 20");
  g_autoptr(PbSeriesTable) peers = fixture_table (SMOKING, "ltla", "2021: A 1; B 2; C 3 // 2022: A 10; B 20; C 15");
  g_autoptr(PbSeriesTable) strangers = fixture_table (SMOKING, "ltla", "2022: X 10; Y 20");
  g_autofree char *headline = pb_headline_trend (own, 0, 0, peers);
  g_autofree char *alone = pb_headline_trend (own, 0, 0, strangers);

  g_assert_cmpstr (headline, ==, "Highest of 3 districts");
  g_assert_cmpstr (alone, ==, "20.0% in 2022");
}

static void
assert_gap (const char *series,
            const char *values,
            const char *expected)
{
  g_autoptr(PbSeriesTable) table = fixture_table (series, "ltla", values);
  g_autofree char *gap = pb_headline_gap (table, 0, pb_series_table_get_n_periods (table) - 1);

  g_assert_cmpstr (gap, ==, expected);
}

static void
test_gap (void)
{
  static const char life[] = "life-expectancy/high-is-good/years/1/Life expectancy/Life expectancy/Male/All ages/";

  assert_gap (life, "2015-17: A 77.9; England 79.5 // 2017-19: A 1; England 2 // 2023-25: A 77.3; England 79.7",
              "Gap: 2.4 years below England in 2023-25; before, 1.6 years below England in 2015-17");
  /* A survey's share tells no change, and what overlaps is no change either. */
  assert_gap (SMOKING, "2012: A 12; England 10 // 2022: A 10.5; England 10.4",
              "Gap: 0.1 percentage points above England in 2022");
  assert_gap (life, "2022-24: A 78; England 79 // 2023-25: A 79; England 79", "Gap: the same as England in 2023-25");
  assert_gap (life, "2023-25: A 79", NULL);
  assert_gap (life, "2023-25: A suppressed; England 79", NULL);
}

static void
assert_notes (const char *values,
              const char *expected)
{
  g_autoptr(PbSeriesTable) table = fixture_table (SMOKING, "ltla", values);
  PbHeadlineInput input = { table, NULL, pb_series_table_get_n_periods (table) - 1, NULL };
  g_autofree char *notes = pb_headline_notes (&input);

  g_assert_cmpstr (notes, ==, expected);
}

static void
test_notes (void)
{
  assert_notes ("2022: A 10 worse; B 20 similar; England 12", "Comparison with England as published.");
  assert_notes ("2022: A 10 [8 11]; B 20; England 12",
                "Comparison with England from 95% intervals, its own value taken as exact.");
  assert_notes ("2022: A 10; B 20; England 12", "Not compared with England: no interval supplied.");
  assert_notes ("2022: A 10 [8 11]; B 20", "Not compared with England: no England value.");
  assert_notes ("2020-22: A 10 worse; England 12 // 2021-23: A 10 worse; B suppressed; England 12",
                "Periods overlap: compare only those that share no year.\n"
                "Comparison with England as published.\n"
                "Hidden by the publisher: 1 district.");
  assert_notes ("2021-23: A 10 worse; B suppressed-here; C suppressed-here; D suppressed; England 12",
                "Comparison with England as published.\n"
                "Hidden here by the rule for small counts: 2 districts.\n"
                "Hidden by the publisher: 1 district.");
  assert_notes ("2022: A missing", "");
}

static void
test_notes_of_indicator (void)
{
  PbIndicatorFacts facts = {
    .code = "1", .name = "Deaths", .short_name = "Deaths", .definition = "", .unit = "per 100,000",
    .value_type = PB_VALUE_DSR, .decimals = 1, .polarity = PB_POLARITY_LOW_IS_GOOD, .multiplier = 100000,
    .ci_method = "Dobson", .standard_population = "European Standard Population 2013",
    .disclosure_rule = "Counts under 10 are withheld", .caveats = "It takes in 2020.", .source_note = "",
  };
  g_autoptr(PbIndicator) indicator = pb_indicator_new (&facts);
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  PbObservation *cells = g_new (PbObservation, 2);
  g_autoptr(PbSeriesTable) table = NULL;
  g_autofree char *notes = NULL;
  PbHeadlineInput input = { 0 };

  g_ptr_array_add (areas, fixture_area ("A", PB_LEVEL_LSOA));
  g_ptr_array_add (areas, fixture_area ("B", PB_LEVEL_LSOA));
  g_ptr_array_add (periods, pb_period_parse ("2024", PB_PERIOD_CALENDAR, NULL));
  g_ptr_array_add (editions, g_strdup ("2021"));
  g_free (fixture_cell ("A 30 [20 40]", 0, &cells[0]));
  g_free (fixture_cell ("B suppressed", 0, &cells[1]));
  table = pb_series_table_new (pb_series_new (1, indicator, "Persons", "All ages", "", "", 0), PB_LEVEL_LSOA, areas,
                               periods, editions, cells, NULL, NULL, NULL,
                               g_ptr_array_new_with_free_func (g_object_unref));
  input.table = table;
  notes = pb_headline_notes (&input);

  g_assert_cmpstr (notes, ==,
                   "Boundaries of the small areas: 2021.\n"
                   "Not compared with England: no England value.\n"
                   "Intervals: Dobson.\n"
                   "Standardised for age: European Standard Population 2013.\n"
                   "Hidden by the publisher: 1 small area.\n"
                   "Counts under 10 are withheld.\n"
                   "It takes in 2020.");
}

static void
test_source (void)
{
  g_autoptr(PbSeriesTable) table = fixture_table (SMOKING, "ltla", "^2021: A 10 // 2022: A 20");
  g_autofree char *now = pb_headline_source (table, 1);
  g_autofree char *then = pb_headline_source (table, 0);
  g_autofree char *all = pb_headline_source (table, -1);
  g_autofree char *both = g_strconcat (now, "\n", then, NULL);

  g_assert_cmpstr (now, ==, "Source: Statistics Office, Figures, May 2026. Open Government Licence v3.0.");
  g_assert_cmpstr (then, ==, "Source: Statistics Office, Figures, as re-published by Data Lab, 2020. "
                             "Open Government Licence v3.0.");
  g_assert_cmpstr (all, ==, both);
}

/* No sentence ever says what look and law forbid, whatever the values are. */
static void
test_words_never_said (void)
{
  const char *never[] = { "significant", "widening", "narrowing", "(null)", "nan", "  ", "%s", "%d" };
  const char *measures[] = {
    "life-expectancy/high-is-good/years/1/N/N/Male/All ages/", "sii/low-is-good/years/1/N/N/Female/All ages/",
    "proportion/no-judgement/%/1/N/N/Persons/10-11 yrs/", "count/not-applicable//0/N/N/Persons/All ages/C",
    "decile/high-is-good//0/N/N/Persons/All ages/", "mean/high-is-good/out of 10/2/N/N/Persons/16+ yrs/",
  };
  const char *words[] = { "missing", "suppressed", "not-published", "not-applicable", "4 worse", "5 better",
                          "-6.24 similar", "7 [6 8]", "3", "2 higher", "0" };
  g_autoptr(PbCatalogue) catalogue = fixture_catalogue ();

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr(GString) values = g_string_new (NULL);
      g_autoptr(PbSeriesTable) table = NULL;

      for (int period = 0; period < 3; period++)
        {
          g_string_append_printf (values, "%s%d: ", period > 0 ? " // " : "", 2015 + period);
          for (int area = 0; area < 4; area++)
            g_string_append_printf (values, "%s%s-%d %s", area > 0 ? "; " : "", area > 2 ? "Derby" : "Bolsover", area,
                                    words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
          if (g_test_rand_bit ())
            g_string_append (values, "; England 5");
        }

      table = fixture_table (measures[i % G_N_ELEMENTS (measures)], "lsoa", values->str);

      for (int period = -1; period < 3; period++)
        {
          PbHeadlineInput input = { table, catalogue, period, NULL };
          char *texts[] = {
            pb_headline_areas (&input), pb_headline_areas_subtitle (&input), pb_headline_notes (&input),
            pb_headline_trend (table, i % 4, period, NULL), pb_headline_source (table, period),
          };

          g_assert_cmpstr (texts[0], !=, "");
          g_assert_cmpstr (texts[3], !=, "");
          for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
            {
              for (guint k = 0; k < G_N_ELEMENTS (never); k++)
                if (strstr (texts[j], never[k]) != NULL)
                  g_error ("“%s” says “%s”: %s", texts[j], never[k], values->str);
              g_free (texts[j]);
            }
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  golden_add_delimited ("headlines.txt", "|", "/analysis/headline/areas", 6, test_areas);
  golden_add_delimited ("trend-headlines.txt", "|", "/analysis/headline/trend", 5, test_trend);
  g_test_add_func ("/analysis/headline/area-set", test_area_set);
  g_test_add_func ("/analysis/headline/not-yet", test_not_yet);
  g_test_add_func ("/analysis/headline/gap", test_gap);
  g_test_add_func ("/analysis/headline/peers", test_peers);
  g_test_add_func ("/analysis/headline/notes", test_notes);
  g_test_add_func ("/analysis/headline/notes-of-indicator", test_notes_of_indicator);
  g_test_add_func ("/analysis/headline/source", test_source);
  g_test_add_func ("/analysis/headline/words-never-said", test_words_never_said);

  return g_test_run ();
}
