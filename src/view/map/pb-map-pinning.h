#pragma once

#include "pb-map-pins.h"
#include "pb-session.h"

G_BEGIN_DECLS

/**
 * PbMapPinning:
 *
 * Keeps the settings and sites of a session's moment, with their places on the map.
 *
 * Signals: changed (what was on its way is there).
 */
#define PB_TYPE_MAP_PINNING (pb_map_pinning_get_type ())

G_DECLARE_FINAL_TYPE (PbMapPinning, pb_map_pinning, PB, MAP_PINNING, GObject)

PbMapPinning *pb_map_pinning_new        (void);

/* For the session's moment; the same pins as before where nothing of them differs. */
void          pb_map_pinning_update     (PbMapPinning *self,
                                         PbSession    *session);
/* What the view shows; %NULL for none. */
PbMapPins    *pb_map_pinning_get_pins   (PbMapPinning *self);
/* How many there are at the moment, shown or not. */
guint         pb_map_pinning_get_n      (PbMapPinning *self);
gboolean      pb_map_pinning_is_shown   (PbMapPinning *self);
gboolean      pb_map_pinning_is_loading (PbMapPinning *self);
/* Another workspace: its places are elsewhere. */
void          pb_map_pinning_forget     (PbMapPinning *self);

G_END_DECLS
