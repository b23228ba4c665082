/* Settings, their beds, agreements, recommendations and actions at a moment: the rows of the
 * default pack as committed, and small ones made here. */

#include "pack-registers.h"
#include "register-rows.h"

#include "pb-agreement-watch.h"
#include "pb-recommendation-count.h"
#include "pb-setting-beds.h"

#define PACK "derby-and-derbyshire"

static PbDay
parse_day (const char *iso)
{
  PbDay day;

  g_assert_true (pb_day_parse_iso (iso, &day));

  return day;
}

static const PbSettingRow *
find_row (GPtrArray  *rows,
          const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const PbSettingRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (pb_register_record_get_title (row->setting), name))
        return row;
    }

  g_assert_not_reached ();
}

static void
test_uses (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);
  g_autoptr(GPtrArray) early = pb_setting_list_new (registers, NULL, NULL, parse_day ("2024-06-01"));
  g_autoptr(GPtrArray) march = pb_setting_list_new (registers, NULL, NULL, parse_day ("2025-03-10"));
  g_autoptr(GPtrArray) after = pb_setting_list_new (registers, NULL, NULL, parse_day ("2026-03-01"));
  const PbSettingRow *staveley = find_row (march, "Staveley Centre");
  const PbSettingRow *belper = find_row (march, "Ada Belfield");

  g_assert_cmpuint (march->len, ==, 17);
  g_assert_cmpstr (find_row (early, "Staveley Centre")->use_words, ==, "no use recorded by 1 June 2024");
  g_assert_cmpstr (staveley->use_words, ==, "community support beds");
  g_assert_cmpstr (staveley->since, ==, "from 20 February 2025");
  g_assert_cmpstr (staveley->beds, ==, "not stated");
  g_assert_cmpstr (staveley->location, ==, "approximate: Place");
  g_assert_null (staveley->later);

  /* The 20 leave in a year of which no day is stated. */
  g_assert_cmpstr (belper->beds, ==, "20");
  g_assert_cmpstr (belper->change, ==, "20 beds leave, 2025");
  g_assert_nonnull (belper->possible);
  g_assert_nonnull (strstr (belper->later, "Possibly already, from 2025: offered for sale; beds: 0"));
  g_assert_cmpstr (find_row (after, "Ada Belfield")->beds, ==, "0");
  g_assert_cmpstr (find_row (after, "Ada Belfield")->change, ==, "20 beds left, 2025");
}

static void
test_beds (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);
  PbRegisterRecord *reablement = pb_registers_find (registers, "decision", "jucd:decision/reablement");
  PbRegisterRecord *glossop = pb_registers_find (registers, "decision", "jucd:decision/glossop");
  g_autoptr(PbSettingBeds) beds = pb_setting_beds_new (registers, NULL, reablement, parse_day ("2026-03-01"));
  g_autoptr(PbSettingBeds) before = pb_setting_beds_new (registers, NULL, reablement, parse_day ("2025-01-10"));
  static const struct { const char *name; const char *before; const char *after; } expected[] = {
    { "Bennerley Fields", "not stated", "not stated" }, { "Staveley Centre", "part of 78", "not stated" },
    { "Thomas Fields", "part of 78", "not stated" },    { "Ada Belfield", "20", "0" },
    { "Florence Shipley", "part of 78", "not stated" }, { "Whitestones", "part of 78", "not stated" },
    { "Meadow View", "part of 78", "not stated" },      { "Oaklands", "part of 78", "not stated" },
  };

  g_assert_null (pb_setting_beds_new (registers, NULL, glossop, parse_day ("2026-03-01")));
  g_assert_true (beds->is_of_another);
  g_assert_cmpstr (beds->total_before, ==, "78");
  g_assert_cmpstr (beds->total_after, ==, "increase, number not stated");
  g_assert_cmpuint (beds->rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < beds->rows->len; i++)
    {
      const PbSettingBedsRow *row = g_ptr_array_index (beds->rows, i);

      g_assert_cmpstr (row->name, ==, expected[i].name);
      g_assert_cmpstr (row->before, ==, expected[i].before);
      g_assert_cmpstr (row->after, ==, expected[i].after);
    }

  /* Before the decision nothing is known of what comes after it. */
  g_assert_null (before->total_after);
  for (guint i = 0; i < before->rows->len; i++)
    g_assert_cmpstr (((const PbSettingBedsRow *) g_ptr_array_index (before->rows, i))->after, ==, "not decided by then");
}

static void
test_agreements (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);
  PbRegisterRecord *first = pb_registers_find (registers, "agreement", "jucd:agreement/community-first");
  PbRegisterRecord *proposed = pb_registers_find (registers, "agreement", "jucd:agreement/reablement");
  g_autoptr(PbAgreementRow) early = pb_agreement_row_new (registers, first, parse_day ("2020-01-01"));
  g_autoptr(PbAgreementRow) now = pb_agreement_row_new (registers, first, parse_day ("2025-03-10"));
  g_autoptr(PbAgreementRow) waiting = pb_agreement_row_new (registers, proposed, parse_day ("2025-03-10"));
  g_autoptr(GPtrArray) unstated = NULL;
  g_autoptr(GPtrArray) watch = pb_agreement_list_watch (registers, parse_day ("2025-03-10"), 24, &unstated);

  g_assert_cmpstr (early->state, ==, "Later: in operation");
  g_assert_cmpstr (now->subtitle, ==, "DCHS, Derby City Council · in operation");
  g_assert_cmpstr (waiting->state, ==, "Proposed, not signed");
  g_assert_cmpuint (watch->len, ==, 0);
  g_assert_cmpuint (unstated->len, ==, 3);
}

static void
test_watch (void)
{
  static const RegisterRow rows[] = {
    { "agreement", "t:a", "{\"title\": \"A\", \"state\": \"in-operation\", \"expiry_date\": \"2025-06-30\"}" },
    { "agreement", "t:b", "{\"title\": \"B\", \"state\": \"in-operation\", \"review_date\": \"2025-05\", \"expiry_date\": \"2028\"}" },
    { "agreement", "t:c", "{\"title\": \"C\", \"state\": \"in-operation\", \"expiry_date\": \"2024-12-31\"}" },
    { "agreement", "t:d", "{\"title\": \"D\", \"state\": \"ended\", \"expiry_date\": \"2025-04-01\"}" },
    { "agreement", "t:e", "{\"title\": \"E\", \"state\": \"in-operation\", \"start_date\": \"2030\", \"expiry_date\": \"2025-04-01\"}" },
  };
  g_autoptr(PbRegisters) registers = make_registers (rows, G_N_ELEMENTS (rows));
  g_autoptr(GPtrArray) three = pb_agreement_list_watch (registers, parse_day ("2025-03-10"), 3, NULL);
  g_autoptr(GPtrArray) six = pb_agreement_list_watch (registers, parse_day ("2025-03-10"), 6, NULL);
  const PbWatchRow *past = g_ptr_array_index (six, 0);
  const PbWatchRow *review = g_ptr_array_index (six, 1);
  const PbWatchRow *expiry = g_ptr_array_index (six, 2);

  g_assert_cmpuint (three->len, ==, 2);
  g_assert_cmpuint (six->len, ==, 3);
  g_assert_true (past->is_past);
  g_assert_cmpstr (past->sentence, ==, "lapsed 2 months ago, 31 December 2024; no later state is recorded");
  g_assert_cmpstr (review->sentence, ==, "due for review in 1 month, May 2025");
  g_assert_cmpstr (expiry->sentence, ==, "lapses in 3 months, 30 June 2025");
}

static void
test_recommendations (void)
{
  static const RegisterRow rows[] = {
    { "recommendation_set", "t:set", "{\"title\": \"S\", \"total\": \"5\"}" },
    { "recommendation", "t:1", "{\"recommendation_set\": \"t:set\", \"text\": \"a\", \"state\": \"not-triaged\"}" },
    { "recommendation", "t:2", "{\"recommendation_set\": \"t:set\", \"text\": \"b\", \"state\": \"local\"}" },
    { "recommendation", "t:3", "{\"recommendation_set\": \"t:set\", \"text\": \"c\", \"state\": \"done\"}" },
  };
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);
  g_autoptr(PbRegisters) made = make_registers (rows, G_N_ELEMENTS (rows));
  g_autoptr(PbRecommendationCount) start = pb_recommendation_count_new (
    registers, pb_registers_find (registers, "recommendation_set", "jucd:recommendation-set/midlands-learning"));
  g_autoptr(PbRecommendationCount) count =
    pb_recommendation_count_new (made, pb_registers_find (made, "recommendation_set", "t:set"));

  g_assert_cmpstr (start->headline, ==, "57 recommendations: 57 recorded, 0 triaged");
  g_assert_cmpstr (start->words, ==, "57 recorded in the report, 0 entered, 0 triaged, 0 local");
  g_assert_cmpstr (count->words, ==, "5 recorded in the report, 3 entered, 2 triaged, 1 local");
}

static void
test_actions (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers (PACK);
  g_autoptr(GPtrArray) now = pb_recommendation_list_actions (registers, parse_day ("2025-03-10"), TRUE);
  g_autoptr(GPtrArray) before = pb_recommendation_list_actions (registers, parse_day ("2020-01-01"), FALSE);
  g_autoptr(GPtrArray) open_before = pb_recommendation_list_actions (registers, parse_day ("2020-01-01"), TRUE);
  const PbActionRow *row = g_ptr_array_index (now, 0);

  g_assert_cmpint (row->n_days, ==, 1572);
  g_assert_cmpstr (row->age, ==, "1572 days");
  g_assert_cmpstr (row->owner, ==, "Joined Up Care Derbyshire Board");
  g_assert_cmpstr (row->state, ==, "open");
  g_assert_cmpstr (row->due, ==, "no due date");
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpuint (open_before->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/setting-list/uses", test_uses);
  g_test_add_func ("/analysis/setting-list/beds", test_beds);
  g_test_add_func ("/analysis/setting-list/agreements", test_agreements);
  g_test_add_func ("/analysis/setting-list/watch", test_watch);
  g_test_add_func ("/analysis/setting-list/recommendations", test_recommendations);
  g_test_add_func ("/analysis/setting-list/actions", test_actions);

  return g_test_run ();
}
