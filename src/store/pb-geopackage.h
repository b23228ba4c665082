#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

#define PB_GEOPACKAGE_APPLICATION_ID 0x47504B47  /* "GPKG" */
#define PB_GEOPACKAGE_VERSION 10300

/* Writes extents and times of change to gpkg_contents; to be called in the
 * transaction that changed boundaries or values. */
gboolean pb_geopackage_touch (PbDb         *db,
                              GError      **error);

/* Adds a sentence to @problems for each rule of GeoPackage that @db breaks. */
gboolean pb_geopackage_check (PbDb         *db,
                              GPtrArray    *problems,
                              GError      **error);

G_END_DECLS
