#pragma once

#include "pb-map-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

double pb_map_legend_get_width  (const PbMapScene *scene,
                                 const PbTheme    *theme);
double pb_map_legend_get_height (const PbMapScene *scene,
                                 const PbTheme    *theme);
void   pb_map_legend_draw       (const PbMapScene *scene,
                                 const PbTheme    *theme,
                                 cairo_t          *cr,
                                 double            x,
                                 double            y);
/* The texts of the same legend, appended. (element-type PbLabel) */
void   pb_map_legend_add_texts  (const PbMapScene *scene,
                                 const PbTheme    *theme,
                                 double            x,
                                 double            y,
                                 GArray           *labels);
void   pb_map_legend_draw_swatch (const PbPaletteEntry *entry,
                                  const PbTheme        *theme,
                                  cairo_t              *cr,
                                  PbBox                 box);

G_END_DECLS
