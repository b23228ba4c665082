#pragma once

#include "pb-indicator-summary.h"

G_BEGIN_DECLS

/* What stands behind the figure shown, one line each as Pango markup: by whose
 * judgement it compares, its interval, its source with vintage and licence, the
 * publisher's note, what to mind.  %NULL where there is no figure. */
char *pb_figure_notes_dup_markup (PbIndicatorSummary *summary);

G_END_DECLS
