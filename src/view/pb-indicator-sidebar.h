#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_INDICATOR_SIDEBAR (pb_indicator_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (PbIndicatorSidebar, pb_indicator_sidebar, PB, INDICATOR_SIDEBAR, AdwBin)

/* Puts the keyboard into the search entry with its text selected. */
void       pb_indicator_sidebar_focus_search (PbIndicatorSidebar *self);

G_END_DECLS
