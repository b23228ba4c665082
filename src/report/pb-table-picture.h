#pragma once

#include "pb-frame-bars.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A frame's table as a picture: area, value, interval and comparison, worst first,
 * England last above a heavier line.  Also its rows as words, for the clipboard. */
typedef struct _PbTablePicture PbTablePicture;

PbTablePicture *pb_table_picture_new        (PbFrame        *frame,
                                             const PbTheme  *theme,
                                             double          width);
void            pb_table_picture_free       (PbTablePicture *self);

double          pb_table_picture_get_height (PbTablePicture *self);
void            pb_table_picture_draw       (PbTablePicture *self,
                                             cairo_t        *cr);
/* Every cell's text and the headings, appended. (element-type PbLabel) */
void            pb_table_picture_add_texts     (PbTablePicture *self,
                                                GArray         *texts);

/* Row -1 is the head, the last row England where it is known. */
int             pb_table_picture_get_n_rows (PbTablePicture *self);
int             pb_table_picture_get_n_columns (PbTablePicture *self);
const char     *pb_table_picture_get_cell   (PbTablePicture *self,
                                             int             row,
                                             int             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTablePicture, pb_table_picture_free)

G_END_DECLS
