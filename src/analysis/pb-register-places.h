#pragma once

#include "pb-catalogue.h"

G_BEGIN_DECLS

/* The places that rows of registers name by code: districts, counties, the area of an
 * integrated care board or clinical commissioning group, Places of any area set, and the
 * whole system by its own code. */

/* Whether what is said of the outer place holds, at least in part, of the inner one: the
 * same place, a district of a county, any place of the system's own NHS area, a district
 * with small areas in a Place.  Dates are left out of it: Glossop apart, High Peak was in
 * the group's area too.  %FALSE where either is %NULL. */
gboolean     pb_register_places_covers     (PbCatalogue  *catalogue,
                                            const char   *outer_code,
                                            const char   *inner_code);
/* "Chesterfield"; of the whole system the system's name; the code itself where nothing
 * is known by it; %NULL for %NULL. */
const char  *pb_register_places_get_name   (PbCatalogue  *catalogue,
                                            const char   *code);
/* Codes of the districts that the place covers, in the catalogue's order: what a map
 * shades for it. (transfer full), ended by %NULL */
char       **pb_register_places_list_districts (PbCatalogue *catalogue,
                                                const char  *code);

G_END_DECLS
