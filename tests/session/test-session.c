#include "pb-session.h"

#include "pb-db.h"
#include "pb-imd-edition.h"
#include "pb-worst-first.h"

#include <glib/gstdio.h>

/* A session over a small workspace: two measures, three districts, England. */

static const char contents[] =
  "INSERT INTO system (id, uid, code, name, default_indicator, default_sex, default_level, default_area_set) VALUES"
  "  (1, '00000000-0000-4000-8000-000000000001', 'test', 'Test system', '90366', 'Male', 'ltla', 'districts');"
  "INSERT INTO dataset (id, code, title) VALUES (1, 'd', 'Dataset');"
  "INSERT INTO import (id, system_id, kind, file_name, sha256, bytes, rows_read, rows_kept, rows_refused,"
  "  rows_unchanged, started, finished) VALUES"
  "  (1, 1, 'pack', 'p', '" "0000000000000000000000000000000000000000000000000000000000000000" "', 0, 0, 0, 0, 0,"
  "   '2026-01-01', '2026-01-01');"
  "INSERT INTO area (id, system_id, code, name, level, role) VALUES"
  "  (1, 1, 'E92000001', 'England', 'country', 'benchmark'),"
  "  (2, 1, 'E07000033', 'Bolsover', 'ltla', 'own'),"
  "  (3, 1, 'E07000034', 'Chesterfield', 'ltla', 'own'),"
  "  (4, 1, 'E06000015', 'Derby', 'ltla', 'own');"
  "INSERT INTO area_set (id, system_id, code, name, kind, is_default) VALUES"
  "  (1, 1, 'districts', 'Districts', 'actual', 1);"
  "INSERT INTO area_member (area_set_id, place_code, place_name, area_code) SELECT 1, code, name, code FROM area"
  "  WHERE level = 'ltla';"
  "INSERT INTO priority (system_id, number, short_name, wording) VALUES"
  "  (1, 1, 'Prevention', 'to do more to prevent ill health');"
  "INSERT INTO indicator (id, code, name, short_name, unit, value_type, polarity) VALUES"
  "  (1, '90366', 'Life expectancy at birth', 'Life expectancy', 'years', 'life-expectancy', 'high-is-good'),"
  "  (2, '92443', 'Adults who smoke', 'Smoking', '%', 'proportion', 'low-is-good');"
  "INSERT INTO indicator_group (system_id, indicator_id, \"group\", position) VALUES (1, 1, 0, 1), (1, 2, 1, 1);"
  "INSERT INTO series (id, indicator_id, sex, age) VALUES"
  "  (1, 1, 'Male', 'All ages'), (2, 1, 'Female', 'All ages'), (3, 2, 'Persons', '18+ yrs');"
  "INSERT INTO period (id, label, first_day, last_day, kind) VALUES"
  "  (1, '2015-17', '2015-01-01', '2017-12-31', 'calendar'),"
  "  (2, '2022-24', '2022-01-01', '2024-12-31', 'calendar'),"
  "  (3, '2023-25', '2023-01-01', '2025-12-31', 'calendar'),"
  "  (4, '2024', '2024-01-01', '2024-12-31', 'calendar');"
  "INSERT INTO observation (series_id, period_id, area_id, value, status, dataset_id, import_id) VALUES"
  "  (1, 1, 1, 79.5, 'present', 1, 1), (1, 1, 2, 77.8, 'present', 1, 1),"
  "  (1, 1, 3, 77.9, 'present', 1, 1), (1, 1, 4, 78.6, 'present', 1, 1),"
  "  (1, 3, 1, 79.7, 'present', 1, 1), (1, 3, 2, 77.9, 'present', 1, 1),"
  "  (1, 3, 3, 77.3, 'present', 1, 1), (1, 3, 4, 78.4, 'present', 1, 1),"
  "  (2, 3, 1, 83.5, 'present', 1, 1), (2, 3, 2, 81.4, 'present', 1, 1),"
  "  (2, 3, 3, 81.0, 'present', 1, 1), (2, 3, 4, 82.2, 'present', 1, 1),"
  "  (3, 4, 1, 10.4, 'present', 1, 1), (3, 4, 2, 8.3, 'present', 1, 1),"
  "  (3, 4, 3, 10.5, 'present', 1, 1), (3, 4, 4, 10.8, 'present', 1, 1);";

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
  gboolean is_empty = GPOINTER_TO_INT (data);
  g_autoptr(GError) error = NULL;
  PbDb *db;

  fixture->folder = g_dir_make_tmp ("placeboard-session-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "workspace.gpkg", NULL);

  fixture->workspace = pb_workspace_open (fixture->path, PB_WORKSPACE_CREATE, &error);
  g_assert_no_error (error);

  if (!is_empty)
    {
      db = pb_db_open (fixture->path, 0, &error);
      g_assert_no_error (error);
      pb_db_execute (db, contents, &error);
      g_assert_no_error (error);
      pb_db_close (db);
    }

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

static gboolean
can (PbSession  *session,
     const char *property)
{
  gboolean value;

  g_object_get (session, property, &value, NULL);

  return value;
}

/* The pack's default at its last period, with the Place where the need is. */
static void
test_first_view (Fixture       *fixture,
                 gconstpointer  data)
{
  const PbView *view = pb_session_get_view (fixture->session);
  g_autofree char *name = NULL;

  g_object_get (fixture->session, "system-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Test system");
  g_assert_cmpstr (view->indicator, ==, "90366");
  g_assert_cmpstr (pb_series_get_sex (pb_session_get_series (fixture->session)), ==, "Male");
  g_assert_cmpstr (view->place, ==, "E07000034");
  g_assert_cmpstr (pb_area_get_name (pb_session_get_place (fixture->session)), ==, "Chesterfield");
  g_assert_cmpstr (pb_frame_get_period_label (pb_session_get_frame (fixture->session)), ==, "2023-25");
  g_assert_false (can (fixture->session, "can-undo"));
}

/* A session that is held loads what the map shows, then the rest. */
static void
test_hold (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbSession) held = pb_session_new ();
  GListModel *summaries = pb_session_get_summaries (held);

  pb_session_hold (held);
  pb_session_open (held, fixture->workspace, NULL);
  while (pb_session_get_frame (held) == NULL || pb_session_get_view (held)->moment == PB_DAY_NONE)
    g_main_context_iteration (NULL, TRUE);

  pb_session_choose_place (held, "E07000033");
  g_assert_cmpuint (g_list_model_get_n_items (summaries), ==, 0);
  g_assert_null (pb_session_get_profile (held));
  g_assert_true (can (held, "is-loading"));

  pb_session_release (held);
  pb_session_release (held);
  settle (held);
  g_assert_cmpuint (g_list_model_get_n_items (summaries), ==, 2);
  g_assert_nonnull (pb_session_get_profile (held));
  g_assert_nonnull (pb_indicator_summary_get_table (pb_session_get_current_summary (held)));
}

static void
test_choose_and_undo (Fixture       *fixture,
                      gconstpointer  data)
{
  pb_session_choose_indicator (fixture->session, "92443");
  settle (fixture->session);
  g_assert_cmpstr (pb_series_get_sex (pb_session_get_series (fixture->session)), ==, "Persons");
  g_assert_cmpstr (pb_frame_get_period_label (pb_session_get_frame (fixture->session)), ==, "2024");

  pb_session_choose_place (fixture->session, "E06000015");
  settle (fixture->session);

  pb_session_undo (fixture->session);
  settle (fixture->session);
  g_assert_cmpstr (pb_session_get_view (fixture->session)->place, ==, "E07000034");
  pb_session_undo (fixture->session);
  settle (fixture->session);
  g_assert_cmpstr (pb_session_get_view (fixture->session)->indicator, ==, "90366");
  g_assert_false (can (fixture->session, "can-undo"));

  pb_session_redo (fixture->session);
  pb_session_redo (fixture->session);
  settle (fixture->session);
  g_assert_cmpstr (pb_session_get_view (fixture->session)->place, ==, "E06000015");
  g_assert_cmpstr (pb_session_get_view (fixture->session)->indicator, ==, "92443");
  g_assert_false (can (fixture->session, "can-redo"));

  /* A new choice ends the redo branch. */
  pb_session_undo (fixture->session);
  pb_session_choose_chart (fixture->session, PB_CHART_BARS);
  settle (fixture->session);
  g_assert_false (can (fixture->session, "can-redo"));
}

/* The sex chosen for one indicator is kept where another has it, and comes back. */
static void
test_sex_is_kept (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GPtrArray) series =
    pb_catalogue_list_series (pb_session_get_catalogue (fixture->session), pb_session_get_indicator (fixture->session));

  for (guint i = 0; i < series->len; i++)
    if (g_str_equal (pb_series_get_sex (g_ptr_array_index (series, i)), "Female"))
      pb_session_choose_series (fixture->session, g_ptr_array_index (series, i));
  settle (fixture->session);
  g_assert_cmpfloat (pb_frame_get_benchmark (pb_session_get_frame (fixture->session))->value, ==, 83.5);

  pb_session_choose_indicator (fixture->session, "92443");
  pb_session_choose_indicator (fixture->session, "90366");
  settle (fixture->session);
  g_assert_cmpstr (pb_series_get_sex (pb_session_get_series (fixture->session)), ==, "Female");
}

/* Moving the moment needs no load: the frame is there at once. */
static void
test_moment (Fixture       *fixture,
             gconstpointer  data)
{
  pb_session_step_period (fixture->session, -1);
  g_assert_false (can (fixture->session, "is-loading"));
  g_assert_cmpstr (pb_frame_get_period_label (pb_session_get_frame (fixture->session)), ==, "2015-17");
  pb_session_step_period (fixture->session, -1);
  g_assert_cmpstr (pb_frame_get_period_label (pb_session_get_frame (fixture->session)), ==, "2015-17");

  pb_session_choose_moment (fixture->session, pb_day_from_ymd (2020, 6, 1));
  g_assert_cmpint (pb_frame_get_shown_kind (pb_session_get_frame (fixture->session)), ==, PB_SHOWN_LATEST_ENDED);

  pb_session_choose_moment (fixture->session, pb_day_from_ymd (2001, 6, 1));
  g_assert_cmpint (pb_frame_get_shown_kind (pb_session_get_frame (fixture->session)), ==, PB_SHOWN_NOT_YET);

  /* Moves that follow at once are one step back. */
  pb_session_undo (fixture->session);
  settle (fixture->session);
  g_assert_cmpstr (pb_frame_get_period_label (pb_session_get_frame (fixture->session)), ==, "2023-25");
}

static void
test_summaries (Fixture       *fixture,
                gconstpointer  data)
{
  GListModel *summaries = pb_session_get_summaries (fixture->session);
  g_autoptr(PbIndicatorSummary) smoking = g_list_model_get_item (summaries, 1);
  g_autofree char *value = NULL;
  g_autofree char *group = NULL;
  g_autofree char *period = NULL;
  g_autofree char *detail = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (summaries), ==, 2);
  g_object_get (smoking, "value-text", &value, "group-name", &group, "period-label", &period, NULL);
  g_assert_cmpstr (value, ==, "10.5%");
  g_assert_cmpstr (group, ==, "Prevention");
  g_assert_cmpstr (period, ==, "2024");
  g_assert_true (pb_indicator_summary_get_indicator (pb_session_get_current_summary (fixture->session)) ==
                 pb_session_get_indicator (fixture->session));

  pb_session_choose_moment (fixture->session, pb_day_from_ymd (2016, 6, 1));
  g_object_get (smoking, "detail", &detail, NULL);
  g_assert_cmpstr (detail, ==, "Not yet measured");
}

/* What ended before the moment says so, and never leads a list of what holds at it. */
static void
test_ended (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbIndicatorSummary) smoking =
    g_list_model_get_item (pb_session_get_summaries (fixture->session), 1);
  const PbWorstFirst old_worse = { .has_ended = TRUE, .group = 0 };
  const PbWorstFirst new_better = { .has_ended = FALSE, .group = 2 };
  g_autofree char *now = NULL;
  g_autofree char *later = NULL;

  g_object_get (smoking, "period-words", &now, NULL);
  g_assert_cmpstr (now, ==, "2024");
  g_assert_false (pb_indicator_summary_has_ended (smoking));

  pb_session_choose_moment (fixture->session, pb_day_from_ymd (2025, 7, 1));
  g_assert_false (pb_indicator_summary_has_ended (smoking));

  pb_session_choose_moment (fixture->session, pb_day_from_ymd (2027, 7, 1));
  g_object_get (smoking, "period-words", &later, NULL);
  g_assert_cmpstr (later, ==, "2024, ended 2 years before");
  g_assert_true (pb_indicator_summary_has_ended (smoking));

  g_assert_cmpint (pb_worst_first_compare (&old_worse, &new_better), >, 0);
  g_assert_cmpint (pb_worst_first_compare (&new_better, &old_worse), <, 0);
}

/* Without a Place there is nothing to miss a value. */
static void
test_no_place (Fixture       *fixture,
               gconstpointer  data)
{
  GListModel *summaries = pb_session_get_summaries (fixture->session);

  pb_session_choose_place (fixture->session, NULL);
  settle (fixture->session);

  for (guint i = 0; i < g_list_model_get_n_items (summaries); i++)
    {
      g_autoptr(PbIndicatorSummary) summary = g_list_model_get_item (summaries, i);
      g_autofree char *detail = NULL;

      g_object_get (summary, "detail", &detail, NULL);
      g_assert_cmpstr (detail, ==, "Choose a Place");
    }
}

/* The edition follows the moment, as the map does, until one is asked for. */
static void
test_imd_edition (void)
{
  PbDeprivationCount counts[] = {
    { (char *) "2015", 150, 27, 50 },
    { (char *) "2019", 151, 29, 51 },
    { (char *) "2025", 152, 28, 55 },
  };
  const PbPlaceProfile profile = { .counts = counts, .n_counts = G_N_ELEMENTS (counts) };

  g_assert_true (pb_imd_edition_choose (&profile, NULL, pb_day_from_ymd (2014, 7, 1)) == &counts[0]);
  g_assert_true (pb_imd_edition_choose (&profile, NULL, pb_day_from_ymd (2018, 12, 31)) == &counts[0]);
  g_assert_true (pb_imd_edition_choose (&profile, NULL, pb_day_from_ymd (2019, 7, 1)) == &counts[1]);
  g_assert_true (pb_imd_edition_choose (&profile, NULL, pb_day_from_ymd (2024, 12, 31)) == &counts[1]);
  g_assert_true (pb_imd_edition_choose (&profile, NULL, pb_day_from_ymd (2025, 1, 1)) == &counts[2]);
  g_assert_true (pb_imd_edition_choose (&profile, "2015", pb_day_from_ymd (2026, 1, 1)) == &counts[0]);
  g_assert_null (pb_imd_edition_choose (NULL, NULL, pb_day_from_ymd (2019, 7, 1)));
}

/* The newest of several quick choices wins. */
static void
test_newest_wins (Fixture       *fixture,
                  gconstpointer  data)
{
  for (int i = 0; i < 25; i++)
    pb_session_choose_indicator (fixture->session, i % 2 == 0 ? "92443" : "90366");
  settle (fixture->session);

  g_assert_cmpstr (pb_indicator_get_code (pb_series_table_get_indicator (pb_session_get_table (fixture->session))), ==,
                   "92443");
}

/* What one session leaves, the next shows; what it does not hold is replaced by the default. */
static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *json = NULL;
  g_autoptr(PbView) view = NULL;
  g_autoptr(GError) error = NULL;

  pb_session_choose_indicator (fixture->session, "92443");
  pb_session_choose_place (fixture->session, "E06000015");
  pb_session_choose_chart (fixture->session, PB_CHART_TABLE);
  settle (fixture->session);

  json = pb_view_to_json (pb_session_get_view (fixture->session));
  view = pb_view_from_json (json, &error);
  g_assert_no_error (error);

  pb_session_open (fixture->session, fixture->workspace, view);
  settle (fixture->session);
  g_assert_true (pb_view_equal (view, pb_session_get_view (fixture->session)));

  g_free (view->indicator);
  view->indicator = g_strdup ("no-such");
  pb_session_open (fixture->session, fixture->workspace, view);
  settle (fixture->session);
  g_assert_cmpstr (pb_session_get_view (fixture->session)->indicator, ==, "90366");
}

/* A view that leaves its moment open is shown at the latest period of its own figures, and
 * nothing else of it is replaced. */
static void
test_open_moment (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PbView) view = pb_view_new ();
  const PbView *shown;

  view->indicator = g_strdup ("92443");
  view->moment = PB_DAY_NONE;
  view->chart = PB_CHART_TABLE;
  pb_session_open (fixture->session, fixture->workspace, view);
  settle (fixture->session);

  shown = pb_session_get_view (fixture->session);
  g_assert_cmpstr (shown->indicator, ==, "92443");
  g_assert_cmpint (shown->chart, ==, PB_CHART_TABLE);
  g_assert_null (shown->place);
  g_assert_cmpstr (pb_frame_get_period_label (pb_session_get_frame (fixture->session)), ==, "2024");
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_null (pb_session_get_frame (fixture->session));
  g_assert_null (pb_session_get_series (fixture->session));
  g_assert_cmpuint (g_list_model_get_n_items (pb_session_get_summaries (fixture->session)), ==, 0);

  /* Nothing to choose from, nothing happens. */
  pb_session_step_period (fixture->session, 1);
  pb_session_choose_place (fixture->session, "E06000015");
  pb_session_undo (fixture->session);
  settle (fixture->session);
  g_assert_null (pb_session_get_frame (fixture->session));
}

#define ADD(name, function) g_test_add ("/session/session/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("first-view", test_first_view);
  ADD ("hold", test_hold);
  ADD ("choose-and-undo", test_choose_and_undo);
  ADD ("sex-is-kept", test_sex_is_kept);
  ADD ("moment", test_moment);
  ADD ("summaries", test_summaries);
  ADD ("ended", test_ended);
  ADD ("no-place", test_no_place);
  g_test_add_func ("/session/session/imd-edition", test_imd_edition);
  ADD ("newest-wins", test_newest_wins);
  ADD ("restore", test_restore);
  ADD ("open-moment", test_open_moment);
  g_test_add ("/session/session/empty", Fixture, GINT_TO_POINTER (TRUE), set_up, test_empty, tear_down);

  return g_test_run ();
}
