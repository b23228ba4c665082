#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_EXPLORE_BAR (pb_explore_bar_get_type ())

G_DECLARE_FINAL_TYPE (PbExploreBar, pb_explore_bar, PB, EXPLORE_BAR, AdwBin)

/* The room it will have [px]: where the choosers need it, the pages and then the colours
 * are icons alone; then the choosers wrap. */
void       pb_explore_bar_set_width (PbExploreBar *self,
                                     int           width);

G_END_DECLS
