#pragma once

#include "pb-map-frame.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbMapImage:
 *
 * A picture of the map somewhat larger than the window on it: a worker makes its
 * ground and area numbers, then the main thread colours it for any number of
 * frames.
 */
#define PB_TYPE_MAP_IMAGE (pb_map_image_get_type ())

G_DECLARE_FINAL_TYPE (PbMapImage, pb_map_image, PB, MAP_IMAGE, GObject)

/* @map says which areas; @view is what the window shows, @image_view what to draw. */
void              pb_map_image_load_async  (PbMapFrame          *map,
                                            const PbViewport    *image_view,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
PbMapImage       *pb_map_image_load_finish (GAsyncResult        *result,
                                            GError             **error);

const PbViewport *pb_map_image_get_view    (PbMapImage          *self);
/* Whether @map can be painted on this ground: the same areas and colours of land. */
gboolean          pb_map_image_suits       (PbMapImage          *self,
                                            PbMapFrame          *map);
/* Colours the areas; @window is what is seen of the image, for the labels.
 * @blocked: (array length=n_blocked): where no label may be [window's pixels] */
void              pb_map_image_paint       (PbMapImage          *self,
                                            PbMapFrame          *map,
                                            const PbViewport    *window,
                                            const PbBox         *blocked,
                                            guint                n_blocked);

/* What has been painted, moved and stretched to @window. */
void              pb_map_image_snapshot_areas  (PbMapImage       *self,
                                                GtkSnapshot      *snapshot,
                                                const PbViewport *window,
                                                gboolean          is_software);
void              pb_map_image_snapshot_labels (PbMapImage       *self,
                                                GtkSnapshot      *snapshot,
                                                const PbViewport *window,
                                                gboolean          is_software);

G_END_DECLS
