#pragma once

#include "pb-spc-reading.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The process chart's twin: a row a point, as a column view that is to be put into a
 * scrolled window. */
GtkWidget *pb_spc_point_table_new  (void);

/* @reading: (nullable) */
void       pb_spc_point_table_show (GtkWidget    *table,
                                    PbSpcReading *reading);
/* All rows with their head as tab-separated text, lines ending with "\n", and what they
 * are about below. (transfer full) */
char      *pb_spc_point_table_dup_text (PbSpcReading *reading);

G_END_DECLS
