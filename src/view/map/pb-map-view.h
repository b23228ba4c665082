#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbMapView:
 *
 * The map of the session's frame: areas, card, legend, zoom and fit.
 *
 * Properties: session (PbSession); is-complete (boolean, read only): nothing
 * better is on its way.
 * Actions: map.zoom-in, map.zoom-out, map.fit, map.zoom-to-place.
 */
#define PB_TYPE_MAP_VIEW (pb_map_view_get_type ())

G_DECLARE_FINAL_TYPE (PbMapView, pb_map_view, PB, MAP_VIEW, AdwBin)

GtkWidget *pb_map_view_new (PbSession *session);

G_END_DECLS
