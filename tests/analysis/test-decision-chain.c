/* What was decided, as it was known at a moment: the chains of the packs as committed. */

#include "pack-registers.h"

#include "pb-decision-chain.h"
#include "pb-decision-log.h"
#include "pb-decision-meetings.h"

#define PACK "derby-and-derbyshire"

static PbDay
parse_day (const char *iso)
{
  PbDay day;

  g_assert_true (pb_day_parse_iso (iso, &day));

  return day;
}

static PbDecisionChain *
make_chain (PbRegisters *registers,
            const char  *uid,
            const char  *iso)
{
  PbRegisterRecord *decision = pb_registers_find (registers, "decision", uid);

  g_assert_nonnull (decision);

  return pb_decision_chain_new (registers, decision, parse_day (iso));
}

/* One line a row: its mark, and what a screen reader says of it up to the terms. */
static char *
write_rows (GPtrArray *rows)
{
  static const char *const marks[] = { "done", "rejected", "deferred", "document", "due", "waiting" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const PbDecisionRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, "%s|%s|%s|%s|%s\n", marks[row->mark], row->when,
                              row->body != NULL ? row->body : "", row->outcome, row->days != NULL ? row->days : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_reablement (void)
{
  static const struct
  {
    const char *moment;
    const char *subtitle;
    const char *headline;
    const char *rows;
  } cases[] = {
    { "2025-01-01", "not raised by then", "Not raised by then", "" },
    { "2025-02-10", "agreed in principle · open 4 days", "Agreed in principle by DCHS Trust Board",
      "done|6 February 2025|DCHS Trust Board|Agreed in principle|\n" },
    { "2025-03-10", "in progress · 14 days",
      "Agreed by Derbyshire County Council Cabinet; step 3 was due, its outcome is not recorded",
      "done|6 February 2025|DCHS Trust Board|Agreed in principle|\n"
      "document|12 February 2025||Derbyshire County Council publishes its Cabinet papers|\n"
      "done|20 February 2025|Derbyshire County Council Cabinet|Agreed|14 days after step 1\n"
      "due|6 March 2025|DCHS Trust Board|Due; outcome not recorded|\n"
      "waiting|No date|DCHS executive directors|Planned|\n" },
    { "2026-03-01", "in progress · 14 days",
      "Agreed by Derbyshire County Council Cabinet; step 3 was due, its outcome is not recorded",
      "done|6 February 2025|DCHS Trust Board|Agreed in principle|\n"
      "document|12 February 2025||Derbyshire County Council publishes its Cabinet papers|\n"
      "done|20 February 2025|Derbyshire County Council Cabinet|Agreed|14 days after step 1\n"
      "due|6 March 2025|DCHS Trust Board|Due; outcome not recorded|\n"
      "document|2025||Reablement places moved from Ada Belfield (Belper) to Ilkeston: 20 places|\n"
      "document|2 February 2026||DCHS publishes questions and answers on its partnership with the County Council|\n"
      "waiting|No date|DCHS executive directors|Planned|\n" },
  };
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbDecisionChain) chain = make_chain (registers, "jucd:decision/reablement", cases[i].moment);
      g_autofree char *rows = write_rows (chain->rows);

      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpstr (chain->subtitle, ==, cases[i].subtitle);
      g_assert_cmpstr (chain->headline, ==, cases[i].headline);
      /* Nothing is forgotten: what is not known yet comes later. */
      g_assert_cmpuint (chain->rows->len + chain->later->len, ==, 7);
    }
}

/* Conditions are told as met only when they are; a plan never counts as an outcome. */
static void
test_terms (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);
  g_autoptr(PbDecisionChain) chain = make_chain (registers, "jucd:decision/reablement", "2026-03-01");
  const PbDecisionRow *due = g_ptr_array_index (chain->rows, 3);
  const PbDecisionRow *told = g_ptr_array_index (chain->rows, 5);
  const PbDecisionRow *waiting = g_ptr_array_index (chain->rows, 6);

  g_assert_cmpstr (due->terms, ==, "Depends on step 2. Condition met: “If they agree with the recommendation”");
  g_assert_cmpstr (waiting->terms, ==, "Waits for step 3: “Should our DCHS Board remain supportive”");
  g_assert_null (waiting->detail);
  g_assert_nonnull (strstr (told->detail, "not yet transferred"));
  g_assert_true (chain->is_decided);
  g_assert_true (chain->from_first_step);
  g_assert_cmpint (chain->days.least, ==, 14);
  g_assert_cmpint (chain->days.most, ==, 14);
  g_assert_nonnull (strstr (due->sentence, "Step 3, 6 March 2025, DCHS Trust Board, Due; outcome not recorded"));
}

/* What a date leaves open stands below the moment, and says so. */
static void
test_later (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);
  g_autoptr(PbDecisionChain) chain = make_chain (registers, "jucd:decision/reablement", "2025-03-10");
  g_autoptr(PbDecisionChain) early = make_chain (registers, "jucd:decision/reablement", "2025-02-10");
  g_autofree char *later = write_rows (early->later);
  const PbDecisionRow *moved = g_ptr_array_index (chain->later, 0);
  const PbDecisionRow *told = g_ptr_array_index (chain->later, 1);

  g_assert_cmpuint (chain->later->len, ==, 2);
  g_assert_true (moved->possibly);
  g_assert_cmpstr (moved->when, ==, "2025");
  g_assert_false (told->possibly);
  g_assert_nonnull (strstr (later, "done|20 February 2025|Derbyshire County Council Cabinet|Agreed|"));
  g_assert_nonnull (strstr (later, "waiting|No date|DCHS executive directors|Planned|"));
}

static void
test_other_chains (void)
{
  static const struct { const char *uid; const char *moment; const char *subtitle; } cases[] = {
    /* A call-in that scrutiny rejects leaves the Cabinet's decision as it is. */
    { "jucd:decision/eleven-homes", "2025-01-01", "decided · 199 days" },
    { "jucd:decision/eleven-homes", "2024-05-29", "proposed · open 30 days" },
    { "jucd:decision/operating-model", "2020-11-29", "proposed · open 10 days" },
    { "jucd:decision/operating-model", "2020-11-18", "not raised by then" },
    /* Raised in a month: a range of days. */
    { "jucd:decision/remaining-homes", "2025-03-01", "decided · 51 to 81 days" },
    { "jucd:decision/glossop", "2023-01-01", "in operation · 1 July 2022" },
    /* No day of the month: in July 2021 it may or may not have been decided. */
    { "jucd:decision/glossop", "2021-07-15", "not raised by then" },
    { "jucd:decision/glossop", "2021-08-01", "decided · July 2021" },
    { "jucd:decision/councils", "2026-01-01", "proposed · open 32 to 61 days" },
    { "jucd:decision/councils", "2026-11-01", "in progress · open 336 to 365 days" },
  };
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbDecisionChain) chain = make_chain (registers, cases[i].uid, cases[i].moment);

      g_assert_cmpstr (chain->subtitle, ==, cases[i].subtitle);
    }
}

static void
test_milestones (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);
  g_autoptr(PbDecisionChain) chain = make_chain (registers, "jucd:decision/operating-model", "2021-01-10");
  const PbDecisionRow *final = g_ptr_array_index (chain->rows, 1);
  const PbDecisionRow *implemented = g_ptr_array_index (chain->later, 0);

  g_assert_cmpuint (chain->rows->len, ==, 2);
  g_assert_cmpint (final->mark, ==, PB_DECISION_MARK_DUE);
  g_assert_cmpstr (final->when, ==, "December 2020");
  g_assert_true (implemented->possibly);
  g_assert_cmpstr (implemented->when, ==, "early 2021");
}

static void
test_log (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);
  g_autoptr(GPtrArray) before = pb_decision_log_new (registers, NULL, NULL, parse_day ("2015-01-01"));
  g_autoptr(GPtrArray) log = pb_decision_log_new (registers, NULL, NULL, parse_day ("2025-03-10"));
  const PbDecisionLogRow *first = g_ptr_array_index (log, 0);
  const PbDecisionLogRow *last = g_ptr_array_index (log, log->len - 1);

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (log->len, ==, 14);
  g_assert_cmpstr (first->when, ==, "19 November 2020");
  g_assert_cmpstr (first->days, ==, "0 days");
  g_assert_cmpstr (last->when, ==, "No date");
  g_assert_cmpstr (last->outcome, ==, "Planned");
  g_assert_cmpstr (last->days, ==, "not stated");
}

static void
test_meetings (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);
  g_autoptr(GPtrArray) meetings = pb_decision_list_meetings (registers, "meeting", parse_day ("2020-10-01"));
  g_autoptr(GPtrArray) consultations = pb_decision_list_meetings (registers, "consultation", parse_day ("2022-02-01"));
  PbRegisterRecord *september = pb_registers_find (registers, "meeting", "jucd:meeting/board-2020-09-17");
  const PbMeetingRow *held = g_ptr_array_index (meetings, 1);
  const PbMeetingRow *later = g_ptr_array_index (meetings, 2);
  const PbMeetingRow *open = g_ptr_array_index (consultations, 1);

  g_assert_cmpstr (held->subtitle, ==, "17 September 2020 · held in public");
  g_assert_cmpstr (later->subtitle, ==, "19 November 2020 · later");
  g_assert_cmpstr (open->subtitle, ==, "24 January 2022 to 6 March 2022 · open");
  g_assert_cmpstr (pb_register_record_get_uid (pb_decision_next_meeting (registers, september, 1)), ==,
                   "jucd:meeting/board-2020-11-19");
  g_assert_cmpstr (pb_register_record_get_uid (pb_decision_next_meeting (registers, september, -1)), ==,
                   "jucd:meeting/board-2020-01");
}

/* The other system's pack has one decision without a date; it is known from its letter on. */
static void
test_other_system (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers ("cheshire-and-merseyside");
  g_autoptr(PbDecisionChain) chain = make_chain (registers, "cm:decision/start-with-place", "2020-12-01");
  g_autoptr(PbDecisionChain) early = make_chain (registers, "cm:decision/start-with-place", "2015-01-01");

  g_assert_cmpstr (chain->subtitle, ==, "decided");
  g_assert_cmpint (chain->days.most, ==, -1);
  g_assert_cmpuint (early->rows->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/decision-chain/reablement", test_reablement);
  g_test_add_func ("/analysis/decision-chain/terms", test_terms);
  g_test_add_func ("/analysis/decision-chain/later", test_later);
  g_test_add_func ("/analysis/decision-chain/other-chains", test_other_chains);
  g_test_add_func ("/analysis/decision-chain/milestones", test_milestones);
  g_test_add_func ("/analysis/decision-chain/log", test_log);
  g_test_add_func ("/analysis/decision-chain/meetings", test_meetings);
  g_test_add_func ("/analysis/decision-chain/other-system", test_other_system);

  return g_test_run ();
}
