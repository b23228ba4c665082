#include "pb-record-deletion.h"
#include "pb-record-draft.h"
#include "pb-record-words.h"

/* Two organisations, a document, an innovation with a state, and a link between them. */
typedef struct
{
  GPtrArray   *rows;
  PbRegisters *registers;
} Fixture;

static PbRegisterRecord *
make (const char *kind_word,
      const char *uid,
      int         version,
      ...) G_GNUC_NULL_TERMINATED;

static PbRegisterRecord *
make (const char *kind_word,
      const char *uid,
      int         version,
      ...)
{
  const PbRegisterKind *kind = pb_register_kind_find (kind_word);
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);
  const char *column;
  va_list pairs;

  va_start (pairs, version);
  while ((column = va_arg (pairs, const char *)) != NULL)
    values[pb_register_kind_find_column (kind, column)] = va_arg (pairs, const char *);
  va_end (pairs);

  return pb_register_record_new (kind, uid, values, version);
}

static GPtrArray *
make_rows (const char *innovation_owner,
           int         innovation_version)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (rows, make ("organisation", "o:1", 1, "name", "Derby City Council", "kind", "council", NULL));
  g_ptr_array_add (rows, make ("organisation", "o:2", 1, "name", "DHU Healthcare", "kind", "cic", NULL));
  g_ptr_array_add (rows, make ("document", "d:1", 1, "title", "Case study", "kind", "report", "state", "held", NULL));
  g_ptr_array_add (rows, make ("innovation", "i:1", innovation_version, "name", "Team Up Derbyshire", "start_date",
                               "2021-04", "owner", innovation_owner, "source", "d:1", NULL));
  g_ptr_array_add (rows, make ("innovation_state", "s:1", 1, "innovation", "i:1", "state", "kept", "date", "2023", NULL));
  g_ptr_array_add (rows, make ("link", "l:1", 1, "from_kind", "innovation", "from_uid", "i:1", "role", "partner",
                               "to_kind", "organisation", "to_key", "o:2", NULL));

  return rows;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->rows = make_rows (NULL, 3);
  fixture->registers = pb_registers_new (fixture->rows);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->registers);
  g_ptr_array_unref (fixture->rows);
}

static PbRecordDraft *
new_draft (Fixture    *fixture,
           const char *kind_word,
           const char *uid)
{
  return pb_record_draft_new (fixture->registers, NULL, pb_register_kind_find (kind_word),
                              pb_registers_find (fixture->registers, kind_word, uid));
}

static void
type (PbRecordDraft *draft,
      const char    *column,
      const char    *typed)
{
  pb_record_draft_type (draft, pb_register_kind_find_column (pb_record_draft_get_kind (draft), column), typed);
}

static const char *
value_of (PbRecordDraft *draft,
          const char    *column)
{
  return pb_record_draft_get (draft, pb_register_kind_find_column (pb_record_draft_get_kind (draft), column));
}

/* Typed texts become a row that can be stored. */
static void
test_new_row (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbRecordDraft) draft = new_draft (fixture, "evidence", NULL);
  g_autoptr(PbRegisterRecord) record = NULL;
  g_autoptr(GPtrArray) inserted = NULL, updated = NULL, deleted = NULL;
  g_autofree char *missing = pb_record_draft_dup_hindrance (draft);
  g_autofree char *hindrance = NULL;
  g_autofree char *words = NULL;

  g_assert_false (pb_record_draft_is_changed (draft));
  g_assert_cmpstr (missing, ==, "Still to fill in: Strength");

  type (draft, "kind", "claim");
  type (draft, "innovation", "team up derbyshire");
  type (draft, "claim", "Fewer people go to hospital");
  type (draft, "number", "more than 1,500");
  type (draft, "from_date", "June 2020");
  type (draft, "source", "Case study");
  g_assert_true (pb_record_draft_is_changed (draft));
  hindrance = pb_record_draft_dup_hindrance (draft);
  g_assert_null (hindrance);

  record = pb_record_draft_dup_record (draft);
  g_assert_cmpstr (pb_register_record_get (record, "innovation"), ==, "i:1");
  g_assert_cmpstr (pb_register_record_get (record, "number"), ==, "over 1500");
  g_assert_cmpstr (pb_register_record_get (record, "from_date"), ==, "2020-06");
  g_assert_cmpstr (pb_register_record_get (record, "source"), ==, "d:1");
  g_assert_null (pb_register_record_get (record, "system"));
  g_assert_true (pb_register_record_check (record, NULL));

  pb_record_draft_list_changes (draft, &inserted, &updated, &deleted);
  g_assert_cmpuint (inserted->len, ==, 1);
  g_assert_cmpuint (updated->len, ==, 0);
  words = pb_record_draft_dup_words (draft);
  g_assert_cmpstr (words, ==, "Add the evidence “Fewer people go to hospital”");
}

/* What cannot be taken is kept as it was typed, says why, and is never saved as something else. */
static void
test_problems (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbRecordDraft) draft = new_draft (fixture, "innovation", "i:1");
  int date = pb_register_kind_find_column (pb_record_draft_get_kind (draft), "start_date");
  int source = pb_register_kind_find_column (pb_record_draft_get_kind (draft), "source");
  g_autofree char *entry = NULL;
  g_autofree char *hindrance = NULL;

  type (draft, "start_date", "soon");
  g_assert_nonnull (pb_record_draft_get_problem (draft, date));
  g_assert_null (pb_record_draft_get (draft, date));
  entry = pb_record_draft_dup_entry (draft, date);
  g_assert_cmpstr (entry, ==, "soon");
  hindrance = pb_record_draft_dup_hindrance (draft);
  g_assert_cmpstr (hindrance, ==, pb_record_draft_get_problem (draft, date));

  type (draft, "start_date", "April 2021");
  g_assert_null (pb_record_draft_get_problem (draft, date));
  g_assert_false (pb_record_draft_is_changed (draft));

  type (draft, "source", "Another study");
  g_assert_nonnull (pb_record_draft_get_problem (draft, source));
  g_assert_true (pb_record_draft_is_changed (draft));
  type (draft, "source", "");
  g_assert_null (pb_record_draft_get_problem (draft, source));
  g_assert_null (value_of (draft, "source"));
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbRecordDraft) draft = new_draft (fixture, "innovation", "i:1");
  g_autoptr(GPtrArray) before = pb_record_draft_list_links (draft);
  g_autoptr(GPtrArray) inserted = NULL, updated = NULL, deleted = NULL;

  g_assert_cmpuint (before->len, ==, 1);
  g_assert_false (pb_record_draft_add_link (draft, "partner", "organisation", "o:2"));
  g_assert_false (pb_record_draft_is_changed (draft));

  /* Taken out and put back is no change. */
  pb_record_draft_remove_link (draft, g_ptr_array_index (before, 0));
  g_assert_true (pb_record_draft_is_changed (draft));
  g_assert_true (pb_record_draft_add_link (draft, "partner", "organisation", "o:2"));
  g_assert_false (pb_record_draft_is_changed (draft));

  pb_record_draft_remove_link (draft, g_ptr_array_index (before, 0));
  g_assert_true (pb_record_draft_add_link (draft, "partner", "organisation", "o:1"));
  g_assert_false (pb_record_draft_add_link (draft, "partner", "organisation", "o:1"));
  pb_record_draft_list_changes (draft, &inserted, &updated, &deleted);
  g_assert_cmpuint (updated->len, ==, 0);
  g_assert_cmpuint (inserted->len, ==, 1);
  g_assert_cmpuint (deleted->len, ==, 1);
  g_assert_cmpstr (pb_register_record_get (g_ptr_array_index (inserted, 0), "from_uid"), ==, "i:1");
  g_assert_true (pb_register_record_check (g_ptr_array_index (inserted, 0), NULL));
  g_assert_cmpstr (pb_register_record_get_uid (g_ptr_array_index (deleted, 0)), ==, "l:1");
}

static void
test_presets (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbRecordDraft) pledge = new_draft (fixture, "pledge", NULL);
  g_autoptr(PbRecordDraft) state = new_draft (fixture, "innovation_state", NULL);

  pb_record_draft_preset (pledge, NULL, pb_day_from_ymd (2024, 7, 1));
  g_assert_cmpstr (value_of (pledge, "state"), ==, "open");
  g_assert_cmpstr (value_of (pledge, "date"), ==, "2024-07-01");
  g_assert_false (pb_record_draft_is_changed (pledge));

  pb_record_draft_preset_value (state, "innovation", "i:1");
  pb_record_draft_preset (state, NULL, pb_day_from_ymd (2024, 7, 1));
  g_assert_cmpstr (value_of (state, "innovation"), ==, "i:1");
  g_assert_cmpstr (value_of (state, "date"), ==, "2024-07-01");
  g_assert_null (value_of (state, "state"));
  g_assert_false (pb_record_draft_is_changed (state));
}

/* Somebody else changed the owner meanwhile: what one wrote stays, on their version. */
static void
test_rebase (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbRecordDraft) draft = new_draft (fixture, "innovation", "i:1");
  g_autoptr(GPtrArray) rows = make_rows ("Ann", 4);
  g_autoptr(PbRegisters) newer = NULL;
  g_autoptr(GPtrArray) inserted = NULL, updated = NULL, deleted = NULL;

  type (draft, "need", "People who cannot leave home");
  pb_record_draft_add_link (draft, "partner", "organisation", "o:1");
  g_ptr_array_add (rows, make ("link", "l:2", 1, "from_kind", "innovation", "from_uid", "i:1", "role", "partner",
                               "to_kind", "organisation", "to_key", "o:1", NULL));
  newer = pb_registers_new (rows);
  pb_record_draft_rebase (draft, newer);
  pb_record_draft_list_changes (draft, &inserted, &updated, &deleted);

  g_assert_cmpuint (inserted->len, ==, 0);   /* they added the link too */
  g_assert_cmpuint (updated->len, ==, 1);
  g_assert_cmpint (pb_register_record_get_version (g_ptr_array_index (updated, 0)), ==, 4);
  g_assert_cmpstr (pb_register_record_get (g_ptr_array_index (updated, 0), "need"), ==, "People who cannot leave home");
}

/* Somebody else deleted it, and its links with it: both can be added again. */
static void
test_rebase_on_nothing (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(PbRecordDraft) draft = new_draft (fixture, "innovation", "i:1");
  g_autoptr(GPtrArray) rows = make_rows (NULL, 3);
  g_autoptr(PbRegisters) newer = NULL;
  g_autoptr(GPtrArray) inserted = NULL, updated = NULL, deleted = NULL;

  type (draft, "need", "People who cannot leave home");
  g_ptr_array_set_size (rows, 3);
  newer = pb_registers_new (rows);
  pb_record_draft_rebase (draft, newer);
  pb_record_draft_list_changes (draft, &inserted, &updated, &deleted);

  g_assert_cmpuint (inserted->len, ==, 2);
  g_assert_cmpuint (updated->len + deleted->len, ==, 0);
  g_assert_cmpstr (pb_register_record_get_uid (g_ptr_array_index (inserted, 0)), ==, "i:1");
  g_assert_cmpint (pb_register_record_get_version (g_ptr_array_index (inserted, 0)), ==, 0);
  g_assert_cmpstr (pb_register_record_get (g_ptr_array_index (inserted, 1), "to_key"), ==, "o:2");
}

static void
test_suggestions (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PbSuggestions) suggestions =
    pb_suggestions_new_for_target (fixture->registers, NULL, "organisation");
  g_autoptr(GPtrArray) words = pb_suggestions_match (suggestions, "council", 8);
  g_autoptr(GPtrArray) none = pb_suggestions_match (suggestions, "county", 8);
  g_autoptr(GPtrArray) all = pb_suggestions_match (suggestions, "", 1);

  g_assert_cmpuint (words->len, ==, 1);
  g_assert_cmpstr (((PbSuggestion *) g_ptr_array_index (words, 0))->key, ==, "o:1");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (pb_suggestions_find_text (suggestions, " dhu healthcare")->key, ==, "o:2");
  g_assert_null (pb_suggestions_find_text (suggestions, "dhu"));
}

static const PbRecordFact *
find_fact (GPtrArray  *groups,
           const char *heading,
           const char *label)
{
  for (guint i = 0; i < groups->len; i++)
    {
      PbRecordGroup *group = g_ptr_array_index (groups, i);

      for (guint k = 0; g_strcmp0 (group->heading, heading) == 0 && k < group->facts->len; k++)
        if (g_str_equal (((PbRecordFact *) g_ptr_array_index (group->facts, k))->label, label))
          return g_ptr_array_index (group->facts, k);
    }

  g_error ("there is no fact “%s” under “%s”", label, heading != NULL ? heading : "");
}

/* Every column is there, missing ones too, with what names the row and what it links to. */
static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  PbRegisterRecord *record = pb_registers_find (fixture->registers, "innovation", "i:1");
  PbRegisterRecord *partner = pb_registers_find (fixture->registers, "organisation", "o:2");
  g_autoptr(GPtrArray) groups = pb_record_words_list_groups (fixture->registers, NULL, record);
  g_autoptr(GPtrArray) back = pb_record_words_list_groups (fixture->registers, NULL, partner);

  g_assert_cmpstr (find_fact (groups, NULL, "Started")->value, ==, "April 2021");
  g_assert_null (find_fact (groups, NULL, "Owner")->value);
  g_assert_cmpstr (find_fact (groups, "States of innovations", "2023")->value, ==, "Kept");
  g_assert_cmpstr (find_fact (groups, "States of innovations", "2023")->uid, ==, "s:1");
  g_assert_cmpstr (find_fact (groups, "Partners", "Organisation")->value, ==, "DHU Healthcare");
  g_assert_cmpstr (find_fact (groups, "Source", "Source")->uid, ==, "d:1");
  g_assert_cmpstr (find_fact (back, "Innovations (partner)", "April 2021")->value, ==, "Team Up Derbyshire");
}

static void
test_deletion (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) parts = NULL, naming = NULL, no_parts = NULL, named = NULL;

  pb_record_deletion_look (fixture->registers, pb_registers_find (fixture->registers, "innovation", "i:1"), &parts,
                           &naming);
  g_assert_cmpuint (parts->len, ==, 1);
  g_assert_cmpstr (pb_register_record_get_uid (g_ptr_array_index (parts, 0)), ==, "s:1");
  g_assert_cmpuint (naming->len, ==, 0);

  pb_record_deletion_look (fixture->registers, pb_registers_find (fixture->registers, "document", "d:1"), &no_parts,
                           &named);
  g_assert_cmpuint (no_parts->len, ==, 0);
  g_assert_cmpuint (named->len, ==, 1);
  g_assert_cmpstr (pb_register_record_get_uid (g_ptr_array_index (named, 0)), ==, "i:1");
}

#define ADD(name, function) \
  g_test_add ("/analysis/record-draft/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new-row", test_new_row);
  ADD ("problems", test_problems);
  ADD ("links", test_links);
  ADD ("presets", test_presets);
  ADD ("rebase", test_rebase);
  ADD ("rebase-on-nothing", test_rebase_on_nothing);
  ADD ("suggestions", test_suggestions);
  ADD ("groups", test_groups);
  ADD ("deletion", test_deletion);

  return g_test_run ();
}
