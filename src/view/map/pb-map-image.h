#pragma once

#include "pb-map-frame.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbMapImage:
 *
 * A picture of the map somewhat larger than the window on it: a worker makes it
 * for one frame, then the main thread colours it for any number of others.
 */
#define PB_TYPE_MAP_IMAGE (pb_map_image_get_type ())

G_DECLARE_FINAL_TYPE (PbMapImage, pb_map_image, PB, MAP_IMAGE, GObject)

/* @view: what to draw; @window: what is seen of it, for the labels
 * @blocked: (array length=n_blocked): where no label may be [window's pixels] */
void              pb_map_image_load_async  (PbMapFrame          *map,
                                            const PbViewport    *view,
                                            const PbViewport    *window,
                                            const PbBox         *blocked,
                                            guint                n_blocked,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
PbMapImage       *pb_map_image_load_finish (GAsyncResult        *result,
                                            GError             **error);

/* Whether @map can be painted on this ground: the same areas and colours of land. */
gboolean          pb_map_image_suits       (PbMapImage          *self,
                                            PbMapFrame          *map);
/* What it is painted for. */
PbMapFrame       *pb_map_image_get_map     (PbMapImage          *self);
/* What was asked to be drawn. */
const PbViewport *pb_map_image_get_view    (PbMapImage          *self);
/* Colours the areas for another frame. */
void              pb_map_image_paint       (PbMapImage          *self,
                                            PbMapFrame          *map);
/* Whether its labels keep off these boxes. */
gboolean          pb_map_image_keeps_off   (PbMapImage          *self,
                                            const PbBox         *blocked,
                                            guint                n_blocked);
/* Places the labels anew for what is seen now. */
void              pb_map_image_place_labels (PbMapImage         *self,
                                             const PbViewport   *window,
                                             const PbBox        *blocked,
                                             guint               n_blocked);

/* Whether it reaches every edge of the window. */
gboolean          pb_map_image_covers         (PbMapImage       *self,
                                               const PbViewport *window);
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
