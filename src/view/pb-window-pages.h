#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages of the registers: each is made when it is first shown. */

/* Is there such a page?  @word: of pb_page_kind_to_word() or pb_panel_kind_to_word() */
gboolean   pb_window_has_page          (const char *word);
/* (transfer floating) (nullable): %NULL for Explore, which the window's template makes */
GtkWidget *pb_window_make_page         (PbPageKind  page,
                                        PbSession  *session);
/* @widget: made by pb_window_make_page(). Is everything drawn that will be drawn
 * without a further event? */
gboolean   pb_window_page_is_complete  (PbPageKind  page,
                                        GtkWidget  *widget);

G_END_DECLS
