#pragma once

#include "pb-map-picture.h"

G_BEGIN_DECLS

/* What pb-map-picture.c and pb-map-lines.c share: shapes as cairo's paths. */
void   pb_map_add_paths  (const PbPaths    *paths,
                          const PbViewport *view,
                          cairo_t          *cr);
/* The same as far as the view goes, without steps under @least [px]: for lines without dashes,
 * of which much lies outside, or that are drawn smaller than the coarsest are meant for. */
void   pb_map_add_seen_paths (const PbPaths    *paths,
                              const PbViewport *view,
                              double            least,
                              cairo_t          *cr);
void   pb_map_add_area   (PbMesh           *mesh,
                          int               area,
                          const PbViewport *view,
                          cairo_t          *cr);
void   pb_map_stroke     (cairo_t          *cr,
                          PbColour          colour,
                          double            width);
/* The zoom that the generalised lines are wanted for, in device pixels. */
double pb_map_get_detail (const PbViewport *view);

G_END_DECLS
