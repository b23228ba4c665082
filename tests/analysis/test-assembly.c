/* What was promised, by whom, to whom, how old it is and how it stands at a moment. */

#include "pb-assembly-matrix.h"
#include "pb-assembly-meetings.h"
#include "pb-assembly-words.h"

#define HALTON "E06000006"
#define KNOWSLEY "E08000011"
#define LIVERPOOL "E08000012"
#define COUNTY "E47000004"

static PbRegisterRecord *
make (const char *kind_word,
      const char *uid,
      ...)
{
  const PbRegisterKind *kind = pb_register_kind_find (kind_word);
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);
  const char *column;
  va_list list;

  va_start (list, uid);
  while ((column = va_arg (list, const char *)) != NULL)
    {
      int position = pb_register_kind_find_column (kind, column);

      g_assert_cmpint (position, >=, 0);
      values[position] = va_arg (list, const char *);
    }
  va_end (list);

  return pb_register_record_new (kind, uid, values, 1);
}

static PbRegisterRecord *
link_to (const char *from_kind,
         const char *from_uid,
         const char *role,
         const char *to_kind,
         const char *to_key)
{
  g_autofree char *uid = g_strconcat ("link/", from_uid, to_key, NULL);

  return make ("link", uid, "from_kind", from_kind, "from_uid", from_uid, "role", role, "to_kind", to_kind,
               "to_key", to_key, NULL);
}

static PbRegisters *
take (GPtrArray *records)
{
  PbRegisters *registers = pb_registers_new (records);

  g_ptr_array_unref (records);
  return registers;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static PbCatalogue *
make_catalogue (void)
{
  static const char *const places[][2] = { { HALTON, "Halton" }, { KNOWSLEY, "Knowsley" }, { LIVERPOOL, "Liverpool" } };
  PbCatalogueFacts facts = { .system_code = "test", .system_name = "Test system" };
  GPtrArray *areas = new_list ();
  GPtrArray *sets = new_list ();
  GPtrArray *members = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_area_member_free);

  g_ptr_array_add (areas, pb_area_new (COUNTY, "Merseyside", PB_LEVEL_UTLA, NULL, PB_DAY_NONE, PB_DAY_NONE));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      PbAreaMember *member = g_new0 (PbAreaMember, 1);
      gboolean is_of_county = i > 0;

      g_ptr_array_add (areas, pb_area_new (places[i][0], places[i][1], PB_LEVEL_LTLA, is_of_county ? COUNTY : NULL,
                                           PB_DAY_NONE, PB_DAY_NONE));
      member->place_code = g_strdup (places[i][0]);
      member->place_name = g_strdup (places[i][1]);
      member->area_code = g_strdup (places[i][0]);
      member->edition = g_strdup ("");
      member->valid_from = member->valid_to = PB_DAY_NONE;
      g_ptr_array_add (members, member);
    }

  g_ptr_array_add (sets, pb_area_set_new ("places", "Places", PB_DAY_NONE, PB_DAY_NONE, FALSE, "", members));

  return pb_catalogue_new (&facts, areas, sets, g_ptr_array_new (), new_list (), new_list ());
}

/* Two Places, an organisation of one of them, and promises of all kinds. */
static PbRegisters *
make_registers (void)
{
  GPtrArray *rows = new_list ();

  g_ptr_array_add (rows, make ("organisation", "org/mersey", "name", "Mersey Trust", "short_name", "MT", "kind",
                               "nhs-trust", NULL));
  g_ptr_array_add (rows, link_to ("organisation", "org/mersey", "area", "place", LIVERPOOL));
  g_ptr_array_add (rows, make ("pledge", "pledge/clinic", "place", HALTON, "by", "The council", "text", "Open a clinic",
                               "due_date", "2026-05", "state", "open", "date", "2026-03-01", NULL));
  g_ptr_array_add (rows, make ("pledge", "pledge/county", "place", COUNTY, "text", "Share the data", "state", "met",
                               "due_date", "2026-06-30", NULL));
  g_ptr_array_add (rows, make ("pledge", "pledge/nowhere", "text", "Meet again", "state", "accepted", "date", "2026",
                               NULL));
  g_ptr_array_add (rows, link_to ("pledge", "pledge/nowhere", "partner", "organisation", "org/mersey"));
  g_ptr_array_add (rows, make ("ask", "ask/beds", "from_party", "halton ", "to_party", "mersey trust", "text",
                               "Lend two beds", "state", "open", "date", "2026-01-01", NULL));
  g_ptr_array_add (rows, make ("ask", "ask/staff", "from_party", "Halton", "to_party", "MT", "text", "Share staff",
                               "state", "declined", NULL));
  g_ptr_array_add (rows, make ("ask", "ask/van", "to_party", KNOWSLEY, "text", "Lend the van", "state", "open", "date",
                               "2027-01-01", NULL));
  g_ptr_array_add (rows, make ("action", "action/report", "text", "Bring a report", "raised_date", "2020-11-19",
                               "due_date", "2021-01", "owner", "Mersey Trust", "state", "open", NULL));
  g_ptr_array_add (rows, make ("action", "action/done", "text", "Write the minutes", "state", "done", NULL));

  return take (rows);
}

/* Knowsley asks for a nurse, and a pledge of Halton made in June 2026 answers. */
static PbRegisters *
make_answered (void)
{
  GPtrArray *rows = new_list ();

  g_ptr_array_add (rows, make ("ask", "ask/nurse", "from_party", "Knowsley", "to_party", "Halton", "text",
                               "A nurse for a day", "state", "open", "date", "2026-05-01", NULL));
  g_ptr_array_add (rows, make ("pledge", "pledge/nurse", "place", HALTON, "text", "Lend a nurse", "state", "open",
                               "date", "2026-06-01", NULL));
  g_ptr_array_add (rows, link_to ("pledge", "pledge/nurse", "answers", "ask", "ask/nurse"));

  return take (rows);
}

static PbDay
day (const char *iso)
{
  PbDay result = PB_DAY_NONE;

  g_assert_true (pb_day_parse_iso (iso, &result));
  return result;
}

static PbAssemblyPromise
read_promise (PbRegisters *registers,
              const char  *kind,
              const char  *uid,
              const char  *moment)
{
  return pb_assembly_promise_read (pb_registers_find (registers, kind, uid), day (moment));
}

static void
test_states (void)
{
  static const struct
  {
    const char      *kind;
    const char      *uid;
    const char      *moment;
    PbAssemblyState  state;
    int              age_days;
    int              overdue_days;
    const char      *state_words;
    const char      *age_words;
  } cases[] = {
    { "pledge", "pledge/clinic", "2026-02-28", PB_ASSEMBLY_LATER, -1, -1, "Later: open", "made 1 March 2026" },
    { "pledge", "pledge/clinic", "2026-03-02", PB_ASSEMBLY_OPEN, 1, -1, "Open", "1 day old" },
    /* Due in May: not overdue before June. */
    { "pledge", "pledge/clinic", "2026-05-31", PB_ASSEMBLY_OPEN, 91, -1, "Open", "91 days old" },
    { "pledge", "pledge/clinic", "2026-06-01", PB_ASSEMBLY_OVERDUE, 92, 1, "Overdue by 1 day", "92 days old" },
    { "pledge", "pledge/clinic", "2026-06-12", PB_ASSEMBLY_OVERDUE, 103, 12, "Overdue by 12 days", "103 days old" },
    { "pledge", "pledge/county", "2026-06-29", PB_ASSEMBLY_UNCERTAIN, -1, -1, "Met: the day is not stated",
      "age not stated" },
    { "pledge", "pledge/county", "2026-06-30", PB_ASSEMBLY_MET, -1, -1, "Met", "age not stated" },
    /* Some day of 2026: made by then perhaps, and at least as old as if on its last day. */
    { "pledge", "pledge/nowhere", "2025-12-31", PB_ASSEMBLY_LATER, -1, -1, "Later: accepted", "made 2026" },
    { "pledge", "pledge/nowhere", "2026-06-30", PB_ASSEMBLY_ACCEPTED, 0, -1, "Accepted", "at least 0 days old" },
    { "pledge", "pledge/nowhere", "2027-01-10", PB_ASSEMBLY_ACCEPTED, 10, -1, "Accepted", "at least 10 days old" },
    { "ask", "ask/staff", "2026-06-30", PB_ASSEMBLY_DECLINED, -1, -1, "Declined", "age not stated" },
    { "action", "action/report", "2021-02-05", PB_ASSEMBLY_OVERDUE, 78, 5, "Overdue by 5 days", "78 days old" },
    { "action", "action/done", "2021-02-05", PB_ASSEMBLY_MET, -1, -1, "Done", "age not stated" },
  };
  g_autoptr(PbRegisters) registers = make_registers ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PbAssemblyPromise promise = read_promise (registers, cases[i].kind, cases[i].uid, cases[i].moment);
      g_autofree char *state = pb_assembly_promise_dup_state (&promise);
      g_autofree char *age = pb_assembly_promise_dup_age (&promise);

      g_test_message ("%s at %s", cases[i].uid, cases[i].moment);
      g_assert_cmpint (promise.state, ==, cases[i].state);
      g_assert_cmpint (promise.age_days, ==, cases[i].age_days);
      g_assert_cmpint (promise.overdue_days, ==, cases[i].overdue_days);
      g_assert_cmpstr (state, ==, cases[i].state_words);
      g_assert_cmpstr (age, ==, cases[i].age_words);
    }
}

static void
assert_name (PbRegisters *registers,
             PbCatalogue *catalogue,
             const char  *text,
             const char  *expected)
{
  g_autofree char *name = pb_assembly_party_dup_name (registers, catalogue, text);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_parties (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();

  assert_name (registers, catalogue, HALTON, "Halton");
  assert_name (registers, catalogue, " halton", "Halton");
  assert_name (registers, catalogue, "merseyside", "Merseyside");
  assert_name (registers, catalogue, "Mersey trust", "MT");
  assert_name (registers, catalogue, "org/mersey", "MT");
  assert_name (registers, catalogue, " The neighbours ", "The neighbours");
  assert_name (registers, catalogue, "  ", NULL);
  assert_name (registers, catalogue, NULL, NULL);
}

static gboolean
concerns (PbRegisters *registers,
          PbCatalogue *catalogue,
          const char  *kind,
          const char  *uid,
          const char  *place)
{
  return pb_assembly_promise_concerns (registers, catalogue, pb_registers_find (registers, kind, uid), place);
}

/* A partner's page shows what it was asked, and pledges that link to it. */
static void
test_concerns (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();

  g_assert_true (concerns (registers, catalogue, "pledge", "pledge/clinic", HALTON));
  g_assert_false (concerns (registers, catalogue, "pledge", "pledge/clinic", LIVERPOOL));
  g_assert_true (concerns (registers, catalogue, "pledge", "pledge/county", LIVERPOOL));
  g_assert_false (concerns (registers, catalogue, "pledge", "pledge/county", HALTON));
  g_assert_true (concerns (registers, catalogue, "pledge", "pledge/nowhere", LIVERPOOL));
  g_assert_false (concerns (registers, catalogue, "pledge", "pledge/nowhere", KNOWSLEY));
  g_assert_true (concerns (registers, catalogue, "ask", "ask/beds", HALTON));
  g_assert_true (concerns (registers, catalogue, "ask", "ask/beds", LIVERPOOL));
  g_assert_false (concerns (registers, catalogue, "ask", "ask/beds", KNOWSLEY));
  g_assert_true (concerns (registers, catalogue, "ask", "ask/van", KNOWSLEY));
  g_assert_true (concerns (registers, catalogue, "action", "action/report", LIVERPOOL));
}

/* Who asked finds the pledge among its own, and at its ask; not before it was made. */
static void
test_answer (void)
{
  g_autoptr(PbRegisters) registers = make_answered ();
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  PbAssemblyPromise before = read_promise (registers, "ask", "ask/nurse", "2026-05-31");
  PbAssemblyPromise after = read_promise (registers, "ask", "ask/nurse", "2026-06-01");
  PbAssemblyPromise pledge = read_promise (registers, "pledge", "pledge/nurse", "2026-06-01");
  g_autofree char *sentence = pb_assembly_promise_dup_sentence (&after, registers, catalogue);

  g_assert_null (pb_assembly_promise_dup_answer (&before, registers, catalogue));
  g_assert_null (pb_assembly_promise_dup_answer (&pledge, registers, catalogue));
  g_assert_cmpstr (sentence, ==,
                   "Ask: A nurse for a day. Knowsley asks Halton. Open, 31 days old. Pledged by Halton: Lend a nurse");
  g_assert_true (concerns (registers, catalogue, "pledge", "pledge/nurse", HALTON));
  g_assert_true (concerns (registers, catalogue, "pledge", "pledge/nurse", KNOWSLEY));
  g_assert_false (concerns (registers, catalogue, "pledge", "pledge/nurse", LIVERPOOL));
}

static void
assert_uids (GArray     *promises,
             const char *expected)
{
  g_autoptr(GString) uids = g_string_new (NULL);

  for (guint i = 0; i < promises->len; i++)
    g_string_append_printf (uids, i > 0 ? " %s" : "%s",
                            pb_register_record_get_uid (g_array_index (promises, PbAssemblyPromise, i).record));

  g_assert_cmpstr (uids->str, ==, expected);
}

static void
test_follow_up (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  g_autoptr(GArray) all = pb_assembly_list_follow_up (registers, catalogue, NULL, day ("2026-06-12"));
  g_autoptr(GArray) of_place = pb_assembly_list_follow_up (registers, catalogue, LIVERPOOL, day ("2026-06-12"));
  g_autoptr(GArray) asks = pb_assembly_list_promises (registers, catalogue, "ask", NULL, day ("2025-06-12"));

  assert_uids (all, "action/report ask/beds pledge/clinic pledge/nowhere");
  assert_uids (of_place, "action/report ask/beds pledge/nowhere");
  /* What is made later stands behind. */
  assert_uids (asks, "ask/staff ask/beds ask/van");
}

static void
assert_columns (GPtrArray  *columns,
                const char *expected)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const PbAssemblyColumn *column = g_ptr_array_index (columns, i);

      g_string_append_printf (words, "%s%s %u", i > 0 ? ", " : "", column->name != NULL ? column->name : "(none)",
                              column->pledges->len);
    }

  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_columns (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  PbAreaSet *places = pb_catalogue_get_area_set (catalogue, 0);
  g_autoptr(GPtrArray) all = pb_assembly_list_columns (registers, catalogue, places, NULL, day ("2026-06-12"));
  g_autoptr(GPtrArray) liverpool =
    pb_assembly_list_columns (registers, catalogue, places, LIVERPOOL, day ("2026-06-12"));
  g_autoptr(GPtrArray) no_set = pb_assembly_list_columns (registers, catalogue, NULL, NULL, day ("2026-06-12"));

  assert_columns (all, "Halton 1, Knowsley 0, Liverpool 0, Merseyside 1, (none) 1");
  assert_columns (liverpool, "Liverpool 0, Merseyside 1, (none) 1");
  assert_columns (no_set, "Halton 1, Merseyside 1, (none) 1");
}

static void
test_matrix (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  g_autoptr(PbAssemblyMatrix) now = pb_assembly_matrix_new (registers, catalogue, NULL, day ("2026-06-12"));
  g_autoptr(PbAssemblyMatrix) later = pb_assembly_matrix_new (registers, catalogue, NULL, day ("2027-06-12"));
  g_autofree char *cell = NULL;
  guint n_open;

  g_assert_cmpuint (now->from->len, ==, 1);
  g_assert_cmpuint (now->to->len, ==, 1);
  g_assert_cmpstr (now->from->pdata[0], ==, "Halton");
  g_assert_cmpstr (now->to->pdata[0], ==, "MT");
  g_assert_cmpuint (pb_assembly_matrix_get (now, 0, 0, &n_open), ==, 2);
  g_assert_cmpuint (n_open, ==, 1);
  cell = pb_assembly_dup_cell_sentence ("Halton", "MT", 2, n_open);
  g_assert_cmpstr (cell, ==, "Halton asks MT: 2 asks, 1 open");

  g_assert_cmpuint (later->from->len, ==, 2);
  g_assert_cmpstr (later->from->pdata[1], ==, "");
  g_assert_cmpstr (later->to->pdata[0], ==, "Knowsley");
  g_assert_cmpuint (pb_assembly_matrix_get (later, 1, 0, &n_open), ==, 1);
  g_assert_cmpuint (pb_assembly_matrix_get (later, 0, 0, &n_open), ==, 0);
}

static void
test_words (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autoptr(PbRegisters) none = take (new_list ());
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  PbAssemblyPromise clinic = read_promise (registers, "pledge", "pledge/clinic", "2026-06-12");
  PbAssemblyPromise beds = read_promise (registers, "ask", "ask/beds", "2026-06-12");
  PbAssemblyPromise van = read_promise (registers, "ask", "ask/van", "2026-06-12");
  g_autofree char *pledge = pb_assembly_promise_dup_sentence (&clinic, registers, catalogue);
  g_autofree char *ask = pb_assembly_promise_dup_sentence (&beds, registers, catalogue);
  g_autofree char *later = pb_assembly_promise_dup_sentence (&van, registers, catalogue);
  g_autofree char *headline = pb_assembly_dup_headline (registers, catalogue, NULL, day ("2026-06-12"));
  g_autofree char *early = pb_assembly_dup_headline (registers, catalogue, HALTON, day ("2025-06-12"));
  g_autofree char *nothing = pb_assembly_dup_headline (none, catalogue, NULL, day ("2026-06-12"));

  g_assert_cmpstr (pledge, ==,
                   "Pledge: Open a clinic. Halton. By The council. Due May 2026. Overdue by 12 days, 103 days old");
  g_assert_cmpstr (ask, ==, "Ask: Lend two beds. Halton asks MT. Open, 162 days old");
  g_assert_cmpstr (later, ==,
                   "Ask: Lend the van. Somebody not stated asks Knowsley. Later: open, made 1 January 2027");
  g_assert_cmpstr (headline, ==, "3 pledges and 2 asks recorded: 3 open, 1 overdue");
  g_assert_cmpstr (early, ==, "No pledge and 1 ask recorded: none open");
  g_assert_cmpstr (nothing, ==, "No pledge and no ask is recorded");
}

static void
assert_records (GPtrArray  *records,
                const char *expected)
{
  g_autoptr(GString) uids = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (uids, i > 0 ? " %s" : "%s", pb_register_record_get_uid (records->pdata[i]));

  g_assert_cmpstr (uids->str, ==, expected);
}

static void
test_meetings (void)
{
  GPtrArray *rows = new_list ();
  g_autoptr(PbRegisters) registers = NULL;
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GPtrArray) topics = NULL;
  g_autoptr(GPtrArray) responses = NULL;
  g_autoptr(GPtrArray) letter = NULL;
  PbRegisterRecord *first;

  g_ptr_array_add (rows, make ("document", "doc/letter", "title", "A letter", "kind", "letter", "state", "held", NULL));
  g_ptr_array_add (rows, make ("person", "person/chair", "name", "A Chair", "source", "doc/letter", NULL));
  g_ptr_array_add (rows, make ("role", "role/chair", "person", "person/chair", "title", "Chair", "is_sourced", "1",
                               "source", "doc/news", NULL));
  g_ptr_array_add (rows, make ("role", "role/other", "person", "person/other", "title", "Clerk", "is_sourced", "1",
                               NULL));
  g_ptr_array_add (rows, make ("principle", "principle/place", "text", "Place first", "source", "doc/letter", NULL));
  g_ptr_array_add (rows, make ("principle", "principle/other", "text", "Another", "source", "doc/news", NULL));
  g_ptr_array_add (rows, make ("meeting", "meeting/second", "title", "Second", "date", "2021-03", "kind", "assembly",
                               NULL));
  g_ptr_array_add (rows, make ("meeting", "meeting/first", "title", "First", "date", "2020-09-17", "kind", "assembly",
                               "source", "doc/letter", NULL));
  g_ptr_array_add (rows, make ("meeting", "meeting/board", "title", "Board", "date", "2020-09-17", "kind", "board",
                               NULL));
  g_ptr_array_add (rows, make ("assembly_question", "question/main", "meeting", "meeting/first", "kind", "main", "text",
                               "What now?", "source", "doc/letter", NULL));
  g_ptr_array_add (rows, make ("assembly_response", "response/1", "question", "question/main", "place", HALTON, "text",
                               "One", NULL));
  g_ptr_array_add (rows, make ("assembly_response", "response/2", "question", "question/main", "text", "Two", NULL));
  g_ptr_array_add (rows, make ("assembly_response", "response/3", "question", "question/main", "place", HALTON, "text",
                               "Three", NULL));
  g_ptr_array_add (rows, make ("topic", "topic/own", "meeting", "meeting/first", "text", "Own", "state", "parked", NULL));
  g_ptr_array_add (rows, make ("topic", "topic/free", "text", "Free", "state", "parked", NULL));
  g_ptr_array_add (rows, make ("topic", "topic/other", "meeting", "meeting/second", "text", "Other", "state", "parked",
                               NULL));
  g_ptr_array_add (rows, make ("place_profile", "profile/halton", "place", HALTON, "text", "Small areas", NULL));
  registers = take (rows);

  first = pb_registers_find (registers, "meeting", "meeting/first");
  meetings = pb_assembly_list_meetings (registers);
  topics = pb_assembly_list_topics (registers, first);
  responses = pb_assembly_list_responses (registers, pb_registers_find (registers, "assembly_question", "question/main"));
  letter = pb_assembly_list_letter (registers, first);

  assert_records (meetings, "meeting/first meeting/second");
  assert_records (topics, "topic/own topic/free");
  assert_records (responses, "response/1 response/3 response/2");
  assert_records (letter, "doc/letter person/chair role/chair principle/place profile/halton");

  g_assert_true (pb_assembly_choose_meeting (registers, NULL, day ("2019-01-01")) == first);
  g_assert_true (pb_assembly_meeting_is_later (first, day ("2019-01-01")));
  g_assert_true (pb_assembly_choose_meeting (registers, NULL, day ("2021-02-28")) == first);
  g_assert_cmpstr (pb_register_record_get_uid (pb_assembly_choose_meeting (registers, NULL, day ("2021-03-01"))), ==,
                   "meeting/second");
  g_assert_true (pb_assembly_choose_meeting (registers, "meeting/first", day ("2021-03-01")) == first);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assembly/states", test_states);
  g_test_add_func ("/assembly/parties", test_parties);
  g_test_add_func ("/assembly/concerns", test_concerns);
  g_test_add_func ("/assembly/answer", test_answer);
  g_test_add_func ("/assembly/follow-up", test_follow_up);
  g_test_add_func ("/assembly/columns", test_columns);
  g_test_add_func ("/assembly/matrix", test_matrix);
  g_test_add_func ("/assembly/words", test_words);
  g_test_add_func ("/assembly/meetings", test_meetings);

  return g_test_run ();
}
