#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_EXPLORE_BAR (pb_explore_bar_get_type ())

G_DECLARE_FINAL_TYPE (PbExploreBar, pb_explore_bar, PB, EXPLORE_BAR, AdwBin)

GtkWidget *pb_explore_bar_new         (PbSession    *session);

/* Map, table and bars as icons alone. */
void       pb_explore_bar_set_compact (PbExploreBar *self,
                                       gboolean      is_compact);

G_END_DECLS
