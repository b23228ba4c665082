#include "pb-workspace-private.h"

#include <string.h>

/* Of ?2, own or context, to the system ?3: what one system has for its own is
 * never its context, whoever else has it for a neighbour. */
#define IS_OF_SYSTEM \
  "CASE ?2 WHEN 'own' THEN a.system_id IS NULL OR a.system_id = ?3 ELSE a.system_id IS NOT ?3 END"

static gboolean
find_newest_edition (PbDb        *db,
                     gint64       system_id,
                     const char  *level,
                     const char  *role,
                     char       **edition_out,
                     GError     **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;

  query = pb_db_query (db,
                       "SELECT max (b.edition) FROM boundary AS b LEFT JOIN area AS a ON a.code = b.area_code"
                       " WHERE b.level = ?1 AND b.role = ?2 AND " IS_OF_SYSTEM,
                       error);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, level);
  pb_query_bind_text (query, 2, role);
  sqlite3_bind_int64 (query, 3, system_id);

  if (pb_query_next (query, &local_error))
    *edition_out = g_strdup (pb_query_get_text (query, 0));

  return pb_query_end (&local_error, error);
}

static PbBoundary *
make_boundary (PbQuery *query)
{
  PbBoundary *boundary = g_new (PbBoundary, 1);
  const void *blob = sqlite3_column_blob (query, 3);

  boundary->code = g_strdup (pb_query_get_text (query, 0));
  boundary->name = g_strdup (pb_query_get_text (query, 1));
  boundary->parent_code = g_strdup ((const char *) sqlite3_column_text (query, 2));
  boundary->geometry = g_bytes_new (blob, sqlite3_column_bytes (query, 3));

  return boundary;
}

/* @condition: SQL, of the area "a". */
static gboolean
add_boundaries (GPtrArray   *boundaries,
                PbDb        *db,
                gint64       system_id,
                PbLevel      level,
                const char  *edition,
                const char  *role,
                const char  *condition,
                GError     **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autofree char *newest = NULL;
  g_autofree char *sql = NULL;

  if (*edition == '\0' && !find_newest_edition (db, system_id, pb_level_to_word (level), role, &newest, error))
    return FALSE;

  sql = g_strconcat ("SELECT b.area_code, COALESCE (a.name, NULLIF (b.name, ''), b.area_code), a.parent_code, b.geom"
                     "  FROM boundary AS b LEFT JOIN area AS a ON a.code = b.area_code"
                     " WHERE b.level = ?1 AND b.role = ?2 AND b.edition = ?4 AND " IS_OF_SYSTEM " AND ", condition,
                     " ORDER BY b.area_code,"
                     "          CASE b.detail WHEN 'full' THEN 0 WHEN 'generalised' THEN 1"
                     "            WHEN 'super-generalised' THEN 2 ELSE 3 END",
                     NULL);
  query = pb_db_query (db, sql, error);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, pb_level_to_word (level));
  pb_query_bind_text (query, 2, role);
  sqlite3_bind_int64 (query, 3, system_id);
  pb_query_bind_text (query, 4, newest != NULL ? newest : edition);

  while (pb_query_next (query, &local_error))
    {
      const PbBoundary *last = boundaries->len > 0 ? g_ptr_array_index (boundaries, boundaries->len - 1) : NULL;

      if (last == NULL || !g_str_equal (last->code, pb_query_get_text (query, 0)))
        g_ptr_array_add (boundaries, make_boundary (query));
    }

  return pb_query_end (&local_error, error);
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(PbBoundary *const *) a)->code, (*(PbBoundary *const *) b)->code);
}

/**
 * pb_store_load_boundaries:
 * @db: a connection
 * @system: (nullable): code of a system; the first where %NULL
 * @level: which areas
 * @edition: their edition; "" for the newest
 * @is_context: the neighbours, not the system's own
 * @error: return location for an error
 *
 * Where an area is kept in several generalisations the finest is taken; the
 * map generalises as it needs. A unitary authority is a county too: where it has
 * no shape as one it has its newest as a district.
 *
 * Returns: (transfer full) (element-type PbBoundary): by code, or %NULL
 */
GPtrArray *
pb_store_load_boundaries (PbDb        *db,
                          const char  *system,
                          PbLevel      level,
                          const char  *edition,
                          gboolean     is_context,
                          GError     **error)
{
  g_autoptr(GPtrArray) boundaries = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_boundary_free);
  const char *role = is_context ? "context" : "own";
  gint64 system_id;

  if (!pb_store_find_system (db, system, &system_id, error) ||
      !add_boundaries (boundaries, db, system_id, level, edition, role, "1", error))
    return NULL;

  if (level == PB_LEVEL_UTLA && boundaries->len > 0)
    {
      if (!add_boundaries (boundaries, db, system_id, PB_LEVEL_LTLA, "", role,
                           "a.parent_code IS NOT NULL AND"
                           " a.code NOT IN (SELECT area_code FROM boundary WHERE level = 'utla') AND"
                           " (a.parent_code = a.code OR"
                           "  a.parent_code NOT IN (SELECT code FROM area WHERE level = 'utla'))",
                           error))
        return NULL;

      g_ptr_array_sort (boundaries, compare_codes);
    }

  return g_steal_pointer (&boundaries);
}

void
pb_boundary_free (PbBoundary *boundary)
{
  if (boundary == NULL)
    return;

  g_free (boundary->code);
  g_free (boundary->name);
  g_free (boundary->parent_code);
  g_clear_pointer (&boundary->geometry, g_bytes_unref);
  g_free (boundary);
}

/* The first column, one row a line. */
static char *
read_lines (PbQuery  *query,
            GError  **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GString) lines = g_string_new (NULL);

  while (pb_query_next (query, &local_error))
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", pb_query_get_text (query, 0));

  if (!pb_query_end (&local_error, error))
    return NULL;

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/**
 * pb_workspace_load_attribution:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full): what the licences ask to be shown beside figures and
 *   map, each statement once, one a line; "" where there is none
 */
char *
pb_workspace_load_attribution (PbWorkspace  *self,
                               GError      **error)
{
  g_autoptr(PbQuery) query = NULL;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);

  query = pb_db_query (pb_workspace_get_db (self),
                       "SELECT trim (attribution) FROM dataset WHERE trim (attribution) <> ''"
                       " GROUP BY trim (attribution) ORDER BY min (id)",
                       error);

  return query != NULL ? read_lines (query, error) : NULL;
}

/**
 * pb_workspace_load_boundary_attribution:
 * @self: a workspace
 * @level: the level on the map
 * @edition: its edition, or "" for any
 * @error: return location for an error
 *
 * Returns: (transfer full): what the licences of these boundaries ask to be
 *   shown, each statement once, one a line; "" where there is none
 */
char *
pb_workspace_load_boundary_attribution (PbWorkspace  *self,
                                        PbLevel       level,
                                        const char   *edition,
                                        GError      **error)
{
  g_autoptr(PbQuery) query = NULL;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);

  query = pb_db_query (pb_workspace_get_db (self),
                       "SELECT trim (attribution) FROM dataset WHERE trim (attribution) <> ''"
                       " AND id IN (SELECT dataset_id FROM boundary"
                       "             WHERE level = ?1 AND (?2 = '' OR edition = ?2))"
                       " GROUP BY trim (attribution) ORDER BY min (id)",
                       error);
  if (query == NULL)
    return NULL;

  sqlite3_bind_text (query, 1, pb_level_to_word (level), -1, SQLITE_STATIC);
  sqlite3_bind_text (query, 2, edition, -1, SQLITE_TRANSIENT);

  return read_lines (query, error);
}
