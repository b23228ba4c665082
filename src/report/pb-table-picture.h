#pragma once

#include "pb-frame-bars.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A frame's table as a picture: area, value, interval and comparison, worst first,
 * England last above a heavier line. */
typedef struct _PbTablePicture PbTablePicture;

PbTablePicture *pb_table_picture_new        (PbFrame        *frame,
                                             const PbTheme  *theme,
                                             double          width);
void            pb_table_picture_free       (PbTablePicture *self);

double          pb_table_picture_get_height (PbTablePicture *self);
/* Of the line that names the columns. */
double          pb_table_picture_get_head_height (PbTablePicture *self);
void            pb_table_picture_draw       (PbTablePicture *self,
                                             cairo_t        *cr);
/* Every cell's text and the headings, appended. (element-type PbLabel) */
void            pb_table_picture_add_texts     (PbTablePicture *self,
                                                GArray         *texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTablePicture, pb_table_picture_free)

G_END_DECLS
