#include "pb-pack-export-private.h"

#include "pb-figures.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <ogr_api.h>

/* Files in the order in which their outlines came, outlines likewise. */
static const char groups_sql[] =
  "SELECT b.level, b.edition, b.role, b.detail, d.code, d.title, d.licence, d.licence_url, d.attribution, b.dataset_id"
  "  FROM pack_outline AS p JOIN boundary AS b ON b.fid = p.fid JOIN dataset AS d ON d.id = b.dataset_id"
  " GROUP BY b.level, b.edition, b.role, b.detail, b.dataset_id ORDER BY min (b.fid)";
static const char outlines_sql[] =
  "SELECT b.area_code, b.name, b.geom FROM pack_outline AS p JOIN boundary AS b ON b.fid = p.fid"
  " WHERE b.level = ?1 AND b.edition = ?2 AND b.role = ?3 AND b.detail = ?4 AND b.dataset_id = ?5 ORDER BY b.fid";

/* The geometry after GeoPackage's header, whose length depends on its envelope. */
static OGRGeometryH
read_blob (const guint8 *blob,
           int           n_bytes)
{
  static const int envelope_bytes[] = { 0, 32, 48, 48, 64, 0, 0, 0 };
  OGRGeometryH geometry = NULL;
  int start;

  if (blob == NULL || n_bytes < 8 || blob[0] != 'G' || blob[1] != 'P')
    return NULL;

  start = 8 + envelope_bytes[(blob[3] >> 1) & 7];
  if (start >= n_bytes ||
      OGR_G_CreateFromWkb (blob + start, NULL, &geometry, n_bytes - start) != OGRERR_NONE)
    return NULL;

  return geometry;
}

/* As many digits as read back to the same place. */
static void
add_ring (GString      *json,
          OGRGeometryH  ring)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE];
  char y[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (json, '[');
  for (int i = 0; i < OGR_G_GetPointCount (ring); i++)
    {
      pb_figure_format (OGR_G_GetX (ring, i), x);
      pb_figure_format (OGR_G_GetY (ring, i), y);
      g_string_append_printf (json, "%s[%s,%s]", i > 0 ? "," : "", x, y);
    }
  g_string_append_c (json, ']');
}

static void
add_polygon (GString      *json,
             OGRGeometryH  polygon)
{
  g_string_append_c (json, '[');
  for (int i = 0; i < OGR_G_GetGeometryCount (polygon); i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      add_ring (json, OGR_G_GetGeometryRef (polygon, i));
    }
  g_string_append_c (json, ']');
}

static void
add_geometry (GString      *json,
              OGRGeometryH  multipolygon)
{
  int n_polygons = OGR_G_GetGeometryCount (multipolygon);

  if (n_polygons == 1)
    {
      g_string_append (json, "{\"type\":\"Polygon\",\"coordinates\":");
      add_polygon (json, OGR_G_GetGeometryRef (multipolygon, 0));
      g_string_append_c (json, '}');
      return;
    }

  g_string_append (json, "{\"type\":\"MultiPolygon\",\"coordinates\":[");
  for (int i = 0; i < n_polygons; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      add_polygon (json, OGR_G_GetGeometryRef (multipolygon, i));
    }
  g_string_append (json, "]}");
}

static void
add_text (GString    *json,
          const char *text)
{
  g_autoptr(JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (json, quoted);
}

static gboolean
add_feature (PbPackExport  *self,
             PbQuery       *query,
             gboolean       is_first,
             GError       **error)
{
  GString *json = self->buffer;
  OGRGeometryH geometry = read_blob (sqlite3_column_blob (query, 2), sqlite3_column_bytes (query, 2));

  if (geometry == NULL || wkbFlatten (OGR_G_GetGeometryType (geometry)) != wkbMultiPolygon)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("The outline of %s in the workspace is no GeoPackage multipolygon; import its boundary file again."),
                   pb_query_get_text (query, 0));
      OGR_G_DestroyGeometry (geometry);
      return FALSE;
    }

  g_string_append (json, is_first ? "\n" : ",\n");
  g_string_append (json, "{\"type\":\"Feature\",\"properties\":{\"code\":");
  add_text (json, pb_query_get_text (query, 0));
  g_string_append (json, ",\"name\":");
  add_text (json, pb_query_get_text (query, 1));
  g_string_append (json, "},\"geometry\":");
  add_geometry (json, geometry);
  g_string_append_c (json, '}');
  OGR_G_DestroyGeometry (geometry);

  return pb_pack_export_flush (self, error);
}

static gboolean
write_features (PbPackExport      *self,
                const PbPackFile  *file,
                gint64             dataset_id,
                GError           **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db, outlines_sql, error);
  g_autoptr(GError) local_error = NULL;
  gboolean is_first = TRUE;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_text (query, 1, file->level, -1, SQLITE_STATIC);
  sqlite3_bind_text (query, 2, file->edition, -1, SQLITE_STATIC);
  sqlite3_bind_text (query, 3, file->role, -1, SQLITE_STATIC);
  sqlite3_bind_text (query, 4, file->detail, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (query, 5, dataset_id);

  g_string_append (self->buffer, "{\"type\":\"FeatureCollection\",\"features\":[");
  for (; pb_query_next (query, &local_error); is_first = FALSE)
    {
      if (!add_feature (self, query, is_first, error))
        return FALSE;

      self->summary->n_outlines++;
    }
  g_string_append (self->buffer, "\n]}\n");

  return pb_query_end (&local_error, error);
}

static gboolean
write_group (PbPackExport  *self,
             PbQuery       *group,
             GError       **error)
{
  const char *edition = pb_query_get_text (group, 1);
  gboolean is_context = g_str_equal (pb_query_get_text (group, 2), "context");
  g_autofree char *stem = g_strconcat (pb_query_get_text (group, 0), *edition != '\0' ? "-" : "", edition,
                                       is_context ? "-context" : "", NULL);
  PbPackFile *file = pb_pack_export_begin_file (self, "boundaries", stem, ".geojson", error);

  if (file == NULL)
    return FALSE;

  file->is_boundary = TRUE;
  file->level = g_strdup (pb_query_get_text (group, 0));
  file->edition = g_strdup (edition);
  file->role = g_strdup (pb_query_get_text (group, 2));
  file->detail = g_strdup (pb_query_get_text (group, 3));
  file->dataset = g_strdup (pb_query_get_text (group, 4));
  file->title = g_strdup (pb_query_get_text (group, 5));
  file->licence = g_strdup (pb_query_get_text (group, 6));
  file->licence_url = g_strdup (pb_query_get_text (group, 7));
  file->attribution = g_strdup (pb_query_get_text (group, 8));

  return write_features (self, file, sqlite3_column_int64 (group, 9), error) && pb_pack_export_end_file (self, error);
}

gboolean
pb_pack_export_boundaries (PbPackExport  *self,
                           GError       **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db, groups_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    if (!write_group (self, query, error))
      return FALSE;

  return pb_query_end (&local_error, error);
}
