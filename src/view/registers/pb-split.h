#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbSplit:
 *
 * The body of a register's page: a main column and, to its right, a column of
 * cards; below 1000 px of width the cards stand under it.
 *
 * It scrolls for both.  Side by side each column scrolls on its own; a list in
 * the main column that scrolls itself (vexpand) fills the height instead.  One
 * under the other they scroll together, so such a list says how high it is at
 * least (min-content-height).
 */
#define PB_TYPE_SPLIT (pb_split_get_type ())

G_DECLARE_FINAL_TYPE (PbSplit, pb_split, PB, SPLIT, GtkWidget)

GtkWidget *pb_split_new           (GtkWidget *main,
                                   GtkWidget *side);
/* Are the two side by side? */
gboolean   pb_split_is_wide       (PbSplit   *self);
/* Scrolls to the top, as when another record is shown. */
void       pb_split_scroll_to_top (PbSplit   *self);

G_END_DECLS
