#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tells which neighbouring points of a series a line may join: both have a value, no period is
 * missing between them, and no break is.
 * @midpoints2: (array length=n): twice the day in the middle of each period, rising
 * @values: (array length=n): NaN where there is none
 * @breaks2: (array length=n_breaks): twice the day of each break
 * @is_joined_out: (array length=n): each to the point before it; FALSE for the first */
void pb_line_joins_find (const gint64 *midpoints2,
                         const double *values,
                         int           n,
                         const gint64 *breaks2,
                         int           n_breaks,
                         gboolean     *is_joined_out);

G_END_DECLS
