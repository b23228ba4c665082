#include "pb-boundary-source.h"

#include "pb-boundary-fields.h"
#include "pb-error.h"
#include "pb-gpkg-geometry.h"

#include <cpl_conv.h>
#include <gdal.h>
#include <glib/gi18n-lib.h>
#include <ogr_srs_api.h>
#include <string.h>

/* Formats that people bring and that read nothing but their own file. */
static const char *const allowed_drivers[] = { "GeoJSON", "ESRI Shapefile", "GPKG", "KML", NULL };

struct _PbBoundarySource
{
  char                        *path;
  GDALDatasetH                 dataset;
  OGRLayerH                    layer;
  OGRCoordinateTransformationH transformation;   /* NULL where already EPSG:4326 */
  char                        *crs;
  int                          code_field;
  int                          name_field;       /* -1 where there is none */
  guint64                      number;
};

void
pb_boundary_feature_clear (PbBoundaryFeature *feature)
{
  g_clear_pointer (&feature->code, g_free);
  g_clear_pointer (&feature->name, g_free);
  g_clear_pointer (&feature->geometry, g_bytes_unref);
  g_clear_pointer (&feature->problem, g_free);
}

gboolean
pb_boundary_source_is_likely (const char *path)
{
  static const char *const suffixes[] = { ".geojson", ".json", ".shp", ".gpkg", ".kml", NULL };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (int i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;

  return FALSE;
}

static void CPL_STDCALL
remember_error_cb (CPLErr      kind,
                   CPLErrorNum number,
                   const char *message)
{
  /* GDAL keeps it for CPLGetLastErrorMsg(); nothing goes to the terminal. */
}

static void
register_drivers (void)
{
  static gsize once = 0;

  if (!g_once_init_enter (&once))
    return;

  CPLSetConfigOption ("GDAL_DISABLE_READDIR_ON_OPEN", "TRUE");
  CPLSetConfigOption ("OGR_GEOJSON_MAX_OBJ_SIZE", "200");
  CPLSetConfigOption ("PROJ_NETWORK", "OFF");
  CPLSetErrorHandler (remember_error_cb);
  GDALAllRegister ();
  g_once_init_leave (&once, 1);
}

/* A layer with polygons, the first. */
static OGRLayerH
find_layer (GDALDatasetH dataset)
{
  for (int i = 0; i < GDALDatasetGetLayerCount (dataset); i++)
    {
      OGRLayerH layer = GDALDatasetGetLayer (dataset, i);
      OGRwkbGeometryType type = wkbFlatten (OGR_L_GetGeomType (layer));

      if (type == wkbPolygon || type == wkbMultiPolygon || type == wkbUnknown || type == wkbGeometryCollection)
        return layer;
    }

  return NULL;
}

static gboolean
find_fields (PbBoundarySource         *self,
             const PbBoundaryOptions  *options,
             GError                  **error)
{
  self->code_field = pb_boundary_fields_find_code (self->layer, options->code_field);
  self->name_field = pb_boundary_fields_find_name (self->layer, options->name_field);

  if (self->code_field < 0)
    {
      g_auto(GStrv) fields = pb_boundary_source_list_fields (self);
      g_autofree char *list = g_strjoinv (", ", fields);

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s: no field with area codes was found among %s. Name it in a mapping as “code_field”."),
                   self->path, list);
      return FALSE;
    }

  if (self->name_field < 0 && options->name_field != NULL && *options->name_field != '\0')
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s has no field “%s”. Correct “name_field”."), self->path,
                   options->name_field);
      return FALSE;
    }

  return TRUE;
}

static gboolean
lies_in_degrees (PbBoundarySource *self)
{
  OGREnvelope envelope;

  return OGR_L_GetExtent (self->layer, &envelope, TRUE) != OGRERR_NONE ||
         (envelope.MinX >= -180.0 && envelope.MaxX <= 180.0 && envelope.MinY >= -90.0 && envelope.MaxY <= 90.0);
}

static char *
describe_crs (OGRSpatialReferenceH reference)
{
  const char *authority = OSRGetAuthorityName (reference, NULL);
  const char *code = OSRGetAuthorityCode (reference, NULL);

  if (authority != NULL && code != NULL)
    return g_strdup_printf ("%s:%s", authority, code);

  return g_strdup (OSRGetName (reference) != NULL ? OSRGetName (reference) : "");
}

static gboolean
set_unknown_projection (PbBoundarySource  *self,
                        const char        *crs,
                        GError           **error)
{
  if (crs != NULL && *crs != '\0')
    g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s: “%s” is not a projection. Write it like EPSG:27700."),
                 self->path, crs);
  else
    g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                 _("%s names no projection and its coordinates are not degrees. "
                   "Name it in a mapping, for example “crs”: “EPSG:27700”."),
                 self->path);

  return FALSE;
}

/* "EPSG:1234" only: OSRSetFromUserInput() would also fetch addresses. */
static gboolean
import_crs (OGRSpatialReferenceH reference,
            const char          *crs)
{
  guint64 code;

  return g_ascii_strncasecmp (crs, "EPSG:", 5) == 0 &&
         g_ascii_string_to_unsigned (crs + 5, 10, 1, G_MAXINT, &code, NULL) &&
         OSRImportFromEPSG (reference, code) == OGRERR_NONE;
}

static gboolean
prepare_projection (PbBoundarySource  *self,
                    const char        *crs,
                    GError           **error)
{
  OGRSpatialReferenceH source = OSRNewSpatialReference (NULL);
  OGRSpatialReferenceH target = OSRNewSpatialReference (NULL);
  OGRSpatialReferenceH own = OGR_L_GetSpatialRef (self->layer);
  gboolean is_known = TRUE;

  OSRImportFromEPSG (target, 4326);

  if (crs != NULL && *crs != '\0')
    is_known = import_crs (source, crs);
  else if (own != NULL)
    {
      OSRDestroySpatialReference (source);
      source = OSRClone (own);
    }
  else
    is_known = lies_in_degrees (self) && OSRImportFromEPSG (source, 4326) == OGRERR_NONE;

  if (is_known)
    {
      OSRSetAxisMappingStrategy (source, OAMS_TRADITIONAL_GIS_ORDER);
      OSRSetAxisMappingStrategy (target, OAMS_TRADITIONAL_GIS_ORDER);
      self->crs = describe_crs (source);

      if (!OSRIsSame (source, target))
        {
          self->transformation = OCTNewCoordinateTransformation (source, target);
          is_known = self->transformation != NULL;
        }
    }

  OSRDestroySpatialReference (source);
  OSRDestroySpatialReference (target);

  return is_known || set_unknown_projection (self, crs, error);
}

PbBoundarySource *
pb_boundary_source_open (const char               *path,
                         const PbBoundaryOptions  *options,
                         GError                  **error)
{
  g_autoptr(PbBoundarySource) self = g_new0 (PbBoundarySource, 1);

  /* GDAL reads names that begin "/vsi", "http:" or "{" as other things than
   * files; a canonical path to a file that is there is only that. */
  self->path = g_canonicalize_filename (path, NULL);
  if (g_str_has_prefix (self->path, "/vsi") || !g_file_test (self->path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("%s is not a file on this computer."), path);
      return NULL;
    }

  register_drivers ();
  self->dataset = GDALOpenEx (self->path, GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed_drivers, NULL, NULL);

  if (self->dataset == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s is not a GeoJSON, Shapefile, GeoPackage or KML file that can be read. %s"), path,
                   CPLGetLastErrorMsg ());
      return NULL;
    }

  self->layer = find_layer (self->dataset);
  if (self->layer == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s has no polygons."), path);
      return NULL;
    }

  if (!find_fields (self, options, error) || !prepare_projection (self, options->crs, error))
    return NULL;

  OGR_L_ResetReading (self->layer);
  return g_steal_pointer (&self);
}

void
pb_boundary_source_free (PbBoundarySource *self)
{
  if (self->transformation != NULL)
    OCTDestroyCoordinateTransformation (self->transformation);
  if (self->dataset != NULL)
    GDALClose (self->dataset);

  g_free (self->path);
  g_free (self->crs);
  g_free (self);
}

const char *
pb_boundary_source_get_format (PbBoundarySource *self)
{
  return GDALGetDriverShortName (GDALGetDatasetDriver (self->dataset));
}

const char *
pb_boundary_source_get_layer (PbBoundarySource *self)
{
  return OGR_L_GetName (self->layer);
}

const char *
pb_boundary_source_get_crs (PbBoundarySource *self)
{
  return self->crs;
}

const char *
pb_boundary_source_get_code_field (PbBoundarySource *self)
{
  return pb_boundary_fields_get_name (self->layer, self->code_field);
}

const char *
pb_boundary_source_get_name_field (PbBoundarySource *self)
{
  return pb_boundary_fields_get_name (self->layer, self->name_field);
}

char *
pb_boundary_source_guess_edition (PbBoundarySource *self)
{
  return pb_boundary_fields_guess_edition (pb_boundary_source_get_code_field (self));
}

gint64
pb_boundary_source_get_n_features (PbBoundarySource *self)
{
  return OGR_L_GetFeatureCount (self->layer, TRUE);
}

GStrv
pb_boundary_source_list_fields (PbBoundarySource *self)
{
  return pb_boundary_fields_list (self->layer);
}

static char *
get_text (OGRFeatureH feature,
          int         field)
{
  const char *text = field < 0 ? "" : OGR_F_GetFieldAsString (feature, field);

  return g_strstrip (g_utf8_make_valid (text, -1));
}

static void
read_geometry (PbBoundarySource  *self,
               OGRFeatureH        feature,
               PbBoundaryFeature *out)
{
  OGRGeometryH geometry = OGR_F_GetGeometryRef (feature);
  const char *problem = NULL;

  if (geometry == NULL || OGR_G_IsEmpty (geometry))
    problem = _("it has no outline");
  else if (self->transformation != NULL && OGR_G_Transform (geometry, self->transformation) != OGRERR_NONE)
    problem = _("its coordinates could not be brought to degrees");
  else
    out->geometry = pb_gpkg_geometry_from_ogr (geometry, &out->is_repaired, &problem);

  out->problem = g_strdup (problem);
}

gboolean
pb_boundary_source_next (PbBoundarySource   *self,
                         PbBoundaryFeature  *feature_out,
                         GError            **error)
{
  OGRFeatureH feature;

  *feature_out = (PbBoundaryFeature) { 0 };
  CPLErrorReset ();
  feature = OGR_L_GetNextFeature (self->layer);

  if (feature == NULL)
    {
      if (CPLGetLastErrorType () >= CE_Failure)
        g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s, after feature %llu: %s"), self->path,
                     (unsigned long long) self->number, CPLGetLastErrorMsg ());
      return FALSE;
    }

  feature_out->number = ++self->number;
  feature_out->code = get_text (feature, self->code_field);
  feature_out->name = get_text (feature, self->name_field);
  read_geometry (self, feature, feature_out);
  OGR_F_Destroy (feature);

  return TRUE;
}
