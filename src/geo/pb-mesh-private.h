#pragma once

#include "pb-mesh.h"

G_BEGIN_DECLS

/* One copy for each integer zoom, then the lines as they came. */
#define PB_MESH_N_LEVELS (PB_MESH_LAST_ZOOM - PB_MESH_FIRST_ZOOM + 2)
#define PB_MESH_FULL (PB_MESH_N_LEVELS - 1)

/**
 * PbMeshLevel:
 * @points: the points of all arcs, one arc after the other
 * @starts: (array length=n_arcs+1): the first point of each arc
 *
 * The arcs at one generalisation. Neighbouring levels that keep the same points
 * share their arrays.
 */
typedef struct
{
  PbPoint *points;
  guint   *starts;
  gboolean is_shared;
} PbMeshLevel;

/**
 * PbMesh:
 *
 * A coverage of areas whose borders are shared.
 *
 * The lines between the areas are cut into arcs at every point where more than
 * two lines meet; a ring is a list of arcs, walked forwards (the arc's number)
 * or backwards (its complement, ~number). A border therefore exists once, and
 * whatever simplifies it simplifies it for both sides.
 *
 * Immutable once built, so worker threads may build and read it.
 */
struct _PbMesh
{
  GObject     parent_instance;

  guint       n_areas;
  guint       n_rings;
  guint       n_arcs;
  PbBounds    bounds;
  PbBounds   *area_bounds;
  PbPoint    *centres;        /* by area: the point deepest inside */
  double     *radii;          /* by area: room around it */

  guint      *ring_starts;    /* n_areas + 1 into rings */
  guint      *ref_starts;     /* n_rings + 1 into refs */
  int        *refs;           /* arc or ~arc */

  PbBounds   *arc_bounds;
  guint      *arc_ends;       /* two by arc: vertex numbers of its ends */
  guint      *use_starts;     /* n_arcs + 1 into uses */
  int        *uses;           /* the areas on the two sides; once by ring use */
  PbMeshLevel levels[PB_MESH_N_LEVELS];

  guint      *neighbour_starts;   /* n_areas + 1 into neighbours */
  int        *neighbours;

  /* A uniform grid over the bounds; each cell lists the areas whose bounds
   * meet it. */
  guint       n_columns;
  guint       n_rows;
  guint      *cell_starts;
  int        *cell_areas;
};

void  pb_mesh_build_topology   (PbMesh         *self,
                                PbPaths *const *areas);
void  pb_mesh_build_levels     (PbMesh         *self);
void  pb_mesh_build_centres    (PbMesh         *self);
void  pb_mesh_mend_crossings   (PbMesh         *self,
                                const double   *significance,
                                guint8         *keep);

guint pb_mesh_level_for_zoom   (double          zoom);

/* The arcs of all rings of an area, in ring order. */
static inline const int *
pb_mesh_area_refs (PbMesh *self, int area, guint *n_out)
{
  guint first = self->ref_starts[self->ring_starts[area]];
  guint last = self->ref_starts[self->ring_starts[area + 1]];

  *n_out = last - first;

  return self->refs + first;
}

static inline guint
pb_mesh_ref_arc (int ref)
{
  return ref < 0 ? ~ref : ref;
}

static inline const PbPoint *
pb_mesh_arc_points (PbMesh *self, guint level, guint arc, guint *n_out)
{
  *n_out = self->levels[level].starts[arc + 1] - self->levels[level].starts[arc];

  return self->levels[level].points + self->levels[level].starts[arc];
}

G_END_DECLS
