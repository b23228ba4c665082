#pragma once

#include "pb-map-lit.h"
#include "pb-session.h"

G_BEGIN_DECLS

/**
 * PbMapLighting:
 *
 * Finds areas by their codes, to light them up or to draw a line around them: among the
 * map's own or, where those are of another level or edition, by loading the boundaries
 * that hold the codes.
 *
 * Signals: changed (what was on its way is there).
 */
#define PB_TYPE_MAP_LIGHTING (pb_map_lighting_get_type ())

G_DECLARE_FINAL_TYPE (PbMapLighting, pb_map_lighting, PB, MAP_LIGHTING, GObject)

PbMapLighting *pb_map_lighting_new        (void);

/* @areas: of the map.  @codes: (nullable): what to find.  The same of both is no work. */
void           pb_map_lighting_show       (PbMapLighting     *self,
                                           PbSession         *session,
                                           PbMapAreas        *areas,
                                           const char *const *codes);
/* %NULL where there is nothing to find. */
PbMapLit      *pb_map_lighting_get_lit    (PbMapLighting *self);
gboolean       pb_map_lighting_is_loading (PbMapLighting *self);
void           pb_map_lighting_stop       (PbMapLighting *self);

/* Of the areas with these codes: all are of one.  Small areas stand in no catalogue. */
PbLevel        pb_map_lighting_find_level (PbSession         *session,
                                           const char *const *codes);

G_END_DECLS
