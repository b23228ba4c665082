#include "store-fixture.h"

#include <math.h>
#include <signal.h>
#include <sys/resource.h>

/* Counts to ten thousand million: no test waits for its end. */
#define ENDLESS                                                      \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)" \
  " SELECT count (*) FROM n WHERE i < 10000000000"

static PbDb *
open_db (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  PbDb *db = pb_db_open (fixture->path, 0, &error);

  g_assert_no_error (error);

  return db;
}

static gint64
count_periods (PbDb *db)
{
  g_autoptr(GError) error = NULL;
  gint64 n = -1;

  pb_db_get_int64 (db, "SELECT count (*) FROM period", &n, &error);
  g_assert_no_error (error);

  return n;
}

static gboolean
add_period (PbDb        *db,
            const char  *label,
            GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db,
                                          "INSERT INTO period (label, first_day, last_day, kind)"
                                          " VALUES (?1, '1990-01-01', '1990-12-31', 'calendar')",
                                          error);

  g_assert_nonnull (query);
  pb_query_bind_text (query, 1, label);

  return pb_query_run (query, error);
}

static void
test_loan (Fixture       *fixture,
           gconstpointer  data)
{
  static const char sql[] = "SELECT ?1";
  g_autoptr(PbDb) db = open_db (fixture);
  PbQuery *first = pb_db_query (db, sql, NULL);
  PbQuery *second = pb_db_query (db, sql, NULL);

  g_assert_true (first != second);
  sqlite3_bind_int (first, 1, 7);
  g_assert_true (pb_query_next (first, NULL));
  g_assert_cmpint (sqlite3_column_int (first, 0), ==, 7);
  pb_query_release (first);

  /* The same statement again, with nothing bound. */
  g_assert_true (pb_db_query (db, sql, NULL) == first);
  g_assert_true (pb_query_next (first, NULL));
  g_assert_cmpint (sqlite3_column_type (first, 0), ==, SQLITE_NULL);
  g_assert_false (pb_query_next (first, NULL));

  pb_query_release (first);
  pb_query_release (second);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbDb) db = open_db (fixture);
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT ?1 IS NULL, ?1, ?2", NULL);

  pb_query_bind_double (query, 1, NAN);
  pb_query_bind_double (query, 2, 0.0);
  g_assert_true (pb_query_next (query, NULL));
  g_assert_cmpint (sqlite3_column_int (query, 0), ==, 1);
  g_assert_true (isnan (pb_query_get_double (query, 1)));
  g_assert_cmpfloat (pb_query_get_double (query, 2), ==, 0.0);
  g_assert_cmpstr (pb_query_get_text (query, 1), ==, "");
}

static void
test_rollback (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbDb) db = open_db (fixture);
  g_autoptr(GError) error = NULL;
  gint64 before = count_periods (db);

  {
    g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;

    g_assert_true (pb_transaction_begin (&transaction, db, &error));
    g_assert_true (add_period (db, "lost", &error));
    g_assert_cmpint (count_periods (db), ==, before + 1);
  }
  g_assert_cmpint (count_periods (db), ==, before);

  {
    g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;

    g_assert_true (pb_transaction_begin (&transaction, db, &error));
    g_assert_true (add_period (db, "kept", &error));
    g_assert_true (pb_transaction_commit (&transaction, &error));
  }
  g_assert_no_error (error);
  g_assert_cmpint (count_periods (db), ==, before + 1);
}

static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbDb) writer = open_db (fixture);
  g_autoptr(PbDb) other = open_db (fixture);
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_auto(PbTransaction) second = PB_TRANSACTION_INIT;
  g_autoptr(GError) error = NULL;
  gint64 since = g_get_monotonic_time ();

  g_assert_true (pb_transaction_begin (&transaction, writer, NULL));
  pb_db_set_busy_timeout (other, 100);

  g_assert_false (pb_transaction_begin (&second, other, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_cmpint (g_get_monotonic_time () - since, >=, 100000);

  g_assert_true (pb_transaction_commit (&transaction, NULL));
  g_assert_true (pb_transaction_begin (&second, other, NULL));
}

static gpointer
cancel_soon_in_thread (gpointer data)
{
  g_usleep (50000);
  g_cancellable_cancel (data);

  return NULL;
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PbDb) db = open_db (fixture);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) error = NULL;
  GThread *thread;
  gint64 before = count_periods (db);

  pb_db_set_cancellable (db, cancellable);
  g_assert_true (pb_transaction_begin (&transaction, db, NULL));
  g_assert_true (add_period (db, "unfinished", NULL));
  query = pb_db_query (db, ENDLESS, NULL);

  thread = g_thread_new ("cancel", cancel_soon_in_thread, cancellable);
  g_assert_false (pb_query_next (query, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);

  /* The transaction comes back even while everything is cancelled. */
  pb_transaction_rollback (&transaction);
  pb_db_set_cancellable (db, NULL);
  g_assert_cmpint (count_periods (db), ==, before);
}

static void
fill (PbDb    *db,
      GError **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;

  g_assert_true (pb_transaction_begin (&transaction, db, NULL));
  for (int i = 0; i < 100000; i++)
    {
      g_autofree char *label = g_strdup_printf ("a period with a long label, number %d", i);

      if (!add_period (db, label, error))
        return;
    }

  pb_transaction_commit (&transaction, error);
}

static void
test_full_database (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(PbDb) db = open_db (fixture);
  g_autoptr(GError) error = NULL;
  gint64 before = count_periods (db);
  gint64 n_pages;
  g_autofree char *limit = NULL;

  g_assert_true (pb_db_get_int64 (db, "PRAGMA page_count", &n_pages, NULL));
  limit = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT, n_pages + 20);
  g_assert_true (pb_db_execute (db, limit, NULL));

  fill (db, &error);
  g_assert_error (error, PB_ERROR, PB_ERROR_DISK_FULL);
  g_assert_cmpint (count_periods (db), ==, before);
}

/* The system itself refuses to let the file grow, as on a full quota. */
static void
test_full_disk (void)
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
    struct rlimit limit = { 1024 * 1024, 1024 * 1024 };
    g_autoptr(PbDb) db = open_db (&fixture);
    g_autoptr(GError) error = NULL;
    gint64 before = count_periods (db);

    signal (SIGXFSZ, SIG_IGN);
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

    fill (db, &error);
    g_assert_error (error, PB_ERROR, PB_ERROR_DISK_FULL);
    g_assert_cmpint (count_periods (db), ==, before);
  }
  fixture_tear_down (&fixture, NULL);
}

static void
test_wrong_rows (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const statements[] = {
    /* a value that is not there, a reason beside a value, limits the wrong way round */
    "UPDATE observation SET value = NULL WHERE status = 'present'",
    "UPDATE observation SET status = 'suppressed' WHERE status = 'present'",
    "UPDATE observation SET lower95 = 2, upper95 = 1",
    "UPDATE observation SET status = 'unknown'",
    "UPDATE observation SET count = -1",
    "UPDATE observation SET value = 'high' WHERE status = 'present'",
    "UPDATE observation SET area_id = 999999",
    "UPDATE observation SET published_comparison = 'good'",
    "UPDATE period SET first_day = '2021-02-30'",
    "UPDATE period SET first_day = '2999-01-01'",
    "UPDATE area SET level = 'parish'",
    "UPDATE area SET valid_from = '1 April 2019'",
    "UPDATE indicator SET polarity = 'good'",
    "UPDATE dataset SET sha256 = 'abc'",
    "UPDATE boundary SET geom = 'POINT (0 0)'",
    "INSERT INTO series (indicator_id, sex) VALUES (999999, 'Male')",
  };
  g_autoptr(PbDb) db = open_db (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", statements[i]);
      g_assert_false (pb_db_execute (db, statements[i], &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
      g_assert_true (strstr (error->message, "constraint failed") != NULL ||
                     strstr (error->message, "cannot store TEXT") != NULL);
    }
}

/* The R-tree follows its layer, by functions that this connection registers. */
static void
test_spatial_index (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(PbDb) db = open_db (fixture);
  g_autoptr(GError) error = NULL;
  gint64 n_boundaries = 0, n_indexed = 0;

  g_assert_true (pb_db_execute (db, "UPDATE boundary SET fid = fid + 1000; DELETE FROM boundary WHERE level = 'utla'",
                                &error));
  g_assert_no_error (error);
  g_assert_true (pb_db_get_int64 (db, "SELECT count (*) FROM boundary", &n_boundaries, NULL));
  g_assert_true (pb_db_get_int64 (db, "SELECT count (*) FROM rtree_boundary_geom WHERE id > 1000", &n_indexed, NULL));
  g_assert_cmpint (n_boundaries, ==, 62);
  g_assert_cmpint (n_indexed, ==, n_boundaries);
}

static void
test_extents (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbDb) db = open_db (fixture);
  g_autoptr(GError) error = NULL;
  gint64 n_wrong = -1;

  /* Envelopes were written by GDAL; with the envelope cut off ours must be the same. */
  g_assert_true (pb_db_get_int64 (db,
                                  "SELECT count (*) FROM"
                                  " (SELECT geom, CAST (X'47500001e6100000' || substr (geom, 41) AS BLOB) AS bare"
                                  "    FROM boundary)"
                                  " WHERE ST_MinX (bare) IS NOT ST_MinX (geom) OR ST_MaxX (bare) IS NOT ST_MaxX (geom)"
                                  "    OR ST_MinY (bare) IS NOT ST_MinY (geom) OR ST_MaxY (bare) IS NOT ST_MaxY (geom)"
                                  "    OR ST_IsEmpty (bare) IS NOT 0 OR ST_MinX (geom) >= ST_MaxX (geom)",
                                  &n_wrong, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_wrong, ==, 0);

  /* What is no geometry has no extent, however long it claims to be. */
  g_assert_true (pb_db_get_int64 (db,
                                  "SELECT count (*) FROM (VALUES (X''), (X'4750'), ('GP'), (NULL), (zeroblob (40)),"
                                  "  (X'47500001e610000001060000000a000000'), (X'47500001e61000000103000000ffffffff'))"
                                  " WHERE ST_MinX (column1) IS NOT NULL OR ST_IsEmpty (column1) IS NOT NULL",
                                  &n_wrong, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_wrong, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/store/db/loan", test_loan);
  add_fixture_test ("/store/db/missing", test_missing);
  add_fixture_test ("/store/db/rollback", test_rollback);
  add_fixture_test ("/store/db/busy", test_busy);
  add_fixture_test ("/store/db/cancelled", test_cancelled);
  add_fixture_test ("/store/db/full-database", test_full_database);
  g_test_add_func ("/store/db/full-disk", test_full_disk);
  add_fixture_test ("/store/db/wrong-rows", test_wrong_rows);
  add_fixture_test ("/store/db/spatial-index", test_spatial_index);
  add_fixture_test ("/store/db/extents", test_extents);

  return g_test_run ();
}
