#pragma once

#include "pb-map-frame.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbMapLegendView:
 *
 * The legend of the map: class edges, end words, counts, missing values, and the
 * rule in words. It folds to its title.
 */
#define PB_TYPE_MAP_LEGEND_VIEW (pb_map_legend_view_get_type ())

G_DECLARE_FINAL_TYPE (PbMapLegendView, pb_map_legend_view, PB, MAP_LEGEND_VIEW, AdwBin)

void pb_map_legend_view_set_map    (PbMapLegendView *self,
                                    PbMapFrame      *map);
/* Folds where the map is short; unfolds when there is room again, unless the person
 * folded it. */
void pb_map_legend_view_set_narrow (PbMapLegendView *self,
                                    gboolean         is_narrow);

G_END_DECLS
