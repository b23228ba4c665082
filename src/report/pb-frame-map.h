#pragma once

#include "pb-frame.h"
#include "pb-map-scene.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/* A frame and its boundaries as a map picture, with all that the scene points to. */
typedef struct _PbFrameMap PbFrameMap;

/* @boundaries, @context: (nullable) (element-type PbBoundary)
 * @attribution: (nullable): one a line */
PbFrameMap       *pb_frame_map_new       (PbFrame        *frame,
                                          GPtrArray      *boundaries,
                                          GPtrArray      *context,
                                          const char     *attribution,
                                          const PbTheme  *theme,
                                          GError        **error);
void              pb_frame_map_free      (PbFrameMap     *self);

const PbMapScene *pb_frame_map_get_scene (PbFrameMap     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbFrameMap, pb_frame_map_free)

G_END_DECLS
