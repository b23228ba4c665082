#include "store-fixture.h"

#include "pb-spc-store.h"

#include <string.h>

#define DERBY "E06000015"

static gint64
count (PbWorkspace *workspace,
       const char  *table)
{
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM ", table, NULL);
  gint64 n = -1;

  g_assert_true (pb_db_get_int64 (pb_workspace_get_db (workspace), sql, &n, NULL));
  return n;
}

static void
test_settings (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  PbSpcSettings settings;
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_spc_store_get_settings (workspace, &settings, NULL));
  g_assert_cmpuint (settings.run_length, ==, 7);
  g_assert_cmpint (settings.tool, ==, PB_SPC_TOOL_PLOT_THE_DOTS);

  settings = (PbSpcSettings) { 8, PB_SPC_TOOL_EXCEL };
  g_assert_true (pb_spc_store_set_settings (workspace, &settings, NULL));
  settings.run_length = 6;
  g_assert_true (pb_spc_store_set_settings (workspace, &settings, NULL));
  g_assert_cmpint (count (workspace, "spc_setting"), ==, 1);

  settings = (PbSpcSettings) PB_SPC_SETTINGS_INIT;
  g_assert_true (pb_spc_store_get_settings (workspace, &settings, NULL));
  g_assert_cmpuint (settings.run_length, ==, 6);
  g_assert_cmpint (settings.tool, ==, PB_SPC_TOOL_EXCEL);

  settings.run_length = 5;
  g_assert_false (pb_spc_store_set_settings (workspace, &settings, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
}

static void
test_rebases (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbSeries) series = fixture_find_series (workspace, "90366", "Male", "");
  g_autoptr(PbSeries) other = fixture_find_series (workspace, "90366", "Female", "");
  g_autoptr(GPtrArray) rebases = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *uid = NULL;
  PbSpcRebase *rebase;

  g_assert_true (pb_spc_store_add_rebase (workspace, series, DERBY, pb_day_from_ymd (2019, 4, 1), " New ward ", &uid, NULL));
  g_assert_true (pb_spc_store_add_rebase (workspace, series, DERBY, pb_day_from_ymd (2017, 10, 1), "Six’s “reason”", NULL, NULL));

  rebases = pb_spc_store_list_rebases (workspace, series, DERBY, NULL);
  g_assert_cmpuint (rebases->len, ==, 2);
  rebase = g_ptr_array_index (rebases, 0);
  g_assert_cmpint (rebase->day, ==, pb_day_from_ymd (2017, 10, 1));
  g_assert_cmpstr (rebase->reason, ==, "Six’s “reason”");
  rebase = g_ptr_array_index (rebases, 1);
  g_assert_cmpstr (rebase->uid, ==, uid);
  g_assert_cmpstr (rebase->reason, ==, "New ward");
  g_assert_cmpuint (strlen (rebase->recorded), ==, strlen ("2026-11-22T10:15:00Z"));

  none = pb_spc_store_list_rebases (workspace, other, DERBY, NULL);
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_false (pb_spc_store_add_rebase (workspace, series, DERBY, pb_day_from_ymd (2019, 4, 1), "Again", NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_assert_nonnull (strstr (error->message, "2019-04-01"));
  g_assert_nonnull (strstr (error->message, "New ward"));
  g_clear_error (&error);

  g_assert_false (pb_spc_store_add_rebase (workspace, series, DERBY, pb_day_from_ymd (2020, 4, 1), " \n", NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_clear_error (&error);

  g_assert_true (pb_spc_store_remove_rebase (workspace, uid, NULL));
  g_assert_cmpint (count (workspace, "spc_rebase"), ==, 1);
  g_assert_false (pb_spc_store_remove_rebase (workspace, uid, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

static void
test_fixed_limits (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbSeries) series = fixture_find_series (workspace, "90366", "Male", "");
  g_autoptr(GError) error = NULL;
  guint n = 99;

  g_assert_true (pb_spc_store_get_n_fixed (workspace, series, DERBY, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (pb_spc_store_set_n_fixed (workspace, series, DERBY, 12, NULL));
  g_assert_true (pb_spc_store_set_n_fixed (workspace, series, DERBY, 24, NULL));
  g_assert_true (pb_spc_store_get_n_fixed (workspace, series, DERBY, &n, NULL));
  g_assert_cmpuint (n, ==, 24);

  g_assert_false (pb_spc_store_set_n_fixed (workspace, series, DERBY, 11, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);

  g_assert_true (pb_spc_store_set_n_fixed (workspace, series, DERBY, 0, NULL));
  g_assert_cmpint (count (workspace, "spc_fixed_limits"), ==, 0);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(PbSeries) series = NULL;
  g_autoptr(GPtrArray) rebases = NULL;
  g_autoptr(GError) error = NULL;
  PbSpcSettings settings = PB_SPC_SETTINGS_INIT;
  guint n;

  /* Of an older schema: there are no tables, and nothing is kept in them. */
  workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  series = fixture_find_series (workspace, "90366", "Male", "");

  g_assert_true (pb_spc_store_get_settings (workspace, &settings, NULL));
  g_assert_cmpuint (settings.run_length, ==, 7);
  rebases = pb_spc_store_list_rebases (workspace, series, DERBY, NULL);
  g_assert_cmpuint (rebases->len, ==, 0);
  g_assert_true (pb_spc_store_get_n_fixed (workspace, series, DERBY, &n, NULL));
  g_assert_cmpuint (n, ==, 0);

  g_assert_false (pb_spc_store_add_rebase (workspace, series, DERBY, pb_day_from_ymd (2019, 4, 1), "Ward", NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);
  g_assert_false (pb_spc_store_set_settings (workspace, &settings, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (pb_spc_store_set_n_fixed (workspace, series, DERBY, 12, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (pb_spc_store_remove_rebase (workspace, "x", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
}

/* What the program would not write, the tables refuse from anybody. */
static void
test_checks (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const wrong[] = {
    "INSERT INTO spc_setting (id, uid) VALUES (2, '00000000-0000-0000-0000-000000000000')",
    "INSERT INTO spc_setting (id, uid, run_length) VALUES (1, '00000000-0000-0000-0000-000000000000', 9)",
    "INSERT INTO spc_setting (id, uid, tool) VALUES (1, '00000000-0000-0000-0000-000000000000', 'x')",
    "INSERT INTO spc_rebase (uid, indicator_code, area_code, day, reason)"
    " VALUES ('00000000-0000-0000-0000-000000000000', '1', 'E1', '2020-02-30', 'x')",
    "INSERT INTO spc_rebase (uid, indicator_code, area_code, day, reason)"
    " VALUES ('00000000-0000-0000-0000-000000000000', '1', 'E1', '2020-02-28', ' ')",
    "INSERT INTO spc_rebase (uid, indicator_code, area_code, day, reason) VALUES ('short', '1', 'E1', '2020-02-28', 'x')",
    "INSERT INTO spc_fixed_limits (uid, indicator_code, area_code, n_points)"
    " VALUES ('00000000-0000-0000-0000-000000000000', '1', 'E1', 11)",
  };
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (pb_db_execute (pb_workspace_get_db (workspace), wrong[i], NULL));
}

/* Kept for good: another opening finds what was recorded, and the file is sound. */
static void
test_lasting (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbSeries) series = fixture_find_series (workspace, "90366", "Male", "");
  g_autoptr(GPtrArray) rebases = NULL;
  g_autoptr(GPtrArray) problems = NULL;

  g_assert_true (pb_spc_store_add_rebase (workspace, series, DERBY, pb_day_from_ymd (2019, 4, 1), "Ward", NULL, NULL));
  g_clear_object (&workspace);

  workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  rebases = pb_spc_store_list_rebases (workspace, series, DERBY, NULL);
  g_assert_cmpuint (rebases->len, ==, 1);
  problems = pb_workspace_check (workspace, NULL, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_tools (void)
{
  PbSpcTool tool = PB_SPC_TOOL_PLOT_THE_DOTS;

  g_assert_true (pb_spc_tool_from_word (pb_spc_tool_to_word (PB_SPC_TOOL_EXCEL), &tool));
  g_assert_cmpint (tool, ==, PB_SPC_TOOL_EXCEL);
  g_assert_false (pb_spc_tool_from_word ("minitab", &tool));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/store/spc/settings", test_settings);
  add_fixture_test ("/store/spc/rebases", test_rebases);
  add_fixture_test ("/store/spc/fixed-limits", test_fixed_limits);
  add_fixture_test ("/store/spc/read-only", test_read_only);
  add_fixture_test ("/store/spc/checks", test_checks);
  add_fixture_test ("/store/spc/lasting", test_lasting);
  g_test_add_func ("/store/spc/tools", test_tools);

  return g_test_run ();
}
