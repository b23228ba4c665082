#pragma once

#include "pb-map-areas.h"
#include "pb-session.h"

G_BEGIN_DECLS

/**
 * PbMapBoundaries:
 *
 * The areas that the map draws: those of the session's frame and their
 * neighbours, loaded once for each level and edition and then kept, so that a
 * step from one edition to another and back builds nothing again.
 *
 * Signals: changed (what the functions below answer is another now).
 */
#define PB_TYPE_MAP_BOUNDARIES (pb_map_boundaries_get_type ())

G_DECLARE_FINAL_TYPE (PbMapBoundaries, pb_map_boundaries, PB, MAP_BOUNDARIES, GObject)

PbMapBoundaries *pb_map_boundaries_new             (void);

/* Shows the areas of the session's frame: at once where they are kept. %FALSE if
 * they are the ones that were asked for last. */
gboolean         pb_map_boundaries_show            (PbMapBoundaries *self,
                                                    PbSession       *session);
/* Another workspace, or the same after an import. */
void             pb_map_boundaries_forget          (PbMapBoundaries *self);
/* Ends all loading. */
void             pb_map_boundaries_stop            (PbMapBoundaries *self);

/* %NULL while none are there. */
PbMapAreas      *pb_map_boundaries_get_areas       (PbMapBoundaries *self);
PbMapAreas      *pb_map_boundaries_get_context     (PbMapBoundaries *self);
/* What their licences ask to be shown, one statement a line; "" for nothing. */
const char      *pb_map_boundaries_get_attribution (PbMapBoundaries *self);
gboolean         pb_map_boundaries_is_loading      (PbMapBoundaries *self);
/* The workspace holds none of this level. */
gboolean         pb_map_boundaries_is_empty        (PbMapBoundaries *self);
/* Why none could be read; %NULL while nothing went wrong. */
const GError    *pb_map_boundaries_get_error       (PbMapBoundaries *self);

G_END_DECLS
