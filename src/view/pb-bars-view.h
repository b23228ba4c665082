#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_BARS_VIEW (pb_bars_view_get_type ())

G_DECLARE_FINAL_TYPE (PbBarsView, pb_bars_view, PB, BARS_VIEW, GtkWidget)

void pb_bars_view_set_session (PbBarsView *self,
                               PbSession  *session);

G_END_DECLS
