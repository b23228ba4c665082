#pragma once

#include "pb-map-image.h"

G_BEGIN_DECLS

/**
 * PbMapImages:
 *
 * Sees to it that there is an image for what a map shows: asks a worker for a
 * new one when the view has moved on too far, and keeps the one before, so that
 * a step to another edition of the boundaries and back makes none again.
 *
 * Signals: changed (another image, or the same painted anew).
 */
#define PB_TYPE_MAP_IMAGES (pb_map_images_get_type ())

G_DECLARE_FINAL_TYPE (PbMapImages, pb_map_images, PB, MAP_IMAGES, GObject)

PbMapImages *pb_map_images_new         (void);

/* @map: (nullable).  @view: as for pb_map_images_set_view(). */
void         pb_map_images_set_map     (PbMapImages      *self,
                                        PbMapFrame       *map,
                                        const PbViewport *view);
/* What is seen now; asks for another image if the one there will not do. */
void         pb_map_images_set_view    (PbMapImages      *self,
                                        const PbViewport *view);
/* Where no label may be [px of the view]. */
void         pb_map_images_set_blocked (PbMapImages      *self,
                                        const PbBox      *blocked,
                                        guint             n_blocked);
/* Ends all work for good. */
void         pb_map_images_stop        (PbMapImages      *self);

/* The image to show, perhaps of another place or period until a better one is
 * there; %NULL for none. */
PbMapImage  *pb_map_images_get_image   (PbMapImages      *self);
/* Nothing better is on its way. */
gboolean     pb_map_images_is_complete (PbMapImages      *self);

G_END_DECLS
