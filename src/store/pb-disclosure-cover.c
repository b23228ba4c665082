#include "pb-disclosure-cover.h"

#include "pb-db.h"

/* Of a hidden figure nothing is left but that it is hidden; of a rounded one the
 * publisher's comparison, which was made with the true one, goes too. */
#define COVERED_COLUMNS                                                                                   \
  "  CASE WHEN c.id IS NULL THEN o.value ELSE c.value END AS value,"                                      \
  "  CASE WHEN c.id IS NULL THEN o.lower95 ELSE c.lower95 END AS lower95,"                                \
  "  CASE WHEN c.id IS NULL THEN o.upper95 ELSE c.upper95 END AS upper95,"                                \
  "  CASE WHEN c.id IS NULL THEN o.lower998 ELSE c.lower998 END AS lower998,"                             \
  "  CASE WHEN c.id IS NULL THEN o.upper998 ELSE c.upper998 END AS upper998,"                             \
  "  CASE WHEN c.id IS NULL THEN o.count ELSE c.count END AS count,"                                      \
  "  CASE WHEN c.id IS NULL THEN o.denominator ELSE c.denominator END AS denominator,"                    \
  "  placeboard_leaves (CASE WHEN c.id IS NULL THEN o.status ELSE c.status END, c.id, o.dataset_id, o.series_id) AS status," \
  "  CASE WHEN c.id IS NULL THEN o.note ELSE c.note END AS note,"                                         \
  "  CASE WHEN c.id IS NULL THEN o.published_comparison END AS published_comparison,"                     \
  "  CASE WHEN c.id IS NULL THEN o.published_trend END AS published_trend,"                               \
  "  CASE WHEN c.id IS NULL THEN o.published_goal END AS published_goal,"

/* Names are looked for among the temporary ones first, so every query that says
 * "observation" now reads the view.  Results that were worked out from the true figures
 * are out of sight as well. */
static const char cover_sql[] =
  "CREATE TEMP TABLE disclosure_cell (id INTEGER PRIMARY KEY, value REAL, lower95 REAL, upper95 REAL, lower998 REAL,"
  "                                   upper998 REAL, count REAL, denominator REAL, status TEXT NOT NULL, note TEXT);"
  "CREATE TEMP TABLE disclosure_dropped (dataset_id INTEGER PRIMARY KEY);"
  "CREATE TEMP VIEW observation AS SELECT o.id AS id, o.series_id AS series_id, o.period_id AS period_id,"
  "  o.area_id AS area_id," COVERED_COLUMNS " o.dataset_id AS dataset_id, o.import_id AS import_id"
  "  FROM main.observation AS o LEFT JOIN temp.disclosure_cell AS c ON c.id = o.id;"
  "CREATE TEMP VIEW superseded_observation AS SELECT o.* FROM main.superseded_observation AS o"
  " WHERE o.dataset_id NOT IN (SELECT dataset_id FROM temp.disclosure_dropped);";

static const char cache_sql[] =
  "CREATE TEMP TABLE inequality_result (question TEXT PRIMARY KEY, fingerprint TEXT, result TEXT, computed TEXT);";

struct _PbDisclosureCover
{
  GArray     *cells;
  GArray     *dropped;
  char       *note;
  GMutex      lock;
  GHashTable *read;          /* of gint64: observations that are not shown as they are */
  GHashTable *series_read;   /* of Pair */
};

typedef struct
{
  gint64 dataset;
  gint64 series;
} Pair;

static guint
pair_hash (gconstpointer key)
{
  const Pair *pair = key;

  return g_int64_hash (&pair->dataset) * 31 + g_int64_hash (&pair->series);
}

static gboolean
pair_equal (gconstpointer a,
            gconstpointer b)
{
  const Pair *first = a;
  const Pair *second = b;

  return first->dataset == second->dataset && first->series == second->series;
}

PbDisclosureCover *
pb_disclosure_cover_new (GArray     *cells,
                         GArray     *dropped_datasets,
                         const char *note)
{
  PbDisclosureCover *self = g_atomic_rc_box_new0 (PbDisclosureCover);

  self->cells = g_array_copy (cells);
  self->dropped = g_array_copy (dropped_datasets);
  self->note = g_strdup (note);
  self->read = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->series_read = g_hash_table_new_full (pair_hash, pair_equal, g_free, NULL);
  g_mutex_init (&self->lock);

  return self;
}

PbDisclosureCover *
pb_disclosure_cover_ref (PbDisclosureCover *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  PbDisclosureCover *self = data;

  g_array_unref (self->cells);
  g_array_unref (self->dropped);
  g_free (self->note);
  g_hash_table_unref (self->read);
  g_hash_table_unref (self->series_read);
  g_mutex_clear (&self->lock);
}

void
pb_disclosure_cover_unref (PbDisclosureCover *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* placeboard_leaves (status, hidden or rounded observation, dataset, series): the status; and it is noted. */
static void
leaves_cb (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  PbDisclosureCover *self = sqlite3_user_data (context);
  Pair pair = { sqlite3_value_int64 (values[2]), sqlite3_value_int64 (values[3]) };
  gint64 id = sqlite3_value_int64 (values[1]);

  g_mutex_lock (&self->lock);
  if (sqlite3_value_type (values[1]) != SQLITE_NULL && !g_hash_table_contains (self->read, &id))
    g_hash_table_add (self->read, g_memdup2 (&id, sizeof id));
  if (!g_hash_table_contains (self->series_read, &pair))
    g_hash_table_add (self->series_read, g_memdup2 (&pair, sizeof pair));
  g_mutex_unlock (&self->lock);

  sqlite3_result_value (context, values[0]);
}

static gboolean
insert_cell (PbDisclosureCover       *self,
             PbQuery                 *query,
             const PbDisclosureCell  *cell,
             GError                 **error)
{
  gboolean is_hidden = pb_disclosure_action_hides (cell->action);
  const double numbers[] = { cell->value,    cell->lower95, cell->upper95,    cell->lower998,
                             cell->upper998, cell->count,   cell->denominator };

  sqlite3_bind_int64 (query, 1, cell->id);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    pb_query_bind_double (query, (int) i + 2, numbers[i]);
  pb_query_bind_text (query, 9, pb_status_to_word (cell->status));
  if (is_hidden)
    pb_query_bind_text (query, 10, self->note);
  else
    sqlite3_bind_null (query, 10);

  return pb_query_run (query, error);
}

static gboolean
fill (PbDisclosureCover  *self,
      PbDb               *db,
      GError            **error)
{
  g_autoptr(PbQuery) cells =
    pb_db_query (db, "INSERT INTO temp.disclosure_cell VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", error);
  g_autoptr(PbQuery) dropped =
    cells != NULL ? pb_db_query (db, "INSERT OR IGNORE INTO temp.disclosure_dropped VALUES (?1)", error) : NULL;

  if (dropped == NULL)
    return FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const PbDisclosureCell *cell = &g_array_index (self->cells, PbDisclosureCell, i);

      if (cell->action != PB_DISCLOSURE_SHOWN && cell->action != PB_DISCLOSURE_HIDDEN_BEFORE && !insert_cell (self, cells, cell, error))
        return FALSE;
    }

  for (guint i = 0; i < self->dropped->len; i++)
    {
      sqlite3_bind_int64 (dropped, 1, g_array_index (self->dropped, gint64, i));
      if (!pb_query_run (dropped, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_cache (PbDb      *db,
           gboolean  *has_out,
           GError   **error)
{
  gint64 has = 0;
  gboolean is_known = pb_db_get_int64 (
    db, "SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = 'inequality_result'", &has, error);

  *has_out = has == 1;
  return is_known;
}

static gboolean
lay_over_writable (PbDisclosureCover  *self,
                   PbDb               *db,
                   GError            **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  gboolean has;

  return has_cache (db, &has, error) && pb_transaction_begin_read (&transaction, db, error) &&
         pb_db_execute (db, cover_sql, error) && (!has || pb_db_execute (db, cache_sql, error)) &&
         fill (self, db, error) && pb_transaction_commit (&transaction, error);
}

gboolean
pb_disclosure_cover_lay (PbDisclosureCover  *self,
                         PbDb               *db,
                         GError            **error)
{
  gboolean is_laid;

  if (sqlite3_create_function_v2 (pb_db_get_handle (db), "placeboard_leaves", 4, SQLITE_UTF8,
                                  pb_disclosure_cover_ref (self), leaves_cb, NULL, NULL,
                                  (void (*) (void *)) pb_disclosure_cover_unref) != SQLITE_OK)
    return pb_db_set_error (pb_db_get_handle (db), error);

  /* A connection that may only query refuses temporary tables too, though no file is written. */
  if (!pb_db_execute (db, "PRAGMA temp_store = MEMORY; PRAGMA query_only = OFF", error))
    return FALSE;

  is_laid = lay_over_writable (self, db, error);

  return pb_db_execute (db, "PRAGMA query_only = ON", is_laid ? error : NULL) && is_laid;
}

gboolean
pb_workspace_set_cover (PbWorkspace        *workspace,
                        PbDisclosureCover  *cover,
                        GError            **error)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (pb_workspace_get_cover (workspace) == NULL, FALSE);

  if (!pb_disclosure_cover_lay (cover, pb_workspace_get_db (workspace), error))
    return FALSE;

  g_object_set_data_full (G_OBJECT (workspace), "pb-disclosure-cover", pb_disclosure_cover_ref (cover),
                          (GDestroyNotify) pb_disclosure_cover_unref);
  return TRUE;
}

PbDisclosureCover *
pb_workspace_get_cover (PbWorkspace *workspace)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (workspace), NULL);

  return g_object_get_data (G_OBJECT (workspace), "pb-disclosure-cover");
}

gboolean
pb_disclosure_cover_was_read (PbDisclosureCover *self,
                              gint64             observation)
{
  gboolean was_read;

  g_mutex_lock (&self->lock);
  was_read = g_hash_table_contains (self->read, &observation);
  g_mutex_unlock (&self->lock);

  return was_read;
}

gboolean
pb_disclosure_cover_was_series_read (PbDisclosureCover *self,
                                     gint64             dataset,
                                     gint64             series)
{
  Pair pair = { dataset, series };
  gboolean was_read;

  g_mutex_lock (&self->lock);
  was_read = g_hash_table_contains (self->series_read, &pair);
  g_mutex_unlock (&self->lock);

  return was_read;
}

gboolean
pb_disclosure_cover_was_dataset_read (PbDisclosureCover *self,
                                      gint64             dataset)
{
  GHashTableIter iter;
  gpointer pair;
  gboolean was_read = FALSE;

  g_mutex_lock (&self->lock);
  g_hash_table_iter_init (&iter, self->series_read);
  while (!was_read && g_hash_table_iter_next (&iter, &pair, NULL))
    was_read = ((const Pair *) pair)->dataset == dataset;
  g_mutex_unlock (&self->lock);

  return was_read;
}

void
pb_disclosure_cover_forget (PbDisclosureCover *self)
{
  g_mutex_lock (&self->lock);
  g_hash_table_remove_all (self->read);
  g_hash_table_remove_all (self->series_read);
  g_mutex_unlock (&self->lock);
}
