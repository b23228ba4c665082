/* registers WORKSPACE: how fast the registers are loaded, indexed and searched.
 *
 * Prints one figure a line, tab-separated: rows and texts, times [ms] of the load and of
 * the index, memory that each took [MB], and of the searches of somebody who types the median
 * and slowest [ms], with the median of a LIKE scan of the same texts beside them. */

#include "pb-search-index.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <sqlite3.h>

static const char *const typed[] = {
  "s", "sm", "smo", "smok", "smoking", "smoking pregnancy", "e", "evi", "chester", "section 75", "virtual ward",
  "care", "community discharge 49", "home visit nurse 123", "reablement", "derby", "E0101", "nothing here",
};

static double
get_ms (void)
{
  return g_get_monotonic_time () / 1e3;
}

static double
get_memory_mb (void)
{
  return mallinfo2 ().uordblks / 1e6;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_times);

  return g_array_index (times, double, times->len / 2);
}

/* What there was before there was an index: titles and texts in a table, each word looked
 * for in each. */
static double
measure_like (PbRegisters *registers)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);
  sqlite3 *db;
  sqlite3_stmt *query;

  sqlite3_open (":memory:", &db);
  sqlite3_exec (db, "CREATE TABLE text (body); BEGIN", NULL, NULL, NULL);
  sqlite3_prepare_v2 (db, "INSERT INTO text VALUES (?1)", -1, &query, NULL);
  for (guint k = 0; k < n_kinds; k++)
    {
      GPtrArray *records = pb_registers_list (registers, kinds[k].word);

      for (guint i = 0; !g_str_equal (kinds[k].word, "link") && i < records->len; i++)
        {
          g_autofree char *json = pb_register_record_to_json (g_ptr_array_index (records, i));

          sqlite3_bind_text (query, 1, json, -1, SQLITE_TRANSIENT);
          sqlite3_step (query);
          sqlite3_reset (query);
        }
    }
  sqlite3_finalize (query);
  sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);

  sqlite3_prepare_v2 (db, "SELECT count (*) FROM text WHERE body LIKE '%' || ?1 || '%'", -1, &query, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      double start = get_ms ();
      double used;

      sqlite3_bind_text (query, 1, typed[i], -1, SQLITE_STATIC);
      while (sqlite3_step (query) == SQLITE_ROW)
        ;
      sqlite3_reset (query);
      used = get_ms () - start;
      g_array_append_val (times, used);
    }
  sqlite3_finalize (query);
  sqlite3_close (db);

  return get_median (times);
}

static void
measure_searches (PbSearchIndex *index)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double median;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      double start = get_ms ();
      g_autoptr(GPtrArray) hits = pb_search_index_find (index, typed[i], 8, NULL);
      double used = get_ms () - start;

      g_array_append_val (times, used);
      if (g_getenv ("BENCH_VERBOSE") != NULL)
        fprintf (stderr, "%s: %u hits, %.2f ms\n", typed[i], hits->len, used);
    }

  median = get_median (times);
  printf ("query\t%.3f\nslowest query\t%.3f\n", median, g_array_index (times, double, times->len - 1));
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  PbSearchIndex **index = user_data;

  *index = pb_search_index_build_finish (result, &error);
  if (*index == NULL)
    g_error ("%s", error->message);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = argc == 2 ? pb_workspace_open (argv[1], PB_WORKSPACE_READ, &error) : NULL;
  g_autoptr(PbCatalogue) catalogue = workspace != NULL ? pb_workspace_load_catalogue (workspace, NULL, &error) : NULL;
  g_autoptr(PbRegisters) registers = NULL;
  g_autoptr(PbSearchIndex) index = NULL;
  double start, memory;

  if (catalogue == NULL)
    {
      fprintf (stderr, "usage: registers WORKSPACE: %s\n", error != NULL ? error->message : "");
      return EXIT_FAILURE;
    }

  start = get_ms ();
  memory = get_memory_mb ();
  registers = pb_workspace_load_registers (workspace, NULL, &error);
  if (registers == NULL)
    g_error ("%s", error->message);
  printf ("rows\t%u\nload\t%.1f\nmemory\t%.1f\n", pb_registers_get_n_rows (registers), get_ms () - start, get_memory_mb () - memory);

  start = get_ms ();
  memory = sqlite3_memory_used () / 1e6;
  pb_search_index_build_async (workspace, catalogue, registers, NULL, built_cb, &index);
  while (index == NULL)
    g_main_context_iteration (NULL, TRUE);
  printf ("texts\t%u\nindex\t%.1f\nindex memory\t%.1f\n", pb_search_index_get_n_texts (index), get_ms () - start,
          sqlite3_memory_used () / 1e6 - memory);

  measure_searches (index);
  printf ("like\t%.3f\n", measure_like (registers));

  return EXIT_SUCCESS;
}
