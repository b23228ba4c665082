/* Actions of people on the registers: all or nothing, undone and redone without limit,
 * refused where somebody else was quicker. */

#include "pb-register-action.h"
#include "pb-register-rows.h"
#include "pb-register-undo.h"
#include "store-fixture.h"

#include <string.h>

#define N_ROUNDS 60

static PbRegisterRecord *
make (const char *kind,
      const char *uid,
      const char *column,
      const char *value)
{
  g_autoptr(PbRegisterRecord) empty = pb_register_record_new (pb_register_kind_find (kind), uid, NULL, 0);

  return pb_register_record_with (empty, column, value);
}

static PbRegisterRecord *
find (PbWorkspace *workspace,
      const char  *kind,
      const char  *uid)
{
  g_autoptr(GError) error = NULL;
  PbRegisterRecord *record;

  pb_register_rows_find (pb_workspace_get_db (workspace), pb_register_kind_find (kind), uid, &record, &error);
  g_assert_no_error (error);

  return record;
}

static PbRegisterAction *
begin (PbWorkspace *workspace,
       const char  *who,
       const char  *words)
{
  g_autoptr(GError) error = NULL;
  PbRegisterAction *action = pb_register_action_begin (workspace, who, words, &error);

  g_assert_no_error (error);
  return action;
}

static void
commit (PbRegisterAction *action)
{
  g_autoptr(GError) error = NULL;

  pb_register_action_commit (action, &error);
  g_assert_no_error (error);
}

static void
insert (PbWorkspace      *workspace,
        PbRegisterRecord *record)
{
  g_autoptr(PbRegisterAction) action = begin (workspace, "Ann", "Add");
  g_autoptr(GError) error = NULL;

  pb_register_action_insert (action, record, &error);
  g_assert_no_error (error);
  commit (action);
}

static void
set_value (PbWorkspace *workspace,
           const char  *kind,
           const char  *uid,
           const char  *column,
           const char  *value)
{
  g_autoptr(PbRegisterRecord) stored = find (workspace, kind, uid);
  g_autoptr(PbRegisterRecord) changed = pb_register_record_with (stored, column, value);
  g_autoptr(PbRegisterAction) action = begin (workspace, "Ann", "Change");
  g_autoptr(GError) error = NULL;

  pb_register_action_update (action, changed, &error);
  g_assert_no_error (error);
  commit (action);
}

static gboolean
undo (PbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  gboolean has_undone = pb_register_undo (workspace, "Ann", NULL, &error);

  if (!has_undone)
    g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);

  return has_undone;
}

static gboolean
redo (PbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  gboolean has_redone = pb_register_redo (workspace, "Ann", NULL, &error);

  if (!has_redone)
    g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);

  return has_redone;
}

/* Every row of every register in its place.  The version is left out: it only ever
 * rises, so that nobody's old copy is mistaken for the row as it came back. */
static char *
dump (PbWorkspace *workspace)
{
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT id, uid FROM \"%s\" ORDER BY id", kinds[k].table);
      g_autoptr(GError) error = NULL;
      g_autoptr(PbQuery) query = pb_db_query (db, sql, &error);

      g_assert_no_error (error);
      while (pb_query_next (query, &error))
        {
          g_autoptr(PbRegisterRecord) record = find (workspace, kinds[k].word, pb_query_get_text (query, 1));
          g_autofree char *json = pb_register_record_to_json (record);

          g_string_append_printf (text, "%s %s %s %s\n", kinds[k].word, pb_query_get_text (query, 0),
                                  pb_query_get_text (query, 1), json);
        }
      g_assert_no_error (error);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static PbRegisterRecord *
choose (PbWorkspace *workspace,
        GRand       *rand,
        const char  *kind)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = pb_register_rows_list (pb_workspace_get_db (workspace), pb_register_kind_find (kind), NULL,
                                                     NULL, &error);

  g_assert_no_error (error);

  return rows->len == 0 ? NULL : g_object_ref (g_ptr_array_index (rows, g_rand_int_range (rand, 0, rows->len)));
}

/* One random step of an action: adds, changes, links or deletes. */
static void
do_something (PbWorkspace      *workspace,
              PbRegisterAction *action,
              GRand            *rand)
{
  static const char *const dates[] = { "2020", "2020-spring", "2020-06", "2020-06-17", NULL };
  g_autoptr(PbRegisterRecord) innovation = choose (workspace, rand, "innovation");
  g_autoptr(PbRegisterRecord) evidence = choose (workspace, rand, "evidence");
  g_autoptr(PbRegisterRecord) record = NULL;
  g_autoptr(PbRegisterRecord) next = NULL;
  g_autoptr(PbRegisterRecord) last = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("“N\"%u\n", g_rand_int (rand));
  int what = g_rand_int_range (rand, 0, 6);

  if (innovation == NULL || what == 0)
    {
      record = make ("innovation", NULL, "name", name);
      pb_register_action_insert (action, record, &error);
    }
  else if (what == 1)
    {
      record = make ("evidence", NULL, "kind", "activity");
      next = pb_register_record_with (record, "innovation", pb_register_record_get_uid (innovation));
      last = pb_register_record_with (next, "number", "nearly 1500");
      pb_register_action_insert (action, last, &error);
    }
  else if (what == 2)
    {
      static const char *const values[] = { "innovation", NULL, "reach", "place", "E07000034", NULL, NULL, NULL, NULL,
                                            NULL, NULL, NULL };
      const char *mine[G_N_ELEMENTS (values)];

      memcpy (mine, values, sizeof values);
      mine[1] = pb_register_record_get_uid (innovation);
      record = pb_register_record_new (pb_register_kind_find ("link"), NULL, mine, 0);
      pb_register_action_insert (action, record, &error);
    }
  else if (what == 3 && evidence != NULL)
    pb_register_action_delete (action, evidence, &error);
  else if (what == 4)
    {
      g_autoptr(GPtrArray) naming =
        pb_register_rows_list_naming (pb_workspace_get_db (workspace), pb_register_record_get_kind (innovation),
                                      pb_register_record_get_uid (innovation), &error);

      for (guint i = 0; i < naming->len; i++)
        pb_register_action_delete (action, g_ptr_array_index (naming, i), &error);
      pb_register_action_delete (action, innovation, &error);
    }
  else
    {
      record = pb_register_record_with (innovation, "start_date", dates[g_rand_int_range (rand, 0, 5)]);
      next = pb_register_record_with (record, "name", name);
      pb_register_action_update (action, next, &error);
    }

  g_assert_no_error (error);
}

static void
do_actions (PbWorkspace *workspace,
            GRand       *rand,
            int          n_actions)
{
  for (int i = 0; i < n_actions; i++)
    {
      g_autoptr(PbRegisterAction) action = begin (workspace, "Ann", "Something");

      for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
        do_something (workspace, action, rand);
      commit (action);
    }
}

/* Whatever was done, undoing all of it gives the first state and redoing all the last;
 * a workspace closed in between loses nothing of that. */
static void
test_undo_all (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *first = dump (workspace);
  g_autofree char *last = NULL;
  int n_undone = 0;

  do_actions (workspace, rand, N_ROUNDS);
  last = dump (workspace);
  g_assert_cmpstr (first, !=, last);

  for (int way = 0; way < 2; way++)
    {
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      for (n_undone = 0; undo (workspace); n_undone++)
        {
        }
      undone = dump (workspace);
      g_assert_cmpstr (undone, ==, first);

      g_clear_object (&workspace);
      workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);

      for (; redo (workspace); n_undone--)
        {
        }
      redone = dump (workspace);
      g_assert_cmpstr (redone, ==, last);
      g_assert_cmpint (n_undone, ==, 0);
    }

  problems = pb_workspace_check (workspace, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Any walk back and forth passes the same states. */
static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint at;

  for (int i = 0; i < 20; i++)
    {
      g_autoptr(PbRegisterRecord) record = make ("theme", NULL, "name", "A theme");

      g_ptr_array_add (states, dump (workspace));
      insert (workspace, record);
    }
  g_ptr_array_add (states, dump (workspace));
  at = states->len - 1;

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *state = NULL;
      gboolean back = g_rand_boolean (rand);

      if (back ? undo (workspace) : redo (workspace))
        at += back ? -1 : 1;
      else
        g_assert_cmpuint (at, ==, back ? 0 : states->len - 1);

      state = dump (workspace);
      g_assert_cmpstr (state, ==, g_ptr_array_index (states, at));
    }
}

static void
test_branch (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbRegisterRecord) one = make ("theme", "t:one", "name", "One");
  g_autoptr(PbRegisterRecord) two = make ("theme", "t:two", "name", "Two");
  g_autoptr(PbRegisterEntry) next = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(PbRegisterRecord) gone = NULL;
  g_autoptr(GError) error = NULL;

  insert (workspace, one);
  g_assert_true (undo (workspace));
  insert (workspace, two);

  /* A new action ends the redo branch; the history keeps it. */
  g_assert_true (pb_register_redo_peek (workspace, &next, &error));
  g_assert_null (next);
  g_assert_false (redo (workspace));
  entries = pb_register_list_entries (workspace, 0, &error);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpstr (((PbRegisterEntry *) g_ptr_array_index (entries, 1))->kind, ==, "undo");
  g_assert_cmpstr (((PbRegisterEntry *) g_ptr_array_index (entries, 1))->words, ==, "Add");
  g_assert_true (((PbRegisterEntry *) g_ptr_array_index (entries, 2))->is_undone);

  g_assert_true (undo (workspace));
  g_assert_false (undo (workspace));
  gone = find (workspace, "theme", "t:one");
  g_assert_null (gone);
}

/* An action that is given up, and one that changes nothing, leave no trace. */
static void
test_no_trace (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbRegisterRecord) one = make ("theme", "t:one", "name", "One");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegisterAction) given_up = begin (workspace, "Ann", "Given up");
  g_autoptr(PbRegisterEntry) next = NULL;

  g_assert_true (pb_register_action_insert (given_up, one, &error));
  g_clear_pointer (&given_up, pb_register_action_free);
  g_assert_null (find (workspace, "theme", "t:one"));

  insert (workspace, one);
  g_assert_true (undo (workspace));
  g_assert_true (redo (workspace));
  g_assert_true (undo (workspace));
  {
    g_autoptr(PbRegisterAction) nothing = begin (workspace, "Ann", "Nothing");

    commit (nothing);
  }

  g_assert_true (pb_register_redo_peek (workspace, &next, &error));
  g_assert_cmpstr (next->words, ==, "Add");
}

/* Two windows on one workspace: the second to write is refused and told of both. */
static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) a = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbWorkspace) b = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbRegisterRecord) one = make ("innovation", "t:one", "name", "Team Up");
  g_autoptr(PbRegisterRecord) read_by_b = NULL;
  g_autoptr(PbRegisterRecord) change_of_b = NULL;
  g_autoptr(PbRegisterRecord) stored = NULL;
  g_autoptr(PbRegisterAction) action = NULL;
  g_autoptr(GError) error = NULL;

  insert (a, one);
  read_by_b = find (b, "innovation", "t:one");
  change_of_b = pb_register_record_with (read_by_b, "owner", "Bob’s team");
  set_value (a, "innovation", "t:one", "owner", "Ann’s team");

  action = begin (b, "Bob", "Change");
  g_assert_false (pb_register_action_update (action, change_of_b, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Team Up"));
  g_assert_nonnull (strstr (error->message, "Owner: yours “Bob’s team”, stored “Ann’s team”."));
  g_clear_error (&error);
  g_assert_false (pb_register_action_delete (action, read_by_b, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_clear_error (&error);
  g_clear_pointer (&action, pb_register_action_free);

  /* Undone, the row reads as Bob read it, but his copy is still an old one. */
  g_assert_true (undo (a));
  action = begin (b, "Bob", "Change");
  g_assert_false (pb_register_action_update (action, change_of_b, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_clear_error (&error);
  g_clear_pointer (&action, pb_register_action_free);

  g_assert_true (undo (a));
  action = begin (b, "Bob", "Change");
  g_assert_false (pb_register_action_update (action, change_of_b, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "deleted"));
  g_assert_nonnull (strstr (error->message, "Bob’s team"));
  g_clear_pointer (&action, pb_register_action_free);

  stored = find (b, "innovation", "t:one");
  g_assert_null (stored);
}

/* Bob’s change lies upon Ann’s, made outside her history's reach: hers stays. */
static void
test_undo_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(PbRegisterRecord) one = make ("innovation", "t:one", "name", "Team Up");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  insert (workspace, one);
  set_value (workspace, "innovation", "t:one", "cohort", "People at home");
  g_assert_true (pb_register_rows_begin_loading (db, &error) &&
                 pb_db_execute (db, "UPDATE innovation SET cohort = 'Older people', version = version + 1", &error) &&
                 pb_register_rows_end_loading (db, "", "A pack", &error));
  before = dump (workspace);

  g_assert_false (pb_register_undo (workspace, "Ann", NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "yours “People at home”, stored “Older people”"));
  after = dump (workspace);
  g_assert_cmpstr (before, ==, after);
}

static void
test_references (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbRegisterRecord) person = make ("person", "t:ann", "name", "A person");
  g_autoptr(PbRegisterRecord) empty = make ("role", "t:role", "is_sourced", "1");
  g_autoptr(PbRegisterRecord) role = pb_register_record_with (empty, "person", "t:ann");
  g_autoptr(PbRegisterAction) action = begin (workspace, "Ann", "Add a role");
  g_autoptr(PbRegisterRecord) stored = NULL;
  g_autoptr(GError) error = NULL;

  /* A role of nobody. */
  g_assert_true (pb_register_action_insert (action, role, &error));
  g_assert_false (pb_register_action_commit (action, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_assert_nonnull (strstr (error->message, "t:ann"));
  g_clear_error (&error);
  g_clear_pointer (&action, pb_register_action_free);

  /* In one action the order does not matter. */
  action = begin (workspace, "Ann", "Add a person and a role");
  g_assert_true (pb_register_action_insert (action, role, &error));
  g_assert_true (pb_register_action_insert (action, person, &error));
  commit (action);
  g_clear_pointer (&action, pb_register_action_free);

  /* A person who still has a role. */
  stored = find (workspace, "person", "t:ann");
  action = begin (workspace, "Ann", "Delete the person");
  g_assert_true (pb_register_action_delete (action, stored, &error));
  g_assert_false (pb_register_action_commit (action, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_clear_pointer (&action, pb_register_action_free);

  g_assert_true (undo (workspace));
  g_assert_null (find (workspace, "person", "t:ann"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/store/register-actions/undo-all", test_undo_all);
  add_fixture_test ("/store/register-actions/walk", test_walk);
  add_fixture_test ("/store/register-actions/branch", test_branch);
  add_fixture_test ("/store/register-actions/no-trace", test_no_trace);
  add_fixture_test ("/store/register-actions/conflict", test_conflict);
  add_fixture_test ("/store/register-actions/undo-refused", test_undo_refused);
  add_fixture_test ("/store/register-actions/references", test_references);

  return g_test_run ();
}
