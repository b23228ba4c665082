#pragma once

#include "pb-frame.h"

G_BEGIN_DECLS

/* The areas that a chart shows one by one: those of the area set at the moment; of more than
 * @most those that make up the selected Place.  In the table's order, by name.
 * @n_out: (out): how many the area set has
 * Returns: (transfer full) (element-type int): %NULL where there are too many */
GArray     *pb_chart_areas_list         (PbFrame      *frame,
                                         guint         most,
                                         guint        *n_out);
/* The selected Place where it has figures of its own; -1 for none. */
int         pb_chart_areas_get_selected (PbFrame      *frame);
/* @areas: (element-type int) */
gboolean    pb_chart_areas_contain      (GArray       *areas,
                                         int           area);
/* Whether the benchmark stands on the same scale as areas: the people of England do not. */
gboolean    pb_chart_areas_has_benchmark (PbSeriesTable *table);

G_END_DECLS
