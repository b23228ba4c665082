#pragma once

#include "pb-frame.h"

G_BEGIN_DECLS

/* Numbers in the frame's table of the areas that make up the selected Place: itself
 * where it has figures, else its members at the moment.  (transfer full) (element-type int) */
GArray     *pb_place_areas_list     (PbFrame *frame);
/* Code of the Place of the area set that has an area of the frame's table at the moment;
 * NULL for none.  Outside its dates the set stands as on its nearest day. */
const char *pb_place_areas_find     (PbFrame *frame,
                                     int      area);
/* Codes of the small areas of a selected district of which only a part is in the area set
 * at the moment, as High Peak without Glossop; NULL where it is all of it, or no district.
 * (transfer full), ended by %NULL, of one edition */
char      **pb_place_areas_list_part (PbFrame *frame);
/* The Place's name; NULL where none is selected or nothing is known of it. */
const char *pb_place_areas_get_name (PbFrame *frame);

/* @counts_out: (array): how many of them are in each row of pb_frame_get_legend();
 * free with g_free().  Returns: how many of them the area set has at the moment. */
int         pb_place_areas_count    (PbFrame  *frame,
                                     int     **counts_out);

G_END_DECLS
