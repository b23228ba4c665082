#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Views as files that a person keeps beside a paper and opens again. What goes wrong is
 * said in a toast of @parent. */
void pb_saved_views_save (GtkWindow *parent,
                          PbSession *session);
/* Shows what a file holds; an undo step. */
void pb_saved_views_open (GtkWindow *parent,
                          PbSession *session);

G_END_DECLS
