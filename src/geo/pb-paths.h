#pragma once

#include "pb-mercator.h"

G_BEGIN_DECLS

/**
 * PbPaths:
 *
 * Sequences of points: the rings of an area, or lines on a map. A closed path
 * repeats its first point as its last.
 */
typedef struct _PbPaths PbPaths;

PbPaths       *pb_paths_new          (void);
void           pb_paths_free         (PbPaths       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPaths, pb_paths_free)

void           pb_paths_begin        (PbPaths       *self);
void           pb_paths_add          (PbPaths       *self,
                                      PbPoint        point);

guint          pb_paths_get_n        (const PbPaths *self);
const PbPoint *pb_paths_get          (const PbPaths *self,
                                      guint          path,
                                      guint         *n_points_out);
gboolean       pb_paths_is_closed    (const PbPaths *self,
                                      guint          path);
guint          pb_paths_get_n_points (const PbPaths *self);

G_END_DECLS
