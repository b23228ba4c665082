#pragma once

#include "pb-area-set.h"

G_BEGIN_DECLS

/**
 * pb_area_change_dup_words:
 * @set: an area set
 * @day: the first day of the other membership
 * @name_of: (nullable) (element-type utf8 utf8): names of small areas by code
 *
 * Says which small areas of 2011 came or went on a day, by Place: "High Peak: 38 to 59
 * small areas. Came in, 21: High Peak 001A, ...".  A code stands where no name is known.
 *
 * Returns: (transfer full) (nullable): %NULL where nothing changed
 */
char *pb_area_change_dup_words (PbAreaSet  *set,
                                PbDay       day,
                                GHashTable *name_of);

G_END_DECLS
