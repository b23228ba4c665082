/* Changes that travel between colleagues: net, whole, refused with line and value, merged
 * without loss, and the same on both sides in the end. */

#include "pb-register-action.h"
#include "pb-register-changes-merge.h"
#include "pb-register-rows.h"
#include "pb-register-undo.h"
#include "store-fixture.h"

#include <string.h>

#define N_SEEDS 30
#define N_EDITS 40

/* Two copies of one workspace, and the moment at which they parted. */
typedef struct
{
  Fixture      fixture;
  PbWorkspace *a;
  PbWorkspace *b;
  char        *since;
} Pair;

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

static gboolean
insert_values (PbWorkspace       *workspace,
               const char        *kind,
               const char        *uid,
               const char *const *pairs)
{
  g_autoptr(PbRegisterRecord) record = pb_register_record_new (pb_register_kind_find (kind), uid, NULL, 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegisterAction) action = pb_register_action_begin (workspace, "Ann", "Add", &error);

  g_assert_no_error (error);
  for (int i = 0; pairs[i] != NULL; i += 2)
    {
      PbRegisterRecord *with = pb_register_record_with (record, pairs[i], pairs[i + 1]);

      g_object_unref (record);
      record = with;
    }

  return pb_register_action_insert (action, record, NULL) && pb_register_action_commit (action, NULL);
}

#define INSERT(workspace, kind, uid, ...) insert_values (workspace, kind, uid, (const char *const[]) { __VA_ARGS__, NULL })

static gboolean
set_value (PbWorkspace *workspace,
           const char  *kind,
           const char  *uid,
           const char  *column,
           const char  *value)
{
  g_autoptr(PbRegisterRecord) stored = find (workspace, kind, uid);
  g_autoptr(PbRegisterRecord) changed = stored != NULL ? pb_register_record_with (stored, column, value) : NULL;
  g_autoptr(PbRegisterAction) action = pb_register_action_begin (workspace, "Ann", "Change", NULL);

  return changed != NULL && pb_register_action_update (action, changed, NULL) && pb_register_action_commit (action, NULL);
}

static gboolean
delete_row (PbWorkspace *workspace,
            const char  *kind,
            const char  *uid)
{
  g_autoptr(PbRegisterRecord) stored = find (workspace, kind, uid);
  g_autoptr(PbRegisterAction) action = pb_register_action_begin (workspace, "Ann", "Delete", NULL);

  return stored != NULL && pb_register_action_delete (action, stored, NULL) && pb_register_action_commit (action, NULL);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All rows of all registers, whatever their versions and order. */
static char *
dump (PbWorkspace *workspace)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    {
      g_autoptr(GPtrArray) records = pb_register_rows_list (pb_workspace_get_db (workspace), &kinds[k], NULL, NULL, NULL);

      for (guint i = 0; i < records->len; i++)
        {
          PbRegisterRecord *record = g_ptr_array_index (records, i);
          g_autofree char *json = pb_register_record_to_json (record);

          g_ptr_array_add (lines, g_strconcat (kinds[k].word, " ", pb_register_record_get_uid (record), " ", json, NULL));
        }
    }

  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
set_up (Pair          *pair,
        gconstpointer  data)
{
  g_autofree char *copy = NULL;
  g_autoptr(GDateTime) now = NULL;
  g_autoptr(GError) error = NULL;

  fixture_set_up (&pair->fixture, NULL);
  copy = fixture_file (&pair->fixture, "copy.gpkg");
  pair->a = pb_workspace_open (pair->fixture.path, PB_WORKSPACE_WRITE, &error);
  g_assert_no_error (error);

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *innovation = g_strdup_printf ("base:innovation/%d", i);
      g_autofree char *evidence = g_strdup_printf ("base:evidence/%d", i);
      g_autofree char *organisation = g_strdup_printf ("base:organisation/%d", i);
      g_autofree char *link = g_strdup_printf ("base:link/%d", i);

      g_assert_true (INSERT (pair->a, "organisation", organisation, "name", organisation, "kind", "other"));
      g_assert_true (INSERT (pair->a, "innovation", innovation, "name", innovation));
      g_assert_true (INSERT (pair->a, "evidence", evidence, "kind", "claim", "innovation", innovation));
      g_assert_true (INSERT (pair->a, "link", link, "from_kind", "innovation", "from_uid", innovation, "role", "partner",
                             "to_kind", "organisation", "to_key", organisation));
    }

  pb_workspace_save_copy (pair->a, copy, &error);
  g_assert_no_error (error);
  pair->b = pb_workspace_open (copy, PB_WORKSPACE_WRITE, &error);
  g_assert_no_error (error);

  g_usleep (3000);
  now = g_date_time_new_now_utc ();
  pair->since = pb_register_changes_dup_moment (now);
}

static void
tear_down (Pair          *pair,
           gconstpointer  data)
{
  g_assert_finalize_object (pair->a);
  g_assert_finalize_object (pair->b);
  g_free (pair->since);
  fixture_tear_down (&pair->fixture, NULL);
}

static GFile *
export (Pair        *pair,
        PbWorkspace *workspace,
        const char  *name)
{
  g_autofree char *path = fixture_file (&pair->fixture, name);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegisterChanges) changes = pb_register_changes_collect (workspace, pair->since, "Ann", &error);
  GFile *file = g_file_new_for_path (path);

  g_assert_no_error (error);
  pb_register_changes_write (changes, file, NULL, &error);
  g_assert_no_error (error);

  return file;
}

static PbMerge *
look (PbWorkspace *workspace,
      GFile       *file)
{
  g_autoptr(GError) error = NULL;
  PbRegisterChanges *changes = pb_register_changes_read (file, NULL, &error);
  PbMerge *merge;

  g_assert_no_error (error);
  merge = pb_merge_new (workspace, changes, &error);
  g_assert_no_error (error);

  return merge;
}

static guint
import (PbWorkspace *workspace,
        GFile       *file,
        PbMergeSide  side)
{
  g_autoptr(PbMerge) merge = look (workspace, file);
  g_autoptr(GError) error = NULL;
  guint n = 0;

  pb_merge_prefer (merge, side, &error);
  g_assert_no_error (error);
  pb_merge_apply (merge, "Bob", &n, &error);
  g_assert_no_error (error);

  return n;
}

static void
test_net (Pair          *pair,
          gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegisterChanges) changes = NULL;
  PbRegisterChange *change;

  g_assert_true (INSERT (pair->a, "innovation", "new", "name", "One"));
  g_assert_true (set_value (pair->a, "innovation", "new", "name", "Two"));
  g_assert_true (INSERT (pair->a, "innovation", "brief", "name", "Gone"));
  g_assert_true (delete_row (pair->a, "innovation", "brief"));
  g_assert_true (set_value (pair->a, "innovation", "base:innovation/0", "need", "A"));
  g_assert_true (set_value (pair->a, "innovation", "base:innovation/0", "need", "B"));
  g_assert_true (set_value (pair->a, "innovation", "base:innovation/1", "need", "A"));
  g_assert_true (set_value (pair->a, "innovation", "base:innovation/1", "need", NULL));
  g_assert_true (delete_row (pair->a, "evidence", "base:evidence/3"));

  changes = pb_register_changes_collect (pair->a, pair->since, "Ann", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->rows->len, ==, 3);

  change = g_ptr_array_index (changes->rows, 0);
  g_assert_cmpstr (pb_register_change_get_op (change), ==, "insert");
  g_assert_cmpstr (pb_register_record_get (change->after, "name"), ==, "Two");
  change = g_ptr_array_index (changes->rows, 1);
  g_assert_cmpstr (pb_register_change_get_op (change), ==, "update");
  g_assert_null (pb_register_record_get (change->before, "need"));
  g_assert_cmpstr (pb_register_record_get (change->after, "need"), ==, "B");
  g_assert_cmpint (change->base_version, ==, 1);
  g_assert_cmpint (change->version, ==, 3);
  change = g_ptr_array_index (changes->rows, 2);
  g_assert_cmpstr (pb_register_change_get_op (change), ==, "delete");
  g_assert_cmpstr (change->uid, ==, "base:evidence/3");
}

static void
test_import_is_one_action (Pair          *pair,
                           gconstpointer  data)
{
  g_autofree char *before = dump (pair->b);
  g_autofree char *after = NULL;
  g_autofree char *there = NULL;
  g_autofree char *undone = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(PbRegisterEntry) entry = NULL;
  g_autoptr(PbMerge) merge = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (INSERT (pair->a, "innovation", "new", "name", "New"));
  g_assert_true (INSERT (pair->a, "evidence", "new-evidence", "kind", "trial", "innovation", "new"));
  g_assert_true (set_value (pair->a, "organisation", "base:organisation/0", "name", "Renamed"));
  g_assert_true (delete_row (pair->a, "evidence", "base:evidence/2"));
  file = export (pair, pair->a, "a.jsonl");

  merge = look (pair->b, file);
  g_assert_cmpuint (pb_merge_count (merge, PB_MERGE_ADD), ==, 2);
  g_assert_cmpuint (pb_merge_count (merge, PB_MERGE_CHANGE), ==, 1);
  g_assert_cmpuint (pb_merge_count (merge, PB_MERGE_DELETE), ==, 1);

  g_assert_cmpuint (import (pair->b, file, PB_SIDE_MINE), ==, 4);
  after = dump (pair->b);
  there = dump (pair->a);
  g_assert_cmpstr (after, ==, there);
  g_assert_cmpuint (import (pair->b, file, PB_SIDE_THEIRS), ==, 0);

  /* The look is of yesterday now. */
  g_assert_false (pb_merge_apply (merge, "Bob", NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_clear_error (&error);

  pb_register_undo (pair->b, "Bob", &entry, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entry->kind, ==, "import");
  undone = dump (pair->b);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_conflicts (Pair          *pair,
                gconstpointer  data)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(PbMerge) merge = NULL;
  g_autoptr(PbRegisterRecord) changed = NULL;
  g_autoptr(PbRegisterRecord) added = NULL;
  g_autoptr(PbRegisterRecord) back = NULL;
  g_autoptr(PbRegisterRecord) kept = NULL;
  g_autoptr(GError) error = NULL;
  const int name = pb_register_kind_find_column (pb_register_kind_find ("innovation"), "name");
  int n_by_column = 0;

  /* One column by both, one by each alone. */
  g_assert_true (set_value (pair->a, "innovation", "base:innovation/0", "name", "Theirs"));
  g_assert_true (set_value (pair->b, "innovation", "base:innovation/0", "name", "Mine"));
  g_assert_true (set_value (pair->a, "innovation", "base:innovation/0", "need", "Theirs alone"));
  g_assert_true (set_value (pair->b, "innovation", "base:innovation/0", "owner", "Mine alone"));
  g_assert_true (INSERT (pair->a, "innovation", "same", "name", "Theirs"));
  g_assert_true (INSERT (pair->b, "innovation", "same", "name", "Mine"));
  /* Evidence for what was deleted here. */
  g_assert_true (INSERT (pair->a, "evidence", "late", "kind", "claim", "innovation", "base:innovation/1"));
  g_assert_true (delete_row (pair->b, "evidence", "base:evidence/1"));
  g_assert_true (delete_row (pair->b, "innovation", "base:innovation/1"));
  /* Deleted there, named here. */
  g_assert_true (delete_row (pair->a, "evidence", "base:evidence/2"));
  g_assert_true (delete_row (pair->a, "innovation", "base:innovation/2"));
  g_assert_true (INSERT (pair->b, "evidence", "mine", "kind", "claim", "innovation", "base:innovation/2"));
  file = export (pair, pair->a, "a.jsonl");

  merge = look (pair->b, file);
  g_assert_cmpuint (pb_merge_count (merge, PB_MERGE_CONFLICT), ==, 4);
  for (guint i = 0; i < pb_merge_get_n_items (merge); i++)
    {
      const PbMergeItem *item = pb_merge_get_item (merge, i);

      g_assert_true ((item->fate == PB_MERGE_CONFLICT) == (item->words != NULL));
      n_by_column += item->is_by_column;
      if (g_str_equal (item->uid, "base:innovation/0"))
        {
          g_assert_cmpstr (pb_register_record_get (item->result, "name"), ==, "Mine");
          pb_merge_choose_column (merge, i, name, PB_SIDE_THEIRS, &error);
        }
      if (g_str_equal (item->uid, "late"))
        pb_merge_choose (merge, i, PB_SIDE_THEIRS, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (n_by_column, ==, 2);

  pb_merge_apply (merge, "Bob", NULL, &error);
  g_assert_no_error (error);

  changed = find (pair->b, "innovation", "base:innovation/0");
  g_assert_cmpstr (pb_register_record_get (changed, "name"), ==, "Theirs");
  g_assert_cmpstr (pb_register_record_get (changed, "need"), ==, "Theirs alone");
  g_assert_cmpstr (pb_register_record_get (changed, "owner"), ==, "Mine alone");
  added = find (pair->b, "innovation", "same");
  g_assert_cmpstr (pb_register_record_get (added, "name"), ==, "Mine");
  back = find (pair->b, "innovation", "base:innovation/1");
  g_assert_nonnull (back);
  kept = find (pair->b, "link", "base:link/2");
  g_assert_nonnull (kept);
}

/* What is not here is reported, not invented. */
static void
test_missing (Pair          *pair,
              gconstpointer  data)
{
  g_autofree char *before = dump (pair->b);
  g_autofree char *after = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(PbMerge) merge = NULL;
  g_autoptr(GDateTime) now = NULL;

  g_assert_true (INSERT (pair->a, "innovation", "earlier", "name", "Earlier"));
  g_usleep (3000);
  now = g_date_time_new_now_utc ();
  g_free (pair->since);
  pair->since = pb_register_changes_dup_moment (now);
  g_assert_true (INSERT (pair->a, "evidence", "orphan", "kind", "claim", "innovation", "earlier"));
  g_assert_true (set_value (pair->a, "innovation", "earlier", "name", "Later"));
  g_assert_true (INSERT (pair->a, "link", "orphan-link", "from_kind", "evidence", "from_uid", "orphan", "role", "place",
                         "to_kind", "place", "to_key", "E06000015"));
  file = export (pair, pair->a, "a.jsonl");

  merge = look (pair->b, file);
  g_assert_cmpuint (pb_merge_get_n_items (merge), ==, 3);
  g_assert_cmpuint (pb_merge_count (merge, PB_MERGE_REFUSED), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (pb_merge_get_item (merge, i)->words);
  g_assert_cmpuint (import (pair->b, file, PB_SIDE_THEIRS), ==, 0);
  after = dump (pair->b);
  g_assert_cmpstr (after, ==, before);
}

static void
test_bad_lines (Pair          *pair,
                gconstpointer  data)
{
  static const struct { const char *from; const char *to; const char *line; const char *value; } cases[] = {
    { "placeboard-changes", "other", "line 1", "placeboard-changes" },
    { "\"version\":1,", "\"version\":2,", "line 1", "Placeboard" },
    { "\"rows\":2", "\"rows\":3", "line 3", "3 rows" },
    { "\"evidence\",\"uid\"", "\"evidenze\",\"uid\"", "line 3", "evidenze" },
    { "\"claim\"", "\"hearsay\"", "line 3", "hearsay" },
    { "\"insert\"", "\"upsert\"", "line 2", "upsert" },
    { "\"need\":null", "\"want\":null", "line 2", "want" },
    { "{\"kind\":\"evidence\"", "\"kind\":\"evidence\"", "line 3", "JSON" },
  };
  g_autofree char *path = fixture_file (&pair->fixture, "a.jsonl");
  g_autofree char *text = NULL;
  g_autoptr(GFile) file = NULL;

  g_assert_true (INSERT (pair->a, "innovation", "new", "name", "New"));
  g_assert_true (INSERT (pair->a, "evidence", "new-evidence", "kind", "claim", "innovation", "new"));
  file = export (pair, pair->a, "a.jsonl");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) bad = g_string_new (text);
      g_autoptr(GError) error = NULL;

      g_assert_cmpuint (g_string_replace (bad, cases[i].from, cases[i].to, 1), ==, 1);
      g_assert_true (g_file_set_contents (path, bad->str, -1, NULL));
      g_assert_null (pb_register_changes_read (file, NULL, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
      g_assert_nonnull (strstr (error->message, "a.jsonl"));
      g_assert_nonnull (strstr (error->message, cases[i].line));
      g_assert_nonnull (strstr (error->message, cases[i].value));
    }
}

/* Random edits ------------------------------------------------------------------- */

static const char *
any (GRand      *random,
     GPtrArray  *uids)
{
  return g_ptr_array_index (uids, g_rand_int_range (random, 0, uids->len));
}

static GPtrArray *
list_uids (PbWorkspace *workspace,
           const char  *kind)
{
  GPtrArray *uids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) records =
    pb_register_rows_list (pb_workspace_get_db (workspace), pb_register_kind_find (kind), NULL, NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (uids, g_strdup (pb_register_record_get_uid (g_ptr_array_index (records, i))));

  return uids;
}

/* Some are refused, as a deletion of what is still named; then nothing happened. */
static void
edit_at_random (PbWorkspace *workspace,
                GRand       *random,
                const char  *prefix,
                int          number)
{
  static const char *const kinds[] = { "organisation", "innovation", "evidence", "link" };
  static const char *const values[] = { "x", "y", "z" };
  const char *kind = kinds[g_rand_int_range (random, 0, 4)];
  /* A few uids come on both sides. */
  g_autofree char *uid = g_rand_int_range (random, 0, 8) == 0 ? g_strdup_printf ("both:%s/%d", kind, number % 3)
                                                              : g_strdup_printf ("%s:%s/%d", prefix, kind, number);
  g_autoptr(GPtrArray) uids = list_uids (workspace, kind);
  g_autoptr(GPtrArray) innovations = list_uids (workspace, "innovation");
  g_autoptr(GPtrArray) organisations = list_uids (workspace, "organisation");
  const char *value = values[g_rand_int_range (random, 0, 3)];
  int what = g_rand_int_range (random, 0, 10);

  if (what < 3)
    {
      if (g_str_equal (kind, "organisation"))
        INSERT (workspace, kind, uid, "name", value, "kind", "other");
      else if (g_str_equal (kind, "innovation"))
        INSERT (workspace, kind, uid, "name", value);
      else if (innovations->len > 0 && g_str_equal (kind, "evidence"))
        INSERT (workspace, kind, uid, "kind", "claim", "innovation", any (random, innovations));
      else if (innovations->len > 0 && organisations->len > 0)
        INSERT (workspace, kind, uid, "from_kind", "innovation", "from_uid", any (random, innovations), "role", "partner",
                "to_kind", "organisation", "to_key", any (random, organisations));
    }
  else if (uids->len > 0 && what < 7)
    {
      if (innovations->len > 0 && g_str_equal (kind, "evidence") && g_rand_boolean (random))
        set_value (workspace, kind, any (random, uids), "innovation", any (random, innovations));
      else
        set_value (workspace, kind, any (random, uids), g_rand_boolean (random) ? "note" : "quote", value);
    }
  else if (uids->len > 0)
    delete_row (workspace, kind, any (random, uids));
}

static void
test_random_edits (Pair          *pair,
                   gconstpointer  data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr(GFile) a = NULL;
  g_autoptr(GFile) b = NULL;
  g_autofree char *in_a = NULL;
  g_autofree char *in_b = NULL;
  g_autofree char *in_b_again = NULL;
  gboolean is_a = g_rand_boolean (random);

  for (int i = 0; i < N_EDITS; i++)
    {
      edit_at_random (pair->a, random, "a", i);
      edit_at_random (pair->b, random, "b", i);
    }
  a = export (pair, pair->a, "a.jsonl");
  b = export (pair, pair->b, "b.jsonl");

  import (pair->a, b, is_a ? PB_SIDE_MINE : PB_SIDE_THEIRS);
  import (pair->b, a, is_a ? PB_SIDE_THEIRS : PB_SIDE_MINE);
  in_a = dump (pair->a);
  in_b = dump (pair->b);
  g_assert_cmpstr (in_a, ==, in_b);

  g_assert_cmpuint (import (pair->b, a, is_a ? PB_SIDE_THEIRS : PB_SIDE_MINE), ==, 0);
  in_b_again = dump (pair->b);
  g_assert_cmpstr (in_b_again, ==, in_b);
}

/* Both only added: whatever is chosen, every row is on both sides. */
static void
test_both_added (Pair          *pair,
                 gconstpointer  data)
{
  g_autoptr(GFile) a = NULL;
  g_autoptr(GFile) b = NULL;
  g_autofree char *in_a = NULL;
  g_autofree char *in_b = NULL;
  g_autoptr(GPtrArray) uids = NULL;

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *in_a_uid = g_strdup_printf ("a:%d", i);
      g_autofree char *in_b_uid = g_strdup_printf ("b:%d", i);

      g_assert_true (INSERT (pair->a, "innovation", in_a_uid, "name", in_a_uid));
      g_assert_true (INSERT (pair->b, "innovation", in_b_uid, "name", in_b_uid));
      g_assert_true (INSERT (pair->b, "evidence", in_b_uid, "kind", "claim", "innovation", in_b_uid));
    }
  a = export (pair, pair->a, "a.jsonl");
  b = export (pair, pair->b, "b.jsonl");

  g_assert_cmpuint (import (pair->a, b, PB_SIDE_MINE), ==, 40);
  g_assert_cmpuint (import (pair->b, a, PB_SIDE_MINE), ==, 20);
  in_a = dump (pair->a);
  in_b = dump (pair->b);
  g_assert_cmpstr (in_a, ==, in_b);
  uids = list_uids (pair->a, "innovation");
  g_assert_cmpuint (uids->len, ==, 44);
}

#define ADD(name, function, data) g_test_add (name, Pair, data, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/register-changes/net", test_net, NULL);
  ADD ("/store/register-changes/import-is-one-action", test_import_is_one_action, NULL);
  ADD ("/store/register-changes/conflicts", test_conflicts, NULL);
  ADD ("/store/register-changes/missing", test_missing, NULL);
  ADD ("/store/register-changes/bad-lines", test_bad_lines, NULL);
  ADD ("/store/register-changes/both-added", test_both_added, NULL);
  for (guint seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autofree char *name = g_strdup_printf ("/store/register-changes/random-edits/%u", seed);

      ADD (name, test_random_edits, GUINT_TO_POINTER (seed));
    }

  return g_test_run ();
}
