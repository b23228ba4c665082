#include "pb-geopackage.h"

#include <glib/gi18n-lib.h>

/* Every row of the query is a name that breaks a rule; @words says which. */
static gboolean
report_rows (PbDb        *db,
             const char  *sql,
             const char  *words,
             GPtrArray   *problems,
             GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    {
      g_auto(GStrv) halves = g_strsplit (words, "%s", 2);

      g_ptr_array_add (problems, g_strconcat (halves[0], pb_query_get_text (query, 0), halves[1], NULL));
    }

  return pb_query_end (&local_error, error);
}

static gboolean
check_number (PbDb        *db,
              const char  *sql,
              gint64       expected,
              const char  *words,
              GPtrArray   *problems,
              GError     **error)
{
  gint64 value = 0;

  if (!pb_db_get_int64 (db, sql, &value, error))
    return FALSE;

  if (value != expected)
    g_ptr_array_add (problems, g_strdup (words));

  return TRUE;
}

/**
 * pb_geopackage_touch:
 * @db: a connection in a writer's transaction
 * @error: return location for an error
 *
 * The extent of a layer is that of the boundaries behind it [degrees].
 *
 * Returns: %TRUE if gpkg_contents is up to date
 */
gboolean
pb_geopackage_touch (PbDb    *db,
                     GError **error)
{
  return pb_db_execute (db,
                        "UPDATE gpkg_contents SET last_change = strftime ('%Y-%m-%dT%H:%M:%fZ', 'now');"
                        "UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) ="
                        "  (SELECT min (minx), min (miny), max (maxx), max (maxy) FROM rtree_boundary_geom)"
                        " WHERE table_name = 'boundary';"
                        "UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) ="
                        "  (SELECT min (minx), min (miny), max (maxx), max (maxy)"
                        "     FROM rtree_boundary_geom JOIN boundary ON fid = rtree_boundary_geom.id"
                        "    WHERE role = 'own' AND level ="
                        "          CASE table_name WHEN 'county_values' THEN 'utla' WHEN 'district_values' THEN 'ltla'"
                        "            WHEN 'nhs_area_values' THEN 'nhs' WHEN 'place_values' THEN 'place'"
                        "            WHEN 'ward_values' THEN 'ward' WHEN 'middle_area_values' THEN 'msoa'"
                        "            WHEN 'small_area_values' THEN 'lsoa' END)"
                        " WHERE data_type = 'features' AND table_name <> 'boundary';",
                        error);
}

/**
 * pb_geopackage_check:
 * @db: a connection
 * @problems: (element-type utf8): receives one sentence for each broken rule
 * @error: return location for an error
 *
 * Source: OGC GeoPackage 1.3 (12-128r17), clauses 1.1, 2.1 and annex F.3.
 *
 * Returns: %TRUE if every rule could be looked at
 */
gboolean
pb_geopackage_check (PbDb       *db,
                     GPtrArray  *problems,
                     GError    **error)
{
  return check_number (db, "PRAGMA application_id", PB_GEOPACKAGE_APPLICATION_ID,
                       _("The application id is not that of a GeoPackage."), problems, error) &&
         check_number (db, "PRAGMA user_version", PB_GEOPACKAGE_VERSION,
                       _("The GeoPackage version is not 1.3."), problems, error) &&
         check_number (db, "SELECT count (*) FROM gpkg_spatial_ref_sys WHERE srs_id IN (-1, 0, 4326)", 3,
                       _("A coordinate system that every GeoPackage has is missing."), problems, error) &&
         report_rows (db,
                      "SELECT table_name FROM gpkg_contents"
                      " WHERE lower (table_name) NOT IN"
                      "       (SELECT lower (name) FROM sqlite_master WHERE type IN ('table', 'view'))",
                      _("The table “%s” is registered but is not there."), problems, error) &&
         report_rows (db,
                      "SELECT name FROM sqlite_master"
                      " WHERE type = 'table' AND name NOT GLOB 'gpkg_*' AND name NOT GLOB 'rtree_*'"
                      "   AND name NOT GLOB 'sqlite_*' AND name NOT IN (SELECT table_name FROM gpkg_contents)"
                      /* Caches are nobody's data; GDAL fails on such a table once it is registered. */
                      "   AND name NOT IN (SELECT name FROM pragma_table_list WHERE wr AND schema = 'main')",
                      _("The table “%s” is not registered, so other programs do not see it."), problems, error) &&
         report_rows (db,
                      "SELECT table_name FROM gpkg_contents"
                      " WHERE data_type = 'features'"
                      "   AND table_name NOT IN (SELECT table_name FROM gpkg_geometry_columns)",
                      _("The layer “%s” has no registered geometry column."), problems, error) &&
         report_rows (db,
                      "SELECT area_code || ' (' || edition || ')' FROM boundary WHERE ST_IsEmpty (geom) IS NOT 0",
                      _("The boundary of %s has no geometry that can be read."), problems, error) &&
         report_rows (db,
                      "SELECT area_code || ' (' || edition || ')' FROM boundary"
                      " WHERE fid NOT IN (SELECT id FROM rtree_boundary_geom)",
                      _("The boundary of %s is not in the spatial index."), problems, error);
}
