#pragma once

#include "pb-map-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Where a map lies within its country, as a small map of its own. */

/* With its name below, as high as that needs. */
PbBox pb_map_inset_get_box      (const PbMapScene *scene,
                                 const PbTheme    *theme,
                                 double            x,
                                 double            y);
/* Where the country's name stands in that box; of no width where it has none. */
PbBox pb_map_inset_get_name_box (const PbMapScene *scene,
                                 const PbTheme    *theme,
                                 PbBox             box);
void  pb_map_inset_draw         (const PbMapScene *scene,
                                 const PbTheme    *theme,
                                 cairo_t          *cr,
                                 PbBox             box);

G_END_DECLS
