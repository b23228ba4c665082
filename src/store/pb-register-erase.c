#include "pb-register-erase.h"

#include "pb-db.h"
#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIN_LETTERS 3

typedef struct
{
  PbDb       *db;
  gint64      action_id;
  GRegex     *text;      /* as people write it, in any case */
  GRegex     *slug;      /* as uids write it: "lynn-tory" */
  GHashTable *renamed;   /* old uid: new uid */
  guint       n_places;
} Eraser;

static void
eraser_clear (Eraser *self)
{
  g_clear_pointer (&self->text, g_regex_unref);
  g_clear_pointer (&self->slug, g_regex_unref);
  g_clear_pointer (&self->renamed, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Eraser, eraser_clear)

/* The words of @text with @gap between them. */
static GRegex *
make_regex (const char *text,
            const char *gap)
{
  g_auto(GStrv) words = g_regex_split_simple ("[\\s-]+", text, 0, 0);
  g_autoptr(GPtrArray) escaped = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *pattern = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (escaped, g_regex_escape_string (words[i], -1));
  g_ptr_array_add (escaped, NULL);
  pattern = g_strjoinv (gap, (char **) escaped->pdata);

  return g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
}

static char *
erase_text (Eraser     *self,
            const char *text)
{
  return g_regex_replace_literal (self->text, text, -1, 0, _("[erased]"), 0, NULL);
}

static gboolean
holds_uid (const PbRegisterKind *kind,
           guint                 column)
{
  const char *name = kind->columns[column].name;

  return kind->columns[column].type == PB_REGISTER_REF ||
         (g_str_equal (kind->word, "link") && (g_str_equal (name, "from_uid") || g_str_equal (name, "to_key")));
}

static char *
erase_value (Eraser               *self,
             const PbRegisterKind *kind,
             guint                 column,
             const char           *value)
{
  PbRegisterType type = kind->columns[column].type;
  const char *name = kind->columns[column].name;

  if (value == NULL)
    return NULL;

  if (holds_uid (kind, column))
    return g_strdup (g_hash_table_contains (self->renamed, value) ? g_hash_table_lookup (self->renamed, value) : value);

  if ((type != PB_REGISTER_TEXT && type != PB_REGISTER_LONG_TEXT) || g_str_equal (name, "system") ||
      (g_str_equal (kind->word, "link") && g_str_has_suffix (name, "_kind")))
    return g_strdup (value);

  return erase_text (self, value);
}

static const char *
find_new_uid (Eraser     *self,
              const char *uid)
{
  const char *renamed = g_hash_table_lookup (self->renamed, uid);

  return renamed != NULL ? renamed : uid;
}

/* The same row without the text, under its new uid where it has one. */
static PbRegisterRecord *
erase_record (Eraser           *self,
              PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < kind->n_columns; i++)
    g_ptr_array_add (values, erase_value (self, kind, i, pb_register_record_get_value (record, i)));

  return pb_register_record_new (kind, find_new_uid (self, pb_register_record_get_uid (record)),
                                 (const char *const *) values->pdata, pb_register_record_get_version (record));
}

static gboolean
remember_uid (Eraser      *self,
              const char  *uid,
              GError     **error)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uid, -1);
  g_autoptr(PbQuery) query = NULL;

  if (g_hash_table_contains (self->renamed, uid) || !g_regex_match (self->slug, uid, 0, NULL))
    return TRUE;

  g_hash_table_insert (self->renamed, g_strdup (uid), g_uuid_string_random ());
  query = pb_db_query (self->db, "INSERT OR IGNORE INTO erased_uid (sha256) VALUES (?1)", error);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, digest);

  return pb_query_run (query, error);
}

/* Rows that are gone are still named in the history. */
static gboolean
collect_uids (Eraser  *self,
              GError **error)
{
  g_autoptr(GString) sql = g_string_new ("SELECT uid FROM change");
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    g_string_append_printf (sql, " UNION SELECT uid FROM \"%s\"", kinds[k].table);

  query = pb_db_query (self->db, sql->str, error);
  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    if (!remember_uid (self, pb_query_get_text (query, 0), error))
      return FALSE;

  return pb_query_end (&local_error, error);
}

static gboolean
rename_row (Eraser                *self,
            const PbRegisterKind  *kind,
            const char            *uid,
            const char            *new_uid,
            GError               **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET uid = ?2 WHERE uid = ?1", kind->table);
  g_autoptr(PbQuery) query = NULL;

  if (g_str_equal (uid, new_uid))
    return TRUE;

  query = pb_db_query (self->db, sql, error);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, uid);
  pb_query_bind_text (query, 2, new_uid);

  return pb_query_run (query, error);
}

/* Says that the row was erased in, so that a newer pack leaves it alone. */
static gboolean
record_row (Eraser            *self,
            PbRegisterRecord  *record,
            GError           **error)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  g_autofree char *json = pb_register_record_to_json (record);
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO change (action_id, sequence, kind, uid, row_id, op, version, before, after, is_erased)"
                     " SELECT ?1, ?2, '%s', uid, id, 'update', version, ?3, ?3, 1 FROM \"%s\" WHERE uid = ?4",
                     kind->table, kind->table);
  g_autoptr(PbQuery) query = pb_db_query (self->db, sql, error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, self->action_id);
  sqlite3_bind_int (query, 2, ++self->n_places);
  pb_query_bind_text (query, 3, json);
  pb_query_bind_text (query, 4, pb_register_record_get_uid (record));

  return pb_query_run (query, error);
}

static gboolean
erase_rows (Eraser                *self,
            const PbRegisterKind  *kind,
            GError               **error)
{
  g_autoptr(GPtrArray) records = pb_register_rows_list (self->db, kind, NULL, NULL, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (records, i);
      g_autoptr(PbRegisterRecord) erased = erase_record (self, record);

      if (!pb_register_record_equal (record, erased) &&
          (!rename_row (self, kind, pb_register_record_get_uid (record), pb_register_record_get_uid (erased), error) ||
           !pb_register_rows_update (self->db, erased, error) || !record_row (self, erased, error)))
        return FALSE;
    }

  return records != NULL;
}

static char *
erase_json (Eraser                *self,
            const PbRegisterKind  *kind,
            const char            *uid,
            const char            *json,
            gboolean              *has_changed,
            GError               **error)
{
  g_autoptr(PbRegisterRecord) record = NULL;
  g_autoptr(PbRegisterRecord) erased = NULL;

  record = pb_register_record_new_from_json (kind, uid, json, 0, error);
  if (record == NULL)
    return NULL;

  erased = erase_record (self, record);
  *has_changed |= !pb_register_record_equal (record, erased);

  return pb_register_record_to_json (erased);
}

static gboolean
write_change (Eraser      *self,
              gint64       id,
              const char  *uid,
              const char  *before,
              const char  *after,
              GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db,
                                          "UPDATE change SET uid = ?2, before = ?3, after = ?4, is_erased = 1 WHERE id = ?1",
                                          error);

  if (query == NULL)
    return FALSE;

  self->n_places++;
  sqlite3_bind_int64 (query, 1, id);
  pb_query_bind_text (query, 2, uid);
  pb_query_bind_text (query, 3, before);
  pb_query_bind_text (query, 4, after);

  return pb_query_run (query, error);
}

static gboolean
erase_change (Eraser   *self,
              PbQuery  *row,
              GError  **error)
{
  const PbRegisterKind *kind = pb_register_kind_find_table (pb_query_get_text (row, 1));
  const char *uid = pb_query_get_text (row, 2);
  const char *sides[2] = { (const char *) sqlite3_column_text (row, 3), (const char *) sqlite3_column_text (row, 4) };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean has_changed = FALSE;

  g_assert (kind != NULL);

  if (sides[0] != NULL && (before = erase_json (self, kind, uid, sides[0], &has_changed, error)) == NULL)
    return FALSE;
  if (sides[1] != NULL && (after = erase_json (self, kind, uid, sides[1], &has_changed, error)) == NULL)
    return FALSE;

  return !has_changed ||
         write_change (self, sqlite3_column_int64 (row, 0), find_new_uid (self, uid), before, after, error);
}

static gboolean
erase_changes (Eraser  *self,
               GError **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db,
                                          "SELECT id, kind, uid, before, after FROM change WHERE action_id <> ?1"
                                          " ORDER BY id",
                                          error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, self->action_id);
  while (pb_query_next (query, &local_error))
    if (!erase_change (self, query, error))
      return FALSE;

  return pb_query_end (&local_error, error);
}

/* Plain texts beside the registers. */
static gboolean
erase_column (Eraser      *self,
              const char  *table,
              const char  *column,
              GError     **error)
{
  g_autofree char *read_sql = g_strdup_printf ("SELECT id, \"%s\" FROM \"%s\"", column, table);
  g_autofree char *write_sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE id = ?1", table, column);
  g_autoptr(PbQuery) rows = pb_db_query (self->db, read_sql, error);
  g_autoptr(PbQuery) write = rows != NULL ? pb_db_query (self->db, write_sql, error) : NULL;
  g_autoptr(GError) local_error = NULL;

  if (write == NULL)
    return FALSE;

  while (pb_query_next (rows, &local_error))
    if (g_regex_match (self->text, pb_query_get_text (rows, 1), 0, NULL))
      {
        g_autofree char *erased = erase_text (self, pb_query_get_text (rows, 1));

        self->n_places++;
        sqlite3_bind_int64 (write, 1, sqlite3_column_int64 (rows, 0));
        pb_query_bind_text (write, 2, erased);
        if (!pb_query_run (write, error))
          return FALSE;
      }

  return pb_query_end (&local_error, error);
}

/* A person who erases their own name stands there without it. */
static gboolean
write_action (Eraser      *self,
              const char  *who,
              GError     **error)
{
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *erased_who = erase_text (self, who);
  g_autoptr(PbQuery) query = pb_db_query (self->db, "INSERT INTO change_action (uid, kind, who) VALUES (?1, 'erase', ?2)",
                                          error);

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, uid);
  pb_query_bind_text (query, 2, erased_who);
  if (!pb_query_run (query, error))
    return FALSE;

  self->action_id = sqlite3_last_insert_rowid (pb_db_get_handle (self->db));
  return TRUE;
}

static gboolean
erase_everywhere (Eraser  *self,
                  GError **error)
{
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  if (!collect_uids (self, error))
    return FALSE;

  for (guint k = 0; k < n_kinds; k++)
    if (!erase_rows (self, &kinds[k], error))
      return FALSE;

  return erase_changes (self, error) &&
         erase_column (self, "change_action", "who", error) &&
         erase_column (self, "change_action", "words", error) &&
         erase_column (self, "import_refusal", "value", error) &&
         erase_column (self, "import_refusal", "reason", error);
}

/* A deleted text stays in free pages and in the log until the file is written anew. */
static gboolean
remove_bytes (PbDb    *db,
              GError **error)
{
  gint64 is_busy = 0;

  if (pb_db_execute (db, "VACUUM", NULL) &&
      pb_db_get_int64 (db, "PRAGMA wal_checkpoint (TRUNCATE)", &is_busy, NULL) && !is_busy)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BUSY,
               _("The text was erased from every row of “%s”, but its bytes leave the file only when no other window or "
                 "program has it open. Close the others, then erase it again."),
               pb_db_get_path (db));
  return FALSE;
}

gboolean
pb_register_erase (PbWorkspace  *workspace,
                   const char   *who,
                   const char   *text,
                   guint        *n_places_out,
                   GError      **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_auto(Eraser) self = { NULL };
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (PB_IS_WORKSPACE (workspace) && who != NULL && text != NULL && n_places_out != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (text));
  if (!g_utf8_validate (trimmed, -1, NULL) || g_utf8_strlen (trimmed, -1) < MIN_LETTERS)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("“%s” is too short to be erased everywhere. Give at least %d letters."), trimmed, MIN_LETTERS);
      return FALSE;
    }

  self.db = pb_workspace_get_db (workspace);
  self.text = make_regex (trimmed, "[\\s-]+");
  self.slug = make_regex (trimmed, "-");
  self.renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!pb_db_execute (self.db, "PRAGMA secure_delete = ON", error) ||
      !pb_transaction_begin (&transaction, self.db, error) ||
      !pb_register_rows_begin_loading (self.db, error) ||
      !write_action (&self, who, error) ||
      !erase_everywhere (&self, error) ||
      !pb_db_execute (self.db,
                      "UPDATE change_action SET is_redoable = 0 WHERE is_redoable;"
                      "UPDATE change_recording SET is_silent = 0",
                      error))
    return FALSE;

  /* What stood nowhere was not erased, but an erasure before may have left its bytes. */
  if (self.n_places == 0)
    pb_transaction_rollback (&transaction);
  else if (!pb_transaction_commit (&transaction, error))
    return FALSE;

  *n_places_out = self.n_places;
  return remove_bytes (self.db, error);
}
