#include "pb-search-index-private.h"

#include "pb-workspace-private.h"

#include <string.h>

/* Titles of one group that are compared with each other. */
#define MAX_COMPARED 300
/* Rows: starting again beyond them costs as much as walking through so many. */
#define MIN_JUMP 5000

#define N_QUERIES 3   /* titles, texts, snippet */

struct _PbSearchIndex
{
  GObject    parent_instance;

  sqlite3      *db;
  sqlite3_stmt *queries[N_QUERIES];
  GPtrArray    *texts;                      /* (element-type PbSearchText): rowid - 1 is the place */
  gint64        first[PB_N_SEARCH_GROUPS + 1];  /* rowids of a group: from first[g] up to first[g + 1] */
};

G_DEFINE_FINAL_TYPE (PbSearchIndex, pb_search_index, G_TYPE_OBJECT)

void
pb_search_hit_free (PbSearchHit *self)
{
  g_free (self->kind);
  g_free (self->key);
  g_free (self->title);
  g_free (self->about);
  g_free (self->snippet);
  g_free (self);
}

static void
pb_search_index_finalize (GObject *object)
{
  PbSearchIndex *self = PB_SEARCH_INDEX (object);

  for (int i = 0; i < N_QUERIES; i++)
    g_clear_pointer (&self->queries[i], sqlite3_finalize);
  g_clear_pointer (&self->db, sqlite3_close);
  g_clear_pointer (&self->texts, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_search_index_parent_class)->finalize (object);
}

static void
pb_search_index_class_init (PbSearchIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_search_index_finalize;
}

static void
pb_search_index_init (PbSearchIndex *self)
{
  self->texts = g_ptr_array_new_with_free_func (pb_search_text_free);
}

/* Somebody who types begins with one letter, which has an index of its own; places within
 * a text and its length are asked of nothing but the few rows that are shown. */
#define OPTIONS ", tokenize = 'unicode61 remove_diacritics 2', prefix = '1', detail = column, columnsize = 0"

/* Building ------------------------------------------------------------------------ */

static gboolean
set_up (PbSearchIndex  *self,
        GError        **error)
{
  return (sqlite3_open_v2 (":memory:", &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK &&
          sqlite3_exec (self->db,
                        "CREATE VIRTUAL TABLE titles USING fts5 (title" OPTIONS ");"
                        "CREATE VIRTUAL TABLE texts USING fts5 (title, body" OPTIONS "); BEGIN",
                        NULL, NULL, NULL) == SQLITE_OK) ||
         pb_db_set_error (self->db, error);
}

static gboolean
insert_text (sqlite3_stmt *query,
             gint64        rowid,
             PbSearchText *text)
{
  sqlite3_bind_int64 (query, 1, rowid);
  sqlite3_bind_text (query, 2, text->is_named ? text->title : NULL, -1, SQLITE_STATIC);
  if (sqlite3_bind_parameter_count (query) == 3)
    sqlite3_bind_text (query, 3, text->body, -1, SQLITE_STATIC);

  return sqlite3_step (query) == SQLITE_DONE && sqlite3_reset (query) == SQLITE_OK;
}

static gboolean
insert_texts (PbSearchIndex  *self,
              GCancellable   *cancellable,
              GError        **error)
{
  sqlite3_stmt *titles = NULL;
  sqlite3_stmt *texts = NULL;
  gboolean is_done =
    sqlite3_prepare_v2 (self->db, "INSERT INTO titles (rowid, title) VALUES (?1, ?2)", -1, &titles, NULL) == SQLITE_OK &&
    sqlite3_prepare_v2 (self->db, "INSERT INTO texts (rowid, title, body) VALUES (?1, ?2, ?3)", -1, &texts, NULL) == SQLITE_OK;

  for (guint i = 0; is_done && i < self->texts->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      PbSearchText *text = g_ptr_array_index (self->texts, i);

      is_done = (!text->is_named || insert_text (titles, i + 1, text)) && insert_text (texts, i + 1, text);
      /* The index keeps it. */
      g_clear_pointer (&text->body, g_free);
    }

  sqlite3_finalize (titles);
  sqlite3_finalize (texts);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return (is_done && sqlite3_exec (self->db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK) || pb_db_set_error (self->db, error);
}

PbSearchIndex *
pb_search_index_new (PbCatalogue   *catalogue,
                     PbRegisters   *registers,
                     GPtrArray     *small_areas,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(PbSearchIndex) self = g_object_new (PB_TYPE_SEARCH_INDEX, NULL);
  GPtrArray *groups[PB_N_SEARCH_GROUPS];

  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue) && (registers == NULL || PB_IS_REGISTERS (registers)), NULL);

  for (int group = 0; group < PB_N_SEARCH_GROUPS; group++)
    groups[group] = g_ptr_array_new ();

  pb_search_collect (catalogue, registers, small_areas, groups);

  for (int group = 0; group < PB_N_SEARCH_GROUPS; group++)
    {
      self->first[group] = self->texts->len + 1;
      g_ptr_array_extend_and_steal (self->texts, groups[group]);
    }
  self->first[PB_N_SEARCH_GROUPS] = self->texts->len + 1;

  return set_up (self, error) && insert_texts (self, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

guint
pb_search_index_get_n_texts (PbSearchIndex *self)
{
  g_return_val_if_fail (PB_IS_SEARCH_INDEX (self), 0);

  return self->texts->len;
}

typedef struct
{
  PbWorkspace *workspace;
  char        *system;
  PbCatalogue *catalogue;
  PbRegisters *registers;
} Build;

static void
build_free (gpointer data)
{
  Build *build = data;

  g_clear_object (&build->workspace);
  g_clear_object (&build->catalogue);
  g_clear_object (&build->registers);
  g_free (build->system);
  g_free (build);
}

static GPtrArray *
load_small_areas (PbDb        *db,
                  const char  *system,
                  GError     **error)
{
  g_autoptr(GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  gint64 id;

  if (!pb_store_find_system (db, system, &id, error))
    return NULL;

  query = pb_db_query (db,
                       "SELECT code, name, level, parent_code FROM area AS a WHERE level IN ('msoa', 'lsoa')"
                       "   AND " PB_STORE_IS_OWN ("a", "?1") " ORDER BY name",
                       error);
  if (query == NULL)
    return NULL;

  sqlite3_bind_int64 (query, 1, id);
  while (pb_query_next (query, &local_error))
    {
      PbLevel level = PB_LEVEL_LSOA;
      const char *parent = pb_query_get_text (query, 3);

      pb_level_from_word (pb_query_get_text (query, 2), &level);
      g_ptr_array_add (areas, pb_area_new (pb_query_get_text (query, 0), pb_query_get_text (query, 1), level,
                                           *parent != '\0' ? parent : NULL, PB_DAY_NONE, PB_DAY_NONE));
    }

  return pb_query_end (&local_error, error) ? g_steal_pointer (&areas) : NULL;
}

static void
build_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Build *build = task_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) areas = NULL;
  PbDb *db = pb_workspace_take_reader (build->workspace, &error);
  PbSearchIndex *index = NULL;

  if (db != NULL)
    {
      areas = load_small_areas (db, build->system, &error);
      pb_workspace_give_reader (build->workspace, db);
    }
  if (areas != NULL)
    index = pb_search_index_new (build->catalogue, build->registers, areas, cancellable, &error);

  if (index != NULL)
    g_task_return_pointer (task, index, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
pb_search_index_build_async (PbWorkspace         *workspace,
                             PbCatalogue         *catalogue,
                             PbRegisters         *registers,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (workspace, cancellable, callback, user_data);
  Build *build = g_new0 (Build, 1);

  g_return_if_fail (PB_IS_WORKSPACE (workspace) && PB_IS_CATALOGUE (catalogue));

  build->workspace = g_object_ref (workspace);
  build->system = g_strdup (pb_workspace_get_system (workspace));
  build->catalogue = g_object_ref (catalogue);
  g_set_object (&build->registers, registers);
  g_task_set_source_tag (task, pb_search_index_build_async);
  g_task_set_task_data (task, build, build_free);
  g_task_run_in_thread (task, build_in_thread);
}

PbSearchIndex *
pb_search_index_build_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Finding ------------------------------------------------------------------------- */

/* Every word as a prefix: "smok preg" is "smok"* "preg"* */
static char *
make_match (const char *const *words)
{
  g_autoptr(GString) match = g_string_new (NULL);

  for (int i = 0; words[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\"*", i > 0 ? " " : "", words[i]);

  return g_string_free (g_steal_pointer (&match), FALSE);
}

static char *
make_snippet (sqlite3_stmt      *query,
              gint64             rowid,
              const char        *title,
              const char *const *words)
{
  char *snippet = NULL;

  sqlite3_bind_int64 (query, 1, rowid);
  if (sqlite3_step (query) == SQLITE_ROW && sqlite3_column_text (query, 0) != NULL)
    snippet = pb_search_make_snippet ((const char *) sqlite3_column_text (query, 0), title, words);
  sqlite3_reset (query);

  return snippet != NULL ? snippet : g_strdup ("");
}

static PbSearchHit *
make_hit (PbSearchText  *text,
          PbSearchGroup  group,
          char          *snippet)
{
  const PbRegisterKind *kind = pb_register_kind_find (text->kind);
  PbSearchHit *hit = g_new0 (PbSearchHit, 1);

  hit->group = group;
  hit->kind = g_strdup (text->kind);
  hit->key = g_strdup (text->key);
  hit->title = g_strdup (text->title);
  hit->about = g_strdup (text->about != NULL ? text->about : kind != NULL ? pb_register_kind_get_title (kind) : "");
  hit->snippet = snippet;

  return hit;
}

static gboolean
has_rowid (GArray *rowids,
           gint64  rowid)
{
  for (guint i = 0; i < rowids->len; i++)
    if (g_array_index (rowids, gint64, i) == rowid)
      return TRUE;

  return FALSE;
}

/* Walks through what matches, in the order of the rows; from a large group that has
 * enough straight to the next. */
static void
walk (PbSearchIndex  *self,
      sqlite3_stmt   *query,
      const char     *match,
      guint           n_wanted,
      GArray        **rowids)
{
  gint64 from = 1;
  int group = 0;
  gboolean is_jump = TRUE;

  while (is_jump)
    {
      is_jump = FALSE;
      sqlite3_reset (query);
      sqlite3_bind_text (query, 1, match, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (query, 2, from);

      while (!is_jump && sqlite3_step (query) == SQLITE_ROW)
        {
          gint64 rowid = sqlite3_column_int64 (query, 0);

          while (rowid >= self->first[group + 1])
            group++;
          if (rowids[group]->len >= n_wanted)
            {
              from = self->first[group + 1];
              is_jump = from - rowid > MIN_JUMP;
            }
          else if (!has_rowid (rowids[group], rowid))
            g_array_append_val (rowids[group], rowid);
        }
    }

  sqlite3_reset (query);
}

typedef struct
{
  PbSearchIndex *self;
  char          *text;   /* folded */
} Order;

/* Titles that begin as typed first, then short ones, then those that came first. */
static int
compare_titles (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  Order *order = user_data;
  gint64 rowids[2] = { *(const gint64 *) a, *(const gint64 *) b };
  gboolean begins[2];
  gsize lengths[2];

  for (int i = 0; i < 2; i++)
    {
      PbSearchText *text = g_ptr_array_index (order->self->texts, rowids[i] - 1);
      g_autofree char *folded = g_utf8_casefold (text->title, -1);

      begins[i] = g_str_has_prefix (folded, order->text);
      lengths[i] = strlen (folded);
    }

  if (begins[0] != begins[1])
    return begins[0] ? -1 : 1;
  if (lengths[0] != lengths[1])
    return lengths[0] < lengths[1] ? -1 : 1;

  return rowids[0] < rowids[1] ? -1 : rowids[0] > rowids[1];
}

static void
find_rowids (PbSearchIndex  *self,
             sqlite3_stmt  **queries,
             const char     *text,
             const char     *match,
             guint           n_per_group,
             GArray        **rowids)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  Order order = { self, g_strstrip (folded) };

  walk (self, queries[0], match, MAX_COMPARED, rowids);
  for (int group = 0; group < PB_N_SEARCH_GROUPS; group++)
    {
      g_array_sort_with_data (rowids[group], compare_titles, &order);
      if (rowids[group]->len > n_per_group)
        g_array_set_size (rowids[group], n_per_group);
    }
  walk (self, queries[1], match, n_per_group, rowids);
}

static gboolean
prepare (PbSearchIndex  *self,
         GError        **error)
{
  static const char *const sql[N_QUERIES] = {
    "SELECT rowid FROM titles WHERE titles MATCH ?1 AND rowid >= ?2 ORDER BY rowid",
    "SELECT rowid FROM texts WHERE texts MATCH ?1 AND rowid >= ?2 ORDER BY rowid",
    "SELECT body FROM texts WHERE rowid = ?1",
  };

  for (int i = 0; i < N_QUERIES; i++)
    if (self->queries[i] == NULL && sqlite3_prepare_v2 (self->db, sql[i], -1, &self->queries[i], NULL) != SQLITE_OK)
      return pb_db_set_error (self->db, error);

  return TRUE;
}

GPtrArray *
pb_search_index_find (PbSearchIndex  *self,
                      const char     *text,
                      guint           n_per_group,
                      GError        **error)
{
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_search_hit_free);
  g_auto(GStrv) words = NULL;
  g_autofree char *match = NULL;
  GArray *rowids[PB_N_SEARCH_GROUPS];

  g_return_val_if_fail (PB_IS_SEARCH_INDEX (self) && text != NULL, NULL);

  words = pb_search_split_words (text);
  if (words[0] == NULL)
    return g_steal_pointer (&hits);
  match = make_match ((const char *const *) words);
  if (!prepare (self, error))
    return NULL;

  for (int group = 0; group < PB_N_SEARCH_GROUPS; group++)
    rowids[group] = g_array_new (FALSE, FALSE, sizeof (gint64));
  find_rowids (self, self->queries, text, match, n_per_group, rowids);

  for (int group = 0; group < PB_N_SEARCH_GROUPS; group++)
    {
      for (guint i = 0; i < rowids[group]->len; i++)
        {
          gint64 rowid = g_array_index (rowids[group], gint64, i);
          PbSearchText *found = g_ptr_array_index (self->texts, rowid - 1);

          g_ptr_array_add (hits, make_hit (found, group, make_snippet (self->queries[2], rowid, found->title,
                                                                 (const char *const *) words)));
        }
      g_array_unref (rowids[group]);
    }

  return g_steal_pointer (&hits);
}
