#include "innovation-fixture.h"
#include "pb-innovation-split.h"
#include "pb-innovation-text.h"
#include "table-fixture.h"

#include <math.h>

#define DAY(year, month, day) pb_day_from_ymd (year, month, day)

/* Two measured accounts of "team" from two documents, a third of what was done; of "unit"
 * two counts from two documents. */
static PbInnovationRegister *
make_register (gboolean is_kept)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PbRegisters) registers = NULL;

  fixture_add (records, "innovation", "team", "name", "Team Up", "start_date", "2021-04", NULL);
  fixture_add (records, "innovation", "unit", "name", "Response unit", "start_date", "2020-03", NULL);
  fixture_add (records, "innovation_state", "s1", "innovation", "team", "state", "pandemic-practice", "date", "2021-04",
               NULL);
  fixture_add (records, "innovation_state", "s2", "innovation", "team", "state", "undecided", "date", "2021-04", NULL);
  fixture_add (records, "innovation_state", "s3", "innovation", "unit", "state", "pandemic-practice", "date", "2020-03",
               NULL);
  fixture_add (records, "innovation_state", "s4", "innovation", "unit", "state", "undecided", "date", "2020-06", NULL);
  if (is_kept)
    fixture_add (records, "innovation_state", "s5", "innovation", "unit", "state", "kept", "date", "2022-01", NULL);
  fixture_add (records, "evidence", "e1", "innovation", "team", "kind", "before-and-after", "number", "2300", "source",
               "a", NULL);
  fixture_add (records, "evidence", "e2", "innovation", "team", "kind", "before-and-after", "number", "nearly 1500",
               "source", "b", NULL);
  fixture_add (records, "evidence", "e3", "innovation", "team", "kind", "activity", "number", "24259", "source", "c",
               NULL);
  fixture_add (records, "evidence", "e4", "innovation", "unit", "kind", "activity", "number", "900", "source", "a", NULL);
  fixture_add (records, "evidence", "e5", "innovation", "unit", "kind", "activity", "number", "over 400", "source", "b",
               NULL);
  registers = pb_registers_new (records);

  return pb_innovation_register_new (registers, NULL);
}

static void
test_headline (void)
{
  g_autoptr(PbInnovationRegister) none = make_register (FALSE);
  g_autoptr(PbInnovationRegister) one = make_register (TRUE);
  g_autofree char *before = pb_innovation_text_headline (none, NULL, NULL, DAY (2019, 1, 1));
  g_autofree char *undecided = pb_innovation_text_headline (none, NULL, NULL, DAY (2024, 7, 1));
  g_autofree char *kept = pb_innovation_text_headline (one, NULL, NULL, DAY (2024, 7, 1));
  g_autofree char *later = pb_innovation_text_headline (one, NULL, NULL, DAY (2021, 7, 1));

  g_assert_cmpstr (before, ==, "No innovation is recorded");
  g_assert_cmpstr (undecided, ==, "2 innovations recorded; none has a recorded decision to keep, change or stop");
  g_assert_cmpstr (kept, ==, "2 innovations recorded; 1 has a recorded decision to keep, change or stop");
  /* What is decided later is not known yet. */
  g_assert_cmpstr (later, ==, undecided);
}

static void
test_evidence (void)
{
  g_autoptr(PbInnovationRegister) innovations = make_register (FALSE);
  PbRegisters *registers = pb_innovation_register_get_registers (innovations);
  g_autofree char *team =
    pb_innovation_text_evidence (pb_registers_list_naming (registers, "evidence", "innovation", "team"));
  g_autofree char *unit =
    pb_innovation_text_evidence (pb_registers_list_naming (registers, "evidence", "innovation", "unit"));
  g_autofree char *none =
    pb_innovation_text_evidence (pb_registers_list_naming (registers, "evidence", "innovation", "nothing"));

  g_assert_cmpstr (team, ==, "Evidence: three records that do not agree, kept apart");
  /* Counts of other things do not contradict each other. */
  g_assert_cmpstr (unit, ==, "Evidence: two records");
  g_assert_cmpstr (none, ==, "No evidence recorded");
}

static void
test_row (void)
{
  g_autoptr(PbInnovationRegister) innovations = make_register (FALSE);
  g_autofree char *now = NULL;
  g_autofree char *early = NULL;
  PbInnovationRow row;

  pb_innovation_register_get_row (innovations, 0, DAY (2024, 7, 1), &row);
  now = pb_innovation_text_row (innovations, NULL, &row);
  g_assert_cmpstr (now, ==, "Team Up. Started: April 2021. State: undecided. Reach: not stated. "
                            "Strongest local evidence: before-and-after, 3 records.");

  pb_innovation_register_get_row (innovations, 0, DAY (2021, 3, 31), &row);
  early = pb_innovation_text_row (innovations, NULL, &row);
  g_assert_cmpstr (early, ==, "Team Up. Started: Later: April 2021. State: not yet begun. Reach: not stated. "
                              "Strongest local evidence: none.");
}

static void
test_spans (void)
{
  g_autoptr(PbInnovationRegister) innovations = make_register (TRUE);
  g_autoptr(GArray) team = pb_innovation_list_spans (innovations, 0);
  g_autoptr(GArray) unit = pb_innovation_list_spans (innovations, 1);

  /* Of two states of one month the later row alone stands. */
  g_assert_cmpuint (team->len, ==, 1);
  g_assert_cmpint (g_array_index (team, PbInnovationSpan, 0).state, ==, PB_INNOVATION_UNDECIDED);
  g_assert_cmpuint (unit->len, ==, 3);
  g_assert_cmpint (g_array_index (unit, PbInnovationSpan, 0).state, ==, PB_INNOVATION_PANDEMIC_PRACTICE);
  g_assert_cmpint (g_array_index (unit, PbInnovationSpan, 2).state, ==, PB_INNOVATION_KEPT);
}

/* Medians take whole years before and after the ramp, and none that ends after the moment. */
static void
test_split (void)
{
  g_autoptr(PbSeriesTable) table =
    fixture_table ("rate/low-is-good/per 100,000/1/Preventable deaths/Preventable deaths/Persons/<75 yrs/",
                   "ltla",
                   "2017: Derby 153 // 2018: Derby 168 // 2019: Derby 190 // 2020: Derby 225 // 2021: Derby 220 // "
                   "2022: Derby 200 // 2023: Derby 182");
  PbInnovationSplit split;
  PbFuzzyDate start;
  g_autofree char *reason = NULL;
  g_autofree char *ended = NULL;

  g_assert_true (pb_fuzzy_date_parse ("2020-12", &start, NULL));
  pb_innovation_split_init (&split, table, 0, &start, DAY (2023, 6, 1));
  g_assert_cmpint (split.n_before, ==, 3);
  g_assert_cmpint (split.n_after, ==, 2);
  g_assert_cmpint (split.n_within, ==, 2);
  g_assert_cmpfloat (split.median_before, ==, 168);
  g_assert_cmpfloat (split.median_after, ==, 210);
  reason = pb_innovation_split_dup_reason (&split, table, 0, &start, DAY (2023, 6, 1));
  g_assert_null (reason);

  g_assert_true (pb_fuzzy_date_parse ("2024", &start, NULL));
  pb_innovation_split_init (&split, table, 0, &start, DAY (2025, 6, 1));
  g_assert_cmpint (split.n_after, ==, 0);
  g_assert_true (isnan (split.median_after));
  ended = pb_innovation_split_dup_reason (&split, table, 0, &start, DAY (2025, 6, 1));
  g_assert_cmpstr (ended, ==, "The series ends in 2023, before the start");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/innovation-text/headline", test_headline);
  g_test_add_func ("/analysis/innovation-text/evidence", test_evidence);
  g_test_add_func ("/analysis/innovation-text/row", test_row);
  g_test_add_func ("/analysis/innovation-text/spans", test_spans);
  g_test_add_func ("/analysis/innovation-text/split", test_split);

  return g_test_run ();
}
