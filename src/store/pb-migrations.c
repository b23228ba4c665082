#include "pb-migrations.h"

#include "pb-migration-resources.h"
#include "pb-register-triggers.h"

#include <stdlib.h>
#include <string.h>

#define RESOURCE_FOLDER "/io/github/placeboard/Placeboard/migrations"

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "0001-workspace.sql" leads to version 1. (transfer full), ascending */
static GStrv
list_migrations (void)
{
  GStrv names = g_resource_enumerate_children (pb_migration_get_resource (), RESOURCE_FOLDER,
                                               G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL && names[0] != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);

  return names;
}

static GBytes *
load_migration (const char  *name,
                GError     **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, "/", name, NULL);

  return g_resource_lookup_data (pb_migration_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static gboolean
run_migration (PbDb        *db,
               const char  *name,
               GError     **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(GBytes) sql = load_migration (name, error);
  g_autoptr(PbQuery) bump = NULL;

  /* GResource puts a NUL after its data. */
  if (sql == NULL ||
      !pb_transaction_begin (&transaction, db, error) ||
      !pb_db_execute (db, g_bytes_get_data (sql, NULL), error) ||
      !pb_register_triggers_create (db, error))
    return FALSE;

  bump = pb_db_query (db, "INSERT INTO placeboard_schema (version, program) VALUES (?1, ?2)", error);
  if (bump == NULL)
    return FALSE;

  sqlite3_bind_int (bump, 1, atoi (name));
  pb_query_bind_text (bump, 2, "placeboard " PLACEBOARD_VERSION);

  return pb_query_run (bump, error) && pb_transaction_commit (&transaction, error);
}

int
pb_migrations_get_latest (void)
{
  g_auto(GStrv) names = list_migrations ();

  return atoi (names[g_strv_length (names) - 1]);
}

gboolean
pb_migrations_get_version (PbDb    *db,
                           int     *version_out,
                           GError **error)
{
  gint64 has_table = 0;
  gint64 version = 0;

  g_return_val_if_fail (version_out != NULL, FALSE);

  if (!pb_db_get_int64 (db, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'placeboard_schema'",
                        &has_table, error) ||
      (has_table && !pb_db_get_int64 (db, "SELECT max (version) FROM placeboard_schema", &version, error)))
    return FALSE;

  *version_out = CLAMP (version, 0, G_MAXINT);
  return TRUE;
}

/**
 * pb_migrations_run:
 * @db: a connection that can write
 * @error: return location for an error
 *
 * Each step is one transaction with its own entry in placeboard_schema, so that
 * a workspace is always at some version, never between two.
 *
 * Errors: those of pb_db_set_error().
 *
 * Returns: %TRUE if @db is at the latest version
 */
gboolean
pb_migrations_run (PbDb    *db,
                   GError **error)
{
  g_auto(GStrv) names = list_migrations ();
  int version;

  if (!pb_migrations_get_version (db, &version, error))
    return FALSE;

  for (int i = 0; names[i] != NULL; i++)
    if (atoi (names[i]) > version && !run_migration (db, names[i], error))
      return FALSE;

  return TRUE;
}
