#pragma once

#include "pb-map-areas.h"
#include "pb-map-markers.h"
#include "pb-setting-marker.h"

G_BEGIN_DECLS

/**
 * PbMapPins:
 *
 * Settings and sites with their places on a map: where no coordinate is sourced, at a
 * point well inside their Place.  Immutable.
 */
#define PB_TYPE_MAP_PINS (pb_map_pins_get_type ())

G_DECLARE_FINAL_TYPE (PbMapPins, pb_map_pins, PB, MAP_PINS, GObject)

/* @markers: (element-type PbMapMarker).  @places: their Places, districts as a rule; a
 * marker without coordinates and without a Place among them is on no map. */
PbMapPins                  *pb_map_pins_new           (GPtrArray  *markers,
                                                       PbMapAreas *places);
/* Those of a view, read from a workspace; %NULL without an error where the view shows none. */
PbMapPins                  *pb_map_pins_load          (PbWorkspace   *workspace,
                                                       PbCatalogue   *catalogue,
                                                       const PbView  *view,
                                                       GCancellable  *cancellable,
                                                       GError       **error);
/* (array length=n_out) */
const PbSettingMarker      *pb_map_pins_get_markers   (PbMapPins  *self,
                                                       guint      *n_out);
/* What the marker of that number stands for. */
const PbMapMarker          *pb_map_pins_get_source    (PbMapPins  *self,
                                                       guint       marker);
/* Of the legend. (array length=n_out) */
const PbSettingRowOfLegend *pb_map_pins_get_rows      (PbMapPins  *self,
                                                       guint      *n_out);
const char                 *pb_map_pins_get_note      (PbMapPins  *self);

G_END_DECLS
