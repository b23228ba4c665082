#include "innovation-fixture.h"
#include "pb-innovation-register.h"

#include <math.h>

#define DAY(year, month, day) pb_day_from_ymd (year, month, day)

/* hub: begins in April 2020, kept in 2021, lapses in March 2023; with evidence.
 * hall: some time in 2020, undecided from June 2020; national evidence alone.
 * plan: no date, no state.  ward: begins in 2025, kept the same day, without evidence. */
static PbRegisters *
make_registers (void)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  fixture_add (records, "document", "d", "title", "Minutes", "date", "2022-05", NULL);
  fixture_add (records, "innovation", "hub", "name", "Response hub", "start_date", "2020-04", "phase", "response",
               "need", "Émigré families", "review_date", "2022-01", NULL);
  fixture_add (records, "innovation", "hall", "name", "Town hall clinics", "start_date", "2020", NULL);
  fixture_add (records, "innovation", "plan", "name", "A plan", NULL);
  fixture_add (records, "innovation", "ward", "name", "Ward at home", "start_date", "2025-03-10", NULL);

  fixture_add (records, "innovation_state", "s1", "innovation", "hub", "state", "pandemic-practice", "date", "2020-04",
               NULL);
  fixture_add (records, "innovation_state", "s3", "innovation", "hub", "state", "lapsed", "date", "2023-03", NULL);
  fixture_add (records, "innovation_state", "s2", "innovation", "hub", "state", "kept", "date", "2021", NULL);
  fixture_add (records, "innovation_state", "s4", "innovation", "hall", "state", "pandemic-practice", "date", "2020",
               NULL);
  fixture_add (records, "innovation_state", "s5", "innovation", "hall", "state", "undecided", "date", "2020-06", NULL);
  fixture_add (records, "innovation_state", "s6", "innovation", "ward", "state", "kept", "date", "2025-03-10", NULL);

  fixture_add (records, "evidence", "e1", "innovation", "hub", "kind", "activity", "claim", "Over 15,000 people", "to_date",
               "2020-07", NULL);
  fixture_add (records, "evidence", "e2", "innovation", "hub", "kind", "before-and-after", "claim", "Fewer calls", "source",
               "d", NULL);
  fixture_add (records, "evidence", "e3", "innovation", "hall", "kind", "activity", "claim",
               "Nationally, 79,000 consultations", NULL);
  fixture_add (records, "evidence", "e4", "innovation", "hall", "kind", "none", "claim", "No figure here", NULL);

  fixture_link (records, "l1", "hub", "reach", "place", "E06000015");
  fixture_link (records, "l2", "hub", "without", "place", "E07000034");
  fixture_link (records, "l3", "hub", "about", "priority", "2");

  return pb_registers_new (records);
}

static PbInnovationRegister *
make_register (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();

  return pb_innovation_register_new (registers, NULL);
}

static PbInnovationRow
get_row (PbInnovationRegister *innovations,
         const char           *uid,
         PbDay                 moment)
{
  PbInnovationRow row;
  int number = pb_innovation_register_find (innovations, uid);

  g_assert_cmpint (number, >=, 0);
  pb_innovation_register_get_row (innovations, (guint) number, moment, &row);

  return row;
}

static void
assert_state (PbInnovationRegister *innovations,
              const char           *uid,
              PbDay                 moment,
              PbInnovationState     state,
              PbHolds               holds)
{
  PbInnovationRow row = get_row (innovations, uid, moment);

  g_assert_cmpstr (pb_innovation_state_to_word (row.state), ==, pb_innovation_state_to_word (state));
  g_assert_cmpint (row.holds, ==, holds);
}

static void
test_state (void)
{
  g_autoptr(PbInnovationRegister) innovations = make_register ();

  assert_state (innovations, "hub", DAY (2020, 3, 31), PB_INNOVATION_UNDECIDED, PB_HOLDS_NOT);
  assert_state (innovations, "hub", DAY (2020, 4, 15), PB_INNOVATION_PANDEMIC_PRACTICE, PB_HOLDS_POSSIBLY);
  assert_state (innovations, "hub", DAY (2020, 4, 30), PB_INNOVATION_PANDEMIC_PRACTICE, PB_HOLDS_CERTAINLY);
  /* Kept some time in 2021: certainly only from its end. */
  assert_state (innovations, "hub", DAY (2021, 6, 1), PB_INNOVATION_PANDEMIC_PRACTICE, PB_HOLDS_CERTAINLY);
  assert_state (innovations, "hub", DAY (2021, 12, 31), PB_INNOVATION_KEPT, PB_HOLDS_CERTAINLY);
  assert_state (innovations, "hub", DAY (2023, 3, 31), PB_INNOVATION_LAPSED, PB_HOLDS_CERTAINLY);

  /* "2020" and "2020-06" overlap: the later row wins, though its day is the earlier. */
  assert_state (innovations, "hall", DAY (2020, 7, 1), PB_INNOVATION_UNDECIDED, PB_HOLDS_CERTAINLY);
  assert_state (innovations, "hall", DAY (2021, 7, 1), PB_INNOVATION_UNDECIDED, PB_HOLDS_CERTAINLY);
  assert_state (innovations, "hall", DAY (2020, 2, 1), PB_INNOVATION_PANDEMIC_PRACTICE, PB_HOLDS_POSSIBLY);

  assert_state (innovations, "plan", DAY (1990, 1, 1), PB_INNOVATION_UNDECIDED, PB_HOLDS_CERTAINLY);
  assert_state (innovations, "ward", DAY (2025, 3, 9), PB_INNOVATION_UNDECIDED, PB_HOLDS_NOT);
  assert_state (innovations, "ward", DAY (2025, 3, 10), PB_INNOVATION_KEPT, PB_HOLDS_CERTAINLY);
}

static void
test_evidence (void)
{
  g_autoptr(PbInnovationRegister) innovations = make_register ();
  PbInnovationRow row = get_row (innovations, "hub", DAY (2020, 6, 1));

  g_assert_cmpint (row.strength, ==, PB_EVIDENCE_NONE);
  g_assert_cmpuint (row.n_local, ==, 0);

  row = get_row (innovations, "hub", DAY (2020, 7, 31));
  g_assert_cmpint (row.strength, ==, PB_EVIDENCE_ACTIVITY);
  /* By the date of its document. */
  row = get_row (innovations, "hub", DAY (2022, 5, 31));
  g_assert_cmpint (row.strength, ==, PB_EVIDENCE_BEFORE_AND_AFTER);
  g_assert_cmpuint (row.n_local, ==, 2);

  /* Without any date it is known from the end of the start on; "none" is no evidence. */
  row = get_row (innovations, "hall", DAY (2020, 12, 30));
  g_assert_cmpuint (row.n_national, ==, 0);
  row = get_row (innovations, "hall", DAY (2020, 12, 31));
  g_assert_cmpint (row.strength, ==, PB_EVIDENCE_NONE);
  g_assert_cmpuint (row.n_local, ==, 0);
  g_assert_cmpuint (row.n_national, ==, 1);
}

static void
test_review (void)
{
  g_autoptr(PbInnovationRegister) innovations = make_register ();

  /* Due in January 2022, kept in 2021: no decision since. */
  g_assert_false (get_row (innovations, "hub", DAY (2022, 1, 31)).is_review_overdue);
  g_assert_true (get_row (innovations, "hub", DAY (2022, 2, 1)).is_review_overdue);
  g_assert_false (get_row (innovations, "hall", DAY (2022, 2, 1)).is_review_overdue);
}

/* "hub hall" of the rows that answer. */
static char *
ask (PbInnovationRegister       *innovations,
     const PbInnovationQuestion *question)
{
  g_autoptr(GArray) rows = pb_innovation_register_filter (innovations, question);
  GString *uids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (uids, "%s%s", i > 0 ? " " : "",
                            pb_register_record_get_uid (g_array_index (rows, PbInnovationRow, i).record));

  return g_string_free (uids, FALSE);
}

static void
test_filter (void)
{
  static const struct
  {
    PbInnovationQuestion question;
    const char          *uids;
  } cases[] = {
    { { .moment = 0 }, "hub hall plan ward" },
    { { .phase = "response" }, "hub" },
    { { .priority = "2" }, "hub" },
    { { .priority = "3" }, "" },
    { { .place = "E06000015" }, "hub" },
    { { .place = "E07000034" }, "" },
    { { .text = "ÉMIGRÉ hub" }, "hub" },
    { { .text = "hub clinics" }, "" },
    { { .evidence = "none" }, "hall plan ward" },
    { { .evidence = "before-and-after" }, "hub" },
    { { .review_overdue = TRUE }, "hub" },
    { { .state = "lapsed" }, "hub" },
    { { .state = "undecided" }, "hall plan" },
    { { .state = PB_INNOVATION_KEPT_THEN_LAPSED }, "hub" },
    { { .state = PB_INNOVATION_KEPT_WITHOUT_EVIDENCE }, "ward" },
  };
  g_autoptr(PbInnovationRegister) innovations = make_register ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PbInnovationQuestion question = cases[i].question;
      g_autofree char *uids = NULL;

      question.moment = DAY (2025, 6, 1);
      uids = ask (innovations, &question);
      g_assert_cmpstr (uids, ==, cases[i].uids);
    }
}

static void
test_counts (void)
{
  g_autoptr(PbInnovationRegister) innovations = make_register ();
  PbInnovationQuestion question = { .moment = DAY (2024, 1, 1), .state = "kept" };
  guint counts[PB_N_INNOVATION_STATES];

  pb_innovation_register_count (innovations, &question, counts);
  g_assert_cmpuint (counts[PB_INNOVATION_LAPSED], ==, 1);
  g_assert_cmpuint (counts[PB_INNOVATION_UNDECIDED], ==, 2);
  /* The ward has not begun. */
  g_assert_cmpuint (counts[PB_INNOVATION_KEPT], ==, 0);
}

static double
count_at (GArray            *steps,
          PbDay              day,
          PbInnovationState  state)
{
  for (guint i = 0; i + 1 < steps->len; i++)
    {
      const PbInnovationStep *a = &g_array_index (steps, PbInnovationStep, i), *b = a + 1;

      if (a->day <= day && day < b->day)
        return a->counts[state] + (b->counts[state] - a->counts[state]) * (day - a->day) / (b->day - a->day);
    }

  return g_array_index (steps, PbInnovationStep, steps->len - 1).counts[state];
}

static void
test_steps (void)
{
  g_autoptr(PbInnovationRegister) innovations = make_register ();
  PbInnovationQuestion question = { .moment = DAY (2025, 6, 1) };
  guint n_dated;
  g_autoptr(GArray) steps = pb_innovation_register_list_steps (innovations, &question, &n_dated);

  g_assert_cmpuint (n_dated, ==, 3);
  for (guint i = 0; i < steps->len; i++)
    {
      const PbInnovationStep *step = &g_array_index (steps, PbInnovationStep, i);
      double total = 0;

      if (i > 0)
        g_assert_cmpint (step->day, >, (step - 1)->day);
      for (int state = 0; state < PB_N_INNOVATION_STATES; state++)
        {
          g_assert_cmpfloat (step->counts[state], >=, -1e-9);
          total += step->counts[state];
        }
      g_assert_cmpfloat (total, <=, 3 + 1e-9);
    }

  /* Half of April: half of the hub; the whole of it at the month's end. */
  g_assert_cmpfloat_with_epsilon (count_at (steps, DAY (2020, 4, 15), PB_INNOVATION_PANDEMIC_PRACTICE),
                                  0.5 + 106.0 / 366, 1e-6);
  g_assert_cmpfloat_with_epsilon (count_at (steps, DAY (2020, 6, 30), PB_INNOVATION_PANDEMIC_PRACTICE), 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (count_at (steps, DAY (2020, 6, 30), PB_INNOVATION_UNDECIDED), 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (count_at (steps, DAY (2022, 6, 30), PB_INNOVATION_KEPT), 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (count_at (steps, DAY (2026, 1, 1), PB_INNOVATION_LAPSED), 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (count_at (steps, DAY (2026, 1, 1), PB_INNOVATION_KEPT), 1, 1e-6);
}

static void
test_reach (void)
{
  g_autoptr(PbInnovationRegister) innovations = make_register ();
  guint hub = (guint) pb_innovation_register_find (innovations, "hub");
  g_auto(GStrv) with = pb_innovation_register_list_reach (innovations, hub, PB_REACH_COVERS);
  g_auto(GStrv) without = pb_innovation_register_list_reach (innovations, hub, PB_REACH_WITHOUT);

  g_assert_cmpint (pb_innovation_register_get_reach (innovations, hub, "E06000015"), ==, PB_REACH_COVERS);
  g_assert_cmpint (pb_innovation_register_get_reach (innovations, hub, "E07000034"), ==, PB_REACH_WITHOUT);
  g_assert_cmpint (pb_innovation_register_get_reach (innovations, hub, "E07000032"), ==, PB_REACH_NOT_STATED);
  g_assert_cmpstr (with[0], ==, "E06000015");
  g_assert_null (with[1]);
  g_assert_cmpstr (without[0], ==, "E07000034");
  g_assert_cmpint (pb_innovation_register_find (innovations, "nothing"), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/innovation-register/state", test_state);
  g_test_add_func ("/analysis/innovation-register/evidence", test_evidence);
  g_test_add_func ("/analysis/innovation-register/review", test_review);
  g_test_add_func ("/analysis/innovation-register/filter", test_filter);
  g_test_add_func ("/analysis/innovation-register/counts", test_counts);
  g_test_add_func ("/analysis/innovation-register/steps", test_steps);
  g_test_add_func ("/analysis/innovation-register/reach", test_reach);

  return g_test_run ();
}
