#pragma once

#include "pb-frame.h"
#include "pb-map-areas.h"
#include "pb-map-lit.h"

G_BEGIN_DECLS

/**
 * PbMapGround:
 * @areas: of the frame's level and edition
 * @neighbours: (nullable): the areas round them
 * @country: (nullable): its parts, for the inset
 * @outline: (nullable): what the selected Place has of its district, out of small areas
 *
 * What a map is drawn on, as meshes: they cost more than the drawing, and are the same at
 * every width and in every format.
 */
typedef struct
{
  PbMapAreas *areas;
  PbMapAreas *neighbours;
  PbMapAreas *country;
  PbMapLit   *outline;
} PbMapGround;

/* All arrays (nullable) (element-type PbBoundary).
 * Errors: %PB_ERROR_NOT_FOUND without @boundaries; %PB_ERROR_BAD_INPUT naming the area. */
PbMapGround *pb_map_ground_new  (PbFrame      *frame,
                                 GPtrArray    *boundaries,
                                 GPtrArray    *context,
                                 GPtrArray    *country,
                                 GPtrArray    *part,
                                 GError      **error);
void         pb_map_ground_free (PbMapGround  *self);

PbMapAreas  *pb_map_ground_share_areas (GPtrArray  *boundaries,
                                        GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMapGround, pb_map_ground_free)

G_END_DECLS
