#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* ST_IsEmpty, ST_MinX, ST_MinY, ST_MaxX and ST_MaxY of GeoPackage geometries,
 * which the triggers of a GeoPackage's R-tree call. */
void pb_spatial_functions_register (sqlite3 *handle);

G_END_DECLS
