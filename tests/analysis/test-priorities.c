/* What the registers say of priorities and commitments at a moment. */

#include "priority-fixture.h"

#include "pb-commitment-decisions.h"
#include "pb-commitment-reviews.h"
#include "pb-priority-headline.h"
#include "pb-priority-items.h"
#include "pb-priority-measures.h"
#include "pb-priority-projection.h"

#define RELEASE "The release"

static PbIndicator *
make_indicator (const char  *code,
                int          group,
                PbValueType  value_type)
{
  return pb_indicator_new (&(PbIndicatorFacts) {
    .id = group + 1, .code = code, .name = code, .short_name = code, .definition = "", .unit = "%",
    .value_type = value_type, .ci_method = "", .standard_population = "", .disclosure_rule = "", .caveats = "",
    .source_note = "", .group = group });
}

static PbPriority *
make_priority (int         number,
               const char *short_name)
{
  PbPriority *priority = g_new0 (PbPriority, 1);

  priority->number = number;
  priority->short_name = g_strdup (short_name);
  priority->wording = g_strdup ("to do more");
  priority->document = g_strdup (RELEASE " (on the plan)");

  return priority;
}

static PbCatalogue *
make_catalogue (gboolean has_priorities)
{
  PbCatalogueFacts facts = { "t", "Test", "", "", "", "" };
  GPtrArray *priorities = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_priority_free);
  GPtrArray *indicators = g_ptr_array_new_with_free_func (g_object_unref);

  if (has_priorities)
    {
      g_ptr_array_add (priorities, make_priority (1, "Prevention"));
      g_ptr_array_add (priorities, make_priority (2, "Care"));
    }
  g_ptr_array_add (indicators, make_indicator ("gap", 0, PB_VALUE_SII));
  g_ptr_array_add (indicators, make_indicator ("smoking", 1, PB_VALUE_PROPORTION));
  g_ptr_array_add (indicators, make_indicator ("cancer", 1, PB_VALUE_PROPORTION));
  g_ptr_array_add (indicators, make_indicator ("falls", 2, PB_VALUE_RATE));

  return pb_catalogue_new (&facts, g_ptr_array_new_with_free_func (g_object_unref),
                           g_ptr_array_new_with_free_func (g_object_unref), priorities, indicators,
                           g_ptr_array_new_with_free_func (g_object_unref));
}

static void
add_innovation (GPtrArray  *rows,
                const char *name,
                const char *state,
                const char *date)
{
  g_autofree char *uid = g_strconcat ("t:innovation/", name, NULL);
  g_autofree char *state_uid = g_strconcat ("t:innovation-state/", name, NULL);

  add_row (rows, "innovation", uid, "name", name, "start_date", "2020-04", NULL);
  add_row (rows, "innovation_state", state_uid, "innovation", uid, "state", state, "date", date, NULL);
}

static void
add_decision (GPtrArray  *rows,
              const char *name,
              const char *raised,
              const char *proposed,
              const char *decided)
{
  g_autofree char *uid = g_strconcat ("t:decision/", name, NULL);
  g_autofree char *first = g_strconcat ("t:decision-step/", name, "-1", NULL);
  g_autofree char *second = g_strconcat ("t:decision-step/", name, "-2", NULL);

  add_row (rows, "decision", uid, "title", name, "raised_date", raised, NULL);
  add_row (rows, "decision_step", first, "decision", uid, "number", "1", "date", proposed, "outcome", "proposed", NULL);
  add_row (rows, "decision_step", second, "decision", uid, "number", "2", "date", decided, "outcome", "decided", NULL);
}

static PbRegisters *
make_registers (void)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  add_row (rows, "document", "t:document/release", "title", RELEASE, "date", "2016", "kind", "press-release", "state",
           "held", NULL);
  add_row (rows, "document", "t:document/letter", "title", "The letter", "date", "2020-06", "kind", "letter", "state",
           "held", NULL);
  add_row (rows, "plan", "t:plan/first", "name", "First plan", "kind", "stp", "from_date", "2016", "source",
           "t:document/release", NULL);
  add_row (rows, "frame", "t:frame/focus", "name", "Areas of focus", "date", "2023-06", NULL);
  add_row (rows, "frame_priority", "t:frame-priority/2", "frame", "t:frame/focus", "number", "2", "short_name",
           "Stay well", NULL);
  add_row (rows, "frame_priority", "t:frame-priority/1", "frame", "t:frame/focus", "number", "1", "short_name",
           "Start well", "wording", "start well", NULL);
  add_link (rows, "frame_priority", "t:frame-priority/2", "about", "indicator", "cancer");

  add_row (rows, "commitment", "t:commitment/2", "number", "2", "text", "We decide rapidly", "quote", "rapid decisions",
           "date", "2020-06", NULL);
  add_row (rows, "commitment", "t:commitment/1", "number", "1", "text", "We keep what helps", "date", "2020-06", NULL);
  add_row (rows, "commitment", "t:commitment/0", "text", "We involve people", "date", "2016", NULL);
  add_link (rows, "commitment", "t:commitment/1", "measure", "indicator", "innovations-kept");
  add_link (rows, "commitment", "t:commitment/2", "measure", "indicator", "days-to-decide");
  add_link (rows, "commitment", "t:commitment/2", "about", "indicator", "gap");
  add_link (rows, "commitment", "t:commitment/2", "about", "indicator", "smoking");

  add_innovation (rows, "hub", "kept", "2021-02");
  add_innovation (rows, "video", "undecided", "2020-06");
  add_row (rows, "evidence", "t:evidence/hub", "innovation", "t:innovation/hub", "kind", "comparison", "from_date",
           "2020-05", "to_date", "2020-10", NULL);
  add_link (rows, "innovation", "t:innovation/hub", "about", "priority", "2");

  add_decision (rows, "homes", "2024-04-29", "2024-04-29", "2024-11-14");
  add_decision (rows, "beds", "2024-12", "2025-01", "2025-02-20");
  add_decision (rows, "area", NULL, "2021-05", "2021-07");

  add_row (rows, "agreement", "t:agreement/a", "title", "Children", "legal_basis", "Section 75 of the NHS Act 2006",
           "start_date", "2019-10", "expiry_date", "2023-03-31", "state", "in-operation", NULL);
  add_row (rows, "agreement", "t:agreement/b", "title", "Reablement", "legal_basis", "Section 75 of the NHS Act 2006",
           "start_date", "2022-04", "state", "proposed", NULL);
  add_row (rows, "agreement", "t:agreement/c", "title", "Other", "start_date", "2019", "state", "in-operation", NULL);

  add_row (rows, "projection", "t:projection/health", "name", "Health", "amount", "219", "unit", "£m", "sector", "health",
           "by_date", "2021", "condition", "if nothing changes", "is_derived", "0", "source", "t:document/release", NULL);
  add_row (rows, "projection", "t:projection/care", "name", "Care", "amount", "136", "unit", "£m", "sector",
           "social care", "by_date", "2021", "condition", "if nothing changes", "is_derived", "0", "source",
           "t:document/release", NULL);
  add_row (rows, "projection", "t:projection/sum", "name", "Both", "amount", "355", "unit", "£m", "by_date", "2021",
           "condition", "if nothing changes", "is_derived", "1", "source", "t:document/release", NULL);
  add_row (rows, "projection", "t:projection/other", "name", "Told", "amount", "about 240", "unit", "£m", "by_date",
           "2021", "is_derived", "0", "source", "t:document/release", NULL);
  add_link (rows, "projection", "t:projection/health", "about", "priority", "2");
  add_link (rows, "projection", "t:projection/care", "about", "priority", "2");

  return pb_registers_new (rows);
}

static void
assert_measure (const char *code,
                const char *moment,
                const char *value)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbPriorityMeasure) measure = pb_priority_measure (registers, code, day (moment));

  g_assert_nonnull (measure);
  g_assert_cmpstr (measure->value, ==, value);
}

static void
test_measures (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbPriorityMeasure) kept = pb_priority_measure (registers, "innovations-kept", day ("2024"));

  assert_measure ("innovations-kept", "2019-06-01", "No innovation is recorded by then");
  assert_measure ("innovations-kept", "2024", "Kept: 1. Undecided: 1. Lapsed: none recorded");
  g_assert_cmpuint (kept->lines->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (kept->lines, 0), ==,
                   "Of 1 kept or amplified, with before-and-after evidence or better: 1");

  /* A year is over on its last day. */
  assert_measure ("section-75-agreements", "2020-01-01", "1 in operation");
  assert_measure ("section-75-agreements", "2022-06-01", "1 in operation, 1 proposed");
  assert_measure ("section-75-agreements", "2023-04-01", "None recorded in operation, 1 proposed");

  assert_measure ("projected-gap", "2015-01-01", "None recorded by then");
  assert_measure ("projected-gap", "2019-01-01", "£219m health, £136m social care, if nothing changed");

  g_assert_null (pb_priority_measure (registers, "smoking", day ("2024")));
  g_assert_false (pb_priority_measure_is_counted ("smoking"));
}

static void
test_decisions (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(GArray) before = pb_commitment_decisions_list (registers, day ("2024-11-13"));
  g_autoptr(PbPriorityMeasure) days = pb_priority_measure (registers, "days-to-decide", day ("2025-03-01"));

  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpint (g_array_index (before, PbCommitmentDecision, 0).min_days, ==, -1);

  /* 29 April to 14 November is 199 days; from a day of December to 20 February 51 to 81. */
  g_assert_cmpstr (days->value, ==, "2 decisions with both dates: 51 to 199 days");
  g_assert_cmpuint (days->lines->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (days->lines, 0), ==, "2021: 1 decided, not stated when raised, 2 steps");
  g_assert_cmpstr (g_ptr_array_index (days->lines, 1), ==, "2024: 1 decided, 199 days, 2 steps");
  g_assert_cmpstr (g_ptr_array_index (days->lines, 2), ==, "2025: 1 decided, 51 to 81 days, 2 steps");

  assert_measure ("steps-to-decide", "2025-03-01", "2 steps recorded, in 3 decisions");
  assert_measure ("days-to-decide", "2019", "No decision is recorded as taken by then");
}

static void
test_frames (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbCatalogue) catalogue = make_catalogue (TRUE);
  g_autoptr(GPtrArray) frames = pb_priority_frames_list (registers, catalogue, day ("2019"));
  PbPriorityFrame *first = pb_priority_frames_find (frames, NULL);
  PbPriorityFrame *later = pb_priority_frames_find (frames, "t:frame/focus");
  PbFramePriority *priority;

  g_assert_cmpuint (frames->len, ==, 2);
  g_assert_cmpstr (first->name, ==, "Plan of 2016");
  g_assert_false (first->is_later);
  g_assert_cmpuint (first->priorities->len, ==, 2);
  priority = g_ptr_array_index (first->priorities, 0);
  g_assert_cmpuint (priority->indicators->len, ==, 2);
  g_assert_cmpstr (priority->wording, ==, "to do more");

  g_assert_true (later->is_later);
  priority = g_ptr_array_index (later->priorities, 1);
  g_assert_cmpint (priority->number, ==, 2);
  g_assert_cmpuint (priority->indicators->len, ==, 1);
  g_assert_cmpstr (pb_indicator_get_code (g_ptr_array_index (priority->indicators, 0)), ==, "cancer");

  g_assert_true (pb_priority_frames_find (frames, "t:frame/gone") == first);
}

static void
test_no_frames (void)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(PbRegisters) registers = pb_registers_new (none);
  g_autoptr(PbCatalogue) catalogue = make_catalogue (FALSE);
  g_autoptr(GPtrArray) frames = pb_priority_frames_list (registers, catalogue, day ("2024"));
  g_autoptr(GPtrArray) reviews = pb_commitment_reviews_list (registers, catalogue, day ("2024"));
  g_autofree char *headline = pb_priority_headline (pb_priority_frames_find (frames, NULL), NULL, NULL);

  g_assert_cmpuint (frames->len, ==, 0);
  g_assert_cmpstr (headline, ==, "No priorities are recorded");
  g_assert_cmpuint (reviews->len, ==, 0);
  g_assert_null (pb_commitment_reviews_headline (reviews));
}

static gboolean
cancer_has_national_aim (PbIndicator *indicator,
                         const char  *document,
                         gpointer     user_data)
{
  return g_str_equal (pb_indicator_get_code (indicator), "cancer") &&
         pb_priority_source_names ("A national aim of 2021", document);
}

static void
test_headline (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbCatalogue) catalogue = make_catalogue (TRUE);
  g_autoptr(GPtrArray) frames = pb_priority_frames_list (registers, catalogue, day ("2025-03"));
  g_autofree char *own = pb_priority_headline (g_ptr_array_index (frames, 0), cancer_has_national_aim, NULL);
  g_autofree char *later = pb_priority_headline (g_ptr_array_index (frames, 1), cancer_has_national_aim, NULL);
  g_autofree char *subtitle = pb_priority_subtitle (g_ptr_array_index (frames, 0), "Chesterfield", day ("2025-03"));

  /* A national aim is no target of the plan. */
  g_assert_cmpstr (own, ==, "Two priorities; none has a published target in the documents held");
  g_assert_cmpstr (later, ==, "Two priorities; one has a published target in the documents held");
  g_assert_cmpstr (subtitle, ==, "Chesterfield against England, at March 2025. Plan of 2016, in the document’s words");
}

static void
test_reviews (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbCatalogue) catalogue = make_catalogue (TRUE);
  g_autoptr(GPtrArray) reviews = pb_commitment_reviews_list (registers, catalogue, day ("2025-03"));
  g_autoptr(GPtrArray) early = pb_commitment_reviews_list (registers, catalogue, day ("2019-03"));
  g_autofree char *headline = pb_commitment_reviews_headline (reviews);
  PbCommitmentReview *review = g_ptr_array_index (reviews, 0);

  g_assert_cmpuint (reviews->len, ==, 3);
  g_assert_cmpstr (headline, ==, "Two commitments of June 2020");
  g_assert_cmpint (review->number, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (review->sentences, 0), ==, "Kept: 1. Undecided: 1. Lapsed: none recorded");

  review = g_ptr_array_index (reviews, 1);
  g_assert_cmpstr (review->title, ==, "“rapid decisions”");
  g_assert_cmpstr (g_ptr_array_index (review->sentences, 0), ==, "2 decisions with both dates: 51 to 199 days");
  g_assert_cmpuint (review->gaps->len, ==, 1);
  g_assert_cmpint (((PbCommitmentReview *) g_ptr_array_index (reviews, 2))->number, ==, 0);

  /* Of what was not yet promised nothing is said. */
  review = g_ptr_array_index (early, 0);
  g_assert_true (review->is_later);
  g_assert_cmpstr (g_ptr_array_index (review->sentences, 0), ==, "Later: June 2020");
}

static void
test_items (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  PbFramePriority priority = { .number = 2, .short_name = (char *) "Care", .indicators = none };
  g_autoptr(GPtrArray) now = pb_priority_items_list (registers, &priority, day ("2025-03"));
  g_autoptr(GPtrArray) early = pb_priority_items_list (registers, &priority, day ("2019-03"));
  PbPriorityItem *item = g_ptr_array_index (now, 0);

  g_assert_cmpuint (now->len, ==, 3);
  g_assert_cmpint (item->section, ==, PB_PRIORITY_PROGRAMMES);
  g_assert_cmpstr (item->title, ==, "hub");
  g_assert_cmpstr (item->detail, ==, "Innovation · kept · April 2020");
  g_assert_false (item->is_later);

  item = g_ptr_array_index (early, 0);
  g_assert_true (item->is_later);
  g_assert_cmpstr (item->detail, ==, "Innovation · Later: April 2020");
}

static void
test_projection (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbPriorityProjection) projection = pb_priority_projection_new (registers, day ("2019"));
  g_autofree char *headline = pb_priority_projection_headline (projection);
  g_autofree char *about = pb_priority_projection_amount (g_ptr_array_index (projection->others, 0));

  g_assert_cmpuint (projection->parts->len, ==, 2);
  g_assert_cmpuint (projection->others->len, ==, 1);
  g_assert_nonnull (projection->sum);
  g_assert_cmpstr (projection->condition, ==, "if nothing changes");
  g_assert_cmpstr (headline, ==, "Do nothing, and the gap reaches £219m and £136m");
  g_assert_cmpstr (about, ==, "about £240m");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/priorities/measures", test_measures);
  g_test_add_func ("/analysis/priorities/decisions", test_decisions);
  g_test_add_func ("/analysis/priorities/frames", test_frames);
  g_test_add_func ("/analysis/priorities/no-frames", test_no_frames);
  g_test_add_func ("/analysis/priorities/headline", test_headline);
  g_test_add_func ("/analysis/priorities/reviews", test_reviews);
  g_test_add_func ("/analysis/priorities/items", test_items);
  g_test_add_func ("/analysis/priorities/projection", test_projection);

  return g_test_run ();
}
