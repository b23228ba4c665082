#include "pb-session.h"

#include "pb-db.h"

#include <glib/gstdio.h>

/* Two systems in one workspace: a session looks at one and turns to the other. */

static const char contents[] =
  "INSERT INTO system (id, uid, code, name, default_indicator, default_sex, default_level, default_area_set) VALUES"
  "  (1, '00000000-0000-4000-8000-000000000001', 'east', 'East', 'life', 'Male', 'ltla', 'districts'),"
  "  (2, '00000000-0000-4000-8000-000000000002', 'west', 'West', 'life', 'Male', 'ltla', 'places');"
  "INSERT INTO dataset (id, code, title) VALUES (1, 'd', 'Dataset');"
  "INSERT INTO import (id, system_id, kind, file_name, sha256, bytes, rows_read, rows_kept, rows_refused,"
  "  rows_unchanged, started, finished) VALUES"
  "  (1, 1, 'pack', 'p', '" "0000000000000000000000000000000000000000000000000000000000000000" "', 0, 0, 0, 0, 0,"
  "   '2026-01-01', '2026-01-01');"
  "INSERT INTO area (id, system_id, code, name, level, role) VALUES"
  "  (1, 1, 'E92000001', 'England', 'country', 'benchmark'),"
  "  (2, 1, 'E07000001', 'Eastford', 'ltla', 'own'), (3, 1, 'E07000002', 'Eastham', 'ltla', 'own'),"
  "  (4, 2, 'E07000003', 'Westford', 'ltla', 'own'), (5, 2, 'E07000004', 'Westham', 'ltla', 'own');"
  "INSERT INTO area_set (id, system_id, code, name, kind, is_default) VALUES"
  "  (1, 1, 'districts', 'Districts', 'actual', 1), (2, 2, 'places', 'Places', 'actual', 1);"
  "INSERT INTO area_member (area_set_id, place_code, place_name, area_code)"
  "  SELECT system_id, code, name, code FROM area WHERE level = 'ltla';"
  "INSERT INTO indicator (id, code, name, short_name, unit, value_type, polarity) VALUES"
  "  (1, 'life', 'Life expectancy', 'Life expectancy', 'years', 'life-expectancy', 'high-is-good'),"
  "  (2, 'smoke', 'Adults who smoke', 'Smoking', '%', 'proportion', 'low-is-good');"
  "INSERT INTO indicator_group (system_id, indicator_id, \"group\", position) VALUES (1, 1, 0, 1), (1, 2, 0, 2),"
  "  (2, 1, 0, 1);"
  "INSERT INTO series (id, indicator_id, sex, age) VALUES (1, 1, 'Male', 'All ages'), (2, 2, 'Persons', '18+ yrs');"
  "INSERT INTO period (id, label, first_day, last_day, kind) VALUES (1, '2024', '2024-01-01', '2024-12-31', 'calendar');"
  "INSERT INTO observation (series_id, period_id, area_id, value, status, dataset_id, import_id) VALUES"
  "  (1, 1, 2, 77, 'present', 1, 1), (1, 1, 3, 78, 'present', 1, 1), (1, 1, 4, 79, 'present', 1, 1),"
  "  (1, 1, 5, 76, 'present', 1, 1), (2, 1, 2, 10, 'present', 1, 1), (2, 1, 3, 11, 'present', 1, 1);"
  "INSERT INTO topic (uid, text, state, system) VALUES ('east/t', 'Of the East', 'parked', 'east'),"
  "  ('west/t', 'Of the West', 'parked', 'west'), ('own/t', 'Of people', 'parked', NULL);"
  /* As if nobody had edited: what can be undone is then what was chosen. */
  "DELETE FROM change; DELETE FROM change_action;";

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
  PbDb *db;

  fixture->folder = g_dir_make_tmp ("placeboard-systems-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "workspace.gpkg", NULL);
  fixture->workspace = pb_workspace_open (fixture->path, PB_WORKSPACE_CREATE, &error);
  g_assert_no_error (error);

  db = pb_db_open (fixture->path, 0, &error);
  g_assert_no_error (error);
  pb_db_execute (db, contents, &error);
  g_assert_no_error (error);
  pb_db_close (db);

  fixture->session = pb_session_new ();
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

static void
assert_system (Fixture    *fixture,
               const char *name,
               const char *place_name,
               guint       n_indicators,
               const char *topics)
{
  PbRegisters *registers = pb_session_get_registers (fixture->session);
  GPtrArray *rows = pb_registers_list (registers, "topic");
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *system_name = NULL;

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (words, i > 0 ? ", %s" : "%s", pb_register_record_get_title (rows->pdata[i]));

  g_object_get (fixture->session, "system-name", &system_name, NULL);
  g_assert_cmpstr (system_name, ==, name);
  g_assert_cmpstr (pb_area_get_name (pb_session_get_place (fixture->session)), ==, place_name);
  g_assert_cmpuint (g_list_model_get_n_items (pb_session_get_summaries (fixture->session)), ==, n_indicators);
  g_assert_cmpstr (words->str, ==, topics);
  g_assert_nonnull (pb_session_get_frame (fixture->session));
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) systems = pb_session_list_systems (fixture->session);

  g_assert_cmpuint (systems->len, ==, 2);
  g_assert_cmpstr (((PbSystem *) systems->pdata[0])->code, ==, "east");
  g_assert_cmpstr (((PbSystem *) systems->pdata[1])->name, ==, "West");
  assert_system (fixture, "East", "Eastford", 2, "Of the East, Of people");
}

/* There, and back to what was looked at before. */
static void
test_turn (Fixture       *fixture,
           gconstpointer  data)
{
  gboolean can_undo;

  pb_session_choose_page (fixture->session, PB_PAGE_ASSEMBLY);
  pb_session_choose_indicator (fixture->session, "smoke");
  pb_session_choose_place (fixture->session, "E07000002");
  settle (fixture->session);

  g_object_get (fixture->session, "can-undo", &can_undo, NULL);
  g_assert_true (can_undo);
  pb_session_choose_system (fixture->session, "west");
  g_assert_null (pb_session_get_registers (fixture->session));
  g_assert_null (pb_session_get_table (fixture->session));
  settle (fixture->session);
  assert_system (fixture, "West", "Westham", 1, "Of the West, Of people");
  g_assert_cmpstr (pb_session_get_view (fixture->session)->system, ==, "west");
  g_assert_cmpstr (pb_session_get_view (fixture->session)->area_set, ==, "places");
  g_assert_cmpint (pb_session_get_view (fixture->session)->page, ==, PB_PAGE_ASSEMBLY);
  g_object_get (fixture->session, "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);

  pb_session_choose_page (fixture->session, PB_PAGE_EXPLORE);
  pb_session_choose_system (fixture->session, "nowhere");
  pb_session_choose_system (fixture->session, "west");
  settle (fixture->session);
  assert_system (fixture, "West", "Westham", 1, "Of the West, Of people");

  pb_session_choose_system (fixture->session, "east");
  settle (fixture->session);
  assert_system (fixture, "East", "Eastham", 2, "Of the East, Of people");
  g_assert_cmpstr (pb_session_get_view (fixture->session)->indicator, ==, "smoke");
  g_assert_cmpint (pb_session_get_view (fixture->session)->page, ==, PB_PAGE_EXPLORE);
}

/* A view that is kept, as JSON, brings its system back. */
static void
test_remember (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbSession) next = pb_session_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *json = NULL;
  g_autofree char *name = NULL;
  g_autoptr(PbView) view = NULL;

  pb_session_choose_system (fixture->session, "west");
  settle (fixture->session);
  json = pb_view_to_json (pb_session_get_view (fixture->session));
  view = pb_view_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_true (pb_view_equal (view, pb_session_get_view (fixture->session)));

  pb_workspace_set_system (fixture->workspace, NULL);
  pb_session_open (next, fixture->workspace, view);
  settle (next);
  g_object_get (next, "system-name", &name, NULL);
  g_assert_cmpstr (name, ==, "West");
  g_assert_cmpstr (pb_area_get_name (pb_session_get_place (next)), ==, "Westham");
}

/* A saved view of the other system turns to it; one of a system that is not there shows
 * the first. */
static void
test_show (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbView) view = pb_view_from_json ("{\"placeboard-view\": 1, \"system\": \"west\", \"indicator\": \"life\","
                                              " \"place\": \"E07000003\", \"moment\": \"2024-07-01\"}", NULL);
  g_autoptr(PbSession) next = pb_session_new ();
  g_autofree char *name = NULL;

  pb_session_show (fixture->session, view);
  settle (fixture->session);
  assert_system (fixture, "West", "Westford", 1, "Of the West, Of people");

  g_free (view->system);
  view->system = g_strdup ("nowhere");
  pb_session_open (next, fixture->workspace, view);
  settle (next);
  g_object_get (next, "system-name", &name, NULL);
  g_assert_cmpstr (name, ==, "East");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/systems/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/systems/turn", Fixture, NULL, set_up, test_turn, tear_down);
  g_test_add ("/systems/remember", Fixture, NULL, set_up, test_remember, tear_down);
  g_test_add ("/systems/show", Fixture, NULL, set_up, test_show, tear_down);

  return g_test_run ();
}
