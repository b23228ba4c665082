#include "store-fixture.h"

typedef struct
{
  GMainLoop    *loop;
  GAsyncResult *result;
} Wait;

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Wait *wait = user_data;

  wait->result = g_object_ref (result);
  g_main_loop_quit (wait->loop);
}

static void
wait_clear (Wait *wait)
{
  g_clear_object (&wait->result);
  g_clear_pointer (&wait->loop, g_main_loop_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wait, wait_clear)

#define WAIT_INIT { g_main_loop_new (NULL, FALSE), NULL }

static void
test_loads (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbSeries) series = fixture_find_series (workspace, "90366", "Male", "");
  g_autoptr(PbCatalogue) catalogue = NULL;
  g_autoptr(PbSeriesTable) table = NULL;
  g_autoptr(GPtrArray) boundaries = NULL;
  g_autoptr(PbPlaceProfile) profile = NULL;
  g_autoptr(GError) error = NULL;

  {
    g_auto(Wait) wait = WAIT_INIT;

    pb_workspace_load_catalogue_async (workspace, NULL, done_cb, &wait);
    g_main_loop_run (wait.loop);
    catalogue = pb_workspace_load_catalogue_finish (workspace, wait.result, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (pb_catalogue_get_n_indicators (catalogue), ==, 5);
  }
  {
    g_auto(Wait) wait = WAIT_INIT;

    pb_workspace_load_table_async (workspace, series, PB_LEVEL_LTLA, NULL, NULL, done_cb, &wait);
    g_main_loop_run (wait.loop);
    table = pb_workspace_load_table_finish (workspace, wait.result, &error);
    g_assert_no_error (error);
    g_assert_cmpint (pb_series_table_get_n_areas (table), ==, 9);
  }
  {
    g_auto(Wait) wait = WAIT_INIT;

    pb_workspace_load_boundaries_async (workspace, PB_LEVEL_LTLA, "", FALSE, NULL, done_cb, &wait);
    g_main_loop_run (wait.loop);
    boundaries = pb_workspace_load_boundaries_finish (workspace, wait.result, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (boundaries->len, ==, 9);
  }
  {
    g_auto(Wait) wait = WAIT_INIT;

    pb_workspace_load_profile_async (workspace, pb_catalogue_find_area_set (catalogue, "districts"), "E07000037",
                                     pb_day_from_ymd (2026, 1, 1), NULL, done_cb, &wait);
    g_main_loop_run (wait.loop);
    profile = pb_workspace_load_profile_finish (workspace, wait.result, &error);
    g_assert_no_error (error);
    g_assert_cmpfloat (profile->people, ==, 91959);
  }
}

static void
test_tables (Fixture       *fixture,
             gconstpointer  data)
{
  static const PbLevel levels[] = { PB_LEVEL_LTLA, PB_LEVEL_LSOA, PB_LEVEL_LSOA };
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(GPtrArray) series = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) tables = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(Wait) wait = WAIT_INIT;

  g_ptr_array_add (series, fixture_find_series (workspace, "90366", "Male", ""));
  g_ptr_array_add (series, fixture_find_series (workspace, "90366", "Female", ""));
  g_ptr_array_add (series, fixture_find_series (workspace, "imd", "Persons", "Decile"));

  pb_workspace_load_tables_async (workspace, series, levels, NULL, NULL, done_cb, &wait);
  g_main_loop_run (wait.loop);
  tables = pb_workspace_load_tables_finish (workspace, wait.result, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (tables->len, ==, 3);
  g_assert_cmpint (pb_series_table_get_n_periods (g_ptr_array_index (tables, 0)), ==, 9);
  g_assert_null (g_ptr_array_index (tables, 1));
  g_assert_cmpint (pb_series_table_get_n_periods (g_ptr_array_index (tables, 2)), ==, 3);
}

/* What is thrown away before it comes is not shown. */
static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeries) series = fixture_find_series (workspace, "imd", "Persons", "Decile");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_auto(Wait) wait = WAIT_INIT;

  pb_workspace_load_table_async (workspace, series, PB_LEVEL_LSOA, NULL, cancellable, done_cb, &wait);
  g_cancellable_cancel (cancellable);
  g_main_loop_run (wait.loop);
  g_assert_null (pb_workspace_load_table_finish (workspace, wait.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct
{
  GMainLoop *loop;
  int        n_left;
} Many;

static void
one_done_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Many *many = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbSeriesTable) table = pb_workspace_load_table_finish (PB_WORKSPACE (object), result, &error);

  g_assert_no_error (error);
  g_assert_cmpint (pb_series_table_get_n_periods (table), ==, 3);

  if (--many->n_left == 0)
    g_main_loop_quit (many->loop);
}

/* Many at once, while the owner writes and lets go of the workspace. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  PbWorkspace *workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbSeries) series = fixture_find_series (workspace, "imd", "Persons", "Decile");
  g_autoptr(GError) error = NULL;
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Many many = { loop, 50 };

  for (int i = 0; i < 50; i++)
    {
      pb_workspace_load_table_async (workspace, series, PB_LEVEL_LSOA, NULL, NULL, one_done_cb, &many);
      pb_db_execute (pb_workspace_get_db (workspace), "UPDATE dataset SET note = note || '.' WHERE id = 1", &error);
      g_assert_no_error (error);
    }

  g_object_unref (workspace);
  g_main_loop_run (loop);
}

/* Readers see the last whole state while a writer is at work. */
static void
test_beside_a_writer (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbSeries) series = fixture_find_series (workspace, "90366", "Male", "");
  g_autoptr(PbDb) writer = pb_db_open (fixture->path, 0, NULL);
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(PbSeriesTable) table = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(Wait) wait = WAIT_INIT;

  g_assert_true (pb_transaction_begin (&transaction, writer, NULL));
  g_assert_true (pb_db_execute (writer, "DELETE FROM observation", NULL));

  pb_workspace_load_table_async (workspace, series, PB_LEVEL_LTLA, NULL, NULL, done_cb, &wait);
  g_main_loop_run (wait.loop);
  table = pb_workspace_load_table_finish (workspace, wait.result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pb_series_table_get_cell (table, 0, 0)->status, ==, PB_STATUS_PRESENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/store/async/loads", test_loads);
  add_fixture_test ("/store/async/tables", test_tables);
  add_fixture_test ("/store/async/cancelled", test_cancelled);
  add_fixture_test ("/store/async/many", test_many);
  add_fixture_test ("/store/async/beside-a-writer", test_beside_a_writer);

  return g_test_run ();
}
