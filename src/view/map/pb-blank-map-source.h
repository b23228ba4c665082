#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * PbBlankMapSource:
 *
 * A map source without tiles: it lends a viewport its projection and zoom levels
 * where the base of the map is drawn by ourselves.
 */
#define PB_TYPE_BLANK_MAP_SOURCE (pb_blank_map_source_get_type ())

G_DECLARE_FINAL_TYPE (PbBlankMapSource, pb_blank_map_source, PB, BLANK_MAP_SOURCE, ShumateMapSource)

ShumateMapSource *pb_blank_map_source_new (void);

G_END_DECLS
