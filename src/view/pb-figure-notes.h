#pragma once

#include "pb-indicator-summary.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands behind the figure shown: by whose judgement it compares, its interval,
 * its source with vintage and licence, the publisher's note, what to mind.  One label
 * each in @box, in place of those that were there; %FALSE where there is no figure. */
gboolean pb_figure_notes_show (GtkBox             *box,
                               PbIndicatorSummary *summary);

G_END_DECLS
