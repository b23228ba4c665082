#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @centres: (inout) (array length=n): wanted middles [px]; moved as little as can
 *   be (least squares) until no two are nearer than their half heights or
 *   @min_distance
 * @heights: (array length=n): [px]
 * The labels stay between @top and @bottom where they fit there together. */
void pb_label_placement_spread (double       *centres,
                                const double *heights,
                                int           n,
                                double        min_distance,
                                double        top,
                                double        bottom);

/* Which of n labels along an axis are shown: the first, the last and every k-th
 * between with the smallest k that leaves @min_gap between neighbours.
 * @blocked: index never shown (the cursor's pill names it), or -1
 * @shown_out: (array length=n) */
void pb_label_placement_thin   (const double *centres,
                                const double *widths,
                                int           n,
                                double        min_gap,
                                int           blocked,
                                gboolean     *shown_out);

G_END_DECLS
