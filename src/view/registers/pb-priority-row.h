#pragma once

#include "pb-priority-frames.h"
#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbPriorityRow:
 *
 * One priority: its number, name and words, the first of its indicators as tiles, all of
 * them when asked for, and what the registers hold of it below.
 */
#define PB_TYPE_PRIORITY_ROW (pb_priority_row_get_type ())

G_DECLARE_FINAL_TYPE (PbPriorityRow, pb_priority_row, PB, PRIORITY_ROW, GtkBox)

/* @priority belongs to somebody who keeps it as long as the row */
GtkWidget *pb_priority_row_new       (PbSession             *session,
                                      const PbFramePriority *priority);
/* @n_columns: of tiles; @is_stacked: the words stand above them */
void       pb_priority_row_lay_out   (PbPriorityRow         *self,
                                      int                    n_columns,
                                      gboolean               is_stacked);
/* The registers, or the moment, are others. */
void       pb_priority_row_update    (PbPriorityRow         *self);

G_END_DECLS
