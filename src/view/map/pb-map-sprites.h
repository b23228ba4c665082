#pragma once

#include "pb-map-frame.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The markers of a map as small textures, each drawn once for a theme and scale, so that
 * panning only puts them elsewhere. */
typedef struct _PbMapSprites PbMapSprites;

PbMapSprites *pb_map_sprites_new      (void);
void          pb_map_sprites_free     (PbMapSprites     *self);
/* Forgets what was drawn for another map. */
void          pb_map_sprites_set_map  (PbMapSprites     *self,
                                       PbMapFrame       *map);
/* @current: the one hovered or gone to with the keyboard, -1 for none */
void          pb_map_sprites_snapshot (PbMapSprites     *self,
                                       PbMapFrame       *map,
                                       const PbViewport *view,
                                       int               current,
                                       GtkSnapshot      *snapshot);

G_END_DECLS
