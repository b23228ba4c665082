#pragma once

#include "pb-mesh.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/**
 * PbMapAreas:
 *
 * The areas of one level and edition as a mesh, with their codes and names.
 * Immutable; may be made in any thread.
 */
#define PB_TYPE_MAP_AREAS (pb_map_areas_get_type ())

G_DECLARE_FINAL_TYPE (PbMapAreas, pb_map_areas, PB, MAP_AREAS, GObject)

/* @boundaries: (element-type PbBoundary).  Errors: %PB_ERROR_BAD_INPUT naming the area. */
PbMapAreas        *pb_map_areas_new        (GPtrArray   *boundaries,
                                            GError     **error);
/* The same in a worker thread. */
void               pb_map_areas_new_async  (GPtrArray           *boundaries,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
PbMapAreas        *pb_map_areas_new_finish (GAsyncResult        *result,
                                            GError             **error);

PbMesh            *pb_map_areas_get_mesh   (PbMapAreas  *self);
const char        *pb_map_areas_get_code   (PbMapAreas  *self,
                                            int          area);
/* Names of all areas, by number, ended by %NULL. */
const char *const *pb_map_areas_get_names  (PbMapAreas  *self);
/* -1 where there is none. */
int                pb_map_areas_find       (PbMapAreas  *self,
                                            const char  *code);
/* A number for each area's parent, such as the district of a small area; %NULL
 * where no area has one. */
const int         *pb_map_areas_get_groups (PbMapAreas  *self);
const char        *pb_map_areas_get_parent (PbMapAreas  *self,
                                            int          area);

G_END_DECLS
