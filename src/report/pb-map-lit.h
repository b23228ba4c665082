#pragma once

#include "pb-map-areas.h"

G_BEGIN_DECLS

/**
 * PbMapLit:
 *
 * Areas that a map lights up: areas of its own or of another mesh.  Immutable.
 */
#define PB_TYPE_MAP_LIT (pb_map_lit_get_type ())

G_DECLARE_FINAL_TYPE (PbMapLit, pb_map_lit, PB, MAP_LIT, GObject)

/* The areas with these codes or, where @areas has none of them, the areas within them,
 * such as the small areas of a district. */
PbMapLit   *pb_map_lit_new       (PbMapAreas         *areas,
                                  const char *const  *codes);

/* How many of the codes @areas knows, by themselves or by what lies within. */
guint       pb_map_lit_get_n_found (PbMapLit         *self);
PbMapAreas *pb_map_lit_get_areas (PbMapLit           *self);
/* (array length=n_out): numbers of the mesh of these areas, ascending */
const int  *pb_map_lit_get_lit   (PbMapLit           *self,
                                  guint              *n_out);
gboolean    pb_map_lit_has       (PbMapLit           *self,
                                  int                 area);

G_END_DECLS
