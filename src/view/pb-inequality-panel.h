#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Property "session". */
#define PB_TYPE_INEQUALITY_PANEL (pb_inequality_panel_get_type ())

G_DECLARE_FINAL_TYPE (PbInequalityPanel, pb_inequality_panel, PB, INEQUALITY_PANEL, AdwBin)

/* Whether all that it shows is there: a picture waits for it. */
gboolean   pb_inequality_panel_is_complete (PbInequalityPanel *self);

G_END_DECLS
