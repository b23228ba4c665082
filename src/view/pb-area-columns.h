#pragma once

#include "pb-area-row-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of the area table: which there are, what they are called, and which
 * have room. */
typedef struct _PbAreaColumns PbAreaColumns;

/* Appends the columns to @view, which outlives them. */
PbAreaColumns       *pb_area_columns_new      (GtkColumnView *view);
void                 pb_area_columns_free     (PbAreaColumns *self);

/* (array length=PB_N_AREA_COLUMNS) */
GtkColumnViewColumn *const *
                     pb_area_columns_get_all  (PbAreaColumns *self);
/* Names them and finds those that @frame has something to say in; TRUE where they
 * are not those of the frame before, so that they must be fitted. */
gboolean             pb_area_columns_set_frame (PbAreaColumns *self,
                                               PbFrame       *frame,
                                               int            earlier);
/* Names, values and comparisons always have their room; the rest goes as the window
 * narrows.  Not while the view is being given its place. */
void                 pb_area_columns_fit      (PbAreaColumns *self,
                                               int            width);
gboolean             pb_area_columns_is_shown (PbAreaColumns *self,
                                               PbAreaColumn   column);

G_END_DECLS
