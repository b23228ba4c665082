#pragma once

#include "pb-map-labels.h"
#include "pb-map-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/* How much of the land's colour covers what is not lit up. */
#define PB_MAP_VEIL 0.65

/* Lines over the fills, by what they say. */
typedef enum
{
  PB_MAP_OUTLINE_HOVERED,
  PB_MAP_OUTLINE_SELECTED,
  PB_MAP_OUTLINE_CURSOR,
} PbMapOutline;

PbPaletteEntry pb_map_entry_for_value  (PbColour          colour);
PbPaletteEntry pb_map_entry_for_status (PbStatus          status,
                                        const PbTheme    *theme);
PbPaletteEntry pb_map_entry_dim        (PbPaletteEntry    entry,
                                        const PbTheme    *theme);
PbPalette      pb_map_picture_get_palette (const PbMapScene *scene,
                                           const PbTheme    *theme);

void           pb_map_picture_draw_ground  (const PbMapScene *scene,
                                            const PbViewport *view,
                                            const PbTheme    *theme,
                                            cairo_t          *cr);
void           pb_map_picture_draw_fills   (const PbMapScene *scene,
                                            const PbViewport *view,
                                            const PbTheme    *theme,
                                            cairo_t          *cr);
void           pb_map_picture_draw_borders (const PbMapScene *scene,
                                            const PbViewport *view,
                                            const PbTheme    *theme,
                                            cairo_t          *cr);
void           pb_map_picture_draw_lights  (const PbMapScene *scene,
                                            const PbViewport *view,
                                            const PbTheme    *theme,
                                            cairo_t          *cr);
void           pb_map_picture_draw_selected (const PbMapScene *scene,
                                             const PbViewport *view,
                                             const PbTheme    *theme,
                                             cairo_t          *cr);
void           pb_map_picture_draw_outline (PbMesh           *mesh,
                                            const int        *areas,
                                            guint             n_areas,
                                            PbMapOutline      outline,
                                            const PbViewport *view,
                                            const PbTheme    *theme,
                                            cairo_t          *cr);

void           pb_map_picture_draw_markers (const PbMapScene *scene,
                                            const PbViewport *view,
                                            const PbTheme    *theme,
                                            cairo_t          *cr);

/* The whole map for a file: fitted, with labels, legend and attribution. */
PbViewport     pb_map_picture_fit          (const PbMapScene *scene,
                                            const PbTheme    *theme,
                                            double            width,
                                            double            height);
void           pb_map_picture_draw         (const PbMapScene *scene,
                                            const PbTheme    *theme,
                                            cairo_t          *cr,
                                            double            width,
                                            double            height);
double         pb_map_picture_get_height   (const PbMapScene *scene,
                                            const PbTheme    *theme,
                                            double            width);
/* Every text of the whole map, and where it stands. (element-type PbLabel) */
GArray        *pb_map_picture_list_texts   (const PbMapScene *scene,
                                            const PbTheme    *theme,
                                            double            width,
                                            double            height);

G_END_DECLS
