#include "pb-register-triggers.h"

#include "pb-register-kinds.h"

/* A trigger names every column of its table.  Written out for each register that would
 * be some two thousand lines in which a forgotten column shows only when somebody's undo
 * loses it; so they are made from the tables themselves, as they stand, at the end of
 * each migration that runs.  A migration that adds a column thereby gets it recorded.
 *
 * Nothing here depends on values: names of tables and columns alone are written in. */

/* The action a change belongs to: the one that is open, else the newest, which the
 * statement before has just made for a change from outside. */
#define ACTION "(SELECT coalesce ((SELECT action_id FROM change_recording), (SELECT max (id) FROM change_action)) AS id)"

#define UUID \
  "lower (hex (randomblob (4)) || '-' || hex (randomblob (2)) || '-4' || substr (hex (randomblob (2)), 2)" \
  " || '-8' || substr (hex (randomblob (2)), 2) || '-' || hex (randomblob (6)))"

#define IS_RECORDED "(SELECT is_silent FROM change_recording) = 0"

/* A change from outside is a new action, and so ends the redo branch. */
#define CLAIM \
  "  INSERT INTO change_action (uid, kind) SELECT " UUID ", 'outside'\n" \
  "   WHERE (SELECT action_id FROM change_recording) IS NULL;\n" \
  "  UPDATE change_action SET is_redoable = 0\n" \
  "   WHERE is_redoable AND (SELECT action_id FROM change_recording) IS NULL;\n"

typedef struct
{
  const char *op;
  gboolean    is_compared;  /* only where something changed */
  const char *row;          /* NEW or OLD: whose uid and id */
  const char *version;
  gboolean    has_before;
  gboolean    has_after;
} TriggerShape;

static const TriggerShape shapes[] = {
  { "insert", FALSE, "NEW", "NEW.version", FALSE, TRUE },
  { "update", TRUE, "NEW", "max (NEW.version, OLD.version + 1)", TRUE, TRUE },
  { "delete", FALSE, "OLD", "OLD.version", TRUE, FALSE },
};

/* "json_object ('title', NEW."title", …)" */
static char *
make_json (PbDb        *db,
           const char  *table,
           const char  *row,
           GError     **error)
{
  g_autoptr(GString) json = g_string_new ("json_object (");
  g_autoptr(PbQuery) query = pb_db_query (db,
                                          "SELECT name FROM pragma_table_info (?1)"
                                          " WHERE name NOT IN ('id', 'uid', 'version') ORDER BY cid",
                                          error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return NULL;

  pb_query_bind_text (query, 1, table);
  while (pb_query_next (query, &local_error))
    {
      const char *name = pb_query_get_text (query, 0);

      g_string_append_printf (json, "%s'%s', %s.\"%s\"", g_str_has_suffix (json->str, "(") ? "" : ", ", name, row, name);
    }

  if (!pb_query_end (&local_error, error))
    return NULL;

  g_string_append_c (json, ')');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static gboolean
create_trigger (PbDb                *db,
                const char          *table,
                const TriggerShape  *shape,
                const char          *before,
                const char          *after,
                GError             **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "DROP TRIGGER IF EXISTS record_%s_%s;\n", table, shape->op);
  g_string_append_printf (sql, "CREATE TRIGGER record_%s_%s AFTER %s ON \"%s\"\n  WHEN " IS_RECORDED, table, shape->op,
                          shape->op, table);
  if (shape->is_compared)
    g_string_append_printf (sql, "\n   AND %s IS NOT %s", before, after);

  g_string_append (sql, "\nBEGIN\n" CLAIM);
  g_string_append_printf (sql,
                          "  INSERT INTO change (action_id, sequence, kind, uid, row_id, op, version, before, after)\n"
                          "  SELECT a.id, 1 + coalesce ((SELECT max (sequence) FROM change WHERE action_id = a.id), 0),\n"
                          "         '%s', %s.uid, %s.id, '%s', %s,\n         %s,\n         %s\n    FROM " ACTION " AS a;\n",
                          table, shape->row, shape->row, shape->op, shape->version, shape->has_before ? before : "NULL",
                          shape->has_after ? after : "NULL");

  /* A program that knows nothing of versions must not hide its change from them.  SQLite
   * does not fire a trigger from within itself, so this is not recorded again. */
  if (shape->has_before && shape->has_after)
    g_string_append_printf (sql,
                            "  UPDATE \"%s\" SET version = OLD.version + 1\n"
                            "   WHERE id = NEW.id AND NEW.version <= OLD.version;\n",
                            table);

  g_string_append (sql, "END;");

  return pb_db_execute (db, sql->str, error);
}

/* A uid is a row's name in other rows, links, packs and the history. */
static gboolean
create_uid_guard (PbDb        *db,
                  const char  *table,
                  GError     **error)
{
  g_autofree char *sql =
    g_strdup_printf ("DROP TRIGGER IF EXISTS keep_%s_uid;\n"
                     "CREATE TRIGGER keep_%s_uid BEFORE UPDATE OF uid ON \"%s\"\n"
                     "  WHEN NEW.uid IS NOT OLD.uid AND " IS_RECORDED "\n"
                     "BEGIN\n"
                     "  SELECT RAISE (ABORT, 'the uid of a row never changes');\n"
                     "END;",
                     table, table, table);

  return pb_db_execute (db, sql, error);
}

static gboolean
create_triggers (PbDb        *db,
                 const char  *table,
                 GError     **error)
{
  g_autofree char *before = make_json (db, table, "OLD", error);
  g_autofree char *after = before != NULL ? make_json (db, table, "NEW", error) : NULL;

  if (after == NULL || !create_uid_guard (db, table, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (!create_trigger (db, table, &shapes[i], before, after, error))
      return FALSE;

  return TRUE;
}

gboolean
pb_register_triggers_create (PbDb    *db,
                             GError **error)
{
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT count (*) FROM sqlite_master WHERE type = 'table' AND name = ?1", error);

  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr(GError) local_error = NULL;
      gboolean is_there;

      pb_query_bind_text (query, 1, kinds[i].table);
      is_there = pb_query_next (query, &local_error) && sqlite3_column_int (query, 0) > 0;
      if (local_error != NULL)
        return pb_query_end (&local_error, error);

      sqlite3_reset (query);
      if (is_there && !create_triggers (db, kinds[i].table, error))
        return FALSE;
    }

  return TRUE;
}
