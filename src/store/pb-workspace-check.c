#include "pb-workspace-private.h"

#include "pb-geopackage.h"
#include "pb-migrations.h"
#include "pb-register-soundness.h"

#include <glib/gi18n-lib.h>

/* Beyond these nobody reads on, and a torn file has thousands. */
#define MAX_PROBLEMS "100"

static gboolean
check_integrity (PbDb       *db,
                 GPtrArray  *problems,
                 GError    **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, "PRAGMA integrity_check (" MAX_PROBLEMS ")", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    if (!g_str_equal (pb_query_get_text (query, 0), "ok"))
      g_ptr_array_add (problems, g_strdup_printf (_("The file is damaged: %s."), pb_query_get_text (query, 0)));

  return pb_query_end (&local_error, error);
}

static gboolean
check_foreign_keys (PbDb       *db,
                    GPtrArray  *problems,
                    GError    **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db,
                                          "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check"
                                          " LIMIT " MAX_PROBLEMS,
                                          error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    g_ptr_array_add (problems, g_strdup_printf (_("Row %s of table “%s” names a row of “%s” that is not there."),
                                                pb_query_get_text (query, 1), pb_query_get_text (query, 0),
                                                pb_query_get_text (query, 2)));

  return pb_query_end (&local_error, error);
}

static gboolean
check_version (PbDb       *db,
               GPtrArray  *problems,
               GError    **error)
{
  int version;

  if (!pb_migrations_get_version (db, &version, error))
    return FALSE;

  if (version != pb_migrations_get_latest ())
    g_ptr_array_add (problems, g_strdup_printf (_("The schema is version %d; this program writes version %d."),
                                                version, pb_migrations_get_latest ()));

  return TRUE;
}

/* Names that are plain text, so that no foreign key watches them. */
static gboolean
check_names (PbDb       *db,
             GPtrArray  *problems,
             GError    **error)
{
  static const char sql[] =
    "SELECT 0, code, parent_code FROM area"
    " WHERE parent_code IS NOT NULL AND parent_code NOT IN (SELECT code FROM area)"
    " UNION ALL "
    "SELECT 1, code, default_indicator FROM system"
    " WHERE default_indicator <> '' AND default_indicator NOT IN (SELECT code FROM indicator)"
    " UNION ALL "
    "SELECT 2, code, default_area_set FROM system"
    " WHERE default_area_set <> ''"
    "   AND default_area_set NOT IN (SELECT t.code FROM area_set AS t WHERE t.system_id = system.id)"
    " UNION ALL "
    "SELECT 3, i.code, CAST (g.\"group\" AS TEXT) FROM indicator_group AS g JOIN indicator AS i ON i.id = g.indicator_id"
    " WHERE g.\"group\" > 0"
    "   AND g.\"group\" NOT IN (SELECT p.number FROM priority AS p WHERE p.system_id = g.system_id)"
    " UNION ALL "
    "SELECT 4, area_code, edition FROM boundary"
    " WHERE role = 'own' AND area_code NOT IN (SELECT code FROM area)"
    " LIMIT " MAX_PROBLEMS;
  const char *const words[] = {
    _("The area %s names the parent %s, which is not there."),
    _("The system %s names the default indicator %s, which is not there."),
    _("The system %s names the default area set %s, which is not there."),
    _("The indicator %s belongs to priority %s, which is not there."),
    _("The boundary of %s (%s) belongs to no area."),
  };
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    {
      g_auto(GStrv) parts = g_strsplit (words[sqlite3_column_int (query, 0)], "%s", 3);

      g_ptr_array_add (problems, g_strconcat (parts[0], pb_query_get_text (query, 1), parts[1],
                                              pb_query_get_text (query, 2), parts[2], NULL));
    }

  return pb_query_end (&local_error, error);
}

/**
 * pb_store_check:
 * @db: a connection to a workspace
 * @problems: (element-type utf8): receives one sentence for each thing wrong
 * @error: return location for an error
 *
 * A file too torn to be looked at is a thing wrong, not an error.
 *
 * Returns: %TRUE if the check was made
 */
gboolean
pb_store_check (PbDb       *db,
                GPtrArray  *problems,
                GError    **error)
{
  g_autoptr(GError) local_error = NULL;

  if (check_integrity (db, problems, &local_error) &&
      check_foreign_keys (db, problems, &local_error) &&
      check_version (db, problems, &local_error) &&
      check_names (db, problems, &local_error) &&
      pb_register_check (db, problems, &local_error) &&
      pb_geopackage_check (db, problems, &local_error))
    return TRUE;

  if (g_error_matches (local_error, PB_ERROR, PB_ERROR_DAMAGED))
    {
      g_ptr_array_add (problems, g_strdup (local_error->message));
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
