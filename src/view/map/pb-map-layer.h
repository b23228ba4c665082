#pragma once

#include "pb-map-frame.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * PbMapLayer:
 *
 * The areas on a libshumate map: coloured by the frame, worked by pointer and
 * keyboard.
 *
 * One image somewhat larger than the window is made by a worker and coloured
 * here; it moves with the map until a sharper one is ready.  The layer keeps no
 * selection: it tells what was pointed at or chosen and is told what to outline.
 *
 * Signals: hovered (int: area of the mesh or -1), cursor-moved (int), chosen (int),
 * marker-moved (int: marker of the scene or -1), marker-chosen (int), resized.
 */
#define PB_TYPE_MAP_LAYER (pb_map_layer_get_type ())

G_DECLARE_FINAL_TYPE (PbMapLayer, pb_map_layer, PB, MAP_LAYER, ShumateLayer)

ShumateLayer *pb_map_layer_new           (ShumateViewport *viewport);

/* @map: (nullable) */
void          pb_map_layer_set_map       (PbMapLayer      *self,
                                          PbMapFrame      *map);
/* The area that another view points at; -1 for none. */
void          pb_map_layer_set_hovered   (PbMapLayer      *self,
                                          int              area);
int           pb_map_layer_get_cursor    (PbMapLayer      *self);
/* The marker pointed at or gone to with the keyboard; -1 for none. */
int           pb_map_layer_get_marker    (PbMapLayer      *self);
/* Where no label may be [px], such as under the legend. */
void          pb_map_layer_set_blocked   (PbMapLayer      *self,
                                          const PbBox     *blocked,
                                          guint            n_blocked);
/* What a screen reader says of the area under the cursor. */
void          pb_map_layer_set_description (PbMapLayer    *self,
                                            const char    *description);
/* Nothing better is on its way. */
gboolean      pb_map_layer_is_complete   (PbMapLayer      *self);

/* What the layer shows, in the words of src/geo. */
PbViewport    pb_map_layer_get_view      (PbMapLayer      *self);
void          pb_map_layer_show_view     (PbMapLayer      *self,
                                          const PbViewport *view);

G_END_DECLS
