/* Erasing a person's text leaves none of its bytes, and everything else in its place. */

#include "pb-register-action.h"
#include "pb-register-erase.h"
#include "pb-register-rows.h"
#include "pb-register-undo.h"
#include "store-fixture.h"

#include <string.h>

#define NAME "Maud Example"
#define UID  "t:person/maud-example"

static void
add (PbWorkspace *workspace,
     const char  *words,
     const char  *kind,
     const char  *uid,
     ...)
{
  g_autoptr(PbRegisterRecord) record = pb_register_record_new (pb_register_kind_find (kind), uid, NULL, 0);
  g_autoptr(PbRegisterAction) action = pb_register_action_begin (workspace, NAME, words, NULL);
  g_autoptr(GError) error = NULL;
  const char *column;
  va_list values;

  va_start (values, uid);
  while ((column = va_arg (values, const char *)) != NULL)
    {
      PbRegisterRecord *next = pb_register_record_with (record, column, va_arg (values, const char *));

      g_object_unref (record);
      record = next;
    }
  va_end (values);

  pb_register_action_insert (action, record, &error);
  g_assert_no_error (error);
  pb_register_action_commit (action, &error);
  g_assert_no_error (error);
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

/* Whether the file or its log holds any writing of the name. */
static gboolean
has_bytes (Fixture *fixture)
{
  static const char *const suffixes[] = { "", "-wal", "-journal" };
  gboolean has = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, suffixes[i], NULL);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      g_file_get_contents (path, &bytes, &length, NULL);
      for (gsize at = 0; at + strlen ("example") <= length && !has; at++)
        has = g_ascii_strncasecmp (bytes + at, "maud", 4) == 0;
    }

  return has;
}

static void
fill (PbWorkspace *workspace)
{
  g_autoptr(PbRegisterRecord) gone = NULL;
  g_autoptr(PbRegisterAction) action = NULL;

  add (workspace, "Add " NAME, "person", UID, "name", NAME, NULL);
  add (workspace, "Add a role", "role", "t:role/a", "person", UID, "is_sourced", "1", "title", "Participant", NULL);
  add (workspace, "Add a theme", "theme", "t:theme/a", "name", "Workforce", "text", "A word from MAUD\n  EXAMPLE, “runner”", NULL);
  add (workspace, "Add a link", "link", "t:link/a", "from_kind", "theme", "from_uid", "t:theme/a", "role", "mentions", "to_kind",
       "person", "to_key", UID, NULL);
  add (workspace, "Add another theme", "theme", "t:theme/b", "name", "Anchor institution", NULL);
  add (workspace, "Add a statement", "statement", "t:statement/a", "text", "I ran, said Maud-Example", NULL);

  gone = find (workspace, "statement", "t:statement/a");
  action = pb_register_action_begin (workspace, NAME, "Delete it", NULL);
  g_assert_true (pb_register_action_delete (action, gone, NULL));
  g_assert_true (pb_register_action_commit (action, NULL));
}

static void
test_no_bytes (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbRegisterRecord) role = NULL;
  g_autoptr(PbRegisterRecord) person = NULL;
  g_autoptr(PbRegisterRecord) theme = NULL;
  g_autoptr(PbRegisterRecord) link = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;
  guint n_places = 0;

  fill (workspace);
  g_assert_true (has_bytes (fixture));

  pb_register_erase (workspace, "Ann", " maud  example ", &n_places, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_places, >=, 10);
  g_assert_false (has_bytes (fixture));

  /* The rows stand, and name each other. */
  role = find (workspace, "role", "t:role/a");
  g_assert_cmpstr (pb_register_record_get (role, "title"), ==, "Participant");
  person = find (workspace, "person", pb_register_record_get (role, "person"));
  g_assert_cmpstr (pb_register_record_get (person, "name"), ==, "[erased]");
  theme = find (workspace, "theme", "t:theme/a");
  g_assert_cmpstr (pb_register_record_get (theme, "text"), ==, "A word from [erased], “runner”");
  link = find (workspace, "link", "t:link/a");
  g_assert_cmpstr (pb_register_record_get (link, "to_key"), ==, pb_register_record_get_uid (person));

  problems = pb_workspace_check (workspace, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  entries = pb_register_list_entries (workspace, 1, &error);
  g_assert_cmpstr (((PbRegisterEntry *) g_ptr_array_index (entries, 0))->kind, ==, "erase");
  g_assert_cmpstr (((PbRegisterEntry *) g_ptr_array_index (entries, 0))->words, ==, "");

  g_clear_object (&workspace);
  g_assert_false (has_bytes (fixture));
}

/* What held none of the text is undone as before; what held it, no more. */
static void
test_undo_after (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(GError) error = NULL;
  guint n_places = 0;

  fill (workspace);
  g_assert_true (pb_register_erase (workspace, "Ann", NAME, &n_places, &error));

  g_assert_true (pb_register_undo (workspace, "Ann", NULL, &error));
  g_assert_no_error (error);
  g_assert_null (find (workspace, "theme", "t:theme/b"));
  g_assert_false (pb_register_undo (workspace, "Ann", NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_assert_false (has_bytes (fixture));
}

/* A pack that still prints the name does not bring it back. */
static void
test_pack_after (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(GError) error = NULL;
  guint n_places = 0;
  gboolean is_changed = FALSE;

  fill (workspace);
  g_assert_true (pb_register_rows_is_changed_by_people (db, pb_register_kind_find ("person"), "t:person/another", &is_changed,
                                                        &error));
  g_assert_false (is_changed);
  g_assert_true (pb_register_erase (workspace, "Ann", NAME, &n_places, &error));
  g_assert_true (pb_register_rows_is_changed_by_people (db, pb_register_kind_find ("person"), UID, &is_changed, &error));
  g_assert_true (is_changed);
  g_assert_true (pb_register_rows_is_changed_by_people (db, pb_register_kind_find ("theme"), "t:theme/a", &is_changed, &error));
  g_assert_true (is_changed);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;
  guint n_places = 7;

  g_assert_false (pb_register_erase (workspace, "Ann", " a ", &n_places, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_clear_error (&error);

  g_assert_true (pb_register_erase (workspace, "Ann", "Nobody at all", &n_places, &error));
  g_assert_cmpuint (n_places, ==, 0);
  entries = pb_register_list_entries (workspace, 0, &error);
  g_assert_cmpuint (entries->len, ==, 0);
}

/* Two windows are open, and idle, while a third connection erases, as the dialog does;
 * another program wrote before, and closed. No log is taken away under a window. */
static void
test_two_windows (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PbWorkspace) window = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbWorkspace) other = NULL;
  g_autoptr(PbWorkspace) eraser = NULL;
  g_autoptr(PbRegisterRecord) person = NULL;
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr(GError) error = NULL;
  guint n_places = 0;

  add (window, "Add " NAME, "person", UID, "name", NAME, NULL);
  other = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_object_unref (fixture_open (fixture, PB_WORKSPACE_READ));

  g_setenv ("PB_TEST_WORKSPACE", fixture->path, TRUE);
  g_test_trap_subprocess ("/store/register-erase/subprocess/another-program", 0, 0);
  g_test_trap_assert_passed ();
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  person = find (window, "person", "t:person/another");
  g_assert_cmpstr (pb_register_record_get (person, "name"), ==, "Maud Example the younger");

  eraser = fixture_open (fixture, PB_WORKSPACE_WRITE);
  pb_register_erase (eraser, "Ann", NAME, &n_places, &error);
  g_assert_no_error (error);
  g_assert_false (has_bytes (fixture));

  g_clear_object (&person);
  person = find (window, "person", "t:person/another");
  g_assert_cmpstr (pb_register_record_get (person, "name"), ==, "[erased] the younger");
  add (window, "Add a theme", "theme", "t:theme/a", "name", "Workforce", NULL);
  g_clear_object (&person);
  person = find (other, "theme", "t:theme/a");
  g_assert_nonnull (person);
}

static void
test_another_program (void)
{
  const char *path = g_getenv ("PB_TEST_WORKSPACE");
  g_autoptr(PbWorkspace) workspace = path != NULL ? pb_workspace_open (path, PB_WORKSPACE_WRITE, NULL) : NULL;

  g_assert_nonnull (workspace);
  add (workspace, "Add another", "person", "t:person/another", "name", "Maud Example the younger", NULL);
}

/* A window that is reading keeps the old bytes in the log: the words say what to do. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbWorkspace) window = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbWorkspace) eraser = NULL;
  g_autoptr(PbRegisterRecord) person = NULL;
  g_autoptr(GError) error = NULL;
  gint64 n = 0;
  guint n_places = 0;

  add (window, "Add " NAME, "person", UID, "name", NAME, NULL);
  g_assert_true (pb_db_execute (pb_workspace_get_db (window), "BEGIN", NULL));
  g_assert_true (pb_db_get_int64 (pb_workspace_get_db (window), "SELECT count (*) FROM change", &n, NULL));

  eraser = fixture_open (fixture, PB_WORKSPACE_WRITE);
  pb_db_set_busy_timeout (pb_workspace_get_db (eraser), 100);
  g_assert_false (pb_register_erase (eraser, "Ann", NAME, &n_places, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "Close the others, then erase it again"));
  g_clear_error (&error);

  /* The window reads on as it began, and the rows are without the text all the same. */
  person = find (window, "person", UID);
  g_assert_cmpstr (pb_register_record_get (person, "name"), ==, NAME);
  g_assert_true (pb_db_execute (pb_workspace_get_db (window), "COMMIT", NULL));
  g_assert_null (find (window, "person", UID));

  pb_register_erase (eraser, "Ann", NAME, &n_places, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_places, ==, 0);
  g_assert_false (has_bytes (fixture));
}

/* Who erases the own name is not counted as a place of it, and is not named after. */
static void
test_own_name (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;
  guint n_places = 0;

  add (workspace, "Add a theme", "theme", "t:theme/a", "name", "Workforce", NULL);
  pb_register_erase (workspace, NAME, NAME, &n_places, &error);
  g_assert_no_error (error);
  /* The one who added the theme. */
  g_assert_cmpuint (n_places, ==, 1);

  entries = pb_register_list_entries (workspace, 1, &error);
  g_assert_cmpstr (((PbRegisterEntry *) g_ptr_array_index (entries, 0))->who, ==, "[erased]");

  pb_register_erase (workspace, NAME, NAME, &n_places, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_places, ==, 0);
  g_assert_false (has_bytes (fixture));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/store/register-erase/no-bytes", test_no_bytes);
  add_fixture_test ("/store/register-erase/undo-after", test_undo_after);
  add_fixture_test ("/store/register-erase/pack-after", test_pack_after);
  add_fixture_test ("/store/register-erase/refused", test_refused);
  add_fixture_test ("/store/register-erase/two-windows", test_two_windows);
  g_test_add_func ("/store/register-erase/subprocess/another-program", test_another_program);
  add_fixture_test ("/store/register-erase/busy", test_busy);
  add_fixture_test ("/store/register-erase/own-name", test_own_name);

  return g_test_run ();
}
