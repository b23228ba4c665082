#pragma once

#include "pb-chart-reading.h"
#include "pb-pyramid-data.h"

G_BEGIN_DECLS

/* A pyramid of figures that are read already.  @data: (transfer full).  @is_part, @caveats: as of
 * pb_pyramid_words_caption(). */
PbChartReading *pb_pyramid_reading_new (PbPyramidData *data,
                                        gboolean       is_part,
                                        const char    *caveats);

G_END_DECLS
