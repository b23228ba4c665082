#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property "session". */
#define PB_TYPE_GRADIENT_VIEW (pb_gradient_view_get_type ())

G_DECLARE_FINAL_TYPE (PbGradientView, pb_gradient_view, PB, GRADIENT_VIEW, GtkWidget)

G_END_DECLS
