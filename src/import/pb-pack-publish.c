#include "pb-pack-publish.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A system's uid says which system it is, so it is the same in every
 * workspace: a version 5 UUID of its code. */
static char *
make_uid (const char *system_code)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 bytes[20];
  gsize length = sizeof bytes;

  g_checksum_update (checksum, (const guchar *) "io.github.placeboard.Placeboard/system/", -1);
  g_checksum_update (checksum, (const guchar *) system_code, -1);
  g_checksum_get_digest (checksum, bytes, &length);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", bytes[0], bytes[1],
                          bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9], bytes[10],
                          bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
}

gboolean
pb_pack_publish_system (PbPack  *pack,
                        PbDb    *db,
                        gint64  *system_id_out,
                        GError **error)
{
  g_autofree char *uid = make_uid (pack->system_code);
  const char *cells[] = {
    uid, pack->system_code, pack->system_name, pack->aliases, pack->default_indicator,
    pack->default_sex, pack->default_level, pack->default_area_set, pack->version,
  };
  g_autoptr(PbQuery) query =
    pb_db_query (db,
                 "INSERT INTO system (uid, code, name, aliases, default_indicator, default_sex, default_level,"
                 "                    default_area_set, pack_version)"
                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
                 " ON CONFLICT (code) DO UPDATE SET name = excluded.name, aliases = excluded.aliases,"
                 "   default_indicator = excluded.default_indicator, default_sex = excluded.default_sex,"
                 "   default_level = excluded.default_level, default_area_set = excluded.default_area_set,"
                 "   pack_version = excluded.pack_version"
                 " RETURNING id",
                 error);

  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    sqlite3_bind_text (query, i + 1, cells[i], -1, SQLITE_STATIC);

  if (!pb_query_next (query, error))
    return FALSE;

  *system_id_out = sqlite3_column_int64 (query, 0);
  return TRUE;
}

gboolean
pb_pack_publish_clear (const PbPackTable  *schema,
                       PbDb               *db,
                       gint64              system_id,
                       GError            **error)
{
  g_autoptr(PbQuery) query = NULL;

  if (schema->clear == NULL)
    return TRUE;

  query = pb_db_query (db, schema->clear, error);
  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, system_id);
  return pb_query_run (query, error);
}

/* What a statement does not ask for it is not given. */
static void
bind_row (PbQuery            *query,
          const PbPackTable  *schema,
          const char *const  *cells,
          gint64              row_id,
          gint64              system_id)
{
  for (guint i = 0; cells[i] != NULL; i++)
    sqlite3_bind_text (query, i + 1, pb_cell_to_stored (schema->columns[i].kind, cells[i]), -1, SQLITE_STATIC);

  sqlite3_bind_int64 (query, 20, system_id);
  if (row_id != 0)
    sqlite3_bind_int64 (query, 21, row_id);
}

static gboolean
run_with_row (const char         *sql,
              const PbPackTable  *schema,
              const char *const  *cells,
              gint64              row_id,
              PbDb               *db,
              gint64              system_id,
              GError            **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);

  if (query == NULL)
    return FALSE;

  bind_row (query, schema, cells, row_id, system_id);
  return pb_query_run (query, error);
}

gboolean
pb_pack_publish_row (const PbPackTable  *schema,
                     const char *const  *cells,
                     gint64              row_id,
                     PbDb               *db,
                     gint64              system_id,
                     GError            **error)
{
  return run_with_row (schema->insert, schema, cells, row_id, db, system_id, error) &&
         (schema->insert_too == NULL ||
          run_with_row (schema->insert_too, schema, cells, row_id, db, system_id, error));
}

/* The last column that SQLite's message names, as a whole word: of a pair that is
 * out of order it is the later.  The first where it names none. */
static guint
find_named_column (const PbPackTable *schema,
                   const char        *message)
{
  guint found = 0;

  for (guint i = 0; i < pb_pack_count_columns (schema); i++)
    {
      g_autofree char *pattern = g_strconcat ("\\b", schema->columns[i].name, "\\b", NULL);

      if (g_regex_match_simple (pattern, message, 0, 0))
        found = i;
    }

  return found;
}

/* SQLite says which rule of the table was broken; the rules are short enough to
 * be read. */
static char *
describe_broken_rule (const char *message)
{
  const char *rule = strstr (message, "CHECK constraint failed: ");

  if (strstr (message, "valid_from <= valid_to") != NULL)
    return g_strdup (_("it ends before it begins"));
  if (rule != NULL)
    return g_strdup_printf (_("the workspace asks that %s"), rule + strlen ("CHECK constraint failed: "));
  if (strstr (message, "UNIQUE constraint") != NULL)
    return g_strdup (_("an earlier row says the same"));
  if (strstr (message, "cannot store") != NULL)
    return g_strdup (_("not a plain number; write it without commas"));

  return g_strdup_printf (_("the workspace does not take it: %s"), message);
}

gboolean
pb_pack_publish_try_row (const PbPackTable  *schema,
                         const char *const  *cells,
                         PbDb               *db,
                         gint64              system_id,
                         guint              *column_out,
                         char              **reason_out,
                         GError            **error)
{
  sqlite3 *handle = pb_db_get_handle (db);
  g_autoptr(GError) local_error = NULL;

  *reason_out = NULL;
  if (!pb_db_execute (db, "SAVEPOINT try_row", error))
    return FALSE;

  if (pb_pack_publish_row (schema, cells, 0, db, system_id, &local_error))
    return pb_db_execute (db, "RELEASE try_row", error);

  if ((sqlite3_errcode (handle) & 0xff) != SQLITE_CONSTRAINT)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *column_out = find_named_column (schema, sqlite3_errmsg (handle));
  *reason_out = describe_broken_rule (sqlite3_errmsg (handle));

  return pb_db_execute (db, "ROLLBACK TO try_row; RELEASE try_row", error);
}
