#include "store-fixture.h"

#include "pb-file-system.h"
#include "pb-migrations.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void
execute (const char *path,
         const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = pb_db_open (path, 0, &error);

  g_assert_no_error (error);
  pb_db_execute (db, sql, &error);
  g_assert_no_error (error);
}

static char *
read_text (PbWorkspace *workspace,
           const char  *sql)
{
  g_autoptr(PbQuery) query = pb_db_query (pb_workspace_get_db (workspace), sql, NULL);

  g_assert_true (pb_query_next (query, NULL));

  return g_strdup (pb_query_get_text (query, 0));
}

static void
assert_sound (PbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) problems = pb_workspace_check (workspace, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_create (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = fixture_file (fixture, "new.gpkg");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = pb_workspace_open (path, PB_WORKSPACE_CREATE, &error);
  g_autoptr(PbCatalogue) catalogue = NULL;
  g_autofree char *journal = NULL;
  g_autofree char *attribution = NULL;

  g_assert_no_error (error);
  g_assert_false (pb_workspace_is_read_only (workspace));
  g_assert_cmpstr (pb_workspace_get_path (workspace), ==, path);
  assert_sound (workspace);

  journal = read_text (workspace, "PRAGMA journal_mode");
  g_assert_cmpstr (journal, ==, pb_file_system_is_local (path) ? "wal" : "delete");

  catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_catalogue_get_facts (catalogue)->system_name, ==, "");
  g_assert_cmpuint (pb_catalogue_get_n_indicators (catalogue), ==, 0);
  attribution = pb_workspace_load_attribution (workspace, &error);
  g_assert_cmpstr (attribution, ==, "");

  g_assert_null (pb_workspace_open (path, PB_WORKSPACE_CREATE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
}

static void
test_create_nowhere (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = fixture_file (fixture, "no-such-folder/new.gpkg");
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_workspace_open (path, PB_WORKSPACE_CREATE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, path));
}

/* Every stored schema opens, to read and to write, and is whole. */
static void
test_stored_schema (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbCatalogue) catalogue = NULL;
  g_autoptr(GError) error = NULL;
  int version;

  g_assert_true (pb_migrations_get_version (pb_workspace_get_db (workspace), &version, NULL));
  g_assert_cmpint (version, ==, pb_migrations_get_latest ());
  assert_sound (workspace);

  catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_catalogue_get_facts (catalogue)->system_name, ==, "Derby and Derbyshire");
  g_assert_cmpstr (pb_catalogue_get_facts (catalogue)->default_indicator, ==, "90366");
  g_assert_cmpuint (pb_catalogue_get_n_indicators (catalogue), ==, 5);
  g_assert_cmpuint (pb_catalogue_get_n_priorities (catalogue), ==, 5);
  g_assert_cmpuint (pb_catalogue_get_n_area_sets (catalogue), ==, 2);
  g_assert_cmpstr (pb_area_get_name (pb_catalogue_find_area (catalogue, "E07000034")), ==, "Chesterfield");
  g_assert_null (pb_catalogue_find_area (catalogue, "E01019727"));
}

/* A resource that says one thing and a stored file that holds another would
 * mean that a released migration was edited. */
static void
test_migration_is_as_released (Fixture       *fixture,
                               gconstpointer  data)
{
  static const char sql[] = "SELECT group_concat (sql, char (10)) FROM"
                            " (SELECT sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_*' ORDER BY type, name)";
  g_autofree char *path = fixture_file (fixture, "new.gpkg");
  g_autoptr(PbWorkspace) stored = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbWorkspace) made = pb_workspace_open (path, PB_WORKSPACE_CREATE, NULL);
  g_autofree char *stored_schema = read_text (stored, sql);
  g_autofree char *made_schema = read_text (made, sql);

  g_assert_cmpstr (stored_schema, ==, made_schema);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *ours = g_strdup_printf ("%d", pb_migrations_get_latest ());

  execute (fixture->path, "INSERT INTO placeboard_schema (version, program) VALUES (4711, 'placeboard 9.0')");
  before = fixture_digest (fixture->path);

  for (int mode = PB_WORKSPACE_READ; mode <= PB_WORKSPACE_WRITE; mode++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (pb_workspace_open (fixture->path, (PbWorkspaceMode) mode, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_NEWER_WORKSPACE);
      g_assert_nonnull (strstr (error->message, "4711"));
      g_assert_nonnull (strstr (error->message, ours));
    }

  after = fixture_digest (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
tear (const char *path,
      int         percent)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (truncate (path, info.st_size * percent / 100), ==, 0);
}

static void
test_torn (Fixture       *fixture,
           gconstpointer  data)
{
  for (int percent = 90; percent >= 10; percent -= 40)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      tear (fixture->path, percent);
      before = fixture_digest (fixture->path);

      for (int mode = PB_WORKSPACE_READ; mode <= PB_WORKSPACE_WRITE; mode++)
        {
          g_autoptr(GError) error = NULL;

          g_assert_null (pb_workspace_open (fixture->path, (PbWorkspaceMode) mode, &error));
          g_assert_error (error, PB_ERROR, PB_ERROR_DAMAGED);
          g_assert_nonnull (strstr (error->message, fixture->path));
        }

      after = fixture_digest (fixture->path);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Torn in the middle, with its length whole: the check finds it. */
static void
test_scribbled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  memset (bytes + length / 2, 0x5a, 65536);
  g_assert_true (g_file_set_contents (fixture->path, bytes, length, NULL));
  before = fixture_digest (fixture->path);

  workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  problems = pb_workspace_check (workspace, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >, 0);

  after = fixture_digest (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_not_a_workspace (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char *const contents[] = { "", "area_code,value\nE07000034,77.3\n", "SQLite format 3" };
  g_autofree char *path = fixture_file (fixture, "other");
  g_autofree char *missing = fixture_file (fixture, "missing");
  g_autofree char *database = fixture_file (fixture, "other.sqlite");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = pb_db_open (database, PB_DB_CREATE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *after = NULL;

      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      g_assert_null (pb_workspace_open (path, PB_WORKSPACE_WRITE, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_NOT_A_WORKSPACE);
      g_clear_error (&error);
      g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, contents[i]);
    }

  g_assert_true (pb_db_execute (db, "CREATE TABLE notes (words TEXT)", NULL));
  g_assert_null (pb_workspace_open (database, PB_WORKSPACE_WRITE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_A_WORKSPACE);
  g_clear_error (&error);

  g_assert_null (pb_workspace_open (missing, PB_WORKSPACE_WRITE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *sql;
    const char *said;
  } cases[] = {
    { "PRAGMA user_version = 3", "1.3" },
    { "CREATE TABLE jotter (id INTEGER PRIMARY KEY)", "jotter" },
    { "PRAGMA foreign_keys = OFF; DELETE FROM indicator WHERE code = '90366'", "90366" },
    { "UPDATE area SET parent_code = 'E99999999' WHERE code = 'E07000034'", "E99999999" },
    { "UPDATE indicator_group SET \"group\" = 9 WHERE indicator_id = (SELECT id FROM indicator WHERE code = 'imd')", "9" },
    { "DELETE FROM rtree_boundary_geom WHERE id = 1", "index" },
    { "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('phantom', 'attributes')", "phantom" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbWorkspace) workspace = NULL;
      g_autoptr(GPtrArray) problems = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *all = NULL;

      execute (fixture->path, cases[i].sql);
      workspace = fixture_open (fixture, PB_WORKSPACE_READ);
      problems = pb_workspace_check (workspace, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, >, 0);

      g_ptr_array_add (problems, NULL);
      all = g_strjoinv ("\n", (GStrv) problems->pdata);
      g_test_message ("%s", all);
      g_assert_nonnull (strstr (all, cases[i].said));
    }
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(PbWorkspace) copy = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *target = fixture_file (fixture, "copy %41?#.gpkg");
  g_autofree char *nowhere = fixture_file (fixture, "no-such-folder/copy.gpkg");
  g_autofree char *bytes = NULL;
  g_autofree char *journal = NULL;
  gsize length;

  g_assert_true (pb_workspace_save_copy (workspace, target, &error));
  g_assert_no_error (error);

  /* Rollback mode is 1 in bytes 18 and 19 of the header; WAL is 2. */
  g_assert_true (g_file_get_contents (target, &bytes, &length, NULL));
  g_assert_cmpint (bytes[18], ==, 1);
  g_assert_cmpint (bytes[19], ==, 1);

  copy = pb_workspace_open (target, PB_WORKSPACE_READ, &error);
  g_assert_no_error (error);
  assert_sound (copy);
  journal = read_text (copy, "PRAGMA journal_mode");
  g_assert_cmpstr (journal, ==, "delete");

  g_assert_false (pb_workspace_save_copy (workspace, target, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (pb_workspace_save_copy (workspace, nowhere, &error));
  g_assert_nonnull (error);
}

static void
test_data_version (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  gint64 before = pb_workspace_get_data_version (workspace);

  g_assert_cmpint (pb_workspace_get_data_version (workspace), ==, before);
  execute (fixture->path, "UPDATE dataset SET note = 'changed' WHERE id = 1");
  g_assert_cmpint (pb_workspace_get_data_version (workspace), !=, before);
}

/* Root may write anywhere, so the rest of the test is somebody else. */
static void
become_nobody (void)
{
  if (geteuid () == 0)
    {
      g_assert_cmpint (setresgid (65534, 65534, 65534), ==, 0);
      g_assert_cmpint (setresuid (65534, 65534, 65534), ==, 0);
    }
}

static void
read_where_nothing_can_be_written (Fixture *fixture)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbSeries) series = fixture_find_series (workspace, "90366", "Male", "");
  g_autoptr(PbSeriesTable) table = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_workspace_is_read_only (workspace));
  table = pb_workspace_load_table (workspace, series, PB_LEVEL_LTLA, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pb_series_table_get_n_areas (table), ==, 9);

  g_assert_false (pb_db_execute (pb_workspace_get_db (workspace), "DELETE FROM priority", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_assert_null (pb_workspace_open (fixture->path, PB_WORKSPACE_WRITE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
}

static void
test_read_only_folder (gconstpointer data)
{
  gboolean is_wal = GPOINTER_TO_INT (data);
  Fixture fixture;
  g_autofree char *beside = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  fixture_set_up (&fixture, NULL);

  /* A workspace that was written last lies in WAL mode, which wants to write
   * even to be read. */
  if (is_wal)
    g_object_unref (fixture_open (&fixture, PB_WORKSPACE_WRITE));

  beside = g_strconcat (fixture.path, "-wal", NULL);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_chmod (fixture.path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture.folder, 0555), ==, 0);

  if (fork () == 0)
    {
      become_nobody ();
      read_where_nothing_can_be_written (&fixture);
      _exit (0);
    }
  else
    {
      int status = -1;

      g_assert_cmpint (wait (&status), >, 0);
      g_assert_cmpint (status, ==, 0);
    }

  g_assert_cmpint (g_chmod (fixture.folder, 0755), ==, 0);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
  fixture_tear_down (&fixture, NULL);
}

/* A log left beside a file on a read-only medium cannot be read: its values
 * would be missing without a word. */
static void
test_read_only_log (void)
{
  Fixture fixture;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  fixture_set_up (&fixture, NULL);
  {
    g_autofree char *log = g_strconcat (fixture.path, "-wal", NULL);

    g_assert_true (g_file_set_contents (log, "left behind", -1, NULL));
    g_assert_cmpint (g_chmod (fixture.path, 0444), ==, 0);
    g_assert_cmpint (g_chmod (fixture.folder, 0555), ==, 0);
  }

  if (fork () == 0)
    {
      g_autoptr(GError) error = NULL;

      become_nobody ();
      g_assert_null (pb_workspace_open (fixture.path, PB_WORKSPACE_READ, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
      _exit (0);
    }
  else
    {
      int status = -1;

      g_assert_cmpint (wait (&status), >, 0);
      g_assert_cmpint (status, ==, 0);
    }

  g_assert_cmpint (g_chmod (fixture.folder, 0755), ==, 0);
  fixture_tear_down (&fixture, NULL);
}

static void
test_file_systems (void)
{
  /* From statfs(2). */
  g_assert_true (pb_file_system_type_is_local (0xEF53));      /* ext4 */
  g_assert_true (pb_file_system_type_is_local (0x9123683E));  /* btrfs */
  g_assert_true (pb_file_system_type_is_local (0x01021994));  /* tmpfs */
  g_assert_true (pb_file_system_type_is_local (0x794C7630));  /* overlay */
  g_assert_false (pb_file_system_type_is_local (0x65735546)); /* FUSE */
  g_assert_false (pb_file_system_type_is_local (0x6969));     /* NFS */
  g_assert_false (pb_file_system_type_is_local (0xFF534D42)); /* CIFS */
  g_assert_false (pb_file_system_is_local ("/no-such-folder/no-such-file"));
}

/* One a released schema. */
static const char *const stored_files[] = { "schema-1.gpkg", "schema-2.gpkg", "schema-3.gpkg", "schema-5.gpkg" };

static void
add_stored_test (const char  *name,
                 const char  *file,
                 void       (*test) (Fixture *fixture, gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("%s/%.8s", name, file);

  g_test_add (path, Fixture, file, fixture_set_up, test, fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/store/workspace/create", test_create);
  add_fixture_test ("/store/workspace/create-nowhere", test_create_nowhere);
  for (guint i = 0; i < G_N_ELEMENTS (stored_files); i++)
    {
      add_stored_test ("/store/workspace/stored-schema", stored_files[i], test_stored_schema);
      add_stored_test ("/store/workspace/migration-is-as-released", stored_files[i], test_migration_is_as_released);
    }
  add_fixture_test ("/store/workspace/newer", test_newer);
  add_fixture_test ("/store/workspace/torn", test_torn);
  add_fixture_test ("/store/workspace/scribbled", test_scribbled);
  add_fixture_test ("/store/workspace/not-a-workspace", test_not_a_workspace);
  add_fixture_test ("/store/workspace/check", test_check);
  add_fixture_test ("/store/workspace/copy", test_copy);
  add_fixture_test ("/store/workspace/data-version", test_data_version);
  g_test_add_data_func ("/store/workspace/read-only-folder/rollback", GINT_TO_POINTER (FALSE), test_read_only_folder);
  g_test_add_data_func ("/store/workspace/read-only-folder/wal", GINT_TO_POINTER (TRUE), test_read_only_folder);
  g_test_add_func ("/store/workspace/read-only-log", test_read_only_log);
  g_test_add_func ("/store/workspace/file-systems", test_file_systems);

  return g_test_run ();
}
