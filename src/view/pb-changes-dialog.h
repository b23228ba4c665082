#pragma once

#include "pb-register-changes-merge.h"
#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbChangesExportDialog:
 *
 * Writes what changed in the registers since a day as a file for a colleague.
 */
#define PB_TYPE_CHANGES_EXPORT_DIALOG (pb_changes_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PbChangesExportDialog, pb_changes_export_dialog, PB, CHANGES_EXPORT_DIALOG, AdwWindow)

GtkWidget *pb_changes_export_dialog_new (GtkWindow *parent,
                                         PbSession *session);

/**
 * PbChangesImportDialog:
 *
 * Shows what a colleague's changes would do, puts what both sides changed side by side to
 * choose from, and applies all as one action.
 */
#define PB_TYPE_CHANGES_IMPORT_DIALOG (pb_changes_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PbChangesImportDialog, pb_changes_import_dialog, PB, CHANGES_IMPORT_DIALOG, AdwWindow)

/* Takes @merge. */
GtkWidget *pb_changes_import_dialog_new (GtkWindow *parent,
                                         PbSession *session,
                                         PbMerge   *merge);

/* Adds win.export-changes and win.import-changes to the window. */
void       pb_changes_add_actions       (GtkApplicationWindow *window,
                                         PbSession            *session);

G_END_DECLS
