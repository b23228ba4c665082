#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a file is, importing it, and what became of its rows. */
#define PB_TYPE_IMPORT_DIALOG (pb_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PbImportDialog, pb_import_dialog, PB, IMPORT_DIALOG, AdwWindow)

/**
 * pb_import_present:
 * @parent: the window to be in front of
 * @session: whose workspace takes the file
 * @file: (nullable): the file or folder; asks for it where %NULL
 *
 * Shows what a file is, imports it with the command line program, lists every
 * row that was refused, and loads the session again.
 */
void pb_import_present  (GtkWindow *parent,
                         PbSession *session,
                         GFile     *file);

/* A file dropped on @widget is imported.  Call once a widget. */
void pb_import_add_drop (GtkWidget *widget,
                         PbSession *session);

G_END_DECLS
