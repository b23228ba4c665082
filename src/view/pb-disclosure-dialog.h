#pragma once

#include "pb-disclosure-gate.h"
#include "pb-export-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbDisclosureDialog:
 *
 * Shows what the rules for small counts hid before figures leave, and asks for a yes.
 */
#define PB_TYPE_DISCLOSURE_DIALOG (pb_disclosure_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PbDisclosureDialog, pb_disclosure_dialog, PB, DISCLOSURE_DIALOG, AdwWindow)

/* Asks where anything has to be looked at, and writes down in the workspace at @path that it
 * left.  Published open data is answered at once and nothing is shown.
 * @parent: a widget of the window that asks
 * @who: (nullable): as the person calls themselves
 * @what: "export", "copy", "print", "drag" or "board-pack"
 * @name: (nullable): of the file */
void     pb_disclosure_confirm_async       (GtkWidget           *parent,
                                            PbDisclosureReport  *report,
                                            const char          *path,
                                            const char          *who,
                                            const char          *what,
                                            const char          *name,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
/* %TRUE: it may leave.  %FALSE with %G_IO_ERROR_CANCELLED: the person said no. */
gboolean pb_disclosure_confirm_finish      (GAsyncResult        *result,
                                            GError             **error);

/* The same for an export, which may be saved from then on. */
void     pb_disclosure_confirm_work_async  (GtkWidget           *parent,
                                            PbExportWork        *work,
                                            const char          *what,
                                            const char          *name,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
gboolean pb_disclosure_confirm_work_finish (GAsyncResult        *result,
                                            GError             **error);

G_END_DECLS
