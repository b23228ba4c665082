#pragma once

#include "pb-disclosure.h"

G_BEGIN_DECLS

/* Hides the next smallest of a sum; %FALSE where nothing is left that may be hidden. */
gboolean pb_disclosure_hide_next   (GArray                *cells,
                                    const PbDisclosureSum *sum);

/* Whether any hidden figure was found that all sums together give away though none alone
 * does, and another could be hidden for it; pb-disclosure-solve.c.
 * @left: gets the numbers + 1 of those for which nothing is left to hide */
gboolean pb_disclosure_hide_solved (GArray                *cells,
                                    GPtrArray             *sums,
                                    GHashTable            *left);

/* Whether all of @inner and not all of @outer is in it; both sorted by address. */
gboolean pb_disclosure_is_part_of  (GPtrArray             *inner,
                                    GPtrArray             *outer);

G_END_DECLS
