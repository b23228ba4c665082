#pragma once

#include "pb-paths.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define PB_TYPE_MESH (pb_mesh_get_type ())

/* The integer zooms that have a generalised copy of their own; above the last
 * one every vertex is drawn. */
#define PB_MESH_FIRST_ZOOM 5
#define PB_MESH_LAST_ZOOM 15

/* How far a generalised line may lie from the true one [CSS pixels]. */
#define PB_MESH_TOLERANCE 0.35

G_DECLARE_FINAL_TYPE (PbMesh, pb_mesh, PB, MESH, GObject)

PbMesh    *pb_mesh_new            (PbPaths *const *areas,
                                   guint           n_areas);

guint      pb_mesh_get_n_areas    (PbMesh         *self);
gboolean   pb_mesh_has_shape      (PbMesh         *self,
                                   int             area);
PbBounds      pb_mesh_get_bounds     (PbMesh         *self);
PbBounds      pb_mesh_get_area_bounds (PbMesh        *self,
                                   int             area);
PbBounds      pb_mesh_get_set_bounds (PbMesh         *self,
                                   const int      *areas,
                                   guint           n_areas);
guint      pb_mesh_get_n_points   (PbMesh         *self,
                                   double          zoom);

int        pb_mesh_find_area      (PbMesh         *self,
                                   PbPoint         point);
int        pb_mesh_find_area_at   (PbMesh         *self,
                                   double          longitude,
                                   double          latitude);
gboolean   pb_mesh_area_contains  (PbMesh         *self,
                                   int             area,
                                   PbPoint         point,
                                   double          zoom);

const int *pb_mesh_get_neighbours (PbMesh         *self,
                                   int             area,
                                   guint          *n_out);
int        pb_mesh_find_next      (PbMesh         *self,
                                   int             area,
                                   double          dx,
                                   double          dy);

PbPoint    pb_mesh_get_centre     (PbMesh         *self,
                                   int             area,
                                   double         *radius_out);
gboolean   pb_mesh_find_room      (PbMesh         *self,
                                   int             area,
                                   double          width,
                                   double          height,
                                   PbPoint        *centre_out);
double     pb_mesh_get_width_at   (PbMesh         *self,
                                   int             area,
                                   PbPoint         point,
                                   double          height);

PbPaths   *pb_mesh_get_rings      (PbMesh         *self,
                                   int             area,
                                   double          zoom);
PbPaths   *pb_mesh_get_outline    (PbMesh         *self,
                                   const int      *areas,
                                   guint           n_areas,
                                   double          zoom);
PbPaths   *pb_mesh_get_outer      (PbMesh         *self,
                                   double          zoom);
PbPaths   *pb_mesh_get_borders    (PbMesh         *self,
                                   const int      *groups,
                                   double          zoom);

G_END_DECLS
