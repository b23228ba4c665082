#include "pb-assess.h"
#include "pb-worst-first.h"

#include "../golden.h"
#include "table-fixture.h"

enum { CASE, POLARITY, CELL, ENGLAND, COMPARISON, BASIS, REASON, SOURCE, N_FIELDS };

static PbIndicator *
indicator_of (PbPolarity polarity,
              int        group,
              int        position)
{
  PbIndicatorFacts facts = {
    .code = "1", .name = "N", .short_name = "N", .definition = "", .unit = "%", .decimals = 1,
    .value_type = PB_VALUE_PROPORTION, .polarity = polarity, .multiplier = 100, .ci_method = "",
    .standard_population = "", .disclosure_rule = "", .caveats = "", .source_note = "",
    .group = group, .position = position,
  };

  return pb_indicator_new (&facts);
}

static void
test_row (gconstpointer data)
{
  const char *const *row = data;
  const char *bases[] = { "none", "published", "intervals" };
  g_autoptr(PbIndicator) indicator = NULL;
  PbObservation cell, england;
  PbAssessment assessment;
  PbPolarity polarity;

  g_test_summary (row[SOURCE]);
  g_assert_true (pb_polarity_from_word (row[POLARITY], &polarity));
  indicator = indicator_of (polarity, 0, 1);
  g_free (fixture_cell (row[CELL], 0, &cell));
  g_free (fixture_cell (row[ENGLAND], 0, &england));

  assessment = pb_assess (indicator, &cell, *row[ENGLAND] != '\0' ? &england : NULL);

  g_assert_cmpstr (pb_comparison_to_word (assessment.comparison), ==, row[COMPARISON]);
  g_assert_cmpstr (bases[assessment.basis], ==, row[BASIS]);
  g_assert_cmpstr (assessment.reason != NULL ? assessment.reason : "", ==, row[REASON]);
}

static void
test_no_cell (void)
{
  g_autoptr(PbIndicator) indicator = indicator_of (PB_POLARITY_LOW_IS_GOOD, 0, 1);
  PbAssessment assessment = pb_assess (indicator, NULL, NULL);

  g_assert_cmpint (assessment.comparison, ==, PB_COMPARISON_NOT_COMPARED);
  g_assert_cmpstr (assessment.reason, ==, "no value");
}

/* The Place panel of a made-up Place, as a person should read it. */
static const struct
{
  const char *name;
  PbPolarity  polarity;
  const char *cell;
  const char *england;
  int         group;
  int         position;
} rows[] = {
  { "smoking, twice England's", PB_POLARITY_LOW_IS_GOOD, "A 20 worse", "E 10", 1, 1 },
  { "much worse is with worse", PB_POLARITY_LOW_IS_GOOD, "A 15 worst", "E 10", 1, 9 },
  { "life expectancy, a little below", PB_POLARITY_HIGH_IS_GOOD, "A 77.3 worse", "E 79.7", 0, 1 },
  { "worse, no ratio", PB_POLARITY_LOW_IS_GOOD, "A 2 worse", "E -1", 0, 2 },
  { "worse, no ratio, later heading", PB_POLARITY_LOW_IS_GOOD, "A -2 worse", "E 1", 1, 2 },
  { "similar, above", PB_POLARITY_LOW_IS_GOOD, "A 11 [9 13]", "E 10", 2, 1 },
  { "similar, high is good, below", PB_POLARITY_HIGH_IS_GOOD, "A 95 similar", "E 100", 1, 1 },
  { "better", PB_POLARITY_LOW_IS_GOOD, "A 9 better", "E 10", 1, 1 },
  { "much better", PB_POLARITY_LOW_IS_GOOD, "A 5 best", "E 10", 1, 1 },
  { "lower by half", PB_POLARITY_NO_JUDGEMENT, "A 5 lower", "E 10", 1, 1 },
  { "higher by a third", PB_POLARITY_NO_JUDGEMENT, "A 13 higher", "E 10", 1, 1 },
  { "not compared, far from England", PB_POLARITY_LOW_IS_GOOD, "A 90", "E 10", 3, 1 },
  { "not compared, no England value", PB_POLARITY_LOW_IS_GOOD, "A 90", "E missing", 0, 5 },
  { "no value", PB_POLARITY_LOW_IS_GOOD, "A suppressed", "E 10", 0, 6 },
};

static void
test_worst_first (void)
{
  PbWorstFirst keys[G_N_ELEMENTS (rows)];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(PbIndicator) indicator = indicator_of (rows[i].polarity, rows[i].group, rows[i].position);
      PbObservation cell, england;
      PbAssessment assessment;

      g_free (fixture_cell (rows[i].cell, 0, &cell));
      g_free (fixture_cell (rows[i].england, 0, &england));
      assessment = pb_assess (indicator, &cell, &england);
      keys[i] = pb_worst_first (indicator, &assessment, &cell, &england);
    }

  /* Every pair, both ways round: the table is in order, and the order is one. */
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
      {
        int order = pb_worst_first_compare (&keys[i], &keys[j]);

        g_test_message ("%s against %s: %d", rows[i].name, rows[j].name, order);
        g_assert_true (i == j ? order == 0 : (order < 0) == (i < j));
      }
}

static void
test_since (void)
{
  /* Whether the run has a start that is known; a hole is none. */
  static const struct
  {
    const char *values;
    const char *since;
  } cases[] = {
    { "2019: A 9 similar; England 9 // 2020: A 9 worse; England 8 // 2021: A 9 worst; England 8", "since 2020" },
    { "2019: A 9 worse; England 8 // 2020: A 9 similar; England 8 // 2021: A 9 worse; England 8", "new in 2021" },
    { "2019: A 9 worse; England 8 // 2020: A 9 worse; England 8 // 2021: A 9 worse; England 8", "since at least 2019" },
    { "2019: A 9 worse; England 8 // 2020: A suppressed; England 8 // 2021: A 9 worse; England 8",
      "since at least 2021" },
    { "2020: A 9 worse; England 8 // 2021: A 9 similar; England 8", NULL },
    { "2020: A 9 higher; England 8 // 2021: A 9 higher; England 8", NULL },
    { "2020: A 9 worse; England 8 // 2021: A suppressed; England 8", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbSeriesTable) table =
        fixture_table ("proportion/low-is-good/%/1/Smoking/Smoking/Persons/All ages/", "ltla", cases[i].values);
      g_autofree char *since = pb_worst_first_dup_since (table, 0, pb_series_table_get_n_periods (table) - 1);

      g_assert_cmpstr (since, ==, cases[i].since);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  golden_add ("assess.csv", "/analysis/assess", N_FIELDS, test_row);
  g_test_add_func ("/analysis/assess/no-cell", test_no_cell);
  g_test_add_func ("/analysis/worst-first", test_worst_first);
  g_test_add_func ("/analysis/worst-first/since", test_since);

  return g_test_run ();
}
