#include "pb-gpkg-geometry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEADER_BYTES 40   /* magic, version, flags, srs id, envelope of four doubles */

static void
add_polygons (OGRGeometryH multipolygon,
              OGRGeometryH geometry)
{
  OGRwkbGeometryType type = wkbFlatten (OGR_G_GetGeometryType (geometry));

  if (type == wkbPolygon)
    {
      if (!OGR_G_IsEmpty (geometry))
        OGR_G_AddGeometry (multipolygon, geometry);
      return;
    }

  if (type != wkbMultiPolygon && type != wkbGeometryCollection)
    return;

  for (int i = 0; i < OGR_G_GetGeometryCount (geometry); i++)
    add_polygons (multipolygon, OGR_G_GetGeometryRef (geometry, i));
}

/* Making valid can leave lines and points where a ring touched itself. */
static OGRGeometryH
only_polygons (OGRGeometryH geometry)
{
  OGRGeometryH multipolygon = OGR_G_CreateGeometry (wkbMultiPolygon);

  add_polygons (multipolygon, geometry);
  return multipolygon;
}

static gboolean
is_on_earth (const OGREnvelope *envelope)
{
  return envelope->MinX >= -180.0 && envelope->MaxX <= 180.0 && envelope->MinY >= -90.0 && envelope->MaxY <= 90.0;
}

static GBytes *
to_blob (OGRGeometryH       multipolygon,
         const OGREnvelope *envelope)
{
  int wkb_size = OGR_G_WkbSize (multipolygon);
  guint8 *blob = g_malloc0 (HEADER_BYTES + wkb_size);
  gint32 srs_id = GINT32_TO_LE (4326);
  double edges[4] = { envelope->MinX, envelope->MaxX, envelope->MinY, envelope->MaxY };

  blob[0] = 'G';
  blob[1] = 'P';
  blob[3] = 0x03;   /* little endian, envelope of x and y */
  memcpy (blob + 4, &srs_id, sizeof srs_id);

  for (int i = 0; i < 4; i++)
    {
      guint64 bits;

      memcpy (&bits, &edges[i], sizeof bits);
      bits = GUINT64_TO_LE (bits);
      memcpy (blob + 8 + 8 * i, &bits, sizeof bits);
    }

  OGR_G_ExportToIsoWkb (multipolygon, wkbNDR, blob + HEADER_BYTES);

  return g_bytes_new_take (blob, HEADER_BYTES + wkb_size);
}

GBytes *
pb_gpkg_geometry_from_ogr (OGRGeometryH   geometry,
                           gboolean      *is_repaired_out,
                           const char   **problem_out)
{
  OGRGeometryH valid = NULL;
  OGRGeometryH polygons;
  OGREnvelope envelope;
  GBytes *blob = NULL;

  *is_repaired_out = FALSE;
  *problem_out = NULL;
  OGR_G_FlattenTo2D (geometry);

  if (!OGR_G_IsValid (geometry))
    {
      valid = OGR_G_MakeValid (geometry);
      *is_repaired_out = valid != NULL;
    }

  polygons = only_polygons (valid != NULL ? valid : geometry);
  OGR_G_GetEnvelope (polygons, &envelope);

  if (OGR_G_GetGeometryCount (polygons) == 0)
    *problem_out = _("it has no area");
  else if (!is_on_earth (&envelope))
    *problem_out = _("its coordinates lie outside the Earth");
  else if (!OGR_G_IsValid (polygons))
    *problem_out = _("its outline crosses itself and could not be repaired");
  else
    blob = to_blob (polygons, &envelope);

  OGR_G_DestroyGeometry (polygons);
  if (valid != NULL)
    OGR_G_DestroyGeometry (valid);

  return blob;
}
