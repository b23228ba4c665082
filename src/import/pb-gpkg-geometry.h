#pragma once

#include <glib.h>
#include <ogr_api.h>

G_BEGIN_DECLS

/* Reads @geometry, already in EPSG:4326 with longitude first, as a GeoPackage
 * MULTIPOLYGON blob. A polygon that crosses itself is made valid, what is no
 * area is dropped. %NULL with *@problem_out (untranslated nowhere: a sentence
 * for people) where no area is left. */
GBytes *pb_gpkg_geometry_from_ogr (OGRGeometryH   geometry,
                                   gboolean      *is_repaired_out,
                                   const char   **problem_out);

G_END_DECLS
