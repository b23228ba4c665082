#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_PLACE_PANEL (pb_place_panel_get_type ())

G_DECLARE_FINAL_TYPE (PbPlacePanel, pb_place_panel, PB, PLACE_PANEL, AdwBin)

G_END_DECLS
