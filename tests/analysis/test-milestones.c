/* How milestones stand at a moment, by dates no more exact than their sources. */

#include "priority-fixture.h"

#include "pb-milestone-states.h"

static PbRegisters *
make_registers (void)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  add_row (rows, "document", "t:document/minutes", "title", "Minutes", "date", "2020-11-19", "kind", "minutes", "state",
           "held", NULL);
  add_row (rows, "organisation", "t:organisation/board", "name", "Board", "kind", "board", NULL);
  add_row (rows, "decision", "t:decision/beds", "title", "Beds", NULL);
  add_row (rows, "decision_step", "t:decision-step/1", "decision", "t:decision/beds", "number", "1", "body",
           "t:organisation/board", "date", "2025-03-06", "outcome", "not-recorded", NULL);
  add_row (rows, "decision_step", "t:decision-step/2", "decision", "t:decision/beds", "number", "2", "date", "2025-04",
           "outcome", "decided", NULL);
  add_row (rows, "milestone", "t:milestone/final", "text", "The model is final", "date", "2020-12", "source",
           "t:document/minutes", "system", "t", NULL);
  add_row (rows, "milestone", "t:milestone/done", "text", "Begun", "date", "2021-01", "done_date", "2021-06", "system",
           "t", NULL);
  add_row (rows, "milestone", "t:milestone/own", "text", "Ours", "date", "2021-02-03", NULL);
  add_row (rows, "milestone", "t:milestone/undated", "text", "Some day", "source", "t:document/minutes", "system", "t",
           NULL);
  add_link (rows, "milestone", "t:milestone/final", "about", "decision", "t:decision/beds");
  add_link (rows, "decision", "t:decision/beds", "about", "priority", "4");

  return pb_registers_new (rows);
}

static const PbMilestone *
find (GPtrArray  *milestones,
      const char *uid)
{
  for (guint i = 0; i < milestones->len; i++)
    {
      const PbMilestone *milestone = g_ptr_array_index (milestones, i);

      if (g_str_equal (pb_register_record_get_uid (milestone->record), uid))
        return milestone;
    }

  g_assert_not_reached ();
}

static void
assert_state (const char       *moment,
              const char       *uid,
              PbMilestoneState  state)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(GPtrArray) milestones = pb_milestones_list (registers, day (moment));

  g_assert_cmpint (find (milestones, uid)->state, ==, state);
}

static void
test_states (void)
{
  assert_state ("2020-11-30", "t:milestone/final", PB_MILESTONE_LATER);
  assert_state ("2020-12-01", "t:milestone/final", PB_MILESTONE_DUE);
  assert_state ("2020-12-31", "t:milestone/final", PB_MILESTONE_DUE);
  assert_state ("2021-01-01", "t:milestone/final", PB_MILESTONE_NOT_RECORDED);

  /* Done in June, so it was overdue in between, and not yet certainly done within June. */
  assert_state ("2021-03-01", "t:milestone/done", PB_MILESTONE_OVERDUE);
  assert_state ("2021-06-15", "t:milestone/done", PB_MILESTONE_OVERDUE);
  assert_state ("2021-06-30", "t:milestone/done", PB_MILESTONE_DONE);

  assert_state ("2021-02-03", "t:milestone/own", PB_MILESTONE_DUE);
  assert_state ("2021-02-04", "t:milestone/own", PB_MILESTONE_OVERDUE);

  /* Nothing is known of it before its document. */
  assert_state ("2019-06-01", "t:milestone/undated", PB_MILESTONE_LATER);
  assert_state ("2021-06-01", "t:milestone/undated", PB_MILESTONE_UNDATED);

  assert_state ("2025-03-05", "t:decision-step/1", PB_MILESTONE_LATER);
  assert_state ("2025-03-07", "t:decision-step/1", PB_MILESTONE_NOT_RECORDED);
}

static void
test_order (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(GPtrArray) milestones = pb_milestones_list (registers, day ("2025-06"));
  const char *const uids[] = { "t:milestone/final", "t:milestone/done", "t:milestone/own", "t:decision-step/1",
                               "t:milestone/undated" };
  g_autofree char *summary = pb_milestones_summarise (milestones);

  g_assert_cmpuint (milestones->len, ==, G_N_ELEMENTS (uids));
  for (guint i = 0; i < milestones->len; i++)
    g_assert_cmpstr (pb_register_record_get_uid (((PbMilestone *) g_ptr_array_index (milestones, i))->record), ==,
                     uids[i]);

  /* The step says whose it is, and opens its decision. */
  g_assert_cmpstr (find (milestones, "t:decision-step/1")->title, ==, "Board: Beds");
  g_assert_cmpstr (pb_register_record_get_uid (find (milestones, "t:decision-step/1")->opens), ==, "t:decision/beds");
  g_assert_cmpstr (find (milestones, "t:milestone/final")->date_words, ==, "December 2020");
  g_assert_cmpstr (summary, ==, "four passed, one done");
}

static void
test_summary (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(GPtrArray) before = pb_milestones_list (registers, day ("2019"));
  g_autoptr(GPtrArray) one = pb_milestones_list (registers, day ("2021-01-05"));
  g_autofree char *none = pb_milestones_summarise (before);
  g_autofree char *passed = pb_milestones_summarise (one);

  g_assert_cmpstr (none, ==, "none has passed");
  g_assert_cmpstr (passed, ==, "one passed, without a recorded outcome");
}

static void
test_belongs (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(GPtrArray) milestones = pb_milestones_list (registers, day ("2025-06"));

  /* By its decision, by the decision it is a step of, or not at all. */
  g_assert_true (pb_milestone_belongs (registers, find (milestones, "t:milestone/final"), "priority", "4"));
  g_assert_true (pb_milestone_belongs (registers, find (milestones, "t:decision-step/1"), "priority", "4"));
  g_assert_false (pb_milestone_belongs (registers, find (milestones, "t:milestone/final"), "priority", "1"));
  g_assert_false (pb_milestone_belongs (registers, find (milestones, "t:milestone/own"), "priority", "4"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/milestones/states", test_states);
  g_test_add_func ("/analysis/milestones/order", test_order);
  g_test_add_func ("/analysis/milestones/summary", test_summary);
  g_test_add_func ("/analysis/milestones/belongs", test_belongs);

  return g_test_run ();
}
