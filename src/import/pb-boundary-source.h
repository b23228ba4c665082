#pragma once

#include "pb-words.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a person or a pack says about a boundary file; %NULL or "" where the
 * file itself must tell. */
typedef struct
{
  const char *code_field;
  const char *name_field;
  const char *crs;          /* "EPSG:27700", for a file that names none */
} PbBoundaryOptions;

/* One area's outline. */
typedef struct
{
  guint64  number;          /* of the feature in its file, from 1 */
  char    *code;
  char    *name;            /* "" where the file has none */
  GBytes  *geometry;        /* GeoPackage MULTIPOLYGON in EPSG:4326; %NULL where unusable */
  char    *problem;         /* why it is unusable; %NULL where it is usable */
  gboolean is_repaired;     /* crossed itself, was made valid */
} PbBoundaryFeature;

void pb_boundary_feature_clear (PbBoundaryFeature *feature);

/**
 * PbBoundarySource:
 *
 * The polygons of a local GeoJSON, Shapefile, GeoPackage or KML file, in any
 * projection, read by GDAL with no other driver and no network.
 */
typedef struct _PbBoundarySource PbBoundarySource;

/* Would GDAL read @path as boundaries? Looks at the first bytes and the name only. */
gboolean          pb_boundary_source_is_likely     (const char               *path);

/* Errors: %PB_ERROR_BAD_INPUT for a file that is no such thing, has no
 * polygons, no field with codes, or no known projection. */
PbBoundarySource *pb_boundary_source_open          (const char               *path,
                                                    const PbBoundaryOptions  *options,
                                                    GError                  **error);
void              pb_boundary_source_free          (PbBoundarySource         *self);

const char       *pb_boundary_source_get_format    (PbBoundarySource         *self);
const char       *pb_boundary_source_get_layer     (PbBoundarySource         *self);
/* "EPSG:27700" or the projection's name */
const char       *pb_boundary_source_get_crs       (PbBoundarySource         *self);
const char       *pb_boundary_source_get_code_field (PbBoundarySource        *self);
/* "" where no field holds names */
const char       *pb_boundary_source_get_name_field (PbBoundarySource        *self);
/* The year in an ONS field name, "LAD24CD": "2024"; "" where it tells none. */
char             *pb_boundary_source_guess_edition (PbBoundarySource         *self);
gint64            pb_boundary_source_get_n_features (PbBoundarySource        *self);
/* (transfer full): every field's name */
GStrv             pb_boundary_source_list_fields   (PbBoundarySource         *self);

/* %FALSE at the end, or with @error set. */
gboolean          pb_boundary_source_next          (PbBoundarySource         *self,
                                                    PbBoundaryFeature        *feature_out,
                                                    GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBoundarySource, pb_boundary_source_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbBoundaryFeature, pb_boundary_feature_clear)

G_END_DECLS
