#include "pb-session-edits.h"

#include "pb-register-rows.h"

#include <glib/gstdio.h>

/* Edits of the registers as steps of a session, in one order with its choices. */

static const char contents[] =
  "INSERT INTO system (id, uid, code, name, default_indicator, default_sex, default_level, default_area_set) VALUES"
  "  (1, '00000000-0000-4000-8000-000000000001', 'test', 'Test system', '90366', 'Male', 'ltla', 'districts');"
  "INSERT INTO area (id, system_id, code, name, level, role) VALUES (1, 1, 'E06000015', 'Derby', 'ltla', 'own');"
  "INSERT INTO area_set (id, system_id, code, name, kind, is_default) VALUES"
  "  (1, 1, 'districts', 'Districts', 'actual', 1);"
  "INSERT INTO indicator (id, code, name, short_name, unit, value_type, polarity) VALUES"
  "  (1, '90366', 'Life expectancy at birth', 'Life expectancy', 'years', 'life-expectancy', 'high-is-good');"
  "INSERT INTO indicator_group (system_id, indicator_id, \"group\", position) VALUES (1, 1, 0, 1);"
  "INSERT INTO series (id, indicator_id, sex, age) VALUES (1, 1, 'Male', 'All ages');"
  "INSERT INTO pledge (uid, place, text, state, system) VALUES ('t:pledge/a', 'E06000015', 'To share space', 'open',"
  "  'test'), ('o:pledge/b', 'E06000015', 'Of another system', 'open', NULL);";

typedef struct
{
  char        *folder;
  char        *path;
  PbWorkspace *workspace;
  PbSession   *session;
} Fixture;

static void
settle (PbSession *session)
{
  gboolean is_loading = TRUE;

  while (is_loading)
    {
      g_object_get (session, "is-loading", &is_loading, NULL);
      if (is_loading)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = NULL;

  fixture->folder = g_dir_make_tmp ("placeboard-edits-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "workspace.gpkg", NULL);
  fixture->workspace = pb_workspace_open (fixture->path, PB_WORKSPACE_CREATE, &error);
  g_assert_no_error (error);

  db = pb_db_open (fixture->path, 0, &error);
  g_assert_no_error (error);
  /* As a pack: nothing to undo. */
  pb_register_rows_begin_loading (db, &error);
  g_assert_no_error (error);
  pb_db_execute (db, contents, &error);
  g_assert_no_error (error);
  pb_register_rows_end_loading (db, "", "Load a pack", &error);
  g_assert_no_error (error);

  fixture->session = pb_session_new ();
  pb_session_set_who (fixture->session, "Gill");
  pb_session_open (fixture->session, fixture->workspace, NULL);
  settle (fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GDir *folder;
  const char *name;

  settle (fixture->session);
  g_assert_finalize_object (fixture->session);
  g_object_unref (fixture->workspace);

  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_dir_close (folder);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static PbRegisterRecord *
find_pledge (PbSession  *session,
             const char *uid)
{
  return pb_registers_find (pb_session_get_registers (session), "pledge", uid);
}

static const char *
get_state (PbSession *session)
{
  return pb_register_record_get (find_pledge (session, "t:pledge/a"), "state");
}

static void
set_state (PbSession  *session,
           const char *state)
{
  g_autoptr(PbRegisterRecord) changed =
    pb_register_record_with (find_pledge (session, "t:pledge/a"), "state", state);
  g_autoptr(PbEdits) edits = pb_edits_new ();
  g_autoptr(GError) error = NULL;

  pb_edits_add (edits, PB_EDIT_UPDATE, changed);
  pb_session_commit_edits (session, "Change the state", edits, &error);
  g_assert_no_error (error);
  settle (session);
}

static gboolean
can (PbSession  *session,
     const char *property)
{
  gboolean value;

  g_object_get (session, property, &value, NULL);

  return value;
}

static void
undo (PbSession *session)
{
  pb_session_undo (session);
  settle (session);
}

static void
redo (PbSession *session)
{
  pb_session_redo (session);
  settle (session);
}

static void
count_undone_cb (PbSession  *session,
                 gboolean    is_redo,
                 const char *words,
                 int        *n_undone)
{
  g_assert_cmpstr (words, ==, "Change the state");
  *n_undone += is_redo ? 100 : 1;
}

/* Rows of the system in view and people's own; a choice between two edits is undone
 * between them. */
static void
test_one_order (Fixture       *fixture,
                gconstpointer  data)
{
  PbSession *session = fixture->session;
  int n_undone = 0;

  g_signal_connect (session, "edit-undone", G_CALLBACK (count_undone_cb), &n_undone);
  g_assert_nonnull (find_pledge (session, "o:pledge/b"));
  g_assert_false (can (session, "can-undo"));

  set_state (session, "accepted");
  pb_session_choose_page (session, PB_PAGE_ASSEMBLY);
  pb_session_choose_record (session, "pledge", "t:pledge/a");
  set_state (session, "met");
  g_assert_cmpstr (get_state (session), ==, "met");

  undo (session);
  g_assert_cmpstr (get_state (session), ==, "accepted");
  g_assert_cmpstr (pb_view_get_record (pb_session_get_view (session), "pledge"), ==, "t:pledge/a");
  undo (session);
  undo (session);
  g_assert_cmpint (pb_session_get_view (session)->page, ==, PB_PAGE_EXPLORE);
  g_assert_cmpstr (get_state (session), ==, "accepted");
  undo (session);
  g_assert_cmpstr (get_state (session), ==, "open");
  g_assert_false (can (session, "can-undo"));
  g_assert_cmpint (n_undone, ==, 2);

  for (int i = 0; i < 4; i++)
    redo (session);
  g_assert_cmpstr (get_state (session), ==, "met");
  g_assert_cmpint (n_undone, ==, 202);
  g_assert_false (can (session, "can-redo"));
}

/* A session of the next day undoes what the one before did, but nobody who steps back to
 * where the window began undoes more than that. */
static void
test_next_day (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbSession) next = pb_session_new ();

  set_state (fixture->session, "accepted");
  pb_session_open (next, fixture->workspace, NULL);
  settle (next);

  pb_session_choose_page (next, PB_PAGE_DECISIONS);
  undo (next);
  g_assert_false (can (next, "can-undo"));
  undo (next);
  g_assert_cmpstr (get_state (next), ==, "accepted");

  pb_session_open (next, fixture->workspace, NULL);
  settle (next);
  g_assert_true (can (next, "can-undo"));
  undo (next);
  g_assert_cmpstr (get_state (next), ==, "open");
  g_assert_true (can (next, "can-redo"));
  redo (next);
  g_assert_cmpstr (get_state (next), ==, "accepted");
}

/* Another connection changes the row: this session sees it, and an edit of the version
 * that it had is refused. */
static void
test_two_windows (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PbWorkspace) other_workspace = pb_workspace_open (fixture->path, PB_WORKSPACE_WRITE, NULL);
  g_autoptr(PbSession) other = pb_session_new ();
  g_autoptr(PbRegisterRecord) mine = NULL;
  g_autoptr(PbEdits) edits = pb_edits_new ();
  g_autoptr(GError) error = NULL;
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  pb_session_open (other, other_workspace, NULL);
  settle (other);

  mine = pb_register_record_with (find_pledge (fixture->session, "t:pledge/a"), "state", "declined");
  set_state (other, "met");

  pb_edits_add (edits, PB_EDIT_UPDATE, mine);
  g_assert_false (pb_session_commit_edits (fixture->session, "Decline", edits, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);

  while (!g_str_equal (get_state (fixture->session), "met") && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_state (fixture->session), ==, "met");
  settle (other);
}

/* What changes nothing is no step. */
static void
test_no_change (Fixture       *fixture,
                gconstpointer  data)
{
  set_state (fixture->session, "open");
  g_assert_false (can (fixture->session, "can-undo"));
}

/* A record turns to its page, another page closes it, a filter is a step of its own. */
static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  PbSession *session = fixture->session;

  pb_session_choose_record (session, "decision_step", "t:step/1");
  g_assert_cmpint (pb_session_get_view (session)->page, ==, PB_PAGE_DECISIONS);
  pb_session_choose_page (session, PB_PAGE_INNOVATIONS);
  g_assert_null (pb_session_get_view (session)->record);
  pb_session_choose_filter (session, "innovations.state", "kept");
  g_assert_cmpstr (pb_view_get_filter (pb_session_get_view (session), "innovations.state"), ==, "kept");
  undo (session);
  g_assert_null (pb_view_get_filter (pb_session_get_view (session), "innovations.state"));
}

#define ADD(name, function) g_test_add ("/session/edits/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("one-order", test_one_order);
  ADD ("next-day", test_next_day);
  ADD ("two-windows", test_two_windows);
  ADD ("no-change", test_no_change);
  ADD ("pages", test_pages);

  return g_test_run ();
}
