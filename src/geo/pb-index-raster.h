#pragma once

#include "pb-mesh.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PB_TYPE_INDEX_RASTER (pb_index_raster_get_type ())

/**
 * PbIndexRaster:
 *
 * A picture whose pixels are area numbers instead of colours.
 *
 * It never changes once made, so a worker thread may make it and the main
 * thread may paint it any number of times.
 */
typedef struct _PbIndexRaster PbIndexRaster;

GType             pb_index_raster_get_type     (void) G_GNUC_CONST;
PbIndexRaster    *pb_index_raster_new          (PbMesh              *mesh,
                                                const PbViewport    *view,
                                                GCancellable        *cancellable);
PbIndexRaster    *pb_index_raster_ref          (PbIndexRaster       *self);
void              pb_index_raster_unref        (PbIndexRaster       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbIndexRaster, pb_index_raster_unref)

int               pb_index_raster_get_width    (const PbIndexRaster *self);
int               pb_index_raster_get_height   (const PbIndexRaster *self);
int               pb_index_raster_get_area     (const PbIndexRaster *self,
                                                int                  x,
                                                int                  y);
void              pb_index_raster_get_samples  (const PbIndexRaster *self,
                                                int                  x,
                                                int                  y,
                                                int                  samples[4]);
void              pb_index_raster_get_part     (const PbIndexRaster *self,
                                                int                 *x_out,
                                                int                 *y_out,
                                                int                 *width_out,
                                                int                 *height_out);
guint             pb_index_raster_get_n_mixed  (const PbIndexRaster *self);

G_END_DECLS
