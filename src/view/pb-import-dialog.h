#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pb_import_present:
 * @parent: the window to be in front of
 * @session: whose workspace takes the file
 * @file: (nullable): the file or folder; asks for it where %NULL
 *
 * Shows what a file is, imports it with the command line program, lists every
 * row that was refused, and loads the session again.
 */
void pb_import_present (GtkWindow *parent,
                        PbSession *session,
                        GFile     *file);

G_END_DECLS
