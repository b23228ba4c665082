#pragma once

#include "pb-indicator-summary.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What an indicator measures and where its figures come from, for a popover:
 * definition, caveats, source with its date, licence. */
GtkWidget *pb_indicator_details_new (PbIndicatorSummary *summary);

G_END_DECLS
