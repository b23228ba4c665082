#include "pb-search-index-private.h"

#include "pb-workspace-private.h"

#include <string.h>

#define MAX_COMPARED "2000"
/* Marks that no text holds, around what matched. */
#define MARK_START '\x02'

struct _PbSearchIndex
{
  GObject    parent_instance;

  sqlite3   *db;
  GPtrArray *texts;                      /* (element-type PbSearchText): rowid - 1 is the place */
  gint64     first[PB_N_SEARCH_GROUPS + 1];  /* rowids of a group: from first[g] up to first[g + 1] */
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

/* Building ------------------------------------------------------------------------ */

static gboolean
set_up (PbSearchIndex  *self,
        GError        **error)
{
  return (sqlite3_open_v2 (":memory:", &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK &&
          sqlite3_exec (self->db,
                        "CREATE VIRTUAL TABLE search USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2',"
                        " prefix = '2 3'); BEGIN",
                        NULL, NULL, NULL) == SQLITE_OK) ||
         pb_db_set_error (self->db, error);
}

static gboolean
insert_texts (PbSearchIndex  *self,
              GCancellable   *cancellable,
              GError        **error)
{
  sqlite3_stmt *query = NULL;
  gboolean is_done = sqlite3_prepare_v2 (self->db, "INSERT INTO search (rowid, title, body) VALUES (?1, ?2, ?3)", -1, &query,
                                         NULL) == SQLITE_OK;

  for (guint i = 0; is_done && i < self->texts->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      PbSearchText *text = g_ptr_array_index (self->texts, i);

      sqlite3_bind_int64 (query, 1, i + 1);
      sqlite3_bind_text (query, 2, text->is_named ? text->title : NULL, -1, SQLITE_STATIC);
      sqlite3_bind_text (query, 3, text->body, -1, SQLITE_STATIC);
      is_done = sqlite3_step (query) == SQLITE_DONE;
      sqlite3_reset (query);
      /* The index keeps it. */
      g_clear_pointer (&text->body, g_free);
    }

  sqlite3_finalize (query);

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

/* Every word as a prefix: "smok preg" is "smok"* "preg"*; "" where there is no word. */
static char *
make_match (const char *text)
{
  g_autoptr(GString) match = g_string_new (NULL);
  g_auto(GStrv) words = g_strsplit_set (text, " \t\n\"", -1);

  for (int i = 0; words[i] != NULL; i++)
    {
      gboolean has_letter = FALSE;

      for (const char *c = words[i]; *c != '\0' && g_utf8_validate (c, -1, NULL); c = g_utf8_next_char (c))
        has_letter |= g_unichar_isalnum (g_utf8_get_char (c));
      if (has_letter)
        g_string_append_printf (match, "%s\"%s\"*", match->len > 0 ? " " : "", words[i]);
    }

  return g_string_free (g_steal_pointer (&match), FALSE);
}

/* What matched, between its marks, in bold. */
static char *
make_markup (const char *marked)
{
  g_autoptr(GString) markup = g_string_new (NULL);
  g_autofree char *escaped = NULL;
  g_autofree char *line = g_strdup (marked);

  g_strdelimit (line, "\n\t", ' ');
  for (const char *c = line; *c != '\0';)
    {
      gsize length = strcspn (c, "\x02\x03");

      g_free (escaped);
      escaped = g_markup_escape_text (c, length);
      g_string_append (markup, escaped);
      c += length;
      if (*c != '\0')
        g_string_append (markup, *c++ == MARK_START ? "<b>" : "</b>");
    }

  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/* Whether the title says it already. */
static gboolean
is_in_title (const char *marked,
             const char *title)
{
  g_auto(GStrv) parts = g_strsplit_set (marked, "\x02\x03", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  char *start = g_str_has_prefix (plain, "…") ? plain + strlen ("…") : plain;

  if (g_str_has_suffix (start, "…"))
    start[strlen (start) - strlen ("…")] = '\0';

  return strstr (title, start) != NULL;
}

static char *
make_snippet (sqlite3_stmt *query,
              const char   *match,
              gint64        rowid,
              const char   *title)
{
  const char *text = NULL;
  char *markup;

  sqlite3_reset (query);
  sqlite3_bind_text (query, 1, match, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (query, 2, rowid);
  if (sqlite3_step (query) == SQLITE_ROW)
    text = (const char *) sqlite3_column_text (query, 0);

  markup = text != NULL && strchr (text, MARK_START) != NULL && !is_in_title (text, title) ? make_markup (text) : g_strdup ("");
  sqlite3_reset (query);

  return markup;
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

/* One pass over a group: those in the title, or all. */
static void
find_rowids (PbSearchIndex *self,
             sqlite3_stmt  *query,
             const char    *match,
             PbSearchGroup  group,
             guint          n_wanted,
             GArray        *rowids)
{
  sqlite3_reset (query);
  sqlite3_bind_text (query, 1, match, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (query, 2, self->first[group]);
  sqlite3_bind_int64 (query, 3, self->first[group + 1] - 1);
  /* Those found before are among them. */
  sqlite3_bind_int (query, 4, n_wanted);

  while (rowids->len < n_wanted && sqlite3_step (query) == SQLITE_ROW)
    {
      gint64 rowid = sqlite3_column_int64 (query, 0);
      gboolean is_there = FALSE;

      for (guint i = 0; i < rowids->len; i++)
        is_there |= g_array_index (rowids, gint64, i) == rowid;
      if (!is_there)
        g_array_append_val (rowids, rowid);
    }
  sqlite3_reset (query);
}

#define FIND "SELECT rowid FROM (SELECT rowid, bm25(search, 8.0, 1.0) AS r FROM search WHERE search MATCH ?1" \
  " AND rowid BETWEEN ?2 AND ?3 LIMIT " MAX_COMPARED ") ORDER BY r LIMIT ?4 * 2"
#define SNIPPET "SELECT snippet(search, 1, char(2), char(3), '…', 16) FROM search WHERE search MATCH ?1 AND rowid = ?2"

GPtrArray *
pb_search_index_find (PbSearchIndex  *self,
                      const char     *text,
                      guint           n_per_group,
                      GError        **error)
{
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_search_hit_free);
  g_autofree char *match = NULL;
  g_autofree char *in_title = NULL;
  g_autoptr(GArray) rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *find = NULL;
  sqlite3_stmt *snippet = NULL;

  g_return_val_if_fail (PB_IS_SEARCH_INDEX (self) && text != NULL, NULL);

  match = make_match (text);
  if (*match == '\0')
    return g_steal_pointer (&hits);

  if (sqlite3_prepare_v2 (self->db, FIND, -1, &find, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (self->db, SNIPPET, -1, &snippet, NULL) != SQLITE_OK)
    {
      pb_db_set_error (self->db, error);
      sqlite3_finalize (find);
      return NULL;
    }

  in_title = g_strdup_printf ("title : (%s)", match);
  for (int group = 0; group < PB_N_SEARCH_GROUPS; group++)
    {
      if (self->first[group] == self->first[group + 1])
        continue;

      g_array_set_size (rowids, 0);
      find_rowids (self, find, in_title, group, n_per_group, rowids);
      find_rowids (self, find, match, group, n_per_group, rowids);
      for (guint i = 0; i < rowids->len; i++)
        {
          gint64 rowid = g_array_index (rowids, gint64, i);

          PbSearchText *found = g_ptr_array_index (self->texts, rowid - 1);

          g_ptr_array_add (hits, make_hit (found, group, make_snippet (snippet, match, rowid, found->title)));
        }
    }

  sqlite3_finalize (find);
  sqlite3_finalize (snippet);

  return g_steal_pointer (&hits);
}
