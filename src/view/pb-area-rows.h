#pragma once

#include "pb-area-row-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Lists of PbAreaRowItem that follow a frame. */

/* @areas: gets the areas of the set that exist on the period's boundaries, by name
 * @benchmark: gets England's row; none where the series has no benchmark
 * The same areas as before keep their items; they are not told that they changed. */
void        pb_area_rows_fill      (GListStore *areas,
                                    GListStore *benchmark,
                                    PbFrame    *frame,
                                    int         earlier);
/* Which rows are of the group that is lit up; @codes: (nullable). */
void        pb_area_rows_light     (GListModel         *rows,
                                    const char *const  *codes);
/* Every row of @rows says `changed`. */
void        pb_area_rows_changed   (GListModel *rows);

/* Whether a column has anything to say of any area: what would be the same for
 * all is left to the footnote. */
gboolean    pb_area_rows_need      (PbFrame      *frame,
                                    PbAreaColumn  column,
                                    int           earlier);

/* All of a frame as one list, England last. (transfer full) */
GListModel *pb_area_rows_new_list  (PbFrame      *frame);

G_END_DECLS
