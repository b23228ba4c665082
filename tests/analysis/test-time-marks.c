/* What the time bar marks: each register's dated rows, in order, with their words. */

#include "pb-time-marks.h"

#include "register-rows.h"

static const RegisterRow rows[] = {
  { "document", "d/held", "{\"title\": \"The letter\", \"date\": \"2020-06\", \"kind\": \"letter\", \"state\": \"held\"}" },
  { "document", "d/link", "{\"title\": \"A page\", \"date\": \"2020-07\", \"kind\": \"page\", \"state\": \"link-only\"}" },
  { "decision", "d/homes", "{\"title\": \"The homes\"}" },
  { "decision_step", "s/1", "{\"decision\": \"d/homes\", \"number\": \"1\", \"date\": \"2025-02-20\","
                            " \"outcome\": \"agreed-in-principle\"}" },
  { "decision_step", "s/2", "{\"decision\": \"d/homes\", \"number\": \"2\", \"outcome\": \"planned\"}" },
  { "meeting", "m/1", "{\"title\": \"Board\", \"date\": \"2020-01\", \"kind\": \"board\", \"state\": \"held\"}" },
  { "meeting", "m/2", "{\"title\": \"No board\", \"date\": \"2020-02\", \"kind\": \"board\", \"state\": \"cancelled\"}" },
  { "event", "e/1", "{\"title\": \"A merger\", \"date\": \"2018-07-01\"}" },
  { "innovation", "i/1", "{\"name\": \"Team Up\", \"start_date\": \"2021-04\"}" },
  { "innovation", "i/2", "{\"name\": \"Undated\"}" },
  { "innovation_state", "t/1", "{\"innovation\": \"i/1\", \"state\": \"pandemic-practice\", \"date\": \"2021-04\"}" },
  { "innovation_state", "t/2", "{\"innovation\": \"i/1\", \"state\": \"kept\", \"date\": \"2022\"}" },
  { "period_band", "b/1", "{\"name\": \"Pandemic\", \"from_date\": \"2020\", \"to_date\": \"2021\", \"kind\": \"pandemic\"}" },
  { "period_band", "b/2", "{\"name\": \"Response\", \"kind\": \"phase\"}" },
  { "plan", "p/1", "{\"name\": \"Strategy\", \"kind\": \"strategy\", \"from_date\": \"2023-04\", \"state\": \"in-force\"}" },
  { "plan", "p/2", "{\"name\": \"Draft\", \"kind\": \"stp\", \"from_date\": \"2016\", \"state\": \"in-development\"}" },
};

static void
add_member (GPtrArray  *members,
            const char *area_code,
            PbDay       from)
{
  PbAreaMember *member = g_new (PbAreaMember, 1);

  *member = (PbAreaMember) { g_strdup ("E07000037"), g_strdup ("High Peak"), g_strdup (area_code), g_strdup ("2011"),
                             from, PB_DAY_NONE };
  g_ptr_array_add (members, member);
}

static PbCatalogue *
make_catalogue (void)
{
  PbCatalogueFacts facts = { .system_name = "Derby and Derbyshire" };
  GPtrArray *sets = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *members = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_area_member_free);

  add_member (members, "E01019735", PB_DAY_NONE);
  add_member (members, "E01019727", pb_day_from_ymd (2022, 7, 1));
  g_ptr_array_add (sets, pb_area_set_new ("nhs-area", "NHS area", PB_DAY_NONE, PB_DAY_NONE, FALSE, "", members));

  return pb_catalogue_new (&facts, g_ptr_array_new_with_free_func (g_object_unref), sets,
                           g_ptr_array_new_with_free_func ((GDestroyNotify) pb_priority_free),
                           g_ptr_array_new_with_free_func (g_object_unref),
                           g_ptr_array_new_with_free_func (g_object_unref));
}

static void
test_marks (void)
{
  static const struct
  {
    PbDatedKind  kind;
    const char  *sentence;
    const char  *record_kind;
    const char  *record_uid;
  } expected[] = {
    { PB_DATED_EVENT, "1 July 2018: A merger", "event", "e/1" },
    { PB_DATED_MEETING, "January 2020: Board", "meeting", "m/1" },
    { PB_DATED_DOCUMENT, "June 2020: The letter", "document", "d/held" },
    { PB_DATED_INNOVATION, "April 2021: Team Up: start", "innovation", "i/1" },
    { PB_DATED_BOUNDARY, "1 July 2022: NHS area: 1 to 2 small areas", NULL, NULL },
    { PB_DATED_STATE, "2022: Team Up: kept", "innovation", "i/1" },
    { PB_DATED_DECISION, "20 February 2025: The homes: agreed in principle", "decision", "d/homes" },
  };
  g_autoptr(PbRegisters) registers = make_registers (rows, G_N_ELEMENTS (rows));
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  g_autoptr(GPtrArray) marks = pb_time_marks_list (registers, catalogue);
  g_autofree char *count = pb_time_marks_dup_count (marks);

  g_assert_cmpuint (marks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < marks->len; i++)
    {
      const PbDatedMark *mark = g_ptr_array_index (marks, i);
      g_autofree char *sentence = pb_dated_mark_dup_sentence (mark);

      g_assert_cmpint (mark->kind, ==, expected[i].kind);
      g_assert_cmpstr (sentence, ==, expected[i].sentence);
      g_assert_cmpstr (mark->record_kind, ==, expected[i].record_kind);
      g_assert_cmpstr (mark->record_uid, ==, expected[i].record_uid);
    }

  g_assert_cmpstr (count, ==, "7 marks: 1 step of a decision, 1 meeting, 1 event, 1 document, "
                              "1 start of an innovation, 1 change of state, 1 change of boundary");
}

static void
test_bands (void)
{
  g_autoptr(PbRegisters) registers = make_registers (rows, G_N_ELEMENTS (rows));
  g_autoptr(GPtrArray) bands = pb_time_marks_list_bands (registers);
  const PbDatedBand *band;

  g_assert_cmpuint (bands->len, ==, 2);

  band = g_ptr_array_index (bands, 0);
  g_assert_cmpint (band->kind, ==, PB_DATED_PANDEMIC);
  g_assert_cmpstr (band->words, ==, "Pandemic, 2020 to 2021");
  g_assert_false (band->is_open);
  g_assert_cmpint (band->from.last, ==, pb_day_from_ymd (2020, 12, 31));

  band = g_ptr_array_index (bands, 1);
  g_assert_cmpint (band->kind, ==, PB_DATED_PLAN);
  g_assert_cmpstr (band->words, ==, "Strategy, from April 2023");
  g_assert_true (band->is_open);
}

/* A month has happened on its last day: marks are gone through one by one, also those of
 * the same day. */
static void
test_steps (void)
{
  g_autoptr(PbRegisters) registers = make_registers (rows, G_N_ELEMENTS (rows));
  g_autoptr(GPtrArray) marks = pb_time_marks_list (registers, NULL);

  g_assert_cmpint (pb_dated_mark_get_day (g_ptr_array_index (marks, 1)), ==, pb_day_from_ymd (2020, 1, 31));
  g_assert_cmpint (pb_time_marks_step (marks, -1, pb_day_from_ymd (2020, 1, 1), 1), ==, 1);
  g_assert_cmpint (pb_time_marks_step (marks, -1, pb_day_from_ymd (2020, 1, 31), 1), ==, 2);
  g_assert_cmpint (pb_time_marks_step (marks, -1, pb_day_from_ymd (2020, 1, 31), -1), ==, 0);
  g_assert_cmpint (pb_time_marks_step (marks, 1, pb_day_from_ymd (2020, 1, 31), 1), ==, 2);
  g_assert_cmpint (pb_time_marks_step (marks, 0, pb_day_from_ymd (2018, 7, 1), -1), ==, -1);
  g_assert_cmpint (pb_time_marks_step (marks, (int) marks->len - 1, pb_day_from_ymd (2025, 2, 20), 1), ==, -1);
  g_assert_cmpint (pb_time_marks_step (marks, -1, pb_day_from_ymd (2030, 1, 1), 1), ==, -1);
}

static void
test_nothing (void)
{
  g_autoptr(GPtrArray) marks = pb_time_marks_list (NULL, NULL);
  g_autoptr(GPtrArray) bands = pb_time_marks_list_bands (NULL);
  g_autofree char *count = pb_time_marks_dup_count (marks);

  g_assert_cmpuint (marks->len, ==, 0);
  g_assert_cmpuint (bands->len, ==, 0);
  g_assert_cmpstr (count, ==, "No marks");
  g_assert_cmpint (pb_time_marks_step (marks, -1, pb_day_from_ymd (2020, 1, 1), 1), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-marks/marks", test_marks);
  g_test_add_func ("/time-marks/bands", test_bands);
  g_test_add_func ("/time-marks/steps", test_steps);
  g_test_add_func ("/time-marks/nothing", test_nothing);

  return g_test_run ();
}
