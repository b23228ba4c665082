#include "pb-staging.h"

#include "pb-staged-row.h"
#include "pb-staging-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>

#define MAX_SERIES ((gint64) 1 << 23)
#define MAX_PERIOD ((gint64) 1 << 18)
#define MAX_AREA   ((gint64) 1 << 22)

struct _PbStaging
{
  PbDb           *db;
  GPtrArray      *datasets;
  gboolean        is_attached;
  PbQuery        *insert;
  PbQuery        *insert_older;
  PbQuery        *find;
  PbQuery        *replace;
  PbQuery        *insert_refusal;
  PbStagedCounts  counts;
};

/* Nothing here outlives the import, so nothing is written twice to be safe. */
static const char schema[] =
  "PRAGMA staging.synchronous = OFF;"
  "PRAGMA staging.journal_mode = MEMORY;"
  "PRAGMA staging.cache_size = -65536;"
  "CREATE TABLE staging.staged ("
  "  key INTEGER PRIMARY KEY, dataset_id INTEGER, line INTEGER, value REAL, lower95 REAL, upper95 REAL, lower998 REAL,"
  "  upper998 REAL, count REAL, denominator REAL, status TEXT, note TEXT, published_comparison TEXT,"
  "  published_trend TEXT, published_goal TEXT);"
  "CREATE TABLE staging.staged_older ("
  "  key INTEGER, dataset_id INTEGER, line INTEGER, value REAL, lower95 REAL, upper95 REAL, lower998 REAL,"
  "  upper998 REAL, count REAL, denominator REAL, status TEXT, note TEXT, published_comparison TEXT,"
  "  published_trend TEXT, published_goal TEXT);"
  "CREATE TABLE staging.refused (id INTEGER PRIMARY KEY, file_name TEXT, line INTEGER, \"column\" TEXT, value TEXT, reason TEXT);"
  "CREATE TABLE staging.staged_boundary ("
  "  id INTEGER PRIMARY KEY, area_code TEXT, name TEXT, level TEXT, edition TEXT, role TEXT, detail TEXT,"
  "  dataset_id INTEGER, geom BLOB, UNIQUE (area_code, level, edition, role, detail));"
  "CREATE TABLE staging.vintage (dataset_id INTEGER PRIMARY KEY, published INTEGER);"
  "CREATE TABLE staging.met (key INTEGER PRIMARY KEY, observation_id INTEGER, outcome TEXT);";

#define COLUMNS \
  " (key, dataset_id, line, value, lower95, upper95, lower998, upper998, count, denominator, status, note," \
  "  published_comparison, published_trend, published_goal)" \
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"

static const char insert_sql[] = "INSERT OR IGNORE INTO staging.staged" COLUMNS;
static const char insert_older_sql[] = "INSERT INTO staging.staged_older" COLUMNS;
static const char replace_sql[] = "REPLACE INTO staging.staged" COLUMNS;

static gboolean
attach (PbStaging   *self,
        const char  *path,
        GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db, "ATTACH ?1 AS staging", error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_text (query, 1, path, -1, SQLITE_TRANSIENT);
  self->is_attached = pb_query_run (query, error);

  return self->is_attached;
}

static gboolean
prepare (PbStaging  *self,
         GError    **error)
{
  return (self->insert = pb_db_query (self->db, insert_sql, error)) != NULL &&
         (self->insert_older = pb_db_query (self->db, insert_older_sql, error)) != NULL &&
         (self->replace = pb_db_query (self->db, replace_sql, error)) != NULL &&
         (self->find = pb_db_query (self->db, "SELECT * FROM staging.staged WHERE key = ?1", error)) != NULL &&
         (self->insert_refusal =
            pb_db_query (self->db,
                         "INSERT INTO staging.refused (file_name, line, \"column\", value, reason)"
                         " VALUES (?1, ?2, ?3, ?4, ?5)",
                         error)) != NULL;
}

PbStaging *
pb_staging_new (PbDb       *db,
                GPtrArray  *datasets,
                GError    **error)
{
  g_autoptr(PbStaging) self = g_new0 (PbStaging, 1);
  g_autofree char *path = pb_staging_make_file (pb_db_get_path (db), error);
  gboolean is_open;

  if (path == NULL)
    return NULL;

  self->db = db;
  self->datasets = datasets;

  /* SQLite has the file open now; its name can go. */
  is_open = attach (self, path, error);
  g_unlink (path);

  return is_open && pb_db_execute (db, schema, error) && prepare (self, error) ? g_steal_pointer (&self) : NULL;
}

void
pb_staging_free (PbStaging *self)
{
  g_clear_pointer (&self->insert, pb_query_release);
  g_clear_pointer (&self->insert_older, pb_query_release);
  g_clear_pointer (&self->replace, pb_query_release);
  g_clear_pointer (&self->find, pb_query_release);
  g_clear_pointer (&self->insert_refusal, pb_query_release);
  g_free (self);
}

gboolean
pb_staging_begin (PbStaging  *self,
                  GError    **error)
{
  return pb_db_execute (self->db, "BEGIN", error);
}

gboolean
pb_staging_end (PbStaging  *self,
                GError    **error)
{
  return pb_db_execute (self->db, "COMMIT", error);
}

static PbStagedDataset *
get_dataset (PbStaging *self,
             int        number)
{
  return g_ptr_array_index (self->datasets, number);
}

static void
bind_text (PbQuery    *query,
           int         parameter,
           const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (query, parameter, text, -1, SQLITE_STATIC);
  else
    sqlite3_bind_null (query, parameter);
}

static gboolean
run_with_row (PbStaging          *self,
              PbQuery            *query,
              gint64              key,
              const PbStagedRow  *row,
              GError            **error)
{
  const char *comparison = row->comparison >= 0 ? pb_comparison_to_word (row->comparison) : NULL;

  sqlite3_bind_int64 (query, 1, key);
  sqlite3_bind_int64 (query, 2, get_dataset (self, row->dataset)->id);
  sqlite3_bind_int64 (query, 3, row->line);
  /* SQLite stores a NaN as NULL. */
  sqlite3_bind_double (query, 4, row->value);
  sqlite3_bind_double (query, 5, row->lower95);
  sqlite3_bind_double (query, 6, row->upper95);
  sqlite3_bind_double (query, 7, row->lower998);
  sqlite3_bind_double (query, 8, row->upper998);
  sqlite3_bind_double (query, 9, row->count);
  sqlite3_bind_double (query, 10, row->denominator);
  bind_text (query, 11, pb_status_to_word (row->status));
  bind_text (query, 12, row->note);
  bind_text (query, 13, comparison);
  bind_text (query, 14, row->trend);
  bind_text (query, 15, row->goal);

  return pb_query_run (query, error);
}

/* When the dataset @number came out against the one with @other_id: above zero
 * for later; zero where it is not stated of both (*is_stated_out). */
static int
compare_published (PbStaging *self,
                   int        number,
                   gint64     other_id,
                   gboolean  *is_stated_out)
{
  PbDay published = get_dataset (self, number)->published;

  *is_stated_out = FALSE;

  for (guint i = 0; i < self->datasets->len && published != PB_DAY_NONE; i++)
    {
      PbDay other = get_dataset (self, i)->published;

      if (get_dataset (self, i)->id != other_id || other == PB_DAY_NONE)
        continue;

      *is_stated_out = TRUE;
      return (published > other) - (published < other);
    }

  return 0;
}

static void
refuse_contradiction (PbStaging         *self,
                      PbBatch           *batch,
                      const PbStagedRow *row,
                      gint64             other_line)
{
  g_autofree char *reason =
    g_strdup_printf (_("line %lld gives another value for the same indicator, area, period, sex, age "
                       "and category; that one was kept"),
                     (long long) other_line);
  char value[G_ASCII_DTOSTR_BUF_SIZE] = "";

  if (!isnan (row->value))
    pb_figure_format (row->value, value);

  pb_batch_refuse (batch, row->line, "", value, reason);
}

/* Moves what is staged under @key behind a row of a dataset published later. */
static gboolean
make_older (PbStaging  *self,
            gint64      key,
            GError    **error)
{
  g_autoptr(PbQuery) query =
    pb_db_query (self->db, "INSERT INTO staging.staged_older SELECT * FROM staging.staged WHERE key = ?1", error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, key);
  return pb_query_run (query, error);
}

static gboolean
meet_staged (PbStaging          *self,
             PbBatch            *batch,
             gint64              key,
             const PbStagedRow  *row,
             GError            **error)
{
  gboolean is_stated;
  gboolean is_same;
  gboolean has_value;
  gint64 other_dataset;
  gint64 other_line;
  int richer;
  int later;

  sqlite3_bind_int64 (self->find, 1, key);
  if (!pb_query_next (self->find, error))
    return FALSE;

  is_same = pb_staged_row_says_the_same (row, self->find);
  richer = pb_staged_row_compare_richness (row, self->find);
  has_value = pb_staged_row_has_same_value (row, self->find, richer);
  other_dataset = sqlite3_column_int64 (self->find, 1);
  other_line = sqlite3_column_int64 (self->find, 2);
  sqlite3_reset (self->find);

  if (other_dataset == get_dataset (self, row->dataset)->id)
    {
      if (is_same)
        self->counts.n_repeated++;
      else
        refuse_contradiction (self, batch, row, other_line);
      return TRUE;
    }

  /* Two vintages that agree are two vintages still. */
  later = compare_published (self, row->dataset, other_dataset, &is_stated);
  is_same = is_same && later == 0;

  /* Of one vintage and one value the richer row is kept, as where a row meets the
   * workspace's. */
  if (later == 0 && is_stated && has_value && richer != 0)
    {
      is_same = richer < 0;
      later = richer > 0;
    }

  if (later > 0)
    return make_older (self, key, error) && run_with_row (self, self->replace, key, row, error);

  if (!is_same)
    return run_with_row (self, self->insert_older, key, row, error);

  self->counts.n_repeated++;
  return TRUE;
}

static gboolean
add_row (PbStaging          *self,
         PbBatch            *batch,
         const PbRowOrder   *order,
         GError            **error)
{
  const PbStagedRow *row = &g_array_index (batch->rows, PbStagedRow, order->row);
  gint64 key = order->key;

  if (row->series >= MAX_SERIES || row->period >= MAX_PERIOD || row->area >= MAX_AREA)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_FAILED,
                           _("The workspace has more series, periods or areas than can be imported into."));
      return FALSE;
    }

  if (!run_with_row (self, self->insert, key, row, error))
    return FALSE;

  return sqlite3_changes (pb_db_get_handle (self->db)) > 0 || meet_staged (self, batch, key, row, error);
}

static gboolean
add_refusal (PbStaging        *self,
             const char       *file_name,
             const PbRefusal  *refusal,
             GError          **error)
{
  bind_text (self->insert_refusal, 1, file_name);
  sqlite3_bind_int64 (self->insert_refusal, 2, refusal->line);
  bind_text (self->insert_refusal, 3, refusal->column);
  bind_text (self->insert_refusal, 4, refusal->value);
  bind_text (self->insert_refusal, 5, refusal->reason);

  return pb_query_run (self->insert_refusal, error);
}

gboolean
pb_staging_add_batch (PbStaging   *self,
                      const char  *file_name,
                      PbBatch     *batch,
                      GError     **error)
{
  for (guint i = 0; i < batch->order->len; i++)
    if (!add_row (self, batch, &g_array_index (batch->order, PbRowOrder, i), error))
      return FALSE;

  for (guint i = 0; i < batch->refusals->len; i++)
    if (!add_refusal (self, file_name, &g_array_index (batch->refusals, PbRefusal, i), error))
      return FALSE;

  self->counts.n_read += batch->n_read;
  self->counts.n_refused += batch->refusals->len;

  return TRUE;
}

const PbStagedCounts *
pb_staging_get_counts (PbStaging *self)
{
  return &self->counts;
}
