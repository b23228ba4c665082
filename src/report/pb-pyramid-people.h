#pragma once

#include "pb-chart-reading.h"
#include "pb-pyramid-data.h"

G_BEGIN_DECLS

/* Reads the people of the view's Place, or of the whole system where none is chosen, with those of
 * England and of the system to compare with.  (transfer full).  Errors: those of the workspace. */
PbPyramidData *pb_pyramid_people_load (const PbChartQuestion *question,
                                       PbIndicator           *population,
                                       GCancellable          *cancellable,
                                       GError               **error);

/* Whether any figures are held that the view's Place, or the whole system, could be shown by: as
 * far as can be told before they are read. */
gboolean       pb_pyramid_people_are_held (PbFrame              *frame);

G_END_DECLS
