/* What happened to a row, as people read it. */

#include "pb-register-action.h"
#include "pb-register-history.h"
#include "pb-register-rows.h"
#include "pb-register-undo.h"
#include "store-fixture.h"

/* Without the time, which is when the test runs. */
static char *
read_history (PbWorkspace *workspace,
              const char  *kind,
              const char  *uid)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) sentences = pb_register_list_history (workspace, kind, uid, &error);
  g_autoptr(GRegex) time = g_regex_new ("\\d{1,2} \\w+ 20\\d\\d at \\d\\d:\\d\\d", 0, 0, NULL);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_ptr_array_add (sentences, NULL);
  text = g_strjoinv ("\n", (char **) sentences->pdata);

  return g_regex_replace_literal (time, text, -1, 0, "DAY", 0, NULL);
}

static void
write_row (PbWorkspace      *workspace,
           const char       *who,
           const char       *words,
           PbRegisterRecord *record)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegisterAction) action = pb_register_action_begin (workspace, who, words, &error);

  if (pb_register_record_get_version (record) == 0)
    pb_register_action_insert (action, record, &error);
  else
    pb_register_action_update (action, record, &error);
  g_assert_no_error (error);
  pb_register_action_commit (action, &error);
  g_assert_no_error (error);
}

static PbRegisterRecord *
find (PbWorkspace *workspace,
      const char  *kind,
      const char  *uid)
{
  PbRegisterRecord *record = NULL;

  g_assert_true (pb_register_rows_find (pb_workspace_get_db (workspace), pb_register_kind_find (kind), uid, &record, NULL));
  g_assert_nonnull (record);

  return record;
}

static void
test_sentences (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(PbRegisterRecord) empty = pb_register_record_new (pb_register_kind_find ("setting"), "t:setting/a", NULL, 0);
  g_autoptr(PbRegisterRecord) setting = pb_register_record_with (empty, "name", "A home");
  g_autoptr(PbRegisterRecord) use = pb_register_record_new (pb_register_kind_find ("setting_use"), "t:use/a", NULL, 0);
  g_autoptr(PbRegisterRecord) use_here = pb_register_record_with (use, "setting", "t:setting/a");
  g_autoptr(PbRegisterRecord) first = pb_register_record_with (use_here, "use", "long-term");
  g_autoptr(PbRegisterRecord) stored = NULL;
  g_autoptr(PbRegisterRecord) dated = NULL;
  g_autoptr(PbRegisterRecord) changed = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *history = NULL;

  write_row (workspace, "Ann", "Add a home", setting);
  write_row (workspace, "Ann", "Add a use", first);
  stored = find (workspace, "setting_use", "t:use/a");
  dated = pb_register_record_with (stored, "from_date", "2020-winter");
  changed = pb_register_record_with (dated, "use", "community-support-beds");
  write_row (workspace, "", "Beds", changed);
  g_assert_true (pb_register_undo (workspace, "Bob", NULL, &error));
  g_assert_true (pb_register_redo (workspace, "Bob", NULL, &error));
  g_assert_true (pb_db_execute (db, "UPDATE setting_use SET beds = 'nearly 15000', from_date = NULL, setting = 't:setting/a'", &error));
  g_assert_true (pb_db_execute (db, "DELETE FROM setting_use", &error));

  history = read_history (workspace, "setting_use", "t:use/a");
  g_assert_cmpstr (history, ==,
                   "On DAY Ann added it.\n"
                   "On DAY somebody changed Use from “long term” to “community support beds”; Start to “early 2020”.\n"
                   "On DAY Bob changed Use from “community support beds” to “long term”; Start from “early 2020” to nothing,"
                   " undoing “Beds”.\n"
                   "On DAY Bob changed Use from “long term” to “community support beds”; Start to “early 2020”, redoing “Beds”.\n"
                   "On DAY another program changed Start from “early 2020” to nothing; Beds to “nearly 15,000”.\n"
                   "On DAY another program deleted it.");
}

static void
test_pack (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(PbRegisterRecord) stored = NULL;
  g_autoptr(PbRegisterRecord) changed = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *history = NULL;

  g_assert_true (pb_register_rows_begin_loading (db, &error) &&
                 pb_db_execute (db,
                                "INSERT INTO event (uid, title, date, system)"
                                "  VALUES ('t:event/a', 'A meeting', '2020-06', 'derby-and-derbyshire')",
                                &error) &&
                 pb_register_rows_end_loading (db, "", "Derby and Derbyshire", &error));
  stored = find (workspace, "event", "t:event/a");
  changed = pb_register_record_with (stored, "date", "2020-06-17");
  write_row (workspace, "Ann", "The day", changed);

  history = read_history (workspace, "event", "t:event/a");
  g_assert_cmpstr (history, ==,
                   "It came with the pack “Derby and Derbyshire”.\n"
                   "On DAY Ann changed Date from “June 2020” to “17 June 2020”.");

  none = pb_register_list_history (workspace, "event", "t:event/b", &error);
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

/* A workspace of a schema without registers, opened to be read, has no rows and says so. */
static void
test_older_schema (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(GPtrArray) rows = pb_register_rows_list (db, pb_register_kind_find ("document"), NULL, NULL, NULL);
  g_autoptr(GPtrArray) links = pb_register_rows_list_links (db, "place", "E07000034", NULL);
  g_autoptr(GPtrArray) entries = pb_register_list_entries (workspace, 0, NULL);
  g_autoptr(GPtrArray) history = NULL;
  g_autoptr(PbRegisterEntry) next = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (rows->len, ==, 0);
  g_assert_cmpuint (links->len, ==, 0);
  g_assert_cmpuint (entries->len, ==, 0);
  g_assert_true (pb_register_undo_peek (workspace, &next, &error));
  g_assert_null (next);
  history = pb_register_list_history (workspace, "document", "t:document/a", &error);
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (pb_register_action_begin (workspace, "Ann", "Write", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/store/register-history/sentences", test_sentences);
  add_fixture_test ("/store/register-history/pack", test_pack);
  add_fixture_test ("/store/register-history/older-schema", test_older_schema);

  return g_test_run ();
}
