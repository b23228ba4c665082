#pragma once

#include "pb-frame.h"
#include "pb-map-areas.h"
#include "pb-map-lit.h"
#include "pb-map-pins.h"
#include "pb-map-scene.h"

G_BEGIN_DECLS

/**
 * PbMapFrame:
 *
 * What a frame looks like on a map: the scene that is drawn on screen and in
 * files.  Immutable.
 */
#define PB_TYPE_MAP_FRAME (pb_map_frame_get_type ())

G_DECLARE_FINAL_TYPE (PbMapFrame, pb_map_frame, PB, MAP_FRAME, GObject)

/* @context: (nullable): neighbouring areas.  @part: (nullable): what the selected Place is
 * made of where only a part of it is.  @lit: (nullable): what stands out of the rest.
 * @pins: (nullable): settings and sites.  @attribution: (nullable): whose boundaries. */
PbMapFrame       *pb_map_frame_new         (PbFrame       *frame,
                                            PbMapAreas    *areas,
                                            PbMapAreas    *context,
                                            PbMapLit      *part,
                                            PbMapLit      *lit,
                                            PbMapPins     *pins,
                                            const PbTheme *theme,
                                            const char    *attribution);

/* For paper, before it is drawn: the country's parts, in which the map's areas are shown. */
void              pb_map_frame_set_country (PbMapFrame    *self,
                                            PbMapAreas    *country);

const PbMapScene *pb_map_frame_get_scene   (PbMapFrame    *self);
PbFrame          *pb_map_frame_get_frame   (PbMapFrame    *self);
PbMapAreas       *pb_map_frame_get_areas   (PbMapFrame    *self);
/* (nullable) */
PbMapPins        *pb_map_frame_get_pins    (PbMapFrame    *self);
const PbTheme    *pb_map_frame_get_theme   (PbMapFrame    *self);
/* The frame's number of an area of the mesh; -1 where the series does not know it. */
int               pb_map_frame_get_number  (PbMapFrame    *self,
                                            int            area);
/* Small areas carry no names but those of the selected Place. */
gboolean          pb_map_frame_is_fine     (PbMapFrame    *self);

/* Whether both draw the same areas and neighbours in the same theme, so that one can
 * be painted in the place of the other. */
gboolean          pb_map_frame_shares_ground (PbMapFrame  *self,
                                              PbMapFrame  *other);

G_END_DECLS
