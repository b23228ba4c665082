#pragma once

#include "pb-frame.h"

G_BEGIN_DECLS

/* Numbers in the frame's table of the areas that make up the selected Place: itself
 * where it has figures, else its members at the moment.  (transfer full) (element-type int) */
GArray     *pb_place_areas_list     (PbFrame *frame);
/* The Place's name; NULL where none is selected or nothing is known of it. */
const char *pb_place_areas_get_name (PbFrame *frame);

G_END_DECLS
