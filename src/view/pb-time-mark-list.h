#pragma once

#include "pb-time-marks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called with the mark's position among those of the session. */
typedef void (*PbTimeMarkFunc) (gpointer user_data,
                                int      mark);

/**
 * pb_time_mark_list_new:
 * @marks: (element-type PbDatedMark): of the session
 * @positions: (array length=n_positions): which of them are listed
 * @note: (nullable): said below them
 * @choose: called when one is pressed
 *
 * Lists marks that are drawn as one, in a popover.
 */
GtkWidget *pb_time_mark_list_new      (GPtrArray      *marks,
                                       const int      *positions,
                                       guint           n_positions,
                                       const char     *note,
                                       PbTimeMarkFunc  choose,
                                       gpointer        user_data);
/* The note may come later, when names are there. */
void       pb_time_mark_list_set_note (GtkWidget      *list,
                                       const char     *note);

G_END_DECLS
